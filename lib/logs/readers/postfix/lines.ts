import type { LogSettings, Sink } from '../../evidence.ts';
import { Counts } from './counts.ts';
import { isThrottling } from './delivery.ts';
import { Failures } from './failures.ts';
import type { Heads } from './heads.ts';
import { HeldLines } from './held.ts';
import { type Host, Kernel } from './kernel/kernel.ts';
import { EPOCH, NEVER, SINCE, TIME, TO_END, UNDATED, UNTIL } from './kernel/layout.ts';
import { Lives } from './lives.ts';
import { Notices } from './notices.ts';
import { Relays } from './relays.ts';
import { Senders } from './senders.ts';
import { Sources } from './sources.ts';
import { wallOf } from './wall.ts';

const NEWLINE = 10;

/**
 * What the lines of Postfix mean. One for all files, since the lines of one queue id may be dealt over several. The kernel reads them
 * and asks here where something happens that is told in words.
 */
export class Lines {
  readonly sources = new Sources();
  readonly kernel: Kernel;
  #heads: Heads | undefined;
  readonly #lives: Lives;
  readonly #failures: Failures;
  readonly #notices: Notices;
  readonly #senders: Senders;
  readonly #relays: Relays;
  readonly #counts: Counts;

  constructor(sink: Sink, settings: LogSettings) {
    const kernel = new Kernel(this.#host());
    const senders = new Senders(kernel, settings.list);
    this.kernel = kernel;
    this.#senders = senders;
    this.#relays = new Relays(kernel);
    const held = new HeldLines(kernel, this.sources);
    this.#lives = new Lives(kernel, senders.names, held, sink, settings);
    const names = { lists: senders.names, relays: this.#relays.names };
    this.#failures = new Failures(sink, settings, this.#lives, names);
    this.#notices = new Notices(this.#lives);
    this.#counts = new Counts(kernel, sink, senders.names, this.#relays);
    const { since = -Infinity, until = Infinity } = settings;
    kernel.fields[SINCE] = Math.max(UNDATED, Math.min(NEVER, Math.ceil(since / 1000) - EPOCH));
    kernel.fields[UNTIL] = Math.max(UNDATED, Math.min(NEVER, Math.floor(until / 1000) - EPOCH));
  }

  #host(): Host {
    return {
      head: (at, limit) => this.#heads?.learn(at, limit) ?? 0,
      sender: (at) => this.#senders.learn(at),
      relay: (start, end) => this.#relays.learn(start, end),
      domain: (start, end, hash) => this.#relays.domain(start, end, hash),
      failure: (life, one, at, reason) => this.#failures.take(life, one, at, reason),
      isThrottling: (at, end) => Number(isThrottling(this.kernel.latin1(at, end))),
      delivered: (at, h1, h2, life) => this.#notices.delivered(at, h1, h2, life),
      notification: (at, h1, h2) => this.#notices.sent(at, h1, h2),
      expired: (end, h1, h2) => this.#expired(end, h1, h2),
      tell: (life) => this.#lives.tell(life),
      sentAfterAll: (life, at) => this.#sentAfterAll(life, at),
      removedBefore: (life, time) => this.#lives.end(life, time),
      listDay: (list) => this.#counts.list(list),
      relayDay: (relay) => this.#counts.relay(relay),
      accepted: (h1, h2, time) => this.#failures.watches.accepted(h1, h2, time),
      forget: (h1, h2) => this.#failures.watches.forget(h1, h2),
    };
  }

  /** The next lines are those of the file with these heads. */
  enter(heads: Heads): void {
    if (this.#heads === heads) return;
    this.#heads?.leave();
    heads.enter();
    this.#heads = heads;
  }

  /** No more files. */
  finish(): void {
    this.#lives.fates.finish();
    this.#counts.finish();
  }

  #sentAfterAll(life: number, at: number): void {
    this.#lives.fates.sent(this.#lives.key(life), this.kernel.text(at + 4, this.kernel.field(TO_END)));
  }

  /** `from=<S>, status=expired, returned to sender`, whose sender ends at `end`. */
  #expired(end: number, h1: number, h2: number): void {
    const { bytes } = this.kernel;
    let behind = end + 1;
    while (bytes[behind] !== NEWLINE && behind < end + 40) behind++;
    if (!/^, status=(?:force-)?expired/.test(this.kernel.latin1(end + 1, behind))) return;
    const time = this.kernel.field(TIME);
    this.#lives.fates.expired(this.#lives.key(this.#lives.life(h1, h2, time)), wallOf(time));
  }
}
