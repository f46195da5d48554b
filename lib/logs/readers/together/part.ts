import type { LogFile, LogReader, LogSource, Wall } from '../../evidence.ts';
import { Stamps } from './stamps.ts';

const NEWLINE = 10;
/** So much of a line whose end is not yet read is kept; readers cut lines that are longer. */
const LONGEST = 80_000;
const NONE = new Uint8Array(0);

/** One of several logs that are read as one: what of it was read and not yet given to its reader. */
export class Part {
  readonly index: number;
  /** The second of the next line; where it is not read yet, a second that is not later. */
  time: Wall;
  #isEnded = false;
  readonly #reader: LogReader;
  readonly #stamps: Stamps;
  /** Whole lines. */
  #bytes: Uint8Array = NONE;
  #at = 0;
  /** The beginning of a line. */
  #rest: Uint8Array = NONE;
  #skipping = false;
  #leftOut = { lines: 0, bytes: 0, first: Infinity, last: -Infinity };

  constructor(index: number, reader: LogReader, file: LogFile, zone: string | undefined, first: Wall) {
    this.index = index;
    this.#reader = reader;
    this.#stamps = new Stamps(file, zone);
    this.time = first;
  }

  /** Where the reader would have the next chunk, if all that is read goes straight to it. */
  get room(): Uint8Array | undefined {
    return this.#reader.room;
  }

  /** Whether all lines were taken. */
  get isDone(): boolean {
    return this.#isEnded && !this.isReady;
  }

  /** Whether the next line is there. */
  get isReady(): boolean {
    return this.#at < this.#bytes.length;
  }

  /** Takes bytes of the log, which are valid during the call; lines before `horizon` are passed on at once. */
  push(chunk: Uint8Array, horizon: Wall): void {
    const isFirst = this.#rest.length === 0 && !this.#skipping;
    if (horizon === Infinity) {
      // Nobody else has anything to say any more.
      if (!isFirst) this.#passRest();
      this.#reader.push(chunk);
      return;
    }
    let start = 0;
    if (this.#skipping) {
      start = chunk.indexOf(NEWLINE) + 1;
      if (start === 0) return this.#leaveBytes(chunk.length);
      this.#leaveBytes(start - 1);
      this.#rest = join(this.#rest, chunk.subarray(start - 1, start));
      this.#skipping = false;
    }
    const end = chunk.lastIndexOf(NEWLINE) + 1;
    if (end <= start && this.#rest.indexOf(NEWLINE) < 0) return this.#keep(chunk.subarray(start));
    const last = end > start ? chunk.lastIndexOf(NEWLINE, end - 2) + 1 : end;
    const lastTime = last >= start && end > start ? this.#stamps.read(chunk, Math.max(last, start), end) : undefined;
    if (lastTime !== undefined && lastTime < horizon && last > start) {
      if (this.#rest.length > 0) this.#reader.push(this.#rest);
      this.#reader.push(chunk.subarray(start, end));
      this.time = Math.max(this.time, lastTime);
    } else {
      this.#bytes = join(this.#rest, chunk.subarray(start, end));
      this.#at = 0;
      this.#look();
    }
    this.#rest = NONE;
    this.#keep(chunk.subarray(Math.max(start, end)));
  }

  #passRest(): void {
    this.#reader.push(this.#rest);
    this.#rest = NONE;
    this.#skipping = false;
  }

  #keep(bytes: Uint8Array): void {
    const fits = Math.min(bytes.length, LONGEST - this.#rest.length);
    this.#rest = join(this.#rest, bytes.subarray(0, fits));
    if (fits === bytes.length) return;
    this.#skipping = true;
    this.#leaveBytes(bytes.length - fits);
  }

  #leaveBytes(count: number): void {
    this.#leftOut.bytes += count;
  }

  /** No more bytes will come. */
  endInput(): void {
    this.#isEnded = true;
    if (this.#rest.length === 0) return;
    // The last line has no end, and may not come last.
    this.#bytes = join(this.#rest, Uint8Array.of(NEWLINE));
    this.#leaveBytes(-1);
    this.#rest = NONE;
    this.#at = 0;
    this.#look();
  }

  /** Gives the next lines to the reader, up to `horizon`. */
  giveUntil(horizon: Wall): void {
    const start = this.#at;
    while (this.isReady && this.time < horizon) this.#skip();
    this.#reader.push(this.#bytes.subarray(start, this.#at));
  }

  /** The bytes of the next line. */
  takeLine(): Uint8Array {
    const start = this.#at;
    this.#skip();
    return this.#bytes.subarray(start, this.#at);
  }

  #skip(): void {
    this.#at = this.#lineEnd();
    if (this.isReady) this.#look();
  }

  #look(): void {
    const time = this.#stamps.read(this.#bytes, this.#at, this.#lineEnd());
    if (time !== undefined) this.time = time;
  }

  #lineEnd(): number {
    const newline = this.#bytes.indexOf(NEWLINE, this.#at);
    return newline < 0 ? this.#bytes.length : newline + 1;
  }

  give(line: Uint8Array): void {
    this.#reader.push(line);
  }

  /** Another log has the line, too. */
  leaveOut(line: Uint8Array, time: Wall): void {
    const left = this.#leftOut;
    left.lines++;
    left.bytes += line.length;
    left.first = Math.min(left.first, time);
    left.last = Math.max(left.last, time);
  }

  /** All was given. */
  end(): LogSource {
    const source = this.#reader.end();
    const left = this.#leftOut;
    const first = Math.min(source.first ?? Infinity, left.first);
    const last = Math.max(source.last ?? -Infinity, left.last);
    return {
      ...source,
      lines: source.lines + left.lines,
      bytes: source.bytes + left.bytes,
      first: first === Infinity ? undefined : first,
      last: last === -Infinity ? undefined : last,
      yearInferred: source.yearInferred || (left.lines > 0 && this.#stamps.yearInferred),
      duplicates: source.duplicates + left.lines,
    };
  }
}

function join(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
