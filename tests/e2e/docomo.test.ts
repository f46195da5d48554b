import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { mmcfg } from './program.ts';
import { execute } from './python2.ts';

const EXAMPLE = fileURLToPath(new URL('../../examples/docomo/mm_cfg.py', import.meta.url));
const FOUR = [
  'VERP_PERSONALIZED_DELIVERIES',
  'OWNERS_CAN_ENABLE_PERSONALIZATION',
  'VERP_PROBES',
  'VERP_PASSWORD_REMINDERS',
];

let folder = '';
beforeEach(() => {
  folder = fs.realpathSync(fs.mkdtempSync(join(tmpdir(), 'mmcfg-docomo-')));
  fs.copyFileSync(EXAMPLE, join(folder, 'mm_cfg.py'));
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));
const here = (...args: string[]) => mmcfg(args, { cwd: folder });

test('the story: four findings, a patch that applies, a file that is mended, and the lists that are left', () => {
  const before = here('lint', 'mm_cfg.py');
  expect(before).toMatchObject({ code: 1, stderr: '' });
  for (const name of FOUR) expect(before.stdout).toContain(name);
  expect(before.stdout.split('\n').filter((line) => /\[delivery\//.test(line))).toHaveLength(4);

  const patch = Buffer.from(here('fix', 'mm_cfg.py').bytes, 'latin1');
  expect(here('fix', '--write', 'mm_cfg.py')).toMatchObject({ code: 0, stderr: '' });
  const mended = fs.readFileSync(join(folder, 'mm_cfg.py'));
  for (const command of [
    ['git', 'apply', '-'],
    ['patch', '-p1', '--binary', '-s'],
  ]) {
    fs.copyFileSync(EXAMPLE, join(folder, 'mm_cfg.py'));
    execFileSync(command[0] ?? '', command.slice(1), { cwd: folder, input: patch });
    expect(fs.readFileSync(join(folder, 'mm_cfg.py'))).toEqual(mended);
  }

  const after = here('lint', 'mm_cfg.py');
  expect(after).toMatchObject({ code: 0, stderr: '' });
  for (const name of FOUR) expect(after.stdout).not.toContain(name);
  expect(after.stdout).toMatch(/personalize is still to be set to 1/);
  expect(here('lint', '--format', 'pretty', 'mm_cfg.py').stdout).toMatch(/personalize is still to be set to 1/);
});

test('Python 2.7 sees the four on, and everything else as before', () => {
  here('fix', '--write', 'mm_cfg.py');
  const [old, now] = [EXAMPLE, join(folder, 'mm_cfg.py')].map((path) => execute(fs.readFileSync(path)));
  if (!(old instanceof Map) || !(now instanceof Map)) {
    // Only without a Python 2.7 is there nothing to compare.
    expect([old, now]).toEqual([undefined, undefined]);
    return;
  }
  for (const [name, value] of now) expect([name, value]).toEqual([name, FOUR.includes(name) ? 'True' : old.get(name)]);
  expect([...now.keys()]).toEqual([...old.keys()]);
});
