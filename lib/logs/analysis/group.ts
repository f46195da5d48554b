import { recipientKey, recipientOrder } from './keys.ts';
import type { Attempt, Wall } from '../evidence.ts';
import { addTo, byText, byTime, keyOf, sort, sortedBy } from './order.ts';

/** Recipients that were refused together, in one SMTP transaction. */
export interface Group {
  /** One attempt for each recipient, in the order of their addresses; never empty. */
  readonly attempts: readonly Attempt[];
  readonly time: Wall | undefined;
  /** Tells it from every other one, and orders those of the same time. */
  readonly key: string;
}

/** Postfix writes the lines of one transaction at once: what lies further apart is another one. */
const APART = 10_000;
const MOST_REPLIES = 100;

/** Which life of which queue file an attempt belongs to. */
export function lifeOf({ host, instance, queueId, life }: Attempt): string {
  return keyOf(host, instance, queueId, life);
}

/** Whether the attempt failed for a whole transaction: its line shows so, or is cut off and may hide it. */
export function isOfTransaction({ stage, cut }: Attempt): boolean {
  return cut || (stage !== 'rcpt' && stage !== 'none');
}

/**
 * The transactions that failed. Two transactions of one queue file can end in the same second: process, use of the connection and
 * the four delays, which Postfix takes once for each transaction, tell them apart. The result does not depend on the order given.
 */
export function groupAttempts(attempts: readonly Attempt[]): Group[] {
  const buckets = new Map<string, Attempt[]>();
  let last: Attempt | undefined;
  let key = '';
  for (const attempt of attempts) {
    if (!isOfTransaction(attempt)) continue;
    // The lines of one transaction mostly stand together.
    if (last === undefined || !isAlike(last, attempt)) key = transactionKey(attempt);
    addTo(buckets, key, attempt);
    last = attempt;
  }
  const groups: Group[] = [];
  for (const [name, bucket] of buckets) {
    for (const cluster of clusters(bucket)) for (const members of byReply(cluster)) groups.push(groupOf(name, members));
  }
  return groups.sort((a, b) => byTime(a.time, b.time) || byText(a.key, b.key));
}

function transactionKey({
  host,
  instance,
  queueId,
  life,
  daemon,
  pid,
  relay,
  connUse,
  delays,
  dsn,
  status,
}: Attempt): string {
  return keyOf(host, instance, queueId, life, daemon, pid, relay, connUse, delays, dsn, status);
}

/** Whether two attempts have one transaction key. */
function isAlike(a: Attempt, b: Attempt): boolean {
  return (
    a.queueId === b.queueId &&
    a.life === b.life &&
    a.relay === b.relay &&
    a.delays === b.delays &&
    a.pid === b.pid &&
    a.connUse === b.connUse &&
    a.status === b.status &&
    a.dsn === b.dsn &&
    a.daemon === b.daemon &&
    a.host === b.host &&
    a.instance === b.instance
  );
}

/** Parts of a bucket that lie apart in time. */
function clusters(bucket: Attempt[]): Attempt[][] {
  if (bucket.length === 1) return [bucket];
  sort(bucket, (a, b) => byTime(a.time, b.time));
  const parts: Attempt[][] = [];
  let last: Attempt | undefined;
  for (const attempt of bucket) {
    const part = parts[parts.length - 1];
    if (part !== undefined && last !== undefined && isNear(last.time, attempt.time)) part.push(attempt);
    else parts.push([attempt]);
    last = attempt;
  }
  return parts;
}

function isNear(a: Wall | undefined, b: Wall | undefined): boolean {
  return a === undefined || b === undefined ? a === b : b - a <= APART;
}

/** Parts with one reply each. A line that was cut off belongs to the reply that it begins. */
function byReply(cluster: Attempt[]): Attempt[][] {
  const [first] = cluster;
  if (cluster.every(({ cut, reply, stage }) => !cut && reply === first?.reply && stage === first.stage))
    return [cluster];
  const whole = new Map<string, Attempt[]>();
  for (const attempt of cluster) if (!attempt.cut) addTo(whole, keyOf(attempt.stage, attempt.reply), attempt);
  // One transaction has one reply, two at most where the log mixes them up: more are not compared.
  const replies = whole.size > MOST_REPLIES ? [] : [...whole.values()];
  const rest: Attempt[] = [];
  for (const attempt of cluster) {
    if (!attempt.cut) continue;
    const home = replies.filter(([first]) => first !== undefined && begins(attempt.reply, first.reply));
    (home.length === 1 ? home[0] : rest)?.push(attempt);
  }
  return rest.length === 0 ? [...whole.values()] : [...whole.values(), rest];
}

/** The cut reply may end within the command that follows a reply. */
function begins(cut: string, reply: string): boolean {
  return reply.startsWith(cut) || cut.startsWith(reply);
}

/** `name`: the transaction's key. */
function groupOf(name: string, members: readonly Attempt[]): Group {
  const attempts = members.length === 1 ? members : inOrder(members);
  let time: Wall | undefined;
  for (const attempt of members) if (byTime(attempt.time, time) < 0) time = attempt.time;
  const [first] = attempts;
  const key = first === undefined ? name : keyOf(name, first.stage, first.reply, recipientKey(first));
  return { attempts, time, key };
}

/** One attempt for each recipient, in the order of their addresses. */
function inOrder(members: readonly Attempt[]): Attempt[] {
  const byRest = sort(
    [...members],
    (a, b) => byTime(a.time, b.time) || byText(a.to, b.to) || byText(restOf(a), restOf(b)),
  );
  const sorted = sortedBy(byRest, recipientOrder);
  return sorted.filter((attempt, i) => i === 0 || recipientKey(attempt) !== recipientKey(sorted[i - 1] as Attempt));
}

/** What else may differ in two lines about one recipient of one transaction. */
function restOf({ origTo, reply, sender, list, messageId, returned }: Attempt): string {
  return keyOf(origTo, reply, sender, list, messageId, returned);
}
