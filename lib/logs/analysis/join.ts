import type { Day, LogSource, ScoreEvent, Wall } from '../evidence.ts';
import type { Point } from '../diagnosis.ts';
import type { Bounce, Bounces } from './bounces.ts';
import { type Cause, Causes, type PointDay } from './causes.ts';
import { DAY, dayOf } from '../day.ts';
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
  const causes = new Causes(ledger, join.bounces);
  const found = new Set<Cause>();
  const points: JudgedPoint[] = [];
  ledger.lines.forEach((line, i) => {
    if (!isPoint(line)) return;
    const match = matches.get(line);
    const day = dayOfPoint(line, ledger.lines[i + 1], match);
    const cause = causes.of(line, day, match?.bounce);
    found.add(cause);
    points.push({ line, day: day.day, verdict: cause.verdict, explained: cause.isKnown });
  });
  for (const { bounces } of found) for (const bounce of bounces) join.used.add(bounce);
  return points;
}

function matchLines(ledger: Ledger, join: Join): Map<ScoreEvent, Match> {
  const own = join.bounces.of(ledger.list, ledger.key);
  // A line "already scored for date D" names its day: it goes first, lest its bounce be taken for that of a point of the next day.
  const taken = new Set<Bounce>();
  for (const line of ledger.lines) {
    if (line.what !== 'already' || line.day === undefined) continue;
    const bounce = firstIn(line, own, join, (day) => day !== line.day, taken);
    if (bounce !== undefined) taken.add(bounce);
  }
  let rest: readonly Bounce[] | undefined;
  const others = (): readonly Bounce[] => (rest ??= siblings(ledger.key, join));
  const matches = new Map<ScoreEvent, Match>();
  const scored = new Set<Day>();
  for (const line of ledger.lines) {
    if (!isPoint(line)) continue;
    const match = matchOf(line, { own, others }, taken, scored, ledger, join);
    if (match === undefined) continue;
    matches.set(line, match);
    scored.add(match.day);
  }
  return matches;
}

/** No member has more bounces in one window: a log that says so is not worth a search without end. */
const MOST_TAKEN = 1_000;

const NONE: ReadonlySet<never> = new Set<never>();

function matchOf(
  line: ScoreEvent,
  { own, others }: { readonly own: readonly Bounce[]; readonly others: () => readonly Bounce[] },
  taken: ReadonlySet<Bounce>,
  scored: ReadonlySet<Day>,
  { list, key }: Ledger,
  join: Join,
): Match | undefined {
  const { time } = line;
  if (time === undefined) return undefined;
  const isScored = (day: Day): boolean => scored.has(day);
  const free = firstIn(line, own, join, isScored, taken);
  const days = join.bounces.countedDays(list, key, time - join.window, time + SAME_SECOND);
  const counted = days.find((day) => !isScored(day));
  // Of one batch the bounces of the earlier day are registered first.
  const isCountedFirst = counted !== undefined && (free?.time === undefined || counted < dayOf(free.time));
  if (isCountedFirst) return { day: counted, bounce: undefined };
  if (free !== undefined) return matchWith(free);
  const bounce = firstIn(line, own, join, isScored, NONE) ?? firstIn(line, own, join, () => false, NONE);
  if (bounce !== undefined) return matchWith(bounce);
  if (days[0] !== undefined) return { day: days[0], bounce: undefined };
  const sibling = firstIn(line, others(), join, isScored, NONE);
  return sibling === undefined ? undefined : matchWith(sibling);
}

function matchWith(bounce: Bounce): Match {
  return { day: dayOf(bounce.time ?? 0), bounce };
}

/** The first bounce in the line's window that is not taken, on a day that is not left out. */
function firstIn(
  { time }: ScoreEvent,
  bounces: readonly Bounce[],
  { window }: Join,
  isLeftOut: (day: Day) => boolean,
  taken: ReadonlySet<Bounce>,
): Bounce | undefined {
  if (time === undefined) return undefined;
  let at = firstFrom(bounces, time - window);
  let passed = 0;
  for (
    let bounce = bounces[at];
    bounce?.time !== undefined && bounce.time <= time + SAME_SECOND;
    bounce = bounces[at]
  ) {
    const day = dayOf(bounce.time);
    if (isLeftOut(day)) at = firstFrom(bounces, (day + 1) * DAY);
    else if (!taken.has(bounce)) return bounce;
    else if ((passed += 1) > MOST_TAKEN) return undefined;
    else at += 1;
  }
  return undefined;
}

/** Mailman 2.1.14 scores a bounce of an umbrella list's mail on the included list: bounces of lists that score nobody of this address. */
function siblings(key: string, { bounces, isScored }: Join): readonly Bounce[] {
  return bounces.ofAddress(key).filter(({ list }) => list !== undefined && !isScored(list, key));
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

function dayOfPoint({ time }: ScoreEvent, next: ScoreEvent | undefined, match: Match | undefined): PointDay {
  if (match !== undefined) return { day: match.day, sure: true };
  if (time !== undefined) return { day: dayOf(time), sure: false };
  const day = next?.what === 'already' && next.time === undefined ? next.day : undefined;
  return { day, sure: day !== undefined };
}

/** Whether a mail log that was read covers the time. */
export function coverage(sources: readonly LogSource[]): (time: Wall | undefined) => boolean {
  const spans = sources.filter(({ kind }) => kind === 'postfix' || kind === 'exim' || kind === 'sendmail');
  return (time) =>
    time !== undefined &&
    spans.some(({ first, last }) => first !== undefined && last !== undefined && first <= time && time <= last);
}
