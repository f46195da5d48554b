import { expect, test } from '@jest/globals';
import { sendmailReader } from '../../lib/logs/readers/sendmail.ts';
import { at } from './evidence.ts';
import { file, type Open, read, readsAnything } from './reading.ts';

const open: Open = (sink, settings) => sendmailReader(file, sink, settings);
const HEAD = 'Nov 24 03:00:37 mx sendmail[12]: ';
const FROM = `${HEAD}q1D5djAb012345: from=<ml-bounces@lists.example.org>, size=394, class=0, nrcpts=3, msgid=<post@x.example>, proto=ESMTP\n`;
const to = (recipients: string, rest: string): string =>
  `${HEAD}q1D5djAb012345: to=${recipients}, delay=00:00:01, xdelay=00:00:01, mailer=esmtp, pri=120, ${rest}\n`;
const RELAY = 'relay=mfsmax.docomo.ne.jp. [203.138.180.112]';

test('one line, several addresses: one attempt for each, of one transaction', () => {
  const log = FROM + to('<aaa@docomo.ne.jp>,<bbb@docomo.ne.jp>', `${RELAY}, dsn=5.0.0, stat=Service unavailable`);
  const { facts, source } = read(open, log);
  const common = {
    ...{ host: 'mx', instance: 'sendmail', daemon: 'sendmail', pid: '', queueId: 'q1D5djAb012345', life: 0 },
    ...{
      time: at('2026-11-24 03:00:37'),
      origTo: undefined,
      relay: 'mfsmax.docomo.ne.jp[203.138.180.112]',
      connUse: '',
    },
    ...{ delays: '00:00:01', dsn: '5.0.0', status: 'bounced', reply: 'Service unavailable', stage: 'transaction' },
    ...{
      cut: false,
      sender: 'ml-bounces@lists.example.org',
      list: 'ml',
      messageId: '<post@x.example>',
      returned: undefined,
    },
  };
  expect(facts.attempts).toEqual([
    { ...common, to: 'aaa@docomo.ne.jp' },
    { ...common, to: 'bbb@docomo.ne.jp' },
  ]);
  expect([source.kind, source.lines, source.yearInferred]).toEqual(['sendmail', 2, true]);
});

test.each([
  ['<a@x>', `${RELAY}, dsn=5.1.1, stat=User unknown`, 'bounced', 'rcpt'],
  ['<a@x>', `${RELAY}, dsn=5.0.0, stat=Service unavailable`, 'bounced', 'none'],
  ['<a@x>', `${RELAY}, dsn=5.0.0, reply=550 no (end of data), stat=Service unavailable`, 'bounced', 'none'],
  ['<a@x>,<b@x>', `${RELAY}, dsn=5.1.1, reply=550 5.1.1 no a@x, stat=User unknown`, 'bounced', 'transaction'],
  ['<a@x>,<b@x>,', `[more], ${RELAY}, dsn=5.0.0, stat=Service unavailable`, 'bounced', 'transaction'],
  ['<a@x>,<b@x>', `${RELAY}, dsn=4.0.0, stat=Deferred: x.: No route to host`, 'deferred', 'none'],
  ['<a@x>,<b@x>', `${RELAY}, dsn=4.0.0, stat=Deferred: 403 4.7.0 TLS handshake failed.`, 'deferred', 'none'],
  ['<a@x>,<b@x>', `${RELAY}, dsn=5.3.0, stat=Can't create output`, 'bounced', 'none'],
  [
    '<a@x>,<b@x>',
    'relay=x.example, dsn=5.1.2, stat=Host unknown (Name server: x.example: host not found)',
    'bounced',
    'none',
  ],
  ['<a@x>,<b@x>', `${RELAY}, dsn=4.0.0, stat=Deferred: Connection timed out with x.`, 'deferred', 'none'],
  ['<a@x>,<b@x>', `${RELAY}, dsn=4.0.0, stat=Deferred: 451 later, please`, 'deferred', 'transaction'],
  ['<a@x>', `${RELAY}, dsn=4.4.7, stat=Cannot send message for 5 days`, 'expired', 'none'],
])('%s %s', (recipients, rest, status, stage) => {
  expect(read(open, FROM + to(recipients, rest)).facts.attempts[0]).toMatchObject({ status, stage });
});

test.each(['dsn=2.0.0, stat=Sent (ok)', 'dsn=4.0.0, stat=queued', 'dsn=5.0.0'])('%s is no failure', (rest) => {
  expect(read(open, FROM + to('<a@x>', `${RELAY}, ${rest}`)).facts.attempts).toEqual([]);
});

test('double lines are left out, and only what is asked for is told', () => {
  const line = to('<a@x>', `${RELAY}, dsn=5.1.1, stat=User unknown`);
  const { facts, source } = read(open, FROM + line + line);
  expect([facts.attempts.length, source.duplicates]).toEqual([1, 1]);
  expect(read(open, FROM + line, { list: 'other' }).facts.attempts).toEqual([]);
});

test('any bytes in any chunks', () => {
  readsAnything(open, [FROM.trim(), to('<a@x>,<b@x>', `${RELAY}, dsn=5.1.1, stat=User unknown`).trim()]);
});

test('long lines are read in little time', () => {
  const start = performance.now();
  for (const piece of [', a=', ',', 'to=', ', stat', 'a'])
    read(open, to(piece.repeat(15_000), piece.repeat(15_000)).repeat(5));
  expect(performance.now() - start).toBeLessThan(3000);
});
