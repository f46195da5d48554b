import { yieldExpression } from './atoms.ts';
import { MODULE } from './context.ts';
import type { Cursor } from './cursor.ts';
import type { ExpressionParser } from './expressions.ts';
import type { SyntaxErrorId } from './problem.ts';
import { importFrom, importModules } from './import-statements.ts';
import type { BinaryOperator, Expression, Statement } from './syntax.ts';
import { checkName, checkTarget } from './targets.ts';
import { TokenKind } from './token.ts';

/** What encloses a statement, for those that may stand in certain places only. */
export interface Scope {
  readonly inFunction: boolean;
  readonly inLoop: boolean;
  /** Directly in a `finally` block, where Python 2 takes no `continue`. */
  readonly inFinally: boolean;
}

/** A statement without what all have in common. */
export type Body<T extends Statement = Statement> = T extends Statement
  ? Omit<T, 'start' | 'end' | 'firstToken' | 'lastToken'>
  : never;

/** Parses one simple statement, up to but without the `;` or line break behind it. */
export function simpleStatement(parser: ExpressionParser, scope: Scope): Statement {
  const { cursor } = parser;
  const { start } = cursor;
  const firstToken = cursor.token;
  return placed(statementBody(parser, scope), start, cursor.previousEnd, firstToken, cursor.previous);
}

/** The statement with its place. The fields are added to the object itself: a copy for each statement costs more than the rest of parsing it. */
export function placed(body: Body, start: number, end: number, firstToken: number, lastToken: number): Statement {
  const statement = body as { start?: number; end?: number; firstToken?: number; lastToken?: number };
  statement.start = start;
  statement.end = end;
  statement.firstToken = firstToken;
  statement.lastToken = lastToken;
  return body as Statement;
}

function statementBody(parser: ExpressionParser, scope: Scope): Body {
  const { cursor } = parser;
  if (cursor.kind === TokenKind.Name && !cursor.isName()) {
    const keyword = keywordStatement(parser, scope);
    if (keyword !== undefined) return keyword;
  }
  return expressionStatement(parser);
}

/** True where a statement ends. */
export function atEnd(cursor: Cursor): boolean {
  return cursor.atLineEnd() || cursor.isOperator(';');
}

function keywordStatement(parser: ExpressionParser, scope: Scope): Body | undefined {
  const { cursor } = parser;
  const { text } = cursor;
  switch (text) {
    case 'pass':
      return word(cursor, 'pass');
    case 'break':
      return loopWord(cursor, 'break', scope.inLoop ? undefined : 'outside-loop');
    case 'continue':
      return loopWord(
        cursor,
        'continue',
        !scope.inLoop || (scope.inFinally && cursor.python === 2) ? 'outside-loop' : undefined,
      );
    case 'return':
      return returnStatement(parser, scope);
    case 'raise':
      return raise(parser);
    case 'global':
    case 'nonlocal':
      return global(parser, text, scope);
    case 'import':
      return importModules(cursor);
    case 'from':
      if (parser.context !== MODULE && cursor.python === 3) return importFrom(cursor, 'refuse-star');
      return importFrom(cursor);
    case 'del':
      return deletion(parser);
    case 'assert': {
      cursor.advance();
      const test = parser.test();
      const message = cursor.acceptOperator(',') ? parser.test() : undefined;
      return { kind: 'assert', test, message };
    }
    case 'exec':
      return exec(parser);
    case 'print':
      return print(parser);
  }
  return undefined;
}

function word(cursor: Cursor, kind: 'pass' | 'break' | 'continue'): Body {
  cursor.advance();
  return { kind, value: undefined };
}

function loopWord(cursor: Cursor, kind: 'break' | 'continue', refused: SyntaxErrorId | undefined): Body {
  if (refused !== undefined) throw cursor.refuse(refused, { word: kind });
  return word(cursor, kind);
}

function returnStatement(parser: ExpressionParser, scope: Scope): Body {
  const { cursor } = parser;
  if (!scope.inFunction) throw cursor.refuse('outside-function', { word: 'return' });
  cursor.advance();
  if (atEnd(cursor)) return { kind: 'return', value: undefined };
  const { context } = parser;
  const { start } = cursor;
  const given = parser.testList(true);
  context.returns = true;
  if (context.yields && (cursor.python === 2 || context.kind === 'async')) {
    throw cursor.refuse('return-in-generator', {}, { start, end: cursor.previousEnd });
  }
  return { kind: 'return', value: given };
}

function raise(parser: ExpressionParser): Body {
  const { cursor } = parser;
  cursor.advance();
  const values: Expression[] = [];
  if (atEnd(cursor)) return { kind: 'raise', values };
  values.push(parser.test());
  if (cursor.python === 3) {
    if (cursor.acceptWord('from')) values.push(parser.test());
    return { kind: 'raise', values };
  }
  while (values.length < 3 && cursor.acceptOperator(',')) values.push(parser.test());
  return { kind: 'raise', values };
}

function global(parser: ExpressionParser, kind: 'global' | 'nonlocal', scope: Scope): Body {
  const { cursor } = parser;
  if (kind === 'nonlocal' && !scope.inFunction && parser.context === MODULE)
    throw cursor.refuse('outside-function', { word: kind });
  cursor.advance();
  const names: string[] = [];
  do {
    const { span } = cursor;
    const name = cursor.expectName();
    if (cursor.python === 3) checkName(cursor, name, span);
    names.push(name);
  } while (cursor.acceptOperator(','));
  return { kind, names };
}

function deletion(parser: ExpressionParser): Body {
  const { cursor } = parser;
  cursor.advance();
  const list = parser.targets();
  const targets = list.kind === 'tuple' && parser.isBare(list) ? list.items : [list];
  for (const target of targets) checkTarget(cursor, target, 'del');
  return { kind: 'del', targets };
}

function exec(parser: ExpressionParser): Body {
  const { cursor } = parser;
  cursor.advance();
  const code = parser.binary(1);
  if (cursor.acceptWord('in')) {
    parser.test();
    if (cursor.acceptOperator(',')) parser.test();
  }
  return { kind: 'exec', code };
}

function print(parser: ExpressionParser): Body {
  const { cursor } = parser;
  cursor.advance();
  const values: Expression[] = [];
  let destination: Expression | undefined;
  if (cursor.acceptOperator('>>')) {
    destination = parser.test();
    if (!cursor.acceptOperator(',')) return { kind: 'print', destination, values };
    values.push(parser.test());
    if (!cursor.acceptOperator(',')) return { kind: 'print', destination, values };
  }
  while (!atEnd(cursor)) {
    values.push(parser.test());
    if (!cursor.acceptOperator(',')) break;
  }
  return { kind: 'print', destination, values };
}

const AUGMENTED = new Set(['+=', '-=', '*=', '/=', '%=', '&=', '|=', '^=', '@=', '**=', '//=', '<<=', '>>=']);

function expressionStatement(parser: ExpressionParser): Body {
  const { cursor } = parser;
  const first = value(parser);
  if (cursor.isOperator('=')) return assignment(parser, first);
  if (cursor.kind === TokenKind.Operator && AUGMENTED.has(cursor.text)) {
    if (cursor.text === '@=' && cursor.python === 2) throw cursor.unexpected();
    checkTarget(cursor, first, 'augmented');
    const operator = cursor.text.slice(0, -1) as BinaryOperator;
    cursor.advance();
    return { kind: 'augmented', target: first, operator, value: value(parser) };
  }
  if (cursor.python === 3 && cursor.isOperator(':')) return annotation(parser, first);
  return { kind: 'expression', value: first };
}

function value(parser: ExpressionParser): Expression {
  return parser.cursor.isWord('yield') ? yieldExpression(parser) : parser.testList(true);
}

function assignment(parser: ExpressionParser, first: Expression): Body {
  const { cursor } = parser;
  const targets: Expression[] = [];
  let last = first;
  while (cursor.isOperator('=')) {
    checkTarget(cursor, last);
    targets.push(last);
    cursor.advance();
    last = value(parser);
  }
  return { kind: 'assign', targets, value: last };
}

function annotation(parser: ExpressionParser, target: Expression): Body {
  const { cursor } = parser;
  if (target.kind !== 'name' && target.kind !== 'attribute' && target.kind !== 'subscript') throw cursor.unexpected();
  checkTarget(cursor, target);
  cursor.advance();
  const written = parser.test();
  const given = cursor.acceptOperator('=') ? value(parser) : undefined;
  return { kind: 'annotated', target, annotation: written, value: given };
}
