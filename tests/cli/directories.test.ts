import * as fs from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { FOUR, IMPORT } from '../fix/cases.ts';
import { useFolder } from './files.ts';
import { mmcfg } from './run.ts';

const folder = useFolder();
const run = (...args: string[]) => mmcfg(args, { cwd: folder.path });
const link = (target: string, name: string): void => fs.symlinkSync(target, join(folder.path, name));

/** The files of which `mmcfg lint` says something, in its order. */
async function linted(...paths: string[]): Promise<string[]> {
  const { stdout } = await run('lint', ...paths);
  return [...new Set(stdout.split('\n').map((line) => line.split(':')[0] ?? ''))].filter((name) => name !== '');
}

describe('a directory stands for the files named mm_cfg.py in it and below', () => {
  test('in the order of their names, as the directory was written', async () => {
    for (const name of ['b/mm_cfg.py', 'a/z/mm_cfg.py', 'a/mm_cfg.py', 'a/B/mm_cfg.py']) folder.put(name, IMPORT);
    for (const name of ['a/my_mm_cfg.py', 'a/mm_cfg.py.bak', 'a/Defaults.py']) folder.put(name, 'X = (\n');
    expect(await linted('a')).toEqual(['a/B/mm_cfg.py', 'a/mm_cfg.py', 'a/z/mm_cfg.py']);
    expect(await linted('b', './a/')).toEqual(['b/mm_cfg.py', './a/B/mm_cfg.py', './a/mm_cfg.py', './a/z/mm_cfg.py']);
    expect(await linted('.')).toEqual(['./a/B/mm_cfg.py', './a/mm_cfg.py', './a/z/mm_cfg.py', './b/mm_cfg.py']);
  });

  test('hidden ones too, but not what version control and npm keep', async () => {
    for (const name of ['.git/refs', '.hg', '.svn', 'node_modules/x', '.config'])
      folder.put(`${name}/mm_cfg.py`, IMPORT);
    expect(await linted('.')).toEqual(['./.config/mm_cfg.py']);
    expect(await linted('node_modules')).toEqual(['node_modules/x/mm_cfg.py']);
  });

  test('a directory named mm_cfg.py is a directory', async () => {
    folder.put('mm_cfg.py/mm_cfg.py/mm_cfg.py', IMPORT);
    expect(await linted('mm_cfg.py')).toEqual(['mm_cfg.py/mm_cfg.py/mm_cfg.py']);
  });

  test('links to files are taken, a file is taken once, links to directories are not followed', async () => {
    folder.put('etc/mm_cfg.py', IMPORT);
    fs.mkdirSync(join(folder.path, 'lib'));
    link('../etc/mm_cfg.py', 'lib/mm_cfg.py');
    link('..', 'lib/loop');
    link('../etc', 'lib/mm_cfg.py.d');
    expect(await linted('lib')).toEqual(['lib/mm_cfg.py']);
    expect(await linted('.')).toEqual(['./etc/mm_cfg.py']);
    expect(await run('lint', 'etc', 'lib')).toMatchObject({ code: 1, stderr: '' });
    link('etc', 'named');
    expect(await linted('named')).toEqual(['named/mm_cfg.py']);
  });

  test('for show and fix as well', async () => {
    for (const name of ['a', 'b']) folder.put(`${name}/mm_cfg.py`, `${IMPORT}MTA = None\n`);
    expect((await run('show', '.')).stdout.match(/MTA = None/g)).toHaveLength(2);
    expect((await run('fix', '.')).stdout.match(/^\+\+\+ .*/gm)).toEqual(['+++ b/a/mm_cfg.py', '+++ b/b/mm_cfg.py']);
    expect((await run('fix', '--write', '.')).code).toBe(0);
    for (const name of ['a', 'b']) expect(folder.read(`${name}/mm_cfg.py`)).toContain(FOUR);
  });
});

describe('what could not be looked at makes the exit code 2, and the rest is done', () => {
  test.each(['lint', 'fix', 'show'])('%s of a directory without any', async (command) => {
    folder.put('a/other.py', IMPORT);
    const { code, stdout, stderr } = await run(command, 'a');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^mmcfg: a: no mm_cfg\.py in this directory/);
  });

  test('one of two without any', async () => {
    folder.put('a/other.py', IMPORT);
    folder.put('b/mm_cfg.py', IMPORT);
    const { code, stdout, stderr } = await run('lint', 'a', 'b');
    expect(code).toBe(2);
    expect(stdout).toContain('b/mm_cfg.py:1:1: warning');
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  test('a dangling link', async () => {
    folder.put('a/mm_cfg.py', IMPORT);
    link('nowhere', 'mm_cfg.py');
    const { code, stdout, stderr } = await run('lint', '.');
    expect(code).toBe(2);
    expect(stdout).toContain('./a/mm_cfg.py:1:1: warning');
    expect(stderr).toMatch(/^mmcfg: \.\/mm_cfg\.py: there is no such file/);
  });

  test('a directory that may not be read', async () => {
    folder.put('a/mm_cfg.py', IMPORT);
    folder.put('b/c/mm_cfg.py', IMPORT);
    folder.put('d/mm_cfg.py', IMPORT);
    fs.chmodSync(folder.path, 0o755);
    fs.chmodSync(join(folder.path, 'b/c'), 0o000);
    // The superuser may read everything.
    const user = process.geteuid?.();
    if (user === 0) process.seteuid?.(65534);
    const { code, stdout, stderr } = await run('lint', '.').finally(() => user === 0 && process.seteuid?.(0));
    fs.chmodSync(join(folder.path, 'b/c'), 0o755);
    expect(code).toBe(2);
    expect(stdout).toMatch(/a\/mm_cfg\.py:1:1: warning.*\n(?:.*\n)*.*d\/mm_cfg\.py:1:1: warning/);
    expect(stderr).toMatch(/^mmcfg: \.\/b\/c: may not be read\..*\n$/);
  });

  test('a directory without any is the same in JSON', async () => {
    folder.put('a/other.py', IMPORT);
    expect(await run('lint', '--format', 'json', 'a')).toMatchObject({ code: 2, stdout: '' });
  });
});
