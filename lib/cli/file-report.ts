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
  const runnersChanged = subject.evaluation.setting('QRUNNERS').assignments.length > 0;
  const steps = nextSteps({ site: subject.site, findings, path: typed, where, listsLeft, runnersChanged });
  return { path: input.path, subject, findings, release: info, delivery: sentences, model, listsLeft, steps };
}
