import { diagnoseTexts as texts } from '../../language/diagnose-cli.ts';
import { charsetOf } from '../../language/terminal.ts';
import type { Evidence, LogSource } from '../../logs/evidence.ts';
import type { Redaction } from '../../report/diagnosis/read-json.ts';
import type { Context } from '../context.ts';
import { UserError } from '../user-error.ts';
import { tune } from './engine.ts';
import { findLogs, findUsualLogs, logError } from './find.ts';
import type { Candidate, FoundLogs } from './find.ts';
import { openLog } from './open.ts';
import type { OpenLog } from './open.ts';
import { inOrder, withoutCopies } from './order.ts';

import type { KnownLog } from './order.ts';
import type { Progress } from './progress.ts';
import { readLogs } from './read.ts';
import type { Settings } from './settings.ts';
import { wallAt } from './wall.ts';

/** Logs of so many bytes are read in no time, whatever V8 does. */
const SMALL = 2 * 1024 ** 2;

export interface GatherOptions {
  readonly files: readonly string[];
  readonly year?: string | undefined;
  readonly quiet?: boolean | undefined;
}

export interface Gathered {
  /** Undefined when no log could be read. */
  readonly evidence: Evidence | undefined;
  /** The files that it comes from, absolute. */
  readonly paths: readonly string[];
  /** A log could not be read, or not to its end; that was said. */
  readonly failed: boolean;
  /** How people are named in results that were merged. */
  readonly redaction?: Redaction;
}

/** Finds the logs that are meant, and reads them. What keeps it from reading one is said on stderr. */
export async function gather(
  options: GatherOptions,
  { settings, logDir }: Settings,
  context: Context,
): Promise<Gathered> {
  const { streams } = context;
  const year = yearOf(options.year);
  const isUsual = options.files.length === 0;
  const found = isUsual ? await findUsualLogs(logDir) : await findLogs(options.files, streams);
  const { logs, others, failed } = await openAll(found, context);
  if (logs.length === 0) {
    if (isUsual && !failed) throw new UserError(texts['no-usual-logs']);
    return { evidence: undefined, paths: [], failed: true };
  }
  const { logs: single, copies } = withoutCopies(logs);
  const ordered = inOrder(single, settings, year);
  if (options.quiet !== true) {
    for (const { name, of } of copies) context.say(texts.copy, { path: name, of });
    if (isUsual) {
      context.say(texts['usual-logs']);
      context.sayLines(ordered.map(({ source }) => source.name));
    }
  }
  const size = sizeOf(ordered);
  if (size > SMALL) await tune(size);
  const progress = options.quiet === true ? undefined : await progressFor(ordered, context);
  try {
    const wall = (epoch: number): number => wallAt(epoch, settings.zone);
    const evidence = await readLogs(ordered, { settings, year, tick: progress?.tick ?? (() => {}), wall });
    progress?.stop();
    const damaged = evidence.sources.filter(({ problem }) => problem === 'damaged');
    for (const { name } of damaged) context.say(texts.damaged, { path: name });
    const paths = ordered.flatMap(({ source }) => source.path ?? []);
    const sources = [...evidence.sources, ...others];
    return { evidence: { ...evidence, sources }, paths, failed: failed || damaged.length > 0 };
  } finally {
    progress?.stop();
  }
}

/** How many bytes lie on the disk; how much comes through a pipe is not known. */
function sizeOf(logs: readonly KnownLog[]): number {
  return logs.reduce((sum, { source }) => sum + (source.size ?? Infinity), 0);
}

async function progressFor(logs: readonly KnownLog[], { streams, language }: Context): Promise<Progress | undefined> {
  const { errorTerminal } = streams;
  const total = sizeOf(logs);
  if (errorTerminal === undefined || total === 0 || total === Infinity) return undefined;
  const { Progress: Bar } = await import('./progress.ts');
  // It writes UTF-8, which a terminal of another character set shows as something else.
  return new Bar(total, errorTerminal, charsetOf(streams.env) === 'utf-8' ? language : 'en');
}

interface Opened {
  readonly logs: readonly KnownLog[];
  /** What was named and is not read. */
  readonly others: readonly LogSource[];
  readonly failed: boolean;
}

/** Looks at the beginnings of all candidates, and says what is the matter with those that are not read. */
async function openAll({ candidates, troubles }: FoundLogs, context: Context): Promise<Opened> {
  const logs: KnownLog[] = [];
  const others: LogSource[] = [];
  const emptyHanded = new Set(candidates.flatMap(({ directory }) => directory ?? []));
  const said = [...troubles];
  for (const { args } of troubles) others.push(notRead(String(args['path']), 'unreadable'));
  let isDamaged = false;
  const empty: string[] = [];
  for (const candidate of candidates) {
    const result = await open(candidate);
    if (result instanceof UserError) said.push(result);
    if (!('kind' in result)) others.push(notRead(candidate.source.name, 'unreadable'));
    else if (result.kind !== undefined) {
      logs.push({ ...result, kind: result.kind });
      emptyHanded.delete(candidate.directory ?? '');
    } else if (candidate.directory === undefined) {
      const { name } = candidate.source;
      const what = whatElse(result);
      if (what === 'empty-log') empty.push(name);
      else context.say(texts[what], { path: name });
      if (what === 'no-log') others.push(notRead(name, 'unknown-format'));
      if (what === 'damaged-whole') {
        isDamaged = true;
        others.push(notRead(name, 'damaged'));
      }
    }
  }
  for (const { text, args } of said) context.say(text, args);
  // Beside others an empty log is nothing special: logrotate leaves such.
  if (logs.length === 0) for (const path of empty) context.say(texts['empty-log'], { path });
  for (const path of emptyHanded) context.say(texts['none-in-log-directory'], { path });
  return { logs, others, failed: isDamaged || said.length > 0 };
}

/** What something is that is no log. */
function whatElse({ head, compression }: OpenLog): 'empty-log' | 'no-log' | 'damaged-whole' {
  if (head.length > 0) return 'no-log';
  return compression === undefined ? 'empty-log' : 'damaged-whole';
}

async function open({ source }: Candidate) {
  try {
    return await openLog(source);
  } catch (error) {
    return logError(error, source.name);
  }
}

function notRead(name: string, problem: LogSource['problem']): LogSource {
  return {
    name,
    kind: undefined,
    lines: 0,
    bytes: 0,
    first: undefined,
    last: undefined,
    undated: 0,
    yearInferred: false,
    duplicates: 0,
    problem,
  };
}

function yearOf(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (!/^(?:19|20)\d\d$/.test(value)) throw new UserError(texts['bad-year'], { value });
  return Number(value);
}
