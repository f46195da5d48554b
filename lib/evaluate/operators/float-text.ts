import { parts } from './float.ts';

/** The digits and the decimal exponent of a float: value = 0.d1d2d3... * 10 ** point. */
interface Decimal {
  readonly digits: string;
  readonly point: number;
}

/** The nearest integer to a / b, halves to the even one. */
function roundedQuotient(a: bigint, b: bigint): bigint {
  const quotient = a / b;
  const twice = (a % b) * 2n;
  return twice > b || (twice === b && quotient % 2n === 1n) ? quotient + 1n : quotient;
}

/** A positive float times 10 ** places, as a fraction. */
function scaled(value: number, places: number): readonly [bigint, bigint] {
  const [odd, exponent] = parts(value);
  const top = odd * (exponent > 0 ? 1n << BigInt(exponent) : 1n) * (places > 0 ? 10n ** BigInt(places) : 1n);
  const bottom = (exponent < 0 ? 1n << BigInt(-exponent) : 1n) * (places < 0 ? 10n ** BigInt(-places) : 1n);
  return [top, bottom];
}

/** A positive float with `places` digits after the point, exactly rounded (halves to even). */
export function fixed(value: number, places: number): string {
  const number = value === 0 ? 0n : roundedQuotient(...scaled(value, places));
  const digits = number.toString().padStart(places + 1, '0');
  return places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/** A positive float rounded to `count` significant digits (halves to even). */
function significant(value: number, count: number): Decimal {
  if (value === 0) return { digits: '0'.repeat(count), point: 1 };
  let point = Number(value.toExponential().split('e')[1]) + 1;
  const [top, bottom] = scaled(value, count - point);
  // The shortest digits may be a power of ten just above the value.
  if (top < 10n ** BigInt(count - 1) * bottom) point--;
  let digits = roundedQuotient(...scaled(value, count - point)).toString();
  if (digits.length > count) {
    digits = digits.slice(0, count);
    point++;
  }
  return { digits, point };
}

/** The shortest digits that read back as the same float. */
function shortest(value: number): Decimal {
  const [mantissa, exponent] = value.toExponential().split('e') as [string, string];
  return { digits: mantissa.replace('.', ''), point: Number(exponent) + 1 };
}

const exponentText = (exponent: number): string =>
  `e${exponent < 0 ? '-' : '+'}${Math.abs(exponent).toString().padStart(2, '0')}`;

/** Digits in scientific notation. */
function scientific({ digits, point }: Decimal): string {
  const mantissa = digits.length > 1 ? `${digits[0]}.${digits.slice(1)}` : digits;
  return mantissa + exponentText(point - 1);
}

/** Digits in positional notation. */
function positional({ digits, point }: Decimal): string {
  if (point <= 0) return `0.${'0'.repeat(-point)}${digits}`;
  if (point >= digits.length) return digits + '0'.repeat(point - digits.length);
  return `${digits.slice(0, point)}.${digits.slice(point)}`;
}

const withoutZeros = ({ digits, point }: Decimal): Decimal => ({ digits: digits.replace(/0+$/, '') || '0', point });

const special = (value: number): string => (Number.isNaN(value) ? 'nan' : 'inf');
const isSpecial = (value: number): boolean => !Number.isFinite(value);

/** Python's `repr(float)`. */
export function floatRepr(value: number): string {
  const sign = value < 0 || Object.is(value, -0) ? '-' : '';
  const positive = Math.abs(value);
  if (isSpecial(value)) return sign + special(value);
  const decimal = positive === 0 ? { digits: '0', point: 1 } : shortest(positive);
  if (decimal.point - 1 < -4 || decimal.point - 1 >= 16) return sign + scientific(decimal);
  const text = positional(decimal);
  return sign + (text.includes('.') ? text : `${text}.0`);
}

/** Python 2's `str(float)`: twelve significant digits. */
export function floatStr(value: number): string {
  const sign = value < 0 || Object.is(value, -0) ? '-' : '';
  return sign + generalFloat(Math.abs(value), 12);
}

/** The style of `str` and of formats without a type, for a float that is not negative: %g that never looks like an integer. */
export function generalFloat(value: number, precision: number): string {
  if (isSpecial(value)) return special(value);
  const count = precision === 0 ? 1 : precision;
  const decimal = significant(value, count);
  const shown = withoutZeros(decimal);
  // With the added '.0' the last place before the exponent form is one less than for %g.
  if (decimal.point - 1 < -4 || decimal.point > count - 1) return scientific(shown);
  const text = positional(shown);
  return text.includes('.') ? text : `${text}.0`;
}

/** C's %e, %f or %g of a float that is not negative; `alternate` keeps the point and zeros. */
export function formatFloat(value: number, style: 'e' | 'f' | 'g', precision: number, alternate: boolean): string {
  if (isSpecial(value)) return special(value);
  if (style === 'f') return fixed(value, precision) + (alternate && precision === 0 ? '.' : '');
  if (style === 'e') {
    const text = scientific(significant(value, precision + 1));
    return alternate && precision === 0 ? text.replace('e', '.e') : text;
  }
  const count = precision === 0 ? 1 : precision;
  const decimal = significant(value, count);
  const shown = alternate ? decimal : withoutZeros(decimal);
  const exponential = decimal.point - 1 < -4 || decimal.point - 1 >= count;
  const text = exponential ? scientific(shown) : positional(shown);
  if (!alternate || text.includes('.')) return text;
  return exponential ? text.replace('e', '.e') : `${text}.`;
}
