import type { Stage } from '../../evidence.ts';
import { alone } from '../../text.ts';

/** What a delivery line says behind the queue id. */
export interface Delivery {
  readonly to: string;
  readonly origTo: string | undefined;
  readonly relay: string;
  readonly connUse: string;
  readonly delays: string;
  readonly dsn: string;
  readonly reply: string;
  readonly stage: Stage;
  readonly cut: boolean;
}

/** A part of a text keeps the whole of it in memory: of longer lines the parts are copied. */
const LONG = 1000;
const SAID = ' said: ';
const COMMAND = ' (in reply to ';
export const TO = 'to=<';
const ORIG_TO = '>, orig_to=<';
const RELAY = '>, relay=';
const CONN_USE = ', conn_use=';
const DELAY = ', delay=';
const STATUS = ', status=';

/** What a delivery line says behind the recipient. */
type Outcome = Omit<Delivery, 'to' | 'origTo'>;

/** Reads delivery lines one after the other: those of one transaction mostly differ by the recipient alone. */
export class DeliveryReader {
  /** The last line's text from the relay on, and what it says. */
  #rest = '';
  #outcome: Outcome | undefined;

  /** `to=<A>, relay=..., status=bounced (...)` as Postfix's delivery agents write it, or undefined. */
  read(text: string): Delivery | undefined {
    const relayAt = text.indexOf(RELAY, TO.length);
    if (relayAt < 0 || !text.startsWith(TO)) return undefined;
    const rest = text.slice(relayAt);
    if (rest !== this.#rest) {
      this.#outcome = outcomeOf(rest);
      this.#rest = rest;
    }
    const outcome = this.#outcome;
    if (outcome === undefined) return undefined;
    const { to, origTo } = recipientsOf(text, relayAt);
    const { relay, connUse, delays, dsn, reply, stage, cut } = outcome;
    const own = text.length > LONG ? alone : same;
    return {
      to: own(to),
      origTo: origTo === undefined ? undefined : own(origTo),
      relay,
      connUse,
      delays,
      dsn,
      reply,
      stage,
      cut,
    };
  }
}

/** What `>, relay=..., status=bounced (...)` says. */
function outcomeOf(text: string): Outcome | undefined {
  const relayEnd = relayEndIn(text, RELAY.length);
  const statusAt = relayEnd < 0 ? -1 : text.indexOf(STATUS, relayEnd);
  if (statusAt < 0) return undefined;
  const blank = text.indexOf(' ', statusAt + STATUS.length);
  const statusEnd = blank < 0 ? text.length : blank;
  const { reply, stage, cut } = readReason(text.slice(statusEnd + (text[statusEnd + 1] === '(' ? 2 : 1)));
  const own = text.length > LONG ? alone : same;
  // Before Postfix 2.3 there is no delays= and no dsn=, before 2.2 no conn_use=.
  const field = (name: string): string => fieldIn(text, name, relayEnd, statusAt);
  return {
    relay: own(text.slice(RELAY.length, relayEnd)),
    connUse: field(CONN_USE),
    delays: own(field(', delays=') || field(DELAY)),
    dsn: field(', dsn='),
    reply: own(reply),
    stage,
    cut,
  };
}

/** The value of a field that stands in [start, end); '' where there is none. */
function fieldIn(text: string, name: string, start: number, end: number): string {
  const at = text.indexOf(name, start);
  return at < 0 || at >= end ? '' : text.slice(at + name.length, text.indexOf(',', at + name.length));
}

function same(text: string): string {
  return text;
}

/** A bracket may stand in a quoted local part. */
function recipientsOf(text: string, relayAt: number): { to: string; origTo: string | undefined } {
  const origAt = text.indexOf(ORIG_TO, TO.length);
  if (origAt < 0 || origAt > relayAt) return { to: text.slice(TO.length, relayAt), origTo: undefined };
  return { to: text.slice(TO.length, origAt), origTo: text.slice(origAt + ORIG_TO.length, relayAt) };
}

function relayEndIn(text: string, start: number): number {
  const delayAt = text.indexOf(DELAY, start);
  const connUseAt = text.indexOf(CONN_USE, start);
  return connUseAt >= 0 && connUseAt < delayAt ? connUseAt : delayAt;
}

function readReason(text: string): Pick<Delivery, 'reply' | 'stage' | 'cut'> {
  const closed = text.endsWith(')');
  const reason = closed ? text.slice(0, -1) : text;
  const said = reason.startsWith('host ') ? reason.indexOf(SAID) : -1;
  if (said < 0) return { reply: reason, stage: 'none', cut: !closed };
  const answer = reason.slice(said + SAID.length);
  const at = answer.lastIndexOf(COMMAND);
  // The command's own bracket closes before the line's: "... (in reply to end of DATA command))".
  const isWhole = answer.endsWith(')');
  const command = at < 0 ? '' : answer.slice(at + COMMAND.length, isWhole ? -1 : undefined);
  if (at < 0 || command.includes('(') || command.includes(')')) return { reply: answer, stage: 'none', cut: true };
  return { reply: answer.slice(0, at), stage: stageOf(command), cut: !(closed && isWhole) };
}

function stageOf(command: string): Stage {
  if (command.startsWith('end of DATA')) return 'end-of-data';
  if (command.startsWith('RCPT TO')) return 'rcpt';
  if (command.startsWith('MAIL FROM')) return 'mail';
  return command === 'DATA' || command === 'DATA command' ? 'data' : 'none';
}

const THROTTLING =
  /(?:^|said: |refused to talk to me: )421|\b4\.7\.28\b|too many|rate.?limit|throttl|try again later.{0,40}(?:rate|limit)|exceeded.{0,30}(?:rate|limit|connection)|temporarily (?:rate|deferred due)/i;

/** Whether a deferral's reply, or its whole line, says that we send too much at once. */
export function isThrottling(reply: string): boolean {
  return THROTTLING.test(reply);
}

const SECOND_LEVEL = /^(?:ac|co|ne|or|go|ad|ed|gr|lg|com|net|org|edu|gov)$/;

/** `mfsmax.docomo.ne.jp` -> `docomo.ne.jp`; an address stays as it is. */
export function registeredDomain(host: string): string {
  const name = host.toLowerCase();
  if (/^[\d.]+$|:/.test(name)) return name;
  const labels = name.split('.');
  const country = labels[labels.length - 1] ?? '';
  const deep = country.length === 2 && SECOND_LEVEL.test(labels[labels.length - 2] ?? '');
  return labels.slice(deep ? -3 : -2).join('.');
}
