import type { Attempt, LogSettings, Sink, Wall } from '../../evidence.ts';
import { wanted } from './counts.ts';
import { attemptOf, type Held, isPutOffAlone } from './held.ts';

/** What failed of one life of a queue id, held until it is known what became of it. */
interface Fate {
  readonly attempts: Held[];
  /** Attempts that were handed over already. */
  before: Ends | undefined;
  /** Recipients who got the message after all. */
  sent: string[] | undefined;
  sender: string | undefined;
  list: string | undefined;
  messageId: string | undefined;
  /** A sender that is no list's: nothing of it concerns us. */
  foreign: boolean;
  expired: Wall | undefined;
  /** What failed later belongs to another life: the end of this one was read after it. */
  until: Wall | undefined;
  /** When Mailman received notices: one for each pass through the queue in which somebody bounced. */
  readonly returned: Wall[];
}

/** What became of recipients: the last deferral of each, and who has another end. */
class Ends {
  readonly #deferred = new Map<string, Attempt>();
  readonly #ended = new Set<string>();

  add(attempt: Attempt | undefined): void {
    if (attempt === undefined) return;
    const last = this.#deferred.get(attempt.to);
    if (last !== undefined && (last.time ?? 0) > (attempt.time ?? 0)) return;
    if (attempt.status === 'deferred') this.#deferred.set(attempt.to, attempt);
    else this.#ended.add(attempt.to);
  }

  /** The last deferrals, up to `time`, of those who have no other end; `sent` have. */
  waiting(time: Wall, sent: readonly string[]): Attempt[] {
    for (const to of sent) this.#ended.add(to);
    return [...this.#deferred.values()].filter((last) => !this.#ended.has(last.to) && (last.time ?? 0) <= time);
  }
}

/** A life of a queue id. */
export interface Home {
  readonly key: number;
  readonly life: number;
}

/** So many lines are held, of which a long one counts as several. */
const KEPT_ATTEMPTS = 10_000;
const LONG_BITS = 10;
const KEPT_FATES = 10_000;
/** Of one queue id more are handed over before its end is known. */
const KEPT_OF_ONE = 2_000;
/** A queue id seldom has more than two notices. */
const KEPT_NOTICES = 100;
const KEPT_KEYS = 20_000;

/**
 * Holds failed attempts until the sender, the message id and the way of the bounce are known, in whatever order lines come; then
 * hands them to the sink. The longest idle ones go first when there are too many.
 */
export class Fates {
  readonly #sink: Sink;
  readonly #settings: LogSettings;
  readonly #fates = new Map<number, Fate>();
  #held = 0;
  /** Prints of attempts that were seen, in two halves: when the younger is full, the older is forgotten. */
  #seen = new Set<number>();
  #seenBefore = new Set<number>();

  readonly #home: (key: number, time: Wall | undefined) => Home | undefined;

  /** `home` says to which other life an attempt belongs whose sender was not known when it was read. */
  constructor(sink: Sink, settings: LogSettings, home: (key: number, time: Wall | undefined) => Home | undefined) {
    this.#home = home;
    this.#sink = sink;
    this.#settings = settings;
  }

  /** Takes an attempt; `print` is the same for the same line only. False when it was seen before. */
  attempt(key: number, attempt: Held, print: number): boolean {
    if (this.#isSeen(print)) return false;
    const fate = this.#fate(key);
    fate.attempts.push(attempt);
    this.#held += weightOf(attempt);
    if (fate.attempts.length > KEPT_OF_ONE) {
      const part = fate.attempts.splice(0, KEPT_OF_ONE >> 1);
      fate.before ??= new Ends();
      for (const one of part) fate.before.add(attemptOf(one, fate, undefined));
      this.#release(fate, part);
    }
    this.#bound();
    return true;
  }

  #bound(): void {
    while (this.#held > KEPT_ATTEMPTS || this.#fates.size > KEPT_FATES) this.#releaseOldest();
  }

  #isSeen(key: number): boolean {
    if (this.#seen.has(key) || this.#seenBefore.has(key)) return true;
    this.#seen.add(key);
    if (this.#seen.size > KEPT_KEYS) {
      this.#seenBefore = this.#seen;
      this.#seen = new Set();
    }
    return false;
  }

  /** What the sender's line says. */
  sender(key: number, sender: string | undefined, list: string | undefined, messageId: string | undefined): void {
    const fate = this.#fates.get(key);
    if (fate === undefined) return;
    fate.sender = sender ?? fate.sender;
    fate.list = list ?? fate.list;
    fate.messageId = messageId ?? fate.messageId;
    fate.foreign = fate.list === undefined;
  }

  /** Whether it is known of which list's message an attempt was. */
  isTold(key: number): boolean {
    const fate = this.#fates.get(key);
    return fate?.list !== undefined && fate.sender !== undefined;
  }

  /** This life ended at `time`, though failures after it were taken for its own. */
  end(key: number, time: Wall): void {
    const fate = this.#fates.get(key);
    if (fate !== undefined) fate.until = Math.min(time, fate.until ?? time);
  }

  /** Something will be told of this life. */
  hold(key: number): void {
    this.#fate(key);
  }

  /** The recipient got the message after all. */
  sent(key: number, to: string): void {
    const fate = this.#fates.get(key);
    if (fate !== undefined) (fate.sent ??= []).push(to);
  }

  /** The queue manager gave the message up at `time`. */
  expired(key: number, time: Wall | undefined): void {
    this.#fate(key).expired ??= time;
    this.#bound();
  }

  /** The bounce reached Mailman at `time`. */
  returned(key: number, time: Wall | undefined, list: string): void {
    const fate = this.#fate(key);
    if (time !== undefined && fate.returned.length < KEPT_NOTICES && !fate.returned.includes(time))
      fate.returned.push(time);
    fate.list ??= list;
    fate.foreign = false;
    this.#bound();
  }

  #fate(key: number): Fate {
    const known = this.#fates.get(key);
    if (known !== undefined) {
      this.#fates.delete(key);
      this.#fates.set(key, known);
      return known;
    }
    const fate: Fate = {
      attempts: [],
      before: undefined,
      sent: undefined,
      sender: undefined,
      list: undefined,
      messageId: undefined,
      foreign: false,
      expired: undefined,
      until: undefined,
      returned: [],
    };
    this.#fates.set(key, fate);
    return fate;
  }

  #releaseOldest(): void {
    const [oldest] = this.#fates;
    if (oldest === undefined) return;
    this.#moveHome(oldest[0], oldest[1]);
    this.#fates.delete(oldest[0]);
    this.#end(oldest[1]);
  }

  /** Brings what was read before its sender to the life that it belongs to. */
  #moveHome(key: number, fate: Fate): void {
    const until = fate.until ?? -Infinity;
    if ((fate.sender !== undefined || fate.foreign) && fate.until === undefined) return;
    for (let i = fate.attempts.length - 1; i >= 0; i--) {
      const attempt = fate.attempts[i] as Held;
      if ((attempt.time ?? 0) <= until) continue;
      const home = this.#home(key, attempt.time);
      const other = home === undefined || home.key === key ? undefined : this.#fates.get(home.key);
      if (home === undefined || other === undefined) continue;
      attempt.life = home.life;
      other.attempts.unshift(attempt);
      fate.attempts.splice(i, 1);
    }
    for (const time of fate.returned) if (time > until) this.#otherFate(key, time)?.returned.push(time);
    const other = fate.expired === undefined || fate.expired <= until ? undefined : this.#otherFate(key, fate.expired);
    if (other !== undefined) other.expired ??= fate.expired;
    for (const to of fate.sent ?? []) {
      const home = this.#otherFate(key, fate.expired);
      if (home !== undefined) (home.sent ??= []).push(to);
    }
  }

  #otherFate(key: number, time: Wall | undefined): Fate | undefined {
    const home = this.#home(key, time);
    return home === undefined || home.key === key ? undefined : this.#fates.get(home.key);
  }

  #end(fate: Fate): void {
    this.#release(fate, fate.attempts);
    if (fate.expired === undefined || fate.foreign) return;
    const ends = fate.before ?? new Ends();
    for (const attempt of fate.attempts) ends.add(attemptOf(attempt, fate, undefined));
    for (const last of ends.waiting(fate.expired, fate.sent ?? []))
      this.#give({ ...last, status: 'expired', time: fate.expired, returned: returnOf(fate, fate.expired) });
  }

  #release(fate: Fate, attempts: readonly Held[]): void {
    for (const attempt of attempts) {
      this.#held -= weightOf(attempt);
      if (fate.foreign || isPutOffAlone(attempt)) continue;
      // A bounce of before is not the one that came back, and a deferral brings none.
      const returned = attempt.isBounced ? returnOf(fate, attempt.time) : undefined;
      const told = attemptOf(attempt, fate, returned);
      if (told !== undefined) this.#give(told);
    }
  }

  #give(attempt: Attempt): void {
    if (wanted(this.#settings, attempt.time, attempt.list)) this.#sink.attempt(attempt);
  }

  finish(): void {
    // `#moveHome` may put them into another order.
    const all = [...this.#fates];
    for (const [key, fate] of all) this.#moveHome(key, fate);
    for (const fate of this.#fates.values()) this.#end(fate);
    this.#fates.clear();
  }
}

function weightOf({ line }: Held): number {
  return 1 + (line.length >> LONG_BITS);
}

/** When the notice of a failure reached Mailman: the first to come after it. */
function returnOf({ returned }: Fate, failed: Wall | undefined): Wall | undefined {
  let first: Wall | undefined;
  for (const time of returned) {
    if ((failed === undefined || time >= failed) && (first === undefined || time < first)) first = time;
  }
  return first;
}
