import { DAY } from './day.ts';
import type { Day, LogFile, Wall } from './evidence.ts';
import { monthOf } from './months.ts';

const QUARTER = 900_000;
/** A stamp without a year that lies so far before the one before it is of the next year; about 6 months. */
const BACK = 183 * DAY;
/** One that lies so far behind it, as of New Year's Eve after New Year's Day, is of the year before. */
const AHEAD = 330 * DAY;

/** `2026-11-24T03:00:37.5+09:00`; Exim writes `2026-11-24 03:00:37.123 +0900`. */
const ISO = /^(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d):(\d\d)(?:[.,](\d{1,9}))?(?: ?(Z|[+-]\d\d:?\d\d))?$/;
/** `Nov 24 03:00:37`, and Mailman's `Nov 24 03:00:37 2026` with the month in the words of LC_TIME. */
const NAMED = /^ ?(\S{1,16}) {1,2}(\d\d?) (\d\d):(\d\d):(\d\d)(?: (\d{4}))?$/;

/**
 * Brings the stamps of one log's heads to the site's wall clock. Stamps are to be given in the order of their lines: the year of one
 * without a year follows from the file's time of change and from the stamps before it.
 */
export class Clock {
  /** The earliest and the latest stamp so far. */
  first: Wall | undefined;
  last: Wall | undefined;
  /** Whether a year had to be inferred. */
  yearInferred = false;
  readonly #file: LogFile;
  readonly #zone: Zone | undefined;
  #year: number | undefined;
  /** The last stamp without a year. */
  #before = -Infinity;
  /** Most lines have the stamp of the one before. */
  #last: string | undefined;
  #lastWall: Wall | undefined;

  /** `zone`: IANA zone of the site's clock, to which stamps with an offset are brought; undefined or unknown: they stay as written. */
  constructor(file: LogFile, zone: string | undefined) {
    this.#file = file;
    this.#zone = zone === undefined ? undefined : zoneOf(zone);
    this.#year = file.year;
  }

  /** Whether stamps with an offset from UTC are brought to the zone's clock. */
  get converts(): boolean {
    return this.#zone !== undefined;
  }

  /**
   * The time of a stamp, cut out of its line, of RFC 3164, ISO 8601 (RFC 3339, RFC 5424), Exim or Mailman. Undefined for what is no
   * date, such as the word `date` in a log pasted in a blog.
   */
  wall(stamp: string): Wall | undefined {
    if (stamp === this.#last) return this.#lastWall;
    const wall = this.#iso(stamp) ?? this.#named(stamp);
    this.#last = stamp;
    this.#lastWall = wall;
    if (wall === undefined) return undefined;
    if (this.first === undefined || wall < this.first) this.first = wall;
    if (this.last === undefined || wall > this.last) this.last = wall;
    return wall;
  }

  #iso(stamp: string): Wall | undefined {
    const match = ISO.exec(stamp);
    if (match === null) return undefined;
    const [, year, month, day, hour, minute, second, fraction = '', offset] = match;
    const wall = utc(Number(year), Number(month), Number(day), Number(hour), Number(minute), Number(second));
    if (wall === undefined) return undefined;
    const exact = wall + Number(fraction.slice(0, 3).padEnd(3, '0'));
    if (offset === undefined || this.#zone === undefined) return exact;
    const instant = exact - offsetOf(offset);
    return instant + this.#zone.offset(instant);
  }

  #named(stamp: string): Wall | undefined {
    const match = NAMED.exec(stamp);
    if (match === null) return undefined;
    const [, name = '', day, hour, minute, second, year] = match;
    const month = monthOf(name);
    if (month === undefined) return undefined;
    const at = (inYear: number): Wall | undefined =>
      utc(inYear, month, Number(day), Number(hour), Number(minute), Number(second));
    return year === undefined ? this.#inferred(at) : at(Number(year));
  }

  #inferred(at: (year: number) => Wall | undefined): Wall | undefined {
    const year = this.#year ?? this.#firstYear(at);
    if (year === undefined) return undefined;
    this.#year = year;
    this.yearInferred ||= this.#file.year === undefined;
    let wall = at(year);
    // 29 February may be the first date of the next year.
    if (wall === undefined || wall < this.#before - BACK) {
      const next = at(year + 1);
      wall = next ?? wall;
      if (wall === undefined) return undefined;
      this.#year = year + 1;
    } else if (wall > this.#before + AHEAD && this.#before !== -Infinity) return at(year - 1) ?? wall;
    this.#before = wall;
    return wall;
  }

  /** The latest year in which the date exists and is not later than the file's last change; a day more for the zones. */
  #firstYear(at: (year: number) => Wall | undefined): number | undefined {
    const limit = this.#file.changed + DAY;
    const latest = new Date(limit).getUTCFullYear();
    if (Number.isNaN(latest)) return undefined;
    // Eight years may pass between two leap days (1896 to 1904, 2096 to 2104).
    for (let year = latest; year > latest - 9; year--) {
      const wall = at(year);
      if (wall !== undefined && wall <= limit) return year;
    }
    return undefined;
  }
}

/** The fields as though in UTC; undefined where there is no such date. A leap second is the second behind it. */
function utc(year: number, month: number, day: number, hour: number, minute: number, second: number): Wall | undefined {
  if (month < 1 || month > 12 || hour > 23 || minute > 59 || second > 60) return undefined;
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  if (date.getUTCMonth() !== month - 1 || day < 1) return undefined;
  return date.getTime() + ((hour * 60 + minute) * 60 + second) * 1000;
}

/** Milliseconds of `+09:00`, `-0330` or `Z`. */
function offsetOf(text: string): number {
  if (text === 'Z') return 0;
  const minutes = Number(text.slice(1, 3)) * 60 + Number(text.slice(-2));
  return (text.startsWith('-') ? -minutes : minutes) * 60_000;
}

function zoneOf(name: string): Zone | undefined {
  try {
    return new Zone(name);
  } catch {
    return undefined;
  }
}

/** A zone's offset from UTC. Clocks are changed at quarters of an hour of UTC, so one question for each quarter is enough. */
class Zone {
  readonly #format: Intl.DateTimeFormat;
  #offsets = new Map<number, number>();

  /** Throws a RangeError for a zone that is not known. */
  constructor(timeZone: string) {
    const numeric = { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric' } as const;
    this.#format = new Intl.DateTimeFormat('en-US', {
      ...numeric,
      ...{ second: 'numeric', timeZone, hourCycle: 'h23', calendar: 'iso8601', numberingSystem: 'latn' },
    });
  }

  /** Milliseconds to add to an instant (epoch milliseconds) to get the zone's wall clock. */
  offset(instant: number): number {
    const quarter = Math.floor(instant / QUARTER);
    const known = this.#offsets.get(quarter);
    if (known !== undefined) return known;
    const offset = this.#ask(quarter * QUARTER);
    if (this.#offsets.size >= 10_000) this.#offsets = new Map();
    this.#offsets.set(quarter, offset);
    return offset;
  }

  #ask(instant: number): number {
    const fields = new Map<string, number>();
    for (const { type, value } of this.#format.formatToParts(instant)) fields.set(type, Number(value));
    const field = (name: string): number => fields.get(name) ?? 0;
    const wall = utc(field('year'), field('month'), field('day'), field('hour'), field('minute'), field('second'));
    return wall === undefined ? 0 : wall - instant;
  }
}

/** The head of a syslog line. */
export interface Head {
  /** As written, for `Clock.wall`. */
  readonly stamp: string;
  readonly host: string;
  /** `postfix/smtp`, `sm-mta`. */
  readonly tag: string;
  /** '' where there is none. */
  readonly pid: string;
  readonly message: string;
}

const DATE = String.raw`[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:[.,]\d+)?(?:Z|[+-]\d\d:?\d\d)?`;
/** RFC 3164 (4.1), also with an ISO stamp as rsyslog writes it, and with Solaris' message id. */
const TRADITIONAL = new RegExp(
  String.raw`^(?:<\d{1,3}>)?(${DATE}) (\S{1,255}) ([^\s:[\]]{1,255})(?:\[(\w{1,20})\])?: (?:\[ID \d{1,10} \w[\w.]{0,40}\] )?`,
);
/** RFC 5424 (6): version, stamp, host, application, process id, message id, structured data. */
const STRUCTURED = new RegExp(
  String.raw`^(?:<\d{1,3}>)?1 (${DATE}) (\S{1,255}) (\S{1,255}) (\w{1,128}|-) \S{1,32} (?:-|(?:\[(?:[^\]\\"]|\\.|"(?:[^"\\]|\\.)*")*\])+)(?: |$)\uFEFF?`,
);

/** Takes the head of a line of RFC 3164 (ISO stamps and Solaris' form included) or RFC 5424 apart; undefined for any other line. */
export function parseHead(line: string): Head | undefined {
  const match = TRADITIONAL.exec(line) ?? STRUCTURED.exec(line);
  if (match === null) return undefined;
  const [head, stamp = '', host = '', tag = '', pid = ''] = match;
  return { stamp, host, tag, pid: pid === '-' ? '' : pid, message: line.slice(head.length) };
}

/** The head of a line of Mailman's own logs. */
export interface MailmanHead {
  /** As written, for `Clock.wall`: undefined where it is a placeholder, as in a log pasted in a blog. */
  readonly stamp: string | undefined;
  readonly pid: string;
  readonly message: string;
}

/** Logging/StampedLogger.py: `%b %d %H:%M:%S %Y`, process id; %b may begin with a blank. */
const MAILMAN = /^( ?\S{1,16} {1,2}\d\d? \d\d:\d\d:\d\d \d{4}) \((-?\d{1,20})\) ?/;
const PLACEHOLDER = /^\S[^():@]{0,40} \(([^\s()@]{1,20})\) /;

/** Takes the head of a line of Mailman's logs apart; undefined for a line without one, such as a message's further lines. */
export function parseMailmanHead(line: string): MailmanHead | undefined {
  const dated = MAILMAN.exec(line);
  const match = dated ?? PLACEHOLDER.exec(line);
  if (match === null) return undefined;
  const message = line.slice(match[0].length);
  return dated === null ? { stamp: undefined, pid: match[1] ?? '', message } : headOf(dated, message);
}

function headOf([, stamp, pid = '']: RegExpExecArray, message: string): MailmanHead {
  return { stamp, pid, message };
}

/** The day that `23-May-2018` means (strftime's `%d-%b-%Y`, the month in the words of LC_TIME). */
export function dayOfDate(text: string): Day | undefined {
  const match = /^\s*(\d\d?)- ?([^\s-]{1,16})-(\d{4})\s*$/.exec(text);
  const month = monthOf(match?.[2] ?? '');
  if (match === null || month === undefined) return undefined;
  const wall = utc(Number(match[3]), month, Number(match[1]), 0, 0, 0);
  return wall === undefined ? undefined : wall / DAY;
}
