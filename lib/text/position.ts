import { characters, charactersBefore } from './decode.ts';
import type { Source } from './source.ts';

export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * The place of an offset for a reader: line and column from 1. A column is a character of the decoded line (a tab is one, a
 * byte that does not decode is one); the byte order mark counts for none.
 */
export function locate(source: Source, offset: number): { readonly line: number; readonly column: number } {
  const index = lineIndex(source, offset);
  const start = lineStart(source, index);
  const text = source.text.slice(start, offset);
  const ascii = !/[\x80-\xff\x1b\x0e\x0f~]/.test(text);
  const line = source.text.slice(start, source.lineStarts[index + 1]);
  return { line: index + 1, column: (ascii ? text.length : charactersBefore(line, text.length, source.encoding)) + 1 };
}

/** The text from `start` to `end` in the file's encoding; bytes that do not decode as \xNN. */
export function decode(source: Source, start: number, end: number): string {
  return characters(source.text.slice(start, end), source.encoding).join('');
}

/** The line that holds an offset, without its line ending and without a byte order mark. */
export function lineSpan(source: Source, offset: number): Span {
  const line = lineIndex(source, offset);
  const start = lineStart(source, line);
  const next = source.lineStarts[line + 1] ?? source.text.length;
  const end =
    line + 1 < source.lineStarts.length
      ? start + source.text.slice(start, next).replace(/\r\n$|[\r\n]$/, '').length
      : next;
  return { start, end };
}

/** The index of the last line that begins at or before `offset`. */
function lineIndex({ lineStarts }: Source, offset: number): number {
  let [low, high] = [0, lineStarts.length];
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((lineStarts[middle] ?? Infinity) <= offset) low = middle;
    else high = middle;
  }
  return low;
}

function lineStart(source: Source, line: number): number {
  return Math.max(source.lineStarts[line] ?? 0, line === 0 ? source.start : 0);
}
