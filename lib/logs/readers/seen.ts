import type { Sink } from '../evidence.ts';

const { imul } = Math;

/** Slots of a table at first and at most: a slot has 8 bytes, and half of them are used. */
const LEAST = 1 << 10;
const MOST = 1 << 19;

/** Lines that were read before, as 64-bit hashes: up to half a million in two halves. When the younger is full, the older is forgotten. */
export class SeenLines {
  #slots = new Int32Array(2 * LEAST);
  #before = new Int32Array(2);
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
    return this.#has(h1 === 0 ? 1 : h1, h2);
  }

  #has(h1: number, h2: number): boolean {
    const slot = slotOf(this.#slots, h1, h2);
    if (this.#slots[slot] !== 0 || this.#before[slotOf(this.#before, h1, h2)] !== 0) return true;
    this.#slots[slot] = h1;
    this.#slots[slot + 1] = h2;
    this.#size += 1;
    if (this.#size > this.#slots.length / 4) this.#grow();
    return false;
  }

  #grow(): void {
    const old = this.#slots;
    if (old.length >= 2 * MOST) {
      this.#before = old;
      this.#slots = new Int32Array(2 * LEAST);
      this.#size = 0;
      return;
    }
    this.#slots = new Int32Array(old.length * 2);
    for (let i = 0; i < old.length; i += 2) {
      const h1 = old[i] as number;
      const h2 = old[i + 1] as number;
      if (h1 === 0) continue;
      const slot = slotOf(this.#slots, h1, h2);
      this.#slots[slot] = h1;
      this.#slots[slot + 1] = h2;
    }
  }
}

/** Where the pair stands among the slots, or the empty slot where it would. */
function slotOf(slots: Int32Array, h1: number, h2: number): number {
  const mask = slots.length / 2 - 1;
  let slot = imul(h1 ^ (h2 >>> 15), 0x9e3779b1) & mask;
  while (slots[slot * 2] !== 0 && !(slots[slot * 2] === h1 && slots[slot * 2 + 1] === h2)) slot = (slot + 1) & mask;
  return slot * 2;
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
