/** Which problem; the words for each stand in lib/language/text-problems.ts. */
export type TextProblemId =
  | 'undeclared-encoding'
  | 'declared-too-late'
  | 'unknown-encoding'
  | 'unknown-encoding-hint'
  | 'unsupported-encoding'
  | 'invalid-bytes'
  | 'mark-and-declaration'
  | 'lone-carriage-return';

/** What keeps Python from reading the bytes of a file: where (offsets), which, and what the message names. */
export interface TextProblem {
  readonly id: TextProblemId;
  readonly start: number;
  readonly end: number;
  readonly args: Readonly<Record<string, string | number>>;
}
