import { cliTexts } from '../language/cli.ts';
import { baseParser, describer, parseWith } from './command.ts';
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
  const command = name === undefined ? undefined : commands.get(name);
  if (command === undefined) return withoutCommand(argv, name, context);
  const rest = [...argv.slice(0, at), ...argv.slice(at + 1)];
  return finish(await command.parse(name ?? '', rest, context), context);
}

async function finish(parsed: Parsed, context: Context): Promise<number> {
  if ('task' in parsed) return parsed.task();
  context.print(`${parsed.output}\n`);
  return EXIT.clean;
}

/** `mmcfg --help` and the like: the parser is told of the commands only to list them. */
async function withoutCommand(argv: readonly string[], name: string | undefined, context: Context): Promise<number> {
  const describe = describer(context);
  const parser = baseParser(describe('about'), context);
  for (const [known, { operands, about }] of commands)
    parser.command(`${known} ${operands}`.replace('FILE...', 'files..').replace('RULE', 'id'), describe(about));
  if (name !== undefined) throw new UserError(cliTexts['unknown-command'], { name });
  const { output } = await parseWith(parser, argv);
  if (output === '') throw new UserError(cliTexts['no-command']);
  return finish({ output }, context);
}
