import { relative, resolve, sep } from 'node:path';
import { rules } from '../../../rules/index.ts';
import { toText } from '../../fix/bytes.ts';
import { fix, intentions } from '../../fix/fix.ts';
import type { FixResult } from '../../fix/fix.ts';
import { cliTexts } from '../../language/cli.ts';
import { words } from '../../language/text.ts';
import { isUnsafe } from '../../lint/finding.ts';
import type { Finding } from '../../lint/finding.ts';
import { guess, lint } from '../../lint/run.ts';
import { chooseRules, isGrave } from '../choose.ts';
import type { ChoiceOptions } from '../choose.ts';
import type { Context } from '../context.ts';
import { eachFile } from '../each-file.ts';
import { examineFile } from '../examine.ts';
import type { CommonOptions, Examined } from '../examine.ts';
import { EXIT } from '../streams.ts';
import { UserError } from '../user-error.ts';

export interface FixOptions extends CommonOptions, ChoiceOptions {
  readonly files: readonly string[];
  readonly write?: boolean | undefined;
  readonly check?: boolean | undefined;
  /** Include fixes that want a second look. */
  readonly unsafe?: boolean | undefined;
  /** Say which rules each change is for. */
  readonly explain?: boolean | undefined;
  /** Write the patch into this file. */
  readonly output?: string | undefined;
  /** Keep the old file under its name with this behind it; '' for '.bak'. */
  readonly backup?: string | undefined;
  /** Keep the old file in this directory, and write in place where the file cannot be replaced. */
  readonly backupDir?: string | undefined;
  /** Go on where there is reason to ask. */
  readonly yes?: boolean | undefined;
}

/**
 * `mmcfg fix FILE...`: prints the change that cures what can be cured as a patch on stdout, or makes it with --write. Gives 0 when every error and warning is
 * cured, 1 when any remains or --check finds a change, 2 when a file cannot be read or written.
 */
export async function run(options: FixOptions, context: Context): Promise<number> {
  const chosen = chooseRules(rules, options);
  const { output } = options;
  if (output !== undefined)
    (await import('../patch-file.ts')).startPatchFile(output, options.files, context.streams.cwd);
  return eachFile(options.files, context, async (file) => {
    const examined = await examineFile(file, options, context);
    const { subject } = examined;
    const findings = subject.evaluation.loads ? lint(subject, chosen) : guess(subject, chosen);
    const result = fix(subject, intentions(findings, options.unsafe), rules);
    explainRefusals(result, examined, context);
    const changed = result.rounds.length > 0;
    if (changed && options.explain === true) explain(result, findings, context);
    if (changed) sayNewNotes(result, examined, context);
    if (changed && options.check !== true) await deliver(result, examined, options, context);
    const left = lint(result.after, chosen);
    sayWhatRemains(result, left, examined, options, context);
    return isGrave(left, options) || (changed && options.check === true) ? EXIT.found : EXIT.clean;
  });
}

/** On stderr: what the change rests on besides the file, and what is left to be mended. */
function sayWhatRemains(
  result: FixResult,
  left: readonly Finding[],
  { input: { path } }: Examined,
  options: FixOptions,
  context: Context,
): void {
  const changed = result.rounds.length > 0;
  const modules = new Set(result.before.evaluation.assumptions.map(({ module }) => module));
  if (changed && modules.size > 0) context.say(cliTexts['fix-assumes'], { path, modules: [...modules].join(', ') });
  const remaining = changed ? left.filter(({ severity }) => severity !== 'note') : left;
  if (remaining.length === 0) {
    if (!changed && result.refusals.length === 0) context.say(cliTexts['nothing-to-fix'], { path });
    return;
  }
  const unsafe = options.unsafe === true ? 0 : remaining.filter(isUnsafe).length;
  const said = unsafe > 0 ? cliTexts['unsafe-remain'] : cliTexts['findings-remain'];
  context.say(said, { path, count: remaining.length, unsafe });
}

async function deliver(result: FixResult, examined: Examined, options: FixOptions, context: Context): Promise<void> {
  const { input, subject } = examined;
  if (options.write !== true) {
    const { patch } = await import('../../fix/patch.ts');
    const { name, root } = patchName(input.realPath ?? 'mm_cfg.py', context.streams.cwd);
    const text = patch(name, subject.source.text, toText(result.bytes));
    const bytes = Buffer.from(text, 'latin1');
    if (options.output !== undefined) {
      (await import('../patch-file.ts')).addToPatchFile(options.output, bytes, context.streams.cwd);
    } else if (!context.streams.isTTY) context.streams.stdout.write(bytes);
    else {
      const { diffForTerminal } = await import('../../report/diff.ts');
      context.print(diffForTerminal(text, subject.source.encoding, context.color));
    }
    if (root) context.say(cliTexts['apply-from-root']);
    return;
  }
  if (input.realPath === undefined) {
    context.streams.stdout.write(result.bytes);
    return;
  }
  if (options.yes !== true) refuseUnasked(result, examined);
  const { writeResult } = await import('../write-result.ts');
  await writeResult(result, examined, options, context);
}

/** On stderr: each setting with the rules that want it so. */
function explain({ fixed }: FixResult, findings: readonly Finding[], context: Context): void {
  for (const name of fixed) {
    const reasons = findings.filter((finding) => finding.fix !== undefined && name in finding.fix.settings);
    for (const { rule, text, args } of reasons) {
      const message = words(text, context.language, args);
      context.sayLines([`${message.startsWith(name) ? '' : `${name}: `}${message} [${rule}]`]);
    }
  }
}

/** On stderr: what lint will have to note of the new file and not of the old one. */
function sayNewNotes({ newNotes }: FixResult, { input: { path } }: Examined, context: Context): void {
  if (newNotes.length === 0) return;
  context.say(cliTexts['new-notes'], { path });
  context.sayLines(newNotes.map(({ rule, text, args }) => `${words(text, context.language, args)} [${rule}]`));
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
