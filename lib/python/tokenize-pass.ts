import type { SyntaxErrorId, SyntaxProblem } from './problem.ts';
import { scanBackslash } from './scan-backslash.ts';
import { Brackets } from './scan-brackets.ts';
import { classOf, DIGIT, LINE_END, lineEnd, NAME_START, skipBlanks, skipLineEnd, skipName } from './scan-characters.ts';
import { Indentation, measure } from './scan-indentation.ts';
import { scanNumber } from './scan-number.ts';
import { TokenBuffer } from './scan-output.ts';
import { operatorLength } from './scan-operator.ts';
import { looksLikeStatement } from './scan-statement.ts';
import { conflictMarker, scanStray, skipWideName } from './scan-stray.ts';
import { endOfString, endOfTriple, isTriple, prefixLength } from './scan-string.ts';
import type { PythonVersion } from './syntax.ts';
import { TokenKind } from './token.ts';

/** Problems kept at most: a broken binary file must not cost a list as long as itself. */
const MOST_PROBLEMS = 1000;

/** One reading of a text from its start to its end. */
export class TokenizerPass {
  readonly problems: SyntaxProblem[] = [];
  readonly tokens: TokenBuffer;
  private readonly code: string;
  private readonly text: string;
  private readonly python: PythonVersion;
  private readonly brackets: Brackets;
  private readonly indentation: Indentation;
  /** The column of the line on which the outermost open bracket stands. */
  private bracketColumn = 0;
  private pos: number;
  /** The offset of the next NUL, or the length of the text. */
  private nul: number;
  /** Behind this offset no triple quote of that kind is closed: sought once, so that many of them take linear time. */
  private readonly lostTriples = new Map<number, number>();
  private lastUnclosedString = -1;

  constructor(code: string, text: string, python: PythonVersion, start: number, unclosed: readonly number[]) {
    this.code = code;
    this.text = text;
    this.python = python;
    this.pos = start;
    this.tokens = new TokenBuffer(code.length - start);
    this.brackets = new Brackets(code, unclosed);
    this.indentation = new Indentation(python);
    this.nul = this.nextNul(start);
  }

  /** Offsets of the brackets that are open at the end. */
  get openBrackets(): readonly number[] {
    return this.brackets.offsets;
  }

  run(): void {
    while (this.pos < this.code.length) this.logicalLine();
    if (this.brackets.depth > 0) this.reportOpenBracket();
    this.endLastLine();
    for (let depth = this.indentation.depth; depth > 0; depth--) this.emit(TokenKind.Dedent, this.pos, this.pos);
    this.emit(TokenKind.End, this.pos, this.pos);
  }

  private emit(kind: TokenKind, start: number, end: number): void {
    this.tokens.push(kind, start, end);
    this.pos = end;
  }

  private report(id: SyntaxErrorId, start: number, end: number, args: SyntaxProblem['args'] = {}): void {
    if (this.problems.length < MOST_PROBLEMS) this.problems.push({ id, start, end, args });
  }

  private nextNul(from: number): number {
    const at = this.code.indexOf('\0', from);
    return at < 0 ? this.code.length : at;
  }

  /** Python 3's tokenize ends a last line that has no line break with an empty Newline; Python 2's does not. */
  private endLastLine(): void {
    const last = this.tokens.kinds[this.tokens.length - 1];
    if (this.python === 2 || last === undefined || last === TokenKind.Newline || last === TokenKind.Nl) return;
    this.emit(TokenKind.Newline, this.pos, this.pos);
  }

  /** Reads from the start of a line to the end of the logical line, or a blank, comment or conflict line whole. */
  private logicalLine(): void {
    if (this.conflictLine(TokenKind.Newline)) return;
    const margin = measure(this.code, this.pos);
    const c = this.code.charCodeAt(margin.end);
    if (c === 0x23 || (classOf(c) & LINE_END) !== 0 || margin.end >= this.code.length) {
      this.emptyLine(margin.end);
      return;
    }
    const step = this.indentation.step(margin);
    if (step.fault !== undefined) this.report(step.fault, this.pos, margin.end);
    if (step.indent) this.emit(TokenKind.Indent, this.pos, margin.end);
    this.pos = margin.end;
    for (let count = step.dedents; count > 0; count--) this.emit(TokenKind.Dedent, this.pos, this.pos);
    this.bracketColumn = margin.column;
    while (this.pos < this.code.length) if (this.token()) return;
  }

  private emptyLine(pos: number): void {
    this.pos = pos;
    if (this.code.charCodeAt(pos) === 0x23 && this.comment()) {
      // A NUL within a comment glues the next line on, so that this is no line of its own.
      while (this.pos < this.code.length) if (this.token()) return;
      return;
    }
    const end = skipLineEnd(this.code, this.pos);
    if (this.pos > pos || end > this.pos) this.emit(TokenKind.Nl, this.pos, end);
  }

  /** Reads one token, with the blanks before it; true when it ended the logical line. */
  private token(): boolean {
    const { code } = this;
    const pos = skipBlanks(code, this.pos);
    this.pos = pos;
    const c = code.charCodeAt(pos);
    const kind = classOf(c);
    if (kind === NAME_START) this.nameOrString(pos);
    else if (kind === DIGIT) this.number(pos);
    else if (kind === LINE_END) return this.lineBreak(pos);
    else this.punctuation(pos, c);
    return false;
  }

  private nameOrString(pos: number): void {
    const prefix = prefixLength(this.code, pos, this.python);
    if (prefix > 0) {
      this.string(pos, pos + prefix);
      return;
    }
    const end = skipName(this.code, pos);
    const wide = this.code.charCodeAt(end) >= 0x80 ? skipWideName(this.code, end, this.python) : end;
    this.emit(TokenKind.Name, pos, wide);
  }

  private number(pos: number): void {
    const { end, fault } = scanNumber(this.code, pos, this.python);
    this.emit(fault === undefined ? TokenKind.Number : TokenKind.Error, pos, end);
    if (fault !== undefined) this.report(fault, pos, end, { number: this.code.slice(pos, Math.min(end, pos + 40)) });
  }

  private punctuation(pos: number, c: number): void {
    const { code } = this;
    if (c === 0x22 || c === 0x27) this.string(pos, pos);
    else if (c === 0x23) this.comment();
    else if (c === 0x5c) this.backslash(pos);
    else if (c === 0x28 || c === 0x5b || c === 0x7b) this.openBracket(pos);
    else if (c === 0x29 || c === 0x5d || c === 0x7d) this.closeBracket(pos);
    else if (c === 0x2e && classOf(code.charCodeAt(pos + 1)) === DIGIT) this.number(pos);
    else if (c === 0) this.nulLine(pos);
    else {
      const length = operatorLength(code, pos, this.python);
      if (length > 0) this.operator(pos, length);
      else if (pos < code.length) this.stray(pos, c);
    }
  }

  private operator(pos: number, length: number): void {
    this.emit(TokenKind.Operator, pos, pos + length);
    const python2Only = this.python === 3 && length === 2 && this.code.startsWith('<>', pos);
    if (python2Only) this.report('python2-operator', pos, this.pos, { operator: '<>' });
  }

  private stray(pos: number, c: number): void {
    const nameEnd = c >= 0x80 ? skipWideName(this.code, pos, this.python) : pos;
    if (nameEnd > pos) {
      this.emit(TokenKind.Name, pos, nameEnd);
      return;
    }
    if (c === 0x60) this.report('python2-operator', pos, pos + 1, { operator: '`' });
    const { id, end, character } = scanStray(this.code, this.text, pos);
    this.emit(TokenKind.Error, pos, end);
    if (c !== 0x60) this.report(id, pos, end, character === '' ? {} : { character });
  }

  /** Reads the comment at the place; true when a NUL within it joins the next line. */
  private comment(): boolean {
    const start = this.pos;
    const end = lineEnd(this.code, start);
    if (this.nul < start) this.nul = this.nextNul(start);
    if (this.nul >= end) {
      this.emit(TokenKind.Comment, start, end);
      return false;
    }
    this.emit(TokenKind.Comment, start, this.nul);
    this.nulLine(this.nul);
    return true;
  }

  /** Python 2 drops a line from a NUL on, its line break too, and goes on with the next line. Python 3 refuses the file. */
  private nulLine(pos: number): void {
    this.report('nul', pos, pos + 1);
    this.emit(TokenKind.Error, pos, skipLineEnd(this.code, lineEnd(this.code, pos)));
  }

  /** Reads the string whose prefix stands at `start` and whose quote at `quote`. */
  private string(start: number, quote: number): void {
    const { code } = this;
    const triple = isTriple(code, quote);
    const end = triple ? this.tripleEnd(quote) : endOfString(code, quote);
    if (this.nul < start) this.nul = this.nextNul(start);
    if (end < 0) {
      const cut = lineEnd(code, quote);
      this.report(triple ? 'unclosed-triple-string' : 'unclosed-string', start, cut);
      this.lastUnclosedString = start;
      this.emit(TokenKind.Error, start, cut);
    } else if (this.nul < end) {
      this.report('nul', this.nul, this.nul + 1);
      this.emit(TokenKind.Error, start, end);
    } else this.emit(TokenKind.String, start, end);
  }

  private tripleEnd(quote: number): number {
    const c = this.code.charCodeAt(quote);
    if (quote >= (this.lostTriples.get(c) ?? Infinity)) return -1;
    const end = endOfTriple(this.code, quote);
    if (end < 0) this.lostTriples.set(c, quote);
    return end;
  }

  private openBracket(pos: number): void {
    this.brackets.open(pos);
    this.emit(TokenKind.Operator, pos, pos + 1);
  }

  private closeBracket(pos: number): void {
    const inner = this.brackets.close(pos);
    const bracket = this.code.charAt(pos);
    this.emit(inner === undefined ? TokenKind.Operator : TokenKind.Error, pos, pos + 1);
    if (inner === -1) this.report('unopened-bracket', pos, pos + 1, { bracket });
    else if (inner !== undefined) {
      this.report('mismatched-bracket', pos, pos + 1, { bracket, open: this.code.charAt(inner) });
    }
  }

  private backslash(pos: number): void {
    const { end, fault } = scanBackslash(this.code, pos, this.python);
    if (fault === undefined) this.pos = end;
    else {
      this.report(fault, pos, pos + 1);
      if (fault === 'backslash-at-end') this.pos = end;
      else this.emit(TokenKind.Error, pos, end);
    }
  }

  /** Reads the line break at `pos`; true when it ends the logical line. */
  private lineBreak(pos: number): boolean {
    const end = skipLineEnd(this.code, pos);
    if (this.brackets.depth === 0) {
      this.emit(TokenKind.Newline, pos, end);
      return true;
    }
    this.emit(TokenKind.Nl, pos, end);
    while (this.conflictLine(TokenKind.Nl));
    if (!this.brackets.doomed || !this.statementFollows()) return false;
    this.giveUpBrackets();
    return true;
  }

  private statementFollows(): boolean {
    const margin = measure(this.code, this.pos);
    return margin.column <= this.bracketColumn && looksLikeStatement(this.code, margin.end);
  }

  /** Ends the logical line behind its last token that is no comment or line break. */
  private giveUpBrackets(): void {
    this.reportOpenBracket();
    this.brackets.clear();
    const { kinds } = this.tokens;
    let last = this.tokens.length - 1;
    while (kinds[last] === TokenKind.Nl || kinds[last] === TokenKind.Comment) last--;
    do last++;
    while (kinds[last] !== TokenKind.Nl);
    kinds[last] = TokenKind.Newline;
  }

  /** Reports the innermost open bracket, unless a string that is never closed explains it. */
  private reportOpenBracket(): void {
    const at = this.brackets.innermost;
    if (this.lastUnclosedString < at) this.report('unclosed-bracket', at, at + 1, { bracket: this.code.charAt(at) });
  }

  /** Takes a line with the marker of a merge conflict as one Error token; it leaves indentation and brackets as they are. */
  private conflictLine(lineBreak: TokenKind): boolean {
    const { pos } = this;
    const marker = conflictMarker(this.code, pos);
    if (marker === '') return false;
    this.emit(TokenKind.Error, pos, lineEnd(this.code, pos));
    this.report('merge-conflict', pos, this.pos, { marker });
    const end = skipLineEnd(this.code, this.pos);
    if (end > this.pos) this.emit(lineBreak, this.pos, end);
    return true;
  }
}
