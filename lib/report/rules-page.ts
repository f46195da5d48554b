import type { Rule } from '../lint/rule.ts';

/** The reference of all rules in Markdown, in the form that prettier keeps. */
export function rulesPage(rules: readonly Rule[]): string {
  const sections = [...rules].sort((a, b) => (a.id < b.id ? -1 : 1)).map(section);
  const head =
    '# Rules\n\n' +
    'Made from the rules themselves by `npm run docs`. `mmcfg rules ID` prints one of these sections.\n';
  return [head, ...sections].join('\n');
}

function section(rule: Rule): string {
  const { id, severity, since, docs, reads, messages } = rule;
  const lines = [
    `## ${id}`,
    `${capital(severity)}, since ${since}. Reads ${reads.map((name) => `\`${name}\``).join(', ')}.`,
    docs.why.en,
    docs.why.ja,
    'Bad:',
    fence('python', docs.bad),
    'Good:',
    fence('python', docs.good),
    'Says:',
    Object.values(messages)
      .flatMap(({ en, ja }) => [`- ${escapeMarkdown(en)}`, `- ${escapeMarkdown(ja)}`])
      .join('\n'),
    `References: ${docs.references.map((name) => `\`${name}\``).join(', ')}`,
  ];
  return `${lines.join('\n\n')}\n`;
}

function fence(language: string, text: string): string {
  return `\`\`\`${language}\n${text.replace(/\n*$/, '\n')}\`\`\``;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Keeps what Markdown would read as emphasis or a tag as it is. */
function escapeMarkdown(text: string): string {
  return text.replace(/[*<]/g, (character) => `\\${character}`);
}
