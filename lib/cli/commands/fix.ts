import { relative, resolve, sep } from 'node:path';
import { rules } from '../../../rules/index.ts';
import { toText } from '../../fix/bytes.ts';
import { fix, intentions } from '../../fix/fix.ts';
import type { FixResult } from '../../fix/fix.ts';
import { cliTexts } from '../../language/cli.ts';
import { words } from '../../language/text.ts';
import { guess, lint } from '../../lint/run.ts';
import { chooseRules, isGrave } from '../choose.ts';
import type { ChoiceOptions } from '../choose.ts';
import type { Context } from '../context.ts';
import { examineFile } from '../examine.ts';
import type { CommonOptions, Examined } from '../examine.ts';
import { changeLines } from '../changes.ts';
import { installationOf } from '../installation.ts';
import { EXIT } from '../streams.ts';
import { UserError } from '../user-error.ts';

export interface FixOptions extends CommonOptions, ChoiceOptions {
  readonly files: readonly string[];
  readonly write?: boolean | undefined;
  readonly check?: boolean | undefined;
  /** Go on where there is reason to ask. */
  readonly yes?: boolean | undefined;
}

/**
 * `mmcfg fix FILE...`: prints the change that cures what can be cured as a patch on stdout, or makes it with --write. Gives 0 when every error and warning is
 * cured, 1 when any remains or --check finds a change, 2 (by UserError) when a file cannot be read or written.
 */
export async function run(options: FixOptions, context: Context): Promise<number> {
  const chosen = chooseRules(rules, options);
  let code: number = EXIT.clean;
  for (const file of options.files) {
    const examined = await examineFile(file, options, context);
    const { subject } = examined;
    const findings = subject.evaluation.loads ? lint(subject, chosen) : guess(subject, chosen);
    const result = fix(subject, intentions(findings), rules);
    explainRefusals(result, examined, context);
    const changed = result.edits.length > 0;
    if (changed && options.check !== true) await deliver(result, examined, options, context);
    const left = lint(result.after, chosen);
    if (!changed && result.refusals.length === 0) {
      const said = left.length === 0 ? cliTexts['nothing-to-fix'] : cliTexts['findings-remain'];
      context.say(said, { path: examined.input.path, count: left.length });
    }
    if (isGrave(left, options) || (changed && options.check === true)) code = EXIT.found;
  }
  return code;
}

async function deliver(result: FixResult, examined: Examined, options: FixOptions, context: Context): Promise<void> {
  const { input, subject } = examined;
  if (options.write !== true) {
    const { patch } = await import('../../fix/patch.ts');
    const { name, root } = patchName(input.realPath ?? 'mm_cfg.py', context.streams.cwd);
    const text = patch(name, subject.source.text, toText(result.bytes));
    context.streams.stdout.write(Buffer.from(text, 'latin1'));
    if (root) context.say(cliTexts['apply-from-root']);
    return;
  }
  if (input.realPath === undefined) {
    context.streams.stdout.write(result.bytes);
    return;
  }
  if (options.yes !== true) refuseUnasked(result, examined);
  const { writeSafely } = await import('../../fix/write.ts');
  const trouble = writeSafely(input.realPath, input.bytes, result.bytes);
  if (trouble !== undefined)
    throw new UserError(cliTexts[trouble.id], { path: input.path, count: 0, code: '', ...trouble });
  context.print(changeLines(result, input.path, context.language));
  const { restart } = installationOf(input.realPath);
  context.print(`${words(cliTexts['next-restart'], context.language, { command: restart })}\n`);
  context.print(`${words(cliTexts['next-lists'], context.language)}\n`);
}

/** A UserError for a file that nobody named, and for VERP where the MTA is known not to take its addresses. */
function refuseUnasked({ fixed }: FixResult, { input, typed, subject }: Examined): void {
  const { path } = input;
  if (typed === undefined) throw new UserError(cliTexts['write-unnamed'], { path });
  if (subject.site.delimiter === 'missing' && fixed.some((name) => name.startsWith('VERP_'))) {
    throw new UserError(cliTexts['write-without-delimiter'], { path });
  }
}

function explainRefusals(result: FixResult, { input }: Examined, context: Context): void {
  for (const { id, names, lines } of result.refusals) {
    context.say(cliTexts[`refused-${id}`], { path: input.path, names: names.join(', ') });
    context.sayLines(lines);
  }
}

/** The name for the patch's header: relative to the working directory for a file below it, else from the root. */
function patchName(path: string, cwd: string): { name: string; root: boolean } {
  const below = relative(cwd, resolve(cwd, path));
  const root = below === '..' || below.startsWith(`..${sep}`);
  return { name: root ? path.replace(/^\/+/, '') : below, root };
}
