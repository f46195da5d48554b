import { resolve } from 'node:path';
import { diagnoseTexts as texts } from '../../language/diagnose-cli.ts';
import { charsetOf, encodeFor } from '../../language/terminal.ts';
import type { Diagnosis } from '../../logs/diagnosis.ts';
import type { Evidence } from '../../logs/evidence.ts';
import { NAMED } from '../../report/diagnosis/read-json.ts';
import type { Redaction } from '../../report/diagnosis/read-json.ts';
import type { Context } from '../context.ts';
import type { Pseudonyms } from '../logs/digest.ts';
import { gather } from '../logs/gather.ts';
import { settingsOf } from '../logs/settings.ts';
import type { Settings, SettingsOptions } from '../logs/settings.ts';
import { EXIT } from '../streams.ts';
import { UserError } from '../user-error.ts';

export interface DiagnoseOptions extends SettingsOptions {
  /** Logs, directories and patterns; with `merge` results. */
  readonly files: readonly string[];
  readonly year?: string | undefined;
  readonly format?: 'pretty' | 'json' | 'ndjson' | 'html' | undefined;
  /** Write the report into this file. */
  readonly output?: string | undefined;
  readonly redact?: boolean | undefined;
  /** A file with the key of the pseudonyms; implies `redact`. */
  readonly redactKey?: string | undefined;
  readonly merge?: boolean | undefined;
  readonly quiet?: boolean | undefined;
}

/**
 * `mmcfg diagnose LOG...`: who was refused for someone else's sake. Gives 0 when nobody was, 1 when somebody was or has points that are undeserved (or may be),
 * 2 when a log could not be read, or not to its end (the report tells of the others nevertheless).
 */
export async function run(options: DiagnoseOptions, context: Context): Promise<number> {
  const { output } = options;
  if (output !== undefined) (await import('../logs/output.ts')).checkOutput(output, context.streams.cwd);
  const pseudonyms = await pseudonymsFor(options, context);
  const settings = await settingsOf(options, context);
  const gathered =
    options.merge === true
      ? await (await import('../logs/merge-results.ts')).mergeResults(options.files, pseudonyms, context)
      : await gather(options, settings, context);
  const { evidence, paths, failed, redaction } = gathered;
  if (output !== undefined && paths.includes(resolve(context.streams.cwd, output))) {
    throw new UserError(texts['output-is-input'], { path: output });
  }
  if (evidence === undefined) return EXIT.failed;
  const { diagnose } = await import('../../logs/analysis/index.ts');
  const diagnosis = diagnose(evidence, settings.settings);
  const { list } = options;
  if (list !== undefined && isSilent(list, diagnosis, evidence)) context.say(texts['no-such-list'], { list });
  const found = { diagnosis, evidence, redaction: redaction ?? NAMED };
  await report(found, pseudonyms, options, settings, context);
  if (failed || diagnosis.verdict.id === 'nothing-read') return EXIT.failed;
  return hasBystanders(diagnosis) ? EXIT.found : EXIT.clean;
}

function hasBystanders({ verdict, members }: Diagnosis): boolean {
  if (verdict.bystanders > 0) return true;
  return members.some(({ undeserved, likely, suspected }) => undeserved > 0 || likely > 0 || suspected > 0);
}

/** Whether nothing is told of the list that was asked for: 'no refusal' is then no good news of it. */
function isSilent(list: string, diagnosis: Diagnosis, { posts }: Evidence): boolean {
  const { transactions, members, delivery, verdict } = diagnosis;
  if (posts.some((post) => post.list === list.toLowerCase())) return false;
  return verdict.id !== 'nothing-read' && [transactions, members, delivery].every(({ length }) => length === 0);
}

interface Found {
  readonly diagnosis: Diagnosis;
  readonly evidence: Evidence;
  readonly redaction: Redaction;
}

/** Prints the report, or writes it. */
async function report(
  found: Found,
  pseudonyms: Pseudonyms | undefined,
  options: DiagnoseOptions,
  settings: Settings,
  context: Context,
): Promise<void> {
  const seen = isSeen(options, context) ? { ...found, diagnosis: withoutSaid(found.diagnosis) } : found;
  const shown = pseudonyms === undefined ? seen : await redacted(seen, pseudonyms);
  const text = await textOf(shown, options, settings, context);
  const { stdout, cwd, env } = context.streams;
  // Only text for people is in the character set of the locale.
  const isForPeople = (options.format ?? 'pretty') === 'pretty';
  const bytes = Buffer.from(isForPeople ? encodeFor(charsetOf(env), text) : text);
  if (options.output === undefined) stdout.write(bytes);
  else (await import('../logs/output.ts')).writeWhole(options.output, bytes, cwd);
}

/** Whether the report goes to a terminal for people, as what was said on stderr did. */
function isSeen({ format = 'pretty', output }: DiagnoseOptions, { streams }: Context): boolean {
  return format === 'pretty' && output === undefined && streams.isTTY;
}

/** Without the logs of which nothing was read: that was said, with what to do. */
function withoutSaid(diagnosis: Diagnosis): Diagnosis {
  return { ...diagnosis, sources: diagnosis.sources.filter(({ kind }) => kind !== undefined) };
}

async function pseudonymsFor({ redact, redactKey }: DiagnoseOptions, { streams }: Context) {
  if (redact !== true && redactKey === undefined) return undefined;
  return (await import('../logs/digest.ts')).pseudonymsOf(redactKey, streams.cwd);
}

async function redacted({ diagnosis, evidence }: Found, { digest, key }: Pseudonyms): Promise<Found> {
  const { redact } = await import('../../report/diagnosis/redact.ts');
  return { ...redact(diagnosis, evidence, digest), redaction: { redacted: true, redactKey: key } };
}

async function textOf(
  { diagnosis, evidence, redaction }: Found,
  { format, output }: DiagnoseOptions,
  { installation }: Settings,
  { language, width, color, streams }: Context,
): Promise<string> {
  const { bin, restart } = installation;
  if (format === 'json')
    return (await import('../../report/diagnosis/json.ts')).diagnosisJson(diagnosis, evidence, redaction);
  if (format === 'ndjson')
    return (await import('../../report/diagnosis/ndjson.ts')).diagnosisNdjson(diagnosis, redaction);
  if (format === 'html') {
    return (await import('../../report/diagnosis/html.ts')).diagnosisHtml(diagnosis, { language, bin, restart });
  }
  const { diagnosisPretty } = await import('../../report/diagnosis/pretty.ts');
  const charset = charsetOf(streams.env);
  const screen = output === undefined ? { width, color } : { width: 80, color: false };
  return diagnosisPretty(diagnosis, { language, bin, restart, charset, ...screen });
}
