import type { PyScalar } from './value.ts';

/** Python's truth of a value that holds no others. */
export function scalarTruth(value: PyScalar): boolean {
  switch (value.type) {
    case 'none':
      return false;
    case 'bool':
      return value.value;
    case 'int':
    case 'long':
      return value.value !== 0n;
    case 'float':
      return value.value !== 0;
    case 'bytes':
    case 'text':
      return value.value !== '';
  }
}
