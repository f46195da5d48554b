import type { reasonTexts } from '../language/reasons.ts';

export type ReasonId = keyof typeof reasonTexts;

/** Why a value is not known: a message id and its arguments; `at` is the offset of the statement that made it so, where there is one. */
export interface Reason {
  readonly id: ReasonId;
  readonly args?: Readonly<Record<string, string | number>>;
  readonly at?: number;
}
