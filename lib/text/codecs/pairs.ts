import { pairs } from './data.ts';

export type PairTable = keyof typeof pairs & string;

const tables = new Map<string, Uint8Array>();

/**
 * Which pairs of bytes Python's codec takes for one character, indexed by `lead << 8 | trail`. The name is that of the codec,
 * with '/8f' added for what may follow the prefix 0x8F in EUC.
 */
export function validPairs(name: string): Uint8Array {
  const known = tables.get(name);
  if (known) return known;
  const table = new Uint8Array(0x10000);
  for (const row of (pairs[name] ?? '').split(' ')) {
    const [leads = '', trails = ''] = row.split(':');
    const spans = rangesOf(trails);
    for (const [first, last] of rangesOf(leads)) {
      for (let lead = first; lead <= last; lead++) {
        for (const [low, high] of spans) table.fill(1, (lead << 8) | low, ((lead << 8) | high) + 1);
      }
    }
  }
  tables.set(name, table);
  return table;
}

/** The numbers of a list of hexadecimal ranges such as "81-9f,e0". */
export function numbers(ranges: string): number[] {
  return rangesOf(ranges).flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, n) => first + n));
}

function rangesOf(list: string): (readonly [first: number, last: number])[] {
  if (list === '') return [];
  return list.split(',').map((range) => {
    const [first = 0, last = first] = range.split('-').map((digits) => parseInt(digits, 16));
    return [first, last];
  });
}
