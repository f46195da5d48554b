import type { Attempt, Wall } from '../../evidence.ts';
import { textOf } from './bytes.ts';
import { readDelivery } from './delivery.ts';
import type { Kernel } from './kernel/kernel.ts';
import { BOUNCED, CLOSED, DAEMON, DAEMON_END, OF_RCPT, PID, PID_END } from './kernel/layout.ts';
import { QUEUE_ID, QUEUE_ID_END, SAID, SOURCE, STATUS, TIME } from './kernel/layout.ts';
import type { Sources } from './sources.ts';
import { wallOf } from './wall.ts';

/** What other lines tell of the message. */
export type Message = Pick<Attempt, 'sender' | 'list' | 'messageId'>;

/** Bytes that are asked for at once, and more than any line has. */
const CHUNK = 1 << 18;
const LEAST = 1 << 8;

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
const SIZE = 13;

/* Bits of STATE. */
const IS_BOUNCED = 1;
const IS_ASCII = 2;
const IS_ALONE = 4;

/**
 * Failed deliveries as they were read, by number: they are taken apart only if something is to be told of them, which of most deferrals
 * is not. They lie in memory of their own, since V8 would copy what lives so long twice.
 */
export class HeldLines {
  readonly #kernel: Kernel;
  readonly #sources: Sources;
  #records = new Int32Array(SIZE * LEAST);
  #count = 0;
  #free = -1;
  #chunks: Buffer[] = [];
  /** Bytes used of the last chunk, and of all lines that are held. */
  #used = CHUNK;
  #held = 0;

  constructor(kernel: Kernel, sources: Sources) {
    this.#kernel = kernel;
    this.#sources = sources;
  }

  /** Keeps the failed delivery that the kernel read last, from `to=<` at `at` up to `end`; `reason` is what it says of that. Gives its number. */
  hold(at: number, end: number, life: number, reason: number): number {
    const kernel = this.#kernel;
    const start = kernel.field(DAEMON);
    const isBounced = kernel.field(STATUS) === BOUNCED;
    const isAlone = !isBounced && (reason & CLOSED) !== 0 && ((reason & OF_RCPT) !== 0 || (reason & SAID) === 0);
    const isAscii = kernel.call.isAscii(start, end) !== 0;
    const number = this.#number();
    const records = this.#records;
    const record = number * SIZE;
    records[record + AT] = this.#put(kernel.bytes, start, end);
    records[record + LENGTH] = end - start;
    records[record + SOURCE_NUMBER] = kernel.field(SOURCE);
    records[record + LIFE] = life;
    records[record + SECOND] = kernel.field(TIME);
    records[record + STATE] = (isBounced ? IS_BOUNCED : 0) | (isAscii ? IS_ASCII : 0) | (isAlone ? IS_ALONE : 0);
    records[record + DAEMON_LENGTH] = kernel.field(DAEMON_END) - start;
    records[record + PID_AT] = kernel.field(PID) - start;
    records[record + PID_TO] = kernel.field(PID_END) - start;
    records[record + ID_AT] = kernel.field(QUEUE_ID) - start;
    records[record + ID_TO] = kernel.field(QUEUE_ID_END) - start;
    records[record + DELIVERY] = at - start;
    records[record + NEXT] = -1;
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
    const delivery = readDelivery(this.#text(number));
    if (delivery === undefined) return undefined;
    const { to, origTo, relay, connUse, delays, dsn, reply, stage, cut } = delivery;
    const { host, instance } = this.#sources.at(this.#get(number, SOURCE_NUMBER));
    return {
      host,
      instance,
      daemon: this.#latin1(number, 0, this.#get(number, DAEMON_LENGTH)),
      pid: this.#latin1(number, this.#get(number, PID_AT), this.#get(number, PID_TO)),
      queueId: this.#latin1(number, this.#get(number, ID_AT), this.#get(number, ID_TO)),
      life: this.#get(number, LIFE),
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
    return this.#records[number * SIZE + field] as number;
  }

  #set(number: number, field: number, value: number): void {
    this.#records[number * SIZE + field] = value;
  }

  /** What stands from `to=<` on. */
  #text(number: number): string {
    const start = this.#get(number, DELIVERY);
    const end = this.length(number);
    if ((this.#get(number, STATE) & IS_ASCII) !== 0) return this.#latin1(number, start, end);
    const at = this.#get(number, AT) % CHUNK;
    return textOf(this.#chunkOf(number), at + start, at + end);
  }

  #latin1(number: number, start: number, end: number): string {
    const at = this.#get(number, AT) % CHUNK;
    return this.#chunkOf(number).toString('latin1', at + start, at + end);
  }

  #chunkOf(number: number): Buffer {
    return this.#chunks[Math.floor(this.#get(number, AT) / CHUNK)] as Buffer;
  }

  #number(): number {
    const free = this.#free;
    if (free >= 0) {
      this.#free = this.next(free);
      return free;
    }
    if (this.#count * SIZE === this.#records.length) {
      const old = this.#records;
      this.#records = new Int32Array(2 * old.length);
      this.#records.set(old);
    }
    return this.#count++;
  }

  /** Copies bytes; gives their address in all chunks. */
  #put(bytes: Uint8Array, start: number, end: number): number {
    if (this.#used + end - start > CHUNK) this.#makeRoom();
    const at = this.#used;
    (this.#chunks[this.#chunks.length - 1] as Buffer).set(bytes.subarray(start, end), at);
    this.#used += end - start;
    this.#held += end - start;
    return (this.#chunks.length - 1) * CHUNK + at;
  }

  /** Another chunk; where less than half of what there is is in use, the lines are moved together. */
  #makeRoom(): void {
    const old = this.#chunks;
    if (old.length > 2 && this.#held < (old.length * CHUNK) / 2) {
      this.#chunks = [];
      this.#used = CHUNK;
      this.#held = 0;
      for (let number = 0; number < this.#count; number++) {
        const length = this.length(number);
        const at = this.#get(number, AT);
        const chunk = old[Math.floor(at / CHUNK)];
        if (length > 0 && chunk !== undefined)
          this.#set(number, AT, this.#put(chunk, at % CHUNK, (at % CHUNK) + length));
      }
    }
    this.#chunks.push(Buffer.allocUnsafeSlow(CHUNK));
    this.#used = 0;
  }
}
