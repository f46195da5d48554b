import { ruleTexts } from '../language/rule-page.ts';
import { words } from '../language/text.ts';
import type { Text } from '../language/text.ts';
import type { Rule } from '../lint/rule.ts';
import type { Delimiter } from '../mailman/postfix.ts';
import type { ReportOptions } from './file-report.ts';
import { pad, wrap } from './layout.ts';
import { reportTexts } from '../language/report.ts';
import { styleFor } from './style.ts';

/** The screen of `mmcfg rules ID`: what the rule says, why, an example and what it should read, and how safe its fix is. */
export function rulePage(rule: Rule, { language, width, color }: ReportOptions): string {
  const { bold } = styleFor(color);
  const say = (id: keyof typeof ruleTexts): string => words(ruleTexts[id], language);
  const severity = words(reportTexts[rule.severity], language);
  const comma = words(reportTexts.comma, language);
  const item = (text: string): string[] =>
    wrap(text, width - 4).map((line, index) => `${index === 0 ? '  - ' : '    '}${line}`);
  const { docs } = rule;
  const lines = [
    bold(rule.id),
    `${severity}${comma}${words(ruleTexts.since, language, { version: rule.since })}`,
    '',
    ...wrap(docs.why[language], width),
    '',
    say('says'),
    ...messages(rule).flatMap((message) => item(message[language])),
    '',
    say('bad'),
    ...example(docs.bad, docs.site?.bad.delimiter).map((line) => `  ${words(line, language)}`),
    say('good'),
    ...example(docs.good, docs.site?.good.delimiter).map((line) => `  ${words(line, language)}`),
    '',
    ...wrap(`${say('fix')} ${words(fixText(rule), language)}`, width),
    ...wrap(`${say('reads')} ${rule.reads.join(', ')}`, width),
    ...wrap(`${say('references')} ${docs.references.join(', ')}`, width),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

/** What the rule says; the settings are named, what depends on the file stays a {placeholder}. */
export function messages({ messages: texts, reads }: Rule): Text[] {
  const [first = '', second = ''] = reads;
  const names = { setting: first, format: first, regexp: second };
  const named = (text: string): string =>
    text.replace(/\{(setting|format|regexp)\}/g, (_, key: keyof typeof names) => names[key]);
  return Object.values(texts).map(({ en, ja }) => ({ en: named(en), ja: named(ja) }));
}

/** The lines of an example, and what else of the host it is an example of. */
export function example(code: string, delimiter: Delimiter | undefined): Text[] {
  const lines = code.replace(/\n+$/, '').split('\n');
  const shown = code === '' ? [ruleTexts.nothing] : lines.map((line) => ({ en: line, ja: line }));
  return delimiter === undefined ? shown : [...shown, ruleTexts[`site-${delimiter}`]];
}

/** How safe the rule's fixes are, if it has any. */
export function fixText({ fixSafety = [] }: Rule): Text {
  const [first = 'none', ...others] = fixSafety;
  return ruleTexts[`fix-${others.length > 0 ? 'both' : first}`];
}

/** The screen of `mmcfg rules`: one line for each. */
export function ruleList(rules: readonly Rule[], { language }: ReportOptions): string {
  const column = Math.max(...rules.map(({ id }) => id.length)) + 2;
  return rules.map(({ id, severity }) => `${pad(id, column)}${words(reportTexts[severity], language)}\n`).join('');
}

/** One rule as data; in both languages. */
export function ruleJson({ id, severity, since, reads, docs, messages: texts, fixSafety = [] }: Rule): object {
  return { id, severity, since, reads, ...docs, messages: texts, fixSafety };
}
