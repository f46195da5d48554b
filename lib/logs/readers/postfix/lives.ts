import type { LogSettings, Sink, Wall } from '../../evidence.ts';
import { bounded } from './bounded.ts';
import { Fates, type Home, type KnownLives } from './fates.ts';
import type { HeldLines } from './held.ts';
import type { Kernel } from './kernel/kernel.ts';
import {
  EPOCH,
  H1,
  H2,
  ID_AT,
  ID_LENGTH,
  LIFE,
  LIST,
  NEVER,
  REMOVED,
  SENDER_AT,
  SENDER_LENGTH,
  UNDATED,
  UNKNOWN,
  UNRESOLVED,
} from './kernel/layout.ts';

/** The lives of queue ids, and what failed in each, also where the sender is read later than the failure. */
export class Lives implements KnownLives {
  readonly kernel: Kernel;
  readonly fates: Fates;
  readonly #names: readonly string[];
  /** Hashes of the queue ids of lives of which a failure was read without its sender. */
  readonly #orphans = new Map<number, readonly [number, number]>();

  /** `names`: of lists, by number; `held`: where failures are kept. */
  constructor(kernel: Kernel, names: readonly string[], held: HeldLines, sink: Sink, settings: LogSettings) {
    this.kernel = kernel;
    this.#names = names;
    this.fates = new Fates(sink, settings, held, this);
  }

  field(life: number, index: number): number {
    return this.kernel.fields[life + index] as number;
  }

  /** The life of a queue id, which may be read of for the first time; attempts of before may be read later. */
  life(h1: number, h2: number, time: number): number {
    const known = this.kernel.call.find(h1, h2, time);
    if (known >= 0) return known;
    const life = this.kernel.call.begin(h1, h2, time);
    this.orphan(life);
    return life;
  }

  /** A life whose sender was not read yet: the lines come in another order. */
  orphan(life: number): void {
    this.kernel.fields[UNRESOLVED] = 1;
    const key = this.key(life);
    if (!this.#orphans.has(key)) bounded(this.#orphans).set(key, [this.field(life, H1), this.field(life, H2)]);
  }

  /** The key of the life to which an attempt of an orphan belongs, after other lines were read. */
  home(key: number, wall: Wall | undefined): Home | undefined {
    const hashes = this.#orphans.get(key);
    if (hashes === undefined) return undefined;
    const time = wall === undefined ? UNDATED : Math.floor(wall / 1000) - EPOCH;
    const life = this.kernel.call.home(hashes[0], hashes[1], time);
    if (life < 0) return undefined;
    const home = this.key(life);
    this.fates.hold(home);
    this.tell(life);
    return { key: home, life: this.field(life, LIFE) };
  }

  /** Whether the life is removed from the queue, or forgotten: then no line finds it any more. */
  isOver(key: number, life: number): boolean {
    return this.key(life) !== key || this.field(life, REMOVED) !== NEVER;
  }

  /** Tells held attempts what is known of their message. */
  tell(life: number): void {
    const list = this.field(life, LIST);
    if (list === UNKNOWN) return;
    const sender = this.kernel.kept(this.field(life, SENDER_AT), this.field(life, SENDER_LENGTH));
    const id = this.kernel.kept(this.field(life, ID_AT), this.field(life, ID_LENGTH));
    this.fates.sender(this.key(life), sender, list > 0 ? this.#names[list] : undefined, id);
  }

  key(life: number): number {
    const h2 = this.field(life, H2) ^ Math.imul(this.field(life, LIFE), 0x85ebca6b);
    return (this.field(life, H1) >>> 0) * 2_097_152 + (h2 >>> 11);
  }

  /** A life ended at `time`, though failures after it were taken for its own. */
  end(life: number, time: number): void {
    this.orphan(life);
    this.fates.end(this.key(life), (time + EPOCH) * 1000);
  }
}
