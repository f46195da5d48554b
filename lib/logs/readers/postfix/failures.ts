import type { LogSettings, Sink } from '../../evidence.ts';
import { wanted } from './counts.ts';
import { TO } from './delivery.ts';
import {
  BOUNCED,
  END_OF_DATA,
  EPOCH,
  LIST,
  RECIPIENTS,
  RELAY,
  STATUS,
  TIME,
  TO1,
  TO2,
  TO_END,
} from './kernel/layout.ts';
import type { Lives } from './lives.ts';
import { Watches } from './watches.ts';

/** Names of lists and relays, by number. */
export interface Names {
  readonly lists: readonly string[];
  readonly relays: readonly string[];
}

/** Failed attempts: the lines that are decoded. */
export class Failures {
  readonly watches: Watches;
  readonly #sink: Sink;
  readonly #settings: LogSettings;
  readonly #lives: Lives;
  readonly #names: Names;

  constructor(sink: Sink, settings: LogSettings, lives: Lives, names: Names) {
    this.watches = new Watches(lives.kernel);
    this.#sink = sink;
    this.#settings = settings;
    this.#lives = lives;
    this.#names = names;
  }

  /** A delivery of `life` failed: its line, with `to=<` at `at`, is held as `one` and says `reason`. */
  take(life: number, one: number, at: number, reason: number): void {
    const { kernel, fates } = this.#lives;
    const isTold = fates.attempt(this.#lives.key(life), life, one);
    if (this.#lives.field(life, LIST) <= 0) return this.#lives.orphan(life);
    if (!isTold) this.#lives.tell(life);
    if (kernel.field(STATUS) === BOUNCED && (reason & END_OF_DATA) !== 0) this.#watch(at, life);
  }

  /** Asks for deliveries of the same host to a recipient who was refused with others at the end of the data. */
  #watch(at: number, life: number): void {
    const { kernel } = this.#lives;
    const time = kernel.field(TIME);
    const list = this.#lives.field(life, LIST);
    const relay = kernel.field(RELAY);
    if (relay < 0 || this.#lives.field(life, RECIPIENTS) < 2) return;
    const to = kernel.text(at + TO.length, kernel.field(TO_END));
    const { lists, relays } = this.#names;
    const h1 = kernel.field(TO1) ^ Math.imul(list, 0x9e3779b1);
    this.watches.refused(h1, kernel.field(TO2) ^ Math.imul(relay, 0x85ebca6b), time, (accepted) => {
      const wall = (accepted + EPOCH) * 1000;
      const name = lists[list] ?? '';
      if (!wanted(this.#settings, wall, name)) return;
      this.#sink.accepted({ relay: relays[relay] ?? '', list: name, address: to, time: wall });
    });
  }
}
