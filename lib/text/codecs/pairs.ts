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
    const [leads, trails] = row.split(':');
    for (const lead of numbers(leads)) for (const trail of numbers(trails)) table[(lead << 8) | trail] = 1;
  }
  tables.set(name, table);
  return table;
}

/** The numbers of a list of hexadecimal ranges such as "81-9f,e0". */
export function numbers(ranges: string | undefined): number[] {
  const result: number[] = [];
  for (const range of (ranges ?? '').split(',')) {
    const [first, last = first] = range.split('-').map((digits) => parseInt(digits, 16));
    if (first !== undefined && last !== undefined) for (let n = first; n <= last; n++) result.push(n);
  }
  return result;
}
