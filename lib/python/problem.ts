import type { syntaxTexts } from '../language/syntax.ts';
import type { Span } from './syntax.ts';

/** The id of a syntax error; its words stand in lib/language/syntax.ts. */
export type SyntaxErrorId = keyof typeof syntaxTexts;

/** A syntax error as a value: where (offsets), which, and what the message names. Nothing is thrown. */
export interface SyntaxProblem extends Span {
  readonly id: SyntaxErrorId;
  readonly args: Readonly<Record<string, string | number>>;
}
