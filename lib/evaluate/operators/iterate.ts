import { bytes, int } from '../value.ts';
import type { Raised, UnknownValue, Value } from '../value.ts';
import { isPlainText, nameOf, shape, stringOf, typeError, unordered } from './common.ts';
import type { Context } from './types.ts';

/** What iterating over a value yields. */
export interface Items {
  /** In the order in which they come; unknown values where that order is not certain. */
  readonly items: readonly Value[];
  /** The same values, in an order that says nothing. */
  readonly members: readonly Value[];
  readonly ordered: boolean;
}

/** Iterates over a value; undefined where what it yields is not known, a TypeError for what cannot be iterated over. */
export function iterate(value: Value, context: Context): Items | Raised | undefined {
  const type = shape(value, context);
  switch (type) {
    case undefined:
    case 'named':
      return undefined;
    case 'bytes':
    case 'text':
      return characters(value, context);
    case 'tuple':
      return value.type === 'tuple' ? inOrder(value.items, context) : undefined;
    case 'list':
    case 'dict':
    case 'set':
      return iterateObject(value, context);
    default:
      return typeError(`'${nameOf(value, context)}' object is not iterable`);
  }
}

function inOrder(items: readonly Value[], context: Context): Items {
  context.spend(items.length);
  return { items, members: items, ordered: true };
}

/** Members whose order is not certain. */
export function outOfOrder(members: readonly Value[], context: Context): Items {
  if (members.length < 2) return inOrder(members, context);
  context.spend(members.length);
  const item = unordered(commonKind(members));
  return { items: members.map(() => item), members, ordered: false };
}

/** The one type that all of the values have, where an unknown value can carry it. */
export function commonKind(values: readonly Value[]): UnknownValue['kind'] {
  const kinds = new Set(values.map((value) => (value.type === 'unknown' ? value.kind : value.type)));
  const [kind] = kinds;
  if (kinds.size !== 1) return undefined;
  return kind === 'bool' || kind === 'int' || kind === 'float' || kind === 'bytes' || kind === 'text'
    ? kind
    : undefined;
}

function characters(value: Value, context: Context): Items | undefined {
  const string = stringOf(value);
  if (string === undefined || (string.type === 'text' && !isPlainText(string.value))) return undefined;
  const numbers = string.type === 'bytes' && context.dialect.python === 3;
  const items = Array.from(string.value, (c): Value =>
    numbers ? int(c.charCodeAt(0)) : string.type === 'bytes' ? bytes(c) : { type: 'text', value: c },
  );
  return inOrder(items, context);
}

function iterateObject(value: Value, context: Context): Items | undefined {
  if (value.type !== 'reference') return undefined;
  const object = context.heap.read(value);
  switch (object.type) {
    case 'unknown':
      return undefined;
    case 'list':
      return inOrder(object.items, context);
    case 'set':
      return outOfOrder([...object.entries.values()], context);
    case 'dict': {
      if (object.fuzzy !== undefined) return undefined;
      const keys = [...object.entries.values()].map(([key]) => key);
      return context.dialect.python === 3 ? inOrder(keys, context) : outOfOrder(keys, context);
    }
  }
}

/** True for what iterate gives when it has the items. */
export const isItems = (value: Items | Raised | undefined): value is Items => value !== undefined && 'items' in value;
