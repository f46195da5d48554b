import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { Damaged } from '../compression.ts';
import type { Take } from '../compression.ts';
import type { Source, Tick } from '../source.ts';

/** Output comes in pieces of this size, of which so many are made ahead; of a damaged file at most one is lost. */
const PIECE = 64 * 1024;
const OPTIONS = { chunkSize: PIECE, readableHighWaterMark: 16 * PIECE };

/** Decompresses gzip in zlib's own thread, while what it gave is worked on. */
export async function gunzip(source: Source, take: Take, tick: Tick): Promise<void> {
  let failure: unknown;
  const input = Readable.from(copies(source.chunks(tick)), { highWaterMark: 2 });
  const stream = createGunzip(OPTIONS);
  input.on('error', (error) => {
    failure = error;
    stream.destroy(error);
  });
  input.pipe(stream);
  try {
    for await (const chunk of stream as AsyncIterable<Uint8Array>) take(chunk);
  } catch (error) {
    input.destroy();
    if (failure !== undefined) throw failure;
    if (!isZlibs(error)) throw error;
    // What lay ready when the damage was met.
    for (let rest = stream.read() as Uint8Array | null; rest !== null; rest = stream.read() as Uint8Array | null) {
      take(rest);
    }
    throw new Damaged();
  }
}

function isZlibs(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('Z_');
}

/** The stream keeps what it is given, and the source uses its buffer again. */
async function* copies(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) yield chunk.slice();
}
