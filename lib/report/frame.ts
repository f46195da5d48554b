import { displayWidth } from '../language/width.ts';
import type { Span } from '../python/syntax.ts';
import { decode, lineSpan, locate } from '../text/position.ts';
import type { Source } from '../text/source.ts';
import { printable, shorten } from './layout.ts';

/** The line of the file that `span` begins in, with a row of carets below what it covers there. */
export function frame(source: Source, span: Span, { width }: { readonly width: number }): string[] {
  const row = lineSpan(source, span.start);
  const { line } = locate(source, span.start);
  const margin = `  ${String(line).padStart(4)} | `;
  const show = (start: number, end: number): string =>
    printable(
      decode(source, start, end)
        .replace(/[\r\n]+$/, '')
        .replace(/\t/g, '    '),
    );
  const text = shorten(show(row.start, row.end), width - margin.length);
  const before = displayWidth(show(row.start, span.start));
  const room = width - margin.length - before;
  if (room < 1) return [margin + text];
  const covered = displayWidth(show(span.start, Math.min(Math.max(span.end, span.start), row.end)));
  const carets = '^'.repeat(Math.max(1, Math.min(covered, room)));
  return [(margin + text).trimEnd(), `${' '.repeat(margin.length - 2)}| ${' '.repeat(before)}${carets}`];
}
