import { LIMITS } from '../value.ts';
import type { Value } from '../value.ts';
import { isString, lost, newList, newString, shape, stringOf, tooLarge, typeError, valueError } from './common.ts';
import { decodeAscii } from './encoding.ts';
import { isItems, iterate } from './iterate.ts';
import { coerce, countOf, isCoerced } from './string-arguments.ts';
import type { StringType, StringValue } from './string-arguments.ts';
import { truth } from './truth.ts';
import type { Context, Result } from './types.ts';

type Method = (self: StringValue, args: readonly Value[], context: Context) => Result | undefined;

const BYTE_SPACE = ' \t\n\r\v\f';
const TEXT_SPACE = `${BYTE_SPACE}\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000`;

/** The characters that count as white space. U+180E did until Unicode 6.3. */
export const spaces = (type: StringType, { dialect }: Context): string =>
  type === 'bytes' ? BYTE_SPACE : dialect.python === 2 ? `${TEXT_SPACE}\u180e` : TEXT_SPACE;

const newStrings = (type: StringType, parts: readonly string[]): Result =>
  newList(parts.map((value) => ({ type, value })));

/** strip, lstrip and rstrip. */
const strip =
  (left: boolean, right: boolean): Method =>
  (self, args, context) => {
    const given = args[0]?.type === 'none' ? [] : args;
    const strings = coerce(self, given, context);
    if (!isCoerced(strings)) return strings;
    const { type, self: text } = strings;
    const characters = strings.args[0] ?? spaces(type, context);
    let [start, end] = [0, text.length];
    while (left && start < end && characters.includes(text.charAt(start))) start++;
    while (right && end > start && characters.includes(text.charAt(end - 1))) end--;
    context.spend(text.length - (end - start));
    return newString(type, text.slice(start, end));
  };

/** split and rsplit. */
const split =
  (backwards: boolean): Method =>
  (self, args, context) => {
    const limit = args[1] === undefined ? -1 : countOf(args[1], context);
    const strings = coerce(self, args[0] === undefined || args[0].type === 'none' ? [] : args.slice(0, 1), context);
    // Which of two errors comes first differs.
    if (typeof limit === 'object' && strings?.type === 'raise') return lost();
    if (!isCoerced(strings)) return strings?.type === 'unknown' ? lost() : strings;
    if (typeof limit !== 'number') return limit;
    const { type, self: text } = strings;
    const [separator] = strings.args;
    if (separator === '') return valueError('empty separator');
    context.spend(text.length);
    const most = limit < 0 ? Infinity : limit;
    return newStrings(
      type,
      separator === undefined
        ? words(text, spaces(type, context), most, backwards)
        : cut(text, separator, most, backwards),
    );
  };

function cut(text: string, separator: string, most: number, backwards: boolean): string[] {
  const parts = text.split(separator);
  const splits = Math.min(most, parts.length - 1);
  const kept = parts.length - splits;
  return backwards
    ? [parts.slice(0, kept).join(separator), ...parts.slice(kept)]
    : [...parts.slice(0, splits), parts.slice(splits).join(separator)];
}

/** Splits at runs of white space; what is left after `most` splits keeps its own, at its end too. */
function words(text: string, space: string, most: number, backwards: boolean): string[] {
  const source = backwards ? [...text].reverse().join('') : text;
  const parts: string[] = [];
  let at = 0;
  const skip = (wanted: boolean): void => {
    while (at < source.length && space.includes(source.charAt(at)) === wanted) at++;
  };
  for (skip(true); at < source.length; skip(true)) {
    if (parts.length === most) {
      parts.push(source.slice(at));
      break;
    }
    const start = at;
    skip(false);
    parts.push(source.slice(start, at));
  }
  return backwards ? parts.map((part) => [...part].reverse().join('')).reverse() : parts;
}

const splitlines: Method = (self, args, context) => {
  const keep = args[0] === undefined ? false : truth(args[0], context.heap);
  const type = args[0] === undefined ? 'bool' : shape(args[0], context);
  if (keep === undefined || type === undefined) return lost();
  if (type !== 'bool' && type !== 'int') return lost();
  context.spend(self.value.length);
  const ends = self.type === 'bytes' ? /\r\n|\r|\n/g : /\r\n|[\r\n\v\f\x1c-\x1e\x85\u2028\u2029]/g;
  const parts: string[] = [];
  let at = 0;
  for (const match of self.value.matchAll(ends)) {
    const end = match.index + match[0].length;
    parts.push(self.value.slice(at, keep ? end : match.index));
    at = end;
  }
  if (at < self.value.length) parts.push(self.value.slice(at));
  return newStrings(self.type, parts);
};

/** `separator.join(items)`. */
const join: Method = (self, args, context) => {
  const items = iterate(args[0] as Value, context);
  if (items === undefined)
    return context.dialect.python === 3 ? lost(self.type) : lost(self.type === 'text' ? 'text' : undefined);
  if (!isItems(items)) return items;
  return joined(self, items.items, context);
};

function joined(self: StringValue, items: readonly Value[], context: Context): Result {
  const three = context.dialect.python === 3;
  const types = items.map((item) => shape(item, context));
  const opaque = types.indexOf(undefined);
  const wrong = types.findIndex((type) => type !== undefined && (three ? type !== self.type : !isString(type)));
  if (wrong >= 0 && (opaque < 0 || wrong < opaque) && types[wrong] !== 'named') {
    return three && self.type === 'bytes' ? lost('bytes') : typeError(`sequence item ${wrong}: expected string`);
  }
  if (opaque >= 0 || types.includes('named')) return three || self.type === 'text' ? lost(self.type) : lost();
  const [only] = items;
  // One item alone is given back as it is.
  if (items.length === 1 && only !== undefined && !three && self.type === 'bytes') return only;
  const type = self.type === 'text' || types.includes('text') ? 'text' : 'bytes';
  const unknownItem = items.find((item) => item.type === 'unknown');
  if (unknownItem?.type === 'unknown') return { ...unknownItem, kind: type };
  return joinStrings(
    self,
    items.map((item) => stringOf(item) as StringValue),
    items.length === 0 && !three ? self.type : type,
    context,
  );
}

function joinStrings(self: StringValue, items: readonly StringValue[], type: StringType, context: Context): Result {
  const length = items.reduce((sum, { value }) => sum + value.length + self.value.length, 0);
  if (length - self.value.length > LIMITS.stringLength) return tooLarge(type);
  context.spend(length);
  for (const string of items.length > 1 ? [self, ...items] : items) {
    const decoded = string.type === type ? string.value : decodeAscii(string.value);
    if (typeof decoded !== 'string') return decoded;
  }
  return newString(type, items.map(({ value }) => value).join(self.value));
}

/** Methods that split and join strings, with the least and the greatest number of their arguments. */
export const splitMethods: Readonly<Record<string, readonly [number, number, Method]>> = {
  strip: [0, 1, strip(true, true)],
  lstrip: [0, 1, strip(true, false)],
  rstrip: [0, 1, strip(false, true)],
  split: [0, 2, split(false)],
  rsplit: [0, 2, split(true)],
  splitlines: [0, 1, splitlines],
  join: [1, 1, join],
};
