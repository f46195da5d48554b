import { type Arrival, BounceRunner, postLine } from './mailman.ts';
import { type Delivery, inOrder, type Line, PostfixLog } from './postfix.ts';
import { Random } from './random.ts';

/**
 * The story of examples/docomo as logs: three members at one provider, posts from i.softbank.jp that one of them refuses, and one
 * transaction for all three. 44 posts from 1 April to 23 May 2018, three of them by the author whose posts are refused.
 */
const DAY = 86_400_000;
const HOST = 'lists';
const LIST = 'ml';
const REFUSED_AUTHOR = 'takahashi@i.softbank.jp';
const AUTHORS = ['sato@example.co.jp', 'suzuki@example.ne.jp', 'tanaka@example.or.jp', 'bbb@docomo.ne.jp'];
const DOCOMO = ['ccc@docomo.ne.jp', 'bbb@docomo.ne.jp', 'aaa@docomo.ne.jp'];
const OTHERS: readonly (readonly [member: string, relay: string])[] = [
  ['sato@example.co.jp', 'mx1.example.co.jp[203.0.113.25]:25'],
  ['suzuki@example.ne.jp', 'mail.example.ne.jp[198.51.100.7]:25'],
  ['tanaka@example.or.jp', 'mx.example.or.jp[192.0.2.44]:25'],
  [REFUSED_AUTHOR, 'mx.i.softbank.jp[203.0.113.190]:25'],
];
const MFSMAX = 'mfsmax.docomo.ne.jp[203.138.180.112]';
const at = (text: string): number => Date.parse(`${text}Z`);
const REFUSALS = ['2018-05-21T20:41:05', '2018-05-23T10:12:28', '2018-05-23T14:37:51'].map(at);

/** The bytes of the three logs. */
export function docomoLogs(): Readonly<Record<'maillog' | 'bounce' | 'post', string>> {
  const random = new Random(20180523);
  const server = { head: 'iso-fraction', host: HOST, instance: 'postfix', longIds: false } as const;
  const maillog = new PostfixLog({ ...server, wrapper: '/usr/lib/mailman/mail/mailman' }, random);
  const posts: Line[] = [];
  const arrivals: Arrival<undefined>[] = [];
  for (const { wall, author } of schedule(random)) {
    const size = random.between(1100, 5200);
    const [local, domain] = author.split('@');
    const messageId = `<${new Date(wall).toISOString().slice(0, 19).replace(/\D/g, '')}.${local}@${domain}>`;
    posts.push(postLine(wall + 3000, LIST, author, size, messageId));
    receive(maillog, random, wall, author, size, messageId);
    const returned = distribute(maillog, random, wall + 2180, author, size + 1360, messageId);
    if (returned !== undefined)
      for (const member of [...DOCOMO].reverse())
        arrivals.push({ wall: returned, list: LIST, member, kind: undefined });
  }
  const rules = {
    registerEvery: 900_000,
    threshold: 5,
    staleAfter: 7,
    probes: false,
    addressFirst: false,
    oldRunner: false,
  };
  const runner = new BounceRunner<undefined>(rules);
  runner.run(arrivals, at('2018-04-01T00:11:42'));
  const text = (lines: readonly Line[]): string =>
    inOrder(lines)
      .map((one) => `${one.text}\n`)
      .join('');
  return { maillog: text(maillog.lines), bounce: text(runner.lines), post: text(posts) };
}

/** The posts: the three that are refused, and 41 others spread over the weeks. */
function schedule(random: Random): { readonly wall: number; readonly author: string }[] {
  const posts = REFUSALS.map((wall) => ({ wall, author: REFUSED_AUTHOR }));
  for (let i = 0; i < 41; i++) {
    const day = at('2018-04-01T00:00:00') + Math.floor((i * 52) / 41) * DAY;
    const wall = day + random.between(8 * 3600, 22 * 3600) * 1000 + random.below(1000);
    posts.push({ wall, author: random.pick(AUTHORS) });
  }
  return posts.sort((a, b) => a.wall - b.wall);
}

/** The author's server hands the post over, and Postfix pipes it to Mailman. */
function receive(log: PostfixLog, random: Random, wall: number, author: string, size: number, messageId: string): void {
  const known = OTHERS.find(([member]) => member === author)?.[1] ?? MFSMAX;
  const client = known.replace(/^mx\d?\.|^mfsmax\.|^mail\./, 'mta.').replace(/:25$/, '');
  const id = log.accept(wall, client, messageId, author, size, 1);
  log.deliver(wall + 240, 'local', random.between(2200, 2290), id, {
    ...{ to: `${LIST}@example.jp`, relay: 'local', delays: [0.06, 0.01, 0, 0.17], dsn: '2.0.0', status: 'sent' },
    text: `delivered to command: /usr/lib/mailman/mail/mailman post ${LIST}`,
  });
  log.removed(wall + 241, id);
}

/** Mailman hands the post over in one transaction; all members of one provider are one transaction again. Gives when it bounced. */
function distribute(
  log: PostfixLog,
  random: Random,
  wall: number,
  author: string,
  size: number,
  messageId: string,
): number | undefined {
  const sender = `${LIST}-bounces@example.jp`;
  const id = log.accept(wall, 'localhost[127.0.0.1]', messageId, sender, size, DOCOMO.length + OTHERS.length);
  const pid = random.between(2300, 2390);
  const refused = author === REFUSED_AUTHOR;
  for (const [i, [to, relay]] of OTHERS.entries()) {
    const delays = [0.09, 0.01 + i / 100, random.between(3, 20) / 100, random.between(8, 70) / 100] as const;
    const text = `250 2.0.0 Ok: queued as ${log.newId(wall)}`;
    log.deliver(wall + 300 + 90 * i, 'smtp', pid + 1 + i, id, {
      to,
      relay,
      delays,
      dsn: '2.0.0',
      status: 'sent',
      text,
    });
  }
  for (const to of DOCOMO) log.deliver(wall + 240, 'smtp', pid, id, docomoDelivery(to, refused));
  const end = wall + 300 + 90 * OTHERS.length;
  const returned = refused ? log.returnTo(end, id, LIST, sender) : undefined;
  log.removed(end + 40, id);
  return returned;
}

function docomoDelivery(to: string, refused: boolean): Delivery {
  const common = { to, relay: `${MFSMAX}:25`, delays: [0.09, 0.01, 0.03, 0.11] } as const;
  if (!refused) return { ...common, dsn: '2.0.0', status: 'sent', text: '250 OK' };
  const reply = '550 Unknown user aaa@docomo.ne.jp (in reply to end of DATA command)';
  return { ...common, dsn: '5.0.0', status: 'bounced', text: `host ${MFSMAX} said: ${reply}` };
}
