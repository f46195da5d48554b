/** Columns of an entry of the table: one entry is one life of a queue id, in one line of the processor's cache. */
export const H1 = 0;
export const H2 = 1;
/** The entry before this one in its bucket. */
const NEXT = 2;
/** Seconds of the first and the last line, and of `removed`, or NEVER. */
export const FIRST = 3;
export const LAST = 4;
export const REMOVED = 5;
/** UNKNOWN until the sender is seen; 0: not list mail; else the list's number. */
export const LIST = 6;
/** Fingerprint of the sender and the size, or 0 while they are not known. */
export const FROM = 7;
/** Number and length of the message id and of the sender, for `kept`; of list mail. */
export const ID_AT = 9;
export const ID_LENGTH = 10;
export const SENDER_AT = 11;
export const SENDER_LENGTH = 12;
export const FLAGS = 13;
export const LIFE = 14;
/** nrcpt, of list mail. */
export const RECIPIENTS = 15;

export const FIELDS = 16;
export const UNKNOWN = -1;
export const NEVER = 0x7fffffff;

/** Failed attempts of this queue id are held, or were. */
export const FLAG_FAILED = 2;
/** It is the notification of a bounce. */
export const FLAG_NOTICE = 4;
/** Its sender is empty. */
export const FLAG_NULL = 8;

/** A queue id that was silent for so long begins a new life: Postfix gives mail up after 5 days (maximal_queue_lifetime). */
const SILENCE = 5 * 86_400;

/**
 * What is known of each queue id, by hash, in a ring of fixed size: the newest entry overwrites the oldest. Chains run from newer to
 * older entries and end where the ring has moved on, so that nothing is ever deleted (as in zlib's window). A chain also holds the
 * former lives of a queue id, newest first. Two queue ids are taken for one if both 32-bit hashes agree.
 */
export class QueueTable {
  readonly capacity: number;
  readonly cells: Int32Array;
  readonly #buckets: Int32Array;
  readonly #shift: number;
  /** Number of the next entry; numbers start at 1 and the cell is the number modulo the capacity. */
  #next = 1;
  /** Bytes that entries refer to, a ring as well. */
  readonly #arena: Uint8Array;
  readonly #arenaView: DataView;
  #written = 0;

  /** `bits`: the table holds 2^bits lives; 64 bytes each, and `arena` bytes for message ids and senders. */
  constructor(bits = 16, arena = 1 << 22) {
    this.capacity = 1 << bits;
    this.cells = new Int32Array(this.capacity * FIELDS);
    this.#buckets = new Int32Array(this.capacity);
    this.#shift = 32 - bits;
    this.#arena = new Uint8Array(arena);
    this.#arenaView = new DataView(this.#arena.buffer);
  }

  /**
   * Offset in `cells` of the life of (h1, h2) that the second `time` belongs to, or -1. A life whose beginning was not read may have
   * begun before its first line; with `begins` it may not.
   */
  find(h1: number, h2: number, time: number, begins = false): number {
    const cells = this.cells;
    const mask = this.capacity - 1;
    const oldest = this.#next - this.capacity;
    let number = this.#buckets[Math.imul(h1 ^ (h2 >>> 15), 0x9e3779b1) >>> this.#shift] as number;
    while (number > 0 && number >= oldest) {
      const at = (number & mask) * FIELDS;
      if (cells[at] === h1 && cells[at + H2] === h2 && this.#covers(at, time, begins)) return at;
      number = cells[at + NEXT] as number;
    }
    return -1;
  }

  #covers(at: number, time: number, begins: boolean): boolean {
    const cells = this.cells;
    if (time > (cells[at + REMOVED] as number)) return false;
    const first = cells[at + FIRST] as number;
    if (time >= first) return time - (cells[at + LAST] as number) <= SILENCE;
    return !begins && cells[at + FROM] === 0 && first - time <= SILENCE;
  }

  /** The life with a known sender that `time` belongs to, now that all of them were read, or -1. */
  home(h1: number, h2: number, time: number): number {
    const cells = this.cells;
    const oldest = this.#next - this.capacity;
    let best = -1;
    let number = this.#buckets[Math.imul(h1 ^ (h2 >>> 15), 0x9e3779b1) >>> this.#shift] as number;
    for (; number > 0 && number >= oldest; number = cells[(number & (this.capacity - 1)) * FIELDS + NEXT] as number) {
      const at = (number & (this.capacity - 1)) * FIELDS;
      if (cells[at] !== h1 || cells[at + H2] !== h2 || cells[at + FROM] === 0) continue;
      const first = cells[at + FIRST] as number;
      if (first > time || time > (cells[at + REMOVED] as number) || time - first > 2 * SILENCE) continue;
      if (best < 0 || first > (cells[best + FIRST] as number)) best = at;
    }
    return best;
  }

  /** A new life; the caller has looked with `find` first. */
  add(h1: number, h2: number, time: number): number {
    if (this.#next >= NEVER) this.#clear();
    const cells = this.cells;
    const number = this.#next++;
    const bucket = Math.imul(h1 ^ (h2 >>> 15), 0x9e3779b1) >>> this.#shift;
    const at = (number & (this.capacity - 1)) * FIELDS;
    const life = this.#lives(h1, h2, this.#buckets[bucket] as number);
    // One by one: fill() costs more than all of it for so few.
    cells[at + H1] = h1;
    cells[at + H2] = h2;
    cells[at + NEXT] = this.#buckets[bucket] as number;
    cells[at + FIRST] = time;
    cells[at + LAST] = time;
    cells[at + REMOVED] = NEVER;
    cells[at + LIST] = UNKNOWN;
    cells[at + FROM] = 0;
    cells[at + ID_AT] = 0;
    cells[at + ID_LENGTH] = 0;
    cells[at + SENDER_AT] = 0;
    cells[at + SENDER_LENGTH] = 0;
    cells[at + FLAGS] = 0;
    cells[at + LIFE] = life;
    cells[at + RECIPIENTS] = 0;
    this.#buckets[bucket] = number;
    return at;
  }

  /** How many lives of the queue id are known. */
  #lives(h1: number, h2: number, number: number): number {
    const cells = this.cells;
    const oldest = this.#next - this.capacity;
    while (number > 0 && number >= oldest) {
      const at = (number & (this.capacity - 1)) * FIELDS;
      if (cells[at] === h1 && cells[at + H2] === h2) return (cells[at + LIFE] as number) + 1;
      number = cells[at + NEXT] as number;
    }
    return 0;
  }

  /** Keeps bytes, of which three more must be readable; gives the number under which `kept` finds them. */
  keep(view: DataView, start: number, length: number): number {
    const size = this.#arena.length;
    const room = (length + 3) & ~3;
    if (room > size) return -1;
    let to = this.#written % size;
    if (to + room > size) {
      this.#written += size - to;
      to = 0;
    }
    const at = this.#written;
    const arena = this.#arenaView;
    for (let i = 0; i < room; i += 4) arena.setInt32(to + i, view.getInt32(start + i, true), true);
    this.#written += room;
    if (this.#written > NEVER) this.#clear();
    return at;
  }

  /** Bytes that were kept, or undefined when others have taken their place. */
  kept(at: number, length: number): Uint8Array | undefined {
    const size = this.#arena.length;
    if (at < 0 || length === 0 || at + length > this.#written || this.#written - at > size) return undefined;
    return this.#arena.subarray(at % size, (at % size) + length);
  }

  #clear(): void {
    this.cells.fill(0);
    this.#buckets.fill(0);
    this.#next = 1;
    this.#written = 0;
  }
}
