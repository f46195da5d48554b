/** The language and the bytes that the program speaks in, as a process of its own, under the locales of Japanese mail servers old and new. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { COMMAND } from '../e2e/program.ts';
import { encodeFor } from '../../lib/language/terminal.ts';
import { files, ROOT } from '../project/tree.ts';

const EXAMPLE = readFileSync(join(ROOT, 'examples/docomo/mm_cfg.py'));

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mmcfg-language-'));
  writeFileSync(join(folder, 'mm_cfg.py'), EXAMPLE);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(env: Readonly<Record<string, string>>, ...args: string[]) {
  const words = ['--no-warnings', ...COMMAND, ...args];
  return spawnSync(process.execPath, words, { cwd: folder, env: { PATH: process.env['PATH'] ?? '', ...env } });
}

const CHARSETS = [
  ['ja_JP.UTF-8', 'utf-8'],
  ['ja_JP.eucJP', 'euc-jp'],
  ['ja_JP.SJIS', 'shift_jis'],
] as const;

describe.each(CHARSETS)('under %s', (locale, charset) => {
  const decode = (bytes: Uint8Array): string => new TextDecoder(charset, { fatal: true }).decode(bytes);

  test('stdout and stderr are Japanese in its character set', () => {
    const lint = run({ LC_ALL: locale }, 'lint', '--format', 'pretty', 'mm_cfg.py');
    expect(decode(lint.stdout)).toContain('警告  VERP_PROBES');
    expect(decode(lint.stdout)).not.toContain('?');
    expect(decode(run({ LC_ALL: locale }, 'lint', 'nowhere').stderr)).toContain('ファイルがありません');
    expect(decode(run({ LC_ALL: locale }, 'lint', '--help').stdout)).toContain('終了コード:');
    expect(decode(run({ LC_ALL: locale }).stderr)).toContain('使い方:');
  });

  test('JSON is JSON, and a patch is the bytes of its file', () => {
    const { stdout } = run({ LC_ALL: locale }, 'lint', '--format', 'json', 'mm_cfg.py');
    const report = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(stdout)) as {
      files: { findings: { message: string }[] }[];
    };
    expect(report.files[0]?.findings.some(({ message }) => /[ぁ-ん]/.test(message))).toBe(true);
    expect(run({ LC_ALL: locale }, 'fix', 'mm_cfg.py').stdout).toEqual(run({ LC_ALL: 'C' }, 'fix', 'mm_cfg.py').stdout);
  });
});

test.each([
  [{}, 'en'],
  [{ LC_ALL: 'C' }, 'en'],
  [{ LANG: 'C.UTF-8' }, 'en'],
  [{ LANG: 'ja_JP' }, 'en'],
  [{ LANG: 'ja_JP.ISO-2022-JP' }, 'en'],
  [{ LC_ALL: 'C', LANG: 'ja_JP.UTF-8' }, 'en'],
  [{ LC_ALL: '', LANG: 'ja_JP.UTF-8' }, 'ja'],
  [{ LC_MESSAGES: 'ja_JP.UTF-8', LANG: 'en_US.UTF-8' }, 'ja'],
  [{ LC_MESSAGES: 'en_US.UTF-8', LANG: 'ja_JP.UTF-8' }, 'en'],
  [{ LC_MESSAGES: 'ja_JP.UTF-8', LC_CTYPE: 'C', LANG: 'en_US.UTF-8' }, 'en'],
  [{ LANG: 'ja_JP.UTF-8', LANGUAGE: 'en' }, 'ja'],
])('%j: %s', (env, language) => {
  const said = run(env as Readonly<Record<string, string>>, 'lint', 'nowhere').stderr.toString();
  expect(said).toContain(language === 'ja' ? 'ファイルがありません' : 'there is no such file');
});

test('--lang comes before the locale', () => {
  expect(run({ LC_ALL: 'ja_JP.UTF-8' }, 'lint', '--lang', 'en', 'nowhere').stderr.toString()).toContain('no such file');
  expect(run({ LC_ALL: 'C' }, '--lang=ja', 'lint', 'nowhere').stderr.toString()).toContain('ファイルがありません');
});

test('every Japanese word can be shown in EUC-JP and in Shift_JIS', async () => {
  for (const path of [...files('lib/language'), ...files('rules')]) {
    if (!path.endsWith('.ts')) continue;
    const text = JSON.stringify(await import(`${ROOT}${path}`)).replace(/\?/g, '');
    for (const charset of ['euc-jp', 'shift_jis']) {
      const bytes = encodeFor(charset, text);
      const shown = typeof bytes === 'string' ? bytes : new TextDecoder(charset).decode(bytes);
      expect([path, charset, shown.indexOf('?')]).toEqual([path, charset, -1]);
    }
  }
});
