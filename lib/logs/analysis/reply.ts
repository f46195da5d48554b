/** What the words of a refusal are about. The words are hints only: no verdict is proven by them. */

/** Lines of the mail server itself about a dialogue that broke off: no verdict of the remote host. */
const BROKEN_OFF = /^(lost connection|conversation with .* timed out|timed? ?out\b|connection (reset|refused|timed))/i;

/**
 * Enhanced codes (RFC 3463, RFC 7372) about the sender's address, the message's size or content, and the sender's authentication:
 * X.1.7, X.1.8, X.3.4, X.6.x, X.7.20 to X.7.29.
 */
const MESSAGE_CODE = /(?<![\d.])[45]\.(1\.[78]|3\.4|6\.\d{1,3}|7\.2\d)(?![\d.])/;
const MESSAGE_WORDS =
  /\b(spf|dkim|dmarc|arc|spam(haus|cop)?|unsolicited|virus|malware|phish\w*|(dns)?[rd]?bl|block ?list(ed)?|black ?list(ed)?|reputation|sender|mail from|helo|too (large|big)|size limit|message size|rate limit\w*)\b/i;

/** Codes about a mailbox: X.1.x and X.2.x, but for those about the sender. */
const MAILBOX_CODE = /(?<![\d.])[45]\.(1\.(?![78](?!\d))\d{1,3}|2\.\d{1,3})(?![\d.])/;
const MAILBOX_WORDS = /unknown|no such|mailbox|quota|disabled/i;

/** Whether the reason is no remote host's verdict: the dialogue broke off. */
export function isBrokenOff(reply: string): boolean {
  return BROKEN_OFF.test(reply);
}

/** Whether it is an answer of a remote host (RFC 5321, 4.2), and not what the mail server itself calls the outcome. */
export function isAnswer(reply: string): boolean {
  return /^[2-5]\d\d(?:[ -]|$)/.test(reply);
}

/** Whether the code or the words say that the message or its sender is refused. */
export function isAboutMessage(reply: string, dsn: string): boolean {
  const codes = `${dsn} ${reply}`;
  return MESSAGE_CODE.test(codes) || (MESSAGE_WORDS.test(reply) && !MAILBOX_CODE.test(codes));
}

/** Whether the code or the words say that a user or a mailbox is refused. */
export function isAboutMailbox(reply: string, dsn: string): boolean {
  return MAILBOX_CODE.test(`${dsn} ${reply}`) || MAILBOX_WORDS.test(reply);
}
