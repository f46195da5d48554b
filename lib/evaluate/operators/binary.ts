import type { BinaryOperator, UnaryOperator } from '../../python/syntax.ts';
import { bool } from '../value.ts';
import type { Raised, Value } from '../value.ts';
import { arithmetic, negate, unsupported } from './arithmetic.ts';
import { fresh, isNumber, isString, lost, nameOf, objectOf, shape, typeError } from './common.ts';
import { mergeDicts } from './merge.ts';
import { formatPercent } from './percent.ts';
import { concatenate, repeat } from './sequence.ts';
import { combineSets, isSetOperator } from './set-operators.ts';
import { truth } from './truth.ts';
import type { Context, Result } from './types.ts';

/** `left operator right`. */
export function binary(operator: BinaryOperator, left: Value, right: Value, context: Context): Result {
  const [a, b] = [shape(left, context), shape(right, context)];
  if (operator === '%' && isString(a)) return formatPercent(left, right, a, context);
  if (a === undefined || b === undefined) return lost();
  if (isNumber(a) && isNumber(b)) return arithmetic(operator, left, right, context);
  // int | None is a type in Python 3.
  if ((a === 'named' || b === 'named') && operator === '|' && context.dialect.python === 3) return lost();
  if (operator === '+') {
    const result = concatenate(left, right, context);
    if (result !== undefined) return result;
  }
  if (operator === '*') {
    const result = repeat(left, right, context);
    if (result !== undefined) return result;
  }
  if (a === 'set' && b === 'set' && isSetOperator(operator)) {
    return fresh(combineSets(operator, objectOf(left, context), objectOf(right, context)));
  }
  if (a === 'dict' && b === 'dict' && operator === '|' && context.dialect.python === 3) {
    return merged(left, right, context);
  }
  return unsupported(operator, a, b, context);
}

function merged(left: Value, right: Value, context: Context): Result {
  const [x, y] = [objectOf(left, context), objectOf(right, context)];
  if (x?.type !== 'dict' || y?.type !== 'dict') return lost();
  if (x.fuzzy !== undefined || y.fuzzy !== undefined) return lost();
  return fresh(mergeDicts(x, y, context));
}

/** `operator value`. */
export function unary(operator: UnaryOperator, value: Value, context: Context): Result {
  if (operator === 'not') {
    const known = truth(value, context.heap);
    return known === undefined ? lost('bool') : bool(!known);
  }
  const type = shape(value, context);
  if (type === undefined) return lost();
  if (isNumber(type)) return negate(operator, value, context);
  return badOperand(operator, value, context);
}

const badOperand = (operator: UnaryOperator, value: Value, context: Context): Raised =>
  typeError(`bad operand type for unary ${operator}: '${nameOf(value, context)}'`);
