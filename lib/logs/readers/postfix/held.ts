import type { Attempt, Wall } from '../../evidence.ts';
import { DeliveryReader } from './delivery.ts';
import type { Kernel } from './kernel/kernel.ts';
import { HELD, HELD_ALONE, HELD_AT, HELD_BOUNCED, HELD_DAEMON, HELD_DELIVERY, HELD_FIELDS } from './kernel/layout.ts';
import { HELD_ID, HELD_ID_END, HELD_LENGTH, HELD_LIFE, HELD_NEXT, HELD_PID } from './kernel/layout.ts';
import { HELD_PID_END, HELD_SOURCE, HELD_STATE, HELD_TIME } from './kernel/layout.ts';
import type { Sources } from './sources.ts';
import { wallOf } from './wall.ts';

/** What other lines tell of the message. */
export type Message = Pick<Attempt, 'sender' | 'list' | 'messageId'>;

/**
 * Failed deliveries as they were read, by number: they are taken apart only if something is to be told of them, which of most deferrals
 * is not. They lie in the kernel's memory, since V8 copies twice what lives so long.
 */
export class HeldLines {
  readonly #kernel: Kernel;
  readonly #sources: Sources;
  readonly #deliveries = new DeliveryReader();

  constructor(kernel: Kernel, sources: Sources) {
    this.#kernel = kernel;
    this.#sources = sources;
  }

  /** Forgets it: the number is given to another. */
  free(number: number): void {
    this.#kernel.call.free(number);
  }

  /** The number that follows in the list, or -1. */
  next(number: number): number {
    return this.#get(number, HELD_NEXT);
  }

  setNext(number: number, next: number): void {
    this.#set(number, HELD_NEXT, next);
  }

  /** It belongs to this life of its queue id. */
  setLife(number: number, life: number): void {
    this.#set(number, HELD_LIFE, life);
  }

  time(number: number): Wall | undefined {
    return wallOf(this.#get(number, HELD_TIME));
  }

  /** Bytes of the line. */
  length(number: number): number {
    return this.#get(number, HELD_LENGTH);
  }

  isBounced(number: number): boolean {
    return (this.#get(number, HELD_STATE) & HELD_BOUNCED) !== 0;
  }

  /** Whether the line says that one recipient was put off: nothing is told of that unless the message expires. */
  isPutOffAlone(number: number): boolean {
    return (this.#get(number, HELD_STATE) & HELD_ALONE) !== 0;
  }

  /** The attempt that a line tells of; undefined for a line that is damaged. */
  attempt(number: number, { sender, list, messageId }: Message, returned: Wall | undefined): Attempt | undefined {
    const { fields } = this.#kernel;
    const record = recordOf(number);
    const at = fields[record + HELD_AT] as number;
    const field = (index: number): number => fields[record + index] as number;
    const delivery = this.#deliveries.read(this.#kernel.text(at + field(HELD_DELIVERY), at + field(HELD_LENGTH)));
    if (delivery === undefined) return undefined;
    const { to, origTo, relay, connUse, delays, dsn, reply, stage, cut } = delivery;
    const { host, instance } = this.#sources.at(field(HELD_SOURCE));
    return {
      host,
      instance,
      daemon: this.#kernel.latin1(at, at + field(HELD_DAEMON)),
      pid: this.#kernel.latin1(at + field(HELD_PID), at + field(HELD_PID_END)),
      queueId: this.#kernel.latin1(at + field(HELD_ID), at + field(HELD_ID_END)),
      life: field(HELD_LIFE),
      time: this.time(number),
      to,
      origTo,
      relay,
      connUse,
      delays,
      dsn,
      status: this.isBounced(number) ? 'bounced' : 'deferred',
      reply,
      stage,
      cut,
      sender,
      list,
      messageId,
      returned,
    };
  }

  #get(number: number, field: number): number {
    return this.#kernel.fields[recordOf(number) + field] as number;
  }

  #set(number: number, field: number, value: number): void {
    this.#kernel.fields[recordOf(number) + field] = value;
  }
}

/** Index of a record's first field. */
function recordOf(number: number): number {
  return (HELD >> 2) + number * HELD_FIELDS;
}
