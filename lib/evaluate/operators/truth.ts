import { scalarTruth } from '../../python/truth.ts';
import type { Heap, Value } from '../value.ts';

/** The truth of a value (`bool(value)`); undefined where it is not known. */
export function truth(value: Value, heap: Heap): boolean | undefined {
  switch (value.type) {
    case 'none':
    case 'bool':
    case 'int':
    case 'long':
    case 'float':
    case 'bytes':
    case 'text':
      return scalarTruth(value);
    case 'tuple':
      return value.items.length > 0;
    case 'reference': {
      const object = heap.read(value);
      switch (object.type) {
        case 'unknown':
          return undefined;
        case 'list':
          return object.items.length > 0;
        case 'set':
          return object.entries.size > 0;
        case 'dict':
          // An entry with an unknown key may be gone again.
          return object.entries.size > 0 || (object.fuzzy === undefined ? false : undefined);
      }
      break;
    }
    case 'module':
    case 'function':
    case 'method':
    case 'class':
      return true;
    case 'unknown':
    case 'one-of':
      return undefined;
  }
}
