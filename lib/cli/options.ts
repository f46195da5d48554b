import { existsSync } from 'node:fs';
import type { Argv } from 'yargs';
import { cliTexts } from '../language/cli.ts';
import type { ChoiceOptions } from './choose.ts';
import type { Context } from './context.ts';
import type { CommonOptions } from './examine.ts';
import { findFiles } from './find-files.ts';
import { DEFAULT_FILES } from './installation.ts';
import type { SiteOptions } from './site.ts';
import { EXIT } from './streams.ts';
import { UserError } from './user-error.ts';

/** The options of every command that reads configurations. */
export function fileOptions(parser: Argv) {
  return parser
    .option('mailman', { type: 'string', requiresArg: true })
    .option('defaults', { type: 'string', requiresArg: true })
    .option('python', { choices: [2, 3] as const, requiresArg: true })
    .option('stdin-filename', { type: 'string', requiresArg: true });
}

/** The options that choose rules and what the exit code means. */
export function choiceOptions(parser: ReturnType<typeof fileOptions>) {
  return parser
    .option('delivery', { choices: ['personalized', 'verp', 'single'] as const, requiresArg: true })
    .option('postfix', { type: 'string', requiresArg: true })
    .option('select', { type: 'string', array: true, requiresArg: true })
    .option('ignore', { type: 'string', array: true, requiresArg: true })
    .option('fail-on', { choices: ['error', 'warning', 'info'] as const, requiresArg: true })
    .option('max-warnings', { type: 'number', requiresArg: true });
}

interface FileArguments {
  readonly mailman: string | undefined;
  readonly defaults: string | undefined;
  readonly python: 2 | 3 | undefined;
  readonly 'stdin-filename': string | undefined;
}

type FilesAndOptions = CommonOptions & { readonly files: readonly string[] };

/**
 * Does `work` on the files that were named: those in directories are searched for (see findFiles), and without any the first of the usual ones is taken.
 * What kept a directory from being searched is said on stderr, and makes the exit code 2 whatever came of the rest.
 */
export async function onFiles(
  paths: readonly string[],
  args: FileArguments,
  context: Context,
  work: (options: FilesAndOptions) => Promise<number>,
): Promise<number> {
  const { files, troubles } = findFiles(paths, context.streams.cwd);
  for (const { text, args } of troubles) context.say(text, args);
  if (paths.length > 0 && files.length === 0) return EXIT.failed;
  const code = await work(common(files, args, context));
  return troubles.length > 0 ? EXIT.failed : code;
}

/** What was given, as the commands want it. Without a file the first of the usual ones that exists; a UserError when none does. */
function common(files: readonly string[], args: FileArguments, context: Context): FilesAndOptions {
  const { mailman, defaults, python } = args;
  const given = { mailman, defaults, python, stdinFilename: args['stdin-filename'] };
  if (files.length > 0) return { files, ...given };
  const path = DEFAULT_FILES.find((candidate) => existsSync(candidate));
  if (path === undefined) throw new UserError(cliTexts['no-default-file']);
  context.say(cliTexts['default-file'], { path });
  return { files: [path], ...given, isDefaultFile: true };
}

interface ChoiceArguments {
  readonly delivery: SiteOptions['delivery'];
  readonly postfix: string | undefined;
  readonly select: readonly string[] | undefined;
  readonly ignore: readonly string[] | undefined;
  readonly 'fail-on': 'error' | 'warning' | 'info' | undefined;
  readonly 'max-warnings': number | undefined;
}

export function choices(args: ChoiceArguments): ChoiceOptions & SiteOptions {
  const maxWarnings = args['max-warnings'];
  if (maxWarnings !== undefined && !(Number.isInteger(maxWarnings) && maxWarnings >= 0))
    throw new UserError(cliTexts['bad-count']);
  return {
    delivery: args.delivery,
    postfix: args.postfix,
    select: args.select,
    ignore: args.ignore,
    failOn: args['fail-on'],
    maxWarnings,
  };
}
