import type { LogSettings, Sink } from '../../evidence.ts';
import { wanted } from './counts.ts';
import { isEndOfData, TO } from './delivery.ts';
import type { Held } from './held.ts';
import {
  BOUNCED,
  DAEMON,
  DAEMON_END,
  EPOCH,
  FIRST,
  FLAG_FAILED,
  FLAGS,
  LAST,
  LIFE,
  LIST,
  PID,
  PID_END,
  QUEUE_ID,
  QUEUE_ID_END,
  RECIPIENTS,
  RELAY,
  SOURCE,
  STATUS,
  TIME,
  TO1,
  TO2,
  TO_END,
  TRANSACTION,
  UNDATED,
} from './kernel/layout.ts';
import type { Lives } from './lives.ts';
import type { Sources } from './sources.ts';
import { wallOf } from './wall.ts';
import { Watches } from './watches.ts';

/** Longest line that is decoded. */
const LONGEST = 65_536;
const RETURN = 13;

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
  readonly #sources: Sources;

  constructor(sink: Sink, settings: LogSettings, lives: Lives, names: Names, sources: Sources) {
    this.watches = new Watches(lives.kernel);
    this.#sink = sink;
    this.#settings = settings;
    this.#lives = lives;
    this.#names = names;
    this.#sources = sources;
  }

  /**
   * The delivery line in [at, end) says that list mail, or mail of a sender that is not known yet (`life` may be -1), failed. Undefined
   * for one that was read before.
   */
  take(at: number, end: number, h1: number, h2: number, life: number): Held | undefined {
    const { kernel, fates } = this.#lives;
    const { fields } = kernel;
    const time = kernel.field(TIME);
    if (life < 0) life = kernel.call.begin(h1, h2, time);
    fields[life + FLAGS]! |= FLAG_FAILED;
    fields[life + FIRST] = Math.min(time, this.#lives.field(life, FIRST));
    fields[life + LAST] = Math.max(time, this.#lives.field(life, LAST));
    const held = this.#hold(at, end, life);
    const key = this.#lives.key(life);
    if (!fates.attempt(key, held, this.#print(h1, h2, time))) {
      this.counts.duplicates++;
      return undefined;
    }
    if (time === UNDATED) this.counts.undated++;
    if (this.#lives.field(life, LIST) > 0) {
      if (!fates.isTold(key)) this.#lives.tell(life);
      if (held.isBounced && isEndOfData(held.line)) this.#watch(at, life, time);
    } else this.#lives.orphan(life);
    return held;
  }

  /** What tells one attempt from another: queue id (host and instance in it), recipient, process id, delays, time and status. */
  #print(h1: number, h2: number, time: number): number {
    const { kernel } = this.#lives;
    const transaction = kernel.field(TRANSACTION);
    const a = Math.imul(h1 ^ kernel.field(TO2), 0x9e3779b1) ^ transaction ^ kernel.field(STATUS);
    const b = Math.imul(h2 ^ kernel.field(TO1), 0x85ebca6b) ^ Math.imul(time, 31) ^ transaction;
    return (a >>> 0) * 2_097_152 + (b >>> 11);
  }

  #hold(at: number, end: number, life: number): Held {
    const { kernel } = this.#lives;
    const close = kernel.bytes[end - 1] === RETURN ? end - 1 : end;
    const stop = Math.min(close, at + LONGEST);
    const start = kernel.field(DAEMON);
    const isPlain = kernel.call.isAscii(start, stop) !== 0;
    return {
      source: this.#sources.at(kernel.field(SOURCE)),
      life: this.#lives.field(life, LIFE),
      time: wallOf(kernel.field(TIME)),
      isBounced: kernel.field(STATUS) === BOUNCED,
      line: isPlain ? kernel.latin1(start, stop) : kernel.latin1(start, at) + kernel.text(at, stop),
      daemonEnd: kernel.field(DAEMON_END) - start,
      pid: kernel.field(PID) - start,
      pidEnd: kernel.field(PID_END) - start,
      queueId: kernel.field(QUEUE_ID) - start,
      queueIdEnd: kernel.field(QUEUE_ID_END) - start,
      delivery: at - start,
    };
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
