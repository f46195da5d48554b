import { commonNames, python2Names, python3Names } from './data.ts';

const tables = new Map<2 | 3, ReadonlyMap<string, string>>();

/**
 * The codec that Python knows by that name: its canonical name ('euc_jp', 'iso8859-1', 'utf-8'), or undefined when Python knows
 * none and says "unknown encoding". Names are compared as `encodings.search_function` does: without case, every run of
 * other characters than letters, digits and dots as one underscore, none at the ends.
 */
export function codecName(name: string, python: 2 | 3): string | undefined {
  const normalised = name
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, '_')
    .replace(/^_|_$/g, '');
  const table = namesOf(python);
  return table.get(normalised) ?? table.get(normalised.replace(/\./g, '_'));
}

function namesOf(python: 2 | 3): ReadonlyMap<string, string> {
  const known = tables.get(python);
  if (known) return known;
  const table = new Map<string, string>();
  for (const entry of `${commonNames} ${python === 2 ? python2Names : python3Names}`.split(' ')) {
    const [codec, names] = entry.split('=');
    if (codec && names) for (const name of names.split(',')) table.set(name, codec);
  }
  tables.set(python, table);
  return table;
}
