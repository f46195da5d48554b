import type { Context } from './context.ts';
import { EXIT } from './streams.ts';
import { isUserError } from './user-error.ts';

/**
 * Does `work` for each file and gives the gravest of its exit codes. What keeps one file from being worked on (a UserError) is said on stderr and makes
 * it 2; the others are worked on nevertheless.
 */
export async function eachFile(
  files: readonly string[],
  context: Context,
  work: (file: string) => Promise<number>,
): Promise<number> {
  let code: number = EXIT.clean;
  for (const file of files) {
    try {
      code = Math.max(code, await work(file));
    } catch (error) {
      if (!isUserError(error)) throw error;
      context.say(error.text, error.args);
      code = EXIT.failed;
    }
  }
  return code;
}
