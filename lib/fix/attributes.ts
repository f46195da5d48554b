import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import { errorCode } from './error-code.ts';

/** Never what someone put into the PATH: this may run as root. */
const TOOLS = { PATH: '/bin:/usr/bin', LC_ALL: 'C' };

/**
 * Gives the temporary file the owner, mode, ACL and extended attributes of the target; false when that cannot be. Node itself knows neither ACLs nor
 * attributes, so GNU cp does it where there is one; without it a file that has them, or for which that cannot be told, is left alone.
 */
export function copyAttributes(target: string, temporary: string, before: fs.Stats): boolean {
  const options = ['--attributes-only', '--preserve=mode,ownership,xattr'];
  const copied = spawnSync('cp', [...options, '--', target, temporary], { stdio: 'ignore', env: TOOLS });
  if (copied.status !== 0 && (mayHaveAttributes(target) || !copyMode(temporary, before))) return false;
  const after = fs.statSync(temporary);
  return after.uid === before.uid && after.gid === before.gid && (after.mode & 0o7777) === (before.mode & 0o7777);
}

/** Owner and mode, as far as Node can; false where the owner may not be given away. */
function copyMode(temporary: string, before: fs.Stats): boolean {
  try {
    const own = fs.statSync(temporary);
    if (own.uid !== before.uid || own.gid !== before.gid) fs.chownSync(temporary, before.uid, before.gid);
    fs.chmodSync(temporary, before.mode & 0o7777);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EPERM') return false;
    throw error;
  }
}

/** Whether the file has an ACL or extended attributes, or may have. */
function mayHaveAttributes(path: string): boolean {
  // `-m -` lists those of every name space, ACLs too.
  const listed = spawnSync('getfattr', ['-m', '-', '--', path], { encoding: 'latin1', env: TOOLS });
  if (listed.status === 0) return listed.stdout.trim() !== '';
  // Elsewhere ls marks them: '+' an ACL, '@' attributes, '.' a security context. On Linux it does not mark attributes, and BusyBox's marks nothing.
  if (process.platform === 'linux') return true;
  const { status, stdout } = spawnSync('ls', ['-ld', '--', path], { encoding: 'latin1', env: TOOLS });
  return status !== 0 || !/^\S{10}\s/.test(stdout);
}
