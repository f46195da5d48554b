import { type HeadStyle, line } from './heads.ts';
import type { Random } from './random.ts';

/** A line of a log and when it was written. */
export interface Line {
  readonly wall: number;
  readonly text: string;
}

/** How a mail server names things. */
export interface Server {
  readonly head: HeadStyle;
  readonly host: string;
  /** Postfix's syslog_name. */
  readonly instance: string;
  readonly longIds: boolean;
  /** Where lists' mail is passed to Mailman. */
  readonly wrapper: string;
}

/** One recipient of a transaction. */
export interface Delivery {
  readonly to: string;
  readonly origTo?: string | undefined;
  readonly relay: string;
  /** Seconds: before the queue manager, in it, connecting, sending. */
  readonly delays: readonly [number, number, number, number];
  readonly connUse?: number | undefined;
  readonly dsn: string;
  readonly status: string;
  readonly text: string;
}

const LONG = '0123456789BCDFGHJKLMNPQRSTVWXYZbcdfghjklmnpqrstvwxyz';

/** Writes what Postfix 2.9 to 3.x logs of a message's way, as real logs of 3.7 have it. */
export class PostfixLog {
  readonly lines: Line[] = [];
  readonly server: Server;
  private readonly random: Random;
  /** Short ids whose message was removed, and when: Postfix uses them again. */
  private readonly free: { readonly id: string; readonly from: number }[] = [];

  constructor(server: Server, random: Random) {
    this.server = server;
    this.random = random;
  }

  write(wall: number, daemon: string, pid: number, text: string): void {
    const { head, host, instance } = this.server;
    this.lines.push({ wall, text: line(head, wall, host, `${instance}/${daemon}`, pid, text) });
  }

  /** Another daemon's line, e.g. `sshd`. */
  other(wall: number, tag: string, pid: number, text: string): void {
    this.lines.push({ wall, text: line(this.server.head, wall, this.server.host, tag, pid, text) });
  }

  newId(wall: number): string {
    const { random } = this;
    if (this.server.longIds) {
      const digits = (length: number): string => Array.from({ length }, () => random.pick([...LONG])).join('');
      return `3${digits(9)}z${digits(4)}`;
    }
    const at = this.free.findIndex(({ from }) => from < wall);
    if (at >= 0 && random.chance(0.3)) return this.free.splice(at, 1)[0]?.id ?? '';
    return (
      random.between(0x100000, 0xfffff0).toString(16).toUpperCase() +
      random.between(0x1000, 0xffff).toString(16).toUpperCase()
    );
  }

  /** A message comes in by SMTP and is queued. Gives its queue id. */
  accept(wall: number, client: string, messageId: string, sender: string, size: number, nrcpt: number): string {
    const id = this.newId(wall);
    const smtpd = this.random.between(2000, 2030);
    this.write(wall, 'smtpd', smtpd, `connect from ${client}`);
    this.write(wall, 'smtpd', smtpd, `${id}: client=${client}`);
    this.write(wall, 'cleanup', 2040, `${id}: message-id=${messageId}`);
    this.queued(wall, id, sender, size, nrcpt);
    const commands = `ehlo=1 mail=1 rcpt=${nrcpt} data=1 quit=1 commands=${nrcpt + 4}`;
    this.write(wall, 'smtpd', smtpd, `disconnect from ${client} ${commands}`);
    return id;
  }

  queued(wall: number, id: string, sender: string, size: number, nrcpt: number): void {
    this.write(wall, 'qmgr', 1900, `${id}: from=<${sender}>, size=${size}, nrcpt=${nrcpt} (queue active)`);
  }

  deliver(wall: number, daemon: string, pid: number, id: string, delivery: Delivery): void {
    const { to, origTo, relay, delays, connUse, dsn, status, text } = delivery;
    const delay = delays.reduce((sum, one) => sum + one, 0);
    const fields = [
      `to=<${to}>`,
      ...(origTo === undefined ? [] : [`orig_to=<${origTo}>`]),
      `relay=${relay}`,
      ...(connUse === undefined ? [] : [`conn_use=${connUse}`]),
      `delay=${brief(delay)}`,
      `delays=${delays.map(brief).join('/')}`,
      `dsn=${dsn}`,
      `status=${status} (${text})`,
    ];
    this.write(wall, daemon, pid, `${id}: ${fields.join(', ')}`);
  }

  /** Postfix returns the message: the notice is a message of its own, and Mailman receives it. Gives when. */
  returnTo(wall: number, id: string, list: string, sender: string): number {
    const { host, wrapper } = this.server;
    const notice = this.newId(wall);
    this.write(wall, 'cleanup', 2040, `${notice}: message-id=<${notice}.${wall}@${host}>`);
    this.write(
      wall,
      'qmgr',
      1900,
      `${notice}: from=<>, size=${this.random.between(2400, 3900)}, nrcpt=1 (queue active)`,
    );
    this.write(wall, 'bounce', 2060, `${id}: sender non-delivery notification: ${notice}`);
    const arrival = wall + this.random.between(0, 2) * 1000;
    this.deliver(arrival, 'local', 2070, notice, {
      ...{ to: sender, relay: 'local', delays: [0.01, 0, 0, 0.11], dsn: '2.0.0', status: 'sent' },
      text: `delivered to command: ${wrapper} bounces ${list}`,
    });
    this.removed(arrival, notice);
    return arrival;
  }

  removed(wall: number, id: string): void {
    this.write(wall, 'qmgr', 1900, `${id}: removed`);
    this.free.push({ id, from: wall + 3_600_000 });
  }
}

/** Postfix prints two digits that count: 0.05, 12, 0. */
function brief(seconds: number): string {
  return String(seconds >= 10 ? Math.round(seconds) : Number(seconds.toFixed(2)));
}

/** The lines in the order in which they were written; those of one moment in the order of writing. */
export function inOrder(lines: readonly Line[]): Line[] {
  return lines
    .map((one, i) => ({ one, i }))
    .sort((a, b) => a.one.wall - b.one.wall || a.i - b.i)
    .map(({ one }) => one);
}
