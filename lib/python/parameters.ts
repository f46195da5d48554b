import type { ExpressionParser } from './expressions.ts';
import { checkName } from './targets.ts';

/** What has been read of a list of parameters. */
interface Seen {
  readonly names: Set<string>;
  readonly annotations: boolean;
  hasDefault: boolean;
  /** How many parameters stand in front, `*` and what is behind it apart. */
  positional: number;
  slash: boolean;
  star: boolean;
}

/**
 * Reads the parameters of a lambda or def, up to but without the token `end` (Grammar of Python 2.7: varargslist;
 * of Python 3: parameters). `annotations`: they may have some.
 */
export function parameters(parser: ExpressionParser, end: ':' | ')', annotations: boolean): void {
  const { cursor } = parser;
  const seen: Seen = { names: new Set(), annotations, hasDefault: false, positional: 0, slash: false, star: false };
  while (!cursor.isOperator(end)) {
    if (cursor.isOperator('**')) {
      cursor.advance();
      plain(parser, seen);
      // Nothing follows, not even a comma in Python 2.
      if (cursor.python === 3) cursor.acceptOperator(',');
      return;
    }
    if (cursor.isOperator('*')) star(parser, seen, end);
    else if (cursor.python === 3 && cursor.isOperator('/')) slash(parser, seen);
    else positional(parser, seen);
    if (!cursor.acceptOperator(',')) return;
    if (cursor.python === 2 && seen.star && !cursor.isOperator('**')) throw cursor.unexpected();
  }
}

/** `*args`, or the bare `*` of Python 3, behind which a parameter must stand. */
function star(parser: ExpressionParser, seen: Seen, end: string): void {
  const { cursor } = parser;
  if (seen.star) throw cursor.unexpected();
  seen.star = true;
  cursor.advance();
  if (cursor.python === 3 && cursor.isOperator(',')) {
    const next = cursor.tokenBehind();
    if (next === end || next === '**') throw cursor.unexpected();
    return;
  }
  name(parser, seen);
  if (!seen.annotations || cursor.python === 2 || !cursor.acceptOperator(':')) return;
  if (cursor.isOperator('*')) parser.starred();
  else parser.nested(() => parser.test());
}

/** The `/` behind positional-only parameters (PEP 570). */
function slash({ cursor }: ExpressionParser, seen: Seen): void {
  if (seen.slash || seen.star || seen.positional === 0) throw cursor.unexpected();
  seen.slash = true;
  cursor.advance();
}

function positional(parser: ExpressionParser, seen: Seen): void {
  const { cursor } = parser;
  const { span } = cursor;
  seen.positional++;
  if (cursor.python === 2 && cursor.isOperator('(')) tuple(parser, seen);
  else plain(parser, seen);
  if (cursor.acceptOperator('=')) {
    seen.hasDefault = true;
    parser.nested(() => parser.test());
  } else if (seen.hasDefault && !seen.star) throw cursor.refuse('parameter-order', {}, span);
}

/** The `(a, (b, c))` that Python 2 takes for a parameter. */
function tuple(parser: ExpressionParser, seen: Seen): void {
  const { cursor } = parser;
  cursor.advance();
  do {
    if (cursor.isOperator('(')) parser.nested(() => tuple(parser, seen));
    else name(parser, seen);
  } while (cursor.acceptOperator(',') && !cursor.isOperator(')'));
  cursor.expectOperator(')');
}

function plain(parser: ExpressionParser, seen: Seen): void {
  const { cursor } = parser;
  name(parser, seen);
  if (seen.annotations && cursor.python === 3 && cursor.acceptOperator(':')) parser.nested(() => parser.test());
}

function name({ cursor }: ExpressionParser, { names }: Seen): void {
  const { span } = cursor;
  const text = cursor.expectName();
  if (names.has(text)) throw cursor.refuse('duplicate-parameter', { name: text }, span);
  checkName(cursor, text, span);
  names.add(text);
}
