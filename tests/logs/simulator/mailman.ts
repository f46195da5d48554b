import { mailmanDay, mailmanStamp } from './heads.ts';
import { inOrder, type Line } from './postfix.ts';

const DAY = 86_400_000;

/** How Mailman counts bounces. */
export interface BounceRules {
  /** Milliseconds; REGISTER_BOUNCES_EVERY. */
  readonly registerEvery: number;
  readonly threshold: number;
  /** Days; bounce_info_stale_after. */
  readonly staleAfter: number;
  readonly probes: boolean;
  /** 2.1.6 and before printed the address first. */
  readonly addressFirst: boolean;
  /** 2.1.3 and 2.1.4 wrote "Processing", and no name of the runner. */
  readonly oldRunner: boolean;
}

/** A bounce of a member that reached Mailman; `kind` is what the caller knows of it. */
export interface Arrival<Kind> {
  readonly wall: number;
  readonly list: string;
  readonly member: string;
  readonly kind: Kind;
}

/** What Mailman keeps of a member who bounces. */
export interface Standing<Kind> {
  score: number;
  day: number;
  disabled: boolean;
  /** The day and the bounces of each point of the present score. */
  points: { readonly day: number; readonly kinds: Kind[] }[];
  /** A probe was sent: the next point starts anew. */
  probed: boolean;
}

/** Mailman's bounce runner: takes bounces as they arrive, registers them in batches, and logs it (Mailman/Bouncer.py). */
export class BounceRunner<Kind> {
  readonly lines: Line[] = [];
  readonly members = new Map<string, Standing<Kind>>();
  private readonly rules: BounceRules;
  private readonly pid = 2113;

  constructor(rules: BounceRules) {
    this.rules = rules;
  }

  /** `phase`: when the first batch is registered; the others follow at each interval. */
  run(arrivals: readonly Arrival<Kind>[], phase: number): void {
    const { registerEvery } = this.rules;
    const batches = new Map<number, Arrival<Kind>[]>();
    for (const arrival of arrivals) {
      const due = phase + Math.ceil((arrival.wall + 1000 - phase) / registerEvery) * registerEvery;
      batches.set(due, [...(batches.get(due) ?? []), arrival]);
    }
    for (const due of [...batches.keys()].sort((a, b) => a - b)) this.register(due, batches.get(due) ?? []);
  }

  private register(wall: number, batch: readonly Arrival<Kind>[]): void {
    const runner = this.rules.oldRunner ? 'Processing' : '<BounceRunner at 140234512> processing';
    this.log(wall, `${runner} ${batch.length} queued bounces`);
    const sorted = [...batch].sort((a, b) => (a.list < b.list ? -1 : a.list > b.list ? 1 : a.wall - b.wall));
    for (const arrival of sorted) this.score(wall, arrival);
  }

  private score(wall: number, { list, member, wall: arrived, kind }: Arrival<Kind>): void {
    const day = Math.floor(arrived / DAY);
    const key = `${list} ${member}`;
    const known = this.members.get(key);
    if (known === undefined) {
      const point = { day, kinds: [kind] };
      const standing = { score: 1, day, disabled: false, points: [point], probed: false };
      this.members.set(key, standing);
      this.tell(wall, list, member, 'bounce score: 1.0');
      return this.check(wall, list, member, standing);
    }
    if (known.disabled) return this.tell(wall, list, member, 'residual bounce received');
    if (known.day === day) {
      known.points[known.points.length - 1]?.kinds.push(kind);
      this.tell(wall, list, member, `already scored a bounce for date ${mailmanDay(day)}`);
    } else this.point(wall, list, member, known, { day, kinds: [kind] });
    this.check(wall, list, member, known);
  }

  private point(
    wall: number,
    list: string,
    member: string,
    known: Standing<Kind>,
    point: Standing<Kind>['points'][number],
  ): void {
    const isStale = known.day + this.rules.staleAfter < point.day;
    known.score = isStale ? 1 : known.score + 1;
    known.points = isStale || known.probed ? [point] : [...known.points, point];
    known.probed = false;
    known.day = point.day;
    const says = isStale ? 'has stale bounce info, resetting' : `current bounce score: ${known.score.toFixed(1)}`;
    this.tell(wall, list, member, says);
  }

  private check(wall: number, list: string, member: string, standing: Standing<Kind>): void {
    const { threshold, probes } = this.rules;
    if (standing.score < threshold) return;
    const limit = `${standing.score.toFixed(1)} >= ${threshold.toFixed(1)}`;
    if (probes) {
      this.log(wall, `sending ${list} list probe to: ${member} (score ${limit})`);
      standing.score = 0;
      standing.probed = true;
    } else {
      this.tell(wall, list, member, `disabling due to bounce score ${limit}`);
      standing.disabled = true;
    }
  }

  private tell(wall: number, list: string, member: string, says: string): void {
    const swapped = this.rules.addressFirst && says.startsWith('current');
    this.log(wall, `${swapped ? `${member}: ${list}` : `${list}: ${member}`} ${says}`);
  }

  private log(wall: number, text: string): void {
    this.lines.push({ wall, text: `${mailmanStamp(wall)} (${this.pid}) ${text}` });
  }

  /** The lines of the `bounce` log. */
  inOrder(): Line[] {
    return inOrder(this.lines);
  }
}

/** A line of the `post` log. */
export function postLine(wall: number, list: string, sender: string, size: number, messageId: string): Line {
  const text = `post to ${list} from ${sender}, size=${size}, message-id=${messageId}, success`;
  return { wall, text: `${mailmanStamp(wall)} (2112) ${text}` };
}
