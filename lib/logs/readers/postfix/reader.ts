import type { LogFile, LogReader, LogSource } from '../../evidence.ts';
import { Heads, type StampClock } from './heads.ts';
import type { Lines } from './lines.ts';
import { MARGIN, scan } from './scan.ts';
import { wallOf } from './wall.ts';

const NEWLINE = 10;
/** A longer line is cut. */
const LONGEST = 65_536;

/** Reads one log of Postfix. Blocks are scanned where they stand; only what stands at the end of a chunk is copied. */
export class PostfixReader implements LogReader {
  readonly #file: LogFile;
  readonly #lines: Lines;
  readonly #heads: Heads;
  readonly #counts = { undated: 0, duplicates: 0 };
  /** Lines that end too near to the chunk's end to be scanned there, and the beginning of one that goes on in the next chunk. */
  readonly #rest = new Uint8Array(LONGEST + 2 * MARGIN);
  readonly #restView = new DataView(this.#rest.buffer);
  #restLength = 0;
  /** The rest of a line that was cut is still to come. */
  #skipping = false;
  #bytes = 0;
  #count = 0;

  constructor(file: LogFile, clock: StampClock, lines: Lines) {
    this.#file = file;
    this.#lines = lines;
    this.#heads = new Heads(clock, (host, instance) => lines.sources.of(host, instance));
  }

  push(chunk: Uint8Array): void {
    this.#lines.read(this.#heads, this.#counts);
    // A view of one kind: the loop is compiled for Uint8Array, not for Node's Buffer besides.
    const bytes = new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    this.#bytes += bytes.length;
    let start = 0;
    if (this.#restLength > 0 || this.#skipping) {
      const at = bytes.indexOf(NEWLINE);
      if (at < 0) return this.#keep(bytes, 0, bytes.length);
      this.#finishLine(bytes, 0, at);
      start = at + 1;
    }
    const last = bytes.length > MARGIN ? bytes.lastIndexOf(NEWLINE, bytes.length - MARGIN - 1) : -1;
    if (last >= start) {
      const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      this.#count += scan(this.#heads, this.#lines, bytes, view, start, last + 1);
      this.#lines.endBlock(bytes, view);
      start = last + 1;
    }
    this.#keepLines(bytes, start);
  }

  /** The last lines of the chunk. */
  #keepLines(bytes: Uint8Array, start: number): void {
    for (let at = bytes.indexOf(NEWLINE, start); at >= 0; at = bytes.indexOf(NEWLINE, start)) {
      this.#finishLine(bytes, start, at);
      start = at + 1;
    }
    this.#keep(bytes, start, bytes.length);
  }

  /** A line that began before `start` or there ends at `end`. */
  #finishLine(bytes: Uint8Array, start: number, end: number): void {
    this.#keep(bytes, start, end);
    if (!this.#skipping) this.#scanRest();
    this.#skipping = false;
  }

  #keep(bytes: Uint8Array, start: number, end: number): void {
    if (this.#skipping) return;
    const fits = Math.min(end - start, LONGEST - this.#restLength);
    this.#rest.set(bytes.subarray(start, start + fits), this.#restLength);
    this.#restLength += fits;
    if (fits === end - start) return;
    this.#scanRest();
    this.#skipping = true;
  }

  #scanRest(): void {
    this.#rest[this.#restLength] = NEWLINE;
    this.#count += scan(this.#heads, this.#lines, this.#rest, this.#restView, 0, this.#restLength + 1);
    this.#lines.endBlock(this.#rest, this.#restView);
    this.#restLength = 0;
  }

  end(): LogSource {
    this.#lines.read(this.#heads, this.#counts);
    if (this.#restLength > 0) this.#scanRest();
    const { undated, duplicates } = this.#counts;
    const { first, last, yearless } = this.#heads;
    return {
      name: this.#file.name,
      kind: 'postfix',
      lines: this.#count,
      bytes: this.#bytes,
      first: wallOf(first),
      last: wallOf(last),
      undated,
      yearInferred: yearless && this.#file.year === undefined,
      duplicates,
      problem: undefined,
    };
  }
}
