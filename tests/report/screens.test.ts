import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { useFolder } from '../cli/files.ts';
import { mmcfg } from '../cli/run.ts';
import { displayWidth } from '../../lib/language/width.ts';

const folder = useFolder();
const fixture = (name: string): string => readFileSync(new URL(`../fixtures/lint/${name}`, import.meta.url), 'latin1');
const languages = [
  ['en', 'en_US.UTF-8'],
  ['ja', 'ja_JP.UTF-8'],
] as const;

describe.each(['debian.py', 'redhat.py'])('a stock file: %s', (name) => {
  test.each(languages)('%s', async (language, LANG) => {
    folder.put('mm_cfg.py', fixture(name));
    const { stdout } = await mmcfg(['lint', '--format', 'pretty', 'mm_cfg.py'], { cwd: folder.path, env: { LANG } });
    for (const line of stdout.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(80);
    expect(stdout).toBe(readFileSync(new URL(`../fixtures/lint/stock.${language}.txt`, import.meta.url), 'utf8'));
  });
});

test.each(languages)('a narrow screen: only commands and code of the file are too wide: %s', async (_, LANG) => {
  folder.put('mm_cfg.py', `${fixture('debian.py')}VERP_CONFIRM_REGEXP = r'^(?P<addr>[^+]+?)-(?P<cookie>[^@]+)@.*$'\n`);
  for (const columns of [60, 80]) {
    const surroundings = { cwd: folder.path, env: { LANG }, columns, isTTY: true };
    const { stdout } = await mmcfg(['lint', '--color=never', 'mm_cfg.py'], surroundings);
    const wide = stdout.split('\n').filter((line) => displayWidth(line) > columns);
    expect(wide.filter((line) => !/personalize\.cfg|transport_maps|@example\.org/.test(line))).toEqual([]);
    if (columns === 80) expect(wide).toEqual([]);
  }
});

test('what is partly on is incomplete, not off', async () => {
  folder.put('mm_cfg.py', 'from Defaults import *\nVERP_PERSONALIZED_DELIVERIES = Yes\n');
  const { stdout } = await mmcfg(['lint', '--format', 'pretty', 'mm_cfg.py'], { cwd: folder.path });
  expect(stdout).toMatch(/ is incomplete: 3 settings are missing/);
});

test.each(languages)('a closing line that is too wide is broken before its second sentence: %s', async (_, LANG) => {
  folder.put('mm_cfg.py', `${fixture('debian.py')}SMTP_MAX_RCPTS = 0\nMAX_DELIVERY_THREADS = 4\n`);
  folder.put('main.cf', 'recipient_delimiter =\n');
  const surroundings = { cwd: folder.path, env: { LANG } };
  const args = ['lint', '--format', 'pretty', '--postfix', 'main.cf', 'mm_cfg.py'];
  const lines = (await mmcfg(args, surroundings)).stdout.trimEnd().split('\n');
  expect(lines.at(-2)).toMatch(/^(?:1 error|エラー 1 件).*\)$/);
  expect(lines.at(-1)).toMatch(/^(?:Were|巻き添え).* mmcfg diagnose$/);
  expect(lines.join('\n')).not.toMatch(/\| from/);
});

test.each(languages)('what no line of the file is to blame for has no code frame: %s', async (_, LANG) => {
  folder.put('mm_cfg.py', 'from Defaults import *\nX = 1\n');
  folder.put('empty.py', '');
  const lint = async (...args: string[]) =>
    (await mmcfg(['lint', '--format', 'pretty', ...args], { cwd: folder.path, env: { LANG } })).stdout;
  for (const goal of ['verp', 'single']) {
    const stdout = await lint('--delivery', goal, 'mm_cfg.py');
    expect(stdout).toMatch(/\n {2}delivery\/per-recipient-not-reached\n/);
    expect(stdout).not.toMatch(/\^|\| from/);
  }
  const stdout = await lint('empty.py');
  expect(stdout).toMatch(/from Defaults import \*\n {2}python\/defaults-not-imported\n[^\n]*1[^\n]*\n$/);
});

test('a fix that wants a second look is marked as such, and is none that fix makes by itself', async () => {
  folder.put('mm_cfg.py', 'from Defaults import *\nVERP_DELIVERY_INTERVAL = 10\n');
  const lint = (...args: string[]) =>
    mmcfg(['lint', '--select', 'delivery/verp-delivery-interval', ...args, 'mm_cfg.py'], { cwd: folder.path });
  expect((await lint('--format', 'pretty')).stdout).toMatch(/ \[fix --unsafe\]\n[^]*\n1 warning\n$/);
  const { files, summary } = JSON.parse((await lint('--format', 'json')).stdout) as {
    files: { findings: object[] }[];
    summary: object;
  };
  expect(files[0]?.findings[0]).toMatchObject({ fixable: false, unsafe: true });
  expect(summary).toMatchObject({ fixable: 0 });
});

test('escape sequences of the file never reach the terminal', async () => {
  folder.put(
    'mm_cfg.py',
    "# coding: latin-1\nfrom Defaults import *\nVERP_PROBES = No # \x1b]0;x\x07 \x9b31m \x85\nX = '\x1b[2J'\n",
  );
  for (const args of [['lint', '--format', 'pretty'], ['lint'], ['show', '--all'], ['show', '--format', 'json']]) {
    const { stdout } = await mmcfg([...args, 'mm_cfg.py'], { cwd: folder.path });
    expect(stdout).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f]/);
  }
});

test('a name full of control characters neither', async () => {
  const name = 'a\x1b[31m\nb.py';
  folder.put(name, 'from Defaults import *\n');
  for (const format of ['pretty', 'gcc']) {
    const { stdout } = await mmcfg(['lint', '--format', format, name], { cwd: folder.path });
    expect(stdout).not.toMatch(/\x1b/);
  }
});

test('an EUC-JP terminal gets EUC-JP, an unknown one English', async () => {
  folder.put('mm_cfg.py', 'from Defaults import *\n');
  const run = (LANG: string) => mmcfg(['rules'], { cwd: folder.path, env: { LANG } });
  expect((await run('ja_JP')).stdout).toMatch(/warning/);
  expect((await run('C')).stdout).toMatch(/warning/);
  expect((await run('ja_JP.eucJP')).stdout).not.toMatch(/warning/);
});
