import { listOf } from '../address.ts';
import type { Attempt, LogFile, LogReader, LogSettings, Sink, Stage, Wall } from '../evidence.ts';
import { parseHead } from '../stamp.ts';
import { alone } from '../text.ts';
import { isWanted, LineReader } from './line-reader.ts';
import { seenLines } from './seen.ts';

/** Messages that are remembered. */
const MOST = 100_000;

/** What the `from=` line of a queue id says. */
interface Envelope {
  readonly sender: string;
  readonly messageId: string | undefined;
}

const envelopesOf = new WeakMap<Sink, Map<string, Envelope>>();

/**
 * Reads the mail log of Sendmail. Its delivery lines have a word for the outcome (`stat=Service unavailable`) instead of the remote
 * host's answer, so that nobody can be named: at most it shows that several were refused together. One line lists all recipients that
 * shared an outcome; each becomes an attempt of its own with the same queue id, relay, delays and reply.
 */
export function sendmailReader(file: LogFile, sink: Sink, settings: LogSettings): LogReader {
  const envelopes = envelopesOf.get(sink) ?? new Map<string, Envelope>();
  envelopesOf.set(sink, envelopes);
  const seen = seenLines(sink);
  return new LineReader(file, 'sendmail', settings, (line, reader) => {
    const head = parseHead(line);
    if (head === undefined) return;
    // Also for lines that say nothing else: they show in which order logs are to be read.
    const time = reader.clock.wall(head.stamp);
    const match = /^(\w{5,20}): (from|to)=/.exec(head.message);
    if (match === null) return;
    const [, queueId = '', what] = match;
    const key = `${head.host} ${queueId}`;
    if (what === 'from') return remember(envelopes, key, head.message);
    const attempts = attemptsOf(head.message, queueId, head.host, time, envelopes.get(key));
    if (attempts.length === 0 || !isWanted(settings, time, attempts[0]?.list)) return;
    if (seen.has(line)) reader.duplicates += 1;
    else for (const attempt of attempts) sink.attempt(attempt);
  });
}

function remember(envelopes: Map<string, Envelope>, key: string, message: string): void {
  const sender = /from=<?([^,>]{0,600})>?,/.exec(message)?.[1];
  if (sender === undefined) return;
  const messageId = /, msgid=(\S{1,1000}?),? /.exec(`${message} `)?.[1];
  envelopes.delete(key);
  envelopes.set(key, { sender: alone(sender), messageId: messageId === undefined ? undefined : alone(messageId) });
  if (envelopes.size <= MOST) return;
  // Many at once: a Map looks for its first entry among all that were deleted.
  for (const oldest of envelopes.keys()) {
    envelopes.delete(oldest);
    if (envelopes.size <= MOST * 0.9) return;
  }
}

/** The failed attempts that a `to=` line tells of: none if it was delivered, or waits without having been tried. */
function attemptsOf(
  message: string,
  queueId: string,
  host: string,
  time: Wall | undefined,
  from?: Envelope,
): Attempt[] {
  const recipients = recipientsOf(message);
  const fields = fieldsOf(message.slice(recipients.end));
  const stat = fields.get('stat') ?? '';
  const dsn = fields.get('dsn') ?? '';
  const status = statusOf(dsn, stat);
  if (status === undefined) return [];
  const reply = fields.get('reply') ?? stat;
  const ctladdr = /^<?([^\s>]+)/.exec(fields.get('ctladdr') ?? '')?.[1];
  const origTo = recipients.addresses.length === 1 ? ctladdr : undefined;
  const common = {
    ...{ host, instance: 'sendmail', daemon: 'sendmail', pid: '', queueId, life: 0, time, origTo },
    ...{
      relay: relayOf(fields.get('relay') ?? ''),
      connUse: '',
      delays: fields.get('xdelay') ?? '',
      dsn,
      status,
      reply,
    },
    ...{ stage: stageOf(stat, recipients.addresses.length, fields.get('relay') ?? ''), cut: false },
    ...{ sender: from?.sender, list: from === undefined ? undefined : listOf(from.sender)?.list },
    ...{ messageId: from?.messageId, returned: undefined },
  };
  return recipients.addresses.map((to) => ({ ...common, to }));
}

/** The addresses of `to=<a>,<b>, delay=...`, and where the fields behind them begin. */
function recipientsOf(message: string): { readonly addresses: string[]; readonly end: number } {
  const start = message.indexOf('to=') + 3;
  const comma = message.indexOf(', ', start);
  const end = comma < 0 ? message.length : comma;
  const addresses = message
    .slice(start, end)
    .split(',')
    .map((address) => address.trim().replace(/^<|>$/g, ''))
    .filter((address) => address !== '');
  return { addresses, end };
}

/** `, name=value, name=value`: a value may have commas; `stat=` is the last and reaches to the end. */
function fieldsOf(text: string): Map<string, string> {
  const fields = new Map<string, string>();
  for (const match of text.matchAll(/, (\w{1,20})=/g)) {
    const [all, name = ''] = match;
    const from = match.index + all.length;
    const next = /, \w{1,20}=/.exec(name === 'stat' ? '' : text.slice(from, from + 2000));
    fields.set(name, text.slice(from, next === null ? undefined : from + next.index));
    if (name === 'stat') break;
  }
  return fields;
}

function statusOf(dsn: string, stat: string): Attempt['status'] | undefined {
  if (stat === '' || /^(?:Sent|queued)\b/i.test(stat)) return undefined;
  if (/^Cannot send message (?:for|within)/i.test(stat)) return 'expired';
  if (/^Deferred\b/i.test(stat) || dsn.startsWith('4')) return 'deferred';
  return dsn.startsWith('5') || dsn === '' ? 'bounced' : undefined;
}

/** `mx.example.org. [192.0.2.1]` as Postfix writes it. */
function relayOf(relay: string): string {
  const match = /^(\S+?)\.? \[(?:IPv6:)?([0-9A-Fa-f.:]+)\]/.exec(relay);
  return match === null ? relay : `${match[1]}[${match[2]}]`;
}

/**
 * How Sendmail calls outcomes for which no remote host gave a verdict (sysexits.h, and sendmail/deliver.c, giveresponse). What is put off
 * for a host's answer has that answer with its code; what Sendmail itself says of TLS has one, too.
 */
const OWN_WORDS =
  /^(?:Deferred(?!: (?!403 4\.7\.0 TLS)[45]\d\d[ -])|Host unknown|Name server|Connection|Operation timed out|No route|Network|Local configuration|Cannot|Can't|Too many hops|I\/O error|Internal error|Operating system error|System file|Command line usage)/i;

/**
 * Answers to RCPT are logged one by one. Several recipients with one verdict of a remote host were refused together, at MAIL, DATA or
 * END-OF-DATA: the line does not say at which (sendmail/deliver.c, deliver and logdelivery).
 */
function stageOf(stat: string, recipients: number, relay: string): Stage {
  if (!relay.includes('[') || OWN_WORDS.test(stat)) return 'none';
  if (recipients > 1) return 'transaction';
  return /^User unknown/i.test(stat) ? 'rcpt' : 'none';
}
