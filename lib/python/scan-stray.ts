import { classOf, LINE_END, NAME_PART } from './scan-characters.ts';
import type { SyntaxErrorId } from './problem.ts';
import type { PythonVersion } from './syntax.ts';

/** Characters that are no Python: what they are, and the offset behind them. */
export interface Stray {
  readonly id: SyntaxErrorId;
  readonly end: number;
  /** The character as a reader can recognise it. */
  readonly character: string;
}

/** Looked for in this order: UTF-8 first, then the same characters in EUC-JP and GBK, latin-1 and windows-1252. */
const known: readonly (readonly [bytes: string, id: SyntaxErrorId, character: string])[] = [
  ['\xe3\x80\x80', 'full-width-space', '\u3000'],
  ['\xc2\xa0', 'no-break-space', '\xa0'],
  ['\xe2\x80\x98', 'curly-quote', '\u2018'],
  ['\xe2\x80\x99', 'curly-quote', '\u2019'],
  ['\xe2\x80\x9c', 'curly-quote', '\u201c'],
  ['\xe2\x80\x9d', 'curly-quote', '\u201d'],
  ['\xa1\xa1', 'full-width-space', '\u3000'],
  ['\x81\x40', 'full-width-space', '\u3000'],
];

const single: ReadonlyMap<number, readonly [id: SyntaxErrorId, character: string]> = new Map([
  [0xa0, ['no-break-space', '\xa0']],
  [0x91, ['curly-quote', '\u2018']],
  [0x92, ['curly-quote', '\u2019']],
  [0x93, ['curly-quote', '\u201c']],
  [0x94, ['curly-quote', '\u201d']],
]);

/** A character of the FULLWIDTH block in UTF-8 (EF BC 81 to EF BD 9E), which stands for an ASCII one. */
function fullWidth(text: string, pos: number): string | undefined {
  if (text.charCodeAt(pos) !== 0xef) return undefined;
  const point = 0xf000 | ((text.charCodeAt(pos + 1) & 0x3f) << 6) | (text.charCodeAt(pos + 2) & 0x3f);
  return point > 0xff00 && point < 0xff5f ? String.fromCharCode(point) : undefined;
}

/**
 * Names what stands at `pos`, where no token begins; `code` is the masked text. Bytes beyond ASCII are taken together as far as they go on; of ASCII,
 * a run of one and the same character is.
 */
export function scanStray(code: string, text: string, pos: number): Stray {
  const c = text.charCodeAt(pos);
  if (c < 0x80) {
    let end = pos + 1;
    while (text.charCodeAt(end) === c) end++;
    const character = c < 0x20 || c === 0x7f ? `\\x${c.toString(16).padStart(2, '0')}` : String.fromCharCode(c);
    return { id: c === 0x1a ? 'control-z' : 'stray-character', end, character };
  }
  for (const [bytes, id, character] of known) {
    if (text.startsWith(bytes, pos)) return { id, end: pos + bytes.length, character };
  }
  const wide = fullWidth(text, pos);
  if (wide !== undefined) return { id: 'full-width-character', end: pos + 3, character: wide };
  let end = pos + 1;
  while (code.charCodeAt(end) >= 0x80) end++;
  const alone = end === pos + 1 ? single.get(c) : undefined;
  if (alone !== undefined) return { id: alone[0], end, character: alone[1] };
  return { id: 'non-ascii-character', end, character: '' };
}

/**
 * The offset behind a Python 3 name that begins at `pos` with a byte beyond ASCII, or with a letter and has one in it;
 * `pos` when there is none. Text that is not UTF-8 gets the benefit of the doubt.
 */
export function skipWideName(code: string, pos: number, python: PythonVersion): number {
  if (python === 2) return pos;
  let end = pos;
  for (;;) {
    const c = code.charCodeAt(end);
    if (c < 0x80 ? (classOf(c) & NAME_PART) === 0 : !(c >= 0x80) || isNoLetter(code, end)) return end;
    end++;
  }
}

/** Whether one of the characters that scanStray names stands at `pos`. */
function isNoLetter(code: string, pos: number): boolean {
  const c = code.charCodeAt(pos);
  if (c !== 0xe3 && c !== 0xc2 && c !== 0xe2 && c !== 0xef) return false;
  const wide = fullWidth(code, pos);
  // Python 3 takes full-width letters in a name as the ASCII ones (NFKC, PEP 3131).
  if (wide !== undefined) return (classOf(wide.charCodeAt(0) - 0xfee0) & NAME_PART) === 0;
  return known.some(([bytes]) => code.startsWith(bytes, pos));
}

/** The marker of a merge conflict that fills the line at `pos` (seven of one character, a blank or the line's end behind them), or ''. */
export function conflictMarker(code: string, pos: number): string {
  const c = code.charCodeAt(pos);
  if (c !== 0x3c && c !== 0x3d && c !== 0x3e && c !== 0x7c) return '';
  for (let at = pos + 1; at < pos + 7; at++) if (code.charCodeAt(at) !== c) return '';
  const behind = code.charCodeAt(pos + 7);
  return behind === 0x20 || (classOf(behind) & LINE_END) !== 0 || pos + 7 === code.length
    ? code.slice(pos, pos + 7)
    : '';
}
