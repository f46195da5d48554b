import type { Kernel } from './kernel/kernel.ts';
import {
  DAEMON,
  DAEMON_END,
  EPOCH,
  FILE_SIZE,
  FIRST_TIME,
  FOREIGN,
  FOREIGN_COUNT,
  FOREIGN_LONGEST,
  FOREIGN_SIZE,
  HEADS,
  KNOWN,
  KNOWN_COUNT,
  KNOWN_LONGEST,
  KNOWN_SIZE,
  LAST_TIME,
  PID,
  PID_END,
  SEED1,
  SEED2,
  SOURCE,
  SPAN,
  SPAN_LENGTH,
  SPAN_START,
  STAMP,
  STAMP_LENGTH,
  TAIL,
  TIME,
  UNDATED,
  ZONE,
  ZONE_LENGTH,
} from './kernel/layout.ts';

/** Brings the time stamp of a head, as written (`Nov 24 03:00:37`, `2026-11-24T03:00:37.5+09:00`), to the site's wall clock (milliseconds). */
export interface StampClock {
  wall(stamp: string): number | undefined;
  /** Whether stamps with an offset from UTC are brought to the clock of a zone. */
  readonly converts: boolean;
}

const HEAD =
  /^(?:<\d{1,3}>(1 )?)?([A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:[.,]\d+)?(?:Z|[+-]\d\d:?\d\d)?) ([^ \n]+) ([^ \n[]+)(?:\[(\w+)\]: (?:\[ID \d+ [\w.]+\] )?| (\w+|-) (?:\S+) (?:-|\[.*?\]) (?:\xef\xbb\xbf)?)/;
const PLACEHOLDER = /^(?:\S+ ){1,4}?(\S+) (postfix[^ \n[]*\/[\w-]+)\[(\w+)\]: (?=\w+: )/;

/**
 * Learns the heads of the lines of one file: the kernel knows one again by its bytes, ` mx postfix/` behind a stamp of the same day,
 * and asks for every other.
 */
export class Heads {
  /** Whether a stamp without a year was seen. */
  yearless = false;
  readonly #kernel: Kernel;
  readonly #clock: StampClock;
  readonly #sourceOf: (host: string, instance: string) => number;
  /** What the kernel knows of this file, while it reads another. */
  #state = new Uint8Array(0);

  constructor(kernel: Kernel, clock: StampClock, sourceOf: (host: string, instance: string) => number) {
    this.#kernel = kernel;
    this.#clock = clock;
    this.#sourceOf = sourceOf;
  }

  /** The kernel turns to another file. */
  leave(): void {
    this.#state = this.#kernel.bytes.slice(0, FILE_SIZE);
  }

  /** The kernel turns to this file. */
  enter(): void {
    const { bytes, fields } = this.#kernel;
    if (this.#state.length > 0) return bytes.set(this.#state);
    bytes.fill(0, 0, FILE_SIZE);
    for (const time of [TIME, FIRST_TIME, LAST_TIME]) fields[time] = UNDATED;
  }

  /**
   * Reads a head that the kernel does not know. Gives the offset behind it: of the daemon's name if the head is one of the fast kind,
   * which the kernel knows from now on, else of the queue id, negated (then daemon and process id are set too), or 0 if it is no head
   * of Postfix.
   */
  learn(start: number, limit: number): number {
    const { bytes } = this.#kernel;
    let end = start;
    const stop = Math.min(limit, start + 400);
    while (end < stop && bytes[end] !== 10) end++;
    const text = this.#kernel.latin1(start, end);
    const match = HEAD.exec(text);
    const found = match === null ? this.#placeholder(text, start) : this.#dated(start, match);
    if (found === 0) this.#learnForeign(this.#kernel.call.behindStamp(start), end);
    return found;
  }

  /** ` host tag[` of another program, whose lines are passed over from now on. */
  #learnForeign(at: number, limit: number): void {
    const { bytes, fields } = this.#kernel;
    if (at === 0) return;
    let end = at + 1;
    while (end < limit && bytes[end] !== 32) end++;
    for (end++; end < limit && bytes[end] !== 91 && bytes[end] !== 58; end++) {
      // A tag with a slash may be Postfix's.
      if (bytes[end] === 47 || bytes[end] === 32) return;
    }
    if (end >= limit || end - at > FOREIGN_LONGEST) return;
    const count = this.#kernel.field(FOREIGN_COUNT);
    bytes.copyWithin(FOREIGN + FOREIGN_SIZE, FOREIGN, FOREIGN + Math.min(count, HEADS - 1) * FOREIGN_SIZE);
    fields[FOREIGN_COUNT] = Math.min(count + 1, HEADS);
    fields[FOREIGN >> 2] = end + 1 - at;
    bytes.copyWithin(FOREIGN + 16, at, end + 1);
  }

  #at(time: number): void {
    const { fields } = this.#kernel;
    const first = this.#kernel.field(FIRST_TIME);
    fields[TIME] = time;
    if (first === UNDATED || time < first) fields[FIRST_TIME] = time;
    if (time > this.#kernel.field(LAST_TIME)) fields[LAST_TIME] = time;
  }

  /** Each host and instance has queue ids of its own. */
  #from(host: string, instance: string): void {
    const { fields } = this.#kernel;
    const source = this.#sourceOf(host, instance);
    fields[SOURCE] = source;
    fields[SEED1] = Math.imul(source + 1, 0x9e3779b1);
    fields[SEED2] = source;
  }

  #tag(daemon: number, daemonEnd: number, pidLength: number): void {
    const { fields } = this.#kernel;
    fields[DAEMON] = daemon;
    fields[DAEMON_END] = daemonEnd;
    fields[PID] = daemonEnd + 1;
    fields[PID_END] = daemonEnd + 1 + pidLength;
  }

  #dated(start: number, match: RegExpExecArray): number {
    const [all, version, stamp = '', host = '', tag = '', pid = match[6] ?? ''] = match;
    const slash = tag.indexOf('/');
    const wall = this.#clock.wall(stamp);
    if (slash < 0 || wall === undefined) return 0;
    this.#at(Math.floor(wall / 1000) - EPOCH);
    this.yearless ||= stamp.charCodeAt(4) !== 45;
    this.#from(host, tag.slice(0, slash));
    const stampAt = start + all.indexOf(stamp);
    const tagAt = stampAt + stamp.length + host.length + 2;
    if (stampAt !== start || version !== undefined || match[5] === undefined) {
      this.#tag(tagAt + tag.lastIndexOf('/') + 1, tagAt + tag.length, pid.length);
      return -(start + all.length);
    }
    this.#learnHead(start, stamp, tagAt + slash + 1);
    return tagAt + slash + 1;
  }

  /** A head whose stamp stands at `start` and whose daemon's name at `daemon`. */
  #learnHead(start: number, stamp: string, daemon: number): void {
    const { bytes, fields } = this.#kernel;
    const length = stamp.charCodeAt(4) === 45 ? 19 : 15;
    let tailAt = start + length;
    if (bytes[tailAt] === 46 || bytes[tailAt] === 44)
      do tailAt++;
      while (((bytes[tailAt] as number) ^ 48) < 10);
    if (daemon - tailAt > KNOWN_LONGEST) return;
    // A day's offset from UTC may change with the hour, where stamps are brought to the site's clock.
    const isOfDay = stamp.length === 15 || !this.#clock.converts;
    const spanLength = length - (isOfDay ? 8 : 6);
    const [hours = 0, minutes = 0, seconds = 0] = stamp
      .slice(length - 8, length)
      .split(':')
      .map(Number);
    fields[SPAN_START] = this.#kernel.field(TIME) - (((isOfDay ? hours : 0) * 60 + minutes) * 60 + seconds);
    fields[SPAN_LENGTH] = spanLength;
    bytes.copyWithin(SPAN, start, start + spanLength);
    fields[ZONE_LENGTH] = start + stamp.length - tailAt;
    bytes.copyWithin(ZONE, tailAt, start + stamp.length);
    this.#learnTail(tailAt, daemon);
    fields[TAIL] = KNOWN;
    fields[STAMP_LENGTH] = length;
    bytes.copyWithin(STAMP, start, start + length);
  }

  /** Puts the tail in [start, end), and the source that was read, in front of those known. */
  #learnTail(start: number, end: number): void {
    const { bytes, fields } = this.#kernel;
    const count = this.#kernel.field(KNOWN_COUNT);
    const source = this.#kernel.field(SOURCE);
    const tail = this.#kernel.latin1(start, end);
    let index = 0;
    while (index < count && !this.#isTail(KNOWN + index * KNOWN_SIZE, source, tail)) index++;
    if (index === count) fields[KNOWN_COUNT] = Math.min(count + 1, HEADS);
    bytes.copyWithin(KNOWN + KNOWN_SIZE, KNOWN, KNOWN + Math.min(index, HEADS - 1) * KNOWN_SIZE);
    fields[KNOWN >> 2] = source;
    fields[(KNOWN >> 2) + 1] = end - start;
    bytes.copyWithin(KNOWN + 16, start, end);
  }

  #isTail(known: number, source: number, tail: string): boolean {
    const { fields } = this.#kernel;
    if (fields[known >> 2] !== source) return false;
    return this.#kernel.latin1(known + 16, known + 16 + (fields[(known >> 2) + 1] as number)) === tail;
  }

  /** `date server_name postfix/smtp[PID]: ID: ...`, as in a log pasted in a blog. */
  #placeholder(text: string, start: number): number {
    const match = PLACEHOLDER.exec(text);
    if (match === null) return 0;
    const [all, host = '', tag = '', pid = ''] = match;
    this.#kernel.fields[TIME] = UNDATED;
    this.#from(host, tag.slice(0, tag.indexOf('/')));
    const daemonEnd = start + all.length - pid.length - 4;
    this.#tag(daemonEnd - (tag.length - tag.lastIndexOf('/') - 1), daemonEnd, pid.length);
    return -(start + all.length);
  }
}
