import type { Sink } from '../evidence.ts';

const { imul } = Math;

/** Slots of the table at first and at most: a slot has 8 bytes, and half of them are used. */
const LEAST = 1 << 10;
const MOST = 1 << 20;

/** Lines that were read before, as 64-bit hashes: up to half a million, then it begins anew. */
export class SeenLines {
  #slots = new Int32Array(2 * LEAST);
  #size = 0;

  /** Whether the line was here before; if not, it is now. */
  has(line: string): boolean {
    let h1 = 0x811c9dc5 | 0;
    let h2 = line.length;
    for (let i = 0; i < line.length; i++) {
      const code = line.charCodeAt(i);
      h1 = imul(h1 ^ code, 0x01000193);
      h2 = (imul(h2, 31) + code) | 0;
    }
    // Zero stands for an empty slot.
    return this.#add(h1 === 0 ? 1 : h1, h2);
  }

  #add(h1: number, h2: number): boolean {
    const mask = this.#slots.length / 2 - 1;
    let slot = imul(h1 ^ (h2 >>> 15), 0x9e3779b1) & mask;
    for (; this.#slots[slot * 2] !== 0; slot = (slot + 1) & mask) {
      if (this.#slots[slot * 2] === h1 && this.#slots[slot * 2 + 1] === h2) return true;
    }
    this.#slots[slot * 2] = h1;
    this.#slots[slot * 2 + 1] = h2;
    this.#size += 1;
    if (this.#size > mask / 2) this.#grow();
    return false;
  }

  #grow(): void {
    const old = this.#slots;
    this.#size = 0;
    if (old.length >= 2 * MOST) {
      old.fill(0);
      return;
    }
    this.#slots = new Int32Array(old.length * 2);
    for (let i = 0; i < old.length; i += 2) {
      const h1 = old[i] as number;
      if (h1 !== 0) this.#add(h1, old[i + 1] as number);
    }
  }
}

const bySink = new WeakMap<Sink, SeenLines>();

/** The lines seen in one run: all readers that fill the same sink share them. */
export function seenLines(sink: Sink): SeenLines {
  const known = bySink.get(sink);
  if (known !== undefined) return known;
  const seen = new SeenLines();
  bySink.set(sink, seen);
  return seen;
}
