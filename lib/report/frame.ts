import { displayWidth } from '../language/width.ts';
import { HIDDEN } from '../lint/secrets.ts';
import type { Span } from '../python/syntax.ts';
import { decode, lineSpan, locate } from '../text/position.ts';
import type { Source } from '../text/source.ts';
import { printable, shorten } from './layout.ts';

/** The line of the file that `span` begins in, with a row of carets below what it covers there; what lies in `secrets` is not shown. */
export function frame(
  source: Source,
  span: Span,
  secrets: readonly Span[],
  { width }: { readonly width: number },
): string[] {
  const row = lineSpan(source, span.start);
  const { line } = locate(source, span.start);
  const margin = `  ${String(line).padStart(4)} | `;
  const show = (start: number, end: number): string =>
    parts(start, end, secrets)
      .map((part) => (part.secret ? HIDDEN : plain(source, part)))
      .join('');
  const text = shorten(show(row.start, row.end), width - margin.length);
  const within = secrets.find(({ start, end }) => start <= span.start && span.start < end) ?? span;
  const before = displayWidth(show(row.start, Math.max(row.start, within.start)));
  const room = width - margin.length - before;
  if (room < 1) return [margin + text];
  const covered = displayWidth(show(span.start, Math.min(Math.max(span.end, span.start), row.end)));
  const carets = '^'.repeat(Math.max(1, Math.min(covered, room)));
  return [(margin + text).trimEnd(), `${' '.repeat(margin.length - 2)}| ${' '.repeat(before)}${carets}`];
}

function plain(source: Source, { start, end }: Span): string {
  const text = decode(source, start, end);
  return printable(text.replace(/[\r\n]+$/, '').replace(/\t/g, '    '));
}

interface Part extends Span {
  readonly secret: boolean;
}

/** The stretch from `start` to `end`, cut at the borders of the secrets. */
function parts(start: number, end: number, secrets: readonly Span[]): Part[] {
  const result: Part[] = [];
  let at = start;
  for (const secret of secrets) {
    const [from, to] = [Math.max(secret.start, at), Math.min(secret.end, end)];
    if (from >= to) continue;
    if (at < from) result.push({ start: at, end: from, secret: false });
    result.push({ start: from, end: to, secret: true });
    at = to;
  }
  if (at < end) result.push({ start: at, end, secret: false });
  return result;
}
