import { skipLineEnd } from './scan-characters.ts';

/** How a piece of a literal is read. */
export interface Reading {
  /** True for unicode (Python 3: str), false for bytes. */
  readonly text: boolean;
  readonly raw: boolean;
  /** Python 2's raw unicode literals know \u and \U, though they are raw. */
  readonly rawUnicode: boolean;
}

const simple: Readonly<Record<string, string>> = {
  '\\': '\\',
  "'": "'",
  '"': '"',
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

interface Escape {
  readonly value: string;
  readonly end: number;
}

/**
 * The value of a literal's body. `code` is the body as the tokenizer saw it, in which backslashes are found; `plain(start, end)`
 * gives the value of a stretch without escapes. Undefined when Python refuses an escape, when it names a character (`\N{...}`),
 * or when `plain` gives undefined. An escape that Python does not know stands for itself, backslash and all.
 */
export function unescape(
  code: string,
  { text, raw, rawUnicode }: Reading,
  plain: (start: number, end: number) => string | undefined,
): string | undefined {
  if (raw && !rawUnicode) return plain(0, code.length);
  let out = '';
  let from = 0;
  let at = code.indexOf('\\');
  while (at >= 0) {
    const found = rawUnicode ? rawEscape(code, at) : escape(code, at + 1, text);
    if (found === undefined) return undefined;
    if (found !== 'none') {
      const before = plain(from, at);
      if (before === undefined) return undefined;
      out += before + found.value;
      from = found.end;
    }
    // Of an escape unknown to Python both characters stay, and the second one may not begin another.
    at = code.indexOf('\\', found === 'none' ? at + 2 : from);
  }
  const rest = plain(from, code.length);
  return rest === undefined ? undefined : out + rest;
}

/** The escape whose backslash stands before `pos`. */
function escape(code: string, pos: number, text: boolean): Escape | 'none' | undefined {
  const c = code.charAt(pos);
  const value = Object.hasOwn(simple, c) ? simple[c] : undefined;
  if (value !== undefined) return { value, end: pos + 1 };
  const lineEnd = skipLineEnd(code, pos);
  if (lineEnd > pos) return { value: '', end: lineEnd };
  if (c >= '0' && c <= '7') return octal(code, pos, text);
  if (c === 'x') return hexadecimal(code, pos + 1, 2);
  if (!text) return 'none';
  if (c === 'u') return hexadecimal(code, pos + 1, 4);
  if (c === 'U') return hexadecimal(code, pos + 1, 8);
  return c === 'N' ? undefined : 'none';
}

/** `\u` and `\U` in a raw literal of Python 2: an escape only behind an odd number of backslashes. */
function rawEscape(code: string, at: number): Escape | 'none' | undefined {
  const c = code.charAt(at + 1);
  // unescape() steps over backslashes in pairs, so that this one is the odd one of its run.
  return c === 'u' || c === 'U' ? hexadecimal(code, at + 2, c === 'u' ? 4 : 8) : 'none';
}

function octal(code: string, pos: number, text: boolean): Escape {
  let end = pos + 1;
  while (end < pos + 3 && code.charAt(end) >= '0' && code.charAt(end) <= '7') end++;
  const value = parseInt(code.slice(pos, end), 8);
  return { value: String.fromCharCode(text ? value : value & 0xff), end };
}

function hexadecimal(code: string, pos: number, digits: number): Escape | undefined {
  const written = code.slice(pos, pos + digits);
  if (written.length < digits || !/^[0-9a-fA-F]+$/.test(written)) return undefined;
  const value = parseInt(written, 16);
  return value > 0x10ffff ? undefined : { value: String.fromCodePoint(value), end: pos + digits };
}
