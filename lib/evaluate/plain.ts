import type { PyValue } from '../python/value.ts';
import type { Heap, KnownValue, Value } from './value.ts';

/** How deep a value that is given as plain data may be nested; a list that holds itself is not plain data. */
const DEEPEST = 20;

/** The value as plain data; undefined where any part of it is not known. */
export function plain(value: Value, heap: Heap, depth = 0): PyValue | undefined {
  if (depth > DEEPEST) return undefined;
  switch (value.type) {
    case 'none':
    case 'bool':
    case 'int':
    case 'long':
    case 'float':
    case 'bytes':
    case 'text':
      return value;
    case 'tuple': {
      const items = plainItems(value.items, heap, depth);
      return items && { type: 'tuple', items };
    }
    case 'reference':
      return plainObject(value, heap, depth);
    default:
      return undefined;
  }
}

function plainItems(values: readonly Value[], heap: Heap, depth: number): PyValue[] | undefined {
  const items: PyValue[] = [];
  for (const value of values) {
    const item = plain(value, heap, depth + 1);
    if (item === undefined) return undefined;
    items.push(item);
  }
  return items;
}

function plainObject(
  value: Extract<KnownValue, { type: 'reference' }>,
  heap: Heap,
  depth: number,
): PyValue | undefined {
  const object = heap.read(value);
  switch (object.type) {
    case 'unknown':
      return undefined;
    case 'list': {
      const items = plainItems(object.items, heap, depth);
      return items && { type: 'list', items };
    }
    case 'set': {
      const items = plainItems([...object.entries.values()], heap, depth);
      return items && { type: 'set', items };
    }
    case 'dict': {
      if (object.fuzzy !== undefined) return undefined;
      const entries: [PyValue, PyValue][] = [];
      for (const pair of object.entries.values()) {
        const [key, held] = plainItems(pair, heap, depth) ?? [];
        if (key === undefined || held === undefined) return undefined;
        entries.push([key, held]);
      }
      return { type: 'dict', entries };
    }
  }
}
