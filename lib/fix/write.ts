import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { errorCode } from './error-code.ts';

/** Why a file was not written; it is as it was before. */
export type WriteTrouble =
  | { readonly id: 'changed-meanwhile' }
  | { readonly id: 'hard-links'; readonly count: number }
  | { readonly id: 'would-lose-attributes' }
  | { readonly id: 'cannot-write'; readonly code: string };

/**
 * Replaces the contents of a file as a whole or not at all: a temporary file beside it, written, synced and renamed onto it. Owner, mode, ACL and
 * extended attributes are kept. `path` has its links resolved; `expected` is what was read from it, and must still be there.
 */
export function writeSafely(path: string, expected: Uint8Array, bytes: Uint8Array): WriteTrouble | undefined {
  let temporary: string | undefined;
  const remove = (): void => {
    if (temporary !== undefined) fs.rmSync(temporary, { force: true });
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  const onSignal = (signal: NodeJS.Signals): void => {
    remove();
    process.removeListener(signal, onSignal);
    process.kill(process.pid, signal);
  };
  for (const signal of signals) process.on(signal, onSignal);
  try {
    const before = fs.lstatSync(path);
    if (before.nlink > 1) return { id: 'hard-links', count: before.nlink };
    fs.accessSync(path, fs.constants.W_OK);
    const name = join(dirname(path), `.${basename(path).slice(0, 40)}.mmcfg-${process.pid}`);
    const file = fs.openSync(name, 'wx', 0o600);
    temporary = name;
    try {
      writeFully(file, bytes);
      if (!copyAttributes(path, name, before)) return { id: 'would-lose-attributes' };
      setTime(file, before);
      fs.fsyncSync(file);
    } finally {
      fs.closeSync(file);
    }
    if (!fs.readFileSync(path).equals(expected)) return { id: 'changed-meanwhile' };
    fs.renameSync(name, path);
    temporary = undefined;
    syncFolder(dirname(path));
    return undefined;
  } catch (error) {
    return { id: 'cannot-write', code: errorCode(error) };
  } finally {
    remove();
    for (const signal of signals) process.removeListener(signal, onSignal);
  }
}

function writeFully(file: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length;) done += fs.writeSync(file, bytes, done);
}

/** Python 2 takes a mm_cfg.pyc for fresh when it records the source's time in whole seconds, so a new file must differ by one at least. */
function setTime(file: number, before: fs.Stats): void {
  const old = Math.floor(before.mtimeMs / 1000);
  const now = Math.floor(Date.now() / 1000);
  if (now <= old) fs.futimesSync(file, old + 1, old + 1);
}

/** Gives the temporary file the owner, mode, ACL and extended attributes of the target; false when that cannot be. */
function copyAttributes(target: string, temporary: string, before: fs.Stats): boolean {
  const copied = spawnSync('cp', ['--attributes-only', '--preserve=mode,ownership,xattr', '--', target, temporary], {
    stdio: 'ignore',
    env: { PATH: '/bin:/usr/bin', LC_ALL: 'C' },
  });
  // A cp that fails half-way, or is none of GNU's, leaves the rest to plain calls.
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
  const listed = spawnSync('ls', ['-ld', '--', path], {
    encoding: 'latin1',
    env: { PATH: '/bin:/usr/bin', LC_ALL: 'C' },
  });
  return /^\S{10}[+.]/.test(listed.stdout ?? '');
}

function syncFolder(path: string): void {
  try {
    const folder = fs.openSync(path, 'r');
    try {
      fs.fsyncSync(folder);
    } finally {
      fs.closeSync(folder);
    }
  } catch {
    // Some file systems cannot sync a folder; the file itself is safe.
  }
}
