import { classOf, DIGIT, NAME_PART, NAME_START, skipName } from './scan-characters.ts';
import type { PythonVersion } from './syntax.ts';

/** What is wrong with a number, or undefined when nothing is. */
export type NumberFault =
  'invalid-number' | 'leading-zero' | 'number-underscore' | 'python2-octal' | 'python2-long' | undefined;

export interface ScannedNumber {
  readonly end: number;
  readonly fault: NumberFault;
}

/** Keywords that may stand directly behind a number: `1if x else 2`. */
const wordsBehind = new Set(['and', 'as', 'else', 'for', 'from', 'if', 'in', 'is', 'not', 'or']);

/** The last digit character of each base; hexadecimal letters count apart. */
function isDigit(c: number, base: number): boolean {
  if (c >= 0x30 && c <= 0x39) return c - 0x30 < base;
  const letter = c | 0x20;
  return base === 16 && letter >= 0x61 && letter <= 0x66;
}

/** The offset behind digits of `base` from `pos` on; Python 3 allows one underscore between two of them (PEP 515). */
function skipDigits(code: string, pos: number, base: number, underscores: boolean): number {
  let at = pos;
  for (;;) {
    if (isDigit(code.charCodeAt(at), base)) at++;
    else if (underscores && code.charCodeAt(at) === 0x5f && at > pos && isDigit(code.charCodeAt(at + 1), base)) at += 2;
    else return at;
  }
}

/**
 * The number that begins at `pos`, where a digit stands, or a point before a digit. The end of a faulty one lies behind all
 * letters and digits that hang on it, so that `1_0` in Python 2 is one token and not two.
 */
export function scanNumber(code: string, pos: number, python: PythonVersion): ScannedNumber {
  const three = python === 3;
  const second = code.charCodeAt(pos + 1) | 0x20;
  if (code.charCodeAt(pos) === 0x30 && (second === 0x78 || second === 0x6f || second === 0x62)) {
    return scanPrefixed(code, pos, second === 0x78 ? 16 : second === 0x6f ? 8 : 2, three);
  }
  let end = skipDigits(code, pos, 10, three);
  const digits = end;
  const fraction = code.charCodeAt(end) === 0x2e;
  if (fraction) end = skipFraction(code, end + 1, three);
  const exponent = skipExponent(code, end, three);
  const float = fraction || exponent > end;
  end = exponent;
  if ((code.charCodeAt(end) | 0x20) === 0x6a) return finish(code, pos, end + 1, undefined, three);
  if (float) return finish(code, pos, end, undefined, three);
  const fault = integerFault(code, pos, digits, three);
  const long = (code.charCodeAt(end) | 0x20) === 0x6c;
  return finish(code, pos, long ? end + 1 : end, fault ?? (long && three ? 'python2-long' : undefined), three);
}

function skipFraction(code: string, pos: number, three: boolean): number {
  return isDigit(code.charCodeAt(pos), 10) ? skipDigits(code, pos, 10, three) : pos;
}

/** The offset behind an exponent at `pos`, or `pos` when the letter e begins something else (`1else`). */
function skipExponent(code: string, pos: number, three: boolean): number {
  if ((code.charCodeAt(pos) | 0x20) !== 0x65) return pos;
  const sign = code.charCodeAt(pos + 1);
  const digits = sign === 0x2b || sign === 0x2d ? pos + 2 : pos + 1;
  return isDigit(code.charCodeAt(digits), 10) ? skipDigits(code, digits, 10, three) : pos;
}

/** Python 2 reads a leading zero as octal and refuses 8 and 9 behind it; Python 3 refuses everything but zeros behind it. */
function integerFault(code: string, pos: number, end: number, three: boolean): NumberFault {
  if (code.charCodeAt(pos) !== 0x30) return undefined;
  let octal = true;
  let zero = true;
  for (let at = pos; at < end; at++) {
    const c = code.charCodeAt(at);
    if (c > 0x37 && c !== 0x5f) octal = false;
    if (c !== 0x30 && c !== 0x5f) zero = false;
  }
  if (zero || (octal && !three)) return undefined;
  return octal ? 'python2-octal' : 'leading-zero';
}

/** `0x1F`, `0o17`, `0b11` */
function scanPrefixed(code: string, pos: number, base: number, three: boolean): ScannedNumber {
  const body = three && code.charCodeAt(pos + 2) === 0x5f ? pos + 3 : pos + 2;
  const end = skipDigits(code, body, base, three);
  if (end === body) return finish(code, pos, end, 'invalid-number', three);
  const long = (code.charCodeAt(end) | 0x20) === 0x6c;
  return finish(code, pos, long ? end + 1 : end, long && three ? 'python2-long' : undefined, three);
}

/** Checks what hangs on the number: letters and digits, unless they are a keyword, make it no number at all. */
function finish(code: string, pos: number, end: number, fault: NumberFault, three: boolean): ScannedNumber {
  const next = classOf(code.charCodeAt(end));
  if ((next & NAME_PART) === 0) return { end, fault };
  const wordEnd = skipName(code, end);
  if (fault === undefined && next === NAME_START && wordsBehind.has(code.slice(end, wordEnd))) return { end, fault };
  return { end: wordEnd, fault: fault ?? hangingFault(code, pos, wordEnd, three) };
}

function hangingFault(code: string, pos: number, end: number, three: boolean): NumberFault {
  if (three) return 'invalid-number';
  for (let at = pos + 1; at < end; at++) {
    const c = code.charCodeAt(at);
    if (c !== 0x5f && classOf(c) !== DIGIT) return 'invalid-number';
  }
  return 'number-underscore';
}
