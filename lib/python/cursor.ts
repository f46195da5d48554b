import type { SyntaxErrorId } from './problem.ts';
import type { PythonVersion, Span } from './syntax.ts';
import { TokenKind, type TokenList } from './token.ts';

/** Thrown within the parser, and caught there, for a statement that cannot be read. `id` undefined: kept unread without being an error of its own. */
export class Refusal {
  readonly id: SyntaxErrorId | undefined;
  readonly span: Span;
  readonly args: Readonly<Record<string, string | number>>;

  constructor(id: SyntaxErrorId | undefined, span: Span, args: Readonly<Record<string, string | number>> = {}) {
    this.id = id;
    this.span = span;
    this.args = args;
  }
}

const KEYWORDS =
  'and as assert break class continue def del elif else except finally for from global if import in is lambda not or pass raise return try while with yield';

/** The reserved words of each Python. */
const RESERVED: Readonly<Record<PythonVersion, ReadonlySet<string>>> = {
  2: new Set([...KEYWORDS.split(' '), 'exec', 'print']),
  3: new Set([...KEYWORDS.split(' '), 'False', 'None', 'True', 'nonlocal', 'async', 'await']),
};

/** A position in a token list that passes over comments and the line breaks that end no statement. */
export class Cursor {
  readonly code: string;
  readonly python: PythonVersion;
  readonly tokens: TokenList;
  /** `print` is an ordinary name: Python 3, or `from __future__ import print_function`. */
  printIsName: boolean;
  /** The kind and the text of the token at hand, and its index in the token list. */
  kind = 0;
  text = '';
  token = -1;
  /** The index of the significant token before it; -1 at the start. */
  previous = -1;
  private readonly reserved: ReadonlySet<string>;

  constructor(code: string, tokens: TokenList, python: PythonVersion) {
    this.code = code;
    this.tokens = tokens;
    this.python = python;
    this.printIsName = python === 3;
    this.reserved = RESERVED[python];
    this.advance();
  }

  /** Goes on to the next significant token; stays at the last one, which is End. */
  advance(): void {
    const { kinds, starts, ends, length } = this.tokens;
    if (this.token === length - 1) return;
    this.previous = this.token;
    let i = this.token + 1;
    while (kinds[i] === TokenKind.Comment || kinds[i] === TokenKind.Nl) i++;
    this.token = i;
    this.kind = kinds[i] as number;
    this.text = this.code.slice(starts[i], ends[i]);
  }

  /** Moves to the token of that index, which must be a significant one. */
  moveTo(token: number, previous: number): void {
    this.previous = previous;
    this.token = token;
    this.kind = this.tokens.kinds[token] as number;
    this.text = this.code.slice(this.tokens.starts[token], this.tokens.ends[token]);
  }

  /** The text of the significant token behind the one at hand. */
  tokenBehind(): string {
    const { kinds } = this.tokens;
    let i = this.token + 1;
    while (kinds[i] === TokenKind.Comment || kinds[i] === TokenKind.Nl) i++;
    return this.textOf(i);
  }

  get start(): number {
    return this.tokens.starts[this.token] as number;
  }

  get end(): number {
    return this.tokens.ends[this.token] as number;
  }

  /** The end of the significant token before the one at hand. */
  get previousEnd(): number {
    return this.previous < 0 ? 0 : (this.tokens.ends[this.previous] as number);
  }

  get span(): Span {
    return { start: this.start, end: this.end };
  }

  /** True when the operator `text` is at hand. */
  isOperator(text: string): boolean {
    return this.kind === TokenKind.Operator && this.text === text;
  }

  /** True when the word `text` is at hand, reserved or not. */
  isWord(text: string): boolean {
    return this.kind === TokenKind.Name && this.text === text;
  }

  /** True where a logical line ends; at the end of a file Python 2 writes no line break for the last one. */
  atLineEnd(): boolean {
    return this.kind === TokenKind.Newline || this.kind === TokenKind.End || this.kind === TokenKind.Dedent;
  }

  /** True for a name that is no reserved word. */
  isName(): boolean {
    if (this.kind !== TokenKind.Name) return false;
    return !this.reserved.has(this.text) || (this.text === 'print' && this.printIsName);
  }

  /** Passes over the operator `text` if it is at hand. */
  acceptOperator(text: string): boolean {
    if (!this.isOperator(text)) return false;
    this.advance();
    return true;
  }

  acceptWord(text: string): boolean {
    if (!this.isWord(text)) return false;
    this.advance();
    return true;
  }

  expectOperator(text: string): void {
    if (!this.acceptOperator(text)) throw this.refuse('expected', { expected: text });
  }

  /** Passes over a name and gives it. */
  expectName(): string {
    if (!this.isName()) throw this.unexpected();
    const { text } = this;
    this.advance();
    return text;
  }

  /** A refusal of the token at hand. What the tokenizer refused already is not named again. */
  refuse(id: SyntaxErrorId, args: Readonly<Record<string, string | number>> = {}, span: Span = this.span): Refusal {
    return new Refusal(this.kind === TokenKind.Error ? undefined : id, span, args);
  }

  unexpected(): Refusal {
    switch (this.kind) {
      case TokenKind.Newline:
      case TokenKind.End:
      case TokenKind.Dedent:
        return this.refuse('unexpected-end', {}, { start: this.previousEnd, end: this.previousEnd });
      case TokenKind.Name:
        if (this.isName()) return this.refuse('unexpected-name', { name: this.text });
        return this.refuse('unexpected-keyword', { word: this.text });
      case TokenKind.Indent:
        return this.refuse('unexpected-indent');
      default:
        return this.refuse('unexpected-token', { text: this.text.slice(0, 40) });
    }
  }

  /** The names in the tokens from `first` to `last`, each once. */
  namesBetween(first: number, last: number): string[] {
    const names = new Set<string>();
    for (let i = first; i <= last; i++) {
      if (this.tokens.kinds[i] === TokenKind.Name) names.add(this.textOf(i));
    }
    return [...names];
  }

  textOf(token: number): string {
    return this.code.slice(this.tokens.starts[token], this.tokens.ends[token]);
  }
}
