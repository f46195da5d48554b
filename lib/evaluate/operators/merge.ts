import type { HeapObject } from '../value.ts';
import { lostContents, storeEntry, unknownDict } from './container.ts';
import type { Context } from './types.ts';

/** The content of `left` updated with that of `right`. */
export function mergeDicts(left: HeapObject, right: HeapObject | undefined, context: Context): HeapObject {
  const known = left.type === 'unknown' ? unknownDict(left) : left;
  if (known.type !== 'dict' || right?.type !== 'dict') return lostContents('dict');
  // Whatever the right one holds besides may have replaced any entry.
  let result = right.fuzzy === undefined ? known : { ...known, entries: new Map(), fuzzy: right.fuzzy };
  if (known.entries.size === 0 && result.fuzzy === undefined) return { ...result, entries: right.entries };
  for (const [key, value] of right.entries.values()) result = storeEntry(result, key, value, context);
  return result;
}
