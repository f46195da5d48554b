/** Facts of one second, by hash. */
class Second {
  time: number;
  size = 0;
  readonly #prints: number[] = [];

  constructor(time: number) {
    this.time = time;
  }

  /** The next second: what was noted of the one before is forgotten. */
  begin(time: number): void {
    this.time = time;
    this.size = 0;
  }

  note(print: number): void {
    if (this.size < MOST_OF_A_SECOND) this.#prints[this.size++] = print;
  }

  has(print: number): boolean {
    const at = this.#prints.indexOf(print);
    return at >= 0 && at < this.size;
  }
}

/** What one file covers of one source. */
interface Span {
  readonly first: Second;
  readonly last: Second;
}

const MOST_OF_A_SECOND = 10_000;

/**
 * Which times of which source (host and instance) earlier files covered: the same log read twice, or mail.log beside mail.info, is
 * counted once. Within the seconds at both ends, where one file may go on where another ends, single lines are told apart by hash.
 */
export class Coverage {
  /** Spans of files that were read, by source. */
  readonly #closed: (Span[] | undefined)[] = [];
  readonly #open: (Span | undefined)[] = [];
  #empty = true;

  has(source: number, time: number, print: number): boolean {
    if (this.#empty) return false;
    const spans = this.#closed[source];
    return spans !== undefined && spans.some((span) => covers(span, time, print));
  }

  /** A fact of the file being read was counted. */
  note(source: number, time: number, print: number): void {
    const { first, last } = (this.#open[source] ??= { first: new Second(time), last: new Second(time) });
    if (time === first.time) first.note(print);
    if (time !== last.time) last.begin(time);
    last.note(print);
  }

  /** The file ends. */
  close(): void {
    this.#open.forEach((span, source) => {
      if (span === undefined) return;
      (this.#closed[source] ??= []).push(span);
      this.#empty = false;
    });
    this.#open.length = 0;
  }
}

function covers({ first, last }: Span, time: number, print: number): boolean {
  if (time < first.time || time > last.time) return false;
  if (time === first.time && first.has(print)) return true;
  if (time === last.time) return last.has(print);
  return time !== first.time;
}
