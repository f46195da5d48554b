import type { LogFile, Wall } from '../../evidence.ts';
import { Clock } from '../../stamp.ts';
import { latin1 } from '../postfix/bytes.ts';

const STAMP =
  /^(?:<\d{1,3}>(?:1 )?)?([A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:[.,]\d+)?(?:Z|[+-]\d\d:?\d\d)?) (\S+)/;
/** A stamp and its host are no longer. */
const LONGEST = 320;
const HYPHEN = 45;

/** Reads the dates of one log's lines, whatever the format. */
export class Stamps {
  /** Whether a year had to be inferred. */
  get yearInferred(): boolean {
    return this.#clock.yearInferred;
  }
  readonly #clock: Clock;
  /** The last line up to its seconds: one that begins alike is of the same. */
  #last = new Uint8Array(0);
  #time: Wall | undefined;

  constructor(file: LogFile, zone: string | undefined) {
    this.#clock = new Clock(file, zone);
  }

  /** The second (milliseconds) of the line in [start, end); that of the line before, where it has none. */
  read(bytes: Uint8Array, start: number, end: number): Wall | undefined {
    if (this.#isSame(bytes, start)) return this.#time;
    const text = latin1(bytes, start, Math.min(end, start + LONGEST));
    const stamp = STAMP.exec(text)?.[1];
    const wall = stamp === undefined ? undefined : this.#clock.wall(stamp);
    if (stamp === undefined || wall === undefined) return this.#time;
    const length = text.indexOf(stamp) + (stamp.charCodeAt(4) === HYPHEN ? 19 : 15);
    this.#last = Uint8Array.from(bytes.subarray(start, start + length));
    this.#time = Math.floor(wall / 1000) * 1000;
    return this.#time;
  }

  #isSame(bytes: Uint8Array, start: number): boolean {
    const last = this.#last;
    for (let i = last.length - 1; i >= 0; i--) if (bytes[start + i] !== last[i]) return false;
    return last.length > 0;
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
