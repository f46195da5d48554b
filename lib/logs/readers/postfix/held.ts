import type { Attempt, Wall } from '../../evidence.ts';
import { Deliveries } from './delivery.ts';
import type { Kernel } from './kernel/kernel.ts';
import {
  BOUNCED,
  CLOSED,
  DAEMON,
  DAEMON_END,
  HELD,
  HELD_FIELDS,
  HELD_LINES,
  HELD_LINES_SIZE,
} from './kernel/layout.ts';
import { OF_RCPT, PID, PID_END, QUEUE_ID, QUEUE_ID_END, SAID, SOURCE, STATUS, TIME } from './kernel/layout.ts';
import type { Sources } from './sources.ts';
import { wallOf } from './wall.ts';

/** What other lines tell of the message. */
export type Message = Pick<Attempt, 'sender' | 'list' | 'messageId'>;

/* Fields of a record. The line begins at the daemon's name; of what stands in it the offsets are kept. */
const AT = 0;
/** 0: the record is free. */
const LENGTH = 1;
const SOURCE_NUMBER = 2;
const LIFE = 3;
const SECOND = 4;
const STATE = 5;
const DAEMON_LENGTH = 6;
const PID_AT = 7;
const PID_TO = 8;
const ID_AT = 9;
const ID_TO = 10;
/** Of `to=<`. */
const DELIVERY = 11;
/** The next record of the same list; of those that are free, too. */
const NEXT = 12;

/* Bits of STATE. */
const IS_BOUNCED = 1;
const IS_ALONE = 2;

/** So much memory of lines that are not held any more is worth moving the others together. */
const WASTE = 1 << 16;

/**
 * Failed deliveries as they were read, by number: they are taken apart only if something is to be told of them, which of most deferrals
 * is not. They lie in the kernel's memory, since V8 copies twice what lives so long. Lines of less than HELD_LINES_SIZE / 2 bytes in
 * all may be held, in up to HELD_MOST records.
 */
export class HeldLines {
  readonly #kernel: Kernel;
  readonly #sources: Sources;
  /** Records that were used at least once, and the first of those that are free again, or -1. */
  #count = 0;
  #free = -1;
  /** Bytes up to the end of the last line, and of all lines that are held. */
  #used = 0;
  #held = 0;
  readonly #deliveries = new Deliveries();

  constructor(kernel: Kernel, sources: Sources) {
    this.#kernel = kernel;
    this.#sources = sources;
  }

  /** Keeps the failed delivery that the kernel read last, from `to=<` at `at` up to `end`; `reason` is what it says of that. Gives its number. */
  hold(at: number, end: number, life: number, reason: number): number {
    const kernel = this.#kernel;
    const { fields } = kernel;
    const start = kernel.field(DAEMON);
    const isBounced = kernel.field(STATUS) === BOUNCED;
    const isAlone = !isBounced && (reason & CLOSED) !== 0 && ((reason & OF_RCPT) !== 0 || (reason & SAID) === 0);
    const number = this.#number();
    const record = recordOf(number);
    fields[record + AT] = this.#put(start, end);
    fields[record + LENGTH] = end - start;
    fields[record + SOURCE_NUMBER] = kernel.field(SOURCE);
    fields[record + LIFE] = life;
    fields[record + SECOND] = kernel.field(TIME);
    fields[record + STATE] = (isBounced ? IS_BOUNCED : 0) | (isAlone ? IS_ALONE : 0);
    fields[record + DAEMON_LENGTH] = kernel.field(DAEMON_END) - start;
    fields[record + PID_AT] = kernel.field(PID) - start;
    fields[record + PID_TO] = kernel.field(PID_END) - start;
    fields[record + ID_AT] = kernel.field(QUEUE_ID) - start;
    fields[record + ID_TO] = kernel.field(QUEUE_ID_END) - start;
    fields[record + DELIVERY] = at - start;
    fields[record + NEXT] = -1;
    return number;
  }

  /** Forgets it: the number is given to another. */
  free(number: number): void {
    this.#held -= this.length(number);
    this.#set(number, LENGTH, 0);
    this.#set(number, NEXT, this.#free);
    this.#free = number;
  }

  /** The number that follows in the list, or -1. */
  next(number: number): number {
    return this.#get(number, NEXT);
  }

  setNext(number: number, next: number): void {
    this.#set(number, NEXT, next);
  }

  /** It belongs to this life of its queue id. */
  setLife(number: number, life: number): void {
    this.#set(number, LIFE, life);
  }

  time(number: number): Wall | undefined {
    return wallOf(this.#get(number, SECOND));
  }

  /** Bytes of the line. */
  length(number: number): number {
    return this.#get(number, LENGTH);
  }

  isBounced(number: number): boolean {
    return (this.#get(number, STATE) & IS_BOUNCED) !== 0;
  }

  /** Whether the line says that one recipient was put off: nothing is told of that unless the message expires. */
  isPutOffAlone(number: number): boolean {
    return (this.#get(number, STATE) & IS_ALONE) !== 0;
  }

  /** The attempt that a line tells of; undefined for a line that is damaged. */
  attempt(number: number, { sender, list, messageId }: Message, returned: Wall | undefined): Attempt | undefined {
    const { fields } = this.#kernel;
    const record = recordOf(number);
    const at = fields[record + AT] as number;
    const field = (index: number): number => fields[record + index] as number;
    const delivery = this.#deliveries.read(this.#kernel.text(at + field(DELIVERY), at + field(LENGTH)));
    if (delivery === undefined) return undefined;
    const { to, origTo, relay, connUse, delays, dsn, reply, stage, cut } = delivery;
    const { host, instance } = this.#sources.at(field(SOURCE_NUMBER));
    return {
      host,
      instance,
      daemon: this.#kernel.latin1(at, at + field(DAEMON_LENGTH)),
      pid: this.#kernel.latin1(at + field(PID_AT), at + field(PID_TO)),
      queueId: this.#kernel.latin1(at + field(ID_AT), at + field(ID_TO)),
      life: field(LIFE),
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

  #number(): number {
    const free = this.#free;
    if (free < 0) return this.#count++;
    this.#free = this.next(free);
    return free;
  }

  /** Copies the bytes in [start, end); gives their address. */
  #put(start: number, end: number): number {
    if (this.#used > 2 * this.#held + WASTE || this.#used + end - start > HELD_LINES_SIZE) this.#moveTogether();
    const at = HELD_LINES + this.#used;
    this.#kernel.bytes.copyWithin(at, start, end);
    this.#used += end - start;
    this.#held += end - start;
    return at;
  }

  #moveTogether(): void {
    const all: number[] = [];
    for (let number = 0; number < this.#count; number++) if (this.length(number) > 0) all.push(number);
    all.sort((a, b) => this.#get(a, AT) - this.#get(b, AT));
    this.#used = 0;
    for (const number of all) {
      const at = this.#get(number, AT);
      this.#set(number, AT, HELD_LINES + this.#used);
      this.#kernel.bytes.copyWithin(HELD_LINES + this.#used, at, at + this.length(number));
      this.#used += this.length(number);
    }
  }
}

/** Index of a record's first field. */
function recordOf(number: number): number {
  return (HELD >> 2) + number * HELD_FIELDS;
}
