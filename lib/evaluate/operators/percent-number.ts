import { raised } from '../value.ts';
import type { Raised, Value } from '../value.ts';
import { toFloat } from './arithmetic.ts';
import { integerOf, isNumber, nameOf, shape, typeError, valueError } from './common.ts';
import { formatFloat } from './float-text.ts';
import type { Context } from './types.ts';

/** A number as text without its sign and prefix (0x). */
export interface NumberText {
  readonly sign: '-' | '';
  readonly prefix: string;
  readonly digits: string;
}

const RADIX: Readonly<Record<string, number>> = { d: 10, i: 10, u: 10, o: 8, x: 16, X: 16 };

/** The number that %d, %x ... print; `value` is known. */
function wholeNumber(letter: string, value: Value, context: Context): bigint | Raised {
  const integer = integerOf(value);
  if (integer !== undefined) return integer;
  const three = context.dialect.python === 3;
  if (value.type === 'float' && !(three && RADIX[letter] !== 10)) {
    if (Number.isFinite(value.value)) return BigInt(Math.trunc(value.value));
    if (!three) return typeError(`%${letter} format: a number is required, not float`);
    return Number.isNaN(value.value)
      ? valueError('cannot convert float NaN to integer')
      : raised('OverflowError', 'cannot convert float infinity to integer');
  }
  return typeError(`%${letter} format: a number is required, not ${nameOf(value, context)}`);
}

/** %d, %i, %u, %o, %x and %X. */
export function formatInteger(
  letter: string,
  flags: string,
  precision: number | undefined,
  value: Value,
  context: Context,
): NumberText | Raised {
  const number = wholeNumber(letter, value, context);
  if (typeof number !== 'bigint') return number;
  const text = (number < 0n ? -number : number).toString(RADIX[letter]).padStart(precision ?? 0, '0');
  const digits = letter === 'X' ? text.toUpperCase() : text;
  const sign = number < 0n ? '-' : '';
  if (!flags.includes('#') || RADIX[letter] === 10) return { sign, prefix: '', digits };
  if (letter !== 'o') return { sign, prefix: `0${letter}`, digits };
  if (context.dialect.python === 3) return { sign, prefix: '0o', digits };
  return { sign, prefix: '', digits: digits.startsWith('0') ? digits : `0${digits}` };
}

/** %e, %f and %g, and their capital forms. */
export function formatReal(
  letter: string,
  flags: string,
  precision: number | undefined,
  value: Value,
  context: Context,
): NumberText | Raised {
  if (!isNumber(shape(value, context))) {
    return typeError(`float argument required, not ${nameOf(value, context)}`);
  }
  const number = toFloat(value);
  if (number === undefined) return raised('OverflowError', 'int too large to convert to float');
  const style = letter.toLowerCase() as 'e' | 'f' | 'g';
  const text = formatFloat(Math.abs(number), style, precision ?? 6, flags.includes('#'));
  const negative = number < 0 || Object.is(number, -0);
  return { sign: negative ? '-' : '', prefix: '', digits: letter === style ? text : text.toUpperCase() };
}

/** The text padded to its width as the flags say. */
export function padNumber({ sign, prefix, digits }: NumberText, flags: string, width: number): string {
  const shown = sign || (flags.includes('+') ? '+' : flags.includes(' ') ? ' ' : '');
  const lead = shown + prefix;
  const space = Math.max(0, width - lead.length - digits.length);
  if (flags.includes('-')) return lead + digits + ' '.repeat(space);
  return flags.includes('0') ? lead + '0'.repeat(space) + digits : ' '.repeat(space) + lead + digits;
}
