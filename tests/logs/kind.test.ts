import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { kindOf } from '../../lib/logs/kind.ts';

const kind = (text: string): string | undefined => kindOf(Buffer.from(text, 'latin1'));
const HEAD = 'May 23 10:12:30 2018 (1234) ';

test.each([
  ['postfix', 'Nov 24 03:00:37 mx postfix/smtpd[2261]: connect from localhost[127.0.0.1]\n'],
  ['postfix', 'x/smtp[1]: cut off\n\nNov 24 03:00:37 mx postfix-out/relay/smtp[2261]: D24: to=<a@b>\n'],
  ['postfix', '2026-11-24T03:00:37.1+09:00 mx postfix/qmgr[2261]: D24: removed\n'],
  ['postfix', '<22>1 2026-11-24T03:00:37Z mx postfix/qmgr 2261 - - D24: removed\n'],
  ['postfix', 'Nov 24 03:00:37 mx postfix/qmgr[2261]: [ID 197553 mail.info] D24: removed\n'],
  ['postfix', 'date server_name postfix/smtp[PID]: ID: to=<a@b>, relay=x\n'],
  ['postfix', 'Nov 24 03:00:37 mx dovecot: imap-login\nNov 24 03:00:37 mx postfix/qmgr[2261]: D24: removed\n'],
  ['exim', '2012-02-13 14:39:45 1RwtEk-0002zL-IF ** X@yahoo.com R=dnslookup T=remote_smtp: SMTP error\n'],
  ['exim', '2024-02-13 14:39:45.123 +0900 [77] 1RwtEk-000000002zL-00IF <= a@b H=x\n'],
  ['exim', '2024-02-13 14:39:45 exim 4.97 daemon started: pid=1\n'],
  ['exim', 'Feb 13 14:39:45 mx exim[12]: 2012-02-13 14:39:45 1RwtEk-0002zL-IF Completed\n'],
  ['sendmail', 'Nov 24 03:00:37 mx sendmail[12]: o1D5dj12345678: to=<a@b>, delay=0, stat=Sent\n'],
  ['sendmail', 'Nov 24 03:00:37 mx sm-mta[12]: o1D5dj12345678: from=<a@b>, size=1\n'],
  ['bounce', `${HEAD}<BounceRunner at 1> processing 3 queued bounces\n`],
  ['bounce', `3 queued bounces\n${HEAD}ml: a@b current bounce score: 2.0\n`],
  ['bounce', `${HEAD}a@b: ml current bounce score: 2.0\n`],
  ['bounce', 'date (ID) ml_name : ccc@docomo.ne.jp already scored a bounce for date 23-May-2018\n'],
  ['bounce', 'ml: aaa@docomo.ne.jp bounce score: 1.0'],
  ['bounce', '5\xe6\x9c\x88 23 10:12:30 2018 (1) ml: a@b residual bounce received\n'],
  ['bounce', '5\xb7\xee 23 10:12:30 2018 (1) ml: a@b residual bounce received\n'],
  ['bounce', `${HEAD}sending ml list probe to: a@b (score 5.0 >= 5.0)\n`],
  ['bounce', `${HEAD}bounce message w/no discernable addresses: <1@x>\n`],
  ['post', `${HEAD}post to ml from a@b, size=1, message-id=<1@x>, success\n`],
  ['smtp', `${HEAD}<1@x> smtp to ml for 3 recips, completed in 0.123 seconds\n`],
  ['smtp', `${HEAD}<1@x> smtp for 3 recips, completed in 0.123 seconds\n`],
  ['smtp-failure', `${HEAD}delivery to a@b failed with code 550: no\n`],
  ['smtp-failure', `${HEAD}All recipients refused: {}, msgid: <1@x>\n`],
  [undefined, ''],
  [undefined, '\n\n\n'],
  [undefined, `${HEAD}Cannot connect to SMTP server localhost on port smtp\nTraceback (most recent call last):\n`],
  [undefined, `${HEAD}ml post from a@b held, message-id=<1@x>: Post by non-member\n`],
  [undefined, `${HEAD}ml: new a@b, via the member mass subscription\n`],
  [undefined, `${HEAD}ml: a@b auto-unsubscribed [reason: BYBOUNCE]\n`],
  [undefined, `${HEAD}OutgoingRunner qrunner started.\n`],
  [undefined, 'Nov 24 03:00:37 mx sshd[1]: Accepted publickey\n'],
  [undefined, '2024-02-13 14:39:45 INFO server started\n'],
  [undefined, 'From a@b Mon May 21 00:00:00 2018\nSubject: bounces\n'],
  [undefined, '#!/bin/sh\n'],
])('%s: %j', (expected, text) => {
  expect(kind(text)).toBe(expected);
});

test('any bytes are taken, and quickly', () => {
  const piece = fc.oneof(fc.string(), fc.constantFrom(HEAD, ': ', '\n', 'ml: a@b ', 'postfix/', 'Nov 24 03:00:37 mx '));
  fc.assert(fc.property(fc.array(piece), (all) => (kind(all.join('')), true)));
  const start = performance.now();
  for (const text of [': ', 'a ', 'a', '\n', 'post to a from ', 'ml: a ']) kind(HEAD + text.repeat(100_000));
  expect(performance.now() - start).toBeLessThan(2000);
});
