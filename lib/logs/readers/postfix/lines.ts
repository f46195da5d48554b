import type { Attempt, LogSettings, Sink, Wall } from '../../evidence.ts';
import { listOf } from '../../address.ts';
import {
  FIRST,
  FLAG_FAILED,
  FLAG_NOTICE,
  FLAG_NULL,
  FLAGS,
  FROM,
  H2,
  ID_AT,
  ID_LENGTH,
  LAST,
  LIFE,
  LIST,
  QueueTable,
  RECIPIENTS,
  REMOVED,
  SENDER_AT,
  SENDER_LENGTH,
  UNKNOWN,
} from '../../queue-table.ts';
import { SentMemory } from '../../sent-memory.ts';
import { latin1, textOf } from './bytes.ts';
import { Counts, wanted } from './counts.ts';
import { Coverage } from './coverage.ts';
import { type Delivery, isThrottling, readDelivery } from './delivery.ts';
import { Fates, type Home } from './fates.ts';
import { EPOCH, type Heads, UNDATED } from './heads.ts';
import { MessageIds } from './message-ids.ts';
import { OTHER, Relays, SENT } from './relays.ts';
import { lineEnd } from './scan.ts';
import { Senders } from './senders.ts';
import { Sources } from './sources.ts';

/** Longest line that is decoded. */
const LONGEST = 65_536;
/** Bits of an index into the hashes of mail that is no list's. */
const OTHERS = 15;

/**
 * What the lines of Postfix mean: the events of queue ids. One for all files, since the lines of one queue id may be dealt over
 * several. `event` is called by `scan` with offsets into the block being read.
 */
export class Lines {
  readonly sources = new Sources();
  readonly table = new QueueTable();
  readonly senders = new Senders();
  readonly relays = new Relays();
  readonly coverage = new Coverage();
  readonly counts: Counts;
  readonly fates: Fates;
  readonly sent = new SentMemory();
  /** Offsets of the queue id of the line, set before each call. */
  queueId = 0;
  queueIdEnd = 0;
  /** Undated lines that were used, and lines that another file has, in the file being read. */
  undated = 0;
  duplicates = 0;

  readonly #sink: Sink;
  readonly #settings: LogSettings;
  #heads!: Heads;
  readonly #ids: MessageIds;
  /** A list's mail was seen without its message id, or a failure without its sender: the lines come in another order. */
  #idsMissing = false;
  #unresolved = false;
  readonly #orphans = new Map<number, readonly [number, number]>();
  /** Hashes of queue ids whose mail is no list's: most of a busy server's, and all that needs to be known of them. */
  readonly #others = new Int32Array(1 << OTHERS);
  /** The bounce of which queue id another queue id carries, and what came of those that were seen on their way to Mailman. */
  readonly #notices = new Map<number, number>();
  readonly #arrivals = new Map<number, { readonly time: Wall | undefined; readonly list: string }>();

  constructor(sink: Sink, settings: LogSettings) {
    this.#sink = sink;
    this.#settings = settings;
    this.#ids = new MessageIds(this.table);
    this.counts = new Counts(sink, this.senders.names, this.relays.names);
    this.fates = new Fates(sink, settings, (key, wall) => this.#home(key, wall));
  }

  /** A file begins. */
  begin(heads: Heads): void {
    this.#heads = heads;
    this.undated = 0;
    this.duplicates = 0;
  }

  /** No more files. */
  finish(): void {
    this.fates.finish();
    this.counts.finish();
  }

  /** The block ends. */
  endBlock(bytes: Uint8Array, view: DataView): void {
    this.#ids.endBlock(bytes, view);
  }

  /** What a line says of a queue id, from `at` on; gives an offset in the line from where its end is to be looked for. */
  event(bytes: Uint8Array, view: DataView, at: number, end: number, h1: number, h2: number): number {
    switch (bytes[at]) {
      case 116: // to=<
        if (bytes[at + 2] === 61 && bytes[at + 3] === 60) return this.delivery(bytes, view, at, h1, h2);
        break;
      case 102: // from=<
        if (bytes[at + 4] === 61 && bytes[at + 5] === 60) return this.sender(bytes, view, at + 6, end, h1, h2);
        break;
      case 109: // message-id=
        if (bytes[at + 7] === 45 && bytes[at + 10] === 61) this.messageId(bytes, view, at + 11, h1, h2);
        break;
      case 114: // removed
        if (bytes[at + 2] === 109 && bytes[at + 6] === 100) this.removed(h1, h2);
        break;
      case 115: // sender non-delivery notification:
        if (bytes[at + 7] === 110 && bytes[at + 11] === 100) this.notification(bytes, at, h1, h2);
    }
    return at;
  }

  /** `message-id=<...>` of cleanup. */
  messageId(bytes: Uint8Array, view: DataView, at: number, h1: number, h2: number): void {
    const { time } = this.#heads;
    this.#ids.note(at, h1, h2, time);
    if (!this.#idsMissing) return;
    const { cells } = this.table;
    const entry = this.table.find(h1, h2, time);
    if (entry < 0 || (cells[entry + LIST] as number) <= 0 || cells[entry + ID_LENGTH] !== 0) return;
    this.#takeId(bytes, view, entry);
    if ((cells[entry + FLAGS] as number) & FLAG_FAILED) this.#tellSender(entry);
  }

  #takeId(bytes: Uint8Array, view: DataView, entry: number): void {
    const { cells } = this.table;
    if (!this.#ids.find(bytes, view, cells[entry] as number, cells[entry + H2] as number, this.#heads.time)) {
      this.#idsMissing = true;
      return;
    }
    cells[entry + ID_AT] = this.#ids.at;
    cells[entry + ID_LENGTH] = this.#ids.length;
  }

  /** `from=<S>, size=N, nrcpt=N (queue active)` and `from=<S>, status=expired, returned to sender` of qmgr. */
  sender(bytes: Uint8Array, view: DataView, at: number, limit: number, h1: number, h2: number): number {
    const { senders } = this;
    const list = senders.read(bytes, at, limit);
    const isNull = bytes[at] === 62;
    if (list === 0 && !isNull && !this.#unresolved) {
      this.#others[h1 >>> (32 - OTHERS)] = h2 | 1;
      return at;
    }
    senders.finish(bytes, at, limit);
    const end = senders.end;
    if (end < 0 || bytes[end + 1] !== 44 || bytes[end + 3] !== 115) return at;
    if (bytes[end + 4] === 116) return this.#expired(bytes, view, end, h1, h2);
    // The size, read as two words, tells messages of one sender apart.
    const print = (senders.print ^ Math.imul(view.getInt32(end + 8, true), 31) ^ view.getInt32(end + 10, true)) | 1;
    const entry = this.#life(h1, h2, print);
    if (entry < 0) return end;
    const { cells } = this.table;
    this.#others[h1 >>> (32 - OTHERS)] = list === 0 && !isNull ? h2 | 1 : 0;
    cells[entry + FROM] = print;
    cells[entry + LIST] = list;
    if (isNull) cells[entry + FLAGS]! |= FLAG_NULL;
    if (list > 0) this.#listMail(bytes, view, entry, list, at, end);
    if ((cells[entry + FLAGS] as number) & FLAG_FAILED) this.#tellSender(entry);
    return end;
  }

  /** The life that a sender's line begins, or -1 when it says what is known. */
  #life(h1: number, h2: number, print: number): number {
    const { table } = this;
    const { cells } = table;
    const { time } = this.#heads;
    const entry = table.find(h1, h2, time, true);
    if (entry < 0) return table.add(h1, h2, time);
    const known = cells[entry + FROM] as number;
    if (known !== print) return known === 0 ? entry : table.add(h1, h2, time);
    if (time > (cells[entry + LAST] as number)) cells[entry + LAST] = time;
    return -1;
  }

  #listMail(bytes: Uint8Array, view: DataView, entry: number, list: number, at: number, end: number): void {
    const { cells } = this.table;
    const { time, source } = this.#heads;
    this.#takeId(bytes, view, entry);
    const length = Math.min(end - at, 1000);
    cells[entry + SENDER_LENGTH] = length;
    cells[entry + SENDER_AT] = this.table.keep(view, at, length);
    const recipients = numberAfter(bytes, end + 8);
    cells[entry + RECIPIENTS] = recipients;
    const print = (cells[entry] as number) ^ (cells[entry + FROM] as number);
    if (!this.#counts(list, print)) return;
    this.counts.message(list, time, recipients);
    this.coverage.note(source, time, print);
  }

  /** Whether a fact of the line is to be counted: it has a date, is wanted, and no other file gave it. */
  #counts(list: number, print: number): boolean {
    const { time, source } = this.#heads;
    if (time === UNDATED) return false;
    if (this.#limited && !wanted(this.#settings, (time + EPOCH) * 1000, this.senders.names[list])) return false;
    if (!this.coverage.has(source, time, print)) return true;
    this.duplicates++;
    return false;
  }

  get #limited(): boolean {
    const { since, until, list } = this.#settings;
    return since !== undefined || until !== undefined || list !== undefined;
  }

  #expired(bytes: Uint8Array, view: DataView, end: number, h1: number, h2: number): number {
    const behind = lineEnd(bytes, view, end);
    if (!/^, status=(?:force-)?expired/.test(latin1(bytes, end + 1, Math.min(behind, end + 40)))) return behind;
    this.fates.expired(this.#key(this.#entry(h1, h2)), this.#wall());
    return behind;
  }

  /** The life of a queue id, which may be read of for the first time; attempts of before may be read later. */
  #entry(h1: number, h2: number): number {
    const { table } = this;
    const { time } = this.#heads;
    let entry = table.find(h1, h2, time);
    if (entry < 0) {
      entry = table.add(h1, h2, time);
      this.#orphan(entry);
    }
    return entry;
  }

  removed(h1: number, h2: number): void {
    const { cells } = this.table;
    if (this.#others[h1 >>> (32 - OTHERS)] === (h2 | 1) && !this.#unresolved) return;
    const { time } = this.#heads;
    const entry = this.table.find(h1, h2, time);
    if (entry < 0) return;
    // Read too late, it is of another life that ended before this one.
    if (time < (cells[entry + FIRST] as number)) return;
    if (time < (cells[entry + LAST] as number) && (cells[entry + FLAGS] as number) & FLAG_FAILED) {
      this.#orphan(entry);
      this.fates.end(this.#key(entry), (time + EPOCH) * 1000);
    }
    cells[entry + REMOVED] = time;
    cells[entry + LAST] = time;
  }

  /** `sender non-delivery notification: QUEUEID` of bounce. */
  notification(bytes: Uint8Array, at: number, h1: number, h2: number): void {
    const { table } = this;
    const { time, seed1, seed2 } = this.#heads;
    if (this.#others[h1 >>> (32 - OTHERS)] === (h2 | 1)) return;
    const entry = this.#entry(h1, h2);
    if (table.cells[entry + LIST] === 0) return;
    let n1 = seed1;
    let n2 = seed2;
    for (let i = at + 34; (bytes[i] as number) >= 48; i++) {
      n1 = Math.imul(n1 ^ (bytes[i] as number), 0x01000193);
      n2 = (Math.imul(n2, 31) + (bytes[i] as number)) | 0;
    }
    let notice = table.find(n1, n2, time);
    if (notice < 0) notice = table.add(n1, n2, time);
    table.cells[entry + FLAGS]! |= FLAG_FAILED;
    table.cells[notice + FLAGS]! |= FLAG_NOTICE;
    const key = keyOf(n1, n2);
    const arrived = this.#arrivals.get(key);
    if (arrived !== undefined) this.fates.returned(this.#key(entry), arrived.time, arrived.list);
    else bounded(this.#notices).set(key, this.#key(entry));
  }

  /** `to=<A>, relay=...`: skipped at once where it is not about a list. */
  delivery(bytes: Uint8Array, view: DataView, at: number, h1: number, h2: number): number {
    if (this.#others[h1 >>> (32 - OTHERS)] === (h2 | 1)) return at;
    const { cells } = this.table;
    const entry = this.table.find(h1, h2, this.#heads.time);
    if (entry >= 0) {
      const list = cells[entry + LIST] as number;
      if (list > 0) return this.#listDelivery(bytes, view, at, entry, list);
      if (list === 0 && ((cells[entry + FLAGS] as number) & (FLAG_NULL | FLAG_NOTICE)) === 0) return at;
    }
    const end = lineEnd(bytes, view, at);
    const relay = this.relays.read(bytes, at, end, this.#heads);
    if (relay.status === SENT) this.#arrival(bytes, at, relay.toEnd, h1, h2, entry);
    else if (relay.status !== OTHER && (entry < 0 || cells[entry + LIST] === UNKNOWN))
      this.#failure(bytes, at, end, h1, h2, entry);
    return end;
  }

  /** A delivery of a bounce, or one whose sender is not known yet: to Mailman? */
  #arrival(bytes: Uint8Array, at: number, end: number, h1: number, h2: number, entry: number): void {
    if (bytes.subarray(at, end).indexOf(45) < 0) return;
    const list = listOf(textOf(bytes, at + 4, end))?.list;
    if (list === undefined) return;
    if (entry < 0) entry = this.table.add(h1, h2, this.#heads.time);
    const key = keyOf(h1, h2);
    const original = this.#notices.get(key);
    if (original !== undefined) this.fates.returned(original, this.#wall(), list);
    else bounded(this.#arrivals).set(key, { time: this.#wall(), list });
  }

  #listDelivery(bytes: Uint8Array, view: DataView, at: number, entry: number, list: number): number {
    const { relays, counts, table } = this;
    const { time, source } = this.#heads;
    const end = lineEnd(bytes, view, at);
    const { cells } = table;
    const status = relays.read(bytes, at, end, this.#heads).status;
    if (status === OTHER) return end;
    const h1 = cells[entry] as number;
    const print = h1 ^ relays.to1 ^ relays.transaction;
    if (status === SENT) {
      if ((cells[entry + FLAGS] as number) & FLAG_FAILED)
        this.fates.sent(this.#key(entry), textOf(bytes, at + 4, relays.toEnd));
      if (relays.relay < 0 || !this.#counts(list, print)) return end;
      counts.sent(
        list,
        relays.relay,
        time,
        h1 ^ relays.transaction,
        (cells[entry + H2] as number) ^ relays.transaction,
      );
      this.coverage.note(source, time, print);
      this.sent.sent(relays.to1 ^ Math.imul(list, 0x9e3779b1), relays.to2 ^ Math.imul(relays.relay, 0x85ebca6b), time);
      return end;
    }
    const failed = this.#failure(bytes, at, end, h1, cells[entry + H2] as number, entry);
    if (failed === undefined || relays.relay < 0 || !this.#counts(list, print)) return end;
    this.coverage.note(source, time, print);
    this.#countFailure(failed, list, h1, cells[entry + H2] as number);
    return end;
  }

  #countFailure(failed: Delivery, list: number, h1: number, h2: number): void {
    const { counts, relays } = this;
    const { time } = this.#heads;
    const day = counts.relay(relays.relay, time);
    if (failed.status === 'bounced') day.bounced++;
    else day.deferred++;
    if (failed.status === 'deferred' && isThrottling(failed.reply)) day.throttled++;
    if (failed.stage === 'end-of-data')
      counts.transaction(list, time, h1 ^ relays.transaction, h2 ^ relays.transaction);
  }

  /** A failed attempt of list mail, or of a sender that is not known yet. */
  #failure(bytes: Uint8Array, at: number, end: number, h1: number, h2: number, entry: number): Delivery | undefined {
    const { cells } = this.table;
    const { time } = this.#heads;
    const close = bytes[end - 1] === 13 ? end - 1 : end;
    const delivery = readDelivery(textOf(bytes, at, Math.min(close, at + LONGEST)));
    if (delivery === undefined) return undefined;
    if (entry < 0) entry = this.table.add(h1, h2, time);
    cells[entry + FLAGS]! |= FLAG_FAILED;
    cells[entry + FIRST] = Math.min(time, cells[entry + FIRST] as number);
    cells[entry + LAST] = Math.max(time, cells[entry + LAST] as number);
    const attempt = this.#attempt(bytes, entry, delivery);
    const isNew = this.fates.attempt(this.#key(entry), attempt, this.#print(h1, h2, delivery.status));
    if (!isNew) {
      this.duplicates++;
      return undefined;
    }
    if (time === UNDATED) this.undated++;
    if ((cells[entry + LIST] as number) > 0) {
      this.#tellSender(entry);
      this.#watch(entry, attempt);
    } else this.#orphan(entry);
    return delivery;
  }

  /** What tells one attempt from another: queue id (host and instance in it), recipient, process id, delays, time and status. */
  #print(h1: number, h2: number, status: string): number {
    const { to1, to2, transaction } = this.relays;
    const { time } = this.#heads;
    const a = Math.imul(h1 ^ to2, 0x9e3779b1) ^ transaction ^ status.length;
    const b = Math.imul(h2 ^ to1, 0x85ebca6b) ^ Math.imul(time, 31) ^ transaction;
    return (a >>> 0) * 2_097_152 + (b >>> 11);
  }

  #attempt(bytes: Uint8Array, entry: number, delivery: Delivery): Attempt {
    const heads = this.#heads;
    const { host, instance } = this.sources.at(heads.source);
    return {
      host,
      instance,
      daemon: latin1(bytes, heads.daemon, heads.daemonEnd),
      pid: latin1(bytes, heads.pid, heads.pidEnd),
      queueId: latin1(bytes, this.queueId, this.queueIdEnd),
      life: this.table.cells[entry + LIFE] as number,
      time: this.#wall(),
      ...delivery,
      status: delivery.status === 'bounced' ? 'bounced' : 'deferred',
      sender: undefined,
      list: undefined,
      messageId: undefined,
      returned: undefined,
    };
  }

  /** Asks for deliveries of the same host to a recipient who was refused with others at the end of the data. */
  #watch(entry: number, attempt: Attempt): void {
    const { relays, senders, table } = this;
    const { time } = this.#heads;
    const list = table.cells[entry + LIST] as number;
    const relay = relays.relay;
    if (attempt.stage !== 'end-of-data' || relay < 0 || (table.cells[entry + RECIPIENTS] as number) < 2) return;
    const h1 = relays.to1 ^ Math.imul(list, 0x9e3779b1);
    this.sent.refused(h1, relays.to2 ^ Math.imul(relay, 0x85ebca6b), time, (accepted) => {
      const wall = (accepted + EPOCH) * 1000;
      const name = senders.names[list] ?? '';
      if (!wanted(this.#settings, wall, name)) return;
      this.#sink.accepted({ relay: relays.names[relay] ?? '', list: name, address: attempt.to, time: wall });
    });
  }

  /** A life whose sender was not read yet. */
  #orphan(entry: number): void {
    this.#unresolved = true;
    const key = this.#key(entry);
    if (!this.#orphans.has(key))
      bounded(this.#orphans).set(key, [this.table.cells[entry] as number, this.table.cells[entry + H2] as number]);
  }

  /** The key of the life to which an attempt of an orphan belongs, after other lines were read. */
  #home(key: number, wall: Wall | undefined): Home | undefined {
    const hashes = this.#orphans.get(key);
    if (hashes === undefined) return undefined;
    const entry = this.table.home(hashes[0], hashes[1], wall === undefined ? UNDATED : Math.floor(wall / 1000) - EPOCH);
    if (entry < 0) return undefined;
    const home = this.#key(entry);
    this.fates.hold(home);
    this.#tellSender(entry);
    return { key: home, life: this.table.cells[entry + LIFE] as number };
  }

  /** Tells held attempts what is known of their message. */
  #tellSender(entry: number): void {
    const { table, senders } = this;
    const { cells } = table;
    const list = cells[entry + LIST] as number;
    if (list === UNKNOWN) return;
    const sender = table.kept(cells[entry + SENDER_AT] as number, cells[entry + SENDER_LENGTH] as number);
    const id = table.kept(cells[entry + ID_AT] as number, cells[entry + ID_LENGTH] as number);
    const text = (part: Uint8Array | undefined): string | undefined => part && textOf(part, 0, part.length);
    this.fates.sender(this.#key(entry), text(sender), list > 0 ? senders.names[list] : undefined, text(id));
  }

  #key(entry: number): number {
    const { cells } = this.table;
    const h2 = (cells[entry + H2] as number) ^ Math.imul(cells[entry + LIFE] as number, 0x85ebca6b);
    return ((cells[entry] as number) >>> 0) * 2_097_152 + (h2 >>> 11);
  }

  #wall(): Wall | undefined {
    const { time } = this.#heads;
    return time === UNDATED ? undefined : (time + EPOCH) * 1000;
  }
}

/** The number behind `size=`'s digits and `, nrcpt=`. */
function numberAfter(bytes: Uint8Array, at: number): number {
  while (((bytes[at] as number) ^ 48) < 10) at++;
  if (bytes[at] !== 44 || bytes[at + 2] !== 110 || bytes[at + 7] !== 61) return 0;
  let value = 0;
  for (at += 8; ((bytes[at] as number) ^ 48) < 10 && value < 1e8; at++)
    value = value * 10 + ((bytes[at] as number) ^ 48);
  return value;
}

/** The map, without its oldest entries when it is large. */
function bounded<K, V>(map: Map<K, V>): Map<K, V> {
  if (map.size < 50_000) return map;
  for (const [key] of map) {
    map.delete(key);
    break;
  }
  return map;
}

/** The queue id of a notice, whichever life: its lines are a few seconds apart, and may be read in any order. */
function keyOf(h1: number, h2: number): number {
  return (h1 >>> 0) * 2_097_152 + (h2 >>> 11);
}
