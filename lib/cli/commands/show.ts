import type { Context } from '../context.ts';
import { eachFile } from '../each-file.ts';
import { examineFile } from '../examine.ts';
import type { CommonOptions } from '../examine.ts';
import type { ShowReport } from '../../report/show-report.ts';
import { EXIT } from '../streams.ts';

export interface ShowOptions extends CommonOptions {
  readonly files: readonly string[];
  readonly all?: boolean | undefined;
  readonly format?: 'pretty' | 'json' | undefined;
  readonly showSecrets?: boolean | undefined;
}

/** `mmcfg show FILE...`: the settings as Mailman will see them. Gives 1 for a file that Python cannot load, else 0. */
export async function run(options: ShowOptions, context: Context): Promise<number> {
  const reports: ShowReport[] = [];
  const code = await eachFile(options.files, context, async (file) => {
    const { input, subject, info } = await examineFile(file, options, context);
    reports.push({ path: input.path, subject, release: info });
    return subject.evaluation.loads ? EXIT.clean : EXIT.found;
  });
  if (reports.length === 0) return code;
  const { language, width, color } = context;
  const chosen = { language, width, color, all: options.all === true, showSecrets: options.showSecrets === true };
  if (options.format === 'json') {
    context.printJson((await import('../../report/show-json.ts')).showJson(reports, chosen));
  } else context.print((await import('../../report/show.ts')).show(reports, chosen));
  return code;
}
