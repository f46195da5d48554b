import { listOf } from '../address.ts';
import type { Attempt, LogFile, LogReader, LogSettings, Sink, Wall } from '../evidence.ts';
import { parseHead } from '../stamp.ts';
import { alone } from '../text.ts';
import type { EximDelivery, EximLine } from './exim-line.ts';
import { parseEximLine, readEximArrival, readEximDelivery, stampOf } from './exim-line.ts';
import type { EximMessage, EximMessages } from './exim-messages.ts';
import { LineReader } from './line-reader.ts';
import { seenLines } from './seen.ts';

/**
 * Reads Exim's main log, also one that went through syslog. Exim has no number for a transaction: recipients of one message that failed
 * at one host with one answer at one time count as one. `messages`: those of the logs that were read before, which belong together.
 */
export function eximReader(file: LogFile, messages: EximMessages, sink: Sink, settings: LogSettings): LogReader {
  const seen = seenLines(sink);
  const take = (text: string, reader: LineReader): void => {
    const head = parseHead(text);
    const line = parseEximLine(head === undefined ? text : head.message);
    if (line === undefined) {
      // It says nothing else, but shows in which order logs are to be read: nearly all lines of an attacked server are such.
      const stamp = stampOf(head === undefined ? text : head.message);
      if (stamp !== undefined) reader.clock.wall(stamp);
      return;
    }
    const time = reader.clock.wall(line.stamp);
    if (seen.has(text)) reader.duplicates += 1;
    else takeLine(messages, line, time, head?.host ?? '');
  };
  return new LineReader(file, 'exim', settings, take);
}

/** Of an answer that is longer, only so much is kept, as of one that the logger cut off. */
const MOST = 4000;

function takeLine(messages: EximMessages, { id, flag, rest }: EximLine, time: Wall | undefined, host: string): void {
  if (flag === '<=') return messages.arrive(id, readEximArrival(rest), time);
  const message = messages.of(id);
  if (flag === 'Completed') return messages.complete(id, message, time);
  const delivery = readEximDelivery(rest);
  if (delivery === undefined) return;
  if (message.sender === undefined && delivery.sender !== undefined) messages.knowSender(message, delivery.sender);
  if (flag === '=>' || flag === '->') messages.deliver(message, delivery, time, flag === '=>');
  else messages.fail(message, attemptOf(id, message, delivery, time, host, flag === '**'));
}

function attemptOf(
  queueId: string,
  { sender, messageId, list }: EximMessage,
  { to, origTo, relay, reply, stage, ...delivery }: EximDelivery,
  time: Wall | undefined,
  host: string,
  isFinal: boolean,
): Attempt {
  const isExpired = isFinal && delivery.isExpired;
  const from = sender ?? delivery.sender;
  const cut = reply.length > MOST;
  return {
    host: alone(host),
    instance: 'exim',
    daemon: delivery.isLmtp ? 'lmtp' : 'exim',
    pid: '',
    queueId: alone(queueId),
    life: 0,
    time,
    to: alone(to),
    origTo: origTo === undefined ? undefined : alone(origTo),
    relay: alone(relay),
    connUse: '',
    delays: '',
    dsn: /^\d{3}[ -]([245]\.\d{1,3}\.\d{1,3})\b/.exec(reply)?.[1] ?? '',
    status: isExpired ? 'expired' : isFinal ? 'bounced' : 'deferred',
    reply: alone(cut ? reply.slice(0, MOST) : reply),
    stage,
    cut,
    sender: from,
    list: list ?? (from === undefined ? undefined : listOf(from)?.list),
    messageId,
    returned: undefined,
  };
}
