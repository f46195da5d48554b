import { listOf } from '../../address.ts';
import type { Wall } from '../../evidence.ts';
import { FLAG_FAILED, FLAG_NOTICE, FLAGS, LIST } from '../../queue-table.ts';
import { bounded } from './bounded.ts';
import { textOf } from './bytes.ts';
import type { Heads } from './heads.ts';
import type { Lives } from './lives.ts';
import { wallOf } from './wall.ts';

/** The way of bounces to Mailman: which queue id a notice has, and when Mailman received it. */
export class Notices {
  readonly #lives: Lives;
  /** The bounce of which queue id another queue id carries, and what came of those that were seen on their way to Mailman. */
  readonly #notices = new Map<number, number>();
  readonly #arrivals = new Map<number, { readonly time: Wall | undefined; readonly list: string }>();

  constructor(lives: Lives) {
    this.#lives = lives;
  }

  /** The notice of (h1, h2) has the queue id at `at`. */
  sent(bytes: Uint8Array, at: number, h1: number, h2: number, { time, seed1, seed2 }: Heads): void {
    const { table, fates } = this.#lives;
    const entry = this.#lives.entry(h1, h2, time);
    if (table.cells[entry + LIST] === 0) return;
    let n1 = seed1;
    let n2 = seed2;
    for (let i = at; (bytes[i] as number) >= 48; i++) {
      n1 = Math.imul(n1 ^ (bytes[i] as number), 0x01000193);
      n2 = (Math.imul(n2, 31) + (bytes[i] as number)) | 0;
    }
    let notice = table.find(n1, n2, time);
    if (notice < 0) notice = table.add(n1, n2, time);
    table.cells[entry + FLAGS]! |= FLAG_FAILED;
    table.cells[notice + FLAGS]! |= FLAG_NOTICE;
    const key = keyOf(n1, n2);
    const arrived = this.#arrivals.get(key);
    if (arrived !== undefined) fates.returned(this.#lives.key(entry), arrived.time, arrived.list);
    else bounded(this.#notices).set(key, this.#lives.key(entry));
  }

  /** A delivery of a bounce, or one whose sender is not known yet: to Mailman? */
  delivered(bytes: Uint8Array, at: number, end: number, h1: number, h2: number, entry: number, { time }: Heads): void {
    if (bytes.subarray(at, end).indexOf(45) < 0) return;
    const list = listOf(textOf(bytes, at + 4, end))?.list;
    if (list === undefined) return;
    if (entry < 0) this.#lives.table.add(h1, h2, time);
    const key = keyOf(h1, h2);
    const original = this.#notices.get(key);
    if (original !== undefined) this.#lives.fates.returned(original, wallOf(time), list);
    else bounded(this.#arrivals).set(key, { time: wallOf(time), list });
  }
}

/** The queue id of a notice, whichever life: its lines are a few seconds apart, and may be read in any order. */
function keyOf(h1: number, h2: number): number {
  return (h1 >>> 0) * 2_097_152 + (h2 >>> 11);
}
