import type { textTexts } from '../language/text-problems.ts';

export type TextProblemId = keyof typeof textTexts;

/** What keeps Python from reading the bytes of a file: where (offsets), which, and what the message names. */
export interface TextProblem {
  readonly id: TextProblemId;
  readonly start: number;
  readonly end: number;
  readonly args: Readonly<Record<string, string | number>>;
}
