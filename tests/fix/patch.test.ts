import { execFileSync } from 'node:child_process';
import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { patch } from '../../lib/fix/patch.ts';
import { cases } from './cases.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mmcfg-patch-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function applied(tool: 'git' | 'patch', path: string, before: string, after: string): string {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, Buffer.from(before, 'latin1'));
  const input = Buffer.from(patch(path, before, after), 'latin1');
  if (tool === 'git') execFileSync('git', ['apply', '-'], { cwd: folder, input, stdio: ['pipe', 'pipe', 'pipe'] });
  else execFileSync('patch', ['-p1', '--binary', '-s'], { cwd: folder, input });
  return readFileSync(file).toString('latin1');
}

describe.each(['git', 'patch'] as const)('%s applies it byte for byte', (tool) => {
  test.each(cases)('$name', ({ before, after }) => {
    expect(applied(tool, 'mm_cfg.py', before, after)).toBe(after);
  });

  test.each(['a folder/my mm_cfg.py', '設定.py', "it's.py"])('under the name %s', (path) => {
    expect(applied(tool, path, 'a\nb\n', 'a\nc\n')).toBe('a\nc\n');
  });

  test('to an empty file', () => expect(applied(tool, 'empty.py', '', 'a\n')).toBe('a\n'));
});

test('a name with a quote is written as git does', () => {
  expect(applied('git', 'a"b\\c.py', 'a\n', 'b\n')).toBe('b\n');
});

test('no change is no patch', () => expect(patch('a', 'x\n', 'x\n')).toBe(''));
