/**
 * Numbers for names that stand in bytes, found by two 32-bit hashes, so that a name is decoded only when it is first seen. The cache
 * is emptied when it is full; numbers stay.
 */
export class ByteNames {
  readonly #keys: Int32Array;
  readonly #mask: number;
  #size = 0;

  constructor(bits = 14) {
    this.#keys = new Int32Array(3 << bits);
    this.#mask = (1 << bits) - 1;
  }

  /** The number stored under the hashes, or -1. */
  get(h1: number, h2: number): number {
    const keys = this.#keys;
    let slot = Math.imul(h1 ^ (h2 >>> 15), 0x9e3779b1) & this.#mask;
    for (;;) {
      const at = slot * 3;
      const value = keys[at + 2] as number;
      if (value === 0) return -1;
      if (keys[at] === h1 && keys[at + 1] === h2) return value - 1;
      slot = (slot + 1) & this.#mask;
    }
  }

  set(h1: number, h2: number, value: number): void {
    if (this.#size * 2 > this.#mask) {
      this.#keys.fill(0);
      this.#size = 0;
    }
    let slot = Math.imul(h1 ^ (h2 >>> 15), 0x9e3779b1) & this.#mask;
    while (this.#keys[slot * 3 + 2] !== 0) slot = (slot + 1) & this.#mask;
    this.#keys[slot * 3] = h1;
    this.#keys[slot * 3 + 1] = h2;
    this.#keys[slot * 3 + 2] = value + 1;
    this.#size++;
  }
}
