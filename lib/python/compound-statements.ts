import type { Cursor } from './cursor.ts';
import type { ExpressionParser } from './expressions.ts';
import { atEnd, placed, type Scope } from './simple-statements.ts';
import type { ExceptHandler, Expression, Statement } from './syntax.ts';
import { checkName, checkTarget } from './targets.ts';

/** Parses the block behind a `:`. */
export type Suite = (scope: Scope) => readonly Statement[];

/** The words that begin a compound statement. */
const COMPOUND = new Set(['if', 'while', 'for', 'try', 'with', 'def', 'class']);

/** True when a compound statement is at hand. */
export function startsCompound(cursor: Cursor): boolean {
  if (cursor.isOperator('@')) return true;
  if (COMPOUND.has(cursor.text)) return cursor.kind === 0;
  return cursor.python === 3 && cursor.isWord('async');
}

type Compound = Extract<Statement, { readonly kind: 'if' | 'while' | 'for' | 'try' | 'with' | 'def' | 'class' }>;
type Body<T = Compound> = T extends Compound ? Omit<T, 'start' | 'end' | 'firstToken' | 'lastToken'> : never;

/** Parses a compound statement and the blocks in it. */
export function compoundStatement(parser: ExpressionParser, scope: Scope, suite: Suite): Statement {
  const { cursor } = parser;
  const { start } = cursor;
  const firstToken = cursor.token;
  const body = compoundBody(parser, scope, suite);
  const { end, lastToken } = lastOf(cursor, body);
  return placed(body, start, end, firstToken, lastToken);
}

/** Where a compound statement ends: where its last statement does. */
function lastOf(cursor: Cursor, body: Body): { end: number; lastToken: number } {
  const blocks = [
    body.kind === 'if' ? body.branches[body.branches.length - 1]?.body : body.body,
    'handlers' in body ? body.handlers[body.handlers.length - 1]?.body : undefined,
    'orelse' in body ? body.orelse : undefined,
    'finalbody' in body ? body.finalbody : undefined,
  ];
  const ends = blocks.flatMap((block) => block?.[block.length - 1] ?? []);
  const last = ends[ends.length - 1];
  return last ?? { end: cursor.previousEnd, lastToken: cursor.previous };
}

function compoundBody(parser: ExpressionParser, scope: Scope, suite: Suite): Body {
  const { cursor } = parser;
  const decorators = cursor.isOperator('@') ? readDecorators(parser) : [];
  if (cursor.python === 3) cursor.acceptWord('async');
  const { text } = cursor;
  if (decorators.length > 0 && text !== 'def' && text !== 'class') throw cursor.unexpected();
  switch (text) {
    case 'if':
      return ifStatement(parser, scope, suite);
    case 'while': {
      cursor.advance();
      const test = parser.test();
      const body = suite({ ...scope, inLoop: true, inFinally: false });
      return { kind: 'while', test, body, orelse: elseBlock(cursor, scope, suite) };
    }
    case 'for':
      return forStatement(parser, scope, suite);
    case 'try':
      return tryStatement(parser, scope, suite);
    case 'with':
      return withStatement(parser, scope, suite);
    case 'def':
      return definition(parser, decorators, suite);
    case 'class':
      return classStatement(parser, decorators, suite);
  }
  throw cursor.unexpected();
}

function ifStatement(parser: ExpressionParser, scope: Scope, suite: Suite): Body {
  const { cursor } = parser;
  const branches: { test: Expression; body: readonly Statement[] }[] = [];
  while (cursor.acceptWord(branches.length === 0 ? 'if' : 'elif')) {
    const test = parser.test();
    if (cursor.isOperator('=')) throw cursor.refuse('assign-in-test');
    branches.push({ test, body: suite(scope) });
  }
  return { kind: 'if', branches, orelse: elseBlock(cursor, scope, suite) };
}

function elseBlock(cursor: Cursor, scope: Scope, suite: Suite): readonly Statement[] | undefined {
  return cursor.acceptWord('else') ? suite(scope) : undefined;
}

function forStatement(parser: ExpressionParser, scope: Scope, suite: Suite): Body {
  const { cursor } = parser;
  cursor.advance();
  const target = parser.targets();
  checkTarget(cursor, target);
  if (!cursor.acceptWord('in')) throw cursor.refuse('expected', { expected: 'in' });
  const iterable = parser.testList(true);
  const body = suite({ ...scope, inLoop: true, inFinally: false });
  return { kind: 'for', target, iterable, body, orelse: elseBlock(cursor, scope, suite) };
}

function tryStatement(parser: ExpressionParser, scope: Scope, suite: Suite): Body {
  const { cursor } = parser;
  const { span } = cursor;
  cursor.advance();
  const body = suite(scope);
  const handlers: ExceptHandler[] = [];
  while (cursor.isWord('except')) {
    const last = handlers[handlers.length - 1];
    if (last !== undefined && last.type === undefined) throw cursor.refuse('bare-except-last');
    handlers.push(handler(parser, scope, suite));
  }
  const orelse = handlers.length > 0 ? elseBlock(cursor, scope, suite) : undefined;
  const finalbody = cursor.acceptWord('finally') ? suite({ ...scope, inFinally: true }) : undefined;
  if (handlers.length === 0 && finalbody === undefined) throw cursor.refuse('try-alone', {}, span);
  return { kind: 'try', body, handlers, orelse, finalbody };
}

function handler(parser: ExpressionParser, scope: Scope, suite: Suite): ExceptHandler {
  const { cursor } = parser;
  const { start } = cursor;
  cursor.advance();
  if (cursor.python === 3) cursor.acceptOperator('*');
  const type = cursor.isOperator(':') ? undefined : parser.test();
  let target: Expression | undefined;
  if (type !== undefined && (cursor.acceptWord('as') || (cursor.python === 2 && cursor.acceptOperator(',')))) {
    target = parser.test();
    checkTarget(cursor, target);
  }
  const body = suite(scope);
  const last = body[body.length - 1];
  return { type, target, body, start, end: last?.end ?? cursor.previousEnd };
}

function withStatement(parser: ExpressionParser, scope: Scope, suite: Suite): Body {
  const { cursor } = parser;
  cursor.advance();
  const items: { context: Expression; target: Expression | undefined }[] = [];
  const brackets = cursor.python === 3 && cursor.isOperator('(') && hasInnerAs(cursor) && cursor.acceptOperator('(');
  do {
    if (brackets && cursor.isOperator(')')) break;
    const context = parser.test();
    const target = cursor.acceptWord('as') ? parser.binary(1) : undefined;
    if (target !== undefined) checkTarget(cursor, target);
    items.push({ context, target });
  } while (cursor.acceptOperator(','));
  if (brackets) cursor.expectOperator(')');
  return { kind: 'with', items, body: suite(scope) };
}

/** True when the bracket at hand holds `... as name`, so that it belongs to the `with` itself. */
function hasInnerAs(cursor: Cursor): boolean {
  let depth = 0;
  for (let i = cursor.token; i < cursor.tokens.length; i++) {
    const text = cursor.textOf(i);
    if (/^[([{]$/.test(text)) depth++;
    else if (/^[)\]}]$/.test(text) && --depth === 0) return false;
    else if (text === 'as' && depth === 1) return true;
  }
  return false;
}

function readDecorators(parser: ExpressionParser): Expression[] {
  const { cursor } = parser;
  const decorators: Expression[] = [];
  while (cursor.acceptOperator('@')) {
    decorators.push(parser.test());
    if (!atEnd(cursor)) throw cursor.unexpected();
    cursor.advance();
  }
  return decorators;
}

function definition(parser: ExpressionParser, decorators: readonly Expression[], suite: Suite): Body {
  const { cursor } = parser;
  const first = cursor.token;
  cursor.advance();
  const { span } = cursor;
  const name = cursor.expectName();
  checkName(cursor, name, span);
  cursor.expectOperator('(');
  parser.parameters(')', true);
  cursor.expectOperator(')');
  if (cursor.python === 3 && cursor.acceptOperator('->')) parser.test();
  const binds = parser.bindsBetween(first, cursor.previous);
  const body = suite({ inFunction: true, inLoop: false, inClass: false, inFinally: false });
  return { kind: 'def', name, decorators, body, names: cursor.namesBetween(first, cursor.previous), binds };
}

function classStatement(parser: ExpressionParser, decorators: readonly Expression[], suite: Suite): Body {
  const { cursor } = parser;
  const first = cursor.token;
  cursor.advance();
  const { span } = cursor;
  const name = cursor.expectName();
  checkName(cursor, name, span);
  if (cursor.acceptOperator('(')) parser.callArguments();
  const binds = parser.bindsBetween(first, cursor.previous);
  const body = suite({ inFunction: false, inLoop: false, inClass: true, inFinally: false });
  return { kind: 'class', name, decorators, body, names: cursor.namesBetween(first, cursor.previous), binds };
}
