const NEWLINE = 10;
const RETURN = 13;

/**
 * Cuts a stream of bytes into lines. `take` gets each complete line as [start, end) of a buffer that is valid during the call only,
 * without its `\n` or `\r\n`. A line longer than `limit` bytes is given once, cut to `limit`; the last line needs no line end.
 */
export class LineFeeder {
  readonly #take: (buffer: Uint8Array, start: number, end: number) => void;
  readonly #rest: Uint8Array;
  #length = 0;
  /** The rest of a line that was given, cut, is still to come. */
  #skipping = false;

  constructor(take: (buffer: Uint8Array, start: number, end: number) => void, limit = 65_536) {
    this.#take = take;
    this.#rest = new Uint8Array(limit);
  }

  push(chunk: Uint8Array): void {
    let start = 0;
    for (;;) {
      const at = chunk.indexOf(NEWLINE, start);
      if (at < 0) break;
      this.#line(chunk, start, at);
      start = at + 1;
    }
    if (start < chunk.length) this.#keep(chunk, start, chunk.length);
  }

  end(): void {
    if (this.#length > 0) this.#give(this.#rest, 0, this.#length);
    this.#length = 0;
    this.#skipping = false;
  }

  #line(chunk: Uint8Array, start: number, end: number): void {
    if (this.#skipping) this.#skipping = false;
    else if (this.#length === 0) this.#give(chunk, start, Math.min(end, start + this.#rest.length));
    else {
      this.#keep(chunk, start, end);
      if (this.#skipping) this.#skipping = false;
      else this.#give(this.#rest, 0, this.#length);
      this.#length = 0;
    }
  }

  #keep(chunk: Uint8Array, start: number, end: number): void {
    if (this.#skipping) return;
    const fits = Math.min(end - start, this.#rest.length - this.#length);
    this.#rest.set(chunk.subarray(start, start + fits), this.#length);
    this.#length += fits;
    if (fits === end - start) return;
    this.#give(this.#rest, 0, this.#length);
    this.#length = 0;
    this.#skipping = true;
  }

  #give(buffer: Uint8Array, start: number, end: number): void {
    this.#take(buffer, start, end > start && buffer[end - 1] === RETURN ? end - 1 : end);
  }
}
