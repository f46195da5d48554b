import type { FixResult } from '../fix/fix.ts';
import { cliTexts } from '../language/cli.ts';
import { words } from '../language/text.ts';
import type { Language } from '../language/text.ts';
import type { Setting } from '../evaluate/evaluation.ts';
import { pythonText } from '../report/value.ts';
import { printable } from '../report/layout.ts';

/** What a fix changed: one line for each setting, its value before and after. */
export function changeLines({ before, after, fixed }: FixResult, path: string, language: Language): string {
  const lines = [words(cliTexts.written, language, { path })];
  for (const name of fixed) {
    const old = before.evaluation.setting(name);
    const value = written(old);
    const shown = old.assignments.length > 0 ? value : words(cliTexts['not-in-file'], language, { value });
    const args = { name, before: shown, after: written(after.evaluation.setting(name)) };
    lines.push(`  ${words(cliTexts['changed-setting'], language, args)}`);
  }
  return lines.map((line) => `${printable(line)}\n`).join('');
}

/** A setting's value; a switch as Mailman writes it. */
function written({ known }: Setting): string {
  if (known === undefined) return '?';
  if (known.type === 'bool') return known.value ? 'Yes' : 'No';
  return pythonText(known);
}
