import type { SyntaxProblem } from './problem.ts';
import type { PythonVersion } from './syntax.ts';
import { measure } from './scan-indentation.ts';
import { looksLikeStatement } from './scan-statement.ts';
import { TokenKind, type TokenList } from './token.ts';
import { TokenizerPass } from './tokenize-pass.ts';

export interface TokenizeOptions {
  readonly python: PythonVersion;
  /** Offset of the first character to read, behind a byte order mark; 0 when omitted. */
  readonly start?: number;
  /** The text before masking, of the same length as `code`, to name stray characters by; `code` itself when omitted. */
  readonly text?: string;
}

/**
 * Splits Python text, one character per byte, into tokens: for a file that Python accepts, the tokens that its own tokenize
 * module gives (2.7 or 3.11), save that `0o17L` is one number, as the interpreter reads it. Any other text yields tokens as well:
 * what no token begins with becomes an Error token, and each has its problem. Offsets count characters of `code`. Never throws; takes time linear in the text.
 * Only the first 1,000 problems are kept.
 *
 * A text whose brackets are not all closed is read a second time, now giving up an open bracket where a line can only be
 * meant as a statement, so that one missing bracket does not swallow the rest of the file.
 */
export function tokenize(code: string, options: TokenizeOptions): { tokens: TokenList; problems: SyntaxProblem[] } {
  const { python, start = 0, text = code } = options;
  const exact = new TokenizerPass(code, text, python, start, []);
  exact.run();
  if (!needsRescue(code, exact)) return { tokens: exact.tokens, problems: exact.problems };
  const rescued = new TokenizerPass(code, text, python, start, exact.openBrackets);
  rescued.run();
  return { tokens: rescued.tokens, problems: rescued.problems };
}

/** Whether a bracket is left open and some line behind it looks like a statement, so that a second reading can gain anything. */
function needsRescue(code: string, { openBrackets, tokens }: TokenizerPass): boolean {
  const from = openBrackets[0];
  if (from === undefined) return false;
  for (let i = tokens.length - 1; i >= 0 && (tokens.starts[i] as number) > from; i--) {
    if (tokens.kinds[i] === TokenKind.Nl && looksLikeStatement(code, measure(code, tokens.ends[i] as number).end))
      return true;
  }
  return false;
}
