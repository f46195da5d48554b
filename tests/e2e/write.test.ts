import { spawn, spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { FOUR, IMPORT } from '../fix/cases.ts';
import { BLOCK, FIXED, PROGRAM, isRoot, start } from './machine.ts';
import { mmcfg } from './program.ts';
import { python2 } from './python2.ts';

let folder = '';
let file = '';
beforeEach(() => {
  folder = fs.realpathSync(fs.mkdtempSync(join(tmpdir(), 'mmcfg-e2e-')));
  fs.chmodSync(folder, 0o755);
  file = join(folder, 'mm_cfg.py');
  fs.writeFileSync(file, IMPORT);
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

const read = (): string => fs.readFileSync(file, 'latin1');
const names = (): string[] => fs.readdirSync(folder).sort();
const nearest = (possible: boolean, name: string, otherwise: string): string =>
  possible ? name : `(not possible here: ${name}) ${otherwise}`;

test('owner and mode are kept', () => {
  fs.chmodSync(file, 0o640);
  if (isRoot) fs.chownSync(file, 33, 38);
  const { uid, gid, mode } = fs.statSync(file);
  expect(mmcfg(['fix', '--write', file]).code).toBe(0);
  const after = fs.statSync(file);
  expect([after.uid, after.gid, after.mode]).toEqual([uid, gid, mode]);
});

test('nothing to change: not even the time is touched', () => {
  fs.writeFileSync(file, IMPORT + FOUR);
  fs.utimesSync(file, 1e9, 1e9);
  expect(mmcfg(['fix', '--write', file]).code).toBe(0);
  expect(fs.statSync(file).mtimeMs).toBe(1e12);
});

test('a reader that closes the pipe is no trouble', () => {
  const command = PROGRAM.map((word) => `'${word}'`).join(' ');
  const { status, stderr } = spawnSync('sh', ['-c', `${command} show --all '${file}' | head -1; exit 0`], {
    encoding: 'utf8',
  });
  expect([status, stderr]).toEqual([0, '']);
});

test.each([
  ['CRLF', 'from Defaults import *\r\nX = 1\r\n', '\r\n'],
  ['a byte order mark', '\xef\xbb\xbffrom Defaults import *\nX = 1\n', '\n'],
  ['a latin-1 byte', '# -*- coding: latin-1 -*-\nfrom Defaults import *\nX = "caf\xe9"\n', '\n'],
])('%s: every old byte stays, every new line ends likewise', (_name, text, end) => {
  fs.writeFileSync(file, Buffer.from(text, 'latin1'));
  const { code } = mmcfg(['fix', '--write', file]);
  expect(code).toBe(0);
  expect(read()).toBe(text + BLOCK.replace(/\n/g, end));
});

test('through a symbolic link its target is written, and the link stays', () => {
  const link = join(folder, 'link.py');
  fs.symlinkSync('mm_cfg.py', link);
  expect(mmcfg(['fix', '--write', link]).code).toBe(0);
  expect([read(), fs.readlinkSync(link)]).toEqual([FIXED, 'mm_cfg.py']);
});

test('a hard link is written in place, says so, and leaves a closed backup', () => {
  fs.linkSync(file, join(folder, 'other'));
  const { code, stderr } = mmcfg(['fix', '--write', file]);
  expect(code).toBe(0);
  expect(stderr).toMatch(/has hard links, so it was written in place; its old contents are in .*mm_cfg\.py\.bak$/m);
  expect(names()).toEqual(['mm_cfg.py', 'mm_cfg.py.bak', 'other']);
  expect(fs.readFileSync(join(folder, 'other'), 'latin1')).toBe(FIXED);
  expect(fs.statSync(`${file}.bak`).mode & 0o777).toBe(0o600);
});

test.each(['en', 'ja'])('no plain file, too big, or nowhere: refused in the language %s', (lang) => {
  const fifo = join(folder, 'fifo');
  expect(start(['mkfifo', fifo]).status).toBe(0);
  const dangling = join(folder, 'dangling');
  fs.symlinkSync('nowhere', dangling);
  const big = join(folder, 'big.py');
  fs.writeFileSync(big, '');
  fs.truncateSync(big, 16 * 1024 * 1024 + 1);
  const empty = join(folder, 'empty');
  fs.mkdirSync(empty);
  const said = [fifo, '/dev/zero', dangling, big, empty].map((path) => {
    const { code, stdout, stderr } = mmcfg(['fix', '--write', '--lang', lang, path]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr.split('\n')).toHaveLength(2);
    return stderr;
  });
  const plain = lang === 'en' ? 'is not a plain file' : '通常のファイルではありません';
  const link = lang === 'en' ? 'symbolic link to a file that does not exist' : 'シンボリックリンクです';
  const none = lang === 'en' ? 'no mm_cfg.py in this directory' : 'mm_cfg.py がありません';
  [plain, plain, link, '16 MiB', none].forEach((words, i) => expect(said[i]).toMatch(new RegExp(words)));
});

test('output that cannot be written is said to be so', () => {
  const script = '"$@" > /dev/full';
  const { status, stderr } = start(['sh', '-c', script, 'sh', ...PROGRAM, 'fix', file]);
  expect([status, stderr]).toEqual([2, expect.stringMatching(/^mmcfg: The output could not be written .*ENOSPC.*\n$/)]);
  expect(start(['sh', '-c', `${script} 2> /dev/full`, 'sh', ...PROGRAM, 'lint', '--no-such', file]).status).toBe(2);
});

test('a patch is not put into the file that it is for', () => {
  expect(mmcfg(['fix', '-o', file, file])).toMatchObject({ code: 2, stderr: expect.stringContaining('itself') });
  expect(read()).toBe(IMPORT);
});

test('a backup suffix is none of another directory', () => {
  expect(mmcfg(['fix', '--write', '--backup=.x/../y', file])).toMatchObject({ code: 2 });
  expect([read(), names()]).toEqual([IMPORT, ['mm_cfg.py']]);
});

test(
  nearest(python2 !== undefined, 'Python 2.7 does not take a stale mm_cfg.pyc', 'the time is later by a second'),
  () => {
    const stub = join(folder, 'stub');
    fs.mkdirSync(stub);
    fs.writeFileSync(join(stub, 'Defaults.py'), 'VERP_PROBES = 0\nNo = 0\nYes = 1\n');
    const time = Math.floor(Date.now() / 1000) + 5;
    fs.utimesSync(file, time, time);
    const ask = () =>
      python2 === undefined
        ? undefined
        : spawnSync(python2, ['-c', 'import mm_cfg; print mm_cfg.VERP_PROBES'], {
            cwd: folder,
            encoding: 'utf8',
            env: { ...process.env, PYENV_VERSION: '2.7.18', PYTHONPATH: stub, PYTHONDONTWRITEBYTECODE: '' },
          }).stdout;
    if (python2 !== undefined) expect([ask(), names()]).toEqual(['0\n', ['mm_cfg.py', 'mm_cfg.pyc', 'stub']]);
    expect(mmcfg(['fix', '--write', file]).code).toBe(0);
    if (python2 !== undefined) expect(ask()).toBe('1\n');
    expect(Math.floor(fs.statSync(file).mtimeMs / 1000)).toBeGreaterThan(time);
  },
);

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  '%s at any time: the file is whole, and nothing is left behind',
  async (signal) => {
    for (const delay of [80, 160, 240, 320]) {
      fs.writeFileSync(file, IMPORT);
      const child = spawn(PROGRAM[0] ?? '', [...PROGRAM.slice(1), 'fix', '--write', file], { stdio: 'ignore' });
      setTimeout(() => child.kill(signal), delay);
      await new Promise((done) => child.on('close', done));
      expect([IMPORT, FIXED]).toContain(read());
      expect(names()).toEqual(['mm_cfg.py']);
    }
  },
);
