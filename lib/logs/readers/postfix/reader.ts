import type { LogFile, LogReader, LogSource } from '../../evidence.ts';
import { Heads, type StampClock } from './heads.ts';
import { BLOCK, BLOCK_SIZE, FIRST_TIME, LAST_TIME } from './kernel/layout.ts';
import type { Lines } from './lines.ts';
import { wallOf } from './wall.ts';

const NEWLINE = 10;
/** A longer line is cut. */
const LONGEST = 65_536;
/** So much is read at once: more would not stay in the processor's cache. */
const PIECE = BLOCK_SIZE - LONGEST;

/** Reads one log of Postfix: brings it, piece by piece, to the kernel. */
export class PostfixReader implements LogReader {
  readonly #file: LogFile;
  readonly #lines: Lines;
  readonly #heads: Heads;
  readonly #counts = { undated: 0, duplicates: 0 };
  /** The beginning of a line that goes on in the next chunk. */
  #rest = new Uint8Array(0);
  /** The rest of a line that was cut is still to come. */
  #isSkipping = false;
  #bytes = 0;
  #count = 0;

  constructor(file: LogFile, clock: StampClock, lines: Lines) {
    this.#file = file;
    this.#lines = lines;
    this.#heads = new Heads(lines.kernel, clock, (host, instance) => lines.sources.of(host, instance));
  }

  push(chunk: Uint8Array): void {
    this.#lines.enter(this.#heads, this.#counts);
    this.#bytes += chunk.length;
    for (let start = 0; start < chunk.length; start += PIECE) this.#piece(chunk.subarray(start, start + PIECE));
  }

  #piece(bytes: Uint8Array): void {
    if (this.#isSkipping) {
      const newline = bytes.indexOf(NEWLINE);
      if (newline < 0) return;
      this.#isSkipping = false;
      bytes = bytes.subarray(newline + 1);
    }
    const block = this.#lines.kernel.bytes;
    block.set(this.#rest, BLOCK);
    block.set(bytes, BLOCK + this.#rest.length);
    const filled = block.subarray(BLOCK, BLOCK + this.#rest.length + bytes.length);
    const whole = filled.lastIndexOf(NEWLINE) + 1;
    this.#scan(whole);
    this.#keep(filled.subarray(whole));
  }

  #keep(rest: Uint8Array): void {
    this.#rest = rest.slice(0, LONGEST);
    if (rest.length <= LONGEST) return;
    this.#scanRest();
    this.#isSkipping = true;
  }

  /** The lines in the first `length` bytes of the block. */
  #scan(length: number): void {
    this.#count += this.#lines.kernel.call.scan(BLOCK, BLOCK + length);
  }

  #scanRest(): void {
    const block = this.#lines.kernel.bytes;
    block.set(this.#rest, BLOCK);
    block[BLOCK + this.#rest.length] = NEWLINE;
    this.#scan(this.#rest.length + 1);
    this.#rest = new Uint8Array(0);
  }

  end(): LogSource {
    this.#lines.enter(this.#heads, this.#counts);
    if (this.#rest.length > 0) this.#scanRest();
    const { undated, duplicates } = this.#counts;
    const { kernel } = this.#lines;
    return {
      name: this.#file.name,
      kind: 'postfix',
      lines: this.#count,
      bytes: this.#bytes,
      first: wallOf(kernel.field(FIRST_TIME)),
      last: wallOf(kernel.field(LAST_TIME)),
      undated,
      yearInferred: this.#heads.yearless && this.#file.year === undefined,
      duplicates,
      problem: undefined,
    };
  }
}
