import type { Attempt, Wall } from '../../evidence.ts';
import type { HeldLines, Message } from './held.ts';

/** What became of recipients: the last deferral of each, and who has another end. */
export class Ends {
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

/** A queue id seldom has more than two notices. */
const KEPT_NOTICES = 100;

/** What failed of one life of a queue id, held until it is known what became of it. */
export class Fate implements Message {
  readonly key: number;
  /** Those that were touched next before it and after it. */
  older: Fate | undefined = undefined;
  newer: Fate | undefined = undefined;
  sender: string | undefined = undefined;
  list: string | undefined = undefined;
  messageId: string | undefined = undefined;
  /** A sender that is no list's: nothing of it concerns us. */
  foreign = false;
  expired: Wall | undefined = undefined;
  /** What failed later belongs to another life: the end of this one was read after it. */
  until: Wall | undefined = undefined;
  /** Attempts that were handed over already. */
  before: Ends | undefined = undefined;
  /** Recipients who got the message after all. */
  sent: string[] | undefined = undefined;
  /** When Mailman received notices: one for each pass through the queue in which somebody bounced. */
  returned: Wall[] | undefined = undefined;
  /** When the last of its lines was logged, and where the kernel has its life. */
  last: Wall = -Infinity;
  life = -1;
  /** How many lines are held, the first and the last of them, or -1. */
  count = 0;
  first = -1;
  #last = -1;

  constructor(key: number) {
    this.key = key;
  }

  /** Whether it is known of which list's message it is, or that it is of none. */
  isTold(): boolean {
    return this.foreign || (this.list !== undefined && this.sender !== undefined);
  }

  append(one: number, lines: HeldLines): void {
    if (this.#last < 0) this.first = one;
    else lines.setNext(this.#last, one);
    lines.setNext(one, -1);
    this.#last = one;
    this.count++;
  }

  prepend(one: number, lines: HeldLines): void {
    lines.setNext(one, this.first);
    if (this.#last < 0) this.#last = one;
    this.first = one;
    this.count++;
  }

  /** Takes the lines from it that are held; gives them in order. */
  take(lines: HeldLines): number[] {
    const all: number[] = [];
    for (let one = this.first; one >= 0; one = lines.next(one)) all.push(one);
    this.first = -1;
    this.#last = -1;
    this.count = 0;
    return all;
  }

  /** A notice reached Mailman at `time`. */
  returnedAt(time: Wall): void {
    if (this.returned === undefined) this.returned = [time];
    else if (this.returned.length < KEPT_NOTICES && !this.returned.includes(time)) this.returned.push(time);
  }

  /** When the notice of a failure reached Mailman: the first to come after it. */
  returnOf(failed: Wall | undefined): Wall | undefined {
    let first: Wall | undefined;
    for (const time of this.returned ?? []) {
      if ((failed === undefined || time >= failed) && (first === undefined || time < first)) first = time;
    }
    return first;
  }
}
