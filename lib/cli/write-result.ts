import { resolve } from 'node:path';
import type { FixResult } from '../fix/fix.ts';
import { writeSafely } from '../fix/write.ts';
import type { WriteResult } from '../fix/write.ts';
import { cliTexts } from '../language/cli.ts';
import { words } from '../language/text.ts';
import { writeTexts } from '../language/write.ts';
import { changeLines } from './changes.ts';
import type { Context } from './context.ts';
import type { Examined } from './examine.ts';
import { installationOf } from './installation.ts';
import { UserError } from './user-error.ts';

export interface KeepOptions {
  /** Keep the old file under its name with this behind it; '' for '.bak'. */
  readonly backup?: string | undefined;
  /** Keep it in this directory, relative to the working directory. */
  readonly backupDir?: string | undefined;
}

/** Writes a fixed file, and says what was changed and what is to be done next. Throws a UserError when it was not written. */
export async function writeResult(
  result: FixResult,
  { input, subject }: Examined,
  options: KeepOptions,
  context: Context,
): Promise<void> {
  const { realPath, path } = input;
  if (realPath === undefined) return;
  const backup = options.backup === '' ? '.bak' : options.backup;
  if (backup?.includes('/') === true) throw new UserError(writeTexts['bad-suffix'], { backup });
  const backupDir = options.backupDir === undefined ? undefined : resolve(context.streams.cwd, options.backupDir);
  const written = writeSafely(realPath, input.bytes, result.bytes, { backup, backupDir });
  // A signal that came while the file was written takes effect now.
  await new Promise((done) => setImmediate(done));
  if (!written.written)
    throw new UserError(writeTexts[written.trouble.id], { path, backup: '', code: '', ...written.trouble });
  context.print(changeLines(result, path, context.language));
  sayWhatIsKept(written, path, context);
  const { restart, stopAndStart } = installationOf(realPath);
  const command = subject.evaluation.setting('QRUNNERS').assignments.length > 0 ? stopAndStart : restart;
  context.print(`${words(cliTexts['next-restart'], context.language, { command })}\n`);
  if (subject.site.goal === 'personalized') context.print(`${words(cliTexts['next-lists'], context.language)}\n`);
}

/** On stderr: where the old contents are, and why the file was written in place. */
function sayWhatIsKept({ inPlace, backup }: WriteResult & { written: true }, path: string, context: Context): void {
  if (backup === undefined) return;
  if (inPlace !== undefined) context.say(writeTexts[`in-place-${inPlace}`], { path, backup });
  else context.say(cliTexts['backup-kept'], { backup });
}
