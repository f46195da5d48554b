import type { LogSettings, Sink, Wall } from '../../evidence.ts';
import type { Kernel } from './kernel/kernel.ts';
import {
  COUNT_DAY,
  COUNT_USED,
  DAY,
  DELIVERED,
  EPOCH,
  LARGEST,
  LARGEST_TRANSACTION,
  LAST_BATCH,
  LIST_DAYS,
  MESSAGE_RECIPIENTS,
  MESSAGES,
  RELAY_BOUNCED,
  RELAY_DAYS,
  RELAY_DEFERRED,
  RELAY_SENT,
  RELAY_THROTTLED,
  TRANSACTIONS,
} from './kernel/layout.ts';
import type { Relays } from './relays.ts';
import { wallOf } from './wall.ts';

const DAYS_TO_EPOCH = EPOCH / DAY;

/** Hands on how list mail went out: what the kernel counted for a list or a relay on a day. Who takes it adds up those of the same day. */
export class Counts {
  readonly #kernel: Kernel;
  readonly #sink: Sink;
  readonly #names: readonly string[];
  readonly #relays: Relays;

  constructor(kernel: Kernel, sink: Sink, names: readonly string[], relays: Relays) {
    this.#kernel = kernel;
    this.#sink = sink;
    this.#names = names;
    this.#relays = relays;
  }

  /** The counters of a list, when another day begins for it. */
  list(list: number): void {
    const counter = this.#counters((LIST_DAYS >> 2) + list * 16);
    this.#sink.list({
      list: this.#names[list] ?? '',
      day: counter(COUNT_DAY) + DAYS_TO_EPOCH,
      messages: counter(MESSAGES),
      recipients: counter(MESSAGE_RECIPIENTS),
      largest: counter(LARGEST),
      transactions: counter(TRANSACTIONS),
      delivered: counter(DELIVERED),
      largestTransaction: counter(LARGEST_TRANSACTION),
      lastBatch: wallOf(counter(LAST_BATCH)),
    });
  }

  /** The counters of a relay, when another day begins for it. */
  relay(relay: number): void {
    const counter = this.#counters((RELAY_DAYS >> 2) + relay * 8);
    this.#sink.relay({
      relay: this.#relays.names[relay] ?? '',
      day: counter(COUNT_DAY) + DAYS_TO_EPOCH,
      sent: counter(RELAY_SENT),
      deferred: counter(RELAY_DEFERRED),
      bounced: counter(RELAY_BOUNCED),
      throttled: counter(RELAY_THROTTLED),
      domains: [...(this.#relays.domains[relay] ?? [])],
    });
  }

  #counters(record: number): (index: number) => number {
    const { fields } = this.#kernel;
    return (index) => fields[record + index] as number;
  }

  /** No more lines. */
  finish(): void {
    const isUsed = (record: number): boolean => this.#kernel.fields[record + COUNT_USED] === 1;
    this.#names.forEach((_, list) => {
      if (isUsed((LIST_DAYS >> 2) + list * 16)) this.list(list);
    });
    this.#relays.names.forEach((_, relay) => {
      if (isUsed((RELAY_DAYS >> 2) + relay * 8)) this.relay(relay);
    });
  }
}

/** Whether the settings ask for facts of this second and list. */
export function wanted(settings: LogSettings, wall: Wall | undefined, list: string | undefined): boolean {
  if (settings.list !== undefined && list !== undefined && settings.list.toLowerCase() !== list) return false;
  if (wall === undefined) return true;
  return (
    !(settings.since !== undefined && wall < settings.since) && !(settings.until !== undefined && wall > settings.until)
  );
}
