import type { Raised, Value } from '../value.ts';
import { integerOf, isInteger, nameOf, shape, typeError, valueError } from './common.ts';
import type { Context } from './types.ts';

/** The places that a slice takes out of a sequence. */
export interface Range {
  readonly start: number;
  readonly stop: number;
  readonly step: number;
  /** How many items it takes. */
  readonly count: number;
}

/** Python's slice.indices(length); undefined where a bound is not known, a TypeError where one cannot be an index. */
export function sliceRange(
  bounds: readonly (Value | undefined)[],
  length: number,
  context: Context,
): Range | Raised | undefined {
  const numbers: (number | undefined)[] = [];
  let known = true;
  for (const bound of bounds) {
    const type = bound === undefined ? 'none' : shape(bound, context);
    if (type === undefined || bound?.type === 'unknown') known = false;
    if (type !== undefined && type !== 'none' && !isInteger(type)) {
      return known ? typeError('slice indices must be integers or None or have an __index__ method') : undefined;
    }
    const number = bound && integerOf(bound);
    numbers.push(number === undefined ? undefined : clamp(number));
  }
  if (!known) return undefined;
  const [lower, upper, step = 1] = numbers;
  return step === 0 ? valueError('slice step cannot be zero') : rangeOf(lower, upper, step, length);
}

/** Far beyond any length, near enough for exact arithmetic. */
const FAR = 2n ** 40n;

const clamp = (value: bigint): number => Number(value > FAR ? FAR : value < -FAR ? -FAR : value);

function rangeOf(lower: number | undefined, upper: number | undefined, step: number, length: number): Range {
  const [low, high] = step < 0 ? [-1, length - 1] : [0, length];
  const place = (bound: number | undefined, otherwise: number): number =>
    bound === undefined ? otherwise : Math.min(Math.max(bound < 0 ? bound + length : bound, low), high);
  const start = place(lower, step < 0 ? high : low);
  const stop = place(upper, step < 0 ? low : high);
  return { start, stop, step, count: Math.max(0, Math.ceil((stop - start) / step)) };
}

/** The items that a range takes. */
export function taken<T>(items: ArrayLike<T>, { start, step, count }: Range): T[] {
  return Array.from({ length: count }, (_, i) => items[start + i * step] as T);
}

/** The place of an item, from the front; 'beyond' outside, undefined where it is not known, a TypeError for no integer. */
export function place(
  index: Value,
  length: number,
  context: Context,
  what: string,
): number | 'beyond' | Raised | undefined {
  const type = shape(index, context);
  if (type === undefined) return undefined;
  if (!isInteger(type)) return typeError(`${what} indices must be integers, not ${nameOf(index, context)}`);
  const number = integerOf(index);
  if (number === undefined) return undefined;
  const at = clamp(number) < 0 ? clamp(number) + length : clamp(number);
  return at >= 0 && at < length ? at : 'beyond';
}
