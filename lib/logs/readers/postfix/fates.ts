import type { Attempt, LogSettings, Sink, Wall } from '../../evidence.ts';
import { wanted } from './counts.ts';
import { Ends, Fate } from './fate.ts';
import type { HeldLines } from './held.ts';

/** A life of a queue id. */
export interface Home {
  readonly key: number;
  readonly life: number;
}

/** What is known of the lives of queue ids. */
export interface KnownLives {
  /** To which other life an attempt belongs whose sender was not known when it was read. */
  home(key: number, time: Wall | undefined): Home | undefined;
  /** Whether the life is over, by where the kernel had it. */
  isOver(key: number, life: number): boolean;
}

/** So many lines are held, of which a long one counts as several. */
const KEPT_ATTEMPTS = 10_000;
const LONG_BITS = 10;
const KEPT_FATES = 10_000;
/** Of one queue id more are handed over before its end is known. */
const KEPT_OF_ONE = 2_000;
/**
 * Nothing more is read of a message that was removed from the queue so long ago, in milliseconds, where lines come in order: its notice
 * was tried again by then (Postfix's maximal_backoff_time is 4000 s).
 */
const IDLE = 7_200_000;
/** A queue id that was silent for so long begins a new life: Postfix gives mail up after 5 days (maximal_queue_lifetime). */
const SILENCE = 432_000_000;
/** One comes, and three may go: those that stay among the oldest, since they are not over, delay the others only. */
const FEW = 3;

/**
 * Holds failed attempts until the sender, the message id and the way of the bounce are known, in whatever order lines come; then
 * hands them to the sink. The longest idle ones go first when there are too many.
 */
export class Fates {
  readonly #sink: Sink;
  readonly #settings: LogSettings;
  readonly #lines: HeldLines;
  readonly #lives: KnownLives;
  readonly #fates = new Map<number, Fate>();
  /** Those that were touched longest ago and last. */
  #oldest: Fate | undefined;
  #newest: Fate | undefined;
  #held = 0;

  constructor(sink: Sink, settings: LogSettings, lines: HeldLines, lives: KnownLives) {
    this.#lives = lives;
    this.#sink = sink;
    this.#settings = settings;
    this.#lines = lines;
  }

  /** Takes the attempt of `life` that is held by this number; gives whether it is known of which list's message it was. */
  attempt(key: number, life: number, one: number): boolean {
    const fate = this.#fate(key);
    const time = this.#lines.time(one) ?? -Infinity;
    const wasIdle = time - fate.last > IDLE;
    fate.last = Math.max(time, fate.last);
    if (wasIdle) this.#releaseIdle(time);
    fate.life = life;
    fate.append(one, this.#lines);
    this.#held += this.#weight(one);
    if (fate.count > KEPT_OF_ONE) this.#releaseHalf(fate);
    this.#bound();
    return fate.list !== undefined && fate.sender !== undefined;
  }

  #releaseHalf(fate: Fate): void {
    const all = fate.take(this.#lines);
    fate.before ??= new Ends();
    for (const [i, one] of all.entries()) {
      if (i >= KEPT_OF_ONE >> 1) {
        fate.append(one, this.#lines);
        continue;
      }
      fate.before.add(this.#lines.attempt(one, fate, undefined));
      this.#tell(fate, one);
      this.#free(one);
    }
  }

  /** Hands over what was read to its end long ago; a few are looked at, each in its turn. */
  #releaseIdle(time: Wall): void {
    for (let i = 0; i < FEW; i++) {
      const fate = this.#oldest;
      if (fate === undefined || time - fate.last <= IDLE) return;
      if (this.#isDone(fate, time)) this.#release(fate);
      else this.#touch(fate);
    }
  }

  #isDone(fate: Fate, time: Wall): boolean {
    // Without a failure it waits for one, which is read later.
    if (fate.life < 0 || !fate.isTold() || fate.until !== undefined) return false;
    return time - fate.last > SILENCE || this.#lives.isOver(fate.key, fate.life);
  }

  #bound(): void {
    while (this.#oldest !== undefined && (this.#held > KEPT_ATTEMPTS || this.#fates.size > KEPT_FATES))
      this.#release(this.#oldest);
  }

  #weight(one: number): number {
    return 1 + (this.#lines.length(one) >> LONG_BITS);
  }

  #free(one: number): void {
    this.#held -= this.#weight(one);
    this.#lines.free(one);
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
    if (fate !== undefined) addSent(fate, to);
  }

  /** The queue manager gave the message up at `time`. */
  expired(key: number, time: Wall | undefined): void {
    this.#fate(key).expired ??= time;
    this.#bound();
  }

  /** The bounce reached Mailman at `time`. */
  returned(key: number, time: Wall | undefined, list: string): void {
    const fate = this.#fate(key);
    if (time !== undefined) fate.returnedAt(time);
    fate.list ??= list;
    fate.foreign = false;
    this.#bound();
  }

  /** What is known of a life, which is the newest then. */
  #fate(key: number): Fate {
    if (this.#newest?.key === key) return this.#newest;
    const known = this.#fates.get(key);
    const fate = known ?? new Fate(key);
    if (known === undefined) {
      this.#fates.set(key, fate);
      this.#link(fate);
    } else this.#touch(fate);
    return fate;
  }

  /** Makes it the newest. */
  #touch(fate: Fate): void {
    this.#unlink(fate);
    this.#link(fate);
  }

  #link(fate: Fate): void {
    fate.older = this.#newest;
    if (this.#newest === undefined) this.#oldest = fate;
    else this.#newest.newer = fate;
    this.#newest = fate;
  }

  #unlink(fate: Fate): void {
    if (fate.older === undefined) this.#oldest = fate.newer;
    else fate.older.newer = fate.newer;
    if (fate.newer === undefined) this.#newest = fate.older;
    else fate.newer.older = fate.older;
    fate.older = undefined;
    fate.newer = undefined;
  }

  #release(fate: Fate): void {
    this.#moveHome(fate);
    this.#unlink(fate);
    this.#fates.delete(fate.key);
    this.#end(fate);
  }

  /** Brings what was read before its sender to the life that it belongs to. */
  #moveHome(fate: Fate): void {
    const { key } = fate;
    if ((fate.sender !== undefined || fate.foreign) && fate.until === undefined) return;
    const until = fate.until ?? -Infinity;
    for (const one of fate.take(this.#lines).reverse()) {
      const time = this.#lines.time(one);
      const home = (time ?? 0) <= until ? undefined : this.#lives.home(key, time);
      const other = home === undefined || home.key === key ? undefined : this.#fates.get(home.key);
      if (home !== undefined && other !== undefined) this.#lines.setLife(one, home.life);
      (other ?? fate).prepend(one, this.#lines);
    }
    for (const time of fate.returned ?? []) if (time > until) this.#otherFate(key, time)?.returnedAt(time);
    const other = fate.expired === undefined || fate.expired <= until ? undefined : this.#otherFate(key, fate.expired);
    if (other !== undefined) other.expired ??= fate.expired;
    for (const to of fate.sent ?? []) {
      const home = this.#otherFate(key, fate.expired);
      if (home !== undefined) addSent(home, to);
    }
  }

  #otherFate(key: number, time: Wall | undefined): Fate | undefined {
    const home = this.#lives.home(key, time);
    return home === undefined || home.key === key ? undefined : this.#fates.get(home.key);
  }

  #end(fate: Fate): void {
    const lines = this.#lines;
    for (let one = fate.first; one >= 0; one = lines.next(one)) this.#tell(fate, one);
    if (fate.expired !== undefined && !fate.foreign) this.#tellExpired(fate, fate.expired);
    for (let one = fate.first, next; one >= 0; one = next) {
      next = lines.next(one);
      this.#free(one);
    }
  }

  #tellExpired(fate: Fate, time: Wall): void {
    const lines = this.#lines;
    const ends = fate.before ?? new Ends();
    for (let one = fate.first; one >= 0; one = lines.next(one)) ends.add(lines.attempt(one, fate, undefined));
    const returned = fate.returnOf(time);
    for (const last of ends.waiting(time, fate.sent ?? [])) this.#give({ ...last, status: 'expired', time, returned });
  }

  #tell(fate: Fate, one: number): void {
    if (fate.foreign || this.#lines.isPutOffAlone(one)) return;
    // A bounce of before is not the one that came back, and a deferral brings none.
    const returned = this.#lines.isBounced(one) ? fate.returnOf(this.#lines.time(one)) : undefined;
    const told = this.#lines.attempt(one, fate, returned);
    if (told !== undefined) this.#give(told);
  }

  #give(attempt: Attempt): void {
    if (wanted(this.#settings, attempt.time, attempt.list)) this.#sink.attempt(attempt);
  }

  finish(): void {
    // `#moveHome` may put them into another order, or find others.
    for (const fate of [...this.#fates.values()]) this.#moveHome(fate);
    while (this.#oldest !== undefined) {
      const fate = this.#oldest;
      this.#unlink(fate);
      this.#end(fate);
    }
    this.#fates.clear();
  }
}

/** The recipient got the message after all. Most messages have one such: V8 keeps room for 16 more behind what is pushed. */
function addSent(fate: Fate, to: string): void {
  if (fate.sent === undefined) fate.sent = [to];
  else fate.sent.push(to);
}
