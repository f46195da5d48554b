import { lint } from '../lint/run.ts';
import type { FileReport } from '../report/file-report.ts';
import type { Rule } from '../lint/rule.ts';
import { deliveryNow } from './delivery.ts';
import type { Examined } from './examine.ts';
import { installationOf } from './installation.ts';
import { nextSteps } from './next-steps.ts';

/** Everything to report of a file that was read. */
export function report({ input, subject, info, typed }: Examined, rules: readonly Rule[]): FileReport {
  const findings = lint(subject, rules);
  const { sentences, listsLeft, model } = deliveryNow(subject);
  const where = installationOf(input.realPath ?? input.path);
  const steps = nextSteps(subject.site.delimiter, findings, typed, where, listsLeft);
  return { path: input.path, subject, findings, release: info, delivery: sentences, model, listsLeft, steps };
}
