import { bool, int, tuple } from '../value.ts';
import type { Raised, Value } from '../value.ts';
import { binary } from './binary.ts';
import {
  fresh,
  isInteger,
  isString,
  lost,
  lostObject,
  mayReach,
  nameOf,
  newList,
  newTuple,
  objectOf,
  shape,
  stringOf,
  typeError,
  unordered,
  unstated,
  valueError,
  isPlainText,
} from './common.ts';
import { newDict, newSet } from './container.ts';
import { isItems, iterate } from './iterate.ts';
import type { Items } from './iterate.ts';
import { ordered } from './order.ts';
import { pairsOf, withKeywords } from './pairs.ts';
import { hasTotalOrder, sorted } from './sort.ts';
import { truth } from './truth.ts';
import type { Context, Entry, Keywords, Result } from './types.ts';

type Run = Entry[2];

const len: Run = ([value], context) => {
  const type = shape(value as Value, context);
  if (type === undefined || type === 'named') return lost();
  const string = stringOf(value);
  if (string !== undefined) return isPlainText(string.value) ? int(string.value.length) : unstated('encoding', 'int');
  if (value?.type === 'unknown' && isString(type)) return lost('int');
  if (value?.type === 'tuple') return int(value.items.length);
  const object = objectOf(value as Value, context);
  if (object === undefined) return typeError(`object of type '${nameOf(value as Value, context)}' has no len()`);
  if (object.type === 'unknown' || (object.type === 'dict' && object.fuzzy !== undefined)) return lost('int');
  return int(object.type === 'list' ? object.items.length : object.entries.size);
};

/** The items of an argument that may be left out. */
function itemsOf(value: Value | undefined, context: Context): Items | Raised | undefined {
  return value === undefined ? { items: [], members: [], ordered: true } : iterate(value, context);
}

const list: Run = ([value], context) => {
  const items = itemsOf(value, context);
  if (items !== undefined) return isItems(items) ? newList(items.items) : items;
  const type = shape(value as Value, context);
  return type === undefined || type === 'named' ? lost() : lostObject('unknown-operand', 'list', []);
};

const tupleFunction: Run = ([value], context) => {
  const items = itemsOf(value, context);
  if (items === undefined) return lost();
  return isItems(items) ? newTuple(items.items) : items;
};

const set: Run = ([value], context) => {
  const items = itemsOf(value, context);
  if (items === undefined) return lost();
  if (!isItems(items)) return items;
  const result = newSet(items.members, context);
  if (result.type === 'raise') return result;
  // What is not known may not be hashable.
  return result.type === 'unknown' && items.members.some((item) => shape(item, context) === undefined)
    ? lost()
    : fresh(result);
};

/** `dict(mapping or pairs, name=value ...)`. */
export function makeDict(args: readonly Value[], keywords: Keywords, context: Context): Result | undefined {
  const given = pairsOf(args[0], context);
  if (given === undefined) return lost();
  if ('type' in given) return given;
  if (given.fuzzy !== undefined) return lost();
  const dict = newDict(withKeywords(given.pairs, keywords, context), context);
  if (dict.type === 'raise') return dict;
  // A key that is not known may not be hashable, and what it replaced may be reached in another way.
  const whole = dict.type === 'dict' && dict.fuzzy === undefined;
  return whole || given.pairs.flat().every((part) => shape(part, context) !== undefined && !mayReach(part))
    ? fresh(dict)
    : lost();
}

/** `sorted(iterable, reverse=...)`. */
export function callSorted(args: readonly Value[], keywords: Keywords, context: Context): Result | undefined {
  const reverse = keywords[0]?.[0] === 'reverse' ? keywords[0][1] : undefined;
  if (args.length !== 1 || keywords.length > (reverse === undefined ? 0 : 1)) return undefined;
  const items = iterate(args[0] as Value, context);
  if (items === undefined) return lost();
  if (!isItems(items)) return items;
  const backwards =
    reverse === undefined ? false : isInteger(shape(reverse, context)) ? truth(reverse, context.heap) : undefined;
  const result = backwards === undefined ? undefined : sorted(items.members, backwards, context);
  if (result === undefined) return lost();
  return 'type' in result ? result : newList(result);
}

/** min and max. */
const extreme =
  (name: string, operator: '<' | '>'): Run =>
  (args, context) => {
    const items = args.length > 1 ? { items: args, members: args, ordered: true } : iterate(args[0] as Value, context);
    if (items === undefined) return lost();
    if (!isItems(items)) return items;
    if (items.items.length === 0) return valueError(`${name}() arg is an empty sequence`);
    if (!items.ordered && !hasTotalOrder(items.members, context)) return unordered();
    let [best] = items.members as [Value];
    for (const item of items.members.slice(1)) {
      const better = ordered(operator, item, best, context);
      if (better === undefined) return lost();
      if (typeof better === 'object') return items.ordered ? better : lost();
      if (better) best = item;
    }
    return best;
  };

const sum: Run = ([iterable, start = int(0)], context) => {
  const items = iterate(iterable as Value, context);
  if (isString(shape(start, context))) {
    return items === undefined || isItems(items) ? typeError("sum() can't sum strings") : items;
  }
  if (items === undefined) return lost();
  if (!isItems(items)) return items;
  if (!items.ordered && items.members.some(({ type }) => type !== 'int' && type !== 'long' && type !== 'bool'))
    return unordered();
  let total: Value = start;
  for (const item of items.members) {
    const result = binary('+', total, item, context);
    if (result.type === 'raise') return result;
    if (result.type === 'new') return lost();
    if (result.type === 'unknown') return result.kind === undefined ? result : lost();
    total = result;
  }
  return total;
};

/** any and all: the first item whose truth is `decisive` decides. */
const quantifier =
  (decisive: boolean): Run =>
  ([value], context) => {
    const items = iterate(value as Value, context);
    if (items === undefined) return lost(isString(shape(value as Value, context)) ? 'bool' : undefined);
    if (!isItems(items)) return items;
    let certain = true;
    for (const item of items.members) {
      const known = truth(item, context.heap);
      if (known === decisive && certain) return bool(decisive);
      if (known === undefined) certain = false;
    }
    return certain ? bool(!decisive) : lost('bool');
  };

/** `zip(...)` of Python 2, a list. */
const zip: Run = (args, context) => {
  const columns: (readonly Value[])[] = [];
  for (const arg of args) {
    const items = iterate(arg, context);
    if (items === undefined) return lost();
    if (!isItems(items)) return items;
    columns.push(items.items);
  }
  const rows = columns.length === 0 ? 0 : Math.min(...columns.map(({ length }) => length));
  return newList(Array.from({ length: rows }, (_, i) => tuple(columns.map((column) => column[i] as Value))));
};

/** Built-in functions about sequences, dicts and sets. */
export const collectionFunctions: Readonly<Record<string, Entry>> = {
  len: [1, 1, len],
  list: [0, 1, list],
  tuple: [0, 1, tupleFunction],
  set: [0, 1, set],
  min: [1, Infinity, extreme('min', '<')],
  max: [1, Infinity, extreme('max', '>')],
  sum: [1, 2, sum],
  any: [1, 1, quantifier(true)],
  all: [1, 1, quantifier(false)],
  zip: [0, Infinity, zip, 2],
};
