import { fstatSync, writeSync } from 'node:fs';
import { errorCode } from '../fix/error-code.ts';
import { writeTexts } from '../language/write.ts';
import type { Sink, Streams } from './streams.ts';
import { UserError } from './user-error.ts';

/** The device number of /dev/null, a character device that is no terminal. */
const NULL_DEVICE = 0x103;

/** The streams of this process. Each is looked at only when it is used: Node's own cost a tenth of the time to start. */
export function processStreams(): Streams {
  return {
    get stdin() {
      return process.stdin;
    },
    get stdout() {
      return sink(1);
    },
    get stderr() {
      return sink(2);
    },
    get isTTY() {
      return mayBeTerminal(1) && process.stdout.isTTY === true;
    },
    get columns() {
      return mayBeTerminal(1) ? process.stdout.columns : undefined;
    },
    get errorTerminal() {
      return mayBeTerminal(2) && process.stderr.isTTY ? process.stderr : undefined;
    },
    env: process.env,
    cwd: process.cwd(),
  };
}

function mayBeTerminal(descriptor: number): boolean {
  try {
    const status = fstatSync(descriptor);
    return status.isCharacterDevice() && status.rdev !== NULL_DEVICE;
  } catch {
    // Closed by whoever started the program.
    return false;
  }
}

function sink(descriptor: 1 | 2): Sink {
  if (mayBeTerminal(descriptor)) {
    const stream = descriptor === 1 ? process.stdout : process.stderr;
    // Another device (/dev/full) is written like a file, so that its errors come at once.
    if (stream.isTTY) return stream;
  }
  return { write: (chunk) => writeAll(descriptor, typeof chunk === 'string' ? Buffer.from(chunk) : chunk) };
}

/** The descriptors whose reader has closed the pipe. */
const closed = new Set<number>();

/**
 * Writes all of `bytes`; a UserError when that cannot be. A reader that has seen enough (`| head`) closes the pipe: no trouble of ours. The rest of the
 * work is done nevertheless, so that files are written and the exit code is what it would have been.
 */
function writeAll(descriptor: number, bytes: Uint8Array): void {
  if (closed.has(descriptor)) return;
  for (let done = 0; done < bytes.length;) {
    try {
      done += writeSync(descriptor, bytes, done);
    } catch (error) {
      if (errorCode(error) === 'EPIPE') {
        closed.add(descriptor);
        return;
      }
      // Trouble with stderr cannot be said anywhere.
      if (errorCode(error) !== 'EAGAIN' && descriptor === 2) return;
      if (errorCode(error) !== 'EAGAIN') throw new UserError(writeTexts['cannot-output'], { code: errorCode(error) });
      // A pipe that someone made non-blocking is full.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}
