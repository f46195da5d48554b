import type { Wall } from '../evidence.ts';

/** Text by code units: the same order wherever it runs, unlike that of a locale. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Earliest first; what has no time comes last. */
export function byTime(a: Wall | undefined, b: Wall | undefined): number {
  return (a ?? Infinity) === (b ?? Infinity) ? 0 : (a ?? Infinity) - (b ?? Infinity);
}

/** Text with numbers in it, the numbers by value: `bounce:9` comes before `bounce:10`. */
export function byNumbers(a: string, b: string): number {
  const left = a.match(/\d+|\D+/g) ?? [];
  const right = b.match(/\d+|\D+/g) ?? [];
  for (let i = 0; i < left.length && i < right.length; i += 1) {
    const one = left[i] ?? '';
    const other = right[i] ?? '';
    const order = /^\d/.test(one) && /^\d/.test(other) ? Number(one) - Number(other) : 0;
    if (order !== 0) return order;
    if (one !== other) return byText(one, other);
  }
  return left.length - right.length;
}

/**
 * A text that orders addresses by local part, its numbers by value, then by domain: `a@x`, `a2@x`, `a10@x`. A key, not a comparison: logs may
 * have a hundred thousand of them.
 */
export function addressOrder(address: string): string {
  const at = address.lastIndexOf('@');
  const local = at < 0 ? address : address.slice(0, at);
  const domain = at < 0 ? '' : address.slice(at + 1);
  return `${padded(local)}\0${domain}\0${local}`;
}

/** Telephone numbers are no longer (E.164: 15 digits). */
const ZEROS = '0'.repeat(15);

/** A text whose numbers have 15 digits or more, so that they sort by value. */
function padded(text: string): string {
  let result = '';
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    if (!isDigit(text, at)) continue;
    const start = at;
    while (isDigit(text, at)) at++;
    result += text.slice(from, start) + ZEROS.slice(at - start);
    from = start;
  }
  return from === 0 && result === '' ? text : result + text.slice(from);
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}

/** The values by a text of each, equal ones as they were. */
export function sortedBy<T>(values: readonly T[], order: (value: T) => string): T[] {
  const keyed = values.map((value) => ({ value, key: order(value) }));
  return sort(keyed, (a, b) => byText(a.key, b.key)).map(({ value }) => value);
}

/** Few values are sorted one by one: the array's own method takes 2 KB of memory each time, for thousands of transactions of two. */
const FEW = 8;

/** Sorts in place, equal values as they were. */
export function sort<T>(values: T[], compare: (a: T, b: T) => number): T[] {
  if (values.length > FEW) return values.sort(compare);
  for (let i = 1; i < values.length; i++) {
    const value = values[i] as T;
    let at = i;
    for (; at > 0 && compare(values[at - 1] as T, value) > 0; at--) values[at] = values[at - 1] as T;
    values[at] = value;
  }
  return values;
}

/** The fields in one string that no other fields give. */
export function keyOf(...fields: readonly (string | number | undefined)[]): string {
  return fields.join('\0');
}

/** The values of one key together, in a map of lists. */
export function addTo<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else known.push(value);
}

/** What is not yet there, by its key. */
export function unique<T>(values: readonly T[], key: (value: T) => string): T[] {
  const seen = new Map<string, T>();
  for (const value of values) {
    const name = key(value);
    if (!seen.has(name)) seen.set(name, value);
  }
  return [...seen.values()];
}
