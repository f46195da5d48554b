import { ByteNames } from '../../byte-names.ts';
import { textOf } from './bytes.ts';
import { registeredDomain } from './delivery.ts';
import type { Heads } from './heads.ts';

/** What came of a delivery. */
export const OTHER = 0;
export const SENT = 1;
export const FAILED = 2;

const COMMA = 44;
const OPEN = 91;
/** Relay domains beyond this number are one. */
const MOST = 100_000;

/** Reads delivery lines just so far as counting needs, in bytes. The fields hold what the last line said. */
export class Relays {
  /** Registered domains by number. */
  readonly names: string[] = [];
  status = OTHER;
  /** Offset behind the recipient. */
  toEnd = 0;
  /** Hashes of the recipient, in lower case. */
  to1 = 0;
  to2 = 0;
  /** Number of the relay, or -1 where it is no remote host. */
  relay = -1;
  /** Hash of process id and delays=: recipients of one SMTP transaction have it in common. */
  transaction = 0;

  /** Domains of recipients by number of the relay, three at the most; and the bytes of the first, to know it again. */
  readonly domains: string[][] = [];
  readonly #firstDomain: Uint8Array[] = [];
  readonly #known = new ByteNames(15);
  readonly #numbers = new Map<string, number>();

  /** Reads `to=<A>, [orig_to=<B>, ]relay=R, ..., delays=D, ..., status=S (...)`, which stands in [start, end). */
  read(bytes: Uint8Array, start: number, end: number, heads: Heads): this {
    this.status = OTHER;
    this.relay = -1;
    let at = this.#recipient(bytes, start + 4, end);
    // orig_to=<...>
    if (bytes[at + 3] === 111)
      while (at < end && !(bytes[at] === 62 && bytes[at + 1] === COMMA && bytes[at + 3] === 114)) at++;
    if (bytes[at + 3] !== 114) return this;
    at = this.#relay(bytes, at + 9, end, heads.daemon);
    let hash = heads.pidEnd - heads.pid;
    for (let i = heads.pid; i < heads.pidEnd; i++) hash = Math.imul(hash ^ (bytes[i] as number), 0x01000193);
    while (at < end) {
      if (bytes[at++] !== COMMA) continue;
      const first = bytes[at + 1];
      if (first === 100 && bytes[at + 6] === 115) {
        // delays=
        at += 8;
        for (let byte = bytes[at] as number; byte !== COMMA && byte > 32; byte = bytes[++at] as number)
          hash = Math.imul(hash ^ byte, 0x01000193);
      } else if (first === 115 && bytes[at + 2] === 116) {
        // status=
        const letter = bytes[at + 8];
        const second = bytes[at + 9];
        if (letter === 115 && second === 101) this.status = SENT;
        else if (letter === 98 || (letter === 100 && bytes[at + 10] === 102) || letter === 83) this.status = FAILED;
        break;
      }
    }
    this.transaction = hash;
    if (this.relay >= 0) this.#noteDomain(bytes, start + 4);
    return this;
  }

  /** Whether the relay takes the mail of several domains. */
  #noteDomain(bytes: Uint8Array, start: number): void {
    const domains = (this.domains[this.relay] ??= []);
    if (domains.length > 2) return;
    const first = this.#firstDomain[this.relay];
    if (first !== undefined && endsWith(bytes, this.toEnd, first)) return;
    let at = this.toEnd;
    while (at > start && bytes[at - 1] !== 64) at--;
    if (at === start) return;
    const domain = textOf(bytes, at, this.toEnd).toLowerCase();
    if (domains.includes(domain)) return;
    domains.push(domain);
    this.#firstDomain[this.relay] ??= bytes.slice(at - 1, this.toEnd);
  }

  #recipient(bytes: Uint8Array, at: number, end: number): number {
    let h1 = 0x811c9dc5 | 0;
    let h2 = 0;
    for (; at < end; at++) {
      const byte = bytes[at] as number;
      // A bracket may stand in a quoted local part: behind the last one comes relay= or orig_to=.
      if (byte === 62 && bytes[at + 1] === COMMA && (bytes[at + 3] === 114 || bytes[at + 3] === 111)) break;
      h1 = Math.imul(h1 ^ (byte | 32), 0x01000193);
      h2 = (Math.imul(h2, 31) + (byte | 32)) | 0;
    }
    this.to1 = h1;
    this.to2 = h2;
    this.toEnd = at;
    return at;
  }

  /** `host[address]:port`; only smtp and lmtp speak to remote hosts. */
  #relay(bytes: Uint8Array, start: number, end: number, daemon: number): number {
    let h1 = 0x811c9dc5 | 0;
    let h2 = 0;
    let at = start;
    for (; at < end; at++) {
      const byte = bytes[at] as number;
      if (byte === OPEN || byte === COMMA) break;
      h1 = Math.imul(h1 ^ byte, 0x01000193);
      h2 = (Math.imul(h2, 31) + byte) | 0;
    }
    const agent = bytes[daemon];
    if (bytes[at] !== OPEN || bytes[daemon + 1] !== 109 || (agent !== 115 && agent !== 108)) return at;
    const first = bytes[at + 1] as number;
    // A socket's path stands where an address would.
    if (first === 47 || first === 112) return at;
    const known = this.#known.get(h1, h2);
    this.relay = known >= 0 ? known : this.#learn(textOf(bytes, start, at), h1, h2);
    return at;
  }

  #learn(host: string, h1: number, h2: number): number {
    const name = registeredDomain(host);
    let number = this.#numbers.get(name);
    if (number === undefined) {
      number = this.names.length < MOST ? this.names.push(name) - 1 : 0;
      this.#numbers.set(name, number);
    }
    this.#known.set(h1, h2, number);
    return number;
  }
}

function endsWith(bytes: Uint8Array, end: number, tail: Uint8Array): boolean {
  const start = end - tail.length;
  for (let i = 0; i < tail.length; i++) if (bytes[start + i] !== tail[i]) return false;
  return true;
}
