import type { Raised } from '../value.ts';
import { valueError } from './common.ts';

/** One conversion of a % format: `%(key)-5.2f`. */
export interface Conversion {
  readonly key: string | undefined;
  readonly flags: string;
  /** A number of characters, or '*' where an argument tells it. */
  readonly width: number | '*' | undefined;
  readonly precision: number | '*' | undefined;
  readonly letter: string;
  /** The offset behind it. */
  readonly end: number;
}

/** A text between conversions, or a conversion. */
export type Piece = string | Conversion;

/** What Python does not take for a length at all. */
const LONGEST_NUMBER = 10;

/** The conversion whose `%` stands before offset `at`. */
export function readConversion(format: string, at: number): Conversion | Raised {
  let key: string | undefined;
  let i = at;
  if (format[i] === '(') {
    const close = closing(format, i);
    if (close < 0) return valueError('incomplete format key');
    key = format.slice(i + 1, close);
    i = close + 1;
  }
  const flags = /^[-+ #0]*/.exec(format.slice(i, i + 100))?.[0] ?? '';
  i += flags.length;
  const width = readNumber(format, i);
  if (width === undefined) return valueError('width too big');
  i = width.end;
  let precision: number | '*' | undefined;
  if (format[i] === '.') {
    const read = readNumber(format, i + 1);
    if (read === undefined) return valueError('prec too big');
    precision = read.number ?? 0;
    i = read.end;
  }
  if ('hlL'.includes(format[i] ?? ' ')) i++;
  const letter = format[i];
  if (letter === undefined) return valueError('incomplete format');
  return { key, flags, width: width.number, precision, letter, end: i + 1 };
}

function closing(format: string, open: number): number {
  let depth = 0;
  for (let i = open; i < format.length; i++) {
    if (format[i] === '(') depth++;
    else if (format[i] === ')' && --depth === 0) return i;
  }
  return -1;
}

function readNumber(format: string, at: number): { number: number | '*' | undefined; end: number } | undefined {
  if (format[at] === '*') return { number: '*', end: at + 1 };
  let end = at;
  while (/[0-9]/.test(format[end] ?? '')) end++;
  if (end - at > LONGEST_NUMBER) return undefined;
  return { number: end === at ? undefined : Number(format.slice(at, end)), end };
}
