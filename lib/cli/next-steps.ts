import { stepTexts } from '../language/steps.ts';
import { isFixable } from '../lint/finding.ts';
import type { Finding } from '../lint/finding.ts';
import type { Delimiter } from '../mailman/postfix.ts';
import type { Step } from '../report/file-report.ts';
import type { Installation } from './installation.ts';

/** What to do next about a file, in order: the MTA, the file, the lists. `path` is what the user has to type. */
export function nextSteps(
  delimiter: Delimiter,
  findings: readonly Finding[],
  path: string | undefined,
  where: Installation,
  listsLeft: boolean,
): Step[] {
  const steps: Step[] = [];
  const fixable = findings.some(isFixable);
  if (fixable || listsLeft) {
    steps.push({ command: 'postconf recipient_delimiter', ...delimiterRemarks(delimiter) });
  }
  if (fixable) {
    const file = path === undefined ? '' : ` ${shellQuote(path)}`;
    steps.push({ command: `mmcfg fix${file}`, remark: { text: stepTexts['look-at-change'], args: {} } });
    steps.push({ command: `mmcfg fix --write${file} && ${where.restart}` });
  }
  if (listsLeft) {
    steps.push({ remark: { text: stepTexts['lists-left'], args: {} }, lines: listCommands(where.bin) });
  }
  return steps;
}

function delimiterRemarks(delimiter: Delimiter): Pick<Step, 'remark' | 'more'> {
  const ids = {
    plus: 'must-print-plus-known',
    missing: 'must-print-plus-missing',
    unknown: 'must-print-plus',
  } as const;
  const remark = { text: stepTexts[ids[delimiter]], args: {} };
  return delimiter === 'unknown' ? { remark, more: { text: stepTexts['must-print-plus-more'], args: {} } } : { remark };
}

/** Sets personalize of every list with Mailman's own commands. config_list runs its input without Defaults' names, so the value is 1, not Yes. */
function listCommands(bin: string): string[] {
  return [
    `B=${bin}; printf 'personalize = 1\\n' > ~/personalize.cfg`,
    'for l in $($B/list_lists --bare); do',
    '  $B/config_list -i ~/personalize.cfg "$l"; done',
  ];
}

/** `text` as one word of a POSIX shell. */
export function shellQuote(text: string): string {
  return /^[\w./@%+=:,-]+$/.test(text) ? text : `'${text.replace(/'/g, `'\\''`)}'`;
}
