import { addressOf, keysOf } from './keys.ts';
import type { Accepted, Attempt, Wall } from '../evidence.ts';
import type { RecipientClass, Transaction } from '../diagnosis.ts';
import { type Group, lifeOf } from './group.ts';
import { type Names, namesIn, recipientsByLife } from './names.ts';
import { DAY } from '../day.ts';
import { addTo, keyOf } from './order.ts';
import type { Posts } from './posts.ts';
import { isOfRelay } from './relay.ts';
import { isAboutMailbox, isAboutMessage, isAnswer, isBrokenOff } from './reply.ts';

/** A failed transaction with a class for each of its recipients. */
export interface Judged extends Group {
  /** One for each attempt. */
  readonly classes: readonly RecipientClass[];
  readonly named: readonly string[];
  readonly author: string | undefined;
}

const NOBODY: ReadonlySet<string> = new Set();

/** Gives every recipient of every group its class. `attempts`: all that are known, for the recipients of each message. */
export function classifyGroups(
  groups: readonly Group[],
  attempts: readonly Attempt[],
  accepted: readonly Accepted[],
  posts: Posts,
): Judged[] {
  let lives: ReadonlyMap<string, ReadonlySet<string>> | undefined;
  // Nearly always a reply names recipients of its own transaction.
  const recipientsOf = (attempt: Attempt): ReadonlySet<string> =>
    (lives ??= recipientsByLife(attempts)).get(lifeOf(attempt)) ?? NOBODY;
  const deliveries = new Deliveries(accepted);
  return groups.map((group) => {
    const first = group.attempts[0];
    const author = first === undefined ? undefined : posts.authorOf(first.list, first.messageId);
    const reply = replyOf(group);
    const names = namesIn(group, reply, () => (first === undefined ? NOBODY : recipientsOf(first)), author);
    const together = groupClass(group, reply, names, deliveries);
    const classes = group.attempts.map((attempt) => classOf(attempt, together, names, group.attempts.length));
    return { attempts: group.attempts, time: group.time, key: group.key, classes, named: names.written, author };
  });
}

/** The reply of a group in full: that of a line which was not cut off, if there is one. */
export function replyOf({ attempts }: Group): string {
  return (attempts.find(({ cut }) => !cut) ?? attempts[0])?.reply ?? '';
}

function classOf(attempt: Attempt, together: RecipientClass, names: Names, size: number): RecipientClass {
  if (attempt.cut) return 'cut';
  if (together === 'other' || together === 'deferred-shared' || attempt.stage === 'mail') return together;
  if (attempt.status === 'deferred' && size === 1) return 'own';
  return keysOf(attempt).some((key) => names.inside.has(key)) ? 'own' : together;
}

/** The class of those whom the reply does not name. */
function groupClass(group: Group, reply: string, names: Names, deliveries: Deliveries): RecipientClass {
  const { attempts } = group;
  const first = attempts.find(({ cut }) => !cut) ?? attempts[0];
  if (first === undefined || isBrokenOff(reply)) return 'other';
  if (first.status === 'deferred' && attempts.length > 1) return 'deferred-shared';
  if (first.stage === 'mail') return attempts.length > 1 ? 'message-level' : 'own';
  if (names.outside) return 'named-outside';
  if (names.inside.size > 0) return 'proven';
  if (attempts.length === 1) return 'own';
  const { dsn } = first;
  if (isAboutMessage(reply, dsn)) return 'message-level';
  // LMTP answers for each recipient by itself (RFC 2033, 4.2): equal words are no common verdict.
  if (first.daemon === 'lmtp' && isAboutMailbox(reply, dsn)) return 'own';
  if (isAboutMailbox(reply, dsn) || deliveries.reached(group)) return 'shared';
  return first.stage === 'transaction' && !isAnswer(reply) ? 'other' : 'message-level';
}

/** Deliveries that succeeded, to ask whether a host takes the list's mail for a member of a group. */
class Deliveries {
  private readonly byMember = new Map<string, Accepted[]>();

  constructor(accepted: readonly Accepted[]) {
    for (const one of accepted) addTo(this.byMember, keyOf(one.list, addressOf(one.address)), one);
  }

  /** Whether the group's host accepted mail of the same list for one of its members within a day before or after. */
  reached({ attempts, time }: Group): boolean {
    if (time === undefined) return false;
    return attempts.some((attempt) => {
      const { list, relay } = attempt;
      if (list === undefined) return false;
      const known = keysOf(attempt).flatMap((key) => this.byMember.get(keyOf(list, key)) ?? []);
      return known.some((one) => isWithinDay(one.time, time) && isOfRelay(relay, one.relay));
    });
  }
}

function isWithinDay(a: Wall, b: Wall): boolean {
  return Math.abs(a - b) <= DAY;
}

/** Whether a judged group is worth telling: refused for several, or not simply the recipient's own or put off. */
export function isTold({ attempts, classes }: Judged): boolean {
  return attempts.length > 1 || (classes[0] !== 'own' && attempts[0]?.status !== 'deferred');
}

/** A judged group as the diagnosis tells it. */
export function transactionOf(judged: Judged): Transaction | undefined {
  const { attempts, classes, named, author, time } = judged;
  const first = attempts.find(({ cut }) => !cut) ?? attempts[0];
  if (first === undefined) return undefined;
  const { queueId, host, relay, stage, status, list, sender, messageId } = first;
  const recipients = attempts.map(({ to, origTo }, i) => ({ address: to, origTo, class: classes[i] ?? 'other' }));
  const reply = replyOf(judged);
  // Property by property: there may be many.
  return {
    queueId,
    host,
    relay,
    time,
    stage,
    status,
    reply,
    list,
    sender,
    messageId,
    author,
    named,
    recipients,
  };
}
