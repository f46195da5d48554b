import { HELPFUL } from '../../lib/logs/analysis/clue.ts';
import type { Attempt, Evidence, LogSettings, LogSource, ScoreEvent, Wall } from '../../lib/logs/evidence.ts';

/** Builders of evidence: what a case does not name is ordinary. */

export const DAY = 86_400_000;
export const HOUR = 3_600_000;
export const MINUTE = 60_000;

/** The wall-clock time of "2018-05-23 10:12:30". */
export const at = (text: string): Wall => Date.parse(`${text.replace(' ', 'T')}Z`);
export const dayOf = (text: string): number => at(`${text} 00:00:00`) / DAY;

const NOON = at('2018-05-23 12:00:00');

export function attempt(some: Partial<Attempt> = {}): Attempt {
  return {
    host: 'mx',
    instance: 'postfix',
    daemon: 'smtp',
    pid: '2264',
    queueId: 'D2498236480',
    life: 0,
    time: NOON,
    to: 'aaa@docomo.ne.jp',
    origTo: undefined,
    relay: 'mfsmax.docomo.ne.jp[203.138.180.112]:25',
    connUse: '',
    delays: '0.09/0.01/0.03/0.11',
    dsn: '5.0.0',
    status: 'bounced',
    reply: '550 Unknown user aaa@docomo.ne.jp',
    stage: 'end-of-data',
    cut: false,
    sender: 'ml-bounces@lists.example.org',
    list: 'ml',
    messageId: undefined,
    returned: undefined,
    ...some,
  };
}

/** One transaction: an attempt for each address. */
export function transaction(addresses: readonly string[], some: Partial<Attempt> = {}): Attempt[] {
  return addresses.map((to) => attempt({ ...some, to }));
}

export function score(
  address: string,
  value: number,
  time: Wall | undefined,
  some: Partial<ScoreEvent> = {},
): ScoreEvent {
  const what = value === 1 ? 'first' : 'score';
  return {
    time,
    list: 'ml',
    address,
    what,
    score: value,
    threshold: undefined,
    day: undefined,
    batch: 'bounce:1',
    ...some,
  };
}

export function source(some: Partial<LogSource> = {}): LogSource {
  return {
    name: 'maillog',
    kind: 'postfix',
    lines: 1,
    bytes: 1,
    first: undefined,
    last: undefined,
    undated: 0,
    yearInferred: false,
    duplicates: 0,
    problem: undefined,
    ...some,
  };
}

export function evidence(some: Partial<Evidence> = {}): Evidence {
  return {
    sources: [],
    attempts: [],
    ownFailures: [],
    scores: [],
    posts: [],
    lists: [],
    relays: [],
    accepted: [],
    dropped: 0,
    ...some,
  };
}

export const settings: LogSettings = {
  zone: undefined,
  templates: {},
  registerEvery: 15 * MINUTE,
  threshold: 5,
  staleAfter: 7 * DAY,
  helpful: HELPFUL,
  since: undefined,
  until: undefined,
  list: undefined,
};
