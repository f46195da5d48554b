/** Facts of one second, by hash. */
interface Second {
  time: number;
  readonly prints: Set<number>;
}

/** What one file covers of one source. */
interface Span {
  readonly first: Second;
  last: Second;
}

const MOST_OF_A_SECOND = 100_000;

/**
 * Which times of which source (host and instance) earlier files covered: the same log read twice, or mail.log beside mail.info, is
 * counted once. Within the seconds at both ends, where one file may go on where another ends, single lines are told apart by hash.
 */
export class Coverage {
  /** Spans of files that were read, by source. */
  readonly #closed: (Span[] | undefined)[] = [];
  readonly #open: (Span | undefined)[] = [];

  has(source: number, time: number, print: number): boolean {
    const spans = this.#closed[source];
    return spans !== undefined && spans.some((span) => covers(span, time, print));
  }

  /** A fact of the file being read was counted. */
  note(source: number, time: number, print: number): void {
    const span = this.#open[source];
    if (span === undefined) {
      const first = { time, prints: new Set([print]) };
      this.#open[source] = { first, last: { time, prints: first.prints } };
      return;
    }
    if (time !== span.last.time) span.last = { time, prints: time === span.first.time ? span.first.prints : new Set() };
    if (span.last.prints.size < MOST_OF_A_SECOND) span.last.prints.add(print);
  }

  /** The file ends. */
  close(): void {
    this.#open.forEach((span, source) => {
      if (span !== undefined) (this.#closed[source] ??= []).push(span);
    });
    this.#open.length = 0;
  }
}

function covers({ first, last }: Span, time: number, print: number): boolean {
  if (time < first.time || time > last.time) return false;
  if (time === first.time) return first.prints.has(print);
  return time !== last.time || last.prints.has(print);
}
