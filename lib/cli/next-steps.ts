import { stepTexts } from '../language/steps.ts';
import { isFixable } from '../lint/finding.ts';
import type { Finding } from '../lint/finding.ts';
import type { Site } from '../lint/subject.ts';
import type { Delimiter } from '../mailman/postfix.ts';
import type { Step } from '../report/file-report.ts';
import type { Installation } from './installation.ts';

/** What the next steps about a file depend on. */
export interface Situation {
  readonly site: Site;
  readonly findings: readonly Finding[];
  /** What the user has to type to name the file; undefined for the default file. */
  readonly path: string | undefined;
  readonly where: Installation;
  /** True where it is for each list to opt in. */
  readonly listsLeft: boolean;
  /** True where the file changes QRUNNERS, which a mere restart does not take up. */
  readonly runnersChanged: boolean;
}

/** What to do next about a file, in order: the MTA, the file, the lists; and which other way to per-recipient delivery there is. */
export function nextSteps({ site, findings, path, where, listsLeft, runnersChanged }: Situation): Step[] {
  const steps: Step[] = [];
  const fixable = findings.some(isFixable);
  // SMTP_MAX_RCPTS = 1 needs no address extension.
  if (site.goal !== 'single' && (fixable || listsLeft)) {
    steps.push({ command: 'postconf recipient_delimiter', ...delimiterRemarks(site.delimiter) });
  }
  if (fixable) {
    const goal = site.goal === 'personalized' ? '' : ` --delivery ${site.goal}`;
    const file = path === undefined ? '' : ` ${shellQuote(path)}`;
    const restart = runnersChanged ? where.stopAndStart : where.restart;
    steps.push({ command: `mmcfg fix${goal}${file}`, remark: { text: stepTexts['look-at-change'], args: {} } });
    steps.push({
      command: `mmcfg fix --write${goal}${file} && ${restart}`,
      ...(runnersChanged && { remark: { text: stepTexts['stop-and-start'], args: {} } }),
    });
  }
  if (listsLeft && site.goal === 'personalized') {
    steps.push({ remark: { text: stepTexts['lists-left'], args: {} }, lines: listCommands(where.bin) });
  }
  if (findings.some((finding) => finding.group === 'per-recipient' && isFixable(finding))) steps.push(OTHER_WAYS);
  return steps;
}

/** Whom the four settings do not fit: a host that decides for all its lists, and one whose trouble is a single remote domain (postconf(5), transport_destination_recipient_limit). */
const OTHER_WAYS: Step = {
  remark: { text: stepTexts['other-ways'], args: {} },
  lines: [
    { text: stepTexts['way-verp'], args: {} },
    { text: stepTexts['way-single'], args: {} },
    { text: stepTexts['way-postfix'], args: {} },
    '  main.cf    transport_maps = hash:/etc/postfix/transport',
    '             single_destination_recipient_limit = 1',
    '  master.cf  single unix - - n - - smtp',
    { text: stepTexts['way-transport'], args: {} },
  ],
};

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
