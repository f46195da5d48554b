import { listOf } from '../address.ts';
import type { Attempt, LogFile, LogReader, LogSettings, Sink, Wall } from '../evidence.ts';
import { parseHead } from '../stamp.ts';
import { type EximDelivery, type EximLine, parseEximLine, readEximArrival, readEximDelivery } from './exim-line.ts';
import { type EximMessage, EximMessages } from './exim-messages.ts';
import { LineReader } from './line-reader.ts';
import { seenLines } from './seen.ts';

const messagesOf = new WeakMap<Sink, EximMessages>();

/**
 * Reads Exim's main log, also one that went through syslog. Exim has no number for a transaction: recipients of one message that failed
 * at one host with one answer at one time count as one. Messages are remembered from one log to the next of the same sink.
 */
export function eximReader(file: LogFile, sink: Sink, settings: LogSettings): LogReader {
  const messages = messagesOf.get(sink) ?? new EximMessages(sink, settings);
  messagesOf.set(sink, messages);
  const seen = seenLines(sink);
  const take = (text: string, reader: LineReader): void => {
    const head = parseHead(text);
    const line = parseEximLine(head === undefined ? text : head.message);
    if (line === undefined) return;
    const time = reader.clock.wall(line.stamp);
    if (seen.has(text)) reader.duplicates += 1;
    else takeLine(messages, line, time, head?.host ?? '');
  };
  return new LineReader(file, 'exim', settings, take, () => messages.flush());
}

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
  const isExpired = isFinal && /retry time(?:out)? (?:exceeded|not reached)/.test(reply);
  const from = sender ?? delivery.sender;
  return {
    ...{ host, instance: 'exim', daemon: 'exim', pid: '', queueId, life: 0, time, to, origTo, relay },
    ...{ connUse: '', delays: '', dsn: /^\d{3}[ -]([245]\.\d{1,3}\.\d{1,3})\b/.exec(reply)?.[1] ?? '' },
    status: isExpired ? 'expired' : isFinal ? 'bounced' : 'deferred',
    ...{ reply, stage, cut: false, sender: from, messageId, returned: undefined },
    list: list ?? (from === undefined ? undefined : listOf(from)?.list),
  };
}
