import type { LogKind } from './evidence.ts';
import { textOf } from './readers/postfix/bytes.ts';
import { parseHead, parseMailmanHead } from './stamp.ts';

/** How much of a log is looked at. */
const HEAD = 65_536;
/** Longest part of a line that is looked at. */
const WIDTH = 2000;
/** So many lines more than of any other kind leave no doubt. */
const MAJORITY = 50;

/** What Mailman writes into its logs, by kind (Bouncer, BounceRunner, SMTPDirect). */
const MAILMAN: readonly (readonly [LogKind, RegExp])[] = [
  ['bounce', /^(?:<\w+ at -?\w+> )?processing \d+ queued bounces/i],
  ['bounce', /^\S+ ?: \S.{0,400}?(?:current )?bounce score: \d/],
  ['bounce', /^\S+ ?: \S.{0,400}? already scored a bounce for date /],
  ['bounce', /^\S+ ?: \S.{0,400}? (?:has stale bounce info, resetting|residual bounce received)/],
  ['bounce', /^\S+ ?: \S.{0,400}? (?:disabling due to (?:bounce score|probe bounce)|deleted after exhausting notices)/],
  ['bounce', /^sending \S+ list probe to: /],
  [
    'bounce',
    /^(?:\S+ ?: )?(?:bounce message w\/no discernable addresses|(?:forwarding|discarding) unrecognized, message-id)/,
  ],
  ['bounce', /^Notifying disabled member .{0,400} for list: /],
  ['post', /^post to \S+ from .{0,400}(?:, size=\d|success|failures|anonymized)/],
  ['smtp', /^\S+ smtp (?:to \S+ )?for \d+ recips, completed in /],
  ['smtp', /^Skipping VERP delivery to unqual recip: /],
  ['smtp-failure', /^delivery to .{0,400} failed with code -?\d/],
  ['smtp-failure', /^(?:All recipients refused: |SMTP session failure: |Low level smtp error: )/],
];

const EXIM =
  /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d{1,6})? (?:[+-]\d{4} )?(?:\[\d+\] )?(\w{6}-(?:\w{6}-\w\w|\w{11}-\w{4}) )?/;
const EXIM_TEXT = /^(?:<=|=>|->|\*\*|==|>>|Completed|exim |Start queue run|End queue run|SMTP |H=|no host name found)/;
const POSTFIX_PLACEHOLDER = /^(?:\S+ ){1,4}?postfix[^\s/[]{0,60}\/[\w/-]+\[\w+\]: /;
const SENDMAIL_TEXT = /^(?:[0-9A-Za-z]{12,20}|NOQUEUE): |^(?:STARTTLS|ruleset|starting daemon)/;

/**
 * Which log this is, by most of the lines of its beginning (up to 64 KB). The first line may be cut off; lines that belong to no kind, as those of
 * other daemons, are passed over. Undefined for Mailman's other logs (error, vette, subscribe, qrunner) and for any other text.
 */
export function kindOf(head: Uint8Array): LogKind | undefined {
  const text = textOf(head, 0, Math.min(head.length, HEAD));
  const votes = new Map<LogKind, number>();
  for (let at = 0; at < text.length && !isClear(votes);) {
    const newline = text.indexOf('\n', at);
    const end = newline < 0 ? text.length : newline;
    const line = text.slice(at, text[end - 1] === '\r' ? end - 1 : end);
    const kind = kindOfLine(line.slice(0, WIDTH));
    if (kind !== undefined) votes.set(kind, (votes.get(kind) ?? 0) + 1);
    at = end + 1;
  }
  const [first] = [...votes].sort(([, a], [, b]) => b - a);
  return first?.[0];
}

function isClear(votes: ReadonlyMap<LogKind, number>): boolean {
  const [first = 0, second = 0] = [...votes.values()].sort((a, b) => b - a);
  return first - second >= MAJORITY;
}

function kindOfLine(line: string): LogKind | undefined {
  if (line.length < 8) return undefined;
  return kindOfSyslog(line) ?? kindOfExim(line) ?? kindOfMailman(line);
}

function kindOfSyslog(line: string): LogKind | undefined {
  const head = parseHead(line);
  if (head === undefined) return POSTFIX_PLACEHOLDER.test(line) ? 'postfix' : undefined;
  const { tag, message } = head;
  if (/^postfix[^/]*\/|\/(?:smtp|lmtp|qmgr|cleanup|bounce|smtpd|local|pipe|virtual)$/.test(tag)) return 'postfix';
  if (/^(?:sendmail|sm-|mta$)/.test(tag)) return SENDMAIL_TEXT.test(message) ? 'sendmail' : undefined;
  return /^exim/.test(tag) ? kindOfExim(message) : undefined;
}

function kindOfExim(line: string): LogKind | undefined {
  const match = EXIM.exec(line);
  if (match === null) return undefined;
  return EXIM_TEXT.test(line.slice(match[0].length)) ? 'exim' : undefined;
}

function kindOfMailman(line: string): LogKind | undefined {
  const message = parseMailmanHead(line)?.message ?? line;
  return MAILMAN.find(([, pattern]) => pattern.test(message))?.[0];
}
