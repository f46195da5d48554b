import { existsSync } from 'node:fs';
import yargs from 'yargs';
import type { Argv } from 'yargs';
import packageData from '../../package.json' with { type: 'json' };
import { cliTexts } from '../language/cli.ts';
import { words } from '../language/text.ts';
import type { Text } from '../language/text.ts';
import { usageTexts } from '../language/usage.ts';
import type { Context } from './context.ts';
import type { CommonOptions } from './examine.ts';
import { DEFAULT_FILES } from './installation.ts';
import { EXIT } from './streams.ts';
import { UserError } from './user-error.ts';

type Task = () => Promise<number>;

/** Parses the command line and runs the command that it names; its module is loaded only then. */
export async function dispatch(argv: readonly string[], context: Context): Promise<number> {
  const say = (text: Text): string => words(text, context.language);
  let task: Task | undefined;
  let output = '';
  let failure: string | undefined;
  const parser = yargs()
    .scriptName('mmcfg')
    .usage(say(cliTexts.about))
    .locale('en')
    .updateStrings({ ...usageTexts[context.language] })
    .wrap(Math.min(80, context.width))
    .help('help', say(cliTexts['option-help']))
    .alias('help', 'h')
    .version(versionText())
    .describe('version', say(cliTexts['option-version']))
    .option('lang', { choices: ['en', 'ja'] as const, describe: say(cliTexts['option-lang']) })
    .strict()
    .recommendCommands()
    .epilogue(say(cliTexts['exit-codes']))
    .fail((message) => {
      failure ??= message;
    });
  addLint(parser, say, context, (chosen) => (task = chosen));
  addFix(parser, say, context, (chosen) => (task = chosen));
  addShow(parser, say, context, (chosen) => (task = chosen));
  await parser.parseAsync([...argv], {}, (_error: unknown, _args: unknown, text: string) => {
    output = text;
  });
  if (failure !== undefined) throw new UserError(cliTexts['bad-option'], { message: oneLine(failure) });
  if (task !== undefined) return task();
  if (output === '') throw new UserError(cliTexts['no-command']);
  context.print(`${output}\n`);
  return EXIT.clean;
}

type Say = (text: Text) => string;
type Choose = (task: Task) => void;

/** The options of every command that reads a configuration. */
function withFiles(parser: Argv, say: Say) {
  return parser
    .positional('files', {
      type: 'string',
      array: true,
      default: [] as string[],
      describe: say(cliTexts['argument-files']),
    })
    .option('mailman', { type: 'string', requiresArg: true, describe: say(cliTexts['option-mailman']) })
    .option('defaults', { type: 'string', requiresArg: true, describe: say(cliTexts['option-defaults']) })
    .option('python', { choices: [2, 3] as const, describe: say(cliTexts['option-python']) });
}

interface CommonArguments {
  readonly files: readonly string[];
  readonly mailman: string | undefined;
  readonly defaults: string | undefined;
  readonly python: 2 | 3 | undefined;
}

function common(args: CommonArguments, context: Context): CommonOptions & { readonly files: readonly string[] } {
  const { mailman, defaults, python } = args;
  if (args.files.length > 0) return { files: args.files, mailman, defaults, python };
  const path = DEFAULT_FILES.find((candidate) => existsSync(candidate));
  if (path === undefined) throw new UserError(cliTexts['no-default-file']);
  context.say(cliTexts['default-file'], { path });
  return { files: [path], mailman, defaults, python, isDefaultFile: true };
}

function addLint(parser: Argv, say: Say, context: Context, choose: Choose): void {
  parser.command(
    'lint [files..]',
    say(cliTexts['command-lint']),
    (command) =>
      withFiles(command, say).option('format', {
        choices: ['pretty', 'gcc'] as const,
        describe: say(cliTexts['option-format']),
      }),
    (args) =>
      choose(async () => {
        const { run } = await import('./commands/lint.ts');
        return run({ ...common(args, context), format: args.format }, context);
      }),
  );
}

function addFix(parser: Argv, say: Say, context: Context, choose: Choose): void {
  parser.command(
    'fix [files..]',
    say(cliTexts['command-fix']),
    (command) =>
      withFiles(command, say)
        .option('write', { type: 'boolean', alias: 'w', describe: say(cliTexts['option-write']) })
        .option('check', { type: 'boolean', describe: say(cliTexts['option-check']) }),
    (args) =>
      choose(async () => {
        const { run } = await import('./commands/fix.ts');
        return run({ ...common(args, context), write: args.write, check: args.check }, context);
      }),
  );
}

function addShow(parser: Argv, say: Say, context: Context, choose: Choose): void {
  parser.command(
    'show [files..]',
    say(cliTexts['command-show']),
    (command) =>
      withFiles(command, say)
        .option('all', { type: 'boolean', describe: say(cliTexts['option-all']) })
        .option('show-secrets', { type: 'boolean', describe: say(cliTexts['option-show-secrets']) })
        .option('format', { choices: ['pretty', 'json'] as const, describe: say(cliTexts['option-format']) }),
    (args) =>
      choose(async () => {
        const { run } = await import('./commands/show.ts');
        const { all, format } = args;
        return run({ ...common(args, context), all, format, showSecrets: args['show-secrets'] }, context);
      }),
  );
}

function versionText(): string {
  return `mmcfg ${packageData.version} (node ${process.version}, ${process.platform} ${process.arch})`;
}

/** The parser's messages come with hints on lines of their own. */
function oneLine(message: string): string {
  return message.trim().replace(/\s*\n\s*/g, ' ');
}
