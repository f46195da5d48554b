import { float, raised, tuple } from '../value.ts';
import type { Value } from '../value.ts';
import { negate, toFloat } from './arithmetic.ts';
import { binary } from './binary.ts';
import {
  integerOf,
  isInteger,
  isNumber,
  lost,
  nameOf,
  shape,
  stringOf,
  tooLarge,
  typeError,
  unstated,
  valueError,
} from './common.ts';
import { parts } from './float.ts';
import { integer, modulo, bitLength } from './integer.ts';
import type { Context, Entry, Result } from './types.ts';

type Run = Entry[2];

const abs: Run = ([value], context) => {
  const type = shape(value as Value, context);
  if (type === undefined || type === 'named') return lost();
  if (!isNumber(type)) return typeError(`bad operand type for abs(): '${nameOf(value as Value, context)}'`);
  if (value?.type === 'float') return float(Math.abs(value.value));
  const number = integerOf(value as Value);
  if (number === undefined) return lost(type === 'float' ? 'float' : 'int');
  return negate(number < 0n ? '-' : '+', value as Value, context);
};

const divmod: Run = ([a, b], context) => {
  const [x, y] = [shape(a as Value, context), shape(b as Value, context)];
  if (x === undefined || y === undefined || x === 'named' || y === 'named') return lost();
  if (!isNumber(x) || !isNumber(y)) return typeError('unsupported operand type(s) for divmod()');
  const quotient = binary('//', a as Value, b as Value, context);
  const remainder = binary('%', a as Value, b as Value, context);
  if (quotient.type === 'raise' || quotient.type === 'new') return quotient;
  if (remainder.type === 'raise' || remainder.type === 'new') return remainder;
  return quotient.type === 'unknown' || remainder.type === 'unknown' ? lost() : tuple([quotient, remainder]);
};

const pow: Run = (args, context) => {
  const [a, b, c] = args as [Value, Value, Value | undefined];
  if (c === undefined || c.type === 'none') return binary('**', a, b, context);
  const [base, exponent, mod] = [integerOf(a), integerOf(b), integerOf(c)];
  if (base === undefined || exponent === undefined || mod === undefined) {
    const known = args.every(
      (arg) => arg.type !== 'unknown' && shape(arg, context) !== undefined && shape(arg, context) !== 'named',
    );
    return known ? typeError('pow() 3rd argument not allowed unless all arguments are integers') : lost();
  }
  if (exponent < 0n)
    return context.dialect.python === 2
      ? typeError('pow() 2nd argument cannot be negative when 3rd argument specified')
      : lost();
  if (mod === 0n) return valueError('pow() 3rd argument cannot be 0');
  // In Python 2 it is a long once an intermediate result does not fit an int.
  if (context.dialect.python === 2 && [base, mod].some((number) => bitLength(number) > 31)) return lost('int');
  let result = 1n;
  let square = modulo(base, mod);
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    context.spend(10);
    if (rest & 1n) result = modulo(result * square, mod);
    square = modulo(square * square, mod);
  }
  return integer(
    modulo(result, mod),
    context,
    args.some((arg) => arg.type === 'long'),
  );
};

/** A float rounded to `places` decimals: halves away from zero in Python 2, to even in Python 3. */
function rounded(value: number, places: number, even: boolean): number | undefined {
  if (!Number.isFinite(value) || value === 0 || places > 323) return value;
  if (places < -309) return value < 0 ? -0 : 0;
  const [odd, exponent] = parts(Math.abs(value));
  const shift = exponent < 0 ? 1n << BigInt(-exponent) : 1n;
  const top = odd * (exponent > 0 ? 1n << BigInt(exponent) : 1n) * (places > 0 ? 10n ** BigInt(places) : 1n);
  const bottom = shift * (places < 0 ? 10n ** BigInt(-places) : 1n);
  let whole = top / bottom;
  const twice = (top % bottom) * 2n;
  if (twice > bottom || (twice === bottom && (!even || whole % 2n === 1n))) whole++;
  const result = Number(`${whole}e${-places}`);
  return Number.isFinite(result) ? (value < 0 ? -result : result) : undefined;
}

const round: Run = (args, context) => {
  const [value, places] = args as [Value, Value | undefined];
  const [type, other] = [shape(value, context), places && shape(places, context)];
  if (type === undefined || type === 'named' || (places !== undefined && other === undefined)) return lost();
  if (context.dialect.python === 3) return round3(value, places, context);
  if (!isNumber(type)) return typeError('a float is required');
  if (places !== undefined && !isInteger(other))
    return other === 'float' ? typeError('integer argument expected, got float') : typeError('an integer is required');
  const digits = places === undefined ? 0n : integerOf(places);
  if (value.type === 'unknown' || digits === undefined) return lost('float');
  const number = toFloat(value);
  if (number === undefined) return raised('OverflowError', 'long int too large to convert to float');
  const result = digits > 1000n || digits < -1000n ? undefined : rounded(number, Number(digits), false);
  return result === undefined ? lost('float') : float(result);
};

function round3(value: Value, places: Value | undefined, context: Context): Result {
  const number = integerOf(value);
  const given = places === undefined || places.type === 'none' ? undefined : integerOf(places);
  if (places !== undefined && places.type !== 'none' && (given === undefined || given < -300n || given > 300n))
    return lost();
  if (number !== undefined) return given === undefined || given >= 0n ? integer(number, context) : lost('int');
  if (value.type === 'unknown') return lost();
  if (value.type !== 'float') return typeError(`type ${nameOf(value, context)} doesn't define __round__ method`);
  if (given !== undefined) {
    const result = rounded(value.value, Number(given), true);
    return result === undefined ? lost('float') : float(result);
  }
  if (Number.isNaN(value.value)) return valueError('cannot convert float NaN to integer');
  if (!Number.isFinite(value.value)) return raised('OverflowError', 'cannot convert float infinity to integer');
  return integer(BigInt(rounded(value.value, 0, true) as number), context);
}

/** chr and unichr; `limit` is the first number too large. */
const character =
  (type: 'bytes' | 'text', limit: bigint): Run =>
  ([value], context) => {
    const kind = shape(value as Value, context);
    if (kind === undefined || kind === 'named') return lost();
    if (!isInteger(kind))
      return kind === 'float' ? typeError('integer argument expected, got float') : typeError('an integer is required');
    const number = integerOf(value as Value);
    if (number === undefined) return lost(type);
    if (number >= 1n << 31n || number < -(1n << 31n)) return unstated('too-large', type);
    if (number < 0n || number >= limit) return valueError(`chr() arg not in range(${limit})`);
    return number >= 0xd800n ? unstated('encoding', 'text') : { type, value: String.fromCharCode(Number(number)) };
  };

const ord: Run = ([value], context) => {
  const kind = shape(value as Value, context);
  if (kind === undefined || kind === 'named') return lost();
  const string = stringOf(value);
  if (kind !== 'bytes' && kind !== 'text') return typeError(`ord() expected string of length 1, but ${kind} found`);
  if (string === undefined) return lost('int');
  if ([...string.value].length !== 1)
    return typeError(`ord() expected a character, but string of length ${string.value.length} found`);
  return string.value.length === 1 ? integer(BigInt(string.value.charCodeAt(0)), context) : unstated('encoding', 'int');
};

/** hex, oct and bin. */
const based =
  (name: string, radix: 16 | 8 | 2): Run =>
  ([value], context) => {
    const { python } = context.dialect;
    const type = python === 2 ? 'bytes' : 'text';
    const kind = shape(value as Value, context);
    if (kind === undefined || kind === 'named') return lost();
    if (!isInteger(kind)) return typeError(`${name}() argument can't be converted to ${name}`);
    const number = integerOf(value as Value);
    if (number === undefined) return lost(type);
    const digits = (number < 0n ? -number : number).toString(radix);
    const prefix = radix === 16 ? '0x' : radix === 2 ? '0b' : python === 3 ? '0o' : number === 0n ? '' : '0';
    const long = python === 2 && value?.type === 'long' && radix !== 2 ? 'L' : '';
    return { type, value: `${number < 0n ? '-' : ''}${prefix}${digits}${long}` };
  };

/** `range(...)` of Python 2, a list. */
const range: Run = (args, context) => {
  const types = args.map((arg) => shape(arg, context));
  if (types.some((type) => type === undefined || type === 'named')) return lost();
  if (!types.every(isInteger)) return typeError('range() integer argument expected');
  const numbers = args.map(integerOf);
  if (numbers.includes(undefined)) return lost();
  const [first, second, step = 1n] = numbers as [bigint, bigint | undefined, bigint | undefined];
  const [start, stop] = second === undefined ? [0n, first] : [first, second];
  if (step === 0n) return valueError('range() step argument must not be zero');
  const span = step > 0n ? stop - start : start - stop;
  const size = step > 0n ? step : -step;
  const count = span <= 0n ? 0n : (span + size - 1n) / size;
  if (count > 10_000n || numbers.some((number) => bitLength(number as bigint) > 62)) return tooLarge();
  context.spend(Number(count));
  const items = Array.from({ length: Number(count) }, (_, i) => integer(start + BigInt(i) * step, context));
  return { type: 'new', object: { type: 'list', items } };
};

/** Built-in functions about numbers. */
export const numberFunctions: Readonly<Record<string, Entry>> = {
  abs: [1, 1, abs],
  divmod: [2, 2, divmod],
  pow: [2, 3, pow],
  round: [1, 2, round],
  chr: [
    1,
    1,
    (args, context) =>
      (context.dialect.python === 2 ? character('bytes', 256n) : character('text', 0x110000n))(args, context),
  ],
  unichr: [1, 1, character('text', 0x110000n), 2],
  ord: [1, 1, ord],
  hex: [1, 1, based('hex', 16)],
  oct: [1, 1, based('oct', 8)],
  bin: [1, 1, based('bin', 2)],
  range: [1, 3, range, 2],
};
