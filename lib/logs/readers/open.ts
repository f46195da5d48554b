import type { LogFile, LogKind, LogReader, LogSettings, Sink } from '../evidence.ts';
import { Clock } from '../stamp.ts';
import { EximMessages } from './exim-messages.ts';
import { eximReader } from './exim.ts';
import { mailmanReader } from './mailman.ts';
import { Lines } from './postfix/lines.ts';
import { PostfixReader } from './postfix/reader.ts';
import { sendmailReader } from './sendmail.ts';

/** Opens the readers of logs that belong together, and keeps what must outlive a file: the lines of one queue id may be in several. */
export class LogReaders {
  readonly #sink: Sink;
  readonly #settings: LogSettings;
  #postfix: Lines | undefined;
  #exim: EximMessages | undefined;

  constructor(sink: Sink, settings: LogSettings) {
    this.#sink = sink;
    this.#settings = settings;
  }

  /** The reader of one log. Lines are to be read in the order of time, whatever logs they stand in: see Together. */
  open(file: LogFile, kind: LogKind): LogReader {
    switch (kind) {
      case 'postfix':
        this.#postfix ??= new Lines(this.#sink, this.#settings);
        return new PostfixReader(file, new Clock(file, this.#settings.zone), this.#postfix);
      case 'exim':
        this.#exim ??= new EximMessages(this.#sink, this.#settings);
        return eximReader(file, this.#exim, this.#sink, this.#settings);
      case 'sendmail':
        return sendmailReader(file, this.#sink, this.#settings);
      default:
        return mailmanReader(file, kind, this.#sink, this.#settings);
    }
  }

  /** No more logs: gives the sink what waited for lines to come, and the counters. */
  finish(): void {
    this.#postfix?.finish();
    this.#exim?.finish();
  }
}
