import { resolve } from 'node:path';
import { diagnoseTexts as texts } from '../../language/diagnose-cli.ts';
import { mergeEvidence } from '../../logs/collect.ts';
import type { Evidence } from '../../logs/evidence.ts';
import { evidenceOf, NAMED, redactionOf } from '../../report/diagnosis/read-json.ts';
import type { Redaction } from '../../report/diagnosis/read-json.ts';
import { redactEvidence } from '../../report/diagnosis/redact.ts';
import type { Context } from '../context.ts';
import { UserError } from '../user-error.ts';
import type { Pseudonyms } from './digest.ts';
import { logError } from './find.ts';
import type { Gathered } from './gather.ts';
import { sourceAt, stdinSource } from './source.ts';

/**
 * Puts together what `mmcfg diagnose --format json` found on several hosts. A UserError when one of the files holds something else: half of the hosts would be a wrong picture.
 * `pseudonyms`: given to the people of results that have names; it is said where people have different names in two results all the same.
 */
export async function mergeResults(
  names: readonly string[],
  pseudonyms: Pseudonyms | undefined,
  context: Context,
): Promise<Gathered> {
  const { streams } = context;
  if (names.length === 0) throw new UserError(texts['nothing-to-merge']);
  const parts: Evidence[] = [];
  const redactions: Redaction[] = [];
  const paths: string[] = [];
  for (const name of names) {
    const text = await read(name, streams);
    const json = parsed(text);
    const evidence = evidenceOf(json);
    if (evidence === undefined) throw new UserError(texts['no-result'], { path: name });
    const redaction = redactionOf(json);
    const isToRedact = pseudonyms !== undefined && !redaction.redacted;
    parts.push(isToRedact ? redactEvidence(evidence, pseudonyms.digest) : evidence);
    redactions.push(isToRedact ? { redacted: true, redactKey: pseudonyms.key } : redaction);
    if (name !== '-') paths.push(resolve(streams.cwd, name));
  }
  return { evidence: mergeEvidence(parts), paths, failed: false, redaction: common(names, redactions, context) };
}

/** How all results name people. Where they differ, that is said: one person then counts as two. */
function common(names: readonly string[], redactions: readonly Redaction[], context: Context): Redaction {
  const keys = redactions.map(({ redacted, redactKey }) => (redacted ? (redactKey ?? '') : undefined));
  const other = keys.findIndex((key) => key !== keys[0]);
  if (other < 0) return redactions[0] ?? NAMED;
  const isNamed = keys.includes(undefined);
  // Of results with pseudonyms and with names, one of each.
  const one = isNamed && keys[0] === undefined ? other : 0;
  const [path = '', rest = ''] = [names[one], names[one === 0 ? other : 0]];
  const options = `--redact${(keys[one] ?? '') === '' ? '' : ' --redact-key FILE'}`;
  context.say(texts[isNamed ? 'names-and-pseudonyms' : 'pseudonyms-of-keys'], { path, other: rest, options });
  return { redacted: !isNamed, redactKey: undefined };
}

async function read(name: string, streams: Context['streams']): Promise<string> {
  const chunks: Uint8Array[] = [];
  try {
    const source = name === '-' ? stdinSource('<stdin>', streams) : sourceAt(name, streams.cwd);
    for await (const chunk of source.chunks(() => {})) chunks.push(chunk.slice());
  } catch (error) {
    throw logError(error, name);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
