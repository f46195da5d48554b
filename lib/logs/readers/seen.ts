import { ByteNames } from '../byte-names.ts';
import type { Sink } from '../evidence.ts';

/** Lines that were read before, as two 32-bit hashes each; about the last 500,000 of them. */
export class SeenLines {
  readonly #hashes = new ByteNames(20);

  /** Whether the line was here before; if not, it is now. */
  has(line: string): boolean {
    let h1 = 0x811c9dc5 | 0;
    let h2 = line.length;
    for (let i = 0; i < line.length; i++) {
      const code = line.charCodeAt(i);
      h1 = Math.imul(h1 ^ code, 0x01000193);
      h2 = (Math.imul(h2, 31) + code) | 0;
    }
    if (this.#hashes.get(h1, h2) >= 0) return true;
    this.#hashes.set(h1, h2, 0);
    return false;
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
