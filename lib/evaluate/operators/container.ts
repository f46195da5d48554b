import type { ReasonId } from '../reason.ts';
import { LIMITS } from '../value.ts';
import type { DictObject, HeapObject, Raised, SetObject, UnknownObject, Value } from '../value.ts';
import { isNumber, isString, shape } from './common.ts';
import { keyIn } from './equality.ts';
import { unhashable } from './key.ts';
import type { Context } from './types.ts';

/** An object whose contents are lost. */
export const lostContents = (was: UnknownObject['was'], id: ReasonId = 'unknown-operand'): UnknownObject => ({
  type: 'unknown',
  reason: { id },
  was,
});

export const list = (items: readonly Value[]): HeapObject =>
  items.length > LIMITS.items ? lostContents('list', 'too-large') : { type: 'list', items };

/** The dict display or `dict(...)` of these entries, in order. */
export function newDict(entries: readonly (readonly [Value, Value])[], context: Context): HeapObject | Raised {
  let dict: DictObject | UnknownObject = { type: 'dict', entries: new Map(), fuzzy: undefined };
  const known = new Map<string, readonly [Value, Value]>();
  for (const [key, value] of entries) {
    context.spend(1);
    const failure = unhashable(key, context);
    if (failure !== undefined) return failure;
    const id = keyIn(key, context);
    if (id !== undefined && dict.type === 'dict' && dict.fuzzy === undefined) {
      known.set(id, [known.get(id)?.[0] ?? key, value]);
      continue;
    }
    dict = storeEntry(dict.fuzzy === undefined ? { ...dict, entries: known } : dict, key, value, context);
  }
  if (dict.fuzzy === undefined) dict = { ...dict, entries: known };
  return dict.entries.size > LIMITS.items ? lostContents('dict', 'too-large') : dict;
}

/** The set of these items. */
export function newSet(items: readonly Value[], context: Context): HeapObject | Raised {
  const entries = new Map<string, Value>();
  let lost = false;
  for (const item of items) {
    context.spend(1);
    const failure = unhashable(item, context);
    if (failure !== undefined) return failure;
    const key = keyIn(item, context);
    if (key === undefined) lost = true;
    else if (!entries.has(key)) entries.set(key, item);
  }
  if (lost) return lostContents('set');
  return entries.size > LIMITS.items ? lostContents('set', 'too-large') : { type: 'set', entries };
}

/** A dict with one entry more, whose key is hashable. A key that is not known may replace any entry that it may be equal to. */
export function storeEntry(dict: DictObject, key: Value, value: Value, context: Context): DictObject {
  const id = keyIn(key, context);
  context.spend(1 + dict.entries.size / 8);
  if (id === undefined)
    return { type: 'dict', entries: entriesUnlike(dict, key, context), fuzzy: dict.fuzzy ?? { id: 'unknown-operand' } };
  const entries = new Map(dict.entries);
  entries.set(id, [entries.get(id)?.[0] ?? key, value]);
  return { ...dict, entries };
}

/** The entries whose keys are certainly not equal to `key`. */
export function entriesUnlike(dict: DictObject, key: Value, context: Context): DictObject['entries'] {
  const group = groupOf(key, context);
  if (group === undefined) return new Map();
  return new Map([...dict.entries].filter(([, [other]]) => groupOf(other, context) !== group));
}

/** Values of different groups are never equal. */
function groupOf(value: Value, context: Context): string | undefined {
  const type = shape(value, context);
  if (isNumber(type)) return 'number';
  return isString(type) && context.dialect.python === 2 ? 'string' : type;
}

/** A dict of which nothing is known but what is stored from now on. */
export const unknownDict = (object: UnknownObject): DictObject => ({
  type: 'dict',
  entries: new Map(),
  fuzzy: object.reason,
});

/** The content of a set less or plus some items. */
export const setOf = (entries: Iterable<readonly [string, Value]>): SetObject => ({
  type: 'set',
  entries: new Map(entries),
});
