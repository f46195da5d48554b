import { bool, float, int } from '../value.ts';
import type { HeapObject, Value } from '../value.ts';
import { wrongCount } from './arity.ts';
import { integerOf, isNumber, isString, shape } from './common.ts';
import { dictMethod } from './dict-methods.ts';
import { countItems, indexOf } from './item-search.ts';
import { bitLength, integer } from './integer.ts';
import { listMethod } from './list-methods.ts';
import { setMethod } from './set-methods.ts';
import { stringMethod } from './string-methods.ts';
import type { Context, Keywords, ObjectResult, Result } from './types.ts';

/** Calls a method of an immutable value; undefined where it is not modelled. */
export function method(
  self: Value,
  name: string,
  args: readonly Value[],
  keywords: Keywords,
  context: Context,
): Result | undefined {
  const type = shape(self, context);
  if (isString(type)) return stringMethod(self, name, args, keywords, context);
  if (keywords.length > 0) return undefined;
  if (self.type === 'tuple') return tupleMethod(self.items, name, args, context);
  return isNumber(type) ? numberMethod(self, name, args, context) : undefined;
}

function tupleMethod(
  items: readonly Value[],
  name: string,
  args: readonly Value[],
  context: Context,
): Result | undefined {
  switch (name) {
    case 'count':
      return wrongCount(name, args.length, 1, 1) ?? countItems(items, args[0] as Value, context);
    case 'index':
      return wrongCount(name, args.length, 1, 3) ?? indexOf(items, args, 'tuple', context);
    default:
      return undefined;
  }
}

function numberMethod(self: Value, name: string, args: readonly Value[], context: Context): Result | undefined {
  const number = integerOf(self);
  const failure = wrongCount(name, args.length, 0, 0);
  if (number !== undefined) {
    if (name === 'bit_length') return failure ?? int(bitLength(number));
    if (name === 'conjugate') return failure ?? integer(number, context, self.type === 'long');
  }
  if (self.type === 'float') {
    if (name === 'is_integer') return failure ?? bool(Number.isInteger(self.value));
    if (name === 'conjugate') return failure ?? float(self.value);
  }
  return undefined;
}

/** Calls a method of a mutable object; undefined where it is not modelled. */
export function objectMethod(
  object: HeapObject,
  name: string,
  args: readonly Value[],
  keywords: Keywords,
  context: Context,
): ObjectResult | undefined {
  switch (object.type === 'unknown' ? object.was : object.type) {
    case 'list':
      return listMethod(object, name, args, keywords, context);
    case 'dict':
      return dictMethod(object, name, args, keywords, context);
    case 'set':
      return keywords.length > 0 ? undefined : setMethod(object, name, args, context);
  }
}
