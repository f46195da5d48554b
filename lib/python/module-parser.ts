import { compoundStatement, startsCompound } from './compound-statements.ts';
import { Refusal, type Cursor } from './cursor.ts';
import { ExpressionParser } from './expressions.ts';
import { FUTURES, futureProblems } from './futures.ts';
import { matchStatement, startsMatch } from './match-statement.ts';
import type { SyntaxProblem } from './problem.ts';
import { scopeProblems } from './scopes.ts';
import { simpleStatement, type Scope } from './simple-statements.ts';
import type { OpaqueStatement, Statement } from './syntax.ts';
import { TokenKind } from './token.ts';

const MODULE: Scope = { inFunction: false, inLoop: false, inFinally: false };

/** Python itself refuses 100 levels of indentation; blocks deeper than this are kept unread. */
const DEEPEST_BLOCK = 100;

/** Parses the statements of a file, going on behind what it cannot read. */
export class ModuleParser {
  /** The `from __future__` features in force. */
  readonly futures = new Set<string>();
  private readonly cursor: Cursor;
  private readonly expressions: ExpressionParser;
  private readonly problems: SyntaxProblem[];
  private depth = 0;

  constructor(cursor: Cursor, problems: SyntaxProblem[]) {
    this.cursor = cursor;
    this.expressions = new ExpressionParser(cursor);
    this.problems = problems;
  }

  parse(): Statement[] {
    const statements = this.statements(MODULE, false);
    if (this.cursor.code.includes('__future__')) this.problems.push(...futureProblems(statements, this.cursor.python));
    // Few files hold these words at all, and a plain search is much the fastest.
    if (this.cursor.code.includes('global') || this.cursor.code.includes('nonlocal'))
      this.problems.push(...scopeProblems(statements, this.cursor));
    return statements;
  }

  /** The problems in the order of the text. */
  sorted(): SyntaxProblem[] {
    return this.problems.sort((a, b) => a.start - b.start);
  }

  /** Statements up to the end of the file or, within a block, up to the dedent that closes it. */
  private statements(scope: Scope, inBlock: boolean): Statement[] {
    const { cursor } = this;
    const statements: Statement[] = [];
    let stray = 0;
    while (cursor.kind !== TokenKind.End) {
      if (cursor.kind === TokenKind.Dedent) {
        if (stray === 0 && inBlock) break;
        if (stray > 0) stray--;
        cursor.advance();
      } else if (cursor.kind === TokenKind.Indent) {
        this.report(new Refusal('unexpected-indent', { start: this.nextStart(), end: this.nextStart() }));
        stray++;
        cursor.advance();
      } else if (cursor.kind === TokenKind.Newline) cursor.advance();
      else this.line(scope, statements);
    }
    return statements;
  }

  /** The start of the token behind the one at hand. */
  private nextStart(): number {
    return this.cursor.tokens.starts[this.cursor.token + 1] ?? this.cursor.start;
  }

  /** One compound statement, or the simple statements of one logical line. */
  private line(scope: Scope, statements: Statement[]): void {
    const { cursor } = this;
    const first = cursor.token;
    this.expressions.reset();
    try {
      if (startsCompound(cursor)) statements.push(this.compound(scope));
      else if (startsMatch(cursor))
        statements.push(matchStatement(this.expressions, scope, (inner) => this.suite(inner)));
      else this.simpleLine(scope, statements);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.report(error);
      statements.push(this.skipFrom(first, statements));
    }
  }

  private compound(scope: Scope): Statement {
    return compoundStatement(this.expressions, scope, (inner) => this.suite(inner));
  }

  private simpleLine(scope: Scope, statements: Statement[]): void {
    const { cursor } = this;
    for (;;) {
      const statement = simpleStatement(this.expressions, scope);
      if (!cursor.atLineEnd() && !cursor.isOperator(';')) {
        throw this.leftOver(statement);
      }
      if (this.expressions.stray !== undefined) throw this.expressions.stray;
      this.noteFuture(statement);
      statements.push(statement);
      if (!cursor.acceptOperator(';') || cursor.atLineEnd()) break;
    }
    if (cursor.kind === TokenKind.Newline) cursor.advance();
  }

  /** What is wrong with a line on which something stands behind a whole statement. */
  private leftOver(statement: Statement): Refusal {
    const { cursor } = this;
    if (statement.kind === 'expression' && statement.value.kind === 'name') {
      const { name } = statement.value;
      const value =
        cursor.kind === TokenKind.String || cursor.kind === TokenKind.Number || cursor.kind === TokenKind.Name;
      if (name === 'print' && value) return cursor.refuse('python2-print');
      if (name === 'exec' && value) return cursor.refuse('unexpected-token', { text: cursor.text.slice(0, 40) });
      if (value || cursor.isOperator(':')) return cursor.refuse('missing-equals', { name });
    }
    return cursor.unexpected();
  }

  private noteFuture(statement: Statement): void {
    if (statement.kind !== 'from' || statement.module !== '__future__' || statement.names === '*') return;
    for (const { name } of statement.names) if (FUTURES.has(name)) this.futures.add(name);
    if (this.futures.has('print_function')) this.cursor.printIsName = true;
  }

  /** The block behind a `:`, indented or on the same line. */
  private suite(scope: Scope): readonly Statement[] {
    const { cursor } = this;
    if (!cursor.acceptOperator(':'))
      throw cursor.refuse('missing-colon', {}, { start: cursor.previousEnd, end: cursor.previousEnd });
    if (cursor.kind !== TokenKind.Newline) {
      const statements: Statement[] = [];
      if (startsCompound(cursor)) throw cursor.unexpected();
      this.simpleLine(scope, statements);
      return statements;
    }
    if (this.expressions.stray !== undefined) throw this.expressions.stray;
    const at = { start: cursor.previousEnd, end: cursor.previousEnd };
    cursor.advance();
    // The tokenizer's Indent is what opens a block.
    if ((cursor.kind as number) !== TokenKind.Indent) throw new Refusal('missing-block', at);
    if (this.depth >= DEEPEST_BLOCK) throw new Refusal(undefined, at);
    cursor.advance();
    this.depth++;
    const statements = this.statements(scope, true);
    this.depth--;
    if ((cursor.kind as number) === TokenKind.Dedent) cursor.advance();
    return statements;
  }

  private report({ id, span, args }: Refusal): void {
    if (id !== undefined && this.problems.length < 1000)
      this.problems.push({ id, start: span.start, end: span.end, args });
  }

  /** Passes over the rest of the logical line, and over the block that belongs to it, and keeps all from token `first` on unread. */
  private skipFrom(first: number, statements: Statement[]): OpaqueStatement {
    const { cursor } = this;
    const from = firstUnread(cursor, first, statements);
    let last = cursor.previous;
    while (!cursor.atLineEnd()) {
      last = cursor.token;
      cursor.advance();
    }
    if (cursor.kind === TokenKind.Newline) cursor.advance();
    if ((cursor.kind as number) === TokenKind.Indent) last = this.skipBlock();
    last = Math.max(last, from);
    const names = cursor.namesBetween(from, last);
    const { starts, ends } = cursor.tokens;
    return {
      kind: 'opaque',
      names,
      binds: names,
      start: starts[from] as number,
      end: ends[last] as number,
      firstToken: from,
      lastToken: last,
    };
  }

  private skipBlock(): number {
    const { cursor } = this;
    let depth = 0;
    let last = cursor.token;
    do {
      if (cursor.kind === TokenKind.Indent) depth++;
      else if (cursor.kind === TokenKind.Dedent) depth--;
      else if (cursor.kind !== TokenKind.Newline) last = cursor.token;
      if (cursor.kind === TokenKind.End) break;
      cursor.advance();
    } while (depth > 0);
    return last;
  }
}

/** The first token of a line that no statement has: statements before a `;` may have been read. */
function firstUnread(cursor: Cursor, first: number, statements: readonly Statement[]): number {
  const last = statements[statements.length - 1];
  if (last === undefined || last.lastToken < first) return first;
  const next = last.lastToken + 1;
  return cursor.textOf(next) === ';' && next < cursor.tokens.length - 2 ? next + 1 : next;
}
