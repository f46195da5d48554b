import { stepTexts } from '../language/steps.ts';
import { words } from '../language/text.ts';
import type { Language } from '../language/text.ts';
import { locate } from '../text/position.ts';
import type { FileReport, Sentence } from './file-report.ts';
import { printable } from './layout.ts';

/**
 * One line for each finding, as compilers print them: `file:line:column: severity: message [rule]`; both counted from 1, in characters, a tab as one. How posts are
 * delivered follows as a note without a rule, at the import of Defaults.
 */
export function gcc(reports: readonly FileReport[], { language }: { readonly language: Language }): string {
  const lines = reports.flatMap((report) => {
    const { subject, findings, delivery, listsLeft } = report;
    const at = subject.evaluation.defaultsImport?.start ?? 0;
    const notes: Sentence[] = [...delivery];
    if (listsLeft) notes.push({ text: stepTexts['lists-only'], args: {} });
    return [
      ...findings.map(({ start, severity, text, args, rule }) =>
        line(report, start, `${severity}: ${words(text, language, args)} [${rule}]`),
      ),
      ...notes.map(({ text, args }) => line(report, at, `note: ${words(text, language, args)}`)),
    ];
  });
  return lines.map((text) => `${text}\n`).join('');
}

function line({ path, subject }: FileReport, offset: number, message: string): string {
  const { line: row, column } = locate(subject.source, offset);
  return printable(`${path}:${row}:${column}: ${message}`);
}
