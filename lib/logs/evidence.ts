/**
 * Wall-clock time of the site in milliseconds, as though its clock were UTC (`Date.UTC` of the fields as written). Mailman's logs and
 * Postfix's traditional ones carry no zone, so this is the one scale that all logs share.
 */
export type Wall = number;

/** A calendar day of the site: days since 1970-01-01, i.e. `Math.floor(wall / 86_400_000)`. */
export type Day = number;

/** The kinds of log, told apart by content. */
export type LogKind = 'postfix' | 'exim' | 'sendmail' | 'bounce' | 'post' | 'smtp' | 'smtp-failure';

/**
 * At which command of the SMTP dialogue a delivery failed. `transaction`: at one that concerns all recipients (MAIL, DATA, END-OF-DATA),
 * and the log does not say at which; `none`: before or without a dialogue, or it cannot be told.
 */
export type Stage = 'mail' | 'rcpt' | 'data' | 'end-of-data' | 'transaction' | 'none';

/** One recipient's failed delivery attempt, as a mail server logged it. */
export interface Attempt {
  readonly host: string;
  /** Postfix's syslog_name: `postfix`, `postfix-out`; other servers: their name. */
  readonly instance: string;
  readonly daemon: string;
  readonly pid: string;
  readonly queueId: string;
  /** Which life of a queue id that is used again: 0 for the first that was seen. */
  readonly life: number;
  /** Undefined where the log has no date, as in one pasted in a blog. */
  readonly time: Wall | undefined;
  /** As logged, without the angle brackets. */
  readonly to: string;
  readonly origTo: string | undefined;
  /** `mfsmax.docomo.ne.jp[203.138.180.112]:25`, as logged. */
  readonly relay: string;
  readonly connUse: string;
  readonly delays: string;
  readonly dsn: string;
  readonly status: 'bounced' | 'deferred' | 'expired';
  /** The remote host's answer, without `host H said:` and without the command; else the reason as logged. */
  readonly reply: string;
  readonly stage: Stage;
  /** The line was cut off by the logger: what it says at the end is not known. */
  readonly cut: boolean;
  /** Envelope sender; undefined when its line was not seen. '' is the null sender. */
  readonly sender: string | undefined;
  /** Lower-case list name, from the sender (VERP and SRS unwrapped) or from the bounce's own way to Mailman. */
  readonly list: string | undefined;
  readonly messageId: string | undefined;
  /** When Mailman received the bounce, where the log shows it. */
  readonly returned: Wall | undefined;
}

/**
 * Failed attempts of one member on one day that concern nobody else (refused at RCPT and the like), counted; logs of gigabytes have
 * many. `other`: no verdict of a remote host (host not found, timeout, a loop).
 */
export interface OwnFailures {
  readonly list: string;
  readonly address: string;
  readonly day: Day;
  readonly first: Wall;
  readonly last: Wall;
  readonly own: number;
  readonly other: number;
}

/** A line of Mailman's `bounce` log about a member. */
export interface ScoreEvent {
  readonly time: Wall | undefined;
  readonly list: string;
  readonly address: string;
  readonly what:
    | 'first' // "bounce score: 1.0", no "current": the first ever, or after a reset
    | 'score' // "current bounce score: N"
    | 'already' // "already scored a bounce for date D"
    | 'stale' // "has stale bounce info, resetting": the score is 1.0 again
    | 'residual' // "residual bounce received": already disabled
    | 'disabled' // "disabling due to bounce score S >= T"
    | 'probe' // "sending LIST list probe to: ADDR (score S >= T)": the score is 0 again
    | 'probe-bounced' // "disabling due to probe bounce received"
    | 'removed'; // "deleted after exhausting notices"
  readonly score: number | undefined;
  /** The list's own threshold, on the lines that print it. */
  readonly threshold: number | undefined;
  /** The day that an `already` line names. */
  readonly day: Day | undefined;
  /** Which run of the bounce runner: counts the "processing N queued bounces" lines of its file; members of one batch share it. */
  readonly batch: string;
}

/** A line of Mailman's `post` log. */
export interface Post {
  readonly time: Wall | undefined;
  readonly list: string;
  readonly sender: string;
  readonly messageId: string;
}

/** How the mail of one list went out on one day, as the queue manager and the delivery agents logged it. */
export interface ListDay {
  readonly list: string;
  readonly day: Day;
  /** Queue files, and recipients in all of them (nrcpt). */
  readonly messages: number;
  readonly recipients: number;
  /** Most recipients of one queue file. */
  readonly largest: number;
  /** SMTP transactions of remote deliveries, their recipients, and the most in one. */
  readonly transactions: number;
  readonly delivered: number;
  readonly largestTransaction: number;
  /** The last queue file with more than one recipient. */
  readonly lastBatch: Wall | undefined;
}

/** How one remote host took list mail on one day, recipient by recipient. */
export interface RelayDay {
  /** The host's registered domain or, where there is none, the address. */
  readonly relay: string;
  readonly day: Day;
  readonly sent: number;
  readonly deferred: number;
  readonly bounced: number;
  /** Deferred by 421 or with words of throttling ("too many", "rate limit", 4.7.28 ...). */
  readonly throttled: number;
  /** Domains of the recipients: three at the most. Absent where the log's reader does not tell. */
  readonly domains?: readonly string[];
}

/** A log that was read, or could not be. */
export interface LogSource {
  readonly name: string;
  readonly kind: LogKind | undefined;
  readonly lines: number;
  readonly bytes: number;
  readonly first: Wall | undefined;
  readonly last: Wall | undefined;
  /** Lines without a date that were used nevertheless. */
  readonly undated: number;
  /** Whether the years of its dates are inferred (from the file's time of change). */
  readonly yearInferred: boolean;
  /** Lines left out because another log has them. */
  readonly duplicates: number;
  readonly problem: 'unreadable' | 'unknown-format' | 'damaged' | undefined;
}

/** All that the logs say, before any judgement: plain data, so that several hosts' can be saved as JSON and merged. */
export interface Evidence {
  readonly sources: readonly LogSource[];
  readonly attempts: readonly Attempt[];
  readonly ownFailures: readonly OwnFailures[];
  readonly scores: readonly ScoreEvent[];
  readonly posts: readonly Post[];
  readonly lists: readonly ListDay[];
  readonly relays: readonly RelayDay[];
  /** Deliveries that succeeded within a day of a refusal of the same host for the same list: needed to judge shared refusals. */
  readonly accepted: readonly Accepted[];
  /** Attempts beyond the limit on memory that were only counted. */
  readonly dropped: number;
}

/** A recipient to whom a host delivered list mail; `relay` as in RelayDay, `address` as logged. */
export interface Accepted {
  readonly relay: string;
  readonly list: string;
  readonly address: string;
  readonly time: Wall;
}

/** Takes what the readers of logs find, one call a fact. */
export interface Sink {
  attempt(attempt: Attempt): void;
  score(event: ScoreEvent): void;
  post(post: Post): void;
  list(day: ListDay): void;
  relay(day: RelayDay): void;
  accepted(accepted: Accepted): void;
}

/** What is known of a log before it is read. */
export interface LogFile {
  readonly name: string;
  /** When it was last changed (epoch milliseconds); for a pipe: now. Undated years count back from it. */
  readonly changed: number;
  /** `--year`: the year of the first line. */
  readonly year: number | undefined;
}

/** Reads one log, in chunks of any size, cut anywhere. A chunk may be reused by the caller after `push` returns. */
export interface LogReader {
  /** Where the next chunk is best put, from its beginning on: then it need not be copied. */
  readonly room?: Uint8Array;
  push(chunk: Uint8Array): void;
  end(): LogSource;
}

/** What the configuration says of the logs. */
export interface LogSettings {
  /** IANA zone of stamps that carry an offset, to bring them to the site's wall clock; undefined: as they are written. */
  readonly zone: string | undefined;
  /** SMTP_LOG_* templates of the configuration, by name; the stock ones where it says nothing. */
  readonly templates: Readonly<Record<string, string>>;
  /** REGISTER_BOUNCES_EVERY in milliseconds. */
  readonly registerEvery: number;
  /** DEFAULT_BOUNCE_SCORE_THRESHOLD, which only seeds new lists. */
  readonly threshold: number;
  /** DEFAULT_BOUNCE_INFO_STALE_AFTER in milliseconds. */
  readonly staleAfter: number;
  /** Those of HELPFUL (lib/logs/analysis/clue.ts) that the installed release has; none where that is not known. */
  readonly helpful: readonly string[];
  /** Only these times and lists. */
  readonly since: Wall | undefined;
  readonly until: Wall | undefined;
  readonly list: string | undefined;
  /** When the site's configuration was last changed: batches after it say that the change has not taken effect. */
  readonly configChanged?: Wall | undefined;
}
