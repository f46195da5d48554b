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

/** What a line of a ledger is about: a bounce, or a day of failures that were only counted. */
interface Match {
  readonly day: Day;
  readonly bounce: Bounce | undefined;
}

/** Where bounces of a member are looked for. */
export interface Join {
  readonly bounces: Bounces;
  /** How long after a bounce its line may come, in milliseconds. */
  readonly window: number;
  /** Whether the bounce log has lines about the member of the list: its bounces then explain no other list's lines. */
  readonly isScored: (list: string, key: string) => boolean;
  /** Takes the bounces that explain a line. */
  readonly used: Set<Bounce>;
}

/**
 * What each line of a ledger that gave a point was for. Mailman notes the day on which a bounce arrives and registers it with the next
 * run of its bounce runner: the line lies up to `window` milliseconds later, maybe on the next day. Each day gives one point.
 */
export function judgeLedger(ledger: Ledger, join: Join): JudgedPoint[] {
  const matches = matchLines(ledger, join);
  const points: JudgedPoint[] = [];
  ledger.lines.forEach((line, i) => {
    if (!isPoint(line)) return;
    const match = matches.get(line);
    const day = dayOfPoint(line, ledger.lines[i + 1], match);
    const { bounces, classes } = evidenceOf(line, day, match?.bounce, ledger, join);
    for (const bounce of bounces) join.used.add(bounce);
    points.push({ line, day: day.day, verdict: verdictOf(classes), explained: classes.length > 0 });
  });
  return points;
}

function matchLines(ledger: Ledger, join: Join): Map<ScoreEvent, Match> {
  const own = join.bounces.of(ledger.list, ledger.key);
  const matches = new Map<ScoreEvent, Match>();
  // A line "already scored for date D" names its day: it goes first, lest its bounce be taken for that of a point of the next day.
  const taken = new Set<Bounce>();
  for (const line of ledger.lines) {
    if (line.what !== 'already' || line.day === undefined) continue;
    const bounce = near(line, own, join).find((one) => !taken.has(one) && dayOfBounce(one) === line.day);
    if (bounce !== undefined) taken.add(bounce);
  }
  const scored = new Set<Day>();
  for (const line of ledger.lines) {
    if (!isPoint(line)) continue;
    const known = near(line, own, join);
    const match = matchOf(line, known.length > 0 ? known : siblings(line, ledger, join), taken, scored, ledger, join);
    if (match === undefined) continue;
    matches.set(line, match);
    scored.add(match.day);
  }
  return matches;
}

function matchOf(
  { time }: ScoreEvent,
  known: readonly Bounce[],
  taken: ReadonlySet<Bounce>,
  scored: ReadonlySet<Day>,
  { list, key }: Ledger,
  { bounces, window }: Join,
): Match | undefined {
  if (time === undefined) return undefined;
  const isNew = (bounce: Bounce): boolean => !scored.has(dayOfBounce(bounce));
  const free = known.find((bounce) => isNew(bounce) && !taken.has(bounce));
  if (free !== undefined) return { day: dayOfBounce(free), bounce: free };
  const days = bounces.countedDays(list, key, time - window, time + SAME_SECOND);
  const counted = days.find((day) => !scored.has(day));
  if (counted !== undefined) return { day: counted, bounce: undefined };
  const bounce = known.find(isNew) ?? known[0];
  if (bounce !== undefined) return { day: dayOfBounce(bounce), bounce };
  return days[0] === undefined ? undefined : { day: days[0], bounce: undefined };
}

function dayOfBounce({ time }: Bounce): Day {
  return dayOf(time ?? 0);
}

/** The bounces in the line's window; all have a time. */
function near({ time }: ScoreEvent, bounces: readonly Bounce[], { window }: Join): Bounce[] {
  const found: Bounce[] = [];
  if (time === undefined) return found;
  for (let i = firstFrom(bounces, time - window); i < bounces.length; i += 1) {
    const bounce = bounces[i];
    if (bounce?.time === undefined || bounce.time > time + SAME_SECOND) break;
    found.push(bounce);
  }
  return found;
}

/** Mailman 2.1.14 scores a bounce of an umbrella list's mail on the included list: bounces of lists that score nobody of this address. */
function siblings(line: ScoreEvent, { key }: Ledger, join: Join): Bounce[] {
  const found = near(line, join.bounces.ofAddress(key), join);
  return found.filter(({ list }) => list !== undefined && !join.isScored(list, key));
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

function dayOfPoint({ time }: ScoreEvent, next: ScoreEvent | undefined, match: Match | undefined): PointDay {
  if (match !== undefined) return { day: match.day, sure: true };
  if (time !== undefined) return { day: dayOf(time), sure: false };
  const day = next?.what === 'already' && next.time === undefined ? next.day : undefined;
  return { day, sure: day !== undefined };
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
  { bounces }: Join,
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
