import { existsSync } from 'node:fs';
import type { Argv } from 'yargs';
import { cliTexts } from '../language/cli.ts';
import type { Describe } from './command.ts';
import type { ChoiceOptions } from './choose.ts';
import type { Context } from './context.ts';
import type { CommonOptions } from './examine.ts';
import { DEFAULT_FILES } from './installation.ts';
import type { SiteOptions } from './site.ts';
import { UserError } from './user-error.ts';

/** The options of every command that reads configurations. */
export function fileOptions(parser: Argv, describe: Describe) {
  return parser
    .option('mailman', { type: 'string', requiresArg: true, describe: describe('option-mailman') })
    .option('defaults', { type: 'string', requiresArg: true, describe: describe('option-defaults') })
    .option('python', { choices: [2, 3] as const, describe: describe('option-python') })
    .option('stdin-filename', { type: 'string', requiresArg: true, describe: describe('option-stdin-filename') });
}

/** The options that choose rules and what the exit code means. */
export function choiceOptions(parser: ReturnType<typeof fileOptions>, describe: Describe) {
  return parser
    .option('delivery', {
      choices: ['personalized', 'verp', 'single'] as const,
      describe: describe('option-delivery'),
    })
    .option('postfix', { type: 'string', requiresArg: true, describe: describe('option-postfix') })
    .option('select', { type: 'string', array: true, requiresArg: true, describe: describe('option-select') })
    .option('ignore', { type: 'string', array: true, requiresArg: true, describe: describe('option-ignore') })
    .option('fail-on', { choices: ['error', 'warning', 'info'] as const, describe: describe('option-fail-on') })
    .option('max-warnings', { type: 'number', requiresArg: true, describe: describe('option-max-warnings') });
}

interface FileArguments {
  readonly mailman: string | undefined;
  readonly defaults: string | undefined;
  readonly python: 2 | 3 | undefined;
  readonly 'stdin-filename': string | undefined;
}

/** What was given, as the commands want it. Without a file the first of the usual ones that exists; a UserError when none does. */
export function common(
  files: readonly string[],
  args: FileArguments,
  context: Context,
): CommonOptions & { readonly files: readonly string[] } {
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
  if (maxWarnings !== undefined && !(maxWarnings >= 0)) throw new UserError(cliTexts['bad-count']);
  return {
    delivery: args.delivery,
    postfix: args.postfix,
    select: args.select,
    ignore: args.ignore,
    failOn: args['fail-on'],
    maxWarnings,
  };
}
