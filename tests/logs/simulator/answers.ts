import type { Random } from './random.ts';
import type { RecipientClass } from '../../../lib/logs/diagnosis.ts';
import type { Subscriber } from './world.ts';

/** What happens to one transaction: for each recipient the line's end, and the true class. */
export interface Answer {
  readonly kind: Kind;
  readonly status: 'sent' | 'bounced' | 'deferred';
  readonly dsn: string;
  /** Of those that fail, without `host H said:`; undefined: no host said it. */
  readonly reply: string;
  readonly command: 'end of DATA' | 'RCPT TO' | undefined;
  /** Those it concerns; the others of the transaction get the mail. */
  readonly failed: readonly Subscriber[];
  readonly classOf: (one: Subscriber) => RecipientClass;
}

export type Kind =
  'accepted' | 'names' | 'bare' | 'outside' | 'mailbox' | 'neutral' | 'policy' | 'rcpt' | 'lost' | 'later';

const KINDS: readonly Kind[] = [
  ...(['names', 'names', 'names', 'names', 'bare', 'outside', 'mailbox', 'neutral', 'policy', 'rcpt'] as const),
  ...(['lost', 'later', 'later'] as const),
];

const NAMING = [
  (names: string) => `550 Unknown user ${names}`,
  (names: string) => `554 delivery error: dd This user doesn't have a yahoo.com account (${names}) [0]`,
  (names: string) =>
    `550 Message was not accepted -- invalid mailbox. Local mailbox ${names} is unavailable: user not found`,
  (names: string) => `552 Too much mail data ${names}`,
];

/** How a host answers a transaction with `group`; `others`: recipients of the message in other transactions of the domain. */
export function randomAnswer(random: Random, group: readonly Subscriber[], others: readonly Subscriber[]): Answer {
  const kind = random.chance(0.45) ? random.pick(KINDS) : 'accepted';
  const shared = (when: RecipientClass) => (): RecipientClass => (group.length === 1 ? 'own' : when);
  const atEnd = { kind, status: 'bounced', dsn: '5.0.0', command: 'end of DATA', failed: group } as const;
  switch (kind) {
    case 'names':
      return named(random, group, atEnd);
    case 'bare': {
      const bad = random.pick(group);
      if (!/^[a-z]+@/.test(bad.written)) return named(random, group, atEnd);
      const reply = `550 5.1.1 Unknown user ${bad.written.split('@')[0]}`;
      return { ...atEnd, reply, classOf: (one) => (one === bad ? 'own' : 'proven') };
    }
    case 'outside': {
      if (others.length === 0) return named(random, group, atEnd);
      return { ...atEnd, reply: `550 Unknown user ${random.pick(others).written}`, classOf: () => 'named-outside' };
    }
    case 'mailbox':
      return { ...atEnd, dsn: '5.2.1', reply: '550 5.2.1 Mailbox disabled', classOf: shared('shared') };
    case 'neutral':
      return { ...atEnd, reply: '554 Transaction failed', classOf: shared('message-level') };
    case 'policy':
      return { ...atEnd, dsn: '5.7.26', reply: '550 5.7.26 Refused by DMARC policy', classOf: shared('message-level') };
    case 'rcpt': {
      const [bad] = random.shuffle(group);
      const failed = bad === undefined ? [] : [bad];
      const reply = `550 <${bad?.written ?? ''}>: User unknown`;
      return { ...atEnd, dsn: '5.1.1', command: 'RCPT TO', failed, reply, classOf: () => 'own' };
    }
    case 'lost': {
      const domain = group[0]?.domain ?? '';
      const reply = `Host or domain name not found. Name service error for name=${domain} type=A: Host not found`;
      return { ...atEnd, dsn: '5.4.4', command: undefined, reply, classOf: () => 'other' };
    }
    case 'later':
      return { ...atEnd, status: 'deferred', dsn: '4.2.2', ...delay(random, group) };
    case 'accepted':
      return { ...atEnd, status: 'sent', dsn: '2.0.0', reply: '250 OK', failed: [], classOf: () => 'own' };
  }
}

type AtEnd = Pick<Answer, 'kind' | 'status' | 'dsn' | 'command' | 'failed'>;

/** One or two of the transaction are at fault, and the reply names them. */
function named(random: Random, group: readonly Subscriber[], atEnd: AtEnd): Answer {
  const bad = random.shuffle(group).slice(0, random.chance(0.25) ? 2 : 1);
  const reply = random.pick(NAMING)(bad.map(({ written }) => written).join(' '));
  return { ...atEnd, reply, classOf: (one) => (bad.includes(one) ? 'own' : 'proven') };
}

/** A 4xx after the data. The class is the one that it has once the message is given up. */
function delay(random: Random, group: readonly Subscriber[]): Pick<Answer, 'reply' | 'classOf'> {
  if (random.chance(0.5)) {
    return { reply: '450 4.2.2 Mailbox full, try again later', classOf: () => (group.length === 1 ? 'own' : 'shared') };
  }
  const bad = random.pick(group);
  return { reply: `450 4.2.2 Mailbox ${bad.written} is full`, classOf: (one) => (one === bad ? 'own' : 'proven') };
}
