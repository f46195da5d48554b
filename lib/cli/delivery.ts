import type { Evaluation } from '../evaluate/evaluation.ts';
import { stepTexts } from '../language/steps.ts';
import { perRecipient } from '../mailman/delivery.ts';
import type { Sentence } from '../report/file-report.ts';

/** What the delivery model says of posts under this configuration, and whether it is still for the lists to opt in. */
export function deliverySentences(evaluation: Evaluation): { sentences: Sentence[]; listsLeft: boolean } {
  void perRecipient;
  void stepTexts;
  void evaluation;
  return { sentences: [], listsLeft: true };
}
