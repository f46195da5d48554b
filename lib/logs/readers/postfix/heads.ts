import { latin1 } from './bytes.ts';

/** Brings the time stamp of a head, as written (`Nov 24 03:00:37`, `2026-11-24T03:00:37.5+09:00`), to the site's wall clock (milliseconds). */
export interface StampClock {
  wall(stamp: string): number | undefined;
}

/** Seconds of 2000-01-01: times are kept as 32-bit seconds from there. */
export const EPOCH = 946_684_800;
/** The time of a line without a date. */
export const UNDATED = -0x7fffffff;

const HEAD =
  /^(?:<\d{1,3}>(1 )?)?([A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:[.,]\d+)?(?:Z|[+-]\d\d:?\d\d)?) ([^ \n]+) ([^ \n[]+)(?:\[(\w+)\]: (?:\[ID \d+ [\w.]+\] )?| (\w+|-) (?:\S+) (?:-|\[.*?\]) (?:\xef\xbb\xbf)?)/;
const PLACEHOLDER = /^(?:\S+ ){1,4}?(\S+) (postfix[^ \n[]*\/[\w-]+)\[(\w+)\]: (?=\w+: )/;

/** A head that was seen, to know the next one of its kind by comparing bytes: `Nov 24 03:00:37` + ` mx postfix/`. */
interface Known {
  readonly source: number;
  readonly bytes: Uint8Array;
  readonly words: Int32Array;
}

/** Reads the heads of the lines of one file. After `read`, the fields say what stands where. */
export class Heads {
  /** Seconds since EPOCH of the line, or UNDATED. */
  time = UNDATED;
  source = 0;
  /** The earliest and the latest time of the file, and whether a stamp without a year was seen. */
  first = UNDATED;
  last = UNDATED;
  yearless = false;
  /** Offsets: daemon's name [daemon, daemonEnd), process id [pid, pidEnd). */
  daemon = 0;
  daemonEnd = 0;
  pid = 0;
  pidEnd = 0;

  /** The stamp of the last line: its length (15 or 19; 0: nothing to compare with), its words, and the bytes behind it up to the daemon. */
  length = 0;
  readonly words = new Int32Array(5);
  tailLength = 0;
  /** The same as words; the last one ends with the tail and so may overlap the one before. */
  tailWords: Int32Array = new Int32Array(0);
  /** Where the hashes of queue ids begin: each (host, instance) has its own. */
  seed1 = 0;
  seed2 = 0;

  readonly #clock: StampClock;
  readonly #sourceOf: (host: string, instance: string) => number;
  readonly #known: Known[] = [];
  /** ` host tag[` of programs that are not Postfix. */
  readonly #foreign: Uint8Array[] = [];
  /** The hour of the last stamp: its bytes and its beginning in seconds since EPOCH. */
  #hour = new Uint8Array(0);
  #hourTail = new Uint8Array(0);
  #hourStart = 0;

  constructor(clock: StampClock, sourceOf: (host: string, instance: string) => number) {
    this.#clock = clock;
    this.#sourceOf = sourceOf;
  }

  /**
   * Reads a head whose stamp or tail is not the last one's. Gives the offset behind it: of the daemon's name if the head is one of the
   * fast kind (then `time`, `source` are set and the words and the tail are for the next lines), else of the queue id, negated
   * (then daemon and process id are set too), or 0 if it is no head of Postfix.
   */
  read(bytes: Uint8Array, view: DataView, start: number, limit: number): number {
    const fast = this.#again(bytes, view, start);
    if (fast > 0) return fast;
    const tag = behindStamp(bytes, start);
    if (this.#isForeign(bytes, tag)) return 0;
    // Until it is known again, no line is compared with what may be another's stamp.
    this.length = 0;
    let end = start;
    const stop = Math.min(limit, start + 400);
    while (end < stop && bytes[end] !== 10) end++;
    const text = latin1(bytes, start, end);
    const match = HEAD.exec(text);
    const found = match === null ? this.#placeholder(text, start) : this.#dated(bytes, view, start, match);
    if (found === 0) this.#learnForeign(bytes, tag, end);
    return found;
  }

  /** Whether ` host tag[` or ` host tag:` of another program stands at `at`: such lines are passed over without being decoded. */
  #isForeign(bytes: Uint8Array, at: number): boolean {
    if (at === 0) return false;
    for (const foreign of this.#foreign) if (equals(bytes, at, foreign)) return true;
    return false;
  }

  #learnForeign(bytes: Uint8Array, at: number, limit: number): void {
    if (at === 0) return;
    let end = at + 1;
    while (end < limit && bytes[end] !== 32) end++;
    for (end++; end < limit && bytes[end] !== 91 && bytes[end] !== 58; end++) {
      // A tag with a slash may be Postfix's.
      if (bytes[end] === 47 || bytes[end] === 32) return;
    }
    if (end >= limit || end - at > 128) return;
    this.#foreign.unshift(bytes.slice(at, end + 1));
    this.#foreign.length = Math.min(this.#foreign.length, 16);
  }

  /** The same hour and a known tail: only minutes and seconds are new. */
  #again(bytes: Uint8Array, view: DataView, start: number): number {
    const hour = this.#hour;
    if (hour.length === 0 || !equals(bytes, start, hour)) return 0;
    const at = start + hour.length;
    const seconds = two(bytes, at + 1) * 60 + two(bytes, at + 4);
    if (!(seconds >= 0) || bytes[at] !== 58 || bytes[at + 3] !== 58) return 0;
    let behind = at + 6;
    if (bytes[behind] === 46)
      do behind++;
      while (((bytes[behind] as number) ^ 48) < 10);
    if (!equals(bytes, behind, this.#hourTail)) return 0;
    for (const known of this.#known) {
      if (!equals(bytes, behind, known.bytes)) continue;
      this.#at(this.#hourStart + seconds);
      this.#remember(view, start, at + 6 - start, known);
      return behind + known.bytes.length;
    }
    return 0;
  }

  #at(time: number): void {
    this.time = time;
    if (this.first === UNDATED || time < this.first) this.first = time;
    if (time > this.last) this.last = time;
  }

  #from(source: number): void {
    this.source = source;
    this.seed1 = Math.imul(source + 1, 0x9e3779b1);
    this.seed2 = source;
  }

  #remember(view: DataView, start: number, length: number, known: Known): void {
    this.#from(known.source);
    this.tailLength = known.bytes.length;
    this.tailWords = known.words;
    this.length = length;
    const { words } = this;
    words[0] = view.getInt32(start, true);
    words[1] = view.getInt32(start + 4, true);
    words[2] = view.getInt32(start + 8, true);
    words[3] = view.getInt32(start + length - 4, true);
    words[4] = view.getInt32(start + 12, true);
  }

  #dated(bytes: Uint8Array, view: DataView, start: number, match: RegExpExecArray): number {
    const [all, version, stamp = '', host = '', tag = '', pid = match[6] ?? ''] = match;
    const slash = tag.indexOf('/');
    const wall = this.#clock.wall(stamp);
    if (slash < 0 || wall === undefined) return 0;
    this.#at(Math.floor(wall / 1000) - EPOCH);
    this.yearless ||= stamp.charCodeAt(4) !== 45;
    this.#from(this.#sourceOf(host, tag.slice(0, slash)));
    const stampAt = start + match[0].indexOf(stamp);
    const tagAt = stampAt + stamp.length + host.length + 2;
    if (stampAt !== start || version !== undefined || match[5] === undefined) {
      this.daemon = tagAt + tag.lastIndexOf('/') + 1;
      this.daemonEnd = tagAt + tag.length;
      this.pid = this.daemonEnd + 1;
      this.pidEnd = this.pid + pid.length;
      return -(start + all.length);
    }
    this.#learn(bytes, view, start, stamp, tagAt + slash + 1);
    return tagAt + slash + 1;
  }

  #learn(bytes: Uint8Array, view: DataView, start: number, stamp: string, daemon: number): void {
    const length = stamp.charCodeAt(4) === 45 ? 19 : 15;
    let tailAt = start + length;
    if (bytes[tailAt] === 46 || bytes[tailAt] === 44)
      do tailAt++;
      while (((bytes[tailAt] as number) ^ 48) < 10);
    this.#hour = bytes.slice(start, start + length - 6);
    this.#hourTail = bytes.slice(tailAt, start + stamp.length);
    this.#hourStart = this.time - (two(bytes, start + length - 5) * 60 + two(bytes, start + length - 2));
    const known = { source: this.source, bytes: bytes.slice(tailAt, daemon), words: wordsOf(view, tailAt, daemon) };
    if (known.bytes.length > 256) return;
    const at = this.#known.findIndex((other) => other.source === known.source && equals(other.bytes, 0, known.bytes));
    if (at >= 0) this.#known.splice(at, 1);
    this.#known.unshift(known);
    this.#known.length = Math.min(this.#known.length, 16);
    this.#remember(view, start, length, known);
  }

  /** `date server_name postfix/smtp[PID]: ID: ...`, as in a log pasted in a blog. */
  #placeholder(text: string, start: number): number {
    const match = PLACEHOLDER.exec(text);
    if (match === null) return 0;
    const [all, host = '', tag = '', pid = ''] = match;
    this.time = UNDATED;
    this.#from(this.#sourceOf(host, tag.slice(0, tag.indexOf('/'))));
    this.daemonEnd = start + all.length - pid.length - 4;
    this.daemon = this.daemonEnd - (tag.length - tag.lastIndexOf('/') - 1);
    this.pid = this.daemonEnd + 1;
    this.pidEnd = this.pid + pid.length;
    return -(start + all.length);
  }
}

/** The offset behind the stamp that begins at `start`: of the blank before the host's name; 0 where there is none. */
function behindStamp(bytes: Uint8Array, start: number): number {
  if (bytes[start + 3] === 32 && bytes[start + 15] === 32) return start + 15;
  if (bytes[start + 10] !== 84) return 0;
  for (let at = start + 19; at < start + 40; at++) if (bytes[at] === 32) return at;
  return 0;
}

function two(bytes: Uint8Array, at: number): number {
  const tens = (bytes[at] as number) - 48;
  const ones = (bytes[at + 1] as number) - 48;
  return tens >= 0 && tens <= 6 && ones >= 0 && ones <= 9 ? tens * 10 + ones : NaN;
}

function wordsOf(view: DataView, start: number, end: number): Int32Array {
  const words = new Int32Array(Math.ceil((end - start) / 4));
  for (let i = 0; i < words.length; i++) words[i] = view.getInt32(Math.min(start + i * 4, end - 4), true);
  return words;
}

function equals(bytes: Uint8Array, at: number, other: Uint8Array): boolean {
  for (let i = 0; i < other.length; i++) if (bytes[at + i] !== other[i]) return false;
  return true;
}
