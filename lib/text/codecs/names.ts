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

/** Names that editors and mail give to encodings, with Python's. */
const foreign: Readonly<Record<string, string>> = {
  'japanese-iso-8bit': 'euc-jp',
  'x-euc-jp': 'euc-jp',
  'x-sjis': 'shift_jis',
  'windows-31j': 'cp932',
  'japanese-shift-jis': 'shift_jis',
  'x-euc-cn': 'gb2312',
  'x-gbk': 'gbk',
  'iso-2022-7bit': 'iso-2022-jp',
};

/** The name that Python has for what someone calls "euc-jp-unix" (as Emacs does) or "x-sjis"; undefined when none comes to mind. */
export function likelyName(name: string, python: 2 | 3): string | undefined {
  const plain = name.toLowerCase().replace(/-(?:unix|dos|mac)$/, '');
  const hint = foreign[plain] ?? plain;
  return hint !== name.toLowerCase() && codecName(hint, python) !== undefined ? hint : undefined;
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
