import * as fs from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { FOUR, IMPORT } from '../fix/cases.ts';
import { useFolder } from './files.ts';
import { mmcfg } from './run.ts';

const folder = useFolder();

describe('lint', () => {
  test.each([
    ['nothing found', IMPORT + FOUR, 0],
    ['only a note', (IMPORT + FOUR).replace('REMINDERS = Yes', 'REMINDERS = No'), 0],
    ['a warning', IMPORT, 1],
    ['an error', `${IMPORT}X = YES\n`, 1],
    ['a syntax error', `${IMPORT}X = (\n`, 1],
  ])('%s', async (_what, text, code) => {
    const path = folder.put('mm_cfg.py', text);
    for (const format of ['pretty', 'gcc', 'json']) {
      expect(await mmcfg(['lint', '--format', format, path])).toMatchObject({ code, stderr: '' });
    }
  });

  test.each([
    [['--fail-on', 'error'], 0],
    [['--fail-on', 'info'], 1],
    [['--max-warnings', '3'], 0],
    [['--max-warnings', '2'], 1],
    [['--select', 'delivery/smtp-max-rcpts'], 0],
    [['--ignore', 'delivery'], 0],
    [['--ignore', 'delivery/verp-probes,delivery/verp-personalized-deliveries'], 1],
  ])('%j on a stock file', async (options, code) => {
    const path = folder.put('mm_cfg.py', IMPORT);
    expect((await mmcfg(['lint', ...options, path])).code).toBe(code);
  });

  test('reads standard input, under a name', async () => {
    const { code, stdout } = await mmcfg(['lint', '--stdin-filename', 'x/mm_cfg.py', '-'], {
      input: Buffer.from(IMPORT),
    });
    expect(code).toBe(1);
    expect(stdout).toMatch(/^x\/mm_cfg\.py:1:1: warning: /);
  });
});

describe('could not do the job: exit code 2, one line on stderr, nothing on stdout', () => {
  test.each([
    ['an unknown command', ['lnit'], /no command "lnit"/],
    ['an unknown option', ['lint', '--frobnicate', 'x'], /Unknown option.*frobnicate/],
    ['a value that is no choice', ['lint', '--format', 'xml', 'x'], /--format cannot be "xml"/],
    ['a missing value', ['lint', '--mailman'], /--mailman needs a value/],
    ['a missing file', ['lint', '/nonexistent/mm_cfg.py'], /\/nonexistent\/mm_cfg.py: there is no such file/],
    ['a folder for --defaults', ['lint', '--defaults', '/', 'x'], /no such file/],
    ['a device', ['fix', '/dev/null'], /not a plain file/],
    ['a release that never was', ['lint', '--mailman', '3.3', 'x'], /x: there is no such file|no release/],
    ['an unknown rule', ['lint', '--select', 'nope', 'x'], /no rule or family "nope"/],
    ['an unknown rule page', ['rules', 'nope'], /no rule or family "nope"/],
    ['a mistyped rule', ['lint', '--ignore', 'delivery/verp-probs', 'x'], /Did you mean delivery\/verp-probes\?/],
    ['a rule without its family', ['lint', '--select', 'verp-probes', 'x'], /Did you mean delivery\/verp-probes\?/],
    ['what no rule finds', ['rules', 'python/undefined-name'], /"python\/undefined-name" is not a rule/],
    ['a bad count', ['lint', '--max-warnings', 'x', 'x'], /number from 0/],
  ])('%s', async (_what, args, message) => {
    const { code, stdout, stderr } = await mmcfg(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(message);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  test('says it in Japanese', async () => {
    const { stderr } = await mmcfg(['lint', '/nonexistent'], { env: { LANG: 'ja_JP.UTF-8' } });
    expect(stderr).toBe('mmcfg: /nonexistent: ファイルがありません。名前を確認してください。\n');
  });

  test('a dangling link', async () => {
    fs.symlinkSync('nowhere', join(folder.path, 'link'));
    expect(await mmcfg(['fix', 'link'], { cwd: folder.path })).toMatchObject({ code: 2 });
  });
});

describe('fix', () => {
  test('--check tells only by its code', async () => {
    const path = folder.put('mm_cfg.py', IMPORT);
    expect(await mmcfg(['fix', '--check', path])).toEqual({ code: 1, stdout: '', stderr: '' });
    expect(folder.read('mm_cfg.py')).toBe(IMPORT);
    folder.put('mm_cfg.py', IMPORT + FOUR);
    expect((await mmcfg(['fix', '--check', path])).code).toBe(0);
  });

  test('nothing to fix', async () => {
    const path = folder.put('mm_cfg.py', IMPORT + FOUR);
    expect(await mmcfg(['fix', path])).toMatchObject({
      code: 0,
      stdout: '',
      stderr: expect.stringContaining('nothing to fix'),
    });
  });

  test('a file that it refuses: says what to type', async () => {
    const path = folder.put('mm_cfg.py', `${IMPORT}import sys\nsys.exit(0)\n`);
    const { code, stdout, stderr } = await mmcfg(['fix', '--write', path]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('see mmcfg lint');
    expect(folder.read('mm_cfg.py')).toBe(`${IMPORT}import sys\nsys.exit(0)\n`);
  });

  test('--write says what changed, that it is proven, and what comes next', async () => {
    const path = folder.put('mm_cfg.py', `${IMPORT}VERP_PROBES = 0\n`);
    const { code, stdout } = await mmcfg(['fix', '--write', path]);
    expect(code).toBe(0);
    expect(stdout).toContain('proven');
    expect(stdout).toContain('  VERP_PROBES: 0 -> 1\n');
    expect(stdout).toContain('  VERP_PERSONALIZED_DELIVERIES: not set (No) -> Yes\n');
    expect(stdout).toMatch(/restart/);
    expect(stdout).toMatch(/personalize/);
  });

  test('--write through a symbolic link changes the file that it points to', async () => {
    folder.put('etc/mm_cfg.py', IMPORT);
    fs.symlinkSync('etc/mm_cfg.py', join(folder.path, 'mm_cfg.py'));
    expect((await mmcfg(['fix', '--write', 'mm_cfg.py'], { cwd: folder.path })).code).toBe(0);
    expect(fs.lstatSync(join(folder.path, 'mm_cfg.py')).isSymbolicLink()).toBe(true);
    expect(folder.read('etc/mm_cfg.py')).toContain(FOUR);
  });

  test('a patch for a file outside the working directory is named from the root', async () => {
    const path = folder.put('mm_cfg.py', IMPORT);
    const { stdout, stderr } = await mmcfg(['fix', path], { cwd: '/usr' });
    expect(stdout).toContain(`+++ b${path}\n`);
    expect(stderr).toContain('patch -p1 -d /');
  });

  test('of standard input it prints the diff, or with --write the new text', async () => {
    const input = Buffer.from(IMPORT);
    expect((await mmcfg(['fix', '-'], { input })).stdout).toContain('+VERP_PROBES = Yes\n');
    expect((await mmcfg(['fix', '--write', '-'], { input })).stdout).toMatch(/^from Defaults import \*\n\n# Per/);
  });
});

test.each(['lint', 'fix', 'show'])('%s goes on behind a file that cannot be read, and gives 2', async (command) => {
  folder.put('a.py', 'from Defaults import *\nVERP_DELIVERY_INTERVAL = 2\n');
  const { code, stdout, stderr } = await mmcfg([command, 'missing.py', 'a.py'], { cwd: folder.path });
  expect(code).toBe(2);
  expect(stdout).toMatch(command === 'fix' ? /^\+VERP_PROBES/m : /VERP_DELIVERY_INTERVAL/);
  expect(stderr).toContain('missing.py: there is no such file');
});
