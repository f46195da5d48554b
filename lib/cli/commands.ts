import { cliTexts } from '../language/cli.ts';
import { defineCommand } from './command.ts';
import type { AnyCommand } from './command.ts';
import { choiceOptions, choices, fileOptions, onFiles } from './options.ts';
import { UserError } from './user-error.ts';

const lint = defineCommand({
  operands: '[FILE...]',
  about: 'command-lint',
  options: (parser, describe) =>
    choiceOptions(fileOptions(parser, describe), describe)
      .option('format', { choices: ['pretty', 'gcc', 'json'] as const, describe: describe('option-format') })
      .option('quiet', { type: 'boolean', alias: 'q', describe: describe('option-quiet') }),
  async run(args, files, context) {
    const { run } = await import('./commands/lint.ts');
    const { format, quiet } = args;
    const chosen = { ...choices(args), format, quiet };
    return onFiles(files, args, context, (options) => run({ ...options, ...chosen }, context));
  },
});

const fix = defineCommand({
  operands: '[FILE...]',
  about: 'command-fix',
  options: (parser, describe) =>
    choiceOptions(fileOptions(parser, describe), describe)
      .option('write', { type: 'boolean', alias: 'w', describe: describe('option-write') })
      .option('unsafe', { type: 'boolean', describe: describe('option-unsafe') })
      .option('explain', { type: 'boolean', describe: describe('option-explain') })
      .option('output', { type: 'string', alias: 'o', requiresArg: true, describe: describe('option-output') })
      .option('backup', { type: 'string', describe: describe('option-backup') })
      .option('yes', { type: 'boolean', alias: 'y', describe: describe('option-yes') })
      .option('check', { type: 'boolean', describe: describe('option-check') }),
  async run(args, files, context) {
    const { run } = await import('./commands/fix.ts');
    const { write, check, yes, unsafe, explain, output, backup } = args;
    const asked = { ...choices(args), write, check, yes, unsafe, explain, output, backup };
    return onFiles(files, args, context, (options) => run({ ...options, ...asked }, context));
  },
});

const show = defineCommand({
  operands: '[FILE...]',
  about: 'command-show',
  options: (parser, describe) =>
    fileOptions(parser, describe)
      .option('all', { type: 'boolean', describe: describe('option-all') })
      .option('show-secrets', { type: 'boolean', describe: describe('option-show-secrets') })
      .option('format', { choices: ['pretty', 'json'] as const, describe: describe('option-format') }),
  async run(args, files, context) {
    const { run } = await import('./commands/show.ts');
    const { all, format, showSecrets } = args;
    return onFiles(files, args, context, (options) => run({ ...options, all, format, showSecrets }, context));
  },
});

const rules = defineCommand({
  operands: '[RULE]',
  about: 'command-rules',
  options: (parser, describe) =>
    parser.option('format', { choices: ['pretty', 'json'] as const, describe: describe('option-format') }),
  async run({ format }, [id, ...more], context) {
    if (more.length > 0) throw new UserError(cliTexts['one-rule']);
    const { run } = await import('./commands/rules.ts');
    return run({ id, format }, context);
  },
});

export const commands: ReadonlyMap<string, AnyCommand> = new Map(Object.entries({ lint, fix, show, rules }));
