import { rules } from '../../../rules/index.ts';
import { gcc } from '../../report/gcc.ts';
import type { FileReport } from '../../report/file-report.ts';
import { chooseRules, isGrave } from '../choose.ts';
import type { ChoiceOptions } from '../choose.ts';
import type { Context } from '../context.ts';
import { examineFile } from '../examine.ts';
import type { CommonOptions } from '../examine.ts';
import { report } from '../file-report.ts';
import { EXIT } from '../streams.ts';

export interface LintOptions extends CommonOptions, ChoiceOptions {
  readonly files: readonly string[];
  readonly format?: 'pretty' | 'gcc' | 'json' | undefined;
  /** Leave out notes, how posts are delivered and the next steps. */
  readonly quiet?: boolean | undefined;
}

/** `mmcfg lint FILE...`: says what is wrong. Gives 1 when there is something as grave as --fail-on says, else 0. */
export async function run(options: LintOptions, context: Context): Promise<number> {
  const chosen = chooseRules(rules, options);
  const reports: FileReport[] = [];
  for (const file of options.files) reports.push(report(await examineFile(file, options, context), chosen));
  const shown = options.quiet === true ? reports.map(quiet) : reports;
  const format = options.format ?? (context.streams.isTTY ? 'pretty' : 'gcc');
  if (format === 'gcc') context.print(gcc(shown, context));
  else if (format === 'json') context.printJson((await import('../../report/json.ts')).json(shown, context));
  else context.print((await import('../../report/pretty.ts')).pretty(shown, context));
  const grave = reports.some(({ findings }) => isGrave(findings, options));
  return grave ? EXIT.found : EXIT.clean;
}

function quiet(report: FileReport): FileReport {
  const findings = report.findings.filter(({ severity }) => severity !== 'note');
  return { ...report, findings, delivery: [], listsLeft: false, steps: [] };
}
