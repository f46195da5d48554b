import { describe, expect, test } from '@jest/globals';
import { IMPORT } from '../fix/cases.ts';
import { useFolder } from './files.ts';
import { mmcfg } from './run.ts';

const folder = useFolder();

/** Whether `mmcfg lint --format pretty` colours what it prints. */
async function colored(words: readonly string[], env: Readonly<Record<string, string>>, isTTY: boolean) {
  folder.put('mm_cfg.py', IMPORT);
  const args = ['lint', '--format', 'pretty', ...words, 'mm_cfg.py'];
  const { code, stdout } = await mmcfg(args, { cwd: folder.path, env: { LANG: 'C', ...env }, isTTY });
  expect(code).toBe(1);
  return stdout.includes('\u001b[');
}

describe('colours', () => {
  test.each([
    [[], {}, true, true],
    [[], {}, false, false],
    [[], { TERM: 'dumb' }, true, false],
    [[], { NO_COLOR: '1' }, true, false],
    [[], { NO_COLOR: '' }, true, true],
    [[], { FORCE_COLOR: '1' }, false, true],
    [[], { FORCE_COLOR: '' }, false, false],
    [[], { FORCE_COLOR: '0' }, true, false],
    [[], { FORCE_COLOR: 'false' }, true, false],
    [[], { FORCE_COLOR: '1', NO_COLOR: '1' }, false, true],
    [['--color=auto'], { NO_COLOR: '1' }, true, false],
    [['--color', 'auto'], {}, true, true],
    [['--color'], {}, false, true],
    [['--color', 'always'], { NO_COLOR: '1', TERM: 'dumb' }, false, true],
    [['--color=never'], { FORCE_COLOR: '1' }, true, false],
    [['--no-color'], { FORCE_COLOR: '1' }, true, false],
    [['--no-color', '--color'], {}, false, true],
  ])('%j, %j, terminal: %j', async (words, env, isTTY, expected) => {
    expect(await colored(words, env, isTTY)).toBe(expected);
  });

  test('--color before a file or the command takes neither for its value', async () => {
    folder.put('always.py', IMPORT);
    expect(await mmcfg(['--color', 'lint', 'always.py'], { cwd: folder.path })).toMatchObject({ code: 1, stderr: '' });
    expect(await mmcfg(['--color', 'never', 'lint', 'always.py'], { cwd: folder.path })).toMatchObject({ code: 1 });
  });

  test('a patch in a pipe has none', async () => {
    folder.put('mm_cfg.py', IMPORT);
    const { stdout } = await mmcfg(['fix', '--color', 'mm_cfg.py'], { cwd: folder.path });
    expect(stdout).toMatch(/^--- a\/mm_cfg\.py\n/);
    expect(stdout).not.toContain('\u001b');
  });
});

describe('words', () => {
  test('behind -- are files, whatever they look like', async () => {
    for (const name of ['-x', '--color', '--lang=ja', '--help']) {
      folder.put(name, IMPORT);
      const { code, stdout } = await mmcfg(['lint', '--', name], { cwd: folder.path });
      expect(code).toBe(1);
      expect(stdout.startsWith(`${name}:1:1: warning: `)).toBe(true);
    }
  });

  test('of an option that is given twice the last counts; lists add up', async () => {
    folder.put('mm_cfg.py', IMPORT);
    const run = (...words: string[]) => mmcfg(['lint', ...words, 'mm_cfg.py'], { cwd: folder.path });
    expect((await run('--format', 'json', '--format', 'gcc')).stdout).toMatch(/^mm_cfg\.py:1:1: /);
    expect((await run('--mailman', '2.1.1', '--mailman=2.1.15', '--lang', 'ja', '--lang', 'en')).code).toBe(1);
    expect((await run('--max-warnings', '0', '--max-warnings', '9')).code).toBe(0);
    const only = await run('--select', 'delivery/verp-probes', '--select', 'delivery/verp-password-reminders');
    expect(only.stdout.match(/\[delivery\/[\w-]+\]/g)?.sort()).toEqual([
      '[delivery/verp-password-reminders]',
      '[delivery/verp-probes]',
    ]);
  });

  test('--backup without a value does not take the file for it', async () => {
    folder.put('mm_cfg.py', IMPORT);
    const run = (...words: string[]) => mmcfg(['fix', '--write', ...words], { cwd: folder.path });
    expect((await run('--backup', 'mm_cfg.py')).code).toBe(0);
    expect(folder.read('mm_cfg.py.bak')).toBe(IMPORT);
    folder.put('mm_cfg.py', IMPORT);
    expect((await run('--backup', '.orig', 'mm_cfg.py')).code).toBe(0);
    expect(folder.read('mm_cfg.py.orig')).toBe(IMPORT);
  });
});
