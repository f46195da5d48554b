import { commonNames, python2Names, python3Names } from './data.ts';

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
  return codecOf(normalised, python) ?? codecOf(normalised.replace(/\./g, '_'), python);
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

/** No encoding has a longer name. */
const LONGEST = 40;

/** Looks the name up where it stands: one file declares one encoding, for which a table of all would not pay. */
function codecOf(name: string, python: 2 | 3): string | undefined {
  if (name === '' || name.length > LONGEST) return undefined;
  const entry = new RegExp(`(?:^| )([^ =]+)=(?:[^ ]*,)?${name.replace(/\./g, '\\.')}(?:[, ]|$)`);
  // Where the Pythons differ, their own list comes before the common one.
  return (entry.exec(python === 2 ? python2Names : python3Names) ?? entry.exec(commonNames))?.[1];
}
