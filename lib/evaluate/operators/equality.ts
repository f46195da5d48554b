import type { HeapObject, Value } from '../value.ts';
import { integerOf, isAscii, isNumber, isString, shape } from './common.ts';
import type { Shape } from './common.ts';
import { keyOf } from './key.ts';
import type { Context } from './types.ts';
import { descend, startWalk } from './walk.ts';
import type { Walk } from './walk.ts';

/** `a == b`; undefined where it is not known. */
export function equal(a: Value, b: Value, context: Context, walk: Walk = startWalk()): boolean | undefined {
  context.spend(1);
  return descend(walk, undefined, () => equalAny(a, b, context, walk));
}

function equalAny(a: Value, b: Value, context: Context, walk: Walk): boolean | undefined {
  const [x, y] = [shape(a, context), shape(b, context)];
  if (x === undefined || y === undefined) return undefined;
  const group = groupOf(x, context);
  if (group !== groupOf(y, context)) return false;
  if (a.type === 'unknown' || b.type === 'unknown') return undefined;
  switch (group) {
    case 'none':
      return true;
    case 'number':
      return compareNumbers(a, b) === 0;
    case 'string':
    case 'text':
    case 'bytes':
      return equalStrings(a, b, context);
    case 'tuple':
      return a.type === 'tuple' && b.type === 'tuple' ? equalItems(a.items, b.items, context, walk) : undefined;
    case 'named':
      return a.type !== b.type
        ? undefined
        : a.type !== 'method' && 'name' in a && 'name' in b && a.name === b.name
          ? true
          : undefined;
    default:
      return equalObjects(a, b, context, walk);
  }
}

/** Types whose values may be equal to one another. */
function groupOf(type: Shape, { dialect }: Context): string {
  if (isNumber(type)) return 'number';
  return isString(type) && dialect.python === 2 ? 'string' : type;
}

/** The sign of a - b for two known numbers; NaN where one is not a number. */
export function compareNumbers(a: Value, b: Value): number {
  const x = a.type === 'float' ? a.value : (integerOf(a) as bigint);
  const y = b.type === 'float' ? b.value : (integerOf(b) as bigint);
  return x < y ? -1 : x > y ? 1 : x == y ? 0 : NaN;
}

function equalStrings(a: Value, b: Value, context: Context): boolean | undefined {
  if ((a.type !== 'bytes' && a.type !== 'text') || (b.type !== 'bytes' && b.type !== 'text')) return undefined;
  context.spend(Math.min(a.value.length, b.value.length));
  if (a.type === b.type) return a.value === b.value;
  // Python 2 warns and calls them unequal.
  return isAscii(a.value) && a.value === b.value;
}

/** `a is b or a == b`, as containers ask; nan depends on identity. */
export function equalInside(a: Value, b: Value, context: Context, walk: Walk): boolean | undefined {
  if (a.type === 'reference' && b.type === 'reference' && a.id === b.id) return true;
  if (a.type === 'float' && b.type === 'float' && Number.isNaN(a.value) && Number.isNaN(b.value)) return undefined;
  return equal(a, b, context, walk);
}

export function equalItems(
  a: readonly Value[],
  b: readonly Value[],
  context: Context,
  walk: Walk,
): boolean | undefined {
  if (a.length !== b.length) return false;
  let result: boolean | undefined = true;
  for (let i = 0; i < a.length; i++) {
    const same = equalInside(a[i] as Value, b[i] as Value, context, walk);
    if (same === false)
      return result === undefined && hasOpaque(a.slice(0, i), b.slice(0, i), context) ? undefined : false;
    if (same === undefined) result = undefined;
  }
  return result;
}

/** True where comparing may run code that is not modelled, so that not even its coming to an end is certain. */
function hasOpaque(a: readonly Value[], b: readonly Value[], context: Context): boolean {
  return [...a, ...b].some((value) => shape(value, context) === undefined);
}

function equalObjects(a: Value, b: Value, context: Context, walk: Walk): boolean | undefined {
  if (a.type !== 'reference' || b.type !== 'reference') return undefined;
  const [x, y] = [context.heap.read(a), context.heap.read(b)];
  if (x.type === 'list' && y.type === 'list') return equalItems(x.items, y.items, context, walk);
  if (x.type === 'set' && y.type === 'set') return equalSets(x, y);
  if (x.type === 'dict' && y.type === 'dict') return equalDicts(x, y, context, walk);
  return undefined;
}

type Of<T extends HeapObject['type']> = Extract<HeapObject, { type: T }>;

function equalSets(a: Of<'set'>, b: Of<'set'>): boolean {
  return a.entries.size === b.entries.size && [...a.entries.keys()].every((key) => b.entries.has(key));
}

function equalDicts(a: Of<'dict'>, b: Of<'dict'>, context: Context, walk: Walk): boolean | undefined {
  if (a.fuzzy !== undefined || b.fuzzy !== undefined) return undefined;
  if (a.entries.size !== b.entries.size) return false;
  let result: boolean | undefined = true;
  for (const [key, [, value]] of a.entries) {
    const other = b.entries.get(key);
    if (other === undefined) return result === true ? false : undefined;
    const same = equalInside(value, other[1], context, walk);
    if (same === false && result === true) return false;
    if (same !== true) result = undefined;
  }
  return result;
}

/** Membership in items compared one by one; undefined where it is not known. */
export function contains(items: readonly Value[], value: Value, context: Context): boolean | undefined {
  const walk = startWalk();
  let result: boolean | undefined = false;
  let opaque = false;
  for (const item of items) {
    const same = equalInside(item, value, context, walk);
    // A comparison of an object that is not known may raise an exception before a later item is found.
    if (same === true) return opaque ? undefined : true;
    if (same === undefined) {
      result = undefined;
      opaque ||= !isPlain(item, context) || !isPlain(value, context);
    }
  }
  return result;
}

/** True for a value, known or not, that is compared without running code of its own. */
function isPlain(value: Value, context: Context): boolean {
  const type = shape(value, context);
  return type === 'none' || isNumber(type) || isString(type);
}

/** The key of a value, for the entries of a dict or set in this Python. */
export const keyIn = (value: Value, context: Context): string | undefined => keyOf(value, context.dialect.python);
