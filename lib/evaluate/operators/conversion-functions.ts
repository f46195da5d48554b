import { bool, float, LIMITS, raised } from '../value.ts';
import type { Value } from '../value.ts';
import { toFloat } from './arithmetic.ts';
import {
  integerOf,
  isNumber,
  isString,
  lost,
  newString,
  shape,
  stringOf,
  tooLarge,
  typeError,
  unstated,
  valueError,
} from './common.ts';
import { decodeAscii } from './encoding.ts';
import { integer } from './integer.ts';
import { repr, str } from './repr.ts';
import { transcode } from './string-codec.ts';
import { truth } from './truth.ts';
import type { Context, Entry, Result } from './types.ts';

type Run = Entry[2];

/** int and long. */
const whole =
  (long: boolean): Run =>
  (args, context) => {
    const [value, base] = args as [Value | undefined, Value | undefined];
    if (value === undefined) return integer(0n, context, long);
    const type = shape(value, context);
    if (type === undefined || type === 'named') return lost();
    if (base !== undefined) return inBase(value, base, long, context);
    if (isString(type))
      return value.type === 'unknown' ? lost('int') : parsed(stringOf(value)?.value as string, 10, long, context);
    if (!isNumber(type)) return typeError('int() argument must be a string or a number');
    const number = integerOf(value);
    if (number !== undefined) return integer(number, context, long);
    return value.type === 'float' ? truncated(value.value, long, context) : lost('int');
  };

function truncated(value: number, long: boolean, context: Context): Result {
  if (Number.isNaN(value)) return valueError('cannot convert float NaN to integer');
  if (!Number.isFinite(value)) return raised('OverflowError', 'cannot convert float infinity to integer');
  return integer(BigInt(Math.trunc(value)), context, long);
}

function inBase(value: Value, base: Value, long: boolean, context: Context): Result {
  const [type, other] = [shape(value, context), shape(base, context)];
  if (other === undefined || other === 'named' || base.type === 'unknown' || value.type === 'unknown')
    return lost('int');
  const radix = integerOf(base);
  if (!isString(type)) {
    // Python 3 looks at the base first.
    const fits = radix === 0n || (radix !== undefined && radix >= 2n && radix <= 36n);
    return context.dialect.python === 2 || fits || radix === undefined
      ? typeError("int() can't convert non-string with explicit base")
      : lost();
  }
  if (radix === undefined) return typeError('an integer is required');
  if (radix !== 0n && (radix < 2n || radix > 36n)) {
    return radix > 1n << 31n || radix < -(1n << 31n) ? lost() : valueError('int() base must be >= 2 and <= 36');
  }
  return parsed(stringOf(value)?.value as string, Number(radix), long, context);
}

const PREFIXES: Readonly<Record<string, number>> = { '0x': 16, '0o': 8, '0b': 2 };

/** A number as `int(text, radix)` reads it; radix 0 reads it as a literal. */
function parsed(text: string, radix: number, long: boolean, context: Context): Result {
  const { python } = context.dialect;
  const trimmed = text.replace(/^[ \t-\r]+|[ \t-\r]+$/g, '');
  // Other digits and white space, NUL and Python 3's underscores are left alone.
  if (/[^\x01-\x7f]/.test(text) || (python === 3 && /[_\x1c-\x1f]/.test(text))) return lost('int');
  if (trimmed.length > 1300) return tooLarge('int');
  context.spend(text.length);
  const sign = /^[-+]/.exec(trimmed)?.[0] ?? '';
  let digits = trimmed.slice(sign.length);
  const prefix = PREFIXES[digits.slice(0, 2).toLowerCase()];
  let base = radix;
  if (prefix !== undefined && (radix === 0 || radix === prefix)) {
    base = prefix;
    digits = digits.slice(2);
  } else if (radix === 0) {
    const octal = /^0./.test(digits);
    if (octal && python === 3) return /^0+$/.test(digits) ? integer(0n, context) : invalid(text);
    base = octal ? 8 : 10;
  }
  if (python === 2 && long && base <= 21 && /[lL]$/.test(digits)) digits = digits.slice(0, -1);
  // Python 2 allows a space between sign and digits in some of its paths.
  if (python === 2 && /^\s|[lL]$/.test(digits) && !/^[lL]?$/.test(digits)) return lost('int');
  return digitsOf(digits, base, sign === '-', long, context) ?? invalid(text);
}

const invalid = (text: string): Result => valueError(`invalid literal for int(): '${text.slice(0, 60)}'`);

function digitsOf(
  digits: string,
  base: number,
  negative: boolean,
  long: boolean,
  context: Context,
): Result | undefined {
  if (digits === '') return undefined;
  let number = 0n;
  for (const character of digits.toLowerCase()) {
    const digit = '0123456789abcdefghijklmnopqrstuvwxyz'.indexOf(character);
    if (digit < 0 || digit >= base) return undefined;
    number = number * BigInt(base) + BigInt(digit);
  }
  return integer(negative ? -number : number, context, long);
}

const toFloatFunction: Run = ([value], context) => {
  if (value === undefined) return float(0);
  const type = shape(value, context);
  if (type === undefined || type === 'named') return lost();
  const string = stringOf(value);
  if (string !== undefined) return parsedFloat(string.value);
  if (value.type === 'unknown') return lost('float');
  if (!isNumber(type)) return typeError('float() argument must be a string or a number');
  const number = toFloat(value);
  return number === undefined ? raised('OverflowError', 'long int too large to convert to float') : float(number);
};

function parsedFloat(text: string): Result {
  if (/[^\x01-\x7f]|[_\x1c-\x1f]/.test(text)) return lost('float');
  const trimmed = text.replace(/^[ \t-\r]+|[ \t-\r]+$/g, '').toLowerCase();
  if (/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/.test(trimmed)) return float(Number(trimmed));
  if (/^[-+]?(inf|infinity)$/.test(trimmed)) return float(trimmed.startsWith('-') ? -Infinity : Infinity);
  return /^[-+]?nan$/.test(trimmed)
    ? float(NaN)
    : valueError(`could not convert string to float: ${trimmed.slice(0, 60)}`);
}

const written =
  (write: typeof repr): Run =>
  ([value], context) => {
    const type = context.dialect.python === 2 ? 'bytes' : 'text';
    if (value === undefined) return newString(type, '');
    const text = write(value, context);
    if (typeof text === 'string') return text.length > LIMITS.stringLength ? tooLarge(type) : newString(type, text);
    if (text.type === 'raise') return text;
    return { ...text, ...(shape(value, context) !== undefined && write === repr && { kind: type }) };
  };

const strFunction: Run = (args, context) => {
  if (args.length < 2) return written(str)(args, context);
  const [value, ...rest] = args as [Value, ...Value[]];
  const string = stringOf(value);
  return string?.type === 'bytes' ? transcode('decode', string, rest, [], context) : lost('text');
};

/** `unicode(value[, encoding[, errors]])` of Python 2. */
const unicode: Run = (args, context) => {
  const [value, ...rest] = args as [Value | undefined, ...Value[]];
  if (value === undefined) return newString('text', '');
  const type = shape(value, context);
  if (type === undefined) return lost();
  if (rest.length > 0) {
    if (type === 'text') return typeError('decoding Unicode is not supported');
    const string = stringOf(value);
    if (string !== undefined) return transcode('decode', string, rest, [], context);
    return value.type === 'unknown' || type === 'named'
      ? lost('text')
      : typeError('coercing to Unicode: need string or buffer');
  }
  if (value.type === 'text') return value;
  const text = str(value, context);
  if (typeof text !== 'string') return text.type === 'raise' ? text : unstated(text.reason.id, 'text');
  const decoded = decodeAscii(text);
  return typeof decoded === 'string' ? newString('text', decoded) : decoded;
};

const boolFunction: Run = ([value], context) => {
  if (value === undefined) return bool(false);
  const known = truth(value, context.heap);
  return known === undefined ? lost('bool') : bool(known);
};

/** The built-in types of scalars, called to convert. */
export const conversionFunctions: Readonly<Record<string, Entry>> = {
  int: [0, 2, whole(false)],
  long: [0, 2, whole(true), 2],
  float: [0, 1, toFloatFunction],
  str: [
    0,
    3,
    (args, context) =>
      context.dialect.python === 2
        ? args.length > 1
          ? typeError('str() takes at most 1 argument')
          : written(str)(args, context)
        : strFunction(args, context),
  ],
  bytes: [0, 1, written(str), 2],
  unicode: [0, 3, unicode, 2],
  bool: [0, 1, boolFunction],
  repr: [1, 1, written(repr)],
};
