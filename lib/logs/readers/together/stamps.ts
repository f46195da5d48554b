import type { LogFile, Wall } from '../../evidence.ts';
import { Clock } from '../../stamp.ts';
import { latin1 } from '../postfix/bytes.ts';

const STAMP =
  /^(?:<\d{1,3}>(?:1 )?)?([A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:[.,]\d+)?(?:Z|[+-]\d\d:?\d\d)?) (\S+)/;
/** A stamp and its host are no longer. */
const LONGEST = 320;
/** The same bytes so far: the same second. */
const SECOND = 19;

/** Reads the dates of one log's lines, whatever the format. */
export class Stamps {
  /** Whether a year had to be inferred. */
  get yearInferred(): boolean {
    return this.#clock.yearInferred;
  }
  readonly #clock: Clock;
  readonly #last = new Uint8Array(SECOND);
  #time: Wall | undefined;

  constructor(file: LogFile, zone: string | undefined) {
    this.#clock = new Clock(file, zone);
  }

  /** The second (milliseconds) of the line in [start, end); that of the line before, where it has none. */
  read(bytes: Uint8Array, start: number, end: number): Wall | undefined {
    if (this.#isSame(bytes, start)) return this.#time;
    const stamp = STAMP.exec(latin1(bytes, start, Math.min(end, start + LONGEST)))?.[1];
    const wall = stamp === undefined ? undefined : this.#clock.wall(stamp);
    if (wall === undefined) return this.#time;
    // Two lines of a second that begin alike up to here: RFC 3164 has 15 bytes, of which the host's first ones are compared besides.
    for (let i = 0; i < SECOND; i++) this.#last[i] = bytes[start + i] ?? 0;
    this.#time = Math.floor(wall / 1000) * 1000;
    return this.#time;
  }

  #isSame(bytes: Uint8Array, start: number): boolean {
    const last = this.#last;
    for (let i = SECOND - 1; i >= 0; i--) if (bytes[start + i] !== last[i]) return false;
    return true;
  }
}

/** The hosts whose lines stand in the beginning of a log. */
export function hostsIn(head: Uint8Array): ReadonlySet<string> {
  const hosts = new Set<string>();
  for (const line of latin1(head, 0, head.length).split('\n')) {
    const host = STAMP.exec(line.slice(0, LONGEST))?.[2];
    if (host !== undefined) hosts.add(host);
  }
  return hosts;
}

/** The date of the first line that has one, in the beginning of a log. */
export function firstIn(head: Uint8Array, file: LogFile, zone: string | undefined): Wall | undefined {
  const stamps = new Stamps(file, zone);
  for (let at = 0; at < head.length;) {
    const newline = head.indexOf(10, at);
    const end = newline < 0 ? head.length : newline;
    const time = stamps.read(head, at, end);
    if (time !== undefined) return time;
    at = end + 1;
  }
  return undefined;
}
