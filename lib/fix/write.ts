import * as fs from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { copyAttributes } from './attributes.ts';
import { errorCode } from './error-code.ts';

/** Why a file was not written; it is as it was before. */
export type WriteTrouble =
  | { readonly id: 'changed-meanwhile' }
  | { readonly id: 'would-lose-attributes' }
  | { readonly id: 'cannot-write'; readonly code: string };

export type WriteResult =
  | { readonly written: false; readonly trouble: WriteTrouble }
  /** `backup`: where the old contents are kept; `inPlace`: written in place, since it has hard links. */
  | { readonly written: true; readonly backup: string | undefined; readonly inPlace: boolean };

export interface WriteOptions {
  /** Keeps the old contents in a file of the same name with this behind it. */
  readonly backup?: string | undefined;
}

/**
 * Replaces the contents of a file as a whole or not at all: a temporary file beside it, written, synced and renamed onto it. Owner, mode, ACL and
 * extended attributes are kept. `path` has its links resolved; `expected` is what was read from it, and must still be there. A file with hard links is
 * written in place, after a synced backup that only its owner can read.
 */
export function writeSafely(
  path: string,
  expected: Uint8Array,
  bytes: Uint8Array,
  { backup }: WriteOptions = {},
): WriteResult {
  const litter = new Litter();
  try {
    const before = fs.lstatSync(path);
    fs.accessSync(path, fs.constants.W_OK);
    const inPlace = before.nlink > 1;
    const kept = inPlace && backup === undefined ? `${path}.mmcfg-${process.pid}.bak` : backup && path + backup;
    if (kept !== undefined && !keep(path, kept, expected, before, inPlace, litter))
      return failed('would-lose-attributes');
    if (inPlace) return overwrite(path, expected, bytes, before, kept);
    const name = temporaryName(path);
    const file = litter.open(name);
    try {
      writeFully(file, bytes);
      if (!copyAttributes(path, name, before)) return failed('would-lose-attributes');
      setTime(file, before);
      fs.fsyncSync(file);
    } finally {
      fs.closeSync(file);
    }
    if (!fs.readFileSync(path).equals(expected)) return failed('changed-meanwhile');
    fs.renameSync(name, path);
    litter.done(name);
    syncFolder(dirname(path));
    return { written: true, backup: kept, inPlace };
  } catch (error) {
    return { written: false, trouble: { id: 'cannot-write', code: errorCode(error) } };
  } finally {
    litter.remove();
  }
}

function failed(id: 'changed-meanwhile' | 'would-lose-attributes'): WriteResult {
  return { written: false, trouble: { id } };
}

/** Writes into the file itself; when that fails half-way the old contents are put back. */
function overwrite(
  path: string,
  expected: Uint8Array,
  bytes: Uint8Array,
  before: fs.Stats,
  backup: string | undefined,
): WriteResult {
  if (!fs.readFileSync(path).equals(expected)) return failed('changed-meanwhile');
  const file = fs.openSync(path, 'r+');
  try {
    try {
      refill(file, bytes);
    } catch (error) {
      refill(file, expected);
      throw error;
    }
    setTime(file, before);
    fs.fsyncSync(file);
  } finally {
    fs.closeSync(file);
  }
  return { written: true, backup, inPlace: true };
}

function refill(file: number, bytes: Uint8Array): void {
  writeFully(file, bytes);
  fs.ftruncateSync(file, bytes.length);
  fs.fsyncSync(file);
}

/** Keeps the old contents under another name; `secret`: for nobody but the owner. False when its attributes cannot be kept. */
function keep(
  path: string,
  backup: string,
  bytes: Uint8Array,
  before: fs.Stats,
  secret: boolean,
  litter: Litter,
): boolean {
  const name = temporaryName(backup);
  const file = litter.open(name);
  try {
    writeFully(file, bytes);
    if (!secret && !copyAttributes(path, name, before)) return false;
    fs.fsyncSync(file);
  } finally {
    fs.closeSync(file);
  }
  fs.renameSync(name, backup);
  litter.done(name);
  syncFolder(dirname(path));
  return true;
}

function temporaryName(path: string): string {
  // Cut, since a name has 255 bytes at most; characters of several bytes included.
  return join(dirname(path), `.${[...basename(path)].slice(0, 40).join('')}.mmcfg-${process.pid}`);
}

/** Temporary files that must not be left behind, not even when a signal ends the program. */
class Litter {
  private readonly names = new Set<string>();
  private readonly signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  private readonly onSignal = (signal: NodeJS.Signals): void => {
    this.remove();
    process.kill(process.pid, signal);
  };

  constructor() {
    for (const signal of this.signals) process.on(signal, this.onSignal);
  }

  open(name: string): number {
    const file = fs.openSync(name, 'wx', 0o600);
    this.names.add(name);
    return file;
  }

  done(name: string): void {
    this.names.delete(name);
  }

  remove(): void {
    for (const name of this.names) fs.rmSync(name, { force: true });
    for (const signal of this.signals) process.removeListener(signal, this.onSignal);
  }
}

function writeFully(file: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length;) done += fs.writeSync(file, bytes, done, bytes.length - done, done);
}

/** Python 2 takes a mm_cfg.pyc for fresh when it records the source's time in whole seconds, so a new file must differ by one at least. */
function setTime(file: number, before: fs.Stats): void {
  const old = Math.floor(before.mtimeMs / 1000);
  const now = Math.floor(Date.now() / 1000);
  if (now <= old) fs.futimesSync(file, old + 1, old + 1);
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
