import { appendFileSync, statSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { errorCode } from '../fix/error-code.ts';
import { writeTexts } from '../language/write.ts';
import { UserError } from './user-error.ts';

/** Empties the file that the patches go to. Throws a UserError when that cannot be written, or is one of `files`, whose changes it is to hold. */
export function startPatchFile(path: string, files: readonly string[], cwd: string): void {
  const own = identity(resolve(cwd, path));
  if (own !== undefined && files.some((file) => file !== '-' && identity(resolve(cwd, file)) === own)) {
    throw new UserError(writeTexts['output-is-input'], { path });
  }
  guarded(path, () => writeFileSync(resolve(cwd, path), ''));
}

/** Adds a patch to the file. Throws a UserError. */
export function addToPatchFile(path: string, bytes: Uint8Array, cwd: string): void {
  guarded(path, () => appendFileSync(resolve(cwd, path), bytes));
}

function guarded(path: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    throw new UserError(writeTexts['cannot-write-patch'], { path, code: errorCode(error) });
  }
}

/** The same for two names of one file. */
function identity(path: string): string | undefined {
  const status = statSync(path, { throwIfNoEntry: false });
  return status && `${status.dev}:${status.ino}`;
}
