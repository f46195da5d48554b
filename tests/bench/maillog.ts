import { closeSync, openSync, writeSync } from 'node:fs';
import { Random } from '../logs/simulator/random.ts';

/** What a generated mail log holds. */
export interface Generated {
  readonly bytes: number;
  readonly lines: number;
  readonly bounces: number;
}

const DOMAINS = [
  'docomo.ne.jp',
  'gmail.com',
  'yahoo.co.jp',
  'example.co.jp',
  'ezweb.ne.jp',
  'i.softbank.jp',
  'outlook.com',
];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun'];
const two = (value: number): string => String(value).padStart(2, '0');

/**
 * Writes a mail log of about so many bytes, the same for the same size: nine lines and more for each message (connect, client,
 * message-id, queue manager, disconnect, two or three deliveries, removed), lines of other daemons, a third of the mail of lists, partly
 * with VERP senders. About 0.5 % of the lines are bounces, one half at RCPT TO, of one recipient, the other at the end of the data, of
 * all; as many are deferrals.
 */
export function writeMaillog(path: string, size: number): Generated {
  const file = openSync(path, 'w');
  const writer = new Writer(new Random(20180523));
  let bytes = 0;
  while (bytes < size) {
    const text = Array.from({ length: 500 }, () => writer.message()).join('');
    bytes += writeSync(file, Buffer.from(text, 'latin1'));
  }
  closeSync(file);
  return { bytes, lines: writer.lines, bounces: writer.bounces };
}

class Writer {
  lines = 0;
  bounces = 0;
  private readonly random: Random;
  private second = 0;
  private stamp = '';

  constructor(random: Random) {
    this.random = random;
  }

  private line(tag: string, text: string): string {
    this.lines += 1;
    return `${this.stamp} mx ${tag}[${this.random.between(1000, 32000)}]: ${text}\n`;
  }

  private tick(): void {
    this.second += this.random.below(60);
    const date = new Date(Date.UTC(2018, 0, 1) + this.second * 1000);
    const time = `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}:${two(date.getUTCSeconds())}`;
    this.stamp = `${MONTHS[date.getUTCMonth() % 6]} ${String(date.getUTCDate()).padStart(2, ' ')} ${time}`;
  }

  /** The lines of one message, and now and then those of other daemons. */
  message(): string {
    const { random } = this;
    this.tick();
    const id =
      random.between(0x10000, 0xfffff).toString(16).toUpperCase() +
      random.between(0x10000, 0xfffff).toString(16).toUpperCase();
    const isList = random.chance(0.33);
    const verp = isList && random.chance(0.4);
    const recipients = Array.from({ length: verp ? 1 : random.between(2, 3) }, () => this.recipient());
    const client = isList
      ? 'localhost[127.0.0.1]'
      : `mail.example${random.below(500)}.com[192.0.2.${random.below(255)}]`;
    const host = `mx.${recipients[0]?.split('@')[1]}`;
    const list = `list${random.below(40)}-bounces`;
    const extension = verp ? `+${recipients[0]?.replace('@', '=')}` : '';
    const sender = isList ? `${list}${extension}@lists.example.org` : `user${random.below(3000)}@example.org`;
    const text = [
      this.line('postfix/smtpd', `connect from ${client}`),
      this.line('postfix/smtpd', `${id}: client=${client}`),
      this.line('postfix/cleanup', `${id}: message-id=<${this.second}.${random.below(1e9)}@mail.example.com>`),
      this.line(
        'postfix/qmgr',
        `${id}: from=<${sender}>, size=${random.between(900, 90_000)}, nrcpt=${recipients.length} (queue active)`,
      ),
      this.line('postfix/smtpd', `disconnect from ${client} ehlo=1 mail=1 rcpt=1 data=1 quit=1 commands=5`),
      this.deliveries(id, recipients, host),
      this.line('postfix/qmgr', `${id}: removed`),
    ];
    if (random.chance(0.4)) text.push(this.other());
    return text.join('');
  }

  private recipient(): string {
    return `user${this.random.below(20_000)}@${this.random.pick(DOMAINS)}`;
  }

  private deliveries(id: string, recipients: readonly string[], host: string): string {
    const { random } = this;
    const pid = random.between(1000, 32000);
    const times = `${random.below(100) / 100}/0.01/${random.below(100) / 100}/${random.below(300) / 100}`;
    const relay = `relay=${host}[203.0.113.${random.below(255)}]:25, delay=1.2, delays=${times}`;
    const fate = this.fate();
    const bad = random.pick(recipients);
    const said = (to: string, reply: string, command: string): string =>
      `to=<${to}>, ${relay}, ${reply.startsWith('4') ? 'dsn=4.2.0, status=deferred' : 'dsn=5.1.1, status=bounced'} ` +
      `(host ${host}[203.0.113.1] said: ${reply} (in reply to ${command} command))`;
    const sent = (to: string): string =>
      `to=<${to}>, ${relay}, dsn=2.0.0, status=sent (250 2.0.0 Ok: queued as ${random.below(1e9).toString(16).toUpperCase()})`;
    const line = (text: string): string => {
      this.lines += 1;
      if (text.includes('status=bounced')) this.bounces += 1;
      return `${this.stamp} mx postfix/smtp[${pid}]: ${id}: ${text}\n`;
    };
    const lines = recipients.map((to) => {
      if (fate === 'refused at the end') return line(said(to, `550 Unknown user ${bad}`, 'end of DATA'));
      if (to !== bad || fate === 'taken') return line(sent(to));
      return fate === 'refused'
        ? line(said(to, `550 5.1.1 <${to}>: Recipient address rejected: User unknown`, 'RCPT TO'))
        : line(said(to, '450 4.2.0 Greylisted, try again later', 'RCPT TO')) + line(sent(to));
    });
    return lines.join('');
  }

  private fate(): 'taken' | 'put off' | 'refused' | 'refused at the end' {
    const lot = this.random.below(1000);
    if (lot < 20) return 'refused';
    if (lot < 30) return 'refused at the end';
    return lot < 70 ? 'put off' : 'taken';
  }

  private other(): string {
    const { random } = this;
    return random.pick([
      () => this.line('postfix/anvil', 'statistics: max connection rate 2/60s for (smtp:192.0.2.7) at Jan  1 00:00:10'),
      () =>
        this.line(
          'dovecot',
          `imap(user${random.below(3000)}): Logged out in=${random.below(9000)} out=${random.below(90_000)}`,
        ),
      () => this.line('postfix/smtpd', 'lost connection after EHLO from unknown[192.0.2.66]'),
      () => this.line('opendkim', 'DKIM-Signature field added (s=default, d=example.org)'),
    ])();
  }
}
