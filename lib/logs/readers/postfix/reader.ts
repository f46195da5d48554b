import type { LogFile, LogReader, LogSource } from '../../evidence.ts';
import { Heads, type StampClock } from './heads.ts';
import { BLOCK, BLOCK_SIZE, DUPLICATES, FIRST_TIME, LAST_TIME, LONGEST_LINE, UNDATED_LINES } from './kernel/layout.ts';
import type { Lines } from './lines.ts';
import { wallOf } from './wall.ts';

const NEWLINE = 10;
const NONE = new Uint8Array(0);
/** Room for most lines. */
const LINE = 512;

/** Reads one log of Postfix: brings it, block by block, to the kernel. */
export class PostfixReader implements LogReader {
  /** Where the next chunk is best put: then it need not be copied. */
  readonly room: Uint8Array;
  readonly #file: LogFile;
  readonly #lines: Lines;
  readonly #heads: Heads;
  /** The beginning of a line that goes on in the next chunk, and its length. */
  #rest = NONE;
  #restLength = 0;
  /** The rest of a line that was cut is still to come. */
  #isSkipping = false;
  #bytes = 0;
  #count = 0;

  constructor(file: LogFile, clock: StampClock, lines: Lines) {
    this.#file = file;
    this.#lines = lines;
    this.#heads = new Heads(lines.kernel, clock, (host, instance) => lines.sources.of(host, instance));
    this.room = lines.kernel.bytes.subarray(BLOCK, BLOCK + BLOCK_SIZE);
  }

  push(chunk: Uint8Array): void {
    this.#lines.enter(this.#heads);
    this.#bytes += chunk.length;
    if (chunk.buffer === this.room.buffer && chunk.byteOffset === BLOCK) return this.#read(0, chunk.length);
    for (let start = 0; start < chunk.length; start += BLOCK_SIZE) {
      const piece = chunk.subarray(start, start + BLOCK_SIZE);
      this.room.set(piece);
      this.#read(0, piece.length);
    }
  }

  /** Reads what stands from `start` to `end` in the room, which begins in a line. */
  #read(start: number, end: number): void {
    if (this.#isSkipping) {
      const newline = this.room.subarray(start, end).indexOf(NEWLINE);
      if (newline < 0) return;
      this.#isSkipping = false;
      start += newline + 1;
    }
    const whole = this.#lines.kernel.call.behindLastLine(BLOCK + start, BLOCK + end) - BLOCK;
    if (whole <= start) return this.#keep(start, end);
    this.#scan(start, whole);
    this.#keep(whole, end);
  }

  /** Keeps the beginning of a line for the next chunk; one that is too long is cut. */
  #keep(start: number, end: number): void {
    const length = Math.min(LONGEST_LINE, this.#restLength + end - start);
    if (length > this.#rest.length) {
      const shorter = this.#rest;
      this.#rest = new Uint8Array(Math.max(LINE, length));
      this.#rest.set(shorter);
    }
    const more = length - this.#restLength;
    this.#rest.set(this.room.subarray(start, start + more), this.#restLength);
    this.#restLength = length;
    if (start + more === end) return;
    this.#scanRest();
    this.#isSkipping = true;
  }

  /** Scans the lines from `start` to `end` in the room, the first of which begins with what was kept. */
  #scan(start: number, end: number): void {
    const { bytes, call } = this.#lines.kernel;
    const first = BLOCK + start - this.#restLength;
    if (this.#restLength > 0) bytes.set(this.#rest.subarray(0, this.#restLength), first);
    this.#restLength = 0;
    this.#count += call.scan(first, BLOCK + end);
  }

  /** Scans what was kept as a line of its own. */
  #scanRest(): void {
    this.room[0] = NEWLINE;
    this.#scan(0, 1);
  }

  end(): LogSource {
    this.#lines.enter(this.#heads);
    if (this.#restLength > 0) this.#scanRest();
    const { kernel } = this.#lines;
    return {
      name: this.#file.name,
      kind: 'postfix',
      lines: this.#count,
      bytes: this.#bytes,
      first: wallOf(kernel.field(FIRST_TIME)),
      last: wallOf(kernel.field(LAST_TIME)),
      undated: kernel.field(UNDATED_LINES),
      yearInferred: this.#heads.yearless && this.#file.year === undefined,
      duplicates: kernel.field(DUPLICATES),
      problem: undefined,
    };
  }
}
