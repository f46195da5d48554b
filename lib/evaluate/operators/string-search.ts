import { bool, int, LIMITS, tuple } from '../value.ts';
import type { Value } from '../value.ts';
import { isString, newString, shape, tooLarge, typeError, valueError, lost } from './common.ts';
import { coerce, countOf, isCoerced, isSpan, span } from './string-arguments.ts';
import type { StringValue } from './string-arguments.ts';
import type { Context, Result } from './types.ts';

type Method = (self: StringValue, args: readonly Value[], context: Context) => Result | undefined;

/** find, rfind, index and rindex. */
const search =
  (backwards: boolean, strict: boolean): Method =>
  (self, args, context) => {
    const strings = coerce(self, args.slice(0, 1), context);
    if (!isCoerced(strings)) return strings?.type === 'unknown' ? lost(strings.kind && 'int') : strings;
    const range = span(args.slice(1), strings.self.length, context);
    if (!isSpan(range)) return range;
    const at = place(strings.self, strings.args[0] as string, range, backwards);
    return at < 0 && strict ? valueError('substring not found') : int(at);
  };

function place(text: string, part: string, [start, end]: readonly [number, number], backwards: boolean): number {
  if (end - start < part.length) return -1;
  if (backwards) {
    const at = text.lastIndexOf(part, end - part.length);
    return at < start ? -1 : at;
  }
  const at = text.indexOf(part, start);
  return at < 0 || at + part.length > end ? -1 : at;
}

const count: Method = (self, args, context) => {
  const strings = coerce(self, args.slice(0, 1), context);
  if (!isCoerced(strings)) return strings?.type === 'unknown' ? lost(strings.kind && 'int') : strings;
  const range = span(args.slice(1), strings.self.length, context);
  if (!isSpan(range)) return range;
  const [start, end] = range;
  return int(end < start ? 0 : occurrences(strings.self.slice(start, end), strings.args[0] as string));
};

/** How often a part occurs without overlap. */
export function occurrences(text: string, part: string): number {
  if (part === '') return text.length + 1;
  let found = 0;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) found++;
  return found;
}

/** startswith and endswith, with one string or a tuple of them. */
const affix =
  (atEnd: boolean): Method =>
  (self, args, context) => {
    const [given] = args as [Value];
    if (given.type === 'tuple') return anyAffix(self, given.items, args, atEnd, context);
    if (shape(given, context) !== undefined && shape(given, context) !== 'named' && !isString(shape(given, context))) {
      return typeError('first arg must be a string or a tuple of strings');
    }
    const strings = coerce(self, [given], context);
    if (!isCoerced(strings)) return strings?.type === 'unknown' ? lost(strings.kind && 'bool') : strings;
    const part = strings.args[0] as string;
    const range = span(args.slice(1), strings.self.length, context);
    if (!isSpan(range)) return range;
    // Python 2's unicode finds '' anywhere, even beyond the end.
    if (part === '' && strings.type === 'text' && context.dialect.python === 2) return bool(true);
    const [start, end] = range;
    if (end - start < part.length) return bool(false);
    return bool(strings.self.startsWith(part, atEnd ? end - part.length : start));
  };

function anyAffix(
  self: StringValue,
  options: readonly Value[],
  args: readonly Value[],
  atEnd: boolean,
  context: Context,
): Result | undefined {
  for (const option of options) {
    if (option.type === 'tuple') return typeError('tuple for startswith must only contain str');
    const result = affix(atEnd)(self, [option, ...args.slice(1)], context);
    if (result?.type !== 'bool' || result.value) return result;
  }
  const range = span(args.slice(1), self.value.length, context);
  return isSpan(range) ? bool(false) : range;
}

const replace: Method = (self, args, context) => {
  const limit = args[2] === undefined ? -1 : countOf(args[2], context);
  const strings = coerce(self, args.slice(0, 2), context);
  if (!isCoerced(strings)) return strings;
  if (typeof limit !== 'number') return limit;
  const [old, fresh] = strings.args as [string, string];
  const most = limit < 0 ? Infinity : limit;
  // Before 3.9 an empty string was left alone when a count was given.
  if (context.dialect.python === 2 && strings.self === '' && limit >= 0) return newString(strings.type, '');
  const found = Math.min(most, occurrences(strings.self, old));
  const length = strings.self.length + found * (fresh.length - old.length);
  if (length > LIMITS.stringLength) return tooLarge(strings.type);
  context.spend(length);
  return newString(strings.type, replaced(strings.self, old, fresh, found));
};

function replaced(text: string, old: string, fresh: string, found: number): string {
  if (old !== '') {
    const parts = text.split(old);
    return found === 0 ? text : parts.slice(0, found).join(fresh) + fresh + parts.slice(found).join(old);
  }
  const parts = [...Array<string>(text.length + 1).keys()].map((i) => (i < found ? fresh : '') + text.charAt(i));
  return parts.join('');
}

/** partition and rpartition. */
const partition =
  (backwards: boolean): Method =>
  (self, args, context) => {
    const strings = coerce(self, args, context);
    if (!isCoerced(strings)) return strings?.type === 'unknown' ? lost() : strings;
    const { type, self: text } = strings;
    const [separator] = strings.args as [string];
    if (separator === '') return valueError('empty separator');
    const at = backwards ? text.lastIndexOf(separator) : text.indexOf(separator);
    const parts =
      at < 0
        ? backwards
          ? ['', '', text]
          : [text, '', '']
        : [text.slice(0, at), separator, text.slice(at + separator.length)];
    return tuple(parts.map((value) => ({ type, value })));
  };

/** Methods that look for strings in strings, with the least and the greatest number of their arguments. */
export const searchMethods: Readonly<Record<string, readonly [number, number, Method]>> = {
  find: [1, 3, search(false, false)],
  rfind: [1, 3, search(true, false)],
  index: [1, 3, search(false, true)],
  rindex: [1, 3, search(true, true)],
  count: [1, 3, count],
  startswith: [1, 3, affix(false)],
  endswith: [1, 3, affix(true)],
  replace: [2, 3, replace],
  partition: [1, 1, partition(false)],
  rpartition: [1, 1, partition(true)],
};
