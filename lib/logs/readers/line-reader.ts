import type { LogFile, LogKind, LogReader, LogSettings, LogSource, Wall } from '../evidence.ts';
import { LineFeeder } from '../line-feeder.ts';
import { Clock } from '../stamp.ts';
import { textOf } from './postfix/bytes.ts';

/** Reads a log line by line as text: UTF-8 where the line is that, else ISO 8859-1, in which Mailman writes. */
export class LineReader implements LogReader {
  readonly clock: Clock;
  /** Lines without a date that were used, and lines that another log has: counted by those who take the lines. */
  undated = 0;
  duplicates = 0;
  readonly #file: LogFile;
  readonly #kind: LogKind;
  readonly #feeder: LineFeeder;
  readonly #finish: (() => void) | undefined;
  #lines = 0;
  #bytes = 0;

  /** `take` gets each line and this reader; `finish` is called at the end of the log. */
  constructor(
    file: LogFile,
    kind: LogKind,
    settings: LogSettings,
    take: (line: string, reader: LineReader) => void,
    finish?: () => void,
  ) {
    this.#file = file;
    this.#kind = kind;
    this.#finish = finish;
    this.clock = new Clock(file, settings.zone);
    this.#feeder = new LineFeeder((buffer, start, end) => {
      this.#lines += 1;
      take(textOf(buffer, start, end), this);
    });
  }

  push(chunk: Uint8Array): void {
    this.#bytes += chunk.length;
    this.#feeder.push(chunk);
  }

  end(): LogSource {
    this.#feeder.end();
    this.#finish?.();
    const { clock, undated, duplicates } = this;
    const { first, last, yearInferred } = clock;
    return {
      ...{ name: this.#file.name, kind: this.#kind, lines: this.#lines, bytes: this.#bytes },
      ...{ first, last, undated, yearInferred, duplicates, problem: undefined },
    };
  }
}

/** Whether the settings ask for a fact of this time and list; what has no time is of any. */
export function isWanted(settings: LogSettings, time: Wall | undefined, list: string | undefined): boolean {
  const { since, until } = settings;
  if (time !== undefined && ((since !== undefined && time < since) || (until !== undefined && time > until)))
    return false;
  return settings.list === undefined || list === settings.list.toLowerCase();
}

/**
 * Takes what a line says, without its head; `time` is undefined where the log has no dates. `isNew` says, when it is asked, whether the
 * line was not read before, in this log or another, and is to be asked only about a line that is used.
 */
export type TakeMessage = (message: string, time: Wall | undefined, isNew: () => boolean) => void;
