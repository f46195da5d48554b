import yargs from 'yargs';
import type { ArgumentsCamelCase, Argv } from 'yargs';
import packageData from '../../package.json' with { type: 'json' };
import type { Context } from './context.ts';
import type { Operands, ParserOptions } from './help.ts';
import { UserError } from './user-error.ts';

/** A command as it is declared: its options, and how it is run once they are parsed (its own module is loaded only then). What its help says stands in lib/language/help*.ts. */
export interface Command<Options> {
  readonly operands: Operands;
  readonly options: (parser: Argv) => Argv<Options>;
  readonly run: (args: ArgumentsCamelCase<Options>, operands: readonly string[], context: Context) => Promise<number>;
}

/** What a command line asks for: a help screen, the version, or work to do. */
export type Parsed = { readonly output: string } | { readonly task: () => Promise<number> };

/** A command whose options' types are its own business. */
export interface AnyCommand {
  readonly operands: Operands;
  readonly parse: (name: string, argv: readonly string[], context: Context) => Promise<Parsed>;
  /** What the parser knows of its options. */
  readonly known: () => ParserOptions;
}

export function defineCommand<Options>({ operands, options, run }: Command<Options>): AnyCommand {
  const parse = async (name: string, argv: readonly string[], context: Context): Promise<Parsed> => {
    const parser = options(baseParser());
    const { args, failure } = await parseWith(parser, argv, name);
    const { help, version } = args as Readonly<Record<string, unknown>>;
    if (help === true) {
      const { commandHelp } = await import('./help.ts');
      return { output: commandHelp(name, operands, optionsOf(parser), context) };
    }
    if (version === true) return { output: versionText() };
    if (failure !== undefined) throw failure;
    return { task: () => run(args, args._.map(String), context) };
  };
  return { operands, parse, known: () => optionsOf(options(baseParser())) };
}

/** What the parser's own sentences are replaced by: the one that can come of a command line, as a mark. */
const MISSING = 'missing:';
const SENTENCES: Readonly<Record<string, string>> = { 'Not enough arguments following: %s': `${MISSING}%s` };

/** Runs the parser. What it does not understand comes back beside what it does, for whoever asks for help. */
export async function parseWith<Options>(
  parser: Argv<Options>,
  argv: readonly string[],
  command: string,
): Promise<{ args: ArgumentsCamelCase<Options>; failure: UserError | undefined }> {
  let message: string | undefined;
  parser.fail((text) => {
    message ??= text;
  });
  // With a callback the parser prints nothing and does not exit.
  const args = await parser.parseAsync([...argv], {}, () => {});
  const failure = await trouble(args, optionsOf(parser), message, command);
  return { args: lastOfEach(args, optionsOf(parser)) as ArgumentsCamelCase<Options>, failure };
}

/** The first thing that is wrong with what was given. */
async function trouble(
  args: Readonly<Record<string, unknown>>,
  known: ParserOptions,
  message: string | undefined,
  command: string,
): Promise<UserError | undefined> {
  const names = new Set(Object.keys(known.key).flatMap((key) => [key, camelCase(key), ...(known.alias[key] ?? [])]));
  const unknown = Object.keys(args).find((key) => key !== '_' && key !== '$0' && !names.has(key));
  const isBad = Object.entries(known.choices).some(([key, choices]) =>
    [args[key]].flat().some((value) => value !== undefined && !choices.includes(value)),
  );
  if (unknown === undefined && !isBad && message === undefined) return undefined;
  const { optionError } = await import('./option-error.ts');
  const missing = message?.startsWith(MISSING) === true ? message.slice(MISSING.length) : undefined;
  return optionError({ args, known, unknown, missing, message, command });
}

/** Of an option that is given twice, and takes one value, the last counts. */
function lastOfEach(args: Readonly<Record<string, unknown>>, { array }: ParserOptions): object {
  const isList = new Set(['_', ...array.flatMap((key) => [key, camelCase(key)])]);
  return Object.fromEntries(
    Object.entries(args).map(([key, value]) => [
      key,
      Array.isArray(value) && !isList.has(key) ? (value[value.length - 1] as unknown) : value,
    ]),
  );
}

function camelCase(key: string): string {
  return key.replace(/-(.)/g, (_dash, letter: string) => letter.toUpperCase());
}

/** The parser's table of options, which its types leave out. */
export function optionsOf(parser: unknown): ParserOptions {
  return (parser as { readonly getOptions: () => ParserOptions }).getOptions();
}

/** The parser with what all commands share. */
export function baseParser(): Argv {
  return yargs()
    .scriptName('mmcfg')
    .locale('en')
    .updateStrings(SENTENCES)
    .parserConfiguration({
      'boolean-negation': false,
      'dot-notation': false,
      'greedy-arrays': false,
      'parse-positional-numbers': false,
    })
    .help(false)
    .version(false)
    .option('help', { type: 'boolean', alias: 'h' })
    .option('version', { type: 'boolean', alias: 'V' })
    .option('color', { choices: ['auto', 'always', 'never'] as const, requiresArg: true })
    .option('lang', { choices: ['en', 'ja'] as const, requiresArg: true });
}

export function versionText(): string {
  return `mmcfg ${packageData.version} (node ${process.version}, ${process.platform} ${process.arch})\n`;
}
