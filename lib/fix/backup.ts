import * as fs from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { copyAttributes } from './attributes.ts';
import { errorCode } from './error-code.ts';
import { syncFolder, temporaryName, writeFully } from './temporary.ts';
import type { Litter } from './temporary.ts';

/** Where the old contents could not be kept, and why. */
export class BackupError extends Error {
  readonly path: string;
  readonly code: string;

  constructor(path: string, error: unknown) {
    const code = errorCode(error);
    super(code);
    this.path = path;
    this.code = code;
  }
}

/**
 * Keeps `bytes`, the contents of `path`, under its name with `suffix`, with the same owner and mode; false when these cannot be had. An older backup of
 * that name gives way. Throws a BackupError.
 */
export function keepBeside(path: string, suffix: string, bytes: Uint8Array, before: fs.Stats, litter: Litter): boolean {
  const backup = path + suffix;
  try {
    const name = temporaryName(backup);
    const file = litter.open(name);
    try {
      writeFully(file, bytes);
      if (!copyAttributes(path, name, before)) return false;
      fs.fsyncSync(file);
    } finally {
      fs.closeSync(file);
    }
    fs.renameSync(name, backup);
    litter.done(name);
    syncFolder(dirname(backup));
    return true;
  } catch (error) {
    throw new BackupError(backup, error);
  }
}

/** More backups of one name than anyone has. */
const MOST = 1000;

/**
 * Keeps `bytes`, the contents of `path`, in `folder`, for nobody but the one who runs the program, under the file's name with `suffix`; where that is taken,
 * a number is put behind it. Gives the path of the backup, which is litter until it is needed. Throws a BackupError.
 */
export function keepAside(path: string, folder: string, suffix: string, bytes: Uint8Array, litter: Litter): string {
  const first = join(folder, basename(path) + suffix);
  let backup = first;
  try {
    let file: number | undefined;
    for (let i = 1; file === undefined; i++) {
      try {
        file = litter.open(backup);
      } catch (error) {
        if (errorCode(error) !== 'EEXIST' || i > MOST) throw error;
        backup = `${first}.${i}`;
      }
    }
    try {
      writeFully(file, bytes);
      fs.fsyncSync(file);
    } finally {
      fs.closeSync(file);
    }
    syncFolder(folder);
    return backup;
  } catch (error) {
    throw new BackupError(backup, error);
  }
}
