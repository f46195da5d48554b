import { bindsBetween } from './comprehensions.ts';
import { MODULE, type Context } from './context.ts';
import { Refusal, type Cursor } from './cursor.ts';
import type { Expression, OpaqueExpression } from './syntax.ts';

/** Deeper nesting is kept unread. Python 2.7 itself refuses 100 nested brackets. */
const DEEPEST = 90;

/** No tree is taller: whoever walks it by recursion is safe. A chain such as `a + b + c` is as tall as it has links. */
const TALLEST = 500;

/** What a parser of expressions keeps in mind: where it is, what is around it, and how deep and tall the tree has grown. */
export class ParserState {
  readonly cursor: Cursor;
  /** The innermost definition around the text at hand. */
  context: Context = MODULE;
  /** The last tuple that was read without brackets of its own. */
  protected bareTuple: Expression | undefined;
  protected depth = 0;
  /** The height of the tree read last, and of the tallest one read since the innermost open bracket. */
  protected height = 0;
  protected tallest = 0;

  constructor(cursor: Cursor) {
    this.cursor = cursor;
  }

  /** Begins a new statement. */
  reset(): void {
    this.stray = undefined;
    this.depth = 0;
    this.tallest = 0;
  }

  /** True where a bracket would nest too deeply to be read. */
  get tooDeep(): boolean {
    return this.depth >= DEEPEST;
  }

  /** Runs `parse` one level deeper; nesting that is too deep is kept unread, without being an error. */
  nested<T>(parse: () => T): T {
    if (this.tooDeep) throw new Refusal(undefined, this.cursor.span);
    const outer = this.tallest;
    this.tallest = 0;
    this.depth++;
    const result = parse();
    this.depth--;
    this.height = Math.max(this.height, this.tallest) + 1;
    this.tallest = outer;
    return result;
  }

  /** An `await` that must turn out to stand in a generator. */
  stray: Refusal | undefined;

  /** True for the tuple read last, if it has no brackets of its own. */
  isBare(node: Expression): boolean {
    return node === this.bareTuple;
  }

  /** Runs `parse`, and goes back to where it began if that refuses: undefined then. */
  attempt<T>(parse: () => T): T | undefined {
    const { depth, tallest, cursor } = this;
    const { token, previous } = cursor;
    try {
      return parse();
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.depth = depth;
      this.tallest = tallest;
      cursor.moveTo(token, previous);
      return undefined;
    }
  }

  /** Notes a node over what was read last and a tree of height `other`. */
  protected grow(other: number): void {
    this.height = Math.max(this.height, other) + 1;
    if (this.height > TALLEST) throw new Refusal(undefined, this.cursor.span);
  }

  /** What was read from token `first` on, kept unread. */
  opaque(what: OpaqueExpression['what'], first: number, start: number): OpaqueExpression {
    const { cursor } = this;
    if (what === 'generator') this.stray = undefined;
    const names = cursor.namesBetween(first, cursor.previous);
    const binds = bindsBetween(cursor, first, cursor.previous);
    return { kind: 'opaque', what, names, binds, start, end: cursor.previousEnd };
  }
}
