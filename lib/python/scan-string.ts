import type { PythonVersion } from './syntax.ts';

const BACKSLASH = 0x5c;

/**
 * The length of the string prefix at `pos` when a quote stands behind it, else -1; 0 for a bare quote.
 * Python 2 knows u, b, each with an r behind it, and r; Python 3 also rb, f, fr and rf, but no ur.
 */
export function prefixLength(code: string, pos: number, python: PythonVersion): number {
  const first = code.charCodeAt(pos);
  if (isQuote(first)) return 0;
  const a = first | 0x20;
  if (a !== 0x72 && a !== 0x75 && a !== 0x62 && (a !== 0x66 || python === 2)) return -1;
  const second = code.charCodeAt(pos + 1);
  if (isQuote(second)) return 1;
  if (!isQuote(code.charCodeAt(pos + 2))) return -1;
  const b = second | 0x20;
  if (b === 0x72) return a === 0x62 || a === (python === 2 ? 0x75 : 0x66) ? 2 : -1;
  return python === 3 && a === 0x72 && (b === 0x62 || b === 0x66) ? 2 : -1;
}

function isQuote(c: number): boolean {
  return c === 0x27 || c === 0x22;
}

/** Whether three quotes open at `pos`. */
export function isTriple(code: string, pos: number): boolean {
  const quote = code.charCodeAt(pos);
  return code.charCodeAt(pos + 1) === quote && code.charCodeAt(pos + 2) === quote;
}

/** The offset behind a one-line string whose opening quote stands at `pos`; -1 when its line (or the last one that a backslash joins to it) ends first. */
export function endOfString(code: string, pos: number): number {
  const quote = code.charCodeAt(pos);
  const { length } = code;
  for (let at = pos + 1; at < length; at++) {
    const c = code.charCodeAt(at);
    if (c === quote) return at + 1;
    if (c === BACKSLASH) {
      at++;
      if (code.charCodeAt(at) === 0x0d && code.charCodeAt(at + 1) === 0x0a) at++;
    } else if (c === 0x0a || c === 0x0d) return -1;
  }
  return -1;
}

/** The offset behind a string of three quotes that opens at `pos`; -1 when the file ends first. */
export function endOfTriple(code: string, pos: number): number {
  const quote = code.charCodeAt(pos);
  const { length } = code;
  for (let at = pos + 3; at < length; at++) {
    const c = code.charCodeAt(at);
    if (c === BACKSLASH) at++;
    else if (c === quote && isTriple(code, at)) return at + 3;
  }
  return -1;
}
