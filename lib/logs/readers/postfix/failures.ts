import type { Attempt, LogSettings, Sink } from '../../evidence.ts';
import { alone } from '../../text.ts';
import { wanted } from './counts.ts';
import { type Delivery, readDelivery } from './delivery.ts';
import {
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
  TIME,
  TO1,
  TO2,
  TRANSACTION,
  UNDATED,
} from './kernel/layout.ts';
import type { Lives } from './lives.ts';
import type { Sources } from './sources.ts';
import { wallOf } from './wall.ts';
import { Watches } from './watches.ts';

/** Longest line that is decoded. */
const LONGEST = 65_536;

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

  /** The delivery line in [at, end) says that list mail, or mail of a sender that is not known yet (`life` may be -1), failed. */
  take(at: number, end: number, h1: number, h2: number, life: number): Delivery | undefined {
    const { kernel, fates } = this.#lives;
    const { bytes, fields } = kernel;
    const time = kernel.field(TIME);
    const close = bytes[end - 1] === 13 ? end - 1 : end;
    const stop = Math.min(close, at + LONGEST);
    const line = kernel.latin1(kernel.field(DAEMON), stop);
    const isPlain = kernel.call.isAscii(at, stop) !== 0;
    const delivery = readDelivery(isPlain ? line.slice(at - kernel.field(DAEMON)) : kernel.text(at, stop));
    if (delivery === undefined) return undefined;
    if (life < 0) life = kernel.call.begin(h1, h2, time);
    fields[life + FLAGS]! |= FLAG_FAILED;
    fields[life + FIRST] = Math.min(time, this.#lives.field(life, FIRST));
    fields[life + LAST] = Math.max(time, this.#lives.field(life, LAST));
    const attempt = this.#attempt(life, line, delivery);
    const key = this.#lives.key(life);
    const isNew = fates.attempt(key, attempt, this.#print(h1, h2, time, delivery.status));
    if (!isNew) {
      this.counts.duplicates++;
      return undefined;
    }
    if (time === UNDATED) this.counts.undated++;
    if (this.#lives.field(life, LIST) > 0) {
      if (!fates.isTold(key)) this.#lives.tell(life);
      this.#watch(life, attempt, time);
    } else this.#lives.orphan(life);
    return delivery;
  }

  /** What tells one attempt from another: queue id (host and instance in it), recipient, process id, delays, time and status. */
  #print(h1: number, h2: number, time: number, status: string): number {
    const { kernel } = this.#lives;
    const transaction = kernel.field(TRANSACTION);
    const a = Math.imul(h1 ^ kernel.field(TO2), 0x9e3779b1) ^ transaction ^ status.length;
    const b = Math.imul(h2 ^ kernel.field(TO1), 0x85ebca6b) ^ Math.imul(time, 31) ^ transaction;
    return (a >>> 0) * 2_097_152 + (b >>> 11);
  }

  /** `line`: from the daemon's name on. */
  #attempt(life: number, line: string, delivery: Delivery): Attempt {
    const { kernel } = this.#lives;
    const { host, instance } = this.#sources.at(kernel.field(SOURCE));
    const { to, origTo, relay, connUse, delays, dsn, reply, stage, cut } = delivery;
    // Property by property: there may be many.
    return {
      host,
      instance,
      daemon: this.#part(line, DAEMON, DAEMON_END),
      pid: this.#part(line, PID, PID_END),
      queueId: this.#part(line, QUEUE_ID, QUEUE_ID_END),
      life: this.#lives.field(life, LIFE),
      time: wallOf(kernel.field(TIME)),
      to,
      origTo,
      relay,
      connUse,
      delays,
      dsn,
      status: delivery.status === 'bounced' ? 'bounced' : 'deferred',
      reply,
      stage,
      cut,
      sender: undefined,
      list: undefined,
      messageId: undefined,
      returned: undefined,
    };
  }

  /** What stands between two addresses that the state names. */
  #part(line: string, start: number, end: number): string {
    const { kernel } = this.#lives;
    const before = kernel.field(DAEMON);
    return alone(line.slice(kernel.field(start) - before, kernel.field(end) - before));
  }

  /** Asks for deliveries of the same host to a recipient who was refused with others at the end of the data. */
  #watch(life: number, attempt: Attempt, time: number): void {
    const { kernel } = this.#lives;
    const list = this.#lives.field(life, LIST);
    const relay = kernel.field(RELAY);
    if (attempt.stage !== 'end-of-data' || relay < 0 || this.#lives.field(life, RECIPIENTS) < 2) return;
    // Not the attempt, which would be kept as long as it is watched.
    const to = alone(attempt.to);
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
