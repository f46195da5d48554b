import type { Cursor } from './cursor.ts';
import type { ExpressionParser } from './expressions.ts';
import type { Scope } from './simple-statements.ts';
import type { OpaqueStatement, Statement } from './syntax.ts';
import { TokenKind } from './token.ts';

/** True when the `match` of Python 3.10 is at hand (PEP 634): a line that begins so, ends in a colon and has an indented `case` below. */
export function startsMatch(cursor: Cursor): boolean {
  if (cursor.python === 2 || !cursor.isWord('match')) return false;
  const { kinds, length } = cursor.tokens;
  let i = cursor.token + 1;
  let last = i;
  for (; i < length && kinds[i] !== TokenKind.Newline; i++) if (kinds[i] !== TokenKind.Comment) last = i;
  if (cursor.textOf(last) !== ':') return false;
  do i++;
  while (kinds[i] === TokenKind.Comment || kinds[i] === TokenKind.Nl);
  return kinds[i] === TokenKind.Indent && cursor.textOf(i + 1) === 'case';
}

/** Reads a `match` statement. Its patterns are not looked into: it is kept unread, and may bind all that it names. */
export function matchStatement(
  parser: ExpressionParser,
  scope: Scope,
  suite: (scope: Scope) => readonly Statement[],
): OpaqueStatement {
  const { cursor } = parser;
  const { start, token: firstToken } = cursor;
  cursor.advance();
  if (cursor.isOperator('*')) parser.starred();
  else parser.namedTest();
  while (cursor.acceptOperator(',') && !cursor.isOperator(':')) {
    if (cursor.isOperator('*')) parser.starred();
    else parser.namedTest();
  }
  cursor.expectOperator(':');
  cursor.advance();
  cursor.advance();
  let end = cursor.previousEnd;
  let lastToken = cursor.previous;
  while (cursor.isWord('case')) {
    pattern(cursor);
    const block = suite(scope);
    const last = block[block.length - 1];
    end = last?.end ?? end;
    lastToken = last?.lastToken ?? lastToken;
  }
  if (cursor.kind !== TokenKind.Dedent) throw cursor.unexpected();
  cursor.advance();
  const names = cursor.namesBetween(firstToken, lastToken);
  return { kind: 'opaque', names, binds: names, start, end, firstToken, lastToken };
}

/** Passes over `case`, a pattern and its guard, up to the colon. */
function pattern(cursor: Cursor): void {
  cursor.advance();
  if (cursor.isOperator(':')) throw cursor.unexpected();
  for (let depth = 0; depth > 0 || !cursor.isOperator(':'); cursor.advance()) {
    if (cursor.atLineEnd()) throw cursor.refuse('missing-colon');
    if (cursor.kind !== TokenKind.Operator) continue;
    if (/^[([{]$/.test(cursor.text)) depth++;
    else if (/^[)\]}]$/.test(cursor.text)) depth--;
  }
}
