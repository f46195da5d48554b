import type { Day, ScoreEvent } from '../evidence.ts';
import type { Point, RecipientClass } from '../diagnosis.ts';
import type { Bounce, Bounces } from './bounces.ts';
import { dayOf } from '../day.ts';
import { addTo, keyOf } from './order.ts';
import type { Ledger } from './scores.ts';

/** The day of a point. */
export interface PointDay {
  readonly day: Day | undefined;
  /** A bounce or a later line of the bounce log says so; else it is the day of the line. */
  readonly sure: boolean;
}

/** What can have given a point. */
export interface Cause {
  readonly bounces: readonly Bounce[];
  readonly verdict: Point['verdict'];
  /** Any failure that is known. */
  readonly isKnown: boolean;
}

/** The failures of one member by day, as causes of its points. */
export class Causes {
  private readonly ledger: Ledger;
  private readonly bounces: Bounces;
  private readonly bySource = new Map<string | undefined, Map<Day | undefined, Bounce[]>>();
  private readonly known = new Map<string, Cause>();

  constructor(ledger: Ledger, bounces: Bounces) {
    this.ledger = ledger;
    this.bounces = bounces;
  }

  /**
   * All failures of the member on the day of the point; each of them would have given it. `match`: the bounce that the line was found to
   * be about, if any; of a sibling list's bounces (umbrella lists score on the included one) those of that list count.
   */
  of(line: ScoreEvent, day: PointDay, match: Bounce | undefined): Cause {
    const isOwn = match?.list === undefined || match.list === this.ledger.list;
    const source = isOwn ? undefined : match.list;
    const isUndated = line.time === undefined && day.day === undefined;
    const key = keyOf(source, day.day, day.sure ? 1 : 0, isUndated ? 1 : 0);
    const before = this.known.get(key);
    if (before !== undefined) return before;
    const cause = this.find(source, day, isUndated);
    this.known.set(key, cause);
    return cause;
  }

  private find(source: string | undefined, { day, sure }: PointDay, isUndated: boolean): Cause {
    const { list, key } = this.ledger;
    const days = this.daysOf(source);
    const onDay = sure ? (days.get(day) ?? []) : [];
    // What has no date may be of any day.
    const anyDay = isUndated ? [...days.values()].flat() : (days.get(undefined) ?? []);
    const chosen = onDay.length > 0 ? onDay : anyDay;
    const classes = new Set(chosen.map((one) => one.class));
    for (const one of this.bounces.counted(list, key)) {
      if (day !== undefined && !(sure && one.day === day)) continue;
      if (one.own > 0) classes.add('own');
      if (one.other > 0) classes.add('other');
    }
    return { bounces: chosen, verdict: verdictOf(classes), isKnown: classes.size > 0 };
  }

  private daysOf(source: string | undefined): Map<Day | undefined, Bounce[]> {
    const before = this.bySource.get(source);
    if (before !== undefined) return before;
    const { list, key } = this.ledger;
    const days = new Map<Day | undefined, Bounce[]>();
    const known = source === undefined ? this.bounces.of(list, key) : this.bounces.of(source, key);
    for (const bounce of known) addTo(days, bounce.time === undefined ? undefined : dayOf(bounce.time), bounce);
    this.bySource.set(source, days);
    return days;
  }
}

/** Deserved by any refusal of one's own; undeserved only where every failure of the day was for another's sake. */
function verdictOf(classes: ReadonlySet<RecipientClass>): Point['verdict'] {
  if (classes.has('own')) return 'deserved';
  const others = [...classes].filter((one) => one !== 'proven' && one !== 'shared');
  if (classes.size === 0 || others.length > 0) return 'unknown';
  return classes.has('shared') ? 'likely' : 'undeserved';
}
