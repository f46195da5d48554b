import { DAY } from './day.ts';
import { addressKey, verpMemberOf } from './address.ts';
import type { Accepted, Attempt, Evidence, LogSource, Post, Sink } from './evidence.ts';
import type { ListDay, RelayDay, ScoreEvent } from './evidence.ts';
import { LISTS, OWN, RELAYS, Table } from './merge.ts';
import { Recent } from './recent.ts';
import { alone } from './text.ts';

export { mergeEvidence } from './merge.ts';

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** How many facts of each kind are kept; older ones make room, and are counted. */
const ATTEMPTS = 20_000;
const MEMBER_DAYS = 20_000;
const SCORES = 200_000;
const POSTS = 200_000;
const DELIVERIES = 50_000;

/**
 * Takes what the readers of logs find and keeps it in bounded memory: attempts that may concern several recipients, or whose list is not
 * known, one by one; a list member's own failures as counts for each day; nothing of mail that is certainly no list's.
 */
export class Collector implements Sink {
  private readonly attempts: Recent<Attempt>;
  private readonly scores = new Recent<ScoreEvent>(SCORES);
  private readonly posts = new Recent<Post>(POSTS);
  private readonly owns = new Table(OWN);
  private readonly lists = new Table(LISTS);
  private readonly relays = new Table(RELAYS);
  private readonly deliveries = new Map<string, Delivered>();
  private readonly words = new Words();
  private dropped = 0;

  constructor(limit = ATTEMPTS) {
    this.attempts = new Recent(limit);
  }

  attempt(attempt: Attempt): void {
    if (isNoList(attempt)) return;
    const { list, stage, cut, status } = attempt;
    const isAlone = !cut && (stage === 'rcpt' || stage === 'none');
    // A delay that concerns one recipient, of greylisting say, is no bounce.
    if (isAlone && status === 'deferred') return;
    const time = attempt.returned ?? attempt.time;
    if (!isAlone || list === undefined || time === undefined) this.attempts.add(this.words.share(attempt));
    else this.fold(attempt, list, time);
  }

  /** A member's own failure, or one without a verdict of a remote host, as a count. */
  private fold({ to, origTo, sender, stage }: Attempt, list: string, time: number): void {
    const own = stage === 'rcpt' ? 1 : 0;
    const member = sender === undefined ? undefined : verpMemberOf(sender);
    const row = {
      list,
      address: alone(member ?? origTo ?? to),
      day: Math.floor(time / DAY),
      first: time,
      last: time,
      own,
      other: 1 - own,
    };
    if (!this.owns.add(row, MEMBER_DAYS)) this.dropped += 1;
  }

  score(event: ScoreEvent): void {
    this.scores.add(event);
  }

  post(post: Post): void {
    this.posts.add(post);
  }

  list(day: ListDay): void {
    this.lists.add(day);
  }

  relay(day: RelayDay): void {
    this.relays.add(day);
  }

  /** Of one member and host the first and the last delivery of a day are kept. */
  accepted({ relay, list, address, time }: Accepted): void {
    const key = `${relay}\0${list}\0${Math.floor(time / DAY)}\0${addressKey(address)}`;
    const known = this.deliveries.get(key);
    if (known === undefined) {
      this.deliveries.set(key, { relay, list, address: alone(address), first: time, last: time });
      if (this.deliveries.size > DELIVERIES) for (const oldest of this.deliveries.keys()) return this.forget(oldest);
      return;
    }
    if (address < known.address) known.address = alone(address);
    known.first = Math.min(known.first, time);
    known.last = Math.max(known.last, time);
  }

  private forget(key: string): void {
    this.deliveries.delete(key);
  }

  /** All that was found. `sources`: the logs that were read. */
  evidence(sources: readonly LogSource[]): Evidence {
    const { attempts, scores, posts } = this;
    return {
      sources,
      attempts: attempts.values(),
      ownFailures: this.owns.values(),
      scores: scores.values(),
      posts: posts.values(),
      lists: this.lists.values(),
      relays: this.relays.values(),
      accepted: [...this.deliveries.values()].flatMap(deliveriesOf),
      dropped: this.dropped + attempts.dropped + scores.dropped + posts.dropped,
    };
  }
}

/** Deliveries of one host to one member on one day. */
interface Delivered {
  readonly relay: string;
  readonly list: string;
  address: string;
  first: number;
  last: number;
}

function deliveriesOf({ relay, list, address, first, last }: Delivered): Accepted[] {
  // Property by property: there may be many.
  const earliest = { relay, list, address, time: first };
  return first === last ? [earliest] : [earliest, { relay, list, address, time: last }];
}

/** A sender that is known and is no list's. */
function isNoList({ list, sender }: Attempt): boolean {
  return list === undefined && sender !== undefined;
}

/** Equal texts share their memory: the lines of one transaction repeat nearly all of theirs. None is a part of a whole line. */
class Words {
  private known = new Map<string, string>();

  share(attempt: Writable<Attempt>): Attempt {
    const { origTo, sender, messageId, list } = attempt;
    // In place: there may be many.
    attempt.daemon = this.one(attempt.daemon);
    attempt.pid = this.one(attempt.pid);
    attempt.queueId = this.one(attempt.queueId);
    attempt.to = alone(attempt.to);
    if (origTo !== undefined) attempt.origTo = alone(origTo);
    attempt.relay = this.one(attempt.relay);
    attempt.delays = this.one(attempt.delays);
    attempt.dsn = this.one(attempt.dsn);
    attempt.reply = this.one(attempt.reply);
    if (sender !== undefined) attempt.sender = this.one(sender);
    if (list !== undefined) attempt.list = this.one(list);
    if (messageId !== undefined) attempt.messageId = this.one(messageId);
    return attempt;
  }

  private one(text: string): string {
    const known = this.known.get(text);
    if (known !== undefined) return known;
    if (this.known.size >= 10_000) this.known = new Map();
    const own = alone(text);
    this.known.set(own, own);
    return own;
  }
}
