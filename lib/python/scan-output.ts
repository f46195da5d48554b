import type { TokenList } from './token.ts';

/**
 * A list of tokens that grows. Its arrays are typed ones: for tens of millions of tokens they take a quarter of the memory of plain
 * arrays, and no time of the garbage collector.
 */
export class TokenBuffer implements TokenList {
  length = 0;
  kinds: Uint8Array;
  starts: Int32Array;
  ends: Int32Array;
  private capacity: number;

  /** `size` is the length of the text to come. */
  constructor(size: number) {
    this.capacity = (size >> 2) + 16;
    this.kinds = new Uint8Array(this.capacity);
    this.starts = new Int32Array(this.capacity);
    this.ends = new Int32Array(this.capacity);
  }

  push(kind: number, start: number, end: number): void {
    const at = this.length;
    if (at === this.capacity) this.grow();
    this.kinds[at] = kind;
    this.starts[at] = start;
    this.ends[at] = end;
    this.length = at + 1;
  }

  private grow(): void {
    this.capacity *= 2;
    const { kinds, starts, ends } = this;
    this.kinds = new Uint8Array(this.capacity);
    this.starts = new Int32Array(this.capacity);
    this.ends = new Int32Array(this.capacity);
    this.kinds.set(kinds);
    this.starts.set(starts);
    this.ends.set(ends);
  }
}
