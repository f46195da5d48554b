/** The brackets open at a place of the text, by offset, with a count of each kind so that a lookup takes no search. */
export class Brackets {
  readonly offsets: number[] = [];
  private readonly code: string;
  private readonly counts = [0, 0, 0];
  /** Offsets of the brackets that an earlier reading found never closed, in order, and how many of them have been met. */
  private readonly unclosed: readonly number[];
  private met = 0;
  /** True while one of those brackets is open. */
  doomed = false;

  constructor(code: string, unclosed: readonly number[]) {
    this.code = code;
    this.unclosed = unclosed;
  }

  get depth(): number {
    return this.offsets.length;
  }

  /** The offset of the innermost open bracket; only to be asked for when there is one. */
  get innermost(): number {
    return this.offsets[this.offsets.length - 1] as number;
  }

  open(offset: number): void {
    this.offsets.push(offset);
    this.count(offset, 1);
    for (; this.met < this.unclosed.length && (this.unclosed[this.met] as number) <= offset; this.met++) {
      if (this.unclosed[this.met] === offset) this.doomed = true;
    }
  }

  /**
   * Closes with the bracket at `offset`. It gives undefined when the innermost bracket is of its kind, the offset of the one that
   * stands in the way otherwise, and -1 when no bracket is open. A bracket of the right kind further out is closed with all
   * within; when there is none, the closing bracket is taken for a slip of the innermost one's.
   */
  close(offset: number): number | undefined {
    if (this.offsets.length === 0) return -1;
    const kind = kindOf(this.code.charCodeAt(offset));
    const inner = this.innermost;
    if (kindOf(this.code.charCodeAt(inner)) === kind) {
      this.pop();
      return undefined;
    }
    if (this.counts[kind] !== 0) while (kindOf(this.code.charCodeAt(this.innermost)) !== kind) this.pop();
    this.pop();
    return inner;
  }

  clear(): void {
    this.offsets.length = 0;
    this.counts.fill(0);
    this.doomed = false;
  }

  private pop(): void {
    this.count(this.offsets.pop() as number, -1);
  }

  private count(offset: number, by: number): void {
    const kind = kindOf(this.code.charCodeAt(offset));
    this.counts[kind] = (this.counts[kind] as number) + by;
  }
}

/** 0 for round, 1 for square, 2 for curly brackets, opening or closing. */
function kindOf(c: number): number {
  return c < 0x30 ? 0 : c < 0x60 ? 1 : 2;
}
