import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { Gunzip } from 'node:zlib';
import { errorCode } from '../../../fix/error-code.ts';
import { Damaged } from '../compression.ts';
import type { Take } from '../compression.ts';
import type { Source, Tick } from '../source.ts';

/** Output comes in pieces of this size, of which so many are made ahead. */
const PIECE = 64 * 1024;
const OPTIONS = { chunkSize: PIECE, readableHighWaterMark: 16 * PIECE };

/** Decompresses gzip in zlib's own thread, while what it gave is worked on. */
export async function gunzip(source: Source, take: Take, tick: Tick): Promise<void> {
  let failure: unknown;
  let given = 0;
  const give: Take = async (chunk) => {
    given += chunk.length;
    await take(chunk);
  };
  const input = Readable.from(copies(source.chunks(tick)), { highWaterMark: 2 });
  const stream = createGunzip(OPTIONS);
  input.on('error', (error) => {
    failure = error;
    stream.destroy(error);
  });
  input.pipe(stream);
  try {
    for await (const chunk of stream as AsyncIterable<Uint8Array>) await give(chunk);
  } catch (error) {
    input.destroy();
    if (failure !== undefined) throw failure;
    if (!errorCode(error).startsWith('Z_')) throw error;
    // What lay ready when the damage was met, and what was not yet a whole piece.
    for (let rest = next(stream); rest !== null; rest = next(stream)) await give(rest);
    if (source.path !== undefined) await salvage(source, given, stream.bytesWritten, take);
    throw new Damaged();
  }
}

function next(stream: Gunzip): Uint8Array | null {
  return stream.read() as Uint8Array | null;
}

/** The stream keeps what it is given, and the source uses its buffer again. */
async function* copies(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) yield chunk.slice();
}

/** Decompresses a damaged file once more, slowly near the damage, and gives what comes after the first `given` bytes. */
async function salvage(source: Source, given: number, damage: number, take: Take): Promise<void> {
  const pieces: Uint8Array[] = [];
  let known = given;
  const stream = createGunzip(OPTIONS);
  stream.on('data', (piece: Uint8Array) => {
    const skipped = Math.min(known, piece.length);
    known -= skipped;
    if (skipped < piece.length) pieces.push(piece.subarray(skipped));
  });
  // A write that fails may never be answered.
  let fail = (): void => {};
  stream.on('error', () => fail());
  const written = (bytes: Uint8Array): Promise<boolean> =>
    new Promise((resolve) => {
      fail = () => resolve(false);
      stream.write(bytes, (error) => resolve(error === null || error === undefined));
    });
  let at = 0;
  for await (const chunk of copies(source.chunks(() => {}))) {
    for (let start = 0; start < chunk.length;) {
      const end = start + (at + start < damage - 8 * PIECE ? PIECE : 64);
      const isGood = await written(chunk.subarray(start, end));
      for (const piece of pieces.splice(0)) await take(piece);
      if (!isGood) return;
      start = end;
    }
    at += chunk.length;
  }
}
