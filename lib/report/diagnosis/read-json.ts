import type {
  Accepted,
  Attempt,
  Evidence,
  ListDay,
  LogSource,
  OwnFailures,
  Post,
  RelayDay,
  ScoreEvent,
} from '../../logs/evidence.ts';

/** The version of the JSON: it changes when a field changes its meaning or goes; new fields may come without. */
export const JSON_VERSION = 1;

type Check<T> = (value: unknown) => value is T;
/** A check for each field of T: one that is forgotten does not compile. */
type Shape<T> = { readonly [K in keyof T]-?: Check<T[K]> };

const text: Check<string> = (value) => typeof value === 'string';
const yesNo: Check<boolean> = (value) => typeof value === 'boolean';
const number: Check<number> = (value): value is number => typeof value === 'number' && Number.isFinite(value);
const count: Check<number> = (value): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

const texts: Check<readonly string[]> = (value) => Array.isArray(value) && value.every((one) => text(one));

function maybe<T>(check: Check<T>): Check<T | undefined> {
  return (value) => value === undefined || check(value);
}

function oneOf<T extends string>(...known: readonly T[]): Check<T> {
  return (value): value is T => known.some((one) => one === value);
}

function record<T>(shape: Shape<T>): Check<T> {
  return (value): value is T => {
    if (typeof value !== 'object' || value === null) return false;
    const fields = new Map<string, unknown>(Object.entries(value));
    return Object.entries<Check<unknown>>(shape).every(([name, check]) => check(fields.get(name)));
  };
}

function listOf<T>(shape: Shape<T>): Check<readonly T[]> {
  const check = record(shape);
  return (value) => Array.isArray(value) && value.every((one) => check(one));
}

const kind = oneOf('postfix', 'exim', 'sendmail', 'bounce', 'post', 'smtp', 'smtp-failure');

const source: Shape<LogSource> = {
  name: text,
  kind: maybe(kind),
  lines: count,
  bytes: count,
  first: maybe(number),
  last: maybe(number),
  undated: count,
  yearInferred: yesNo,
  duplicates: count,
  problem: maybe(oneOf('unreadable', 'unknown-format', 'damaged')),
};

const attempt: Shape<Attempt> = {
  host: text,
  instance: text,
  daemon: text,
  pid: text,
  queueId: text,
  life: count,
  time: maybe(number),
  to: text,
  origTo: maybe(text),
  relay: text,
  connUse: text,
  delays: text,
  dsn: text,
  status: oneOf('bounced', 'deferred', 'expired'),
  reply: text,
  stage: oneOf('mail', 'rcpt', 'data', 'end-of-data', 'transaction', 'none'),
  cut: yesNo,
  sender: maybe(text),
  list: maybe(text),
  messageId: maybe(text),
  returned: maybe(number),
};

const own: Shape<OwnFailures> = {
  list: text,
  address: text,
  day: number,
  first: number,
  last: number,
  own: count,
  other: count,
};

const score: Shape<ScoreEvent> = {
  time: maybe(number),
  list: text,
  address: text,
  what: oneOf('first', 'score', 'already', 'stale', 'residual', 'disabled', 'probe', 'probe-bounced', 'removed'),
  score: maybe(number),
  threshold: maybe(number),
  day: maybe(number),
  batch: text,
};

const post: Shape<Post> = { time: maybe(number), list: text, sender: text, messageId: text };

const list: Shape<ListDay> = {
  list: text,
  day: number,
  messages: count,
  recipients: count,
  largest: count,
  transactions: count,
  delivered: count,
  largestTransaction: count,
  lastBatch: maybe(number),
};

const relay: Shape<RelayDay> = {
  relay: text,
  day: number,
  sent: count,
  deferred: count,
  bounced: count,
  throttled: count,
  domains: maybe(texts),
};

const accepted: Shape<Accepted> = { relay: text, list: text, address: text, time: number };

const isEvidence = record<Evidence>({
  sources: listOf(source),
  attempts: listOf(attempt),
  ownFailures: listOf(own),
  scores: listOf(score),
  posts: listOf(post),
  lists: listOf(list),
  relays: listOf(relay),
  accepted: listOf(accepted),
  dropped: count,
});

/** Whether people have pseudonyms, and which key these are of (undefined: none). */
export interface Redaction {
  readonly redacted: boolean;
  readonly redactKey: string | undefined;
}

/** People have their names. */
export const NAMED: Redaction = { redacted: false, redactKey: undefined };

/** How people are named in what `diagnosisJson` wrote. */
export function redactionOf(json: unknown): Redaction {
  if (typeof json !== 'object' || json === null || !('redacted' in json) || json.redacted !== true) return NAMED;
  const key = 'redactKey' in json ? json.redactKey : undefined;
  return { redacted: true, redactKey: typeof key === 'string' ? key : undefined };
}

/** The evidence in what `diagnosisJson` wrote, once parsed. Undefined for anything else, also for JSON of another version: that is not merged by guesswork. */
export function evidenceOf(json: unknown): Evidence | undefined {
  if (typeof json !== 'object' || json === null || !('version' in json) || !('evidence' in json)) return undefined;
  return json.version === JSON_VERSION && isEvidence(json.evidence) ? json.evidence : undefined;
}
