import { listOf } from '../../address.ts';
import { ByteNames } from '../../byte-names.ts';
import { textOf } from './bytes.ts';

const GREATER = 62;
const AT = 64;
const HYPHEN = 45;

/** Numbers for lists, found by the sender's bytes up to `-bounces`, so that a VERP sender is not decoded each time. */
export class Senders {
  /** List names by number; 0 stands for no list. */
  readonly names: string[] = [''];
  /** Offset of the `>` of the sender that was read last, or -1 when there is none. */
  end = -1;
  /** Fingerprint of that sender, not 0. */
  print = 0;
  readonly #known = new ByteNames(16);
  readonly #numbers = new Map<string, number>();

  number(name: string): number {
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    this.#numbers.set(name, this.names.length);
    return this.names.push(name) - 1;
  }

  /** The list of the sender that begins at `start`, behind `from=<`; 0 for other mail. */
  read(bytes: Uint8Array, start: number, limit: number): number {
    let h1 = 0x811c9dc5 | 0;
    let h2 = 0;
    let at = start;
    let hyphens = 0;
    let byte = 0;
    for (; at < limit; at++) {
      byte = bytes[at] as number;
      if (byte === AT || byte === GREATER || byte === 10) break;
      if (byte === HYPHEN) {
        hyphens++;
        if (isBounces(bytes, at)) break;
      }
      h1 = Math.imul(h1 ^ byte, 0x01000193);
      h2 = (Math.imul(h2, 31) + byte) | 0;
    }
    if (hyphens === 0) return 0;
    // "LIST-bounces" and "LIST-bounces@" must not be mistaken for one another.
    if (byte !== HYPHEN) h2 ^= 0x5bd1e995;
    let list = this.#known.get(h1, h2);
    if (list < 0) list = this.#learn(bytes, start, limit, h1, h2);
    return list;
  }

  /** Reads on to the end of the sender that begins at `start`. */
  finish(bytes: Uint8Array, start: number, limit: number): void {
    let hash = 0x811c9dc5 | 0;
    let at = start;
    for (; at < limit; at++) {
      const byte = bytes[at] as number;
      if (byte === GREATER || byte === 10) break;
      hash = Math.imul(hash ^ byte, 0x01000193);
    }
    this.end = bytes[at] === GREATER && at < limit ? at : -1;
    this.print = hash === 0 ? 1 : hash;
  }

  #learn(bytes: Uint8Array, start: number, limit: number, h1: number, h2: number): number {
    this.finish(bytes, start, limit);
    const found = this.end < 0 ? undefined : listOf(textOf(bytes, start, this.end));
    const number = found === undefined ? 0 : this.number(found.list);
    this.#known.set(h1, h2, number);
    return number;
  }
}

/** Whether `-bounces@` or `-bounces+` stands at `at`. */
function isBounces(bytes: Uint8Array, at: number): boolean {
  if (bytes[at + 1] !== 98 || bytes[at + 2] !== 111 || bytes[at + 3] !== 117 || bytes[at + 4] !== 110) return false;
  if (bytes[at + 5] !== 99 || bytes[at + 6] !== 101 || bytes[at + 7] !== 115) return false;
  const behind = bytes[at + 8];
  return behind === AT || behind === 43;
}
