import { resolve } from 'node:path';
import { diagnoseTexts as texts } from '../../language/diagnose-cli.ts';
import { mergeEvidence } from '../../logs/collect.ts';
import type { Evidence } from '../../logs/evidence.ts';
import { evidenceOf } from '../../report/diagnosis/read-json.ts';
import type { Context } from '../context.ts';
import { UserError } from '../user-error.ts';
import { logError } from './find.ts';
import type { Gathered } from './gather.ts';
import { sourceAt, stdinSource } from './source.ts';

/** Puts together what `mmcfg diagnose --format json` found on several hosts. A UserError when one of the files holds something else: half of the hosts would be a wrong picture. */
export async function mergeResults(names: readonly string[], { streams }: Context): Promise<Gathered> {
  if (names.length === 0) throw new UserError(texts['nothing-to-merge']);
  const parts: Evidence[] = [];
  const paths: string[] = [];
  for (const name of names) {
    const text = await read(name, streams);
    const evidence = evidenceOf(parsed(text));
    if (evidence === undefined) throw new UserError(texts['no-result'], { path: name });
    parts.push(evidence);
    if (name !== '-') paths.push(resolve(streams.cwd, name));
  }
  return { evidence: mergeEvidence(parts), paths, failed: false };
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
