import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';

const TOOLS = { PATH: '/bin:/usr/bin', LC_ALL: 'C' };

/**
 * Gives the temporary file the owner, mode, ACL and extended attributes of the target; false when that cannot be. Node itself knows no ACLs, so GNU cp does it where there
 * is one; without it a file that has ACLs or attributes is left alone.
 */
export function copyAttributes(target: string, temporary: string, before: fs.Stats): boolean {
  const options = ['--attributes-only', '--preserve=mode,ownership,xattr'];
  const copied = spawnSync('cp', [...options, '--', target, temporary], { stdio: 'ignore', env: TOOLS });
  if (copied.status !== 0) {
    if (hasAttributes(target)) return false;
    const own = fs.statSync(temporary);
    if (own.uid !== before.uid || own.gid !== before.gid) fs.chownSync(temporary, before.uid, before.gid);
    fs.chmodSync(temporary, before.mode & 0o7777);
  }
  const after = fs.statSync(temporary);
  return after.uid === before.uid && after.gid === before.gid && (after.mode & 0o7777) === (before.mode & 0o7777);
}

/** Whether `ls` marks the file as having an ACL ('+') or a security context ('.'). */
function hasAttributes(path: string): boolean {
  const { stdout } = spawnSync('ls', ['-ld', '--', path], { encoding: 'latin1', env: TOOLS });
  return /^\S{10}[+.]/.test(stdout ?? '');
}
