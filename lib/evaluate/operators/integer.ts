import { LIMITS } from '../value.ts';
import type { Value } from '../value.ts';
import { tooLarge } from './common.ts';
import type { Context } from './types.ts';

const HIGHEST = (1n << 63n) - 1n;
const LOWEST = -(1n << 63n);
const LARGEST = 1n << BigInt(LIMITS.integerBits);

/** An int, or a long where Python 2 (64 bit) has to make it one; unknown beyond LIMITS.integerBits. */
export function integer(value: bigint, { dialect }: Context, long = false): Value {
  if (value >= LARGEST || value <= -LARGEST) return tooLarge('int');
  return { type: dialect.python === 2 && (long || !fitsInt(value)) ? 'long' : 'int', value };
}

/** True for a number that a C long of 64 bits holds. */
export const fitsInt = (value: bigint): boolean => value >= LOWEST && value <= HIGHEST;

/** The number of bits of the absolute value. */
export function bitLength(value: bigint): number {
  return value === 0n ? 0 : (value < 0n ? -value : value).toString(2).length;
}

/** The quotient rounded towards minus infinity, as Python rounds. */
export function floorDivide(a: bigint, b: bigint): bigint {
  const quotient = a / b;
  return a % b !== 0n && a < 0n !== b < 0n ? quotient - 1n : quotient;
}

/** The remainder with the sign of the divisor, as Python has it. */
export const modulo = (a: bigint, b: bigint): bigint => a - floorDivide(a, b) * b;

const EXACT = 1n << 53n;

/** The quotient of two integers as the nearest float; undefined where it is out of the range that is worked out. */
export function trueQuotient(a: bigint, b: bigint): number | undefined {
  const [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  const sign = a < 0n === b < 0n ? 1 : -1;
  if (x <= EXACT && y <= EXACT) return Number(a) / Number(b);
  const shift = bitLength(y) - bitLength(x) + 70;
  const scaled = shift >= 0 ? x << BigInt(shift) : x;
  const divisor = shift >= 0 ? y : y << BigInt(-shift);
  const quotient = scaled / divisor;
  // A remainder keeps a tie from being taken for one.
  const sticky = scaled % divisor === 0n ? 0n : 1n;
  if (shift > 1000 || shift < -900) return undefined;
  return sign * Number((quotient << 1n) | sticky) * 2 ** (-shift - 1);
}
