/** Words before `=` that are no part of the address behind it: `rcpt=aaa@example.org`. */
const LABEL = /^(?:rcpt|rcpt[-_]?to|to|user|recipient|address|addr|e?mail|mailbox|account|for|orcpt|id)=(?=.)/i;
const LONGEST_LOCAL = 320;
/** What nearly all addresses are: in that form already. */
const KEY = /^[a-z\d][a-z\d_.+=-]*@[a-z\d.-]*[a-z\d-]$/;

/**
 * The form in which two addresses are compared: lower case, without angle brackets, and with the local part bare, since Mailman and
 * remote hosts write bare what Postfix quotes (`"a..b."@docomo.ne.jp`, which breaks RFC 5321, equals `a..b.@docomo.ne.jp`). RFC 5321
 * lets local parts differ by case, but Mailman compares members without regard to it.
 */
export function addressKey(address: string): string {
  if (KEY.test(address)) return address;
  let text = address.trim();
  if (text.startsWith('<') && text.endsWith('>')) text = text.slice(1, -1);
  const at = text.lastIndexOf('@');
  const local = at < 0 ? text : text.slice(0, at);
  const domain = at < 0 ? '' : text.slice(at).replace(/(?<!\.)\.$/, '');
  return `${unquoted(local)}${domain}`.toLowerCase();
}

function unquoted(local: string): string {
  if (local.length < 2 || !local.startsWith('"') || !local.endsWith('"')) return local;
  return local.slice(1, -1).replace(/\\(.)/gs, '$1');
}

/**
 * The addresses that stand in a remote host's reply, as written, each once, in their order: bare, in brackets or quotes, with a quoted
 * local part, or at the end of a sentence. Takes time in proportion to the reply's length, whatever stands in it.
 */
export function namedIn(reply: string): string[] {
  const found = new Set<string>();
  let from = 0;
  for (let at = reply.indexOf('@'); at >= 0; at = reply.indexOf('@', at + 1)) {
    const end = domainEnd(reply, at + 1);
    const start = localStart(reply, at, from);
    from = at + 1;
    if (end <= at + 1 || start >= at) continue;
    const local = trimmed(reply.slice(start, at));
    if (local !== '') found.add(local + reply.slice(at, end));
    from = end;
  }
  return [...found];
}

/** Behind the domain that begins at `start`, or `start` where there is none. */
function domainEnd(text: string, start: number): number {
  if (text[start] === '[') {
    const close = text.slice(start, start + 64).indexOf(']');
    return close < 2 ? start : start + close + 1;
  }
  let end = start;
  while (end < text.length && isDomain(text.charCodeAt(end))) end++;
  // A full stop or a dash ends the sentence.
  while (end > start && (text[end - 1] === '.' || text[end - 1] === '-')) end--;
  return text[start] === '.' ? start : end;
}

/** Where the local part before the @ at `at` begins; `from`: it does not reach further back. */
function localStart(text: string, at: number, from: number): number {
  if (text[at - 1] === '"') return quoteStart(text, at - 1);
  let start = at;
  while (start > from && isLocal(text.charCodeAt(start - 1))) start--;
  return start;
}

/** The quote that opens the quoted string which `close` ends; `close + 1` where there is none. */
function quoteStart(text: string, close: number): number {
  const stop = Math.max(0, close - LONGEST_LOCAL);
  for (let i = close - 1; i >= stop; i--) {
    if (text[i] !== '"') continue;
    let slashes = 0;
    while (i - slashes - 1 >= stop && text[i - slashes - 1] === '\\') slashes++;
    if (slashes % 2 === 0) return i;
  }
  return close + 1;
}

/** Without what stands before an address in a sentence or a URL but may also stand in a local part. */
function trimmed(local: string): string {
  if (local.startsWith('"')) return local;
  const path = local.startsWith('//')
    ? local.slice(Math.max(...['/', '?', '&', '='].map((c) => local.lastIndexOf(c))) + 1)
    : local;
  return path.replace(/^['`*|]+/, '').replace(LABEL, '');
}

/** RFC 5322 atext and the dot, wherever it stands; characters beyond ASCII (RFC 6531) but for East Asian punctuation. */
function isLocal(code: number): boolean {
  return (
    isAlphanumeric(code) ||
    (code > 32 && code < 127 && ".!#$%&'*+-/=?^_`{|}~".includes(String.fromCharCode(code))) ||
    isWide(code)
  );
}

function isDomain(code: number): boolean {
  return isAlphanumeric(code) || code === 45 || code === 46 || code === 95 || isWide(code);
}

function isAlphanumeric(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code >= 65 && code <= 90);
}

function isWide(code: number): boolean {
  return code >= 0xa1 && !(code >= 0x2000 && code <= 0x206f) && !(code >= 0x3000 && code <= 0x303f) && code < 0xff00;
}

const BARE =
  /\b(?:users?|mailbox|recipients?|account|address|inbox)(?: (?:unknown|named?|called|id))?[\s:=]{1,8}(?:["'<(`]{0,2})([\w.!#$%&*+/=?^{|}~-]{1,64})/gi;
const BARE_FIRST = /<([\w.!#$%&*+/=?^{|}~-]{1,64})>/g;
const MORE = /(?:,| and| &) {0,4}["'<(`]{0,2}([\w.!#$%&*+/=?^{|}~-]{1,64})/gy;
/** Words that follow "user" and the like in sentences about them. */
const NO_NAMES = new Set(
  `unknown not is was are has have had does doesn do did didn can cannot could may might must no account name names mailbox address user users
  over full unavailable disabled inactive invalid rejected refused in of on by for from to with at and or this that the a an your you lookup
  limit quota exceeded exceeds blocked suspended verification validation verify table list database error does_not_exist been be will would
  temporarily currently here anymore nonexistent exist exists found domain service failed failure`.split(/\s+/),
);

/**
 * Names without a domain that a reply may mean as a local part, after words such as user, mailbox, recipient, or in angle brackets
 * ("Unknown user aaa", "<aaa>: User unknown"). They are guesses: true only where a recipient of the transaction has that local part.
 */
export function bareNamesIn(reply: string): string[] {
  const found = new Set<string>();
  for (const pattern of [BARE, BARE_FIRST]) {
    for (const match of reply.matchAll(pattern)) {
      let end = match.index + match[0].length;
      if (!addBare(found, match[1] ?? '', reply, end)) continue;
      for (MORE.lastIndex = end; ; end = MORE.lastIndex) {
        const more = MORE.exec(reply);
        if (more === null || !addBare(found, more[1] ?? '', reply, MORE.lastIndex)) break;
      }
    }
  }
  return [...found];
}

function addBare(found: Set<string>, word: string, reply: string, end: number): boolean {
  if (reply[end] === '@') return false;
  const name = word.replace(/[.!?:=]+$/, '');
  if (name === '' || NO_NAMES.has(name.toLowerCase()) || !/[a-z0-9]/i.test(name)) return false;
  found.add(name);
  return true;
}

/** Whose mail an envelope sender says it is. */
export interface ListSender {
  /** Lower case. */
  readonly list: string;
  /** The member whom a VERP sender names, lower case. */
  readonly member: string | undefined;
}

/** Mailman's own addresses of a list (MailList.GetBouncesEmail and the like), and what may follow: VERP, probe and confirm tokens. */
const OF_LIST = /^(.+?)-(?:bounces|admin|owner|request|confirm)(?:\+(.*))?$/s;

/**
 * The list whose mail has this envelope sender, and the member of a VERP one: `LIST-bounces@`, `LIST-bounces+user=host@` (Mailman's
 * VERP_FORMAT; the last = divides, since the user part may have one), -admin, -owner, -request, -confirm. What SRS or BATV (prvs) has
 * wrapped is unwrapped. Undefined for any other sender.
 */
export function listOf(sender: string): ListSender | undefined {
  if (!sender.includes('-')) return undefined;
  let local = localPart(addressKey(sender));
  for (let i = 0; i < 5; i++) {
    const inner = unwrapped(local);
    if (inner === undefined) break;
    local = inner;
  }
  const match = OF_LIST.exec(local);
  if (match === null) return undefined;
  const [, list = '', extension] = match;
  return { list, member: extension === undefined ? undefined : memberOf(extension) };
}

/** The member whom a VERP sender of a list names, lower case. */
export function verpMemberOf(sender: string): string | undefined {
  // Most senders name none.
  return sender.includes('+') ? listOf(sender)?.member : undefined;
}

function localPart(key: string): string {
  const at = key.lastIndexOf('@');
  return at < 0 ? key : key.slice(0, at);
}

function memberOf(extension: string): string | undefined {
  const divide = extension.lastIndexOf('=');
  if (divide < 1 || divide === extension.length - 1) return undefined;
  return `${extension.slice(0, divide)}@${extension.slice(divide + 1)}`;
}

/** SRS (Mail::SRS): `SRS0=hash=time=domain=local`, `SRS1=hash=domain==hash=time=domain=local`; BATV: `prvs=tag=local`, `prvs=local/tag`. */
const WRAPPERS = [
  /^srs0[-+=][^=]*=[^=]*=[^=]*=(.+)$/s,
  /^srs1[-+=][^=]*=[^=]*=[-+=][^=]*=[^=]*=[^=]*=(.+)$/s,
  /^(?:ms)?prvs=([^=/]+)\/[0-9a-f]{6,}$/s,
  /^(?:ms)?prvs=[0-9a-z]+=(.+)$/s,
  /^btv1==[^=]*==(.+)$/s,
];

/** How what one of these takes off begins. */
const WRAPPED = /^(?:srs[01]|(?:ms)?prvs|btv1)/;

function unwrapped(local: string): string | undefined {
  if (!WRAPPED.test(local)) return undefined;
  for (const wrapper of WRAPPERS) {
    const inner = wrapper.exec(local)?.[1];
    if (inner !== undefined) return inner;
  }
  return undefined;
}
