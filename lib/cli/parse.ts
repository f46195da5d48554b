import yargs from 'yargs';
import type { Argv } from 'yargs';
import packageData from '../../package.json' with { type: 'json' };
import { cliTexts } from '../language/cli.ts';
import { usageTexts } from '../language/usage.ts';
import type { Context } from './context.ts';
import { choiceOptions, choices, common, describer, fileOptions } from './options.ts';
import { EXIT } from './streams.ts';
import { UserError } from './user-error.ts';

type Task = () => Promise<number>;
type Choose = (task: Task) => void;

/** Parses the command line and runs the command that it names; its module is loaded only then. */
export async function dispatch(argv: readonly string[], context: Context): Promise<number> {
  const describe = describer(context);
  let task: Task | undefined;
  let output = '';
  let failure: string | undefined;
  const parser = yargs()
    .scriptName('mmcfg')
    .usage(describe('about'))
    .locale('en')
    // The type of the parser's strings knows no plurals; the parser does.
    .updateStrings(usageTexts[context.language] as Record<string, string>)
    .wrap(Math.min(80, context.width))
    .parserConfiguration({ 'greedy-arrays': false })
    .help('help', describe('option-help'))
    .alias('help', 'h')
    .version('version', describe('option-version'), versionText())
    .option('lang', { choices: ['en', 'ja'] as const, describe: describe('option-lang') })
    .strict()
    .epilogue(describe('exit-codes'))
    .fail((message) => {
      failure ??= message;
    });
  const choose: Choose = (chosen) => {
    task = chosen;
  };
  for (const add of [addLint, addFix, addShow, addRules]) add(parser, context, choose);
  await parser.parseAsync([...argv], {}, (_error: unknown, _args: unknown, text: string) => {
    output = text;
  });
  if (failure !== undefined) throw new UserError(cliTexts['bad-option'], { message: oneLine(failure) });
  if (task !== undefined) return task();
  if (output === '') throw new UserError(cliTexts['no-command']);
  context.print(`${output}\n`);
  return EXIT.clean;
}

function addLint(parser: Argv, context: Context, choose: Choose): void {
  const describe = describer(context);
  parser.command(
    'lint [files..]',
    describe('command-lint'),
    (command) =>
      choiceOptions(fileOptions(command, describe), describe)
        .option('format', { choices: ['pretty', 'gcc', 'json'] as const, describe: describe('option-format') })
        .option('quiet', { type: 'boolean', alias: 'q', describe: describe('option-quiet') }),
    (args) =>
      choose(async () => {
        const { run } = await import('./commands/lint.ts');
        const { format, quiet } = args;
        return run({ ...common(args, context), ...choices(args), format, quiet }, context);
      }),
  );
}

function addFix(parser: Argv, context: Context, choose: Choose): void {
  const describe = describer(context);
  parser.command(
    'fix [files..]',
    describe('command-fix'),
    (command) =>
      choiceOptions(fileOptions(command, describe), describe)
        .option('write', { type: 'boolean', alias: 'w', describe: describe('option-write') })
        .option('check', { type: 'boolean', describe: describe('option-check') }),
    (args) =>
      choose(async () => {
        const { run } = await import('./commands/fix.ts');
        const { write, check } = args;
        return run({ ...common(args, context), ...choices(args), write, check }, context);
      }),
  );
}

function addShow(parser: Argv, context: Context, choose: Choose): void {
  const describe = describer(context);
  parser.command(
    'show [files..]',
    describe('command-show'),
    (command) =>
      fileOptions(command, describe)
        .option('all', { type: 'boolean', describe: describe('option-all') })
        .option('show-secrets', { type: 'boolean', describe: describe('option-show-secrets') })
        .option('format', { choices: ['pretty', 'json'] as const, describe: describe('option-format') }),
    (args) =>
      choose(async () => {
        const { run } = await import('./commands/show.ts');
        const { all, format } = args;
        return run({ ...common(args, context), all, format, showSecrets: args['show-secrets'] }, context);
      }),
  );
}

function addRules(parser: Argv, context: Context, choose: Choose): void {
  const describe = describer(context);
  parser.command(
    'rules [id]',
    describe('command-rules'),
    (command) =>
      command
        .positional('id', { type: 'string', describe: describe('argument-rule') })
        .option('format', { choices: ['pretty', 'json'] as const, describe: describe('option-format') }),
    (args) =>
      choose(async () => {
        const { run } = await import('./commands/rules.ts');
        return run({ id: args.id, format: args.format }, context);
      }),
  );
}

function versionText(): string {
  return `mmcfg ${packageData.version} (node ${process.version}, ${process.platform} ${process.arch})`;
}

/** The parser's messages come in several lines, some below a heading. */
function oneLine(message: string): string {
  return message
    .trim()
    .replace(/^Invalid values:\s*/, '')
    .replace(/\s*\n\s*/g, ' ');
}
