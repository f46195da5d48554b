import { ruleTexts } from '../language/rule-page.ts';
import { words } from '../language/text.ts';
import type { Rule } from '../lint/rule.ts';
import type { ReportOptions } from './file-report.ts';
import { pad, wrap } from './layout.ts';
import { reportTexts } from '../language/report.ts';
import { styleFor } from './style.ts';

/** The screen of `mmcfg rules ID`: what the rule is about, why, an example and what it should read. */
export function rulePage(rule: Rule, { language, width, color }: ReportOptions): string {
  const { bold } = styleFor(color);
  const say = (id: keyof typeof ruleTexts): string => words(ruleTexts[id], language);
  const indented = (text: string): string[] =>
    text
      .replace(/\n+$/, '')
      .split('\n')
      .map((line) => `  ${line}`);
  const severity = words(reportTexts[rule.severity], language);
  const lines = [
    bold(rule.id),
    `${severity}, ${words(ruleTexts.since, language, { version: rule.since })}`,
    '',
    ...wrap(rule.docs.why[language], width),
    '',
    say('bad'),
    ...indented(rule.docs.bad),
    say('good'),
    ...indented(rule.docs.good),
    '',
    ...wrap(`${say('reads')} ${rule.reads.join(', ')}`, width),
    ...wrap(`${say('references')} ${rule.docs.references.join(', ')}`, width),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

/** The screen of `mmcfg rules`: one line for each. */
export function ruleList(rules: readonly Rule[], { language }: ReportOptions): string {
  const column = Math.max(...rules.map(({ id }) => id.length)) + 2;
  return rules.map(({ id, severity }) => `${pad(id, column)}${words(reportTexts[severity], language)}\n`).join('');
}

/** One rule as data; in both languages. */
export function ruleJson({ id, severity, since, reads, docs, messages }: Rule): object {
  return { id, severity, since, reads, ...docs, messages };
}
