import { lstatSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { cliTexts } from '../language/cli.ts';
import { errorCode } from '../fix/error-code.ts';
import { UserError } from './user-error.ts';

/** A file as it was read. */
export interface Input {
  /** As the user named it. */
  readonly path: string;
  /** Where it really lies, symbolic links resolved before reading; undefined for stdin. */
  readonly realPath: string | undefined;
  readonly bytes: Uint8Array;
}

const LARGEST = 16 * 1024 * 1024;

/** Reads a file that the user named, relative to `cwd`. Throws a UserError when it cannot be read or is no plain file. */
export function readInput(path: string, cwd: string): Input {
  try {
    const realPath = realpathSync(resolve(cwd, path));
    const { size, ...stat } = withKind(realPath);
    if (!stat.isFile) throw new UserError(cliTexts['not-a-file'], { path });
    if (size > LARGEST) throw new UserError(cliTexts['too-big'], { path });
    return { path, realPath, bytes: readFileSync(realPath) };
  } catch (error) {
    if (errorCode(error) === 'ENOENT' && isLink(resolve(cwd, path)))
      throw new UserError(cliTexts['dangling-link'], { path });
    throw readError(error, path);
  }
}

function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
}

function withKind(path: string): { size: number; isFile: boolean } {
  const stat = statSync(path);
  return { size: stat.size, isFile: stat.isFile() };
}

/** What to say when `path` could not be read. */
export function readError(error: unknown, path: string): UserError {
  if (error instanceof UserError) return error;
  const code = errorCode(error);
  if (code === 'ENOENT' || code === 'ENOTDIR') return new UserError(cliTexts['not-found'], { path });
  if (code === 'EACCES' || code === 'EPERM') return new UserError(cliTexts['not-permitted'], { path });
  return new UserError(cliTexts['cannot-read'], { path, code });
}

/** Reads all of stdin. */
export async function readStream(stream: AsyncIterable<Uint8Array | string>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
  return Buffer.concat(chunks);
}
