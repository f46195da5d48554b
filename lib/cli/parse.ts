import { cliTexts } from '../language/cli.ts';
import { baseParser, optionsOf, parseWith, versionText } from './command.ts';
import type { Parsed } from './command.ts';
import { commands } from './commands.ts';
import type { Context } from './context.ts';
import { EXIT } from './streams.ts';
import { UserError } from './user-error.ts';

/** Parses the command line and does what it says. */
export async function dispatch(argv: readonly string[], context: Context): Promise<number> {
  const index = argv.findIndex((word) => !word.startsWith('-'));
  // The value of --lang is the one word that may stand before the command.
  const at = argv[index - 1] === '--lang' ? argv.findIndex((word, i) => i > index && !word.startsWith('-')) : index;
  const name = argv[at];
  const rest = at < 0 ? argv : [...argv.slice(0, at), ...argv.slice(at + 1)];
  if (name === 'help') return dispatch([...rest, '--help'], context);
  const command = name === undefined ? undefined : commands.get(name);
  if (command !== undefined) return finish(await command.parse(name ?? '', rest, context), context);
  if (name !== undefined) throw await unknownCommand(name);
  return withoutCommand(rest, context);
}

async function finish(parsed: Parsed, context: Context): Promise<number> {
  if ('task' in parsed) return parsed.task();
  context.print(parsed.output);
  return EXIT.clean;
}

async function unknownCommand(name: string): Promise<UserError> {
  const names = [...commands.keys()];
  if (/[/.]/.test(name)) return new UserError(cliTexts['file-without-command'], { name });
  const { nearest } = await import('./nearest.ts');
  const suggestion = nearest(name, names);
  if (suggestion !== undefined) return new UserError(cliTexts['unknown-command-near'], { name, suggestion });
  return new UserError(cliTexts['unknown-command'], { name, commands: names.join(', ') });
}

/** `mmcfg --help` and the like; `mmcfg` alone is a command line that says too little, and gets a short help on stderr. */
async function withoutCommand(argv: readonly string[], context: Context): Promise<number> {
  const parser = baseParser();
  const { args, failure } = await parseWith(parser, argv, '');
  const { help, version } = args as Readonly<Record<string, unknown>>;
  if (version === true && help !== true) return finish({ output: versionText() }, context);
  if (help !== true && failure !== undefined) throw failure;
  const { mainHelp } = await import('./help.ts');
  const names = [...commands.keys()];
  if (help === true) return finish({ output: mainHelp(names, optionsOf(parser), context) }, context);
  context.complain(mainHelp(names, undefined, context));
  return EXIT.failed;
}
