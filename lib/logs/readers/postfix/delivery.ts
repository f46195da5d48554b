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
  readonly status: string;
  readonly reply: string;
  readonly stage: Stage;
  readonly cut: boolean;
}

// Before Postfix 2.3 there is no delays= and no dsn=, before 2.2 no conn_use=. A bracket may stand in a quoted local part.
const LINE =
  /^to=<(.*?)>, (?:orig_to=<(.*?)>, )?relay=(.*?), (?:conn_use=(\d+), )?delay=([\d.]+)(?:, delays=([\d./]+))?(?:, dsn=([\d.]+))?, status=([\w-]+)(?: \(?(.*))?$/s;
const SAID = /^host \S+ said: /;
const COMMAND = / \(in reply to ([^()]*?)(?: command)?\)?$/;

/** `to=<A>, relay=..., status=bounced (...)` as Postfix's delivery agents write it, or undefined. */
export function readDelivery(text: string): Delivery | undefined {
  const match = LINE.exec(text);
  if (match === null) return undefined;
  const [, to = '', origTo, relay = '', connUse = '', delay = '', delays = delay, dsn = '', status = '', rest = ''] =
    match;
  const { reply, stage, cut } = readReason(rest);
  // Many are kept, and a part of a text keeps the whole of it.
  return {
    ...{ to: alone(to), origTo: origTo === undefined ? undefined : alone(origTo), relay: alone(relay) },
    ...{ connUse, delays: alone(delays), dsn, status, reply: alone(reply), stage, cut },
  };
}

function readReason(text: string): Pick<Delivery, 'reply' | 'stage' | 'cut'> {
  const closed = text.endsWith(')');
  const reason = closed ? text.slice(0, -1) : text;
  const said = SAID.exec(reason);
  if (said === null) return { reply: reason, stage: 'none', cut: !closed };
  const answer = reason.slice(said[0].length);
  const command = COMMAND.exec(answer);
  // The command's own bracket closes before the line's: "... (in reply to end of DATA command))".
  const whole = closed && command !== null && command[0].endsWith(')');
  const reply = command === null ? answer : answer.slice(0, command.index);
  return { reply, stage: command === null ? 'none' : stageOf(command[1] ?? ''), cut: !whole };
}

function stageOf(command: string): Stage {
  if (command.startsWith('end of DATA')) return 'end-of-data';
  if (command.startsWith('RCPT TO')) return 'rcpt';
  if (command.startsWith('MAIL FROM')) return 'mail';
  return command === 'DATA' ? 'data' : 'none';
}

const THROTTLING =
  /^421|\b4\.7\.28\b|too many|rate.?limit|throttl|try again later.{0,40}(?:rate|limit)|exceeded.{0,30}(?:rate|limit|connection)|temporarily (?:rate|deferred due)/i;

/** Whether a deferral says that we send too much at once. */
export function isThrottling(reply: string): boolean {
  return THROTTLING.test(reply) || /^host \S+ refused to talk to me: 421/.test(reply);
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
