import yargs from 'yargs';
import type { ArgumentsCamelCase, Argv } from 'yargs';
import packageData from '../../package.json' with { type: 'json' };
import { cliTexts } from '../language/cli.ts';
import { usageTexts } from '../language/usage.ts';
import { words } from '../language/text.ts';
import type { Context } from './context.ts';
import { UserError } from './user-error.ts';

export type Describe = (id: keyof typeof cliTexts) => string;

/** A command as it is declared: its options, and how it is run once they are parsed (its own module is loaded only then). */
export interface Command<Options> {
  /** What follows its name: '[FILE...]'. */
  readonly operands: string;
  readonly about: keyof typeof cliTexts;
  readonly options: (parser: Argv, describe: Describe) => Argv<Options>;
  readonly run: (args: ArgumentsCamelCase<Options>, operands: readonly string[], context: Context) => Promise<number>;
}

/** What a command line asks for: text to print (help, the version), or work to do. */
export type Parsed = { readonly output: string } | { readonly task: () => Promise<number> };

/** A command whose options' types are its own business. */
export interface AnyCommand {
  readonly operands: string;
  readonly about: keyof typeof cliTexts;
  readonly parse: (name: string, argv: readonly string[], context: Context) => Promise<Parsed>;
}

export function defineCommand<Options>(command: Command<Options>): AnyCommand {
  const { operands, about, options, run } = command;
  const parse = async (name: string, argv: readonly string[], context: Context): Promise<Parsed> => {
    const describe = describer(context);
    const usage = `mmcfg ${name} ${operands} [OPTION...]\n\n${describe(about)}`;
    const parser = options(baseParser(usage, context), describe);
    const { args, output } = await parseWith(parser, argv);
    if (output !== '') return { output };
    return { task: () => run(args, args._.map(String), context) };
  };
  return { operands, about, parse };
}

/** Runs the parser; a UserError when it does not understand. */
export async function parseWith<Options>(
  parser: Argv<Options>,
  argv: readonly string[],
): Promise<{ args: ArgumentsCamelCase<Options>; output: string }> {
  let output = '';
  let failure: string | undefined;
  parser.fail((message) => {
    failure ??= message;
  });
  const args = await parser.parseAsync([...argv], {}, (_error: unknown, _args: unknown, text: string) => {
    output = text;
  });
  if (failure !== undefined) throw new UserError(cliTexts['bad-option'], { message: oneLine(failure) });
  return { args: args as ArgumentsCamelCase<Options>, output };
}

/** The parser with what all commands share. */
export function baseParser(usage: string, context: Context): Argv {
  const describe = describer(context);
  return (
    yargs()
      .scriptName('mmcfg')
      .usage(usage)
      .locale('en')
      // The type of the parser's strings knows no plurals; the parser does.
      .updateStrings(usageTexts[context.language] as Record<string, string>)
      .wrap(Math.min(80, context.width))
      .parserConfiguration({ 'greedy-arrays': false, 'parse-positional-numbers': false })
      .help('help', describe('option-help'))
      .alias('help', 'h')
      .version('version', describe('option-version'), versionText())
      .option('lang', { choices: ['en', 'ja'] as const, describe: describe('option-lang') })
      .strictOptions()
      .epilogue(describe('exit-codes'))
  );
}

/** The descriptions of options in the user's language. */
export function describer({ language }: Context): Describe {
  return (id) => words(cliTexts[id], language);
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
