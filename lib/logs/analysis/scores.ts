import { addressOf } from './keys.ts';
import type { ScoreEvent } from '../evidence.ts';
import { addTo, byNumbers, byText, byTime, keyOf, unique } from './order.ts';

/** The lines of the bounce log about one member, in order. */
export interface Ledger {
  readonly list: string;
  readonly key: string;
  readonly address: string;
  readonly lines: readonly ScoreEvent[];
}

/** Lines of the same second and batch, in the order in which Mailman writes them for one member (Bouncer.registerBounce). */
const RANKS: Readonly<Record<ScoreEvent['what'], number>> = {
  first: 0,
  stale: 0,
  score: 0,
  already: 1,
  probe: 2,
  disabled: 3,
  'probe-bounced': 4,
  residual: 5,
  removed: 6,
};

/** One ledger for each member of each list. A line that two logs have counts once. */
export function ledgersOf(scores: readonly ScoreEvent[]): Ledger[] {
  const members = new Map<string, ScoreEvent[]>();
  for (const event of scores) addTo(members, keyOf(event.list, addressOf(event.address)), event);
  const ledgers: Ledger[] = [];
  for (const events of members.values()) {
    const sorted = events.sort(byOrder);
    const lines = unique(sorted, lineKey);
    const last = lines[lines.length - 1];
    if (last === undefined) continue;
    ledgers.push({ list: last.list, key: addressOf(last.address), address: last.address, lines });
  }
  return ledgers.sort((a, b) => byText(a.list, b.list) || byText(a.key, b.key));
}

function byOrder(a: ScoreEvent, b: ScoreEvent): number {
  return (
    byTime(a.time, b.time) ||
    byNumbers(a.batch, b.batch) ||
    RANKS[a.what] - RANKS[b.what] ||
    (a.score ?? 1) - (b.score ?? 1) ||
    byText(a.what, b.what) ||
    byText(a.address, b.address) ||
    (a.day ?? 0) - (b.day ?? 0) ||
    (a.threshold ?? 0) - (b.threshold ?? 0)
  );
}

function lineKey({ time, what, score, threshold, day, batch }: ScoreEvent): string {
  return keyOf(time, what, score, threshold, day, time === undefined ? batch : undefined);
}

/** The thresholds that the lists themselves printed, the last of each list. */
export function thresholdsOf(scores: readonly ScoreEvent[]): Map<string, number> {
  const printed = scores.filter(({ threshold }) => threshold !== undefined);
  // What has no date says the least about the present.
  const dated = printed.filter(({ time }) => time !== undefined).sort(byOrder);
  const undated = printed.filter(({ time }) => time === undefined).sort(byOrder);
  const lists = new Map<string, number>();
  for (const { list, threshold } of [...undated, ...dated]) if (threshold !== undefined) lists.set(list, threshold);
  return lists;
}

/** Whether the line says that the member got a point. */
export function isPoint({ what }: ScoreEvent): boolean {
  return what === 'first' || what === 'score' || what === 'stale';
}
