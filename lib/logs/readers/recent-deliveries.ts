import { DAY } from '../day.ts';
import type { Accepted, Sink } from '../evidence.ts';

const { imul } = Math;

/** To so many recipients the last delivery is remembered: others take their places. */
const CELLS = 1 << 16;

/**
 * Remembers, by hash, to whom a host delivered a list's mail lately. One who was refused with others and whom the same host accepts within
 * 24 hours, before or after, has a mailbox: of that the sink is told, and of no other delivery.
 */
export class RecentDeliveries {
  readonly #sink: Sink;
  readonly #first = new Int32Array(CELLS);
  readonly #second = new Int32Array(CELLS);
  /** Of the last delivery, in milliseconds; of a refusal that waits for one, negative. 0: nobody. */
  readonly #times = new Float64Array(CELLS);

  constructor(sink: Sink) {
    this.#sink = sink;
  }

  delivered(one: Accepted): void {
    const { cell, first, second } = cellOf(one);
    const last = this.#times[cell] as number;
    const isKnown = this.#first[cell] === first && this.#second[cell] === second;
    // A refusal keeps its place for a day.
    if (last < 0 && !isKnown && one.time + last <= DAY) return;
    if (last < 0 && isKnown && Math.abs(one.time + last) <= DAY) this.#sink.accepted(one);
    this.#note(cell, first, second, one.time);
  }

  /** Mail to the recipient was refused, together with that to others maybe. */
  refused(one: Accepted): void {
    const { cell, first, second } = cellOf(one);
    const last = this.#times[cell] as number;
    const isKnown = this.#first[cell] === first && this.#second[cell] === second;
    if (last > 0 && isKnown && Math.abs(one.time - last) <= DAY) this.#sink.accepted({ ...one, time: last });
    else this.#note(cell, first, second, -one.time);
  }

  #note(cell: number, first: number, second: number, time: number): void {
    this.#first[cell] = first;
    this.#second[cell] = second;
    this.#times[cell] = time;
  }
}

/** Two hashes of relay, list and address, in lower case, and where they are kept. */
function cellOf({ relay, list, address }: Accepted): { cell: number; first: number; second: number } {
  let first = 0x811c9dc5 | 0;
  let second = 0;
  for (const text of [relay, list, address]) {
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i) | 32;
      first = imul(first ^ code, 0x01000193);
      second = (imul(second, 31) + code) | 0;
    }
    first = imul(first, 0x01000193);
  }
  return { cell: imul(first ^ (second >>> 15), 0x9e3779b1) >>> 16, first, second };
}
