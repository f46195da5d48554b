import { bindsBetween } from './comprehensions.ts';
import type { ExpressionParser } from './expressions.ts';
import type { Expression, OpaqueExpression, SliceExpression } from './syntax.ts';

/** Reads `[...]` behind `object`, whose text begins at `outer`. */
export function subscript(parser: ExpressionParser, object: Expression, outer: number): Expression {
  const { cursor } = parser;
  const first = cursor.token;
  cursor.advance();
  const { start } = cursor;
  const parts = [part(parser)];
  let comma = false;
  while (cursor.acceptOperator(',')) {
    comma = true;
    if (cursor.isOperator(']')) break;
    parts.push(part(parser));
  }
  const end = cursor.previousEnd;
  cursor.expectOperator(']');
  const whole = { start: outer, end: cursor.previousEnd };
  const [index] = parts;
  const isStar = index?.kind === 'opaque' && index.what === 'starred';
  if (!comma && !isStar && index !== undefined) return { kind: 'subscript', object, index, ...whole };
  const items = parts.flatMap((each) => (each.kind === 'slice' ? [] : [each]));
  if (items.length === parts.length)
    return { kind: 'subscript', object, index: { kind: 'tuple', items, start, end }, ...whole };
  // A slice of several dimensions: nothing that a configuration has a use for.
  const names = cursor.namesBetween(first, cursor.previous);
  const binds = bindsBetween(cursor, first, cursor.previous);
  const slices: OpaqueExpression = { kind: 'opaque', what: 'other', names, binds, start, end };
  return { kind: 'subscript', object, index: slices, ...whole };
}

function part(parser: ExpressionParser): Expression | SliceExpression {
  const { cursor } = parser;
  const { start } = cursor;
  if (cursor.python === 2 && cursor.isOperator('.')) return ellipsis(parser);
  if (cursor.python === 3 && cursor.isOperator('*')) return parser.starred();
  const first = cursor.token;
  const lower = cursor.isOperator(':') ? undefined : parser.namedTest();
  if (lower !== undefined && !cursor.isOperator(':')) return lower;
  if (cursor.textOf(first + 1) === ':=') throw cursor.unexpected();
  cursor.advance();
  const isBound = (): boolean => !cursor.isOperator(':') && !cursor.isOperator(']') && !cursor.isOperator(',');
  const upper = isBound() ? parser.test() : undefined;
  const step = cursor.acceptOperator(':') && isBound() ? parser.test() : undefined;
  return { kind: 'slice', lower, upper, step, start, end: cursor.previousEnd };
}

/** The `...` of a Python 2 subscript, which is three tokens. */
function ellipsis({ cursor }: ExpressionParser): OpaqueExpression {
  const { start } = cursor;
  for (let i = 0; i < 3; i++) cursor.expectOperator('.');
  return { kind: 'opaque', what: 'other', names: [], binds: [], start, end: cursor.previousEnd };
}
