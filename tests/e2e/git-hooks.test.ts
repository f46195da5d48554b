import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { COMMAND } from './program.ts';

const BAD = 'from Defaults import *\nVERP_PROBES = YES\n';
const GOOD = [
  'from Defaults import *',
  'VERP_PERSONALIZED_DELIVERIES = Yes',
  'OWNERS_CAN_ENABLE_PERSONALIZATION = Yes',
  'VERP_PROBES = Yes',
  'VERP_PASSWORD_REMINDERS = Yes\n',
].join('\n');

let folder = '';
let repository = '';
let program = '';
beforeEach(() => {
  folder = fs.realpathSync(fs.mkdtempSync(join(tmpdir(), 'mmcfg-hooks-')));
  repository = join(folder, 'work tree');
  program = join(folder, 'mmcfg');
  const command = COMMAND.map((word) => `'${word}'`).join(' ');
  fs.writeFileSync(program, `#!/bin/sh\nexec '${process.execPath}' --no-warnings ${command} "$@"\n`, { mode: 0o755 });
  fs.mkdirSync(repository);
  git('init', '-q', '-b', 'main');
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

function run(cwd: string, args: readonly string[], mmcfg = program) {
  const env = {
    PATH: process.env['PATH'] ?? '',
    HOME: folder,
    MMCFG: mmcfg,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_AUTHOR_NAME: 'a',
    GIT_AUTHOR_EMAIL: 'a@example.org',
    GIT_COMMITTER_NAME: 'a',
    GIT_COMMITTER_EMAIL: 'a@example.org',
  };
  const { status, stderr } = spawnSync('git', args, { cwd, env, encoding: 'utf8' });
  return { code: status, stderr };
}
const git = (...args: string[]) => run(repository, args);

function put(path: string, text: string): void {
  const file = join(repository, path);
  fs.mkdirSync(dirname(file), { recursive: true });
  fs.writeFileSync(file, text);
}

function install(name: string, hooks: string): void {
  const target = join(hooks, name);
  fs.mkdirSync(hooks, { recursive: true });
  fs.copyFileSync(fileURLToPath(new URL(`../../examples/git-hooks/${name}`, import.meta.url)), target);
  fs.chmodSync(target, 0o755);
}

describe('pre-commit', () => {
  beforeEach(() => install('pre-commit', join(repository, '.git/hooks')));

  test.each(['mm_cfg.py', 'a folder/mm_cfg.py', 'メール/mm_cfg.py', "it's $HOME/mm_cfg.py"])(
    'refuses a bad %s',
    (path) => {
      put(path, BAD);
      git('add', '.');
      const { code, stderr } = git('commit', '-qm', 'x');
      expect(code).toBe(1);
      expect(stderr).toContain(`${path}:2:`);
      put(path, GOOD);
      git('add', '.');
      expect(git('commit', '-qm', 'x')).toMatchObject({ code: 0 });
    },
  );

  test('looks at what is staged, not at the work tree', () => {
    put('mm_cfg.py', GOOD);
    git('add', '.');
    put('mm_cfg.py', BAD);
    expect(git('commit', '-qm', 'x')).toMatchObject({ code: 0 });
    git('add', '.');
    put('mm_cfg.py', GOOD);
    expect(git('commit', '-qm', 'x')).toMatchObject({ code: 1 });
  });

  test('lets other files and deletions pass', () => {
    put('my_mm_cfg.py', BAD);
    put('mm_cfg.py', BAD);
    git('add', '.');
    expect(git('commit', '-qm', 'x', '--no-verify')).toMatchObject({ code: 0 });
    git('rm', '-q', 'mm_cfg.py');
    put('my_mm_cfg.py', `${BAD}\n`);
    git('add', '.');
    expect(git('commit', '-qm', 'x')).toMatchObject({ code: 0 });
  });

  test('lets a symbolic link pass, which has no text of its own', () => {
    fs.symlinkSync('/etc/mailman/mm_cfg.py', join(repository, 'mm_cfg.py'));
    git('add', '.');
    expect(git('commit', '-qm', 'x')).toMatchObject({ code: 0, stderr: '' });
  });

  test('says so when the program is missing', () => {
    put('mm_cfg.py', GOOD);
    git('add', '.');
    const { code, stderr } = run(repository, ['commit', '-qm', 'x'], '/nonexistent/mmcfg');
    expect(code).toBe(1);
    expect(stderr).toContain('/nonexistent/mmcfg is not installed');
    git('reset', '-q');
    put('other.py', BAD);
    git('add', 'other.py');
    expect(run(repository, ['commit', '-qm', 'x'], '/nonexistent/mmcfg')).toMatchObject({ code: 0 });
  });
});

describe('pre-receive in a bare repository', () => {
  beforeEach(() => {
    const bare = join(folder, 'deploy.git');
    run(folder, ['init', '-q', '--bare', bare]);
    install('pre-receive', join(bare, 'hooks'));
    git('remote', 'add', 'deploy', bare);
  });

  function commit(text: string): void {
    put('etc/mm_cfg.py', text);
    git('add', '.');
    git('commit', '-qm', 'x');
  }

  test('refuses a bad push with the findings, and takes a good one', () => {
    commit(BAD);
    const { code, stderr } = git('push', '-q', 'deploy', 'main');
    expect(code).not.toBe(0);
    expect(stderr).toContain('etc/mm_cfg.py:2:');
    commit(GOOD);
    expect(git('push', '-q', 'deploy', 'main')).toMatchObject({ code: 0 });
  });

  test('finds the one file among many, and leaves symbolic links and others alone', () => {
    fs.symlinkSync('/etc/mailman/mm_cfg.py', join(repository, 'mm_cfg.py'));
    put('my_mm_cfg.py', BAD);
    put('mm_cfg.py.d/other.py', BAD);
    for (let index = 0; index < 500; index += 1) put(`lists/${index}`, '');
    commit(GOOD);
    expect(git('push', '-q', 'deploy', 'main')).toMatchObject({ code: 0 });
    put("it's a/メール $HOME/mm_cfg.py", BAD);
    commit(GOOD);
    const { code, stderr } = git('push', '-q', 'deploy', 'main');
    expect(code).not.toBe(0);
    expect(stderr).toContain("it's a/メール $HOME/mm_cfg.py:2:");
  });

  test('looks at the commit of an annotated tag', () => {
    commit(BAD);
    git('tag', '-a', 'v1', '-m', 'x');
    expect(git('push', '-q', 'deploy', 'v1').code).not.toBe(0);
  });

  test('takes new branches, and deletions', () => {
    commit(GOOD);
    expect(git('push', '-q', 'deploy', 'main:main', 'main:other')).toMatchObject({ code: 0 });
    expect(git('push', '-q', 'deploy', ':other')).toMatchObject({ code: 0 });
  });
});
