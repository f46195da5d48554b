import type { Kernel } from './kernel/kernel.ts';
import { DAY, UNDATED } from './kernel/layout.ts';

/** So many refused recipients are watched. */
const MOST = 20_000;

/** A refused recipient: whom to tell of a delivery. */
interface Watch {
  readonly time: number;
  readonly accepted: (time: number) => void;
}

/**
 * Watches refused recipients: one whom the same host accepts within 24 hours, before or after, has a mailbox. The kernel remembers, by
 * two hashes, to whom a host delivered a list's mail lately, and who is watched.
 */
export class Watches {
  readonly #kernel: Kernel;
  readonly #watched = new Map<number, Watch>();

  constructor(kernel: Kernel) {
    this.#kernel = kernel;
  }

  /** A recipient that is watched got mail at `time`. */
  accepted(h1: number, h2: number, time: number): void {
    const watch = this.#watched.get(keyOf(h1, h2));
    this.forget(h1, h2);
    if (watch !== undefined && Math.abs(time - watch.time) <= DAY) watch.accepted(time);
  }

  /** Nobody waits for that one any more. */
  forget(h1: number, h2: number): void {
    this.#watched.delete(keyOf(h1, h2));
  }

  /**
   * The recipient with hashes (h1, h2) of relay, list and address was refused at `time`; `accepted` is called, now or later, with the time
   * of a delivery within a day.
   */
  refused(h1: number, h2: number, time: number, accepted: (time: number) => void): void {
    const last = this.#kernel.call.watch(h1, h2, time);
    if (last !== UNDATED) return accepted(last);
    this.#watched.set(keyOf(h1, h2), { time, accepted });
    if (this.#watched.size > MOST) for (const oldest of this.#watched.keys()) return void this.#watched.delete(oldest);
  }
}

function keyOf(h1: number, h2: number): number {
  return (h1 >>> 0) * 2_097_152 + (h2 >>> 11);
}
