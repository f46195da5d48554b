import type { Point, RecipientClass } from '../../../lib/logs/diagnosis.ts';
import { type Answer, randomAnswer } from './answers.ts';
import { type Arrival, BounceRunner, postLine } from './mailman.ts';
import { writeNoise } from './noise.ts';
import { inOrder, type Line, PostfixLog } from './postfix.ts';
import { Random } from './random.ts';
import { type MailingList, randomWorld, type Subscriber, type World } from './world.ts';

const DAY = 86_400_000;

/** A failed transaction as it truly was. */
export interface TrueTransaction {
  readonly queueId: string;
  readonly list: string;
  /** To the second. */
  readonly time: number;
  readonly status: 'bounced' | 'deferred' | 'expired';
  readonly author: string;
  readonly classes: Readonly<Record<string, RecipientClass>>;
}

/** A member's standing at the end; the points are those of the present score. */
export interface TrueMember {
  readonly points: readonly Point[];
  readonly undeserved: number;
  readonly likely: number;
}

/** Logs of a random time of a mail server with lists, and what truly happened. */
export interface History {
  readonly world: World;
  readonly maillog: readonly Line[];
  readonly bounce: readonly Line[];
  readonly post: readonly Line[];
  readonly transactions: readonly TrueTransaction[];
  readonly members: ReadonlyMap<string, TrueMember>;
}

/** A transaction that was refused without a reason: what it was depends on what the host accepted around that time. */
interface Open {
  readonly list: string;
  readonly time: number;
  readonly group: readonly Subscriber[];
  readonly classes: Record<string, RecipientClass>;
}

/** A bounce's class is looked up at the end, when the open ones are decided. */
type Bounced = () => RecipientClass;

export function simulate(seed: number): History {
  return new Simulation(new Random(seed)).run();
}

class Simulation {
  private readonly random: Random;
  private readonly world: World;
  private readonly log: PostfixLog;
  private readonly posts: Line[] = [];
  private readonly transactions: TrueTransaction[] = [];
  private readonly open: Open[] = [];
  private readonly accepted: { readonly list: string; readonly one: Subscriber; readonly time: number }[] = [];
  private readonly arrivals: Arrival<Bounced>[] = [];

  constructor(random: Random) {
    this.random = random;
    this.world = randomWorld(random);
    this.log = new PostfixLog(this.world.server, random);
  }

  run(): History {
    const { random, world, log } = this;
    const count = random.between(1, 7);
    for (let i = 0; i < count; i++) {
      writeNoise(log, random, this.moment());
      this.post(random.pick(world.lists), this.moment());
    }
    for (const one of this.open) this.decide(one);
    const runner = new BounceRunner<Bounced>(world.rules);
    runner.run(
      [...this.arrivals].sort((a, b) => a.wall - b.wall),
      world.start - DAY + random.below(world.rules.registerEvery),
    );
    const { transactions } = this;
    const lines = { maillog: inOrder(log.lines), bounce: runner.inOrder(), post: inOrder(this.posts) };
    return { world, ...lines, transactions, members: this.members(runner) };
  }

  /** Some moment of the history; often near midnight, where days are told apart. */
  private moment(): number {
    const { random, world } = this;
    const day = world.start + random.below(world.days) * DAY;
    const inDay = random.chance(0.3) ? DAY - random.below(1_200_000) : random.below(DAY);
    return day + inDay;
  }

  private post(list: MailingList, wall: number): void {
    const { random, world } = this;
    const author = random.pick(['author@example.com', 'takahashi@i.softbank.jp']);
    const messageId = `<${wall}.${random.below(1e6)}@${author.split('@')[1]}>`;
    this.posts.push(postLine(wall, list.name, author, 2000, messageId));
    const limit = world.messageLimit;
    const recipients = random.shuffle(list.subscribers);
    for (let at = 0; at < recipients.length; at += limit) {
      this.message(list, wall + 1000 + at * 40, messageId, author, recipients.slice(at, at + limit));
    }
  }

  /** A queue file of Postfix: transactions for each domain, as large as the limit allows. */
  private message(
    list: MailingList,
    wall: number,
    messageId: string,
    author: string,
    recipients: readonly Subscriber[],
  ): void {
    const { log, world } = this;
    const [first] = recipients;
    const sender =
      world.verp && first !== undefined ? list.sender.replace('@', `+${first.member.replace('@', '=')}@`) : list.sender;
    const id = log.accept(
      wall,
      'localhost[127.0.0.1]',
      messageId,
      sender,
      3000 + this.random.below(900),
      recipients.length,
    );
    const mail: Mail = { id, list, sender, author };
    let end = wall + 500;
    const waiting: Waiting[] = [];
    const bounced: Failure[] = [];
    for (const group of this.transactionsOf(recipients)) {
      const others = recipients.filter((one) => one.domain === group[0]?.domain && !group.includes(one));
      end += this.random.between(10, 900);
      this.attempt(mail, end, group, randomAnswer(this.random, group, others), bounced, waiting);
    }
    end = this.finishPass(mail, end, bounced);
    end = this.retry(mail, end, waiting);
    log.removed(end + 50, id);
  }

  private transactionsOf(recipients: readonly Subscriber[]): Subscriber[][] {
    const { transactionLimit } = this.world;
    const groups: Subscriber[][] = [];
    for (const domain of new Set(recipients.map((one) => one.domain))) {
      const own = recipients.filter((one) => one.domain === domain);
      for (let at = 0; at < own.length; at += transactionLimit) groups.push(own.slice(at, at + transactionLimit));
    }
    return groups;
  }

  /** One transaction: its lines, and what is true of it. */
  private attempt(
    mail: Mail,
    wall: number,
    group: readonly Subscriber[],
    answer: Answer,
    bounced: Failure[],
    waiting: Waiting[],
  ): void {
    const { random } = this;
    const { list } = mail;
    const pid = random.between(2300, 2305);
    const host = `mx.${group[0]?.domain ?? ''}[192.0.2.${random.between(1, 9)}]`;
    const delays = [0.09, random.between(1, 999) / 100, 0.03, random.between(1, 99) / 100] as const;
    const said =
      answer.command === undefined
        ? answer.reply
        : `host ${host} said: ${answer.reply} (in reply to ${answer.command} command)`;
    const connUse = random.chance(0.2) ? random.between(2, 5) : undefined;
    for (const one of random.shuffle(group)) {
      const failed = answer.failed.includes(one);
      const relay = answer.command === undefined ? 'none' : `${host}:25`;
      const end = failed
        ? { dsn: answer.dsn, status: answer.status, text: said }
        : { dsn: '2.0.0', status: 'sent', text: '250 2.0.0 Ok: queued as SINK' };
      const { to, origTo } = one;
      this.log.deliver(wall, 'smtp', pid, mail.id, { to, origTo, relay, delays, connUse, ...end });
      if (!failed) this.accepted.push({ list: list.name, one, time: wall });
    }
    if (answer.status === 'deferred') waiting.push({ group, answer });
    else if (answer.status === 'bounced') this.fail(mail, wall, answer, 'bounced', bounced);
    if (answer.status === 'deferred' && group.length > 1) {
      const classes = Object.fromEntries(group.map(({ to }) => [to, 'deferred-shared' as const]));
      this.tell(mail, wall, 'deferred', classes);
    }
  }

  private fail(mail: Mail, wall: number, answer: Answer, status: 'bounced' | 'expired', bounced: Failure[]): void {
    const classes: Record<string, RecipientClass> = {};
    for (const one of answer.failed) classes[one.to] = answer.classOf(one);
    for (const one of answer.failed) bounced.push({ one, kind: () => classes[one.to] ?? 'other' });
    if (answer.command !== 'end of DATA') return;
    if (answer.kind === 'neutral' && answer.failed.length > 1) {
      this.open.push({ list: mail.list.name, time: wall, group: answer.failed, classes });
    }
    if (answer.failed.length > 1 || Object.values(classes).some((one) => one !== 'own'))
      this.tell(mail, wall, status, classes);
  }

  private tell(
    mail: Mail,
    wall: number,
    status: TrueTransaction['status'],
    classes: Record<string, RecipientClass>,
  ): void {
    const { id, list, author } = mail;
    const time = Math.floor(wall / 1000) * 1000;
    this.transactions.push({ queueId: id, list: list.name, time, status, author, classes });
  }

  /** Notices of what bounced in one pass through the queue. Gives when the pass ended. */
  private finishPass(mail: Mail, wall: number, bounced: readonly Failure[]): number {
    if (bounced.length === 0) return wall;
    const arrival = this.log.returnTo(wall + 20, mail.id, mail.list.name, mail.sender);
    for (const { one, kind } of bounced)
      this.arrivals.push({ wall: arrival, list: mail.list.name, member: one.member, kind });
    return wall + 20;
  }

  /** What was delayed is tried again until it succeeds or, after five days, the message is given up. */
  private retry(mail: Mail, from: number, delayed: readonly Waiting[]): number {
    const { random, log } = this;
    let waiting = delayed;
    let end = from;
    // Postfix tries at least every 4,000 seconds; a few times are enough here.
    for (const days of [0.2, 1.4, 3.1, 5]) {
      const next: Waiting[] = [];
      for (const { group, answer } of waiting) {
        end = Math.max(end, from + days * DAY) + random.below(400_000);
        const accepted = { ...answer, status: 'sent', failed: [] } as const;
        this.attempt(mail, end, group, random.chance(0.25) ? accepted : answer, [], next);
      }
      waiting = next;
    }
    if (waiting.length === 0) return end;
    log.write(end + 10, 'qmgr', 1900, `${mail.id}: from=<${mail.sender}>, status=expired, returned to sender`);
    const bounced: Failure[] = [];
    for (const { answer } of waiting) this.fail(mail, end + 10, answer, 'expired', bounced);
    return this.finishPass(mail, end + 20, bounced);
  }

  /** A refusal without a reason is likely about a mailbox if the host took the list's mail for one of them within a day. */
  private decide({ list, time, group, classes }: Open): void {
    const near = this.accepted.some(
      (one) =>
        one.list === list &&
        group.some(({ to }) => to === one.one.to) &&
        Math.abs(floor(one.time) - floor(time)) <= DAY,
    );
    if (near) for (const one of group) classes[one.to] = 'shared';
  }

  private members(runner: BounceRunner<Bounced>): Map<string, TrueMember> {
    const members = new Map<string, TrueMember>();
    for (const [key, { points }] of runner.members) {
      const judged = points.map(({ day }): Point => {
        const ofDay = this.arrivals.filter(
          (one) => `${one.list} ${one.member}` === key && Math.floor(one.wall / DAY) === day,
        );
        return { day, verdict: verdictOf(ofDay.map(({ kind }) => kind())) };
      });
      const count = (verdict: Point['verdict']): number => judged.filter((one) => one.verdict === verdict).length;
      members.set(key, { points: judged, undeserved: count('undeserved'), likely: count('likely') });
    }
    return members;
  }
}

interface Mail {
  readonly id: string;
  readonly list: MailingList;
  readonly sender: string;
  readonly author: string;
}

interface Failure {
  readonly one: Subscriber;
  readonly kind: Bounced;
}

interface Waiting {
  readonly group: readonly Subscriber[];
  readonly answer: Answer;
}

const floor = (wall: number): number => Math.floor(wall / 1000) * 1000;

function verdictOf(kinds: readonly RecipientClass[]): Point['verdict'] {
  if (kinds.includes('own')) return 'deserved';
  if (kinds.every((kind) => kind === 'proven')) return 'undeserved';
  return kinds.every((kind) => kind === 'proven' || kind === 'shared') ? 'likely' : 'unknown';
}
