import type { QueueTable } from '../../queue-table.ts';
import { lineEnd } from './scan.ts';

const BITS = 10;
const FIELDS = 5;
const H2 = 1;
const TIME = 2;
/** Where it stands: in the block, while LENGTH is IN_BLOCK; else in the table's memory. */
const AT = 3;
const LENGTH = 4;
const IN_BLOCK = -1;
const LONGEST = 1000;
const DAY = 86_400;
/** Slots are found by queue id and time, in spans of 2^16 seconds, so that the lives of a queue id do not share one. */
const SPAN = 16;

/**
 * The last message ids by queue id. Cleanup logs them just before the queue manager tells the sender, so that it is not known yet
 * whether one matters: only its place is noted, and it is copied when the block ends.
 */
export class MessageIds {
  readonly #table: QueueTable;
  readonly #slots = new Int32Array(FIELDS << BITS);
  /** Slots that point into the block. */
  readonly #inBlock = new Int32Array(1 << BITS);
  #count = 0;
  /** What `find` found: a number and a length for `QueueTable.kept`. */
  at = -1;
  length = 0;

  constructor(table: QueueTable) {
    this.#table = table;
  }

  note(at: number, h1: number, h2: number, time: number): void {
    const slots = this.#slots;
    const slot = slotOf(h1, time >> SPAN);
    if (slots[slot + LENGTH] !== IN_BLOCK) this.#inBlock[this.#count++] = slot;
    slots[slot] = h1;
    slots[slot + H2] = h2;
    slots[slot + TIME] = time;
    slots[slot + AT] = at;
    slots[slot + LENGTH] = IN_BLOCK;
  }

  /** Finds the message id of a queue id and keeps it; false when it was not seen lately. */
  find(bytes: Uint8Array, view: DataView, h1: number, h2: number, time: number): boolean {
    const slots = this.#slots;
    let slot = slotOf(h1, time >> SPAN);
    // It may have been logged just before the span began.
    if (slots[slot] !== h1 || slots[slot + H2] !== h2) slot = slotOf(h1, (time >> SPAN) - 1);
    if (slots[slot] !== h1 || slots[slot + H2] !== h2) return false;
    if (Math.abs((slots[slot + TIME] as number) - time) > DAY) return false;
    if (slots[slot + LENGTH] === IN_BLOCK) this.#keep(bytes, view, slots[slot + AT] as number);
    else {
      this.at = slots[slot + AT] as number;
      this.length = slots[slot + LENGTH] as number;
    }
    return true;
  }

  #keep(bytes: Uint8Array, view: DataView, at: number): void {
    let end = lineEnd(bytes, view, at);
    if (bytes[end - 1] === 13) end--;
    this.length = Math.min(end - at, LONGEST);
    this.at = this.#table.keep(view, at, this.length);
  }

  endBlock(bytes: Uint8Array, view: DataView): void {
    const slots = this.#slots;
    for (let i = 0; i < this.#count; i++) {
      const slot = this.#inBlock[i] as number;
      this.#keep(bytes, view, slots[slot + AT] as number);
      slots[slot + AT] = this.at;
      slots[slot + LENGTH] = this.length;
    }
    this.#count = 0;
  }
}

function slotOf(h1: number, span: number): number {
  return ((h1 ^ Math.imul(span, 0x9e3779b1)) >>> (32 - BITS)) * FIELDS;
}
