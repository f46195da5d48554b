import type { LogSettings, Sink } from '../../evidence.ts';
import {
  FLAG_FAILED,
  FLAG_NOTICE,
  FLAG_NULL,
  FLAGS,
  FROM,
  H2,
  ID_AT,
  ID_LENGTH,
  LIST,
  type QueueTable,
  RECIPIENTS,
  SENDER_AT,
  SENDER_LENGTH,
  UNKNOWN,
} from '../../queue-table.ts';
import { latin1, numberAfter, textOf } from './bytes.ts';
import { Counts, wanted } from './counts.ts';
import { type Delivery, isThrottling } from './delivery.ts';
import { Failures, type LineCounts } from './failures.ts';
import type { Fates } from './fates.ts';
import { EPOCH, type Heads, UNDATED } from './heads.ts';
import { Lives } from './lives.ts';
import { MessageIds } from './message-ids.ts';
import { Notices } from './notices.ts';
import { OTHER, Relays, SENT } from './relays.ts';
import { lineEnd } from './scan.ts';
import type { Senders } from './senders.ts';
import { Sources } from './sources.ts';
import { wallOf } from './wall.ts';

/** Bits of an index into the hashes of mail that is no list's. */
const OTHERS = 15;

/**
 * What the lines of Postfix mean: the events of queue ids. One for all files, since the lines of one queue id may be dealt over
 * several. `event` is called by `scan` with offsets into the block being read.
 */
export class Lines {
  readonly sources = new Sources();
  readonly table: QueueTable;
  readonly senders: Senders;
  readonly relays = new Relays();
  readonly counts: Counts;
  readonly fates: Fates;
  /** Offsets of the queue id of the line, set before each call. */
  queueId = 0;
  queueIdEnd = 0;

  readonly #settings: LogSettings;
  #heads!: Heads;
  readonly #lives: Lives;
  readonly #failures: Failures;
  readonly #notices: Notices;
  readonly #ids: MessageIds;
  /** A list's mail was seen without its message id: the lines come in another order. */
  #idsMissing = false;
  /** Hashes of queue ids whose mail is no list's: most of a busy server's, and all that needs to be known of them. */
  readonly #others = new Int32Array(1 << OTHERS);

  constructor(sink: Sink, settings: LogSettings) {
    this.#settings = settings;
    const lives = new Lives(sink, settings);
    this.#lives = lives;
    this.table = lives.table;
    this.senders = lives.senders;
    this.fates = lives.fates;
    this.#failures = new Failures(sink, settings, lives, this.relays, this.sources);
    this.#notices = new Notices(lives);
    this.#ids = new MessageIds(this.table);
    this.counts = new Counts(sink, this.senders.names, this.relays);
  }

  /** The next lines are those of the file with these heads and counts. */
  read(heads: Heads, counts: LineCounts): void {
    this.#heads = heads;
    this.#failures.counts = counts;
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
    if ((cells[entry + FLAGS] as number) & FLAG_FAILED) this.#lives.tell(entry);
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
    if (list === 0 && !isNull && !this.#lives.unresolved) {
      this.#others[h1 >>> (32 - OTHERS)] = h2 | 1;
      return at;
    }
    senders.finish(bytes, at, limit);
    const end = senders.end;
    if (end < 0 || bytes[end + 1] !== 44 || bytes[end + 3] !== 115) return at;
    if (bytes[end + 4] === 116) return this.#expired(bytes, view, end, h1, h2);
    // The size, read as two words, tells messages of one sender apart.
    const print = (senders.print ^ Math.imul(view.getInt32(end + 8, true), 31) ^ view.getInt32(end + 10, true)) | 1;
    const entry = this.#lives.begin(h1, h2, print, this.#heads.time);
    if (entry < 0) return end;
    const { cells } = this.table;
    this.#others[h1 >>> (32 - OTHERS)] = list === 0 && !isNull ? h2 | 1 : 0;
    cells[entry + FROM] = print;
    cells[entry + LIST] = list;
    if (isNull) cells[entry + FLAGS]! |= FLAG_NULL;
    if (list > 0) this.#listMail(bytes, view, entry, list, at, end);
    if ((cells[entry + FLAGS] as number) & FLAG_FAILED) this.#lives.tell(entry);
    return end;
  }

  #listMail(bytes: Uint8Array, view: DataView, entry: number, list: number, at: number, end: number): void {
    const { cells } = this.table;
    const { time } = this.#heads;
    this.#takeId(bytes, view, entry);
    const length = Math.min(end - at, 1000);
    cells[entry + SENDER_LENGTH] = length;
    cells[entry + SENDER_AT] = this.table.keep(view, at, length);
    const recipients = numberAfter(bytes, end + 8);
    cells[entry + RECIPIENTS] = recipients;
    if (this.#counts(list)) this.counts.message(list, time, recipients);
  }

  /** Whether a fact of the line is to be counted: it has a date and is wanted. */
  #counts(list: number): boolean {
    const { time } = this.#heads;
    if (time === UNDATED) return false;
    return !this.#limited || wanted(this.#settings, (time + EPOCH) * 1000, this.senders.names[list]);
  }

  get #limited(): boolean {
    const { since, until, list } = this.#settings;
    return since !== undefined || until !== undefined || list !== undefined;
  }

  #expired(bytes: Uint8Array, view: DataView, end: number, h1: number, h2: number): number {
    const behind = lineEnd(bytes, view, end);
    if (!/^, status=(?:force-)?expired/.test(latin1(bytes, end + 1, Math.min(behind, end + 40)))) return behind;
    const { time } = this.#heads;
    this.fates.expired(this.#lives.key(this.#lives.entry(h1, h2, time)), wallOf(time));
    return behind;
  }

  removed(h1: number, h2: number): void {
    if (this.#others[h1 >>> (32 - OTHERS)] === (h2 | 1) && !this.#lives.unresolved) return;
    this.#lives.remove(h1, h2, this.#heads.time);
  }

  /** `sender non-delivery notification: QUEUEID` of bounce. */
  notification(bytes: Uint8Array, at: number, h1: number, h2: number): void {
    if (this.#others[h1 >>> (32 - OTHERS)] === (h2 | 1)) return;
    this.#notices.sent(bytes, at + 34, h1, h2, this.#heads);
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
    if (relay.status === SENT) this.#notices.delivered(bytes, at, relay.toEnd, h1, h2, entry, this.#heads);
    else if (relay.status !== OTHER && (entry < 0 || cells[entry + LIST] === UNKNOWN))
      this.#failure(bytes, at, end, h1, h2, entry);
    return end;
  }

  #listDelivery(bytes: Uint8Array, view: DataView, at: number, entry: number, list: number): number {
    const { relays, counts, table } = this;
    const { time } = this.#heads;
    const end = lineEnd(bytes, view, at);
    const { cells } = table;
    const status = relays.read(bytes, at, end, this.#heads).status;
    if (status === OTHER) return end;
    const h1 = cells[entry] as number;
    if (status === SENT) {
      if ((cells[entry + FLAGS] as number) & FLAG_FAILED)
        this.fates.sent(this.#lives.key(entry), textOf(bytes, at + 4, relays.toEnd));
      if (relays.relay < 0 || !this.#counts(list)) return end;
      counts.sent(
        list,
        relays.relay,
        time,
        h1 ^ relays.transaction,
        (cells[entry + H2] as number) ^ relays.transaction,
      );
      this.#failures.sent.sent(
        relays.to1 ^ Math.imul(list, 0x9e3779b1),
        relays.to2 ^ Math.imul(relays.relay, 0x85ebca6b),
        time,
      );
      return end;
    }
    const failed = this.#failure(bytes, at, end, h1, cells[entry + H2] as number, entry);
    if (failed === undefined || relays.relay < 0 || !this.#counts(list)) return end;
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

  #failure(bytes: Uint8Array, at: number, end: number, h1: number, h2: number, entry: number): Delivery | undefined {
    const queueId = latin1(bytes, this.queueId, this.queueIdEnd);
    return this.#failures.take(bytes, at, end, this.#heads, queueId, h1, h2, entry);
  }
}
