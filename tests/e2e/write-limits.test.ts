import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { IMPORT } from '../fix/cases.ts';
import { FIXED, PROGRAM, asNobody, canMount, isRoot, nobodyCan, start, withMounts } from './machine.ts';

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
const WRITE = ['fix', '--write', 'mm_cfg.py'];
const LIST = 'getfattr -d -m - mm_cfg.py';

if (canMount) {
  const DISK = 'mount -t tmpfs -o size=16k none .; cd "$PWD"; printf "from Defaults import *\\n" > mm_cfg.py; ';

  test('a full disk leaves the file as it was, and no litter', () => {
    const fill = 'dd if=/dev/zero of=fill bs=1k count=64 2>/dev/null || true; ';
    const script = `${DISK}${fill}set +e; "$@"; echo "code $?"; ls -A; cat mm_cfg.py`;
    const { stdout, stderr } = withMounts(script, WRITE, folder);
    expect(stdout).toBe(`code 2\nfill\nmm_cfg.py\n${IMPORT}`);
    expect(stderr).toMatch(/cannot be written \(ENOSPC\); it is as it was/);
  });

  test('a full disk and hard links: no backup, so nothing is written', () => {
    const fill = 'ln mm_cfg.py other; dd if=/dev/zero of=fill bs=1k count=64 2>/dev/null || true; ';
    const { stdout, stderr } = withMounts(`${DISK}${fill}set +e; "$@"; ls -A; cat mm_cfg.py`, WRITE, folder);
    expect(stdout).toBe(`fill\nmm_cfg.py\nother\n${IMPORT}`);
    expect(stderr).toMatch(/its backup .* could not be made \(ENOSPC\)/);
  });

  const MARK = 'setfattr -n user.site -v x mm_cfg.py; setfacl -m u:2:r mm_cfg.py; ';
  test('ACL and extended attributes are kept', () => {
    const script = `${DISK}${MARK}${LIST}; "$@" > out; grep -c VERP mm_cfg.py >&2; ${LIST}`;
    const { stdout, stderr } = withMounts(script, WRITE, folder);
    const [before = '', after, rest] = stdout.split('# file: mm_cfg.py\n').slice(1);
    expect(before).toMatch(/posix_acl_access=.*\nuser\.site="x"/);
    expect([after, rest, stderr]).toEqual([before, undefined, '3\n']);
  });

  /** In place of cp and its like stands another program. */
  const hide = (...tools: string[]) =>
    tools.map((tool) => `mount --bind /bin/false "$(command -v ${tool})"; `).join('');
  test('without GNU cp they would be lost: refused, or written in place with --backup-dir', () => {
    const script = `${DISK}${MARK}${hide('cp')}mkdir kept; set +e; "$@"; cat mm_cfg.py; ls -A; "$@" --backup-dir kept > kept/out; ls kept; ${LIST}`;
    const { stdout, stderr } = withMounts(script, WRITE, folder);
    expect(stdout).toMatch(/^from Defaults import \*\nkept\nmm_cfg\.py\nmm_cfg\.py\.bak\nout\n/);
    expect(stdout).toMatch(/posix_acl_access=.*\nuser\.site="x"/);
    expect(stderr).toMatch(/ACL or extended attributes could not be kept[^]*was written in place, to keep its owner/);
  });

  test('without GNU cp a plain file keeps its owner and mode; without getfattr too it is refused', () => {
    fs.chmodSync(file, 0o640);
    expect(withMounts(`${hide('cp', 'getfattr')}"$@"`, WRITE, folder)).toMatchObject({ status: 2, stdout: '' });
    expect([read(), names()]).toEqual([IMPORT, ['mm_cfg.py']]);
    expect(withMounts(`${hide('cp')}"$@"`, WRITE, folder)).toMatchObject({ status: 0, stderr: '' });
    expect([read(), fs.statSync(file).mode & 0o777]).toEqual([FIXED, 0o640]);
  });

  /** Does something between the reading and the renaming, when the program calls cp. */
  const meanwhile = (work: string): string =>
    `printf '#!/bin/sh\\n${work}\\n' > tool; chmod 755 tool; mount --bind tool "$(command -v cp)"; "$@"`;
  test('changed between reading and renaming: refused', () => {
    const { status, stderr } = withMounts(meanwhile('echo X = 2 >> mm_cfg.py; exit 1'), WRITE, folder);
    expect([status, read(), names()]).toEqual([2, `${IMPORT}X = 2\n`, ['mm_cfg.py', 'tool']]);
    expect(stderr).toMatch(/changed by someone else meanwhile/);
  });

  test('a link that is turned elsewhere between reading and renaming: its first target is written', () => {
    fs.symlinkSync('mm_cfg.py', join(folder, 'link.py'));
    const script = meanwhile('echo Y = 1 > other.py; ln -sf other.py link.py; exit 1');
    expect(withMounts(script, ['fix', '--write', 'link.py'], folder).status).toBe(0);
    expect([read(), fs.readFileSync(join(folder, 'other.py'), 'latin1')]).toEqual([FIXED, 'Y = 1\n']);
  });

  test.each(['INT', 'TERM', 'HUP'])(
    'SIG%s while the temporary file is there: it takes effect, and no litter',
    (signal) => {
      const script = meanwhile(`kill -${signal} $PPID; exit 1`).replace('"$@"', 'exec "$@"');
      expect(withMounts(script, WRITE, folder)).toMatchObject({ signal: `SIG${signal}` });
      expect([read(), names()]).toEqual([FIXED, ['mm_cfg.py', 'tool']]);
    },
  );
} else {
  test('(no mounts here: a full disk, lost attributes) a limit on the size of files leaves the file as it was', () => {
    const script = 'trap \'\' XFSZ; ulimit -f 0; "$@" 2>/dev/null';
    expect(start(['bash', '-c', script, 'sh', ...PROGRAM, ...WRITE], folder).status).toBe(2);
    expect([read(), names()]).toEqual([IMPORT, ['mm_cfg.py']]);
  });
}

if (nobodyCan) {
  const own = (path: string): void => (isRoot ? fs.chownSync(path, 65534, 65534) : undefined);

  test('a read-only folder: refused, and with --backup-dir written in place', () => {
    const kept = fs.mkdtempSync(join(tmpdir(), 'mmcfg-kept-'));
    [kept, folder, file].forEach(own);
    fs.chmodSync(file, 0o640);
    fs.chmodSync(folder, 0o555);
    const refused = asNobody([...PROGRAM, 'fix', '--write', file]);
    const before = [read(), names()];
    const written = asNobody([...PROGRAM, 'fix', '--write', '--backup-dir', kept, file]);
    fs.chmodSync(folder, 0o755);
    const backup = join(kept, 'mm_cfg.py.bak');
    const saved = [fs.readFileSync(backup, 'latin1'), fs.statSync(backup).mode & 0o777];
    fs.rmSync(kept, { recursive: true });
    expect([refused.status, ...before]).toEqual([2, IMPORT, ['mm_cfg.py']]);
    expect(refused.stderr).toMatch(/no new file can be put in its place \(EACCES.*--backup-dir/);
    expect([written.status, read(), names()]).toEqual([0, FIXED, ['mm_cfg.py']]);
    expect(written.stderr).toContain(
      `takes no new file, so it was written in place; its old contents are in ${backup}`,
    );
    expect([...saved, fs.statSync(file).mode & 0o777]).toEqual([IMPORT, 0o600, 0o640]);
  });

  test('a read-only file in an own folder is refused', () => {
    fs.chmodSync(file, 0o444);
    [folder, file].forEach(own);
    const { status, stderr } = asNobody([...PROGRAM, 'fix', '--write', file]);
    expect([status, read(), names()]).toEqual([2, IMPORT, ['mm_cfg.py']]);
    expect(stderr).toMatch(/cannot be written \(EACCES\)/);
  });

  test('a file that may not be read', () => {
    fs.chmodSync(file, 0o000);
    expect(asNobody([...PROGRAM, 'lint', file])).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/may not be read/),
    });
  });
} else {
  test('(no other user can start the program here: a read-only folder) a folder for backups that is none', () => {
    const { status } = start([...PROGRAM, ...WRITE, '--backup-dir', 'none'], folder);
    expect([status, read(), names()]).toEqual([2, IMPORT, ['mm_cfg.py']]);
  });
}
