import { gcc } from '../../report/gcc.ts';
import type { FileReport } from '../../report/file-report.ts';
import { EXIT } from '../streams.ts';
import type { Context } from '../context.ts';
import { examineFile } from '../examine.ts';
import type { CommonOptions } from '../examine.ts';
import { report } from '../file-report.ts';

export interface LintOptions extends CommonOptions {
  readonly files: readonly string[];
  readonly format?: 'pretty' | 'gcc' | undefined;
}

/** `mmcfg lint FILE...`: says what is wrong. Gives 1 when there is an error or a warning, else 0. */
export async function run(options: LintOptions, context: Context): Promise<number> {
  const reports: FileReport[] = [];
  for (const file of options.files) reports.push(await report(await examineFile(file, options, context), context));
  const format = options.format ?? (context.streams.isTTY ? 'pretty' : 'gcc');
  if (format === 'gcc') context.print(gcc(reports, context));
  else context.print((await import('../../report/pretty.ts')).pretty(reports, context));
  const grave = reports.some(({ findings }) => findings.some(({ severity }) => severity !== 'note'));
  return grave ? EXIT.found : EXIT.clean;
}
