import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { FOUR, IMPORT } from '../fix/cases.ts';
import { COMMAND, mmcfg } from './program.ts';

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
const python = (code: string) => spawnSync('python3', ['-c', code, file], { encoding: 'utf8' });
const words = [process.execPath, '--no-warnings', ...COMMAND];
const isRoot = process.getuid?.() === 0;

test('extended attributes and ACLs are kept', () => {
  // The ACL is in the kernel's own form: user::rw-, user:2:r--, group::r--, mask::r--, other::---.
  const set = python(
    "import os, sys, struct\np = sys.argv[1]\nos.setxattr(p, 'user.site', b'x')\n" +
      'e = [(1, 6, -1), (2, 4, 2), (4, 4, -1), (16, 4, -1), (32, 0, -1)]\n' +
      "os.setxattr(p, 'system.posix_acl_access', struct.pack('<I', 2) + b''.join(struct.pack('<HHi', *x) for x in e))\n",
  );
  const list = () =>
    python('import os, sys\np = sys.argv[1]\nprint([(n, os.getxattr(p, n)) for n in sorted(os.listxattr(p))])').stdout;
  const before = list();
  // Where the file system has none, there is none to lose.
  if (set.status === 0) expect(before).toContain('posix_acl_access');
  expect(mmcfg(['fix', '--write', file]).code).toBe(0);
  expect(read()).toContain(FOUR);
  expect(list()).toBe(before);
});

test('owner and mode are kept', () => {
  fs.chmodSync(file, 0o640);
  if (isRoot) fs.chownSync(file, 33, 38);
  const { uid, gid, mode } = fs.statSync(file);
  expect(mmcfg(['fix', '--write', file]).code).toBe(0);
  const after = fs.statSync(file);
  expect([after.uid, after.gid, after.mode]).toEqual([uid, gid, mode]);
});

test('a full disk leaves the file as it was, and no litter', () => {
  const script =
    'mount -t tmpfs -o size=16k none "$1" && cp "$2" "$1/mm_cfg.py" && chmod 644 "$1/mm_cfg.py"' +
    ' && (dd if=/dev/zero of="$1/fill" bs=1k count=64 2>/dev/null; shift 2; "$@"; echo "code $?"; ls -A "$DIR"; cat "$DIR/mm_cfg.py")';
  const disk = join(folder, 'disk');
  fs.mkdirSync(disk);
  const args = ['-rm', 'sh', '-c', script, 'sh', disk, file, ...words, 'fix', '--write', join(disk, 'mm_cfg.py')];
  const { status, stdout, stderr } = spawnSync('unshare', args, {
    encoding: 'utf8',
    env: { ...process.env, DIR: disk, LANG: 'C' },
  });
  if (status !== 0 && !stdout.includes('code')) return expect(stderr).toMatch(/unshare|mount|denied|permitted/);
  expect(stdout).toBe(`code 2\nfill\nmm_cfg.py\n${IMPORT}`);
  expect(stderr).toMatch(/cannot be written \(ENOSPC\); it is as it was/);
});

describe('without privileges', () => {
  /** Runs the program as nobody where these tests run as root. */
  const asNobody = (...args: string[]) => {
    const command = isRoot ? ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups', ...words] : words;
    return spawnSync(command[0] ?? '', [...command.slice(1), ...args], {
      encoding: 'utf8',
      env: { ...process.env, LANG: 'C' },
    });
  };

  // Nobody may be unable to reach node or this folder at all: then there is nothing to learn.
  const works = (): boolean => asNobody('--version').status === 0;

  test('a file in a read-only folder is refused, and left as it was', () => {
    fs.chmodSync(file, 0o666);
    fs.chmodSync(folder, 0o555);
    const { status, stderr } = asNobody('fix', '--write', file);
    const could = works();
    fs.chmodSync(folder, 0o755);
    if (could) expect(status).toBe(2);
    if (could) expect(stderr).toMatch(/cannot be written \(EACCES\)/);
    expect([read(), fs.readdirSync(folder)]).toEqual([IMPORT, ['mm_cfg.py']]);
  });

  test('a read-only file in an own folder is refused too', () => {
    fs.chmodSync(file, 0o444);
    if (isRoot) fs.chownSync(folder, 65534, 65534);
    if (isRoot) fs.chownSync(file, 65534, 65534);
    expect(asNobody('fix', '--write', file).status).not.toBe(0);
    expect([read(), fs.readdirSync(folder)]).toEqual([IMPORT, ['mm_cfg.py']]);
  });

  test('a file that may not be read', () => {
    fs.chmodSync(file, 0o000);
    const { status, stderr } = asNobody('lint', file);
    if (!works()) return expect(status).not.toBe(0);
    expect(status).toBe(2);
    expect(stderr).toMatch(/may not be read/);
  });
});

test('nothing to change: not even the time is touched', () => {
  fs.writeFileSync(file, IMPORT + FOUR);
  fs.utimesSync(file, 1e9, 1e9);
  expect(mmcfg(['fix', '--write', file]).code).toBe(0);
  expect(fs.statSync(file).mtimeMs).toBe(1e12);
});

test('a reader that closes the pipe is no trouble', () => {
  const command = words.map((word) => `'${word}'`).join(' ');
  const { status, stderr } = spawnSync('sh', ['-c', `${command} show --all '${file}' | head -1; exit 0`], {
    encoding: 'utf8',
  });
  expect([status, stderr]).toEqual([0, '']);
});
