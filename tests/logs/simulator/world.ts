import type { HeadStyle } from './heads.ts';
import type { BounceRules } from './mailman.ts';
import type { Server } from './postfix.ts';
import type { Random } from './random.ts';

/** A subscriber: the address that Mailman knows, where the mail goes, and how the remote host writes that address. */
export interface Subscriber {
  readonly member: string;
  readonly to: string;
  readonly origTo: string | undefined;
  readonly written: string;
  readonly domain: string;
}

export interface MailingList {
  readonly name: string;
  readonly sender: string;
  readonly subscribers: readonly Subscriber[];
}

/** What stays the same through a history. */
export interface World {
  readonly server: Server;
  readonly rules: BounceRules;
  readonly lists: readonly MailingList[];
  /** Most recipients of one SMTP transaction, and of one message that Mailman hands over; 1 with VERP. */
  readonly transactionLimit: number;
  readonly messageLimit: number;
  readonly verp: boolean;
  readonly start: number;
  readonly days: number;
}

const HEADS: readonly HeadStyle[] = ['traditional', 'traditional', 'iso', 'iso-fraction', 'rfc5424', 'solaris'];
const DOMAINS = ['docomo.ne.jp', 'example.net', 'mail.example.org'];
const LOCALS = ['aaa', 'bbb', 'ccc', 'Dora-Mobile', 'e.e', 'f_f', 'a..b.', 'h+tag', 'i'];
const SENDERS = [
  (list: string) => `${list}-bounces@lists.example.org`,
  (list: string) => `${list}-bounces@lists.example.org`,
  (list: string) => `SRS0=xK4f=HZ=lists.example.org=${list}-bounces@relay.example`,
  (list: string) => `prvs=1234abcdef=${list}-bounces@lists.example.org`,
];

export function randomWorld(random: Random): World {
  const verp = random.chance(0.2);
  const sender = verp ? SENDERS[0] : random.pick(SENDERS);
  const names = random.pick([['ml'], ['ml', 'news'], ['dev-list', 'ml']]);
  return {
    server: {
      head: random.pick(HEADS),
      host: random.pick(['mx', 'mx.lists.example.org', 'host-1']),
      instance: random.pick(['postfix', 'postfix', 'postfix-out']),
      longIds: random.chance(0.3),
      wrapper: '/usr/lib/mailman/mail/mailman',
    },
    rules: {
      registerEvery: random.pick([900_000, 900_000, 300_000]),
      threshold: random.pick([2, 3, 5]),
      staleAfter: 7,
      probes: random.chance(0.3),
      addressFirst: random.chance(0.15),
      oldRunner: random.chance(0.15),
    },
    lists: names.map((name) => ({ name, sender: sender?.(name) ?? name, subscribers: subscribers(random) })),
    transactionLimit: random.pick([1, 2, 3, 50, 50, 50]),
    messageLimit: verp ? 1 : random.pick([1, 4, 500, 500]),
    verp,
    // Every season, the turn of the year among them.
    start: Date.UTC(random.between(2016, 2025), random.pick([0, 3, 5, 11, 11]), random.between(1, 28)),
    days: random.between(1, 16),
  };
}

function subscribers(random: Random): Subscriber[] {
  const members = new Map<string, Subscriber>();
  const count = random.between(2, 8);
  for (let i = 0; i < count; i++) {
    const one = subscriber(random, i);
    members.set(one.to.toLowerCase(), one);
  }
  return [...members.values()];
}

function subscriber(random: Random, i: number): Subscriber {
  const domain = random.chance(0.6) ? 'docomo.ne.jp' : random.pick(DOMAINS);
  const local = random.pick(LOCALS);
  const written = `${local.toLowerCase()}@${domain}`;
  const to = /\.\.|\.$/.test(local) ? `"${local}"@${domain}` : `${local}@${domain}`;
  const origTo = random.chance(0.12) ? `alias${i}@lists.example.org` : undefined;
  return { member: origTo ?? `${local}@${domain}`, to, origTo, written, domain };
}
