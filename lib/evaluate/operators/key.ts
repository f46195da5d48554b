import { isAscii, typeError } from './common.ts';
import type { Raised, Value } from '../value.ts';
import type { Context } from './types.ts';
import { descend, startWalk } from './walk.ts';
import type { Walk } from './walk.ts';

/** Keys of tuples beyond this length are not made. */
const LONGEST = 1 << 20;

/**
 * A key under which Python's == and hash hold a hashable value: 1, 1L, 1.0 and True share one; 'a' and u'a' share one in
 * Python 2, not in 3. Undefined for what is not certainly equal or unequal to others: unknown values, nan, functions.
 */
export function keyOf(value: Value, python: 2 | 3, walk: Walk = startWalk()): string | undefined {
  return descend(walk, undefined, () => keyOfAny(value, python, walk));
}

function keyOfAny(value: Value, python: 2 | 3, walk: Walk): string | undefined {
  switch (value.type) {
    case 'none':
      return 'N';
    case 'bool':
      return value.value ? 'i1' : 'i0';
    case 'int':
    case 'long':
      return `i${value.value}`;
    case 'float':
      if (Number.isNaN(value.value)) return undefined;
      return Number.isInteger(value.value) ? `i${BigInt(value.value)}` : `f${value.value}`;
    case 'bytes':
      return python === 2 && isAscii(value.value) ? `s${value.value}` : `b${value.value}`;
    case 'text':
      return python === 2 && isAscii(value.value) ? `s${value.value}` : `t${value.value}`;
    case 'tuple': {
      let key = 't';
      for (const item of value.items) {
        const part = keyOf(item, python, walk);
        if (part === undefined || key.length > LONGEST) return undefined;
        key += `${part.length}:${part}`;
      }
      return `(${key})`;
    }
    default:
      return undefined;
  }
}

/** The TypeError for a value that certainly cannot be hashed; undefined for one that can, or may. */
export function unhashable(value: Value, context: Context, walk: Walk = startWalk()): Raised | undefined {
  if (value.type === 'reference') {
    const object = context.heap.read(value);
    return typeError(`unhashable type: '${object.type === 'unknown' ? object.was : object.type}'`);
  }
  if (value.type !== 'tuple') return undefined;
  for (const item of value.items) {
    // What comes before may raise something else.
    if (item.type === 'unknown' || item.type === 'one-of') return undefined;
    const failure = descend(walk, undefined, () => unhashable(item, context, walk));
    if (failure !== undefined) return failure;
  }
  return undefined;
}
