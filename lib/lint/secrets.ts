import { isSecret } from '../mailman/catalogue.ts';
import type { Module } from '../python/module.ts';
import type { Span } from '../python/syntax.ts';
import { TokenKind } from '../python/token.ts';

/** What stands for a secret wherever text of the file is shown. */
export const HIDDEN = '***';

/**
 * Where values of secret settings (passwords, keys) stand in a file, in order: behind the `=` of such a name up to the end of its logical line, or up to its comment.
 * Goes by tokens alone, so that it also holds where the syntax is wrong.
 */
export function secretSpans({ code, tokens }: Module): Span[] {
  const spans: Span[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (tokens.kinds[i] !== TokenKind.Name || !isSecret(code.slice(tokens.starts[i], tokens.ends[i]))) continue;
    const last = lastOfLine(tokens, i);
    const first = behindEquals(code, tokens, i, last);
    if (first <= last) spans.push({ start: tokens.starts[first] ?? 0, end: tokens.ends[last] ?? 0 });
    i = last;
  }
  return spans;
}

/** The index of the last token of the logical line that is neither its end nor a comment. */
function lastOfLine(tokens: Module['tokens'], from: number): number {
  let last = from;
  for (let i = from; i < tokens.length; i++) {
    const kind = tokens.kinds[i];
    if (kind === TokenKind.Newline || kind === TokenKind.End) break;
    if (kind !== TokenKind.Comment && kind !== TokenKind.Nl) last = i;
  }
  return last;
}

function behindEquals(code: string, tokens: Module['tokens'], from: number, last: number): number {
  for (let i = from + 1; i <= last; i++) {
    const operator = tokens.kinds[i] === TokenKind.Operator ? code.slice(tokens.starts[i], tokens.ends[i]) : '';
    if (/^(?:[^=!<>]{0,3})=$/.test(operator)) return i + 1;
  }
  return from + 1;
}
