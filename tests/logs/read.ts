import type { Diagnosis } from '../../lib/logs/diagnosis.ts';
import type { Evidence, LogFile, LogKind, LogSettings, LogSource } from '../../lib/logs/evidence.ts';
import { diagnose } from '../../lib/logs/analysis/index.ts';
import { Collector } from '../../lib/logs/collect.ts';
import { kindOf } from '../../lib/logs/kind.ts';
import { LogReaders } from '../../lib/logs/readers/open.ts';
import { byServer, Together } from '../../lib/logs/readers/together/together.ts';

/** A log as bytes. */
export interface Log {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Epoch milliseconds. */
  readonly changed: number;
  readonly year: number | undefined;
  /** Its first and last date, where the caller knows them: it saves time. */
  readonly span?: readonly [number, number];
}

/** What came of logs. */
export interface Result {
  readonly kinds: Readonly<Record<string, LogKind | undefined>>;
  readonly evidence: Evidence;
  readonly diagnosis: Diagnosis;
}

const HEAD = 65_536;
const DAY = 86_400_000;

/**
 * Reads logs as the command does, one after the other by their dates, and diagnoses what they say. `chunk` gives the size of the
 * next chunk. A log whose dates turn out to lie in the future is read again with the year before.
 */
export function readLogs(given: readonly Log[], settings: LogSettings, chunk = (): number => HEAD): Result {
  const spans = new Map(given.map((log) => [log, log.span ?? spanOf(log, settings)]));
  const order = (log: Log): readonly [number, number] => spans.get(log) ?? [0, 0];
  const logs = [...given].sort((a, b) => order(a)[0] - order(b)[0] || order(a)[1] - order(b)[1]);
  let years = logs.map(({ year }) => year);
  for (;;) {
    const result = readOnce(logs, years, settings, chunk);
    const again = result.evidence.sources.map((source, i) => {
      const log = logs[i];
      if (log === undefined || source.last === undefined || source.first === undefined) return years[i];
      const isLate = source.yearInferred && source.last > log.changed + DAY;
      return isLate ? new Date(source.first).getUTCFullYear() - 1 : years[i];
    });
    if (again.every((year, i) => year === years[i])) return result;
    years = again;
  }
}

/** The first and the last date. Logs without one come last, and do not change places. */
function spanOf(log: Log, settings: LogSettings): readonly [number, number] {
  const kind = kindOf(log.bytes.subarray(0, HEAD));
  if (kind === undefined) return [Number.MAX_VALUE, 0];
  const reader = new LogReaders(new Collector(), settings).open(log, kind);
  reader.push(log.bytes.slice(0, HEAD));
  const { first = Number.MAX_VALUE, last = 0 } = reader.end();
  return [first, last];
}

function readOnce(
  logs: readonly Log[],
  years: readonly (number | undefined)[],
  settings: LogSettings,
  chunk: () => number,
): Result {
  const collector = new Collector();
  const readers = new LogReaders(collector, settings);
  const kinds: Record<string, LogKind | undefined> = {};
  const postfix: Postfix[] = [];
  const sources = logs.map(({ name, bytes, changed }, i): LogSource => {
    const kind = kindOf(bytes.subarray(0, HEAD));
    kinds[name] = kind;
    if (kind === undefined) return unknownSource(name, bytes.length);
    const file = { name, changed, year: years[i] };
    if (kind === 'postfix') {
      postfix.push({ i, file, bytes });
      return unknownSource(name, 0);
    }
    const reader = readers.open(file, kind);
    for (let at = 0; at < bytes.length;) {
      const size = Math.max(1, chunk());
      // The reader may not keep the chunk: it is overwritten afterwards.
      const part = Uint8Array.from(bytes.subarray(at, at + size));
      reader.push(part);
      part.fill(0);
      at += size;
    }
    return reader.end();
  });
  for (const { i, source } of readTogether(readers, postfix, settings, chunk)) sources[i] = source;
  readers.finish();
  const evidence = collector.evidence(sources);
  return { kinds, evidence, diagnosis: diagnose(evidence, settings) };
}

interface Postfix {
  readonly i: number;
  readonly file: LogFile;
  readonly bytes: Uint8Array;
}

/** Reads the mail logs as the command does: those of one server together. */
export function readTogether<Log extends Omit<Postfix, 'i'>>(
  readers: LogReaders,
  logs: readonly Log[],
  settings: LogSettings,
  chunk: () => number,
): (Log & { readonly source: LogSource })[] {
  const beginnings = logs.map(({ file, bytes }) => ({ file, head: bytes.subarray(0, HEAD) }));
  return byServer(beginnings).flatMap((members) => {
    const group = members.flatMap((i) => beginnings[i] ?? []);
    const together = new Together(readers, group, settings);
    const read = members.map(() => 0);
    for (let next = together.next(); next !== undefined; next = together.next()) {
      const bytes = logs[members[next] ?? 0]?.bytes ?? new Uint8Array(0);
      const at = read[next] ?? 0;
      // The reader may not keep the chunk: it is overwritten afterwards.
      const part = Uint8Array.from(bytes.subarray(at, at + Math.max(1, chunk())));
      if (part.length === 0) together.endOf(next);
      else together.push(next, part);
      part.fill(120);
      read[next] = at + part.length;
    }
    return together.end().flatMap((source, g) => {
      const log = logs[members[g] ?? 0];
      return log === undefined ? [] : [{ ...log, source }];
    });
  });
}

function unknownSource(name: string, bytes: number): LogSource {
  const times = { first: undefined, last: undefined };
  const counts = { lines: 0, bytes, undated: 0, duplicates: 0 };
  return { name, kind: undefined, ...times, ...counts, yearInferred: false, problem: 'unknown-format' };
}
