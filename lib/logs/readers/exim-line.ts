import type { Stage } from '../evidence.ts';

/** A line of Exim's main log about a message. */
export interface EximLine {
  /** As written, for `Clock.wall`. */
  readonly stamp: string;
  readonly id: string;
  readonly flag: '<=' | '=>' | '->' | '**' | '==' | 'Completed';
  readonly rest: string;
}

const STAMP = String.raw`\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d{1,6})?(?: [+-]\d{4})?`;
const STAMPED = new RegExp(`^${STAMP}(?= )`);
/** Message ids have 6-6-2 characters, from 4.97 on 6-11-4. The process id stands there with the log selector `pid`. */
const LINE = new RegExp(
  String.raw`^(${STAMP}) (?:\[\d{1,12}\] )?(\w{6}-(?:\w{6}-\w\w|\w{11}-\w{4})) (<=|=>|->|\*\*|==|Completed)(?: (.*))?$`,
  's',
);

/** The time of any line of Exim's main log, for `Clock.wall`. */
export function stampOf(line: string): string | undefined {
  return STAMPED.exec(line)?.[0];
}

/** Takes a line of Exim's main log apart; undefined for those about no message, and for those of no interest. */
export function parseEximLine(line: string): EximLine | undefined {
  const match = LINE.exec(line);
  if (match === null) return undefined;
  const [, stamp = '', id = '', flag = '', rest = ''] = match;
  return { stamp, id, flag: flag as EximLine['flag'], rest };
}

/** What stands behind `=>`, `->`, `**` and `==`. */
export interface EximDelivery {
  readonly to: string;
  readonly origTo: string | undefined;
  /** Envelope sender, where the log has it (log selector `sender_on_delivery`). */
  readonly sender: string | undefined;
  /** `host[address]`, as Postfix writes it; '' where there was none. */
  readonly relay: string;
  readonly reply: string;
  readonly stage: Stage;
  /** Exim gave up what it had put off. */
  readonly isExpired: boolean;
  /** The host answers for each recipient by itself (RFC 2033, 4.2). */
  readonly isLmtp: boolean;
  /** The list to whose bounce address a pipe delivered: `|/usr/lib/mailman/mail/mailman bounces LIST`. */
  readonly bouncesOf: string | undefined;
}

const ADDRESS =
  /^("(?:[^"\\]|\\.){0,320}"@[^\s:]{1,255}|[^\s]{1,600}?)(?=:? |:?$)(?: \([^()]{0,600}\))?(?: <([^<>]{0,600})>)?/;
/** `from remote ...`: transports over the network; without it: the one that talks to a socket or a program (transports/lmtp.c). */
const ERROR =
  /^(SMTP|LMTP) error(?: from remote mail(?:er| server))? after (\S.{0,600}?)(?:: host (\S{1,255}) \[([0-9A-Fa-f.:]{1,50})\](?::\d+)?)?: (.*)$/s;

/** Reads `ADDRESS <ORIGINAL> F=<SENDER> R=router T=transport H=host [ip]:port ...: TEXT`, in the forms of Exim 4. */
export function readEximDelivery(text: string): EximDelivery | undefined {
  const pipe = text.startsWith('|') ? /^\|\S{0,400}\/mailman"? "?bounces"? "?([^\s"]{1,200})/.exec(text) : null;
  const match = ADDRESS.exec(text);
  if (match === null) return undefined;
  const [all, to = '', origTo] = match;
  const behind = text.slice(all.length);
  const colon = behind.indexOf(': ');
  const fields = colon < 0 ? behind : behind.slice(0, colon);
  const reason = colon < 0 ? '' : behind.slice(colon + 2);
  const host = / H=(\S{1,255}) (?:\(\S*\) )?\[([0-9A-Fa-f.:]{1,50})\]/.exec(fields);
  const { relay, reply, stage, isExpired, isLmtp } = readReason(reason, host === null ? '' : `${host[1]}[${host[2]}]`);
  // Property by property: there may be many.
  return {
    to,
    origTo: origTo === to ? undefined : origTo,
    sender: / [FP]=<([^<>]{0,600})>/.exec(fields)?.[1],
    relay,
    reply,
    stage,
    isExpired,
    isLmtp,
    bouncesOf: pipe?.[1]?.toLowerCase(),
  };
}

/** What Exim says, behind the last answer or alone, when it gives up (deliver.c, transports/smtp.c). */
const GIVEN_UP = /(?:^|: )retry timeout exceeded$/;
const FAILING = /retry time(?:out)? (?:exceeded|not reached)|failing for a long time/;

type Reason = Pick<EximDelivery, 'relay' | 'reply' | 'stage' | 'isExpired' | 'isLmtp'>;

function readReason(text: string, relay: string): Reason {
  if (text === '') return { relay, reply: '', stage: 'none', isExpired: false, isLmtp: false };
  const isExpired = FAILING.test(text);
  const reason = text.replace(GIVEN_UP, '') || text;
  const error = ERROR.exec(reason);
  // Lines of a reply are parted by a written-out \n.
  if (error === null) return { relay, reply: reason.replaceAll('\\n', ' '), stage: 'none', isExpired, isLmtp: false };
  const [, protocol, command = '', host, address, answer = ''] = error;
  const named = host === undefined ? relay : `${host}[${address ?? ''}]`;
  const reply = answer.replaceAll('\\n', ' ');
  return { relay: named, reply, stage: stageOf(command), isExpired, isLmtp: protocol === 'LMTP' };
}

function stageOf(command: string): Stage {
  if (/^(?:pipelined )?(?:end of data|sending data block)/i.test(command)) return 'end-of-data';
  if (/^(?:pipelined )?RCPT TO/i.test(command)) return 'rcpt';
  if (/^(?:pipelined )?MAIL FROM/i.test(command)) return 'mail';
  return /^(?:pipelined )?DATA\b/i.test(command) ? 'data' : 'none';
}

/** What stands behind `<=`. */
export interface EximArrival {
  /** '' for the null sender. */
  readonly sender: string;
  readonly messageId: string | undefined;
  /** The message whose bounce this one is. */
  readonly bounceOf: string | undefined;
}

/** Reads `SENDER H=... S=size id=MESSAGE-ID ...`; a bounce is `<> R=ID ...`. */
export function readEximArrival(text: string): EximArrival {
  const [sender = ''] = text.split(' ', 1);
  // A subject that was logged may say anything.
  const fields = text.replace(/ T="(?:[^"\\]|\\.)*"/g, '');
  return {
    sender: sender === '<>' ? '' : sender,
    messageId: / id=(\S+)/.exec(fields)?.[1],
    bounceOf: sender === '<>' ? / R=(\w{6}-\w{6,11}-\w{2,4})\b/.exec(fields)?.[1] : undefined,
  };
}
