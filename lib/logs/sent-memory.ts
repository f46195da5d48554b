const DAY = 86_400;
/** So many refused recipients are watched. */
const WATCHES = 20_000;
/** The cell's recipient was refused, and is asked for. */
const WATCHED = 1;

/** A refused recipient: whom to tell of a delivery. */
interface Watch {
  readonly time: number;
  readonly accepted: (time: number) => void;
}

/**
 * Remembers, by hash, to whom a host delivered a list's mail lately, and whom it refused: a refused recipient whom the same host
 * accepts within 24 hours, before or after, has a mailbox. Of fixed size: a delivery takes the place of another with the same cell.
 */
export class SentMemory {
  /** Pairs: a hash, and the time of the last delivery (seconds, even) with the flag. */
  readonly #cells: Int32Array;
  readonly #shift: number;
  readonly #watched = new Map<number, Watch>();

  constructor(bits = 16) {
    this.#cells = new Int32Array(2 << bits);
    this.#shift = 32 - bits;
  }

  /** A delivery at `time` (seconds) to the recipient with hashes (h1, h2) of relay, list and address. */
  sent(h1: number, h2: number, time: number): void {
    const cells = this.#cells;
    const at = (Math.imul(h1 ^ (h2 >>> 13), 0x9e3779b1) >>> this.#shift) << 1;
    const last = cells[at + 1] as number;
    if ((last & WATCHED) === 0) {
      cells[at] = h2;
      cells[at + 1] = time & ~WATCHED;
    } else if (cells[at] === h2) this.#watchedSent(at, time);
    else if (time - last > DAY) {
      // Nobody waits for that one any more.
      this.#watched.delete(at);
      cells[at] = h2;
      cells[at + 1] = time & ~WATCHED;
    }
  }

  #watchedSent(at: number, time: number): void {
    const watch = this.#watched.get(at);
    this.#cells[at + 1] = time & ~WATCHED;
    this.#watched.delete(at);
    if (watch !== undefined && Math.abs(time - watch.time) <= DAY) watch.accepted(time);
  }

  #forgetOldest(): void {
    for (const [at] of this.#watched) {
      this.#watched.delete(at);
      return;
    }
  }

  /** The recipient was refused at `time`; `accepted` is called, now or later, with the time of a delivery within a day. */
  refused(h1: number, h2: number, time: number, accepted: (time: number) => void): void {
    const cells = this.#cells;
    const at = (Math.imul(h1 ^ (h2 >>> 13), 0x9e3779b1) >>> this.#shift) << 1;
    const last = cells[at + 1] as number;
    if (cells[at] === h2 && last !== 0 && (last & WATCHED) === 0 && Math.abs(time - last) <= DAY) {
      accepted(last);
      return;
    }
    cells[at] = h2;
    cells[at + 1] = time | WATCHED;
    this.#watched.set(at, { time, accepted });
    if (this.#watched.size > WATCHES) this.#forgetOldest();
  }
}
