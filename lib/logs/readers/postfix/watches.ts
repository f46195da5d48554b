import type { Kernel } from './kernel/kernel.ts';
import { DAY, WATCHED } from './kernel/layout.ts';

/** So many refused recipients are watched. */
const MOST = 20_000;

/** A refused recipient: whom to tell of a delivery. */
interface Watch {
  readonly time: number;
  readonly accepted: (time: number) => void;
}

/**
 * Watches refused recipients: one whom the same host accepts within 24 hours, before or after, has a mailbox. The kernel remembers, by
 * hash, to whom a host delivered a list's mail lately, in cells of two fields: a hash, and the second of the last delivery (even) or of
 * the refusal (odd).
 */
export class Watches {
  readonly #kernel: Kernel;
  readonly #watched = new Map<number, Watch>();

  constructor(kernel: Kernel) {
    this.#kernel = kernel;
  }

  /** A recipient that is watched got mail at `time`. */
  accepted(cell: number, time: number): void {
    const watch = this.#watched.get(cell);
    this.#kernel.fields[cell + 1] = time & ~WATCHED;
    this.#watched.delete(cell);
    if (watch !== undefined && Math.abs(time - watch.time) <= DAY) watch.accepted(time);
  }

  /** Nobody waits for that one any more. */
  forget(cell: number): void {
    this.#watched.delete(cell);
  }

  /**
   * The recipient with hashes (h1, h2) of relay, list and address was refused at `time`; `accepted` is called, now or later, with the time
   * of a delivery within a day.
   */
  refused(h1: number, h2: number, time: number, accepted: (time: number) => void): void {
    const { fields } = this.#kernel;
    const cell = this.#kernel.call.cellOf(h1, h2);
    const last = fields[cell + 1] as number;
    if (fields[cell] === h2 && last !== 0 && (last & WATCHED) === 0 && Math.abs(time - last) <= DAY) {
      accepted(last);
      return;
    }
    fields[cell] = h2;
    fields[cell + 1] = time | WATCHED;
    this.#watched.set(cell, { time, accepted });
    if (this.#watched.size > MOST) for (const oldest of this.#watched.keys()) return this.forget(oldest);
  }
}
