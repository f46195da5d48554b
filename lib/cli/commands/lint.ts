import { rules } from '../../../rules/index.ts';
import { gcc } from '../../report/gcc.ts';
import type { FileReport } from '../../report/file-report.ts';
import { chooseRules, isGrave } from '../choose.ts';
import type { ChoiceOptions } from '../choose.ts';
import type { Context } from '../context.ts';
import { eachFile } from '../each-file.ts';
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

/** `mmcfg lint FILE...`: says what is wrong. Gives 1 when there is something as grave as --fail-on says, 2 when a file cannot be read, else 0. */
export async function run(options: LintOptions, context: Context): Promise<number> {
  const chosen = chooseRules(rules, options);
  const reports: FileReport[] = [];
  const code = await eachFile(options.files, context, async (file) => {
    const found = report(await examineFile(file, options, context), chosen);
    reports.push(found);
    return isGrave(found.findings, options) ? EXIT.found : EXIT.clean;
  });
  if (reports.length === 0) return code;
  const shown = options.quiet === true ? reports.map(quiet) : reports;
  const format = options.format ?? (context.streams.isTTY ? 'pretty' : 'gcc');
  if (format === 'gcc') context.print(gcc(shown, context));
  else if (format === 'json') context.printJson((await import('../../report/json.ts')).json(shown, context));
  else context.print((await import('../../report/pretty.ts')).pretty(shown, context));
  return code;
}

function quiet(report: FileReport): FileReport {
  const findings = report.findings.filter(({ severity }) => severity !== 'note');
  return { ...report, findings, delivery: [], listsLeft: false, steps: [] };
}
