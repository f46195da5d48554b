import type { Reason } from './reason.ts';
import { LIMITS, unknown } from './value.ts';
import type { HeapObject, KnownValue, UnknownValue, Value } from './value.ts';

/** True when two values are certainly the same: equal in type and value, and the same object where identity matters. */
export function sameValue(a: Value, b: Value): boolean {
  if (a === b) return true;
  if (a.type !== b.type) return false;
  switch (a.type) {
    case 'none':
      return true;
    case 'float':
      return Object.is(a.value, (b as typeof a).value);
    case 'bool':
    case 'int':
    case 'long':
    case 'bytes':
    case 'text':
      return a.value === (b as typeof a).value;
    case 'reference':
      return a.id === (b as typeof a).id;
    case 'tuple': {
      const other = (b as typeof a).items;
      return a.items.length === other.length && a.items.every((item, i) => sameValue(item, other[i] as Value));
    }
    case 'one-of': {
      const other = (b as typeof a).options;
      return a.options.length === other.length && a.options.every((option, i) => sameValue(option, other[i] as Value));
    }
    case 'unknown':
      return false;
    default: {
      const other = b as typeof a;
      if (a.name !== other.name) return false;
      return (
        a.self === other.self || (a.self !== undefined && other.self !== undefined && sameValue(a.self, other.self))
      );
    }
  }
}

/** The value that is any one of `values` (one or more): the value itself when all are the same, a `one-of` when few are known, else unknown. */
export function joinValues(values: readonly Value[], reason: Reason): Value {
  const options: KnownValue[] = [];
  for (const value of values) {
    if (value.type === 'unknown') return joinedUnknown(values, value, reason);
    for (const option of value.type === 'one-of' ? value.options : [value]) {
      if (!options.some((known) => sameValue(known, option))) options.push(option);
    }
    if (options.length > LIMITS.options) return unknown(reason);
  }
  return options.length === 1 ? (options[0] as KnownValue) : { type: 'one-of', options };
}

function joinedUnknown(values: readonly Value[], first: UnknownValue, reason: Reason): Value {
  if (values.every((value) => value === first)) return first;
  const kindOf = (value: Value): string | undefined =>
    value.type === 'unknown' ? value.kind : value.type === 'one-of' ? undefined : value.type;
  return unknown(reason, values.every((value) => kindOf(value) === first.kind) ? first.kind : undefined);
}

/** The object that is in any one of the states `objects`. */
export function joinObjects(objects: readonly HeapObject[], reason: Reason): HeapObject {
  const first = objects[0] as HeapObject;
  if (objects.every((object) => sameObject(object, first))) return first;
  return { type: 'unknown', reason, was: first.type === 'unknown' ? first.was : first.type };
}

/** True when two states of one object are certainly the same. */
export function sameObject(a: HeapObject, b: HeapObject): boolean {
  if (a === b) return true;
  if (a.type === 'list' && b.type === 'list') {
    return a.items.length === b.items.length && a.items.every((item, i) => sameValue(item, b.items[i] as Value));
  }
  if (a.type === 'dict' && b.type === 'dict') {
    if (a.fuzzy !== undefined || b.fuzzy !== undefined || a.entries.size !== b.entries.size) return false;
    const others = [...b.entries];
    return [...a.entries].every(([key, [name, value]], i) => {
      const other = others[i];
      return other !== undefined && other[0] === key && sameValue(name, other[1][0]) && sameValue(value, other[1][1]);
    });
  }
  return false;
}
