import type { SyntaxErrorId } from './problem.ts';
import type { PythonVersion } from './syntax.ts';

/** The indentation of a line: its end, its column with tabs to multiples of 8, and its column with tabs as one blank. */
export interface Margin {
  readonly end: number;
  readonly column: number;
  readonly narrow: number;
}

/** Measures the blanks from `pos` on, as Python does: a form feed starts the count anew. */
export function measure(code: string, pos: number): Margin {
  let column = 0;
  let narrow = 0;
  let end = pos;
  for (; ; end++) {
    const c = code.charCodeAt(end);
    if (c === 0x20) {
      column++;
      narrow++;
    } else if (c === 0x09) {
      column = column - (column % 8) + 8;
      narrow++;
    } else if (c === 0x0c) column = narrow = 0;
    else return { end, column, narrow };
  }
}

/** Python refuses the hundredth level of indentation (MAXINDENT of its tokenizer). */
const LEVELS = 100;

/** What a line's margin means for the blocks around it. */
export interface Step {
  /** True when the line begins a block. */
  readonly indent: boolean;
  /** How many blocks end before the line. */
  readonly dedents: number;
  readonly fault: SyntaxErrorId | undefined;
}

/** The levels of indentation open at a place. */
export class Indentation {
  private readonly columns = [0];
  private readonly narrows = [0];
  private readonly python: PythonVersion;

  constructor(python: PythonVersion) {
    this.python = python;
  }

  /** The number of blocks open. */
  get depth(): number {
    return this.columns.length - 1;
  }

  /** Takes the margin of the next line of code. A dedent that matches no level moves the level of the innermost block. */
  step({ column, narrow }: Margin): Step {
    const top = this.columns[this.depth] as number;
    if (column === top) return { indent: false, dedents: 0, fault: this.tabFault(narrow, 'same') };
    if (column > top) {
      const fault = this.depth + 1 === LEVELS ? 'too-many-levels' : this.tabFault(narrow, 'deeper');
      this.columns.push(column);
      this.narrows.push(narrow);
      return { indent: true, dedents: 0, fault };
    }
    let dedents = 0;
    while (this.depth > 0 && (this.columns[this.depth - 1] as number) >= column) {
      this.columns.pop();
      this.narrows.pop();
      dedents++;
    }
    return { indent: false, dedents, fault: this.land(column, narrow) };
  }

  private land(column: number, narrow: number): SyntaxErrorId | undefined {
    if (this.columns[this.depth] === column) return this.tabFault(narrow, 'same');
    this.columns[this.depth] = column;
    this.narrows[this.depth] = narrow;
    return 'dedent-mismatch';
  }

  /** Python 3 wants two lines to compare alike however wide a tab is (TabError); Python 2 takes tabs to multiples of 8. */
  private tabFault(narrow: number, where: 'same' | 'deeper'): SyntaxErrorId | undefined {
    if (this.python === 2) return undefined;
    const top = this.narrows[this.depth] as number;
    return (where === 'same' ? narrow === top : narrow > top) ? undefined : 'tabs-and-spaces';
  }
}
