import type { Rule } from '../lint/rule.ts';
import type { Delimiter } from '../mailman/postfix.ts';
import { example, fixText, messages } from './rule-page.ts';

/** The reference of all rules in Markdown, in the form that prettier keeps. */
export function rulesPage(rules: readonly Rule[]): string {
  const sections = [...rules].sort((a, b) => (a.id < b.id ? -1 : 1)).map(section);
  const head =
    '# Rules\n\n' +
    'Made from the rules themselves by `npm run docs`. `mmcfg rules ID` prints one of these sections.\n';
  return [head, ...sections].join('\n');
}

function section(rule: Rule): string {
  const { id, severity, since, docs, reads } = rule;
  const lines = [
    `## ${id}`,
    `${capital(severity)}, since ${since}. Reads ${reads.map((name) => `\`${name}\``).join(', ')}.`,
    docs.why.en,
    docs.why.ja,
    'Bad:',
    code(docs.bad, docs.site?.bad.delimiter),
    'Good:',
    code(docs.good, docs.site?.good.delimiter),
    'Says:',
    messages(rule)
      .flatMap(({ en, ja }) => [`- ${escapeMarkdown(en)}`, `- ${escapeMarkdown(ja)}`])
      .join('\n'),
    `Fix: ${fixText(rule).en}.`,
    `References: ${docs.references.map((name) => `\`${name}\``).join(', ')}`,
  ];
  return `${lines.join('\n\n')}\n`;
}

function code(text: string, delimiter: Delimiter | undefined): string {
  const lines = example(text, delimiter).map(({ en }) => en);
  const comments = lines.splice(text === '' ? 0 : text.trimEnd().split('\n').length);
  const fenced = lines.length === 0 ? [] : [`\`\`\`python\n${lines.join('\n')}\n\`\`\``];
  return [...fenced, ...comments].join('\n\n');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Keeps what Markdown would read as emphasis or a tag as it is. */
function escapeMarkdown(text: string): string {
  return text.replace(/[*<]/g, (character) => `\\${character}`);
}
