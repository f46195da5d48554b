import * as fs from 'node:fs';
import { dirname } from 'node:path';
import { copyAttributes } from './attributes.ts';
import { BackupError, keepAside, keepBeside } from './backup.ts';
import { errorCode } from './error-code.ts';
import { Litter, syncFolder, temporaryName, writeFully } from './temporary.ts';

/** Why a file was not written; it is as it was before, but for 'half-written'. */
export type WriteTrouble =
  | { readonly id: 'changed-meanwhile' }
  | { readonly id: 'would-lose-attributes' }
  /** No file can be created or replaced in its directory. */
  | { readonly id: 'folder-not-writable'; readonly code: string }
  | { readonly id: 'no-backup'; readonly backup: string; readonly code: string }
  | { readonly id: 'cannot-write'; readonly code: string }
  /** Writing in place failed, and so did putting the old contents back: they are in `backup`. */
  | { readonly id: 'half-written'; readonly backup: string; readonly code: string };

/** Why the file itself was written into, instead of a new one being put in its place. */
export type InPlace = 'hard-links' | 'folder-not-writable' | 'would-lose-attributes';

export type WriteResult =
  | { readonly written: false; readonly trouble: WriteTrouble }
  /** `backup`: where the old contents are kept. */
  | { readonly written: true; readonly backup: string | undefined; readonly inPlace: InPlace | undefined };

export interface WriteOptions {
  /** Keeps the old contents in a file of the same name with this behind it. */
  readonly backup?: string | undefined;
  /** Keeps them in this directory, for the owner alone; where no new file can be put in place of the old, writes into that. */
  readonly backupDir?: string | undefined;
}

/** One file on its way: its path, what was read from it and must still be there, what is to be, and what it was like at the start. */
interface Job {
  readonly path: string;
  readonly expected: Uint8Array;
  readonly bytes: Uint8Array;
  readonly before: fs.Stats;
  readonly litter: Litter;
}

/**
 * Replaces the contents of a file as a whole or not at all: a temporary file beside it, written, synced and renamed onto it. Owner, mode, ACL and
 * extended attributes are kept. `path` has its links resolved; `expected` is what was read from it, and must still be there. A file with hard links is
 * written in place, after a synced backup that only its owner can read; so is, with `backupDir`, one that cannot be replaced. Signals are held back; give
 * the event loop a turn afterwards for them to take effect.
 */
export function writeSafely(
  path: string,
  expected: Uint8Array,
  bytes: Uint8Array,
  options: WriteOptions = {},
): WriteResult {
  const litter = new Litter();
  try {
    const before = fs.lstatSync(path);
    if (!before.isFile()) return failed({ id: 'changed-meanwhile' });
    fs.accessSync(path, fs.constants.W_OK);
    return writeJob({ path, expected, bytes, before, litter }, options);
  } catch (error) {
    if (!(error instanceof BackupError)) return failed({ id: 'cannot-write', code: errorCode(error) });
    return failed({ id: 'no-backup', backup: error.path, code: error.code });
  } finally {
    litter.end();
  }
}

function writeJob(job: Job, options: WriteOptions): WriteResult {
  const { path, before, litter } = job;
  if (!isUnchanged(job)) return failed({ id: 'changed-meanwhile' });
  const { backup: suffix, backupDir } = options;
  if (before.nlink > 1 || backupDir !== undefined) return writeAfterBackup(job, backupDir ?? dirname(path), options);
  if (suffix !== undefined && !keepBeside(path, suffix, job.expected, before, litter)) {
    return failed({ id: 'would-lose-attributes' });
  }
  const trouble = replace(job);
  if (trouble !== undefined) return failed(trouble);
  return { written: true, backup: suffix === undefined ? undefined : path + suffix, inPlace: undefined };
}

/** With the old contents safe in `folder`, writes into the file where no new one can be put in its place. */
function writeAfterBackup(job: Job, folder: string, { backup: suffix = '.bak' }: WriteOptions): WriteResult {
  const { path, expected, before, litter } = job;
  const backup = keepAside(path, folder, suffix, expected, litter);
  const hasLinks = before.nlink > 1;
  const trouble = hasLinks ? undefined : replace(job);
  const id = hasLinks ? 'hard-links' : trouble?.id;
  if (id === undefined) litter.done(backup);
  else if (id === 'hard-links' || id === 'folder-not-writable' || id === 'would-lose-attributes') {
    return overwrite(job, backup, id);
  }
  if (trouble !== undefined) return failed(trouble);
  return { written: true, backup, inPlace: undefined };
}

function failed(trouble: WriteTrouble): WriteResult {
  return { written: false, trouble };
}

/** What the system says when a file may not be created in a directory, or not be replaced: a mount point is EBUSY. */
const NO_NEW_FILE: ReadonlySet<string> = new Set(['EACCES', 'EPERM', 'EROFS', 'EBUSY']);

/** Puts a new file in place of the old. */
function replace(job: Job): WriteTrouble | undefined {
  const { path, bytes, before, litter } = job;
  const name = temporaryName(path);
  try {
    const file = litter.open(name);
    try {
      writeFully(file, bytes);
      if (!copyAttributes(path, name, before)) return { id: 'would-lose-attributes' };
      setTime(file, before);
      fs.fsyncSync(file);
    } finally {
      fs.closeSync(file);
    }
    if (!isUnchanged(job)) return { id: 'changed-meanwhile' };
    fs.renameSync(name, path);
    litter.done(name);
  } catch (error) {
    const code = errorCode(error);
    return { id: NO_NEW_FILE.has(code) ? 'folder-not-writable' : 'cannot-write', code };
  }
  syncFolder(dirname(path));
  return undefined;
}

/** Writes into the file itself; when that fails half-way the old contents are put back. */
function overwrite(job: Job, backup: string, inPlace: InPlace): WriteResult {
  const { path, expected, bytes, before, litter } = job;
  if (!isUnchanged(job)) return failed({ id: 'changed-meanwhile' });
  const file = fs.openSync(path, fs.constants.O_RDWR | fs.constants.O_NOFOLLOW);
  try {
    try {
      refill(file, bytes);
    } catch (error) {
      try {
        refill(file, expected);
      } catch {
        litter.done(backup);
        return failed({ id: 'half-written', backup, code: errorCode(error) });
      }
      throw error;
    }
    litter.done(backup);
    setTime(file, before);
    fs.fsyncSync(file);
  } finally {
    fs.closeSync(file);
  }
  return { written: true, backup, inPlace };
}

function refill(file: number, bytes: Uint8Array): void {
  writeFully(file, bytes);
  fs.ftruncateSync(file, bytes.length);
  fs.fsyncSync(file);
}

/** Whether the path still leads to the same plain file, with the same owner, mode and attributes (all of which set its ctime) and contents. */
function isUnchanged({ path, before, expected }: Job): boolean {
  const now = fs.lstatSync(path);
  const isSame = now.isFile() && now.dev === before.dev && now.ino === before.ino && now.ctimeMs === before.ctimeMs;
  return isSame && now.size === expected.length && fs.readFileSync(path).equals(expected);
}

/** Python 2 takes a mm_cfg.pyc for fresh when it records the source's time in whole seconds, so a new file must differ by one at least. */
function setTime(file: number, before: fs.Stats): void {
  const old = Math.floor(before.mtimeMs / 1000);
  const now = Math.floor(Date.now() / 1000);
  if (now <= old) fs.futimesSync(file, old + 1, old + 1);
}
