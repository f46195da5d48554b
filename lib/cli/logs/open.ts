import { kindOf } from '../../logs/kind.ts';
import type { LogKind } from '../../logs/evidence.ts';
import { compressionOf, Damaged, decompressor } from './compression.ts';
import type { Compression, Take } from './compression.ts';
import type { Source, Tick } from './source.ts';

/** A log that is there and may be read. */
export interface OpenLog {
  readonly source: Source;
  readonly compression: Compression | undefined;
  /** Its first bytes, decompressed: 64 KB, or all there are. */
  readonly head: Uint8Array;
  /** Undefined for what is no log. */
  readonly kind: LogKind | undefined;
}

export const HEAD = 64 * 1024;
/** So much is read of a compressed file to get its head: bzip2 decompresses blocks of 900 KB only as a whole. */
const COMPRESSED_HEAD = 1024 * 1024;

/** Looks at the beginning of a log. Throws what the system says when it cannot be read, and a UserError for what must be decompressed by another program. */
export async function openLog(source: Source): Promise<OpenLog> {
  const start = await source.head(HEAD);
  const compression = compressionOf(start);
  const head = compression === undefined ? start : await decompressedHead(source, compression);
  return { source, compression, head, kind: kindOf(head) };
}

/** Reads a log to its end. Throws Damaged where it was compressed badly or cut, after giving what was before that. Chunks are put into `room`, if that can be. */
export async function readLog(
  { source, compression }: OpenLog,
  take: Take,
  tick: Tick,
  room?: Uint8Array,
): Promise<void> {
  if (compression === undefined) {
    for await (const chunk of source.chunks(tick, room)) {
      const taken = take(chunk);
      if (taken !== undefined) await taken;
    }
  } else await (await decompressor(compression))(source, take, tick);
}

/** Thrown to stop reading. */
class Enough extends Error {}

async function decompressedHead(source: Source, compression: Compression): Promise<Uint8Array> {
  const head = Buffer.alloc(HEAD);
  let length = 0;
  const take: Take = (chunk) => {
    const fits = Math.min(chunk.length, HEAD - length);
    head.set(chunk.subarray(0, fits), length);
    length += fits;
    if (length === HEAD) throw new Enough();
  };
  try {
    const decompress = await decompressor(compression);
    // A pipe cannot be read twice: of it the compressed head is kept, and ends early.
    const part = source.path === undefined ? new Part(source, await source.head(COMPRESSED_HEAD)) : source;
    await decompress(part, take, () => {});
  } catch (error) {
    if (!(error instanceof Enough || error instanceof Damaged)) throw error;
  }
  return head.subarray(0, length);
}

/** The beginning of a pipe. */
class Part implements Source {
  readonly name: string;
  readonly path = undefined;
  readonly changed: number;
  readonly size: number;
  private readonly bytes: Uint8Array;

  constructor({ name, changed }: Source, bytes: Uint8Array) {
    this.name = name;
    this.changed = changed;
    this.size = bytes.length;
    this.bytes = bytes;
  }

  async head(limit: number): Promise<Uint8Array> {
    return Promise.resolve(this.bytes.subarray(0, limit));
  }

  async *chunks(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < this.bytes.length; at += HEAD) yield Promise.resolve(this.bytes.subarray(at, at + HEAD));
  }
}
