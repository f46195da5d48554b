import { reportTexts } from '../language/report.ts';
import { words } from '../language/text.ts';
import type { Language } from '../language/text.ts';
import { isFixable } from '../lint/finding.ts';
import type { Finding, Severity } from '../lint/finding.ts';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note'];

/** '3 warnings, 1 note (4 fixable)', or that there was nothing. */
export function summary(findings: readonly Finding[], language: Language): string {
  if (findings.length === 0) return words(reportTexts.clean, language);
  const parts = SEVERITIES.flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    const id = `${severity}s${count === 1 ? '-one' : ''}` as const;
    return count === 0 ? [] : [words(reportTexts[id], language, { count })];
  });
  const fixable = findings.filter(isFixable).length;
  const all = parts.join(words(reportTexts.comma, language));
  return fixable === 0 ? all : `${all} ${words(reportTexts['of-them-fixable'], language, { count: fixable })}`;
}
