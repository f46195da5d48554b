import { LIMITS, raised } from '../value.ts';
import type { HeapObject, ListObject, Raised, Value } from '../value.ts';
import { integerOf, typeError, valueError } from './common.ts';
import { fitsInt } from './integer.ts';
import { entriesUnlike, list, lostContents, storeEntry, unknownDict } from './container.ts';
import { keyIn } from './equality.ts';
import { place, sliceRange } from './indexes.ts';
import type { Range } from './indexes.ts';
import { isItems, iterate } from './iterate.ts';
import { unhashable } from './key.ts';
import { keyText } from './repr.ts';
import type { Context } from './types.ts';

/** The content after `object[key] = value`. */
export function setItem(object: HeapObject, key: Value, value: Value, context: Context): HeapObject | Raised {
  const type = object.type === 'unknown' ? object.was : object.type;
  switch (type) {
    case 'set':
      return noItems(key, 'assignment');
    case 'dict': {
      const failure = unhashable(key, context);
      if (failure !== undefined) return failure;
      const dict = object.type === 'unknown' ? unknownDict(object) : (object as Of<'dict'>);
      return dict.entries.size < LIMITS.items
        ? storeEntry(dict, key, value, context)
        : lostContents('dict', 'too-large');
    }
    case 'list': {
      const at = listPlace(object, key, context, 'assignment ');
      if (typeof at === 'object') return at;
      if (object.type !== 'list' || at === undefined) return object.type === 'list' ? lostContents('list') : object;
      context.spend(object.items.length / 8);
      return list([...object.items.slice(0, at), value, ...object.items.slice(at + 1)]);
    }
  }
}

/** A set has no items; a number beyond C's reach is refused before that is noticed. */
function noItems(key: Value, what: string): HeapObject | Raised {
  if (key.type === 'unknown' || key.type === 'one-of') return lostContents('set');
  const number = integerOf(key);
  return number === undefined || fitsInt(number)
    ? typeError(`'set' object does not support item ${what}`)
    : raised('IndexError', 'cannot fit number into an index-sized integer');
}

type Of<T extends HeapObject['type']> = Extract<HeapObject, { type: T }>;

/** The place of an item of a list; undefined where it is not known, an exception for none. */
function listPlace(object: HeapObject, key: Value, context: Context, what: string): number | Raised | undefined {
  const length = object.type === 'list' ? object.items.length : 0;
  const at = place(key, length, context, 'list');
  if (at !== 'beyond') return at;
  return object.type === 'list' ? raised('IndexError', `list ${what}index out of range`) : undefined;
}

/** The content after `del object[key]`. */
export function deleteItem(object: HeapObject, key: Value, context: Context): HeapObject | Raised {
  const type = object.type === 'unknown' ? object.was : object.type;
  switch (type) {
    case 'set':
      return noItems(key, 'deletion');
    case 'dict': {
      const failure = unhashable(key, context);
      if (failure !== undefined) return failure;
      return object.type === 'dict' ? deleteEntry(object, key, context) : object;
    }
    case 'list': {
      const at = listPlace(object, key, context, 'assignment ');
      if (typeof at === 'object') return at;
      if (object.type !== 'list' || at === undefined) return object.type === 'list' ? lostContents('list') : object;
      context.spend(object.items.length / 8);
      return list(object.items.filter((_, i) => i !== at));
    }
  }
}

function deleteEntry(dict: Of<'dict'>, key: Value, context: Context): HeapObject | Raised {
  const id = keyIn(key, context);
  if (id === undefined) {
    return { type: 'dict', entries: entriesUnlike(dict, key, context), fuzzy: dict.fuzzy ?? { id: 'unknown-operand' } };
  }
  if (!dict.entries.has(id)) return dict.fuzzy === undefined ? raised('KeyError', keyText(key, context)) : dict;
  const entries = new Map(dict.entries);
  entries.delete(id);
  return { ...dict, entries };
}

type Bounds = readonly [lower: Value | undefined, upper: Value | undefined, step: Value | undefined];

/** The list and the range that an operation on a slice of it works on. */
function sliced(
  object: HeapObject,
  bounds: Bounds,
  context: Context,
  what: string,
): readonly [ListObject, Range] | HeapObject | Raised {
  const type = object.type === 'unknown' ? object.was : object.type;
  if (type === 'dict') return typeError('unhashable type');
  if (type === 'set') return typeError(`'set' object does not support item ${what}`);
  const range = sliceRange(bounds, object.type === 'list' ? object.items.length : 0, context);
  if (range !== undefined && 'type' in range) return range;
  return object.type !== 'list' || range === undefined
    ? object.type === 'list'
      ? lostContents('list')
      : object
    : [object, range];
}

/** The content after `object[lower:upper:step] = value`; a bound that is not written is undefined. */
export function setSlice(
  object: HeapObject,
  lower: Value | undefined,
  upper: Value | undefined,
  step: Value | undefined,
  value: Value,
  context: Context,
): HeapObject | Raised {
  const given = iterate(value, context);
  const work = sliced(object, [lower, upper, step], context, 'assignment');
  if ('type' in work && work.type === 'raise') return work;
  if ('type' in work) return work;
  if (isFailure(given)) return typeError('can only assign an iterable');
  if (given === undefined) return lostContents('list');
  const [{ items }, range] = work;
  context.spend(items.length / 8 + given.items.length);
  if (range.step === 1) {
    const stop = Math.max(range.start, range.stop);
    return list([...items.slice(0, range.start), ...given.items, ...items.slice(stop)]);
  }
  if (given.items.length !== range.count) {
    return valueError(
      `attempt to assign sequence of size ${given.items.length} to extended slice of size ${range.count}`,
    );
  }
  const result = [...items];
  given.items.forEach((item, i) => (result[range.start + i * range.step] = item));
  return list(result);
}

const isFailure = (value: ReturnType<typeof iterate>): value is Raised => value !== undefined && !isItems(value);

/** The content after `del object[lower:upper:step]`. */
export function deleteSlice(
  object: HeapObject,
  lower: Value | undefined,
  upper: Value | undefined,
  step: Value | undefined,
  context: Context,
): HeapObject | Raised {
  const work = sliced(object, [lower, upper, step], context, 'deletion');
  if ('type' in work) return work;
  const [{ items }, { start, step: stride, count }] = work;
  context.spend(items.length / 8);
  const gone = new Set(Array.from({ length: count }, (_, i) => start + i * stride));
  return list(items.filter((_, i) => !gone.has(i)));
}
