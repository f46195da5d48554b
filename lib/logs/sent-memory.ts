const DAY = 86_400;
const WAYS = 4;
const FIELDS = 4;
const LAST_SENT = 2;
const REFUSED = 3;
const NEVER = -0x7fffffff;

/**
 * Remembers, by hash, to whom a host delivered a list's mail lately, and whom it refused: a refused recipient whom the same host
 * accepts within 24 hours, before or after, has a mailbox. Of fixed size: in a full set the oldest delivery is forgotten.
 */
export class SentMemory {
  readonly #cells: Int32Array;
  readonly #sets: number;
  readonly #addresses = new Map<number, (time: number) => void>();

  constructor(bits = 15) {
    this.#sets = (1 << bits) - 1;
    this.#cells = new Int32Array((WAYS * FIELDS) << bits);
    for (let at = 0; at < this.#cells.length; at += FIELDS)
      this.#cells[at + LAST_SENT] = this.#cells[at + REFUSED] = NEVER;
  }

  /** A delivery at `time` (seconds) to the recipient with hashes (h1, h2) of relay, list and address. */
  sent(h1: number, h2: number, time: number): void {
    const at = this.#slot(h1, h2);
    const cells = this.#cells;
    cells[at + LAST_SENT] = time;
    const refused = cells[at + REFUSED] as number;
    if (refused === NEVER || Math.abs(time - refused) > DAY) return;
    cells[at + REFUSED] = NEVER;
    const report = this.#addresses.get(at);
    this.#addresses.delete(at);
    report?.(time);
  }

  /** The recipient was refused at `time`; `accepted` is called, now or later, with the time of a delivery within a day. */
  refused(h1: number, h2: number, time: number, accepted: (time: number) => void): void {
    const at = this.#slot(h1, h2);
    const cells = this.#cells;
    const last = cells[at + LAST_SENT] as number;
    if (last !== NEVER && Math.abs(time - last) <= DAY) {
      accepted(last);
      return;
    }
    cells[at + REFUSED] = time;
    this.#addresses.set(at, accepted);
  }

  #slot(h1: number, h2: number): number {
    const cells = this.#cells;
    const first = (Math.imul(h1 ^ (h2 >>> 13), 0x9e3779b1) & this.#sets) * WAYS * FIELDS;
    let oldest = first;
    for (let at = first; at < first + WAYS * FIELDS; at += FIELDS) {
      if (cells[at] === h1 && cells[at + 1] === h2) return at;
      if (newest(cells, at) < newest(cells, oldest)) oldest = at;
    }
    cells[oldest] = h1;
    cells[oldest + 1] = h2;
    cells[oldest + LAST_SENT] = NEVER;
    cells[oldest + REFUSED] = NEVER;
    this.#addresses.delete(oldest);
    return oldest;
  }
}

function newest(cells: Int32Array, at: number): number {
  return Math.max(cells[at + LAST_SENT] as number, cells[at + REFUSED] as number);
}
