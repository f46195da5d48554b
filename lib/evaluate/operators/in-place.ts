import type { BinaryOperator } from '../../python/syntax.ts';
import type { HeapObject, Raised, UnknownValue, Value } from '../value.ts';
import { integerOf, isInteger, lost, nameOf, objectOf, shape, typeError } from './common.ts';
import { list, lostContents } from './container.ts';
import { isItems, iterate } from './iterate.ts';
import { combineSets, isSetOperator } from './set-operators.ts';
import { repeat } from './sequence.ts';
import { mergeDicts } from './merge.ts';
import type { Context } from './types.ts';

export type Changed = { readonly object: HeapObject } | Raised | UnknownValue | undefined;

/** `object operator= right` for a mutable object: its new content; undefined where the operator makes a new object instead. */
export function inPlace(operator: BinaryOperator, object: HeapObject, right: Value, context: Context): Changed {
  const type = object.type === 'unknown' ? object.was : object.type;
  const other = shape(right, context);
  if (type === 'list' && operator === '+') return extended(object, right, context);
  if (type === 'list' && operator === '*') return repeated(object, right, context);
  if (type === 'set' && isSetOperator(operator)) {
    if (other === undefined) return lost();
    if (other !== 'set')
      return typeError(`unsupported operand type(s) for ${operator}=: 'set' and '${nameOf(right, context)}'`);
    return { object: combineSets(operator, object, objectOf(right, context)) };
  }
  if (type === 'dict' && operator === '|' && context.dialect.python === 3) {
    if (other !== 'dict') return lost();
    return { object: mergeDicts(object, objectOf(right, context), context) };
  }
  return undefined;
}

function extended(object: HeapObject, right: Value, context: Context): Changed {
  const items = iterate(right, context);
  if (items !== undefined && !isItems(items)) return items;
  if (items === undefined && (shape(right, context) === undefined || shape(right, context) === 'named')) return lost();
  if (object.type !== 'list' || items === undefined)
    return { object: object.type === 'list' ? lostContents('list') : object };
  context.spend(object.items.length / 8);
  return { object: list([...object.items, ...items.items]) };
}

function repeated(object: HeapObject, right: Value, context: Context): Changed {
  const type = shape(right, context);
  if (type === undefined || type === 'named') return lost();
  if (!isInteger(type)) return typeError(`can't multiply sequence by non-int of type '${nameOf(right, context)}'`);
  const count = integerOf(right);
  if (object.type !== 'list' || count === undefined)
    return { object: object.type === 'list' ? lostContents('list') : object };
  const result = repeat({ type: 'tuple', items: object.items }, right, context);
  return { object: result?.type === 'tuple' ? list(result.items) : lostContents('list', 'too-large') };
}
