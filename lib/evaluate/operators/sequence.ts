import { LIMITS } from '../value.ts';
import type { Value } from '../value.ts';
import {
  integerOf,
  isInteger,
  isString,
  lost,
  lostObject,
  nameOf,
  newList,
  newString,
  newTuple,
  objectOf,
  shape,
  stringOf,
  tooLarge,
  typeError,
} from './common.ts';
import type { Shape } from './common.ts';
import { decodeAscii } from './encoding.ts';
import type { Context, Result } from './types.ts';

/** `left + right` of two sequences; undefined where the types do not go together. */
export function concatenate(left: Value, right: Value, context: Context): Result | undefined {
  const [a, b] = [shape(left, context), shape(right, context)];
  if (isString(a) && isString(b)) return concatenateStrings(left, right, a, b, context);
  if (a !== b) return undefined;
  if (left.type === 'tuple' && right.type === 'tuple') {
    context.spend(left.items.length + right.items.length);
    return newTuple([...left.items, ...right.items]);
  }
  if (a !== 'list') return undefined;
  const [x, y] = [objectOf(left, context), objectOf(right, context)];
  if (x?.type !== 'list' || y?.type !== 'list') {
    return lostObject('unknown-operand', 'list', [
      ...(x?.type === 'list' ? x.items : []),
      ...(y?.type === 'list' ? y.items : []),
    ]);
  }
  context.spend(x.items.length + y.items.length);
  return newList([...x.items, ...y.items]);
}

function concatenateStrings(left: Value, right: Value, a: Shape, b: Shape, context: Context): Result | undefined {
  if (a !== b && context.dialect.python === 3) return undefined;
  const type = a === 'text' || b === 'text' ? 'text' : 'bytes';
  const [x, y] = [stringOf(left), stringOf(right)];
  if (x === undefined || y === undefined) return lost(type);
  if (x.value.length + y.value.length > LIMITS.stringLength) return tooLarge(type);
  context.spend(x.value.length + y.value.length);
  if (x.type === y.type) return newString(type, x.value + y.value);
  const ascii = decodeAscii(x.type === 'bytes' ? x.value : y.value);
  return typeof ascii === 'string' ? newString('text', x.value + y.value) : ascii;
}

const SEQUENCES = new Set<Shape | undefined>(['bytes', 'text', 'tuple', 'list']);

/** `sequence * count` in either order; undefined where neither is a sequence. */
export function repeat(left: Value, right: Value, context: Context): Result | undefined {
  const [a, b] = [shape(left, context), shape(right, context)];
  if (!SEQUENCES.has(a) && !SEQUENCES.has(b)) return undefined;
  const [sequence, count] = SEQUENCES.has(a) ? [left, right] : [right, left];
  if (!isInteger(shape(count, context))) {
    return typeError(`can't multiply sequence by non-int of type '${nameOf(count, context)}'`);
  }
  return repeated(sequence, integerOf(count), context);
}

/** `sequence` as often as `count` says; a count that is not known is undefined. */
function repeated(sequence: Value, count: bigint | undefined, context: Context): Result {
  const string = stringOf(sequence);
  if (string !== undefined || sequence.type === 'unknown') {
    const type = shape(sequence, context) as 'bytes' | 'text';
    // A count that a C long cannot hold is an OverflowError, even for ''.
    if (string === undefined || count === undefined) return lost(type);
    if (count > 1n << 62n) return tooLarge(type);
    if (BigInt(string.value.length) * count > BigInt(LIMITS.stringLength)) return tooLarge(type);
    context.spend(string.value.length);
    return newString(type, count <= 0n || string.value === '' ? '' : string.value.repeat(Number(count)));
  }
  const object = objectOf(sequence, context);
  const items = sequence.type === 'tuple' ? sequence.items : object?.type === 'list' ? object.items : undefined;
  const reason = items === undefined || count === undefined ? 'unknown-operand' : 'too-large';
  if (
    items === undefined ||
    count === undefined ||
    count > 1n << 62n ||
    BigInt(items.length) * count > BigInt(LIMITS.items)
  ) {
    return object === undefined
      ? reason === 'too-large'
        ? tooLarge()
        : lost()
      : lostObject(reason, 'list', items ?? []);
  }
  context.spend(items.length * Math.max(Number(count), 1));
  const result = items.length === 0 || count <= 0n ? [] : Array.from({ length: Number(count) }, () => items).flat();
  return object === undefined ? newTuple(result) : newList(result);
}
