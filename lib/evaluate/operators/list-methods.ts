import { NONE, raised } from '../value.ts';
import type { HeapObject, Value } from '../value.ts';
import { wrongCount } from './arity.ts';
import { integerOf, isInteger, lost, lostObject, newList, shape, typeError, valueError } from './common.ts';
import { list, lostContents } from './container.ts';
import { equalInside } from './equality.ts';
import { inPlace } from './in-place.ts';
import { fitsInt } from './integer.ts';
import { place } from './indexes.ts';
import { countItems, indexOf } from './item-search.ts';
import { sorted } from './sort.ts';
import { countOf } from './string-arguments.ts';
import { truth } from './truth.ts';
import type { Context, Keywords, ObjectResult } from './types.ts';
import { startWalk } from './walk.ts';

const ARITY: Readonly<Record<string, readonly [least: number, most: number]>> = {
  append: [1, 1],
  extend: [1, 1],
  insert: [2, 2],
  pop: [0, 1],
  remove: [1, 1],
  index: [1, 3],
  count: [1, 1],
  reverse: [0, 0],
};

/** Calls a method of a list; undefined where it is not modelled. */
export function listMethod(
  object: HeapObject,
  name: string,
  args: readonly Value[],
  keywords: Keywords,
  context: Context,
): ObjectResult | undefined {
  if (name === 'sort') return sort(object, args, keywords, context);
  if (keywords.length > 0) return undefined;
  if (context.dialect.python === 3 && args.length === 0) {
    if (name === 'copy')
      return { result: object.type === 'list' ? newList(object.items) : lostObject('unknown-operand', 'list', []) };
    if (name === 'clear') return { object: { type: 'list', items: [] }, result: NONE };
  }
  const arity = Object.hasOwn(ARITY, name) ? ARITY[name] : undefined;
  if (arity === undefined) return undefined;
  const failure = wrongCount(name, args.length, ...arity);
  if (failure !== undefined) return { result: failure };
  if (name === 'extend') return extend(object, args[0] as Value, context);
  return object.type === 'list' ? known(object.items, name, args, context) : unknownList(object, name, args, context);
}

function known(
  items: readonly Value[],
  name: string,
  args: readonly Value[],
  context: Context,
): ObjectResult | undefined {
  const [first = NONE, second = NONE] = args;
  switch (name) {
    case 'append':
      context.spend(items.length / 8);
      return { object: list([...items, first]), result: NONE };
    case 'insert':
      return insert(items, first, second, context);
    case 'pop':
      return pop(items, args[0], context);
    case 'remove':
      return remove(items, first, context);
    case 'index':
      return { result: indexOf(items, args, 'list', context) };
    case 'count':
      return { result: countItems(items, first, context) };
    case 'reverse':
      context.spend(items.length / 8);
      return { object: list([...items].reverse()), result: NONE };
    default:
      return undefined;
  }
}

/** A list whose contents are not known stays so. */
function unknownList(
  object: HeapObject,
  name: string,
  args: readonly Value[],
  context: Context,
): ObjectResult | undefined {
  if (name === 'append' || name === 'reverse') return { object, result: NONE };
  if (name === 'insert' && isInteger(shape(args[0] as Value, context))) return { object, result: NONE };
  if (name === 'index' || name === 'count') return { result: lost() };
  return { object, result: lost() };
}

function extend(object: HeapObject, given: Value, context: Context): ObjectResult {
  const changed = inPlace('+', object, given, context);
  if (changed === undefined) return { object: lostContents('list'), result: lost() };
  return 'object' in changed
    ? { object: changed.object, result: NONE }
    : { object: changed.type === 'raise' ? object : lostContents('list'), result: changed };
}

function insert(items: readonly Value[], index: Value, value: Value, context: Context): ObjectResult {
  const at = countOf(index, context);
  context.spend(items.length / 8);
  if (typeof at !== 'number') {
    return at.type === 'raise' ? { result: at } : { object: lostContents('list'), result: at };
  }
  const from = Math.min(at < 0 ? Math.max(0, at + items.length) : at, items.length);
  return { object: list([...items.slice(0, from), value, ...items.slice(from)]), result: NONE };
}

function pop(items: readonly Value[], index: Value | undefined, context: Context): ObjectResult {
  if (index !== undefined && integerOf(index) === undefined && index.type !== 'unknown') {
    const type = shape(index, context);
    return type === undefined || type === 'named' || type === 'float'
      ? { object: lostContents('list'), result: lost() }
      : { result: typeError('an integer is required') };
  }
  const number = index && integerOf(index);
  if (number !== undefined && !fitsInt(number))
    return { result: raised('OverflowError', 'Python int too large to convert to C long') };
  if (items.length === 0)
    return { result: index?.type === 'unknown' ? lost() : raised('IndexError', 'pop from empty list') };
  const at = index === undefined ? items.length - 1 : place(index, items.length, context, 'list');
  if (at === 'beyond') return { result: raised('IndexError', 'pop index out of range') };
  if (typeof at !== 'number') return { object: lostContents('list'), result: at ?? lost() };
  context.spend(items.length / 8);
  return { object: list(items.filter((_, i) => i !== at)), result: items[at] as Value };
}

function remove(items: readonly Value[], value: Value, context: Context): ObjectResult {
  for (const [i, item] of items.entries()) {
    const same = equalInside(item, value, context, startWalk());
    if (same === undefined) return { object: lostContents('list'), result: lost() };
    if (same) return { object: list(items.filter((_, at) => at !== i)), result: NONE };
  }
  return { result: valueError('list.remove(x): x not in list') };
}

function sort(
  object: HeapObject,
  args: readonly Value[],
  keywords: Keywords,
  context: Context,
): ObjectResult | undefined {
  const reverse = keywords.length === 1 && keywords[0]?.[0] === 'reverse' ? keywords[0][1] : undefined;
  if (args.length > 0 || keywords.length > (reverse === undefined ? 0 : 1)) return undefined;
  const backwards =
    reverse === undefined ? false : isInteger(shape(reverse, context)) ? truth(reverse, context.heap) : undefined;
  const result =
    object.type === 'list' && backwards !== undefined ? sorted(object.items, backwards, context) : undefined;
  if (result === undefined) return { object: lostContents('list'), result: lost() };
  return 'type' in result ? { object: lostContents('list'), result } : { object: list(result), result: NONE };
}
