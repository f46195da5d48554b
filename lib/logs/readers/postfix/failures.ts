import type { Attempt, LogSettings, Sink } from '../../evidence.ts';
import { FIRST, FLAG_FAILED, FLAGS, LAST, LIFE, LIST, RECIPIENTS } from '../../queue-table.ts';
import { SentMemory } from '../../sent-memory.ts';
import { latin1, textOf } from './bytes.ts';
import { wanted } from './counts.ts';
import { type Delivery, readDelivery } from './delivery.ts';
import { EPOCH, type Heads, UNDATED } from './heads.ts';
import { wallOf } from './wall.ts';
import type { Lives } from './lives.ts';
import type { Relays } from './relays.ts';
import type { Sources } from './sources.ts';

/** Longest line that is decoded. */
const LONGEST = 65_536;

/** Undated lines of a file that were used, and lines that were read before. */
export interface LineCounts {
  undated: number;
  duplicates: number;
}

/** Failed attempts: the lines that are decoded. */
export class Failures {
  readonly sent = new SentMemory();
  /** Those of the file being read. */
  counts: LineCounts = { undated: 0, duplicates: 0 };
  readonly #sink: Sink;
  readonly #settings: LogSettings;
  readonly #lives: Lives;
  readonly #relays: Relays;
  readonly #sources: Sources;

  constructor(sink: Sink, settings: LogSettings, lives: Lives, relays: Relays, sources: Sources) {
    this.#sink = sink;
    this.#settings = settings;
    this.#lives = lives;
    this.#relays = relays;
    this.#sources = sources;
  }

  /** A failed attempt of list mail, or of a sender that is not known yet. */
  take(
    bytes: Uint8Array,
    at: number,
    end: number,
    heads: Heads,
    queueId: string,
    h1: number,
    h2: number,
    entry: number,
  ): Delivery | undefined {
    const { table, fates } = this.#lives;
    const { cells } = table;
    const { time } = heads;
    const close = bytes[end - 1] === 13 ? end - 1 : end;
    const delivery = readDelivery(textOf(bytes, at, Math.min(close, at + LONGEST)));
    if (delivery === undefined) return undefined;
    if (entry < 0) entry = table.add(h1, h2, time);
    cells[entry + FLAGS]! |= FLAG_FAILED;
    cells[entry + FIRST] = Math.min(time, cells[entry + FIRST] as number);
    cells[entry + LAST] = Math.max(time, cells[entry + LAST] as number);
    const attempt = this.#attempt(bytes, heads, queueId, cells[entry + LIFE] as number, delivery);
    const isNew = fates.attempt(this.#lives.key(entry), attempt, this.#print(h1, h2, time, delivery.status));
    if (!isNew) {
      this.counts.duplicates++;
      return undefined;
    }
    if (time === UNDATED) this.counts.undated++;
    if ((cells[entry + LIST] as number) > 0) {
      this.#lives.tell(entry);
      this.#watch(entry, attempt, time);
    } else this.#lives.orphan(entry);
    return delivery;
  }

  /** What tells one attempt from another: queue id (host and instance in it), recipient, process id, delays, time and status. */
  #print(h1: number, h2: number, time: number, status: string): number {
    const { to1, to2, transaction } = this.#relays;
    const a = Math.imul(h1 ^ to2, 0x9e3779b1) ^ transaction ^ status.length;
    const b = Math.imul(h2 ^ to1, 0x85ebca6b) ^ Math.imul(time, 31) ^ transaction;
    return (a >>> 0) * 2_097_152 + (b >>> 11);
  }

  #attempt(bytes: Uint8Array, heads: Heads, queueId: string, life: number, delivery: Delivery): Attempt {
    const { host, instance } = this.#sources.at(heads.source);
    return {
      host,
      instance,
      daemon: latin1(bytes, heads.daemon, heads.daemonEnd),
      pid: latin1(bytes, heads.pid, heads.pidEnd),
      queueId,
      life,
      time: wallOf(heads.time),
      ...delivery,
      status: delivery.status === 'bounced' ? 'bounced' : 'deferred',
      sender: undefined,
      list: undefined,
      messageId: undefined,
      returned: undefined,
    };
  }

  /** Asks for deliveries of the same host to a recipient who was refused with others at the end of the data. */
  #watch(entry: number, attempt: Attempt, time: number): void {
    const { senders, table } = this.#lives;
    const relays = this.#relays;
    const list = table.cells[entry + LIST] as number;
    const relay = relays.relay;
    if (attempt.stage !== 'end-of-data' || relay < 0 || (table.cells[entry + RECIPIENTS] as number) < 2) return;
    // Not the attempt, which would be kept as long as it is watched.
    const { to } = attempt;
    const h1 = relays.to1 ^ Math.imul(list, 0x9e3779b1);
    this.sent.refused(h1, relays.to2 ^ Math.imul(relay, 0x85ebca6b), time, (accepted) => {
      const wall = (accepted + EPOCH) * 1000;
      const name = senders.names[list] ?? '';
      if (!wanted(this.#settings, wall, name)) return;
      this.#sink.accepted({ relay: relays.names[relay] ?? '', list: name, address: to, time: wall });
    });
  }
}
