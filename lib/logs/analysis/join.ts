import type { Day, LogSource, ScoreEvent, Wall } from '../evidence.ts';
import type { Point, RecipientClass } from '../diagnosis.ts';
import type { Bounce, Bounces } from './bounces.ts';
import { dayOf } from './order.ts';
import { isPoint, type Ledger } from './scores.ts';

/** A point of a member, and whether any bounce in the mail log explains it. */
export interface JudgedPoint extends Point {
  readonly line: ScoreEvent;
  readonly explained: boolean;
}

/** Stamps are cut to the second in one log and not in the other. */
const SAME_SECOND = 2_000;

/**
 * What each line of a ledger that gave a point was for. Mailman notes the day on which a bounce arrives and registers it with the next
 * run of its bounce runner: the line lies up to `window` milliseconds later, maybe on the next day. Bounces and lines pair off one to
 * one. `used` takes the bounces that explain a line.
 */
export function judgeLedger(ledger: Ledger, bounces: Bounces, window: number, used: Set<Bounce>): JudgedPoint[] {
  const known = bounces.of(ledger.list, ledger.key);
  const taken = new Set<Bounce>();
  const found = new Map<ScoreEvent, Bounce>();
  // A line "already scored for date D" names its day: it goes first, lest it lose its bounce to a point of the next day.
  const byDay = ledger.lines.filter(({ what, day }) => what === 'already' && day !== undefined);
  for (const line of [...byDay, ...ledger.lines.filter(isPoint)]) {
    const bounce = pair(line, known, taken, window) ?? pair(line, bounces.ofAddress(ledger.key), taken, window);
    if (bounce === undefined) continue;
    taken.add(bounce);
    found.set(line, bounce);
  }
  const points = ledger.lines
    .map((line, i) => ({ line, next: ledger.lines[i + 1] }))
    .filter(({ line }) => isPoint(line));
  return points.map(({ line, next }) => {
    const day = dayOfPoint(line, next, found.get(line), ledger, bounces, window);
    const evidence = evidenceOf(line, day, found.get(line), ledger, bounces);
    for (const bounce of evidence.bounces) used.add(bounce);
    return { line, day: day.day, verdict: verdictOf(evidence.classes), explained: evidence.classes.length > 0 };
  });
}

/** The first bounce in the line's window that explains no other line, or else the first. */
function pair(line: ScoreEvent, bounces: readonly Bounce[], taken: ReadonlySet<Bounce>, window: number) {
  const { time } = line;
  if (time === undefined) return undefined;
  const near: Bounce[] = [];
  for (let i = firstFrom(bounces, time - window); i < bounces.length; i += 1) {
    const bounce = bounces[i];
    if (bounce?.time === undefined || bounce.time > time + SAME_SECOND) break;
    if (line.what !== 'already' || dayOf(bounce.time) === line.day) near.push(bounce);
  }
  return near.find((bounce) => !taken.has(bounce)) ?? near[0];
}

/** Index of the first bounce that is not earlier; bounces stand in order, undated ones last. */
function firstFrom(bounces: readonly Bounce[], time: Wall): number {
  let low = 0;
  let high = bounces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((bounces[middle]?.time ?? Infinity) < time) low = middle + 1;
    else high = middle;
  }
  return low;
}

interface PointDay {
  readonly day: Day | undefined;
  /** A bounce or a later line of the bounce log says so; else it is the day of the line. */
  readonly sure: boolean;
}

function dayOfPoint(
  line: ScoreEvent,
  next: ScoreEvent | undefined,
  bounce: Bounce | undefined,
  { list, key }: Ledger,
  bounces: Bounces,
  window: number,
): PointDay {
  const { time } = line;
  if (bounce?.time !== undefined) return { day: dayOf(bounce.time), sure: true };
  if (time === undefined) {
    const day = next?.what === 'already' && next.time === undefined ? next.day : undefined;
    return { day, sure: day !== undefined };
  }
  const [counted] = bounces.countedDays(list, key, time - window, time + SAME_SECOND);
  return counted === undefined ? { day: dayOf(time), sure: false } : { day: counted, sure: true };
}

interface PointEvidence {
  readonly bounces: readonly Bounce[];
  readonly classes: readonly RecipientClass[];
}

/** All failures of the member on the day of the point: any of them would have given it. */
function evidenceOf(
  line: ScoreEvent,
  { day, sure }: PointDay,
  bounce: Bounce | undefined,
  { list, key }: Ledger,
  bounces: Bounces,
): PointEvidence {
  const own = bounces.of(list, key);
  // Of a sibling list's bounces (umbrella lists score on the included one) only those of the list that explains the line count.
  const known =
    bounce === undefined || own.includes(bounce)
      ? own
      : bounces.ofAddress(key).filter((one) => one.list === bounce.list);
  const undated = known.filter(({ time }) => time === undefined);
  const onDay = sure ? known.filter(({ time }) => time !== undefined && dayOf(time) === day) : [];
  const anyDay = line.time === undefined && day === undefined ? known : undated;
  const chosen = onDay.length > 0 ? onDay : anyDay;
  const counted = bounces.counted(list, key).filter((one) => (day === undefined ? true : sure && one.day === day));
  const classes = chosen.map((one) => one.class);
  for (const one of counted) {
    if (one.own > 0) classes.push('own');
    if (one.other > 0) classes.push('other');
  }
  return { bounces: chosen, classes };
}

/** Deserved by any refusal of one's own; undeserved only where every failure of the day was for another's sake. */
function verdictOf(classes: readonly RecipientClass[]): Point['verdict'] {
  if (classes.length === 0) return 'unknown';
  if (classes.includes('own')) return 'deserved';
  if (classes.every((one) => one === 'proven')) return 'undeserved';
  return classes.every((one) => one === 'proven' || one === 'shared') ? 'likely' : 'unknown';
}

/** Whether a mail log that was read covers the time. */
export function coverage(sources: readonly LogSource[]): (time: Wall | undefined) => boolean {
  const spans = sources.filter(({ kind }) => kind === 'postfix' || kind === 'exim' || kind === 'sendmail');
  return (time) =>
    time !== undefined &&
    spans.some(({ first, last }) => first !== undefined && last !== undefined && first <= time && time <= last);
}
