import { DAY } from '../../logs/day.ts';
import { Collector } from '../../logs/collect.ts';
import type { Evidence, LogSettings, LogSource } from '../../logs/evidence.ts';
import { LogReaders } from '../../logs/readers/open.ts';
import { byServer } from '../../logs/readers/together/together.ts';
import { isOfLog, readSideBySide } from './lanes.ts';
import type { NamedLog } from './lanes.ts';
import { readLog } from './open.ts';
import type { KnownLog } from './order.ts';
import type { Tick } from './source.ts';

/** What reading depends on besides the logs themselves. */
export interface ReadOptions {
  readonly settings: LogSettings;
  /** `--year`: the year of the first line of each log that has none. */
  readonly year: number | undefined;
  readonly tick: Tick;
  /** Brings a time of change (epoch milliseconds) to the wall clock of the site. */
  readonly wall: (epoch: number) => number;
}

/**
 * Reads logs, in order. A log without years whose last line would be later than its file was changed covers more years than
 * could be seen from its first line: then all are read once more, with the year that fits.
 */
export async function readLogs(logs: readonly KnownLog[], options: ReadOptions): Promise<Evidence> {
  const first = await readOnce(logs, options, new Map());
  const years = new Map<string, number>();
  logs.forEach(({ source }, index) => {
    const year =
      options.year === undefined ? betterYear(first.sources[index], source.changed, options.wall) : undefined;
    if (year !== undefined) years.set(source.name, year);
  });
  const canAgain = logs.every(({ source }) => source.path !== undefined);
  return years.size > 0 && canAgain ? readOnce(logs, { ...options, tick: () => {} }, years) : first;
}

/** The year of the first line that lets the last one be no later than the change of the file; undefined where that is so already. */
function betterYear(source: LogSource | undefined, epoch: number, wall: ReadOptions['wall']): number | undefined {
  if (source?.yearInferred !== true || source.first === undefined || source.last === undefined) return undefined;
  // No clock is more than 12 hours behind UTC, and asking for the zone of the system takes time.
  if (source.last <= epoch + DAY / 2) return undefined;
  const changed = wall(epoch);
  const last = new Date(source.last);
  let years = 0;
  while (last.getTime() > changed + DAY && years < 50) {
    last.setUTCFullYear(last.getUTCFullYear() - 1);
    years++;
  }
  return years === 0 ? undefined : new Date(source.first).getUTCFullYear() - years;
}

async function readOnce(
  logs: readonly KnownLog[],
  { settings, year, tick }: ReadOptions,
  years: ReadonlyMap<string, number>,
): Promise<Evidence> {
  const collector = new Collector();
  const readers = new LogReaders(collector, settings);
  const sources: LogSource[] = [];
  const named = logs.map((log): NamedLog => {
    const { name, changed } = log.source;
    return { log, file: { name, changed, year: year ?? years.get(name) } };
  });
  for (const [i, one] of named.entries())
    if (one.log.kind !== 'postfix') sources[i] = await readAlone(readers, one, tick);
  for (const group of ofOneServer(named)) {
    const read = await readSideBySide(readers, group, settings, tick);
    read.forEach((source, i) => {
      const one = group[i];
      if (one !== undefined) sources[named.indexOf(one)] = source;
    });
  }
  readers.finish();
  return collector.evidence(sources);
}

async function readAlone(readers: LogReaders, { log, file }: NamedLog, tick: Tick): Promise<LogSource> {
  const reader = readers.open(file, log.kind);
  let isWhole = true;
  try {
    await readLog(log, (chunk) => reader.push(chunk), tick);
  } catch (error) {
    if (!isOfLog(error)) throw error;
    isWhole = false;
  }
  const source = reader.end();
  return isWhole ? source : { ...source, problem: 'damaged' };
}

/** The logs of Postfix, those of one server in one group. */
function ofOneServer(logs: readonly NamedLog[]): NamedLog[][] {
  const all = logs.filter(({ log }) => log.kind === 'postfix');
  const groups = byServer(all.map(({ log, file }) => ({ file, head: log.head })));
  return groups.map((members) => members.flatMap((i) => all[i] ?? []));
}
