import { cliTexts } from '../language/cli.ts';
import { Context } from './context.ts';
import { errorCode } from '../fix/error-code.ts';
import { EXIT } from './streams.ts';
import type { Streams } from './streams.ts';
import { UserError } from './user-error.ts';

/**
 * Runs the program with `argv` (without node and script) and gives its exit code: 0 clean, 1 findings, 2 could not do the job. Never throws: what goes wrong is said on
 * stderr in one sentence.
 */
export async function run(argv: readonly string[], streams: Streams): Promise<number> {
  const context = new Context(streams, valueOf(argv, '--lang'));
  try {
    const { dispatch } = await import('./parse.ts');
    return await dispatch(argv, context);
  } catch (error) {
    if (error instanceof UserError) context.say(error.text, error.args);
    else if (errorCode(error) === 'EPIPE') return EXIT.clean;
    else context.say(cliTexts.internal, { message: error instanceof Error ? error.message : String(error) });
    return EXIT.failed;
  }
}

/** The language is needed before the arguments are parsed, for what is said of them. */
function valueOf(argv: readonly string[], option: string): string | undefined {
  const index = argv.indexOf(option);
  if (index >= 0) return argv[index + 1];
  return argv.find((word) => word.startsWith(`${option}=`))?.slice(option.length + 1);
}
