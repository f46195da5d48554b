import type { Attempt, Wall } from '../../evidence.ts';
import { alone } from '../../text.ts';
import { readDelivery } from './delivery.ts';
import type { Source } from './sources.ts';

/** A failed delivery as it was read: it is taken apart only if something is to be told of it, which of most deferrals is not. */
export interface Held {
  readonly source: Source;
  /** Number of the queue id's life. */
  life: number;
  readonly time: Wall | undefined;
  readonly isBounced: boolean;
  /** From the daemon's name on; offsets of what stands in it. */
  readonly line: string;
  readonly daemonEnd: number;
  readonly pid: number;
  readonly pidEnd: number;
  readonly queueId: number;
  readonly queueIdEnd: number;
  /** Of `to=<`. */
  readonly delivery: number;
}

/** What other lines tell of the message. */
export type Message = Pick<Attempt, 'sender' | 'list' | 'messageId'>;

/** The attempt that a line tells of; undefined for a line that is damaged. */
export function attemptOf(
  held: Held,
  { sender, list, messageId }: Message,
  returned: Wall | undefined,
): Attempt | undefined {
  const { line } = held;
  const delivery = readDelivery(line.slice(held.delivery));
  if (delivery === undefined) return undefined;
  const { to, origTo, relay, connUse, delays, dsn, reply, stage, cut } = delivery;
  return {
    host: held.source.host,
    instance: held.source.instance,
    daemon: alone(line.slice(0, held.daemonEnd)),
    pid: alone(line.slice(held.pid, held.pidEnd)),
    queueId: alone(line.slice(held.queueId, held.queueIdEnd)),
    life: held.life,
    time: held.time,
    to,
    origTo,
    relay,
    connUse,
    delays,
    dsn,
    status: held.isBounced ? 'bounced' : 'deferred',
    reply,
    stage,
    cut,
    sender,
    list,
    messageId,
    returned,
  };
}

/** Whether the line says that one recipient was put off: nothing is told of that unless the message expires. */
export function isPutOffAlone({ isBounced, line }: Held): boolean {
  if (isBounced || !line.endsWith(')')) return false;
  return line.endsWith(' (in reply to RCPT TO command))') || !line.includes(' said: ');
}
