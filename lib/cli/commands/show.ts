import type { Context } from '../context.ts';
import { eachFile } from '../each-file.ts';
import { examineFile } from '../examine.ts';
import type { CommonOptions } from '../examine.ts';
import { EXIT } from '../streams.ts';

export interface ShowOptions extends CommonOptions {
  readonly files: readonly string[];
  readonly all?: boolean | undefined;
  readonly format?: 'pretty' | 'json' | undefined;
  readonly showSecrets?: boolean | undefined;
}

/** `mmcfg show FILE...`: the settings as Mailman will see them. Gives 1 for a file that Python cannot load, else 0. */
export async function run(options: ShowOptions, context: Context): Promise<number> {
  const print =
    options.format === 'json'
      ? (await import('../../report/show-json.ts')).showJson
      : (await import('../../report/show.ts')).show;
  return eachFile(options.files, context, async (file) => {
    const { input, subject, info } = await examineFile(file, options, context);
    const { language, width, color } = context;
    const chosen = { all: options.all === true, showSecrets: options.showSecrets === true };
    const text = print({ path: input.path, subject, release: info }, { language, width, color, ...chosen });
    if (options.format === 'json') context.printJson(text);
    else context.print(text);
    return subject.evaluation.loads ? EXIT.clean : EXIT.found;
  });
}
