import { cliTexts } from '../language/cli.ts';
import { defineCommand } from './command.ts';
import type { AnyCommand } from './command.ts';
import { choiceOptions, choices, fileOptions, onFiles } from './options.ts';
import { UserError } from './user-error.ts';

const lint = defineCommand({
  operands: 'files',
  options: (parser) =>
    choiceOptions(fileOptions(parser))
      .option('format', { choices: ['pretty', 'gcc', 'json'] as const, requiresArg: true })
      .option('quiet', { type: 'boolean', alias: 'q' }),
  async run(args, files, context) {
    const { run } = await import('./commands/lint.ts');
    const { format, quiet } = args;
    const chosen = { ...choices(args), format, quiet };
    return onFiles(files, args, context, (options) => run({ ...options, ...chosen }, context));
  },
});

const fix = defineCommand({
  operands: 'files',
  options: (parser) =>
    choiceOptions(fileOptions(parser))
      .option('write', { type: 'boolean', alias: 'w' })
      .option('unsafe', { type: 'boolean' })
      .option('explain', { type: 'boolean' })
      .option('output', { type: 'string', alias: 'o', requiresArg: true })
      .option('backup', { type: 'string' })
      .option('backup-dir', { type: 'string', requiresArg: true })
      .option('yes', { type: 'boolean', alias: 'y' })
      .option('check', { type: 'boolean' }),
  async run(args, files, context) {
    const { run } = await import('./commands/fix.ts');
    const { write, check, yes, unsafe, explain, output, backup, backupDir } = args;
    const asked = { ...choices(args), write, check, yes, unsafe, explain, output, backup, backupDir };
    return onFiles(files, args, context, (options) => run({ ...options, ...asked }, context));
  },
});

const show = defineCommand({
  operands: 'files',
  options: (parser) =>
    fileOptions(parser)
      .option('all', { type: 'boolean' })
      .option('show-secrets', { type: 'boolean' })
      .option('format', { choices: ['pretty', 'json'] as const, requiresArg: true }),
  async run(args, files, context) {
    const { run } = await import('./commands/show.ts');
    const { all, format, showSecrets } = args;
    return onFiles(files, args, context, (options) => run({ ...options, all, format, showSecrets }, context));
  },
});

const diagnose = defineCommand({
  operands: 'logs',
  options: (parser) =>
    parser
      .option('since', { type: 'string', requiresArg: true })
      .option('until', { type: 'string', requiresArg: true })
      .option('list', { type: 'string', requiresArg: true })
      .option('year', { type: 'string', requiresArg: true })
      .option('tz', { type: 'string', requiresArg: true })
      .option('config', { type: 'string', requiresArg: true })
      .option('merge', { type: 'boolean' })
      .option('redact', { type: 'boolean' })
      .option('redact-key', { type: 'string', requiresArg: true })
      .option('output', { type: 'string', alias: 'o', requiresArg: true })
      .option('format', { choices: ['pretty', 'json', 'ndjson', 'html'] as const, requiresArg: true })
      .option('quiet', { type: 'boolean', alias: 'q' }),
  async run(args, files, context) {
    const { run } = await import('./commands/diagnose.ts');
    return run({ ...args, files }, context);
  },
});

const rules = defineCommand({
  operands: 'rule',
  options: (parser) => parser.option('format', { choices: ['pretty', 'json'] as const, requiresArg: true }),
  async run({ format }, [id, ...more], context) {
    if (more.length > 0) throw new UserError(cliTexts['one-rule']);
    const { run } = await import('./commands/rules.ts');
    return run({ id, format }, context);
  },
});

export const commands: ReadonlyMap<string, AnyCommand> = new Map(Object.entries({ lint, fix, show, diagnose, rules }));
