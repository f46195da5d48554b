import type { Accepted, Attempt, ListDay, LogSettings, LogSource, RelayDay } from '../../lib/logs/evidence.ts';
import { LogReaders } from '../../lib/logs/readers/open.ts';
import { readTogether } from './read.ts';

/** What Postfix's reader told. */
export interface Told {
  readonly attempts: Attempt[];
  readonly lists: ListDay[];
  readonly relays: RelayDay[];
  readonly accepted: Accepted[];
  readonly sources: LogSource[];
}

export const settings: LogSettings = {
  ...{
    zone: undefined,
    templates: {},
    registerEvery: 900_000,
    threshold: 5,
    staleAfter: 604_800_000,
    helpful: [],
  },
  ...{ since: undefined, until: undefined, list: undefined },
};

/** Reads logs of Postfix, one after the other; `sizes` are the sizes of chunks, over and over. */
export function readPostfix(logs: readonly (string | Uint8Array)[], given = settings, sizes = [65_536]): Told {
  const told: Told = { attempts: [], lists: [], relays: [], accepted: [], sources: [] };
  const readers = new LogReaders(
    {
      attempt: (attempt) => told.attempts.push(attempt),
      list: (day) => told.lists.push(day),
      relay: (day) => told.relays.push(day),
      accepted: (one) => told.accepted.push(one),
      score: () => undefined,
      post: () => undefined,
    },
    given,
  );
  let n = 0;
  const files = logs.map((log, i) => ({
    file: { name: `log${i}`, changed: Date.UTC(2026, 11, 1), year: undefined },
    bytes: typeof log === 'string' ? Buffer.from(log, 'utf8') : log,
  }));
  const chunk = (): number => Math.max(1, sizes[n++ % sizes.length] ?? 1);
  const read = readTogether(readers, files, given, chunk);
  told.sources.push(...files.flatMap(({ file }) => read.find((one) => one.file === file)?.source ?? []));
  readers.finish();
  return told;
}

/** Lines with the same head but for the daemon: `smtp[7]: QUEUEID: text`. */
export const log = (...lines: readonly string[]): string =>
  lines.map((line) => `Nov 24 03:00:37 mx postfix/${line}\n`).join('');

export const RELAY = 'relay=mfsmax.docomo.ne.jp[203.138.180.112]:25, delay=0.29, delays=0.11/0.09/0.05/0.05';
export const REFUSED = `${RELAY}, dsn=5.0.0, status=bounced (host mfsmax.docomo.ne.jp[203.138.180.112] said: 550 Unknown user aaa@docomo.ne.jp (in reply to end of DATA command))`;
export const SENT = `${RELAY}, dsn=2.0.0, status=sent (250 2.0.0 Ok)`;
