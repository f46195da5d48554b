import { DAY } from '../day.ts';
import { listOf } from '../address.ts';
import type { Attempt, LogSettings, Sink, Wall } from '../evidence.ts';
import { RecentDeliveries } from './recent-deliveries.ts';
import type { EximArrival, EximDelivery } from './exim-line.ts';
import { isWanted } from './line-reader.ts';
import { alone } from '../text.ts';
import { isThrottling, registeredDomain } from './postfix/delivery.ts';

/** Messages that are remembered. */
const MOST = 50_000;
/** Failures that are held until it is seen when Mailman received the bounce: their texts' characters and so many for each. */
const HELD = 20_000_000;
const EACH = 400;
/** Hosts whose registered domains are remembered. */
const MOST_DOMAINS = 10_000;
/** So many domains of recipients are told of each. */
const MOST_OF_RELAY = 3;
/** Lines of one transaction are written at once. */
const APART = 10_000;

/** What is known of one message in Exim's queue. */
export class EximMessage {
  sender: string | undefined = undefined;
  list: string | undefined = undefined;
  messageId: string | undefined = undefined;
  bounceOf: string | undefined = undefined;
  /** When it was first heard of: retries of later days make no new message. */
  time: Wall | undefined = undefined;
  /** Exim is done with it. */
  isComplete = false;
  /** Recipients that were settled: delivered or failed for good. */
  recipients = 0;
  delivered = 0;
  transactions = 0;
  largest = 0;
  /** The transaction that the last line was of, and its recipients so far. */
  current = '';
  size = 0;
  /** Failures that are not yet given on. */
  failures: Attempt[] = NONE;
}

/** Nothing is ever added to it. */
const NONE: Attempt[] = [];

/** The messages in Exim's queue, in bounded memory: the oldest are settled when there are too many. */
export class EximMessages {
  readonly #sink: Sink;
  readonly #settings: LogSettings;
  readonly #messages = new Map<string, EximMessage>();
  readonly #domains = new Map<string, string>();
  /** Domains of recipients by the registered domain of the relay. */
  readonly #recipients = new Map<string, readonly string[]>();
  readonly #deliveries: RecentDeliveries;
  #held = 0;

  constructor(sink: Sink, settings: LogSettings) {
    this.#sink = sink;
    this.#deliveries = new RecentDeliveries(sink);
    this.#settings = settings;
  }

  /** The message of an id, known or new. */
  of(id: string): EximMessage {
    const known = this.#messages.get(id);
    if (known !== undefined) return known;
    const message = new EximMessage();
    this.#messages.set(alone(id), message);
    if (this.#messages.size > MOST || this.#held > HELD) this.#forgetOldest();
    return message;
  }

  /** Many at once: a Map looks for its first entry among all that were deleted. */
  #forgetOldest(): void {
    for (const [id, message] of this.#messages) {
      this.#forget(id, message);
      if (this.#messages.size <= MOST * 0.9 && this.#held <= HELD * 0.9) return;
    }
  }

  arrive(id: string, { sender, messageId, bounceOf }: EximArrival, time: Wall | undefined): void {
    const message = this.of(id);
    message.messageId = messageId === undefined ? undefined : alone(messageId);
    message.bounceOf = bounceOf === undefined ? undefined : alone(bounceOf);
    message.time ??= time;
    this.knowSender(message, sender);
  }

  knowSender(message: EximMessage, sender: string): void {
    message.sender = alone(sender);
    message.list = listOf(message.sender)?.list;
  }

  /** A recipient was reached; `isFirst`: it is the first of its transaction. */
  deliver(
    message: EximMessage,
    { to, origTo, relay, bouncesOf }: EximDelivery,
    time: Wall | undefined,
    isFirst: boolean,
  ): void {
    const home = bouncesOf ?? listOf(origTo ?? to)?.list;
    if (message.bounceOf !== undefined && home !== undefined) this.#returned(message.bounceOf, time, home);
    message.recipients += 1;
    message.time ??= time;
    if (relay === '' || message.list === undefined) return;
    message.delivered += 1;
    if (isFirst) message.transactions += 1;
    message.size = isFirst ? 1 : message.size + 1;
    message.current = '';
    message.largest = Math.max(message.largest, message.size);
    if (time === undefined || !isWanted(this.#settings, time, message.list)) return;
    this.#deliveries.delivered({ relay: this.#domainOf(relay), list: message.list, address: to, time });
    this.#relay(relay, to, time, { sent: 1 });
  }

  fail(message: EximMessage, attempt: Attempt): void {
    const { status, relay, reply, time, list } = attempt;
    message.time ??= time;
    if (status !== 'deferred') message.recipients += 1;
    if (relay !== '' && list !== undefined && isWanted(this.#settings, time, list)) {
      this.#count(message, attempt);
      if (time !== undefined && status !== 'deferred' && attempt.stage === 'end-of-data')
        this.#deliveries.refused({ relay: this.#domainOf(relay), list, address: attempt.to, time });
      const isThrottled = status === 'deferred' && isThrottling(reply);
      if (time !== undefined)
        this.#relay(
          relay,
          attempt.to,
          time,
          status === 'deferred' ? { deferred: 1, throttled: isThrottled ? 1 : 0 } : { bounced: 1 },
        );
    }
    // A bounce that fails has no bounce.
    if (attempt.sender === '') return;
    if (message.failures === NONE) message.failures = [attempt];
    else message.failures.push(attempt);
    this.#held += sizeOf(attempt);
  }

  /** A failure at END-OF-DATA with the answer of the line before is of the same transaction. */
  #count(message: EximMessage, { relay, reply, stage, time }: Attempt): void {
    if (stage !== 'end-of-data') return;
    const key = `${relay} ${Math.floor((time ?? 0) / APART)} ${reply}`;
    message.size = message.current === key ? message.size + 1 : 1;
    if (message.current !== key) message.transactions += 1;
    message.delivered += 1;
    message.current = key;
    message.largest = Math.max(message.largest, message.size);
  }

  /** How the host took mail to an address. */
  #relay(
    relay: string,
    address: string,
    time: Wall,
    counts: { sent?: 1; deferred?: 1; bounced?: 1; throttled?: 0 | 1 },
  ): void {
    const { sent = 0, deferred = 0, bounced = 0, throttled = 0 } = counts;
    const name = this.#domainOf(relay);
    const row = { relay: name, day: Math.floor(time / DAY), sent, deferred, bounced, throttled };
    const domain = this.#newDomain(name, address);
    this.#sink.relay(domain === undefined ? row : { ...row, domains: [domain] });
  }

  /** The domain of an address that the host takes mail for, if that is one of the first three and was not told yet. */
  #newDomain(relay: string, address: string): string | undefined {
    const known = this.#recipients.get(relay) ?? [];
    if (known.length >= MOST_OF_RELAY) return undefined;
    const domain = alone(address.slice(address.lastIndexOf('@') + 1).toLowerCase());
    if (!address.includes('@') || known.includes(domain) || this.#recipients.size >= MOST_DOMAINS) return undefined;
    this.#recipients.set(relay, [...known, domain]);
    return domain;
  }

  /** Mailman received the bounce of a message. */
  #returned(id: string, time: Wall | undefined, list: string): void {
    const message = this.#messages.get(id);
    if (message === undefined) return;
    message.failures = message.failures.map((attempt) => ({
      ...attempt,
      list: attempt.list ?? list,
      returned: attempt.status === 'deferred' ? undefined : time,
    }));
  }

  /** Exim is done with a message. What failed waits for the bounce to arrive; the bounce itself is done. */
  complete(id: string, message: EximMessage, time: Wall | undefined): void {
    message.time ??= time;
    message.isComplete = true;
    if (message.bounceOf !== undefined) this.#bounced(message.bounceOf);
    if (message.failures.length === 0) this.#forget(id, message);
  }

  /** The bounce of a message is done. The message itself may still be tried for others. */
  #bounced(id: string): void {
    const message = this.#messages.get(id);
    if (message === undefined) return;
    this.#tell(message);
    if (message.isComplete) this.#forget(id, message);
  }

  #forget(id: string, message: EximMessage): void {
    this.#settle(message);
    this.#messages.delete(id);
  }

  /** No more logs: gives on all that waits. */
  finish(): void {
    for (const message of this.#messages.values()) this.#settle(message);
  }

  /** Gives on the failures that wait. */
  #tell(message: EximMessage): void {
    for (const attempt of message.failures) {
      this.#held -= sizeOf(attempt);
      if (isWanted(this.#settings, attempt.time, attempt.list)) this.#sink.attempt(attempt);
    }
    message.failures = NONE;
  }

  /** The registered domain of a relay, each worked out once. */
  #domainOf(relay: string): string {
    const bracket = relay.indexOf('[');
    const host = bracket < 0 ? relay : relay.slice(0, bracket);
    const known = this.#domains.get(host);
    if (known !== undefined) return known;
    const domain = registeredDomain(host);
    if (this.#domains.size >= MOST_DOMAINS) this.#domains.clear();
    this.#domains.set(alone(host), alone(domain));
    return domain;
  }

  #settle(message: EximMessage): void {
    this.#tell(message);
    const { list, time, recipients, transactions, delivered } = message;
    if (list === undefined || time === undefined || recipients === 0 || !isWanted(this.#settings, time, list)) return;
    this.#sink.list({
      list,
      day: Math.floor(time / DAY),
      messages: 1,
      recipients,
      largest: recipients,
      transactions,
      delivered,
      largestTransaction: message.largest,
      lastBatch: recipients > 1 ? time : undefined,
    });
  }
}

/** How much a failure counts; what may change while it is held does not. */
function sizeOf({ to, origTo = '', reply }: Attempt): number {
  return EACH + to.length + origTo.length + reply.length;
}
