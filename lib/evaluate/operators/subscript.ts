import { int, raised } from '../value.ts';
import type { Raised, Value } from '../value.ts';
import {
  integerOf,
  isPlainText,
  isString,
  lost,
  lostObject,
  nameOf,
  newList,
  newTuple,
  objectOf,
  shape,
  stringOf,
  typeError,
  unstated,
} from './common.ts';
import { keyIn } from './equality.ts';
import { place, sliceRange, taken } from './indexes.ts';
import { fitsInt } from './integer.ts';
import { unhashable } from './key.ts';
import { keyText } from './repr.ts';
import type { Context, Result } from './types.ts';

/** `object[index]`. */
export function subscript(object: Value, index: Value, context: Context): Result {
  const type = shape(object, context);
  switch (type) {
    case undefined:
    case 'named':
      return lost();
    case 'bytes':
    case 'text':
      return character(object, index, type, context);
    case 'tuple':
      return object.type === 'tuple' ? item(object.items, index, 'tuple', context) : lost();
    case 'list': {
      const list = objectOf(object, context);
      return item(list?.type === 'list' ? list.items : undefined, index, 'list', context);
    }
    case 'dict':
      return entry(object, index, context);
    default: {
      const number = type === 'set' ? integerOf(index) : undefined;
      // A set refuses a number beyond C's reach before it notices that it has no items.
      if (type === 'set' && (index.type === 'unknown' || (number !== undefined && !fitsInt(number)))) return lost();
      return typeError(`'${nameOf(object, context)}' object is not subscriptable`);
    }
  }
}

function character(object: Value, index: Value, type: 'bytes' | 'text', context: Context): Result {
  const string = stringOf(object);
  const kind = type === 'bytes' && context.dialect.python === 3 ? 'int' : type;
  // Where the length is not known, at least a wrong type of index is.
  const at = place(index, string?.value.length ?? 0, context, 'string');
  if (typeof at === 'object') return at;
  if (string === undefined || at === undefined) return lost(shape(index, context) === undefined ? undefined : kind);
  if (!isPlainText(string.value)) return unstated('encoding', kind);
  if (at === 'beyond') return raised('IndexError', 'string index out of range');
  const value = string.value.charAt(at);
  return kind === 'int' ? int(value.charCodeAt(0)) : { type, value };
}

function item(items: readonly Value[] | undefined, index: Value, what: string, context: Context): Result {
  const at = place(index, items?.length ?? 0, context, what);
  if (typeof at === 'object') return at;
  if (items === undefined || at === undefined) return lost();
  return at === 'beyond' ? raised('IndexError', `${what} index out of range`) : (items[at] as Value);
}

function entry(object: Value, key: Value, context: Context): Result {
  const failure = unhashable(key, context);
  if (failure !== undefined) return failure;
  const dict = objectOf(object, context);
  const id = keyIn(key, context);
  if (dict?.type !== 'dict' || id === undefined) return lost();
  const found = dict.entries.get(id);
  if (found !== undefined) return found[1];
  return dict.fuzzy !== undefined ? lost() : raised('KeyError', keyText(key, context));
}

/** `object[lower:upper:step]`; a bound that is not written is undefined. */
export function slice(
  object: Value,
  lower: Value | undefined,
  upper: Value | undefined,
  step: Value | undefined,
  context: Context,
): Result {
  const type = shape(object, context);
  if (type === undefined || type === 'named') return lost();
  if (type !== 'list' && type !== 'tuple' && !isString(type)) {
    if (type === 'dict') return typeError("unhashable type: 'slice'");
    return typeError(`'${nameOf(object, context)}' object is not subscriptable`);
  }
  const bounds = [lower, upper, step];
  const content = object.type === 'reference' ? objectOf(object, context) : object;
  if (isString(type)) return sliceOfString(object, type, bounds, context);
  const items = content?.type === 'list' || content?.type === 'tuple' ? content.items : undefined;
  const range = sliceRange(bounds, items?.length ?? 0, context);
  if (isRaised(range)) return range;
  if (range === undefined || items === undefined)
    return type === 'list' && range !== undefined ? lostObject('unknown-operand', 'list', []) : lost();
  context.spend(range.count);
  return type === 'list' ? newList(taken(items, range)) : newTuple(taken(items, range));
}

const isRaised = (value: unknown): value is Raised =>
  typeof value === 'object' && value !== null && 'type' in value && value.type === 'raise';

function sliceOfString(
  object: Value,
  type: 'bytes' | 'text',
  bounds: readonly (Value | undefined)[],
  context: Context,
): Result {
  const string = stringOf(object);
  const range = sliceRange(bounds, string?.value.length ?? 0, context);
  if (isRaised(range)) return range;
  const opaque = bounds.some((bound) => bound !== undefined && shape(bound, context) === undefined);
  if (range === undefined || string === undefined) return lost(opaque ? undefined : type);
  if (!isPlainText(string.value)) return unstated('encoding', type);
  context.spend(range.count);
  return { type, value: taken(string.value, range).join('') };
}
