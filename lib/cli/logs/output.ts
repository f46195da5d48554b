import {
  closeSync,
  fchmodSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { errorCode } from '../../fix/error-code.ts';
import { cliTexts } from '../../language/cli.ts';
import { UserError } from '../user-error.ts';

/** Writes a file whole or not at all: beside it, synced, then renamed onto it. A device or a pipe is written as it is. Throws a UserError that says why not. */
export function writeWhole(name: string, bytes: Uint8Array, cwd: string): void {
  // A signal waits until the work, which has no pauses, is done; so nothing is left lying about.
  const wait = (): void => process.exit(130);
  process.once('SIGINT', wait);
  try {
    const path = resolve(cwd, name);
    const mode = modeOf(path);
    // The link /dev/stdout leads to a name that is none.
    if (mode === 'device') writeFileSync(path, bytes);
    else replace(target(path), bytes, mode);
  } catch (error) {
    throw new UserError(cliTexts['cannot-write'], { path: name, code: errorCode(error) });
  } finally {
    process.removeListener('SIGINT', wait);
  }
}

/** Throws a UserError when a file of this name surely cannot be written: better said before hours of work than after. */
export function checkOutput(name: string, cwd: string): void {
  const path = resolve(cwd, name);
  let code: string | undefined;
  try {
    if (statSync(path).isDirectory()) code = 'EISDIR';
  } catch {
    try {
      if (!statSync(dirname(path)).isDirectory()) code = 'ENOTDIR';
    } catch (error) {
      code = errorCode(error);
    }
  }
  if (code !== undefined) throw new UserError(cliTexts['cannot-write'], { path: name, code });
}

/** Where a link leads. */
function target(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

/** The permissions of the file that is there; undefined when there is none. */
function modeOf(path: string): number | 'device' | undefined {
  try {
    const status = statSync(path);
    return status.isFile() ? status.mode & 0o7777 : 'device';
  } catch {
    return undefined;
  }
}

function replace(path: string, bytes: Uint8Array, mode: number | undefined): void {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  const descriptor = openSync(temporary, 'wx');
  try {
    try {
      writeFileSync(descriptor, bytes);
      if (mode !== undefined) fchmodSync(descriptor, mode);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}
