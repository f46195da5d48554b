import type { Day, ListDay, LogSettings, RelayDay, Sink, Wall } from '../../evidence.ts';
import { EPOCH } from './heads.ts';
import type { Relays } from './relays.ts';

type Writable<T> = { -readonly [K in keyof T]: T[K] };

const DAYS_TO_EPOCH = EPOCH / 86_400;
/** Cells of the table of transactions: two hashes and a count. */
const CELLS = 3;
const BITS = 14;

/** How list mail went out: counters for each list and day, each relay and day. */
export class Counts {
  readonly #sink: Sink;
  readonly #lists = new Map<number, Writable<ListDay>>();
  readonly #relays = new Map<number, Writable<RelayDay>>();
  /** The counters that were used last for each list and relay: nearly always the right ones. */
  readonly #list: (Writable<ListDay> | undefined)[] = [];
  readonly #relay: (Writable<RelayDay> | undefined)[] = [];
  readonly #names: readonly string[];
  readonly #known: Pick<Relays, 'names' | 'domains'>;
  readonly #transactions = new Int32Array(CELLS << BITS);

  constructor(sink: Sink, names: readonly string[], relays: Pick<Relays, 'names' | 'domains'>) {
    this.#sink = sink;
    this.#names = names;
    this.#known = relays;
  }

  /** A queue file of `list` with `recipients`. */
  message(list: number, time: number, recipients: number): void {
    const day = this.#listDay(list, time);
    day.messages++;
    day.recipients += recipients;
    if (recipients > day.largest) day.largest = recipients;
    const wall = (time + EPOCH) * 1000;
    if (recipients > 1 && !(day.lastBatch !== undefined && day.lastBatch >= wall)) day.lastBatch = wall;
  }

  /** A recipient to whom `relay` took list mail; (h1, h2) tell the transaction. */
  sent(list: number, relay: number, time: number, h1: number, h2: number): void {
    this.relay(relay, time).sent++;
    this.transaction(list, time, h1, h2).delivered++;
  }

  /** A recipient of a transaction that came to its end. */
  transaction(list: number, time: number, h1: number, h2: number): Writable<ListDay> {
    const day = this.#listDay(list, time);
    const cells = this.#transactions;
    const at = (Math.imul(h1 ^ (h2 >>> 15), 0x9e3779b1) >>> (32 - BITS)) * CELLS;
    if (cells[at] === h1 && cells[at + 1] === h2) cells[at + 2]!++;
    else {
      cells[at] = h1;
      cells[at + 1] = h2;
      cells[at + 2] = 1;
      day.transactions++;
    }
    const size = cells[at + 2] as number;
    if (size > day.largestTransaction) day.largestTransaction = size;
    return day;
  }

  relay(relay: number, time: number): Writable<RelayDay> {
    const day = Math.floor(time / 86_400) + DAYS_TO_EPOCH;
    const last = this.#relay[relay];
    if (last !== undefined && last.day === day) return last;
    const key = day * 1_048_576 + relay;
    let counters = this.#relays.get(key);
    if (counters === undefined) {
      const { names, domains } = this.#known;
      const none = { sent: 0, deferred: 0, bounced: 0, throttled: 0 };
      counters = { relay: names[relay] ?? '', day, ...none, domains: domains[relay] ?? [] };
      this.#relays.set(key, counters);
      if (this.#relays.size > 50_000) this.#flush(this.#relays, this.#relay, (fact) => this.#sink.relay(fact));
    }
    return (this.#relay[relay] = counters);
  }

  #listDay(list: number, time: number): Writable<ListDay> {
    const day = Math.floor(time / 86_400) + DAYS_TO_EPOCH;
    const last = this.#list[list];
    if (last !== undefined && last.day === day) return last;
    const key = day * 1_048_576 + list;
    let counters = this.#lists.get(key);
    if (counters === undefined) {
      counters = emptyDay(this.#names[list] ?? '', day);
      this.#lists.set(key, counters);
      if (this.#lists.size > 50_000) this.#flush(this.#lists, this.#list, (fact) => this.#sink.list(fact));
    }
    return (this.#list[list] = counters);
  }

  /** Gives the older half, so that the memory stays bounded: who takes the facts adds them up. */
  #flush<T>(all: Map<number, T>, recent: (T | undefined)[], give: (fact: T) => void, keep = all.size >> 1): void {
    recent.length = 0;
    for (const [key, fact] of all) {
      if (all.size <= keep) break;
      all.delete(key);
      give(fact);
    }
  }

  finish(): void {
    this.#flush(this.#lists, this.#list, (fact) => this.#sink.list(fact), 0);
    this.#flush(this.#relays, this.#relay, (fact) => this.#sink.relay(fact), 0);
  }
}

function emptyDay(list: string, day: Day): Writable<ListDay> {
  const lastBatch: Wall | undefined = undefined;
  const none = { messages: 0, recipients: 0, largest: 0, transactions: 0, delivered: 0, largestTransaction: 0 };
  return { list, day, ...none, lastBatch };
}

/** Whether the settings ask for facts of this second and list. */
export function wanted(settings: LogSettings, wall: Wall | undefined, list: string | undefined): boolean {
  if (settings.list !== undefined && list !== undefined && settings.list.toLowerCase() !== list) return false;
  if (wall === undefined) return true;
  return (
    !(settings.since !== undefined && wall < settings.since) && !(settings.until !== undefined && wall > settings.until)
  );
}
