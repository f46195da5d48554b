import { float, raised } from '../value.ts';
import { unstated, valueError } from './common.ts';
import type { Context, Result } from './types.ts';

/** Quotient and remainder of two floats as CPython's float_divmod gives them; `b` is not zero. */
export function floatDivmod(a: number, b: number): readonly [quotient: number, remainder: number] {
  let remainder = a % b;
  let quotient = (a - remainder) / b;
  if (remainder !== 0) {
    if (b < 0 !== remainder < 0) {
      remainder += b;
      quotient -= 1;
    }
  } else remainder = b < 0 ? -0 : 0;
  if (quotient === 0) return [a / b < 0 || Object.is(a / b, -0) ? -0 : 0, remainder];
  const floor = Math.floor(quotient);
  return [quotient - floor > 0.5 ? floor + 1 : floor, remainder];
}

/**
 * A float raised to a power. Stated only where the result is exact, since C libraries and JavaScript may differ in the last bit.
 */
export function floatPower(a: number, b: number, { dialect }: Context): Result {
  if (b === 0 || a === 1) return float(1);
  if (!Number.isFinite(a) || !Number.isFinite(b)) return unstated('float-text', 'float');
  if (a === 0) {
    if (b < 0) return raised('ZeroDivisionError', '0.0 cannot be raised to a negative power');
    return float(b % 2 === 1 ? a : 0);
  }
  if (a < 0 && !Number.isInteger(b)) {
    return dialect.python === 2
      ? valueError('negative number cannot be raised to a fractional power')
      : unstated('float-text');
  }
  const exact = exactPower(a, b);
  return exact === undefined ? unstated('float-text', 'float') : float(exact);
}

/** The power where a float holds it exactly. */
function exactPower(a: number, b: number): number | undefined {
  if (b === 1) return a;
  if (b === 0.5 || !Number.isInteger(b)) return exactRoot(a, b);
  const [odd, exponent] = parts(Math.abs(a));
  if (b < 0 && odd !== 1n) return undefined;
  if (odd !== 1n && b > 53) return undefined;
  const power = odd === 1n ? 1n : odd ** BigInt(b);
  if (power >= 1n << 53n) return undefined;
  const scale = exponent * b;
  if (Math.abs(scale) > 900) return undefined;
  return (a < 0 && b % 2 !== 0 ? -1 : 1) * Number(power) * 2 ** scale;
}

/** A square root that is a small whole number. */
function exactRoot(a: number, b: number): number | undefined {
  if (b !== 0.5 || !Number.isInteger(a) || a >= 2 ** 52) return undefined;
  const root = Math.round(Math.sqrt(a));
  return root * root === a ? root : undefined;
}

/** A positive float as odd * 2 ** exponent. */
export function parts(value: number): readonly [odd: bigint, exponent: number] {
  let [whole, exponent] = [value, 0];
  while (!Number.isInteger(whole)) {
    whole *= 2;
    exponent--;
  }
  let odd = BigInt(whole);
  while (odd !== 0n && odd % 2n === 0n) {
    odd /= 2n;
    exponent++;
  }
  return [odd, exponent];
}
