import type { LogSettings, Sink } from '../../evidence.ts';
import { Seen } from '../seen.ts';
import { wanted } from './counts.ts';
import { TO } from './delivery.ts';
import type { HeldLines } from './held.ts';
import {
  BOUNCED,
  END_OF_DATA,
  EPOCH,
  FIRST,
  FLAG_FAILED,
  FLAGS,
  LAST,
  LIFE,
  LIST,
  RECIPIENTS,
  RELAY,
  STATUS,
  TIME,
  TO1,
  TO2,
  TO_END,
  TRANSACTION,
  UNDATED,
} from './kernel/layout.ts';
import type { Lives } from './lives.ts';
import { Watches } from './watches.ts';

/** Undated lines of a file that were used, and lines that were read before. */
export interface LineCounts {
  undated: number;
  duplicates: number;
}

/** Names of lists and relays, by number. */
export interface Names {
  readonly lists: readonly string[];
  readonly relays: readonly string[];
}

/** Failed attempts: the lines that are decoded. */
export class Failures {
  readonly watches: Watches;
  /** Those of the file being read. */
  counts: LineCounts = { undated: 0, duplicates: 0 };
  readonly #sink: Sink;
  readonly #settings: LogSettings;
  readonly #lives: Lives;
  readonly #names: Names;
  readonly #held: HeldLines;
  readonly #seen = new Seen();

  constructor(sink: Sink, settings: LogSettings, lives: Lives, names: Names, held: HeldLines) {
    this.watches = new Watches(lives.kernel);
    this.#sink = sink;
    this.#settings = settings;
    this.#lives = lives;
    this.#names = names;
    this.#held = held;
  }

  /**
   * The delivery line in [at, end) says that list mail, or mail of a sender that is not known yet (`life` may be -1), failed; `reason`
   * is what it says of that. False for one that was read before.
   */
  take(at: number, end: number, h1: number, h2: number, life: number, reason: number): boolean {
    const { kernel, fates } = this.#lives;
    const { fields } = kernel;
    const time = kernel.field(TIME);
    if (life < 0) life = kernel.call.begin(h1, h2, time);
    fields[life + FLAGS]! |= FLAG_FAILED;
    fields[life + FIRST] = Math.min(time, this.#lives.field(life, FIRST));
    fields[life + LAST] = Math.max(time, this.#lives.field(life, LAST));
    if (this.#isSeen(h1, h2, time)) {
      this.counts.duplicates++;
      return false;
    }
    if (time === UNDATED) this.counts.undated++;
    const isTold = fates.attempt(
      this.#lives.key(life),
      life,
      this.#held.hold(at, end, this.#lives.field(life, LIFE), reason),
    );
    if (this.#lives.field(life, LIST) > 0) {
      if (!isTold) this.#lives.tell(life);
      if (kernel.field(STATUS) === BOUNCED && (reason & END_OF_DATA) !== 0) this.#watch(at, life, time);
    } else this.#lives.orphan(life);
    return true;
  }

  /** Whether an attempt was read before: of this queue id (host and instance in it), recipient, process id, delays, time and status. */
  #isSeen(h1: number, h2: number, time: number): boolean {
    const { kernel } = this.#lives;
    const transaction = kernel.field(TRANSACTION);
    const a = Math.imul(h1 ^ kernel.field(TO2), 0x9e3779b1) ^ transaction ^ kernel.field(STATUS);
    const b = Math.imul(h2 ^ kernel.field(TO1), 0x85ebca6b) ^ Math.imul(time, 31) ^ transaction;
    return this.#seen.has(a, b);
  }

  /** Asks for deliveries of the same host to a recipient who was refused with others at the end of the data. */
  #watch(at: number, life: number, time: number): void {
    const { kernel } = this.#lives;
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
