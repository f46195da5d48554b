import { displayWidth } from '../language/width.ts';

/** Characters that may not begin a line in Japanese typesetting. */
const NOT_FIRST = /[、。，．）」』】〉》・ー！？)\],.:;ぁぃぅぇぉっゃゅょァィゥェォッャュョ]/;

/** Those that may not end one. */
const NOT_LAST = /[（「『【〈《(\[]$/;

/** Breaks `text` into lines of at most `width` columns: between words, and between any two East Asian characters. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const piece of pieces(text)) {
    const size = displayWidth(piece);
    if (used + displayWidth(piece.trimEnd()) > width && line.trim() !== '') {
      lines.push(line.trimEnd());
      [line, used] = ['', 0];
    }
    line += piece;
    used += size;
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  return lines;
}

/** What may not be torn apart: a word with the blanks behind it; an East Asian character with those that may not begin a line, or end the one before. */
function pieces(text: string): string[] {
  const found =
    text.match(
      /[\u1100-\uffff](?:[\u1100-\uffff](?<=[、。，．）」』】〉》・ー！？ぁぃぅぇぉっゃゅょァィゥェォッャュョ]))*\s*|[^\u1100-\uffff\s]+\s*|\s+/g,
    ) ?? [];
  const joined: string[] = [];
  for (const piece of found) {
    const last = joined.length - 1;
    const before = joined[last] ?? '';
    if (last >= 0 && ((NOT_FIRST.test(piece[0] ?? '') && !/\s$/.test(before)) || NOT_LAST.test(before)))
      joined[last] += piece;
    else joined.push(piece);
  }
  return joined;
}

/** `text` filled with blanks up to `width` columns. */
export function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

/** `text` cut to `width` columns, its end replaced by '...'. */
export function shorten(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  let result = '';
  for (const character of text) {
    if (displayWidth(result + character) > width - 3) break;
    result += character;
  }
  return `${result}...`;
}

/** Text that a terminal shows as it is: control and format characters (escape sequences among them) are written as \xNN or \uNNNN. */
export function printable(text: string): string {
  const escape = (character: string): string => {
    const code = character.charCodeAt(0);
    return code < 256 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`;
  };
  return text.replace(/[\x00-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]/gu, escape);
}
