import { setImmediate } from 'node:timers/promises';
import Bunzip from 'seek-bzip';
import { Damaged } from '../compression.ts';
import type { Take } from '../compression.ts';
import type { Source, Tick } from '../source.ts';

const PIECE = 256 * 1024;
/** More than a block can have: 900,000 symbols of at most 20 bits, and its tables. */
const BLOCK = 2_400_000;

/** Decompresses bzip2, one or several streams, block by block: the next one when the one before is taken. */
export async function bunzip2(source: Source, take: Take, tick: Tick): Promise<void> {
  const input = new Input(source.chunks(tick));
  const output = new Output();
  const give = async (): Promise<void> => {
    for (const piece of output.pieces()) await take(piece);
  };
  try {
    await input.fill();
    const bunzip = quietly(() => new Bunzip(input, output));
    while (quietly(() => decodeBlock(bunzip, input, output))) {
      await give();
      // A block takes its time: signals and the progress bar get their turn.
      await setImmediate();
      await input.fill();
    }
  } catch (error) {
    // The library throws a TypeError with a code.
    if (!(error instanceof Damaged) && !(error instanceof TypeError && 'errorCode' in error)) throw error;
    await give();
    throw new Damaged();
  } finally {
    await input.close();
  }
}

/** Decodes one block, or goes on to the next stream; false at the end of the last one. As `Bunzip.decode` does all at once. */
function decodeBlock(bunzip: Bunzip, input: Input, output: Output): boolean {
  if (bunzip._init_block()) {
    bunzip._read_bunzip();
    return true;
  }
  if (bunzip.reader.read(32) >>> 0 !== bunzip.streamCRC) throw new Damaged();
  if (input.eof()) return false;
  bunzip._start_bunzip(input, output);
  return true;
}

/** The library makes its buffers in an old way, which Node would warn of. */
function quietly<Result>(work: () => Result): Result {
  const { noDeprecation = false } = process;
  process.noDeprecation = true;
  try {
    return work();
  } finally {
    process.noDeprecation = noDeprecation;
  }
}

/** The library reads without pauses: what it needs for one block lies ready. */
class Input extends Bunzip.Stream {
  private readonly chunks: AsyncIterator<Uint8Array>;
  private buffer = new Uint8Array(0);
  private at = 0;
  private isOver = false;

  constructor(chunks: AsyncIterable<Uint8Array>) {
    super();
    this.chunks = chunks[Symbol.asyncIterator]();
  }

  /** Reads ahead, by one block or to the end. */
  async fill(): Promise<void> {
    const parts = [this.buffer.subarray(this.at)];
    let length = this.buffer.length - this.at;
    if (length >= BLOCK) return;
    while (length < BLOCK && !this.isOver) {
      const { done, value } = await this.chunks.next();
      if (done === true) this.isOver = true;
      else {
        // The source uses its buffer again.
        parts.push(value.slice());
        length += value.length;
      }
    }
    this.buffer = Buffer.concat(parts, length);
    this.at = 0;
  }

  override readByte(): number {
    if (this.eof()) throw new Damaged();
    return this.buffer[this.at++] ?? 0;
  }

  override eof(): boolean {
    return this.at === this.buffer.length;
  }

  async close(): Promise<void> {
    await this.chunks.return?.();
  }
}

/** Keeps what a block holds. */
class Output extends Bunzip.Stream {
  private full: Uint8Array[] = [];
  private buffer = new Uint8Array(PIECE);
  private length = 0;

  override writeByte(byte: number): void {
    if (this.length === PIECE) {
      this.full.push(this.buffer);
      this.buffer = new Uint8Array(PIECE);
      this.length = 0;
    }
    this.buffer[this.length++] = byte;
  }

  /** What was written since the last call. */
  pieces(): Uint8Array[] {
    const pieces = this.full;
    if (this.length > 0) pieces.push(this.buffer.slice(0, this.length));
    this.full = [];
    this.length = 0;
    return pieces;
  }
}
