import { closeSync, openSync, readSync } from 'node:fs';
import { LogReaders } from '../../logs/readers/open.ts';
import { byNumbers, byTime } from '../../logs/analysis/order.ts';
import type { LogKind, LogSettings, LogSource, Sink, Wall } from '../../logs/evidence.ts';
import { HEAD } from './open.ts';
import type { OpenLog } from './open.ts';

/** A log of a kind that is known. */
export type KnownLog = OpenLog & { readonly kind: LogKind };

/** Two files of one log. */
export interface Copy {
  readonly name: string;
  /** The one that is read instead. */
  readonly of: string;
}

/** Leaves of the logs that begin alike (64 KB, decompressed) only the longest. A log that somebody copied, and the one that logrotate compressed, count once. */
export function withoutCopies(logs: readonly KnownLog[]): { logs: readonly KnownLog[]; copies: readonly Copy[] } {
  if (logs.length < 2) return { logs, copies: [] };
  const groups = new Map<string, KnownLog[]>();
  for (const log of logs) {
    const key = Buffer.from(log.head).toString('latin1');
    groups.set(key, [...(groups.get(key) ?? []), log]);
  }
  const kept: KnownLog[] = [];
  const copies: Copy[] = [];
  for (const group of groups.values()) {
    const longest = group.reduce((a, b) => (lengthOf(b) > lengthOf(a) ? b : a));
    kept.push(longest);
    for (const log of group) {
      if (log !== longest) copies.push({ name: log.source.name, of: longest.source.name });
    }
  }
  return { logs: kept, copies };
}

/** The length of a log, decompressed; where the file does not say it, as logs usually are. */
function lengthOf({ source, compression, head }: KnownLog): number {
  if (head.length < HEAD) return head.length;
  const { path, size } = source;
  // Nothing is known of a pipe, which nobody makes of a log that is there as a file.
  if (path === undefined || size === undefined) return 0;
  if (compression === undefined) return size;
  if (compression === 'gzip') return Math.max(lastNumber(path, size), size);
  return size * 12;
}

/** The last four bytes of a gzip file: its length before compression, modulo 4 GB (RFC 1952, 2.3.1). */
function lastNumber(path: string, size: number): number {
  const bytes = Buffer.alloc(4);
  const descriptor = openSync(path, 'r');
  try {
    readSync(descriptor, bytes, 0, 4, Math.max(0, size - 4));
  } finally {
    closeSync(descriptor);
  }
  return bytes.readUInt32LE(0);
}

/**
 * Sorts logs by the first time in each, those without one last; of those that begin in the same second the one whose beginning ends
 * first, as a piece of a second that was cut in two is short; then by name.
 */
export function inOrder(logs: readonly KnownLog[], settings: LogSettings, year: number | undefined): KnownLog[] {
  if (logs.length < 2) return [...logs];
  const spans = new Map(logs.map((log) => [log, spanOf(log, settings, year)]));
  const first = (log: KnownLog): Wall | undefined => spans.get(log)?.first;
  const last = (log: KnownLog): Wall | undefined => spans.get(log)?.last;
  return [...logs].sort(
    (a, b) => byTime(first(a), first(b)) || byTime(last(a), last(b)) || byNumbers(a.source.name, b.source.name),
  );
}

/** Takes facts and forgets them. Each log gets its own: readers know by the sink which lines were read before. */
function nowhere(): Sink {
  return { attempt() {}, score() {}, post() {}, list() {}, relay() {}, accepted() {} };
}

/** The first and the last time in the beginning of a log. */
function spanOf(
  { head, kind, source }: KnownLog,
  settings: LogSettings,
  year: number | undefined,
): Pick<LogSource, 'first' | 'last'> {
  // Lines of the head that are not wanted have a time, too.
  const all = { ...settings, since: undefined, until: undefined, list: undefined };
  const file = { name: source.name, changed: source.changed, year };
  const reader = new LogReaders(nowhere(), all).open(file, kind);
  reader.push(head);
  return reader.end();
}
