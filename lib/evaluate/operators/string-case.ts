import { bool, LIMITS } from '../value.ts';
import type { Value } from '../value.ts';
import { isAscii, isPlainText, lost, newString, shape, stringOf, tooLarge, typeError, unstated } from './common.ts';
import { countOf } from './string-arguments.ts';
import type { StringValue } from './string-arguments.ts';
import type { Context, Result } from './types.ts';

type Method = (self: StringValue, args: readonly Value[], context: Context) => Result | undefined;

const upper = (text: string): string => text.replace(/[a-z]+/g, (letters) => letters.toUpperCase());
const lower = (text: string): string => text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
const swap = (text: string): string => text.replace(/[a-z]+|[A-Z]+/g, (run) => (run < 'a' ? lower(run) : upper(run)));
const title = (text: string): string =>
  text.replace(/[A-Za-z]+/g, (word) => upper(word.charAt(0)) + lower(word.slice(1)));

/** Kana and kanji have no case. */
const CASELESS = /^[\0-\x7f\u3041-\u3096\u30a1-\u30fa\u3001\u3002\u4e00-\u9fa5]*$/;

/** Changes the case of ASCII letters; what other letters become depends on the Unicode version. */
const recase =
  (change: (text: string) => string, words = false): Method =>
  ({ type, value }, _, context) => {
    context.spend(value.length);
    const certain = type === 'bytes' || (words ? isAscii(value) : CASELESS.test(value));
    return certain ? { type, value: change(value) } : unstated('encoding', type);
  };

/** isdigit and its kin, true for a string that `pattern` matches. */
const test =
  (pattern: RegExp): Method =>
  ({ type, value }, _, context) => {
    context.spend(value.length);
    return type === 'bytes' || isAscii(value) ? bool(pattern.test(value)) : unstated('encoding', 'bool');
  };

const istitle: Method = ({ type, value }, _, context) => {
  context.spend(value.length);
  if (type === 'text' && !isAscii(value)) return unstated('encoding', 'bool');
  return bool(/[A-Za-z]/.test(value) && title(value) === value);
};

/** center, ljust and rjust: the number of spaces on the left of `space` missing ones. */
const pad =
  (leftOf: (space: number, width: number) => number): Method =>
  (self, args, context) => {
    const width = countOf(args[0] as Value, context);
    const fill = args[1] === undefined ? ' ' : fillOf(self, args[1], context);
    if (typeof width !== 'number')
      return width.type === 'unknown'
        ? lost(fill !== undefined && shape(args[0] as Value, context) ? self.type : undefined)
        : width;
    if (typeof fill !== 'string') return fill;
    if (!isPlainText(self.value)) return unstated('encoding', self.type);
    if (width > LIMITS.stringLength) return tooLarge(self.type);
    const space = Math.max(0, width - self.value.length);
    context.spend(width > 0 ? width : 0);
    const left = leftOf(space, width);
    return newString(self.type, fill.repeat(left) + self.value + fill.repeat(space - left));
  };

function fillOf(self: StringValue, value: Value, context: Context): string | Result | undefined {
  const type = shape(value, context);
  const string = stringOf(value);
  if (type === undefined || type === 'named') return lost();
  if (string === undefined) return value.type === 'unknown' ? lost() : typeError('The fill character must be a string');
  if (string.type !== self.type) {
    if (context.dialect.python === 3 || self.type === 'bytes') return typeError('must be char');
    if (!isAscii(string.value)) return undefined;
  }
  return string.value.length === 1 ? string.value : typeError('The fill character must be exactly one character long');
}

const zfill: Method = (self, args, context) => {
  const width = countOf(args[0] as Value, context);
  if (typeof width !== 'number') return width;
  if (!isPlainText(self.value)) return unstated('encoding', self.type);
  if (width > LIMITS.stringLength) return tooLarge(self.type);
  const sign = /^[-+]/.exec(self.value)?.[0] ?? '';
  return newString(self.type, sign + self.value.slice(sign.length).padStart(width - sign.length, '0'));
};

const expandtabs: Method = (self, args, context) => {
  const size = args[0] === undefined ? 8 : countOf(args[0], context);
  if (typeof size !== 'number') return size;
  if (!isPlainText(self.value)) return unstated('encoding', self.type);
  if (size * (self.value.split('\t').length - 1) > LIMITS.stringLength) return tooLarge(self.type);
  let [text, column] = ['', 0];
  for (const character of self.value) {
    const space = size > 0 ? size - (column % size) : 0;
    text += character === '\t' ? ' '.repeat(space) : character;
    column = character === '\n' || character === '\r' ? 0 : column + (character === '\t' ? space : 1);
  }
  context.spend(text.length);
  return newString(self.type, text);
};

/** Methods about case, kinds of characters and width, with the least and the greatest number of their arguments. */
export const caseMethods: Readonly<Record<string, readonly [number, number, Method]>> = {
  lower: [0, 0, recase(lower)],
  upper: [0, 0, recase(upper)],
  swapcase: [0, 0, recase(swap)],
  capitalize: [0, 0, recase((text) => upper(text.charAt(0)) + lower(text.slice(1)))],
  title: [0, 0, recase(title, true)],
  isdigit: [0, 0, test(/^[0-9]+$/)],
  isalpha: [0, 0, test(/^[A-Za-z]+$/)],
  isalnum: [0, 0, test(/^[A-Za-z0-9]+$/)],
  isspace: [
    0,
    0,
    (self, args, context) =>
      test(self.type === 'bytes' ? /^[ \t\n\r\v\f]+$/ : /^[ \t-\r\x1c-\x1f]+$/)(self, args, context),
  ],
  isupper: [0, 0, test(/^[^a-z]*[A-Z][^a-z]*$/)],
  islower: [0, 0, test(/^[^A-Z]*[a-z][^A-Z]*$/)],
  istitle: [0, 0, istitle],
  center: [1, 2, pad((space, width) => Math.floor(space / 2) + (space & width & 1))],
  ljust: [1, 2, pad(() => 0)],
  rjust: [1, 2, pad((space) => space)],
  zfill: [1, 1, zfill],
  expandtabs: [0, 1, expandtabs],
};
