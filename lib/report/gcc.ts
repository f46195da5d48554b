import { words } from '../language/text.ts';
import type { Language } from '../language/text.ts';
import { locate } from '../text/position.ts';
import type { FileReport } from './file-report.ts';
import { printable } from './layout.ts';

/** One line for each finding, as compilers print them: `file:line:column: severity: message [rule]`; both counted from 1, in characters, a tab as one. */
export function gcc(reports: readonly FileReport[], { language }: { readonly language: Language }): string {
  const lines = reports.flatMap(({ path, subject, findings }) =>
    findings.map(({ start, severity, text, args, rule }) => {
      const { line, column } = locate(subject.source, start);
      return printable(`${path}:${line}:${column}: ${severity}: ${words(text, language, args)} [${rule}]`);
    }),
  );
  return lines.map((line) => `${line.replace(/[\r\n]/g, ' ')}\n`).join('');
}
