import { errorCode } from '../../fix/error-code.ts';
import { Collector } from '../../logs/collect.ts';
import type { Evidence, LogSettings, LogSource } from '../../logs/evidence.ts';
import { LogReaders } from '../../logs/readers/open.ts';
import { Damaged } from './compression.ts';
import { readLog } from './open.ts';
import type { KnownLog } from './order.ts';
import type { Tick } from './source.ts';

const DAY = 86_400_000;

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
      options.year === undefined ? betterYear(first.sources[index], options.wall(source.changed)) : undefined;
    if (year !== undefined) years.set(source.name, year);
  });
  const canAgain = logs.every(({ source }) => source.path !== undefined);
  return years.size > 0 && canAgain ? readOnce(logs, { ...options, tick: () => {} }, years) : first;
}

/** The year of the first line that lets the last one be no later than the change of the file; undefined where that is so already. */
function betterYear(source: LogSource | undefined, changed: number): number | undefined {
  if (source?.yearInferred !== true || source.first === undefined || source.last === undefined) return undefined;
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
  for (const log of logs) {
    const { name, changed } = log.source;
    const reader = readers.open({ name, changed, year: year ?? years.get(name) }, log.kind);
    let isWhole = true;
    try {
      await readLog(log, (chunk) => reader.push(chunk), tick);
    } catch (error) {
      // What was read counts. Errors of the disk have a code; all others are ours.
      if (!(error instanceof Damaged) && !isOfSystem(error)) throw error;
      isWhole = false;
    }
    const source = reader.end();
    sources.push(isWhole ? source : { ...source, problem: 'damaged' });
  }
  readers.finish();
  return collector.evidence(sources);
}

function isOfSystem(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'syscall' in error && errorCode(error) !== '';
}
