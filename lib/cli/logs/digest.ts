import { createHash, createHmac } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import { resolve } from 'node:path';
import { errorCode } from '../../fix/error-code.ts';
import { diagnoseTexts as texts } from '../../language/diagnose-cli.ts';
import type { Digest } from '../../report/diagnosis/redact.ts';
import { UserError } from '../user-error.ts';

/** How names become pseudonyms. */
export interface Pseudonyms {
  /** SHA-256, or with a key HMAC-SHA-256 (RFC 2104), in hexadecimal digits. */
  readonly digest: Digest;
  /** Tells keys apart without telling them; undefined without a key. */
  readonly key: string | undefined;
}

/** A key as short as a word could be guessed as names can; more than a few lines are no key but some other file. */
const SHORTEST = 16;
const LONGEST = 4096;

/** Pseudonyms of the key in a file, without the line end behind it; of no key where there is none. A UserError when it cannot be read, or is too short. */
export function pseudonymsOf(keyFile: string | undefined, cwd: string): Pseudonyms {
  if (keyFile === undefined)
    return { digest: (text) => createHash('sha256').update(text).digest('hex'), key: undefined };
  const key = keyIn(keyFile, cwd);
  if (key.length < SHORTEST) throw new UserError(texts['short-key'], { path: keyFile });
  const digest = (text: string): string => createHmac('sha256', key).update(text).digest('hex');
  return { digest, key: digest('key').slice(0, 12) };
}

function keyIn(name: string, cwd: string): Buffer {
  const bytes = Buffer.alloc(LONGEST);
  let length = 0;
  try {
    const descriptor = openSync(resolve(cwd, name), 'r');
    try {
      // A device gives bytes without end, a pipe some at a time.
      for (let read = -1; read !== 0 && length < LONGEST; length += read) {
        read = readSync(descriptor, bytes, length, LONGEST - length, null);
      }
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    throw new UserError(texts['cannot-read-key'], { path: name, code: errorCode(error) });
  }
  while (length > 0 && (bytes[length - 1] === 0x0a || bytes[length - 1] === 0x0d)) length -= 1;
  return bytes.subarray(0, length);
}
