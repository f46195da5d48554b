import type { Span } from '../python/syntax.ts';
import type { Source } from '../text/source.ts';

/** Replaces the characters from `start` to `end` (offsets into the text as it was read) by `text`; an insertion has start === end. */
export interface Edit extends Span {
  readonly text: string;
}

/**
 * The text with the edits made, and the span that each edit's text has in it, in the order of `edits`. Edits must not overlap; insertions at one offset
 * follow each other as given.
 */
export function applyEdits(text: string, edits: readonly Edit[]): { text: string; spans: Span[] } {
  const order = edits.map((edit, index) => ({ edit, index }));
  order.sort((a, b) => a.edit.start - b.edit.start || a.edit.end - b.edit.end || a.index - b.index);
  const spans: Span[] = edits.map(({ start, end }) => ({ start, end }));
  let result = '';
  let done = 0;
  for (const { edit, index } of order) {
    result += text.slice(done, edit.start);
    spans[index] = { start: result.length, end: result.length + edit.text.length };
    result += edit.text;
    done = edit.end;
  }
  return { text: result + text.slice(done), spans };
}

/** True when the two cannot be made together: they replace some of the same characters. */
export function overlap(a: Edit, b: Edit): boolean {
  return a.start < b.end && b.start < a.end;
}

/** An edit that puts `line` on a line of its own below the line that holds `offset`, ending as that line does. */
export function insertBelow(source: Source, offset: number, line: string): Edit {
  const at = nextLineStart(source, offset);
  const eol = lineBreakBefore(source.text, at);
  // The last line of a file without a final newline gets one, and the new last line none.
  if (eol === undefined) return { start: at, end: at, text: at === source.start ? line : source.eol + line };
  return { start: at, end: at, text: line + eol };
}

/** The offset at which the line below the one that holds `offset` begins; the end of the text for the last one. */
export function nextLineStart({ lineStarts, text }: Source, offset: number): number {
  return lineStarts[lineIndex(lineStarts, offset) + 1] ?? text.length;
}

/** The offset at which the line that holds `offset` begins. */
export function lineStart({ lineStarts }: Source, offset: number): number {
  return lineStarts[lineIndex(lineStarts, offset)] ?? 0;
}

function lineIndex(lineStarts: readonly number[], offset: number): number {
  let low = 0;
  let high = lineStarts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return low;
}

function lineBreakBefore(text: string, at: number): string | undefined {
  return /(?:\r\n|\n|\r)$/.exec(text.slice(Math.max(0, at - 2), at))?.[0];
}
