import type { LogSettings, Sink, Wall } from '../../evidence.ts';
import {
  FLAG_FAILED,
  FLAGS,
  FIRST,
  FROM,
  H2,
  ID_AT,
  ID_LENGTH,
  LAST,
  LIFE,
  LIST,
  QueueTable,
  REMOVED,
  SENDER_AT,
  SENDER_LENGTH,
  UNKNOWN,
} from '../../queue-table.ts';
import { bounded } from './bounded.ts';
import { textOf } from './bytes.ts';
import { Fates, type Home } from './fates.ts';
import { EPOCH, UNDATED } from './heads.ts';
import { Senders } from './senders.ts';

/** The lives of queue ids, and what failed in each, also where the sender is read later than the failure. */
export class Lives {
  readonly table = new QueueTable();
  readonly senders = new Senders();
  readonly fates: Fates;
  /** A failure was read without its sender: the lines come in another order. */
  unresolved = false;
  readonly #orphans = new Map<number, readonly [number, number]>();

  constructor(sink: Sink, settings: LogSettings) {
    this.fates = new Fates(sink, settings, (key, wall) => this.#home(key, wall));
  }

  /** The life that a sender's line begins, or -1 when it says what is known. */
  begin(h1: number, h2: number, print: number, time: number): number {
    const { table } = this;
    const { cells } = table;
    const entry = table.find(h1, h2, time, true);
    if (entry < 0) return table.add(h1, h2, time);
    const known = cells[entry + FROM] as number;
    if (known !== print) return known === 0 ? entry : table.add(h1, h2, time);
    if (time > (cells[entry + LAST] as number)) cells[entry + LAST] = time;
    return -1;
  }

  /** The life of a queue id, which may be read of for the first time; attempts of before may be read later. */
  entry(h1: number, h2: number, time: number): number {
    const { table } = this;
    let entry = table.find(h1, h2, time);
    if (entry < 0) {
      entry = table.add(h1, h2, time);
      this.orphan(entry);
    }
    return entry;
  }

  /** A life whose sender was not read yet. */
  orphan(entry: number): void {
    this.unresolved = true;
    const key = this.key(entry);
    if (!this.#orphans.has(key))
      bounded(this.#orphans).set(key, [this.table.cells[entry] as number, this.table.cells[entry + H2] as number]);
  }

  /** The key of the life to which an attempt of an orphan belongs, after other lines were read. */
  #home(key: number, wall: Wall | undefined): Home | undefined {
    const hashes = this.#orphans.get(key);
    if (hashes === undefined) return undefined;
    const entry = this.table.home(hashes[0], hashes[1], wall === undefined ? UNDATED : Math.floor(wall / 1000) - EPOCH);
    if (entry < 0) return undefined;
    const home = this.key(entry);
    this.fates.hold(home);
    this.tell(entry);
    return { key: home, life: this.table.cells[entry + LIFE] as number };
  }

  /** Tells held attempts what is known of their message. */
  tell(entry: number): void {
    const { table, senders } = this;
    const { cells } = table;
    const list = cells[entry + LIST] as number;
    if (list === UNKNOWN) return;
    const sender = table.kept(cells[entry + SENDER_AT] as number, cells[entry + SENDER_LENGTH] as number);
    const id = table.kept(cells[entry + ID_AT] as number, cells[entry + ID_LENGTH] as number);
    const text = (part: Uint8Array | undefined): string | undefined => part && textOf(part, 0, part.length);
    this.fates.sender(this.key(entry), text(sender), list > 0 ? senders.names[list] : undefined, text(id));
  }

  key(entry: number): number {
    const { cells } = this.table;
    const h2 = (cells[entry + H2] as number) ^ Math.imul(cells[entry + LIFE] as number, 0x85ebca6b);
    return ((cells[entry] as number) >>> 0) * 2_097_152 + (h2 >>> 11);
  }

  /** `removed` of a life that is known. */
  remove(h1: number, h2: number, time: number): void {
    const { cells } = this.table;
    const entry = this.table.find(h1, h2, time);
    if (entry < 0) return;
    // Read too late, it is of another life that ended before this one.
    if (time < (cells[entry + FIRST] as number)) return;
    if (time < (cells[entry + LAST] as number) && (cells[entry + FLAGS] as number) & FLAG_FAILED) {
      this.orphan(entry);
      this.fates.end(this.key(entry), (time + EPOCH) * 1000);
    }
    cells[entry + REMOVED] = time;
    cells[entry + LAST] = time;
  }
}
