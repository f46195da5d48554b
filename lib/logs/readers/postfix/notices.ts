import { listOf } from '../../address.ts';
import type { Wall } from '../../evidence.ts';
import { bounded } from './bounded.ts';
import { FLAG_FAILED, FLAG_NOTICE, FLAGS, LIST, QUEUE_H1, QUEUE_H2, TIME, TO_END } from './kernel/layout.ts';
import type { Lives } from './lives.ts';
import { wallOf } from './wall.ts';

const HYPHEN = 45;

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
  sent(at: number, h1: number, h2: number): void {
    const { kernel, fates } = this.#lives;
    const { call, fields } = kernel;
    const time = kernel.field(TIME);
    const life = this.#lives.life(h1, h2, time);
    if (fields[life + LIST] === 0) return;
    call.hashQueueId(at);
    const n1 = kernel.field(QUEUE_H1);
    const n2 = kernel.field(QUEUE_H2);
    let notice = call.find(n1, n2, time);
    if (notice < 0) notice = call.begin(n1, n2, time);
    fields[life + FLAGS]! |= FLAG_FAILED;
    fields[notice + FLAGS]! |= FLAG_NOTICE;
    const key = keyOf(n1, n2);
    const arrived = this.#arrivals.get(key);
    if (arrived !== undefined) fates.returned(this.#lives.key(life), arrived.time, arrived.list);
    else bounded(this.#notices).set(key, this.#lives.key(life));
  }

  /** A delivery, at `at`, of a bounce, or one whose sender is not known yet: to Mailman? */
  delivered(at: number, h1: number, h2: number, life: number): void {
    const { kernel, fates } = this.#lives;
    const end = kernel.field(TO_END);
    if (!kernel.bytes.subarray(at, end).includes(HYPHEN)) return;
    const list = listOf(kernel.text(at + 4, end))?.list;
    if (list === undefined) return;
    const time = kernel.field(TIME);
    if (life < 0) kernel.call.begin(h1, h2, time);
    const key = keyOf(h1, h2);
    const original = this.#notices.get(key);
    if (original !== undefined) fates.returned(original, wallOf(time), list);
    else bounded(this.#arrivals).set(key, { time: wallOf(time), list });
  }
}

/** The queue id of a notice, whichever life: its lines are a few seconds apart, and may be read in any order. */
function keyOf(h1: number, h2: number): number {
  return (h1 >>> 0) * 2_097_152 + (h2 >>> 11);
}
