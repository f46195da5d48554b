import type { Raised, UnknownValue, Value } from '../value.ts';
import {
  integerOf,
  isAscii,
  isInteger,
  isString,
  lost,
  nameOf,
  shape,
  stringOf,
  typeError,
  unstated,
} from './common.ts';
import { decodeAscii } from './encoding.ts';
import type { Context } from './types.ts';

export type StringType = 'bytes' | 'text';
export type StringValue = Extract<Value, { type: StringType }> & { readonly value: string };

/** A string and the strings it is given, brought to one type. */
export interface Coerced {
  readonly type: StringType;
  readonly self: string;
  readonly args: readonly string[];
}

/**
 * Brings a string and its string arguments to one type: in Python 2 a unicode among them makes all unicode, by ASCII. Undefined
 * for what is not modelled.
 */
export function coerce(
  self: StringValue,
  args: readonly Value[],
  context: Context,
): Coerced | Raised | UnknownValue | undefined {
  const types = args.map((arg) => shape(arg, context));
  if (types.includes(undefined) || types.includes('named')) return lost();
  const three = context.dialect.python === 3;
  for (const [i, type] of types.entries()) {
    if (!isString(type)) {
      if (three && self.type === 'bytes') return undefined;
      // Which of two errors comes first depends on the method.
      if (mayNotDecode([self, ...args], context)) return lost();
      return typeError(`expected a string, not ${nameOf(args[i] as Value, context)}`);
    }
    if (three && type !== self.type) return self.type === 'text' ? typeError('must be str, not bytes') : undefined;
  }
  const type = self.type === 'text' || types.includes('text') ? 'text' : 'bytes';
  if (args.some((arg) => arg.type === 'unknown')) return lost(type);
  return decodeAll(
    self,
    args.map((arg) => stringOf(arg) as StringValue),
    type,
    three,
  );
}

/** True where bringing all to unicode may fail. */
function mayNotDecode(values: readonly Value[], context: Context): boolean {
  const text = values.some((value) => shape(value, context) === 'text');
  const undecodable = (value: Value): boolean =>
    stringOf(value) === undefined || !isAscii(stringOf(value)?.value ?? '');
  return text && values.some((value) => shape(value, context) === 'bytes' && undecodable(value));
}

function decodeAll(
  self: StringValue,
  args: readonly StringValue[],
  type: StringType,
  three: boolean,
): Coerced | Raised {
  const values: string[] = [];
  for (const string of [self, ...args]) {
    const value = string.type === type || three ? string.value : decodeAscii(string.value);
    if (typeof value !== 'string') return value;
    values.push(value);
  }
  const [first, ...rest] = values;
  return { type, self: first as string, args: rest };
}

/** True for strings brought to one type. */
export const isCoerced = (value: object | undefined): value is Coerced => value !== undefined && 'self' in value;

/** A whole number within C's reach; unknown where it is not known, a TypeError for no integer. */
export function countOf(value: Value, context: Context): number | Raised | UnknownValue {
  const type = shape(value, context);
  if (type === undefined || type === 'named') return lost();
  if (!isInteger(type)) {
    // Python 2 cuts a float, with a warning, for some methods only.
    return type === 'float' && context.dialect.python === 2 ? lost() : typeError('an integer is required');
  }
  const number = integerOf(value);
  if (number === undefined) return lost();
  return number > 1n << 40n || number < -(1n << 40n) ? unstated('too-large') : Number(number);
}

/** The part of a string that optional arguments start and end tell, as slices do. */
export function span(
  [start, end]: readonly (Value | undefined)[],
  length: number,
  context: Context,
): readonly [number, number] | Raised | UnknownValue {
  const bound = (value: Value | undefined, otherwise: number): number | Raised | UnknownValue => {
    if (value === undefined || value.type === 'none') return otherwise;
    const number = countOf(value, context);
    if (typeof number === 'number') return number < 0 ? Math.max(0, number + length) : number;
    return number.type === 'raise' || (number.type === 'unknown' && shape(value, context) === 'float')
      ? typeError('slice indices must be integers or None or have an __index__ method')
      : number;
  };
  const from = bound(start, 0);
  if (typeof from !== 'number') return from;
  const to = bound(end, length);
  return typeof to === 'number' ? [from, Math.min(to, length)] : to;
}

export const isSpan = (value: object): value is readonly [number, number] => Array.isArray(value);
