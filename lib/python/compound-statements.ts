import { callArguments } from './arguments.ts';
import { bindsBetween } from './comprehensions.ts';
import type { Context } from './context.ts';
import type { Cursor } from './cursor.ts';
import type { ExpressionParser } from './expressions.ts';
import { parameters } from './parameters.ts';
import { placed, type Scope } from './simple-statements.ts';
import type { ExceptHandler, Expression, Statement } from './syntax.ts';
import { checkName, checkTarget } from './targets.ts';
import { TokenKind } from './token.ts';

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
  const first = cursor.token;
  const decorators = cursor.isOperator('@') ? readDecorators(parser) : [];
  const isAsync = cursor.python === 3 && cursor.isWord('async');
  if (isAsync) asyncWord(parser);
  const { text } = cursor;
  if (decorators.length > 0 && text !== 'def' && text !== 'class') throw cursor.unexpected();
  switch (text) {
    case 'if':
      return ifStatement(parser, scope, suite);
    case 'while': {
      cursor.advance();
      const test = condition(parser);
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
      return definition(parser, decorators, suite, { first, isAsync });
    case 'class':
      return classStatement(parser, decorators, suite, { first, isAsync });
  }
  throw cursor.unexpected();
}

/** Passes over `async`; a loop or `with` of that kind stands in an asynchronous function only. */
function asyncWord(parser: ExpressionParser): void {
  const { cursor } = parser;
  const { span } = cursor;
  cursor.advance();
  if (cursor.isWord('def')) return;
  if (!cursor.isWord('for') && !cursor.isWord('with')) throw cursor.unexpected();
  if (parser.context.kind !== 'async') throw cursor.refuse('outside-async', { word: `async ${cursor.text}` }, span);
}

/** The test behind `if`, `elif` or `while`. */
function condition(parser: ExpressionParser): Expression {
  const test = parser.namedTest();
  if (parser.cursor.isOperator('=')) throw parser.cursor.refuse('assign-in-test');
  return test;
}

function ifStatement(parser: ExpressionParser, scope: Scope, suite: Suite): Body {
  const { cursor } = parser;
  const branches: { test: Expression; body: readonly Statement[] }[] = [];
  while (cursor.acceptWord(branches.length === 0 ? 'if' : 'elif')) {
    const test = condition(parser);
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
  let stars: boolean | undefined;
  while (cursor.isWord('except')) {
    const last = handlers[handlers.length - 1];
    if (last !== undefined && last.type === undefined) throw cursor.refuse('bare-except-last');
    const star = cursor.python === 3 && cursor.tokenBehind() === '*';
    if (stars !== undefined && stars !== star) throw cursor.unexpected();
    stars = star;
    // Nothing leaves a block behind `except *` (PEP 654).
    handlers.push(handler(parser, star ? { ...scope, inFunction: false, inLoop: false } : scope, suite));
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
  const star = cursor.python === 3 && cursor.acceptOperator('*');
  const type = cursor.isOperator(':') && !star ? undefined : parser.test();
  let target: Expression | undefined;
  if (type !== undefined && (cursor.acceptWord('as') || (cursor.python === 2 && cursor.acceptOperator(',')))) {
    target = parser.test();
    if (cursor.python === 3 && target.kind !== 'name') throw cursor.refuse('assign-expression', {}, target);
    checkTarget(cursor, target);
  }
  const body = suite(scope);
  const last = body[body.length - 1];
  return { type, target, body, start, end: last?.end ?? cursor.previousEnd };
}

type WithItem = { context: Expression; target: Expression | undefined };

function withStatement(parser: ExpressionParser, scope: Scope, suite: Suite): Body {
  const { cursor } = parser;
  cursor.advance();
  const inBrackets = cursor.python === 3 && cursor.isOperator('(');
  const items = (inBrackets ? parser.attempt(() => bracketedItems(parser)) : undefined) ?? withItems(parser);
  return { kind: 'with', items, body: suite(scope) };
}

/** The brackets that Python 3 allows around all items, and the `:` at hand behind them. */
function bracketedItems(parser: ExpressionParser): WithItem[] {
  const { cursor } = parser;
  cursor.expectOperator('(');
  const items = withItems(parser, true);
  cursor.expectOperator(')');
  if (!cursor.isOperator(':')) throw cursor.unexpected();
  return items;
}

function withItems(parser: ExpressionParser, inBrackets = false): WithItem[] {
  const { cursor } = parser;
  const items: WithItem[] = [];
  do {
    if (inBrackets && items.length > 0 && cursor.isOperator(')')) break;
    const context = parser.test();
    const target = cursor.acceptWord('as') ? parser.binary(1) : undefined;
    if (target !== undefined) checkTarget(cursor, target);
    items.push({ context, target });
  } while (cursor.acceptOperator(','));
  return items;
}

function readDecorators(parser: ExpressionParser): Expression[] {
  const { cursor } = parser;
  const decorators: Expression[] = [];
  while (cursor.acceptOperator('@')) {
    const { start } = cursor;
    const decorator = parser.namedTest();
    // Python 2 takes a dotted name there, and one call of it (PEP 318).
    if (cursor.python === 2 && (cursor.code[start] === '(' || !isDottedCall(decorator)))
      throw cursor.refuse(
        'unexpected-token',
        { text: cursor.code.slice(start, cursor.previousEnd).slice(0, 40) },
        decorator,
      );
    decorators.push(decorator);
    if (cursor.kind !== TokenKind.Newline) throw cursor.unexpected();
    cursor.advance();
  }
  return decorators;
}

function isDottedCall(expression: Expression): boolean {
  let dotted = expression.kind === 'call' ? expression.callee : expression;
  while (dotted.kind === 'attribute') dotted = dotted.object;
  return dotted.kind === 'name';
}

/** Reads a body in a context of its own. */
function within<T>(parser: ExpressionParser, kind: Context['kind'], read: () => T): T {
  const { context } = parser;
  parser.context = { kind, yields: false, returns: false };
  try {
    return read();
  } finally {
    parser.context = context;
  }
}

/** Where a definition begins, decorators included, and whether `async` stands in front of it. */
interface Outer {
  readonly first: number;
  readonly isAsync: boolean;
}

function definition(parser: ExpressionParser, decorators: readonly Expression[], suite: Suite, outer: Outer): Body {
  const { cursor } = parser;
  const { first, isAsync } = outer;
  cursor.advance();
  const { span } = cursor;
  const name = cursor.expectName();
  checkName(cursor, name, span);
  cursor.expectOperator('(');
  parameters(parser, ')', true);
  cursor.expectOperator(')');
  if (cursor.python === 3 && cursor.acceptOperator('->')) parser.test();
  const binds = bindsBetween(cursor, first, cursor.previous);
  const scope = { inFunction: true, inLoop: false, inFinally: false };
  const body = within(parser, isAsync ? 'async' : 'function', () => suite(scope));
  return { kind: 'def', name, decorators, body, names: cursor.namesBetween(first, cursor.previous), binds };
}

function classStatement(
  parser: ExpressionParser,
  decorators: readonly Expression[],
  suite: Suite,
  { first }: Outer,
): Body {
  const { cursor } = parser;
  cursor.advance();
  const { span } = cursor;
  const name = cursor.expectName();
  checkName(cursor, name, span);
  if (cursor.acceptOperator('(')) bases(parser);
  const binds = bindsBetween(cursor, first, cursor.previous);
  const scope = { inFunction: false, inLoop: false, inFinally: false };
  const body = within(parser, 'class', () => suite(scope));
  return { kind: 'class', name, decorators, body, names: cursor.namesBetween(first, cursor.previous), binds };
}

/** The bases of a class behind the opening bracket: expressions only in Python 2, arguments as of a call in Python 3. */
function bases(parser: ExpressionParser): void {
  const { cursor } = parser;
  if (cursor.python === 3) callArguments(parser, false);
  else {
    if (!cursor.isOperator(')')) parser.testList(false);
    cursor.expectOperator(')');
  }
}
