import { expect, test } from '@jest/globals';
import type { Attempt } from '../../lib/logs/evidence.ts';
import { log, readPostfix, REFUSED, RELAY, SENT, settings } from './postfix.ts';

const FROM = 'qmgr[1]: D2498236480: from=<oracle-bounces@lists.example.org>, size=394, nrcpt=3 (queue active)';
const TO = `D2498236480: to=<aaa@docomo.ne.jp>, ${REFUSED}`;
const NOVEMBER = Date.UTC(2026, 10, 24, 3, 0, 37);

function only(text: string): Attempt | undefined {
  const { attempts } = readPostfix([text]);
  expect(attempts).toHaveLength(1);
  return attempts[0];
}

test('an attempt has all that its lines say', () => {
  const text = log(
    'cleanup[2]: D2498236480: message-id=<a@b>',
    FROM,
    `smtp[7]: ${TO}`,
    'bounce[3]: D2498236480: sender non-delivery notification: 20BB8236484',
    'qmgr[1]: 20BB8236484: from=<>, size=3126, nrcpt=1 (queue active)',
    'local[4]: 20BB8236484: to=<oracle-bounces@lists.example.org>, relay=local, delay=0.1, delays=0/0/0/0.1, dsn=2.0.0, status=sent (delivered)',
  );
  expect(only(text)).toEqual({
    ...{ host: 'mx', instance: 'postfix', daemon: 'smtp', pid: '7', queueId: 'D2498236480', life: 0, time: NOVEMBER },
    ...{ to: 'aaa@docomo.ne.jp', origTo: undefined, relay: 'mfsmax.docomo.ne.jp[203.138.180.112]:25', connUse: '' },
    ...{ delays: '0.11/0.09/0.05/0.05', dsn: '5.0.0', status: 'bounced', reply: '550 Unknown user aaa@docomo.ne.jp' },
    ...{ stage: 'end-of-data', cut: false, sender: 'oracle-bounces@lists.example.org', list: 'oracle' },
    ...{ messageId: '<a@b>', returned: NOVEMBER },
  });
});

test.each([
  ['RFC 3164', 'Nov 24 03:00:37 mx postfix/smtp[7]: ', NOVEMBER],
  ['with a priority', '<22>Nov 24 03:00:37 mx postfix/smtp[7]: ', NOVEMBER],
  ['a day of one digit', 'Nov  4 03:00:37 mx postfix/smtp[7]: ', Date.UTC(2026, 10, 4, 3, 0, 37)],
  ['ISO', '2026-11-24T03:00:37+09:00 mx postfix/smtp[7]: ', NOVEMBER],
  ['ISO of journalctl', '2026-11-24T03:00:37+0900 mx postfix/smtp[7]: ', NOVEMBER],
  ['with a fraction', '2026-11-24T03:00:37.123456+09:00 mx postfix/smtp[7]: ', NOVEMBER],
  ['UTC', '2026-11-24T03:00:37.5Z mx postfix/smtp[7]: ', NOVEMBER],
  ['RFC 5424', '<22>1 2026-11-24T03:00:37.123Z mx postfix/smtp 7 - - ', NOVEMBER],
  ['RFC 5424 with data', '<22>1 2026-11-24T03:00:37Z mx postfix/smtp 7 ID1 [a@1 b="c"] ', NOVEMBER],
  ['Solaris', 'Nov 24 03:00:37 mx postfix/smtp[7]: [ID 197553 mail.info] ', NOVEMBER],
  ['a service', 'Nov 24 03:00:37 mx postfix/relay/smtp[7]: ', NOVEMBER],
  ['placeholders', 'date mx postfix/smtp[7]: ', undefined],
])('the head of %s', (_name, head, time) => {
  const wanted = { time, host: 'mx', instance: 'postfix', daemon: 'smtp', pid: '7', queueId: 'D2498236480' };
  expect(only(`${head}${TO}\n`)).toMatchObject(wanted);
  expect(readPostfix([`${head}${FROM}\n${head}${TO}\n`.repeat(2)]).attempts).toHaveLength(1);
});

test.each([
  ['MAIL FROM command', 'mail'],
  ['RCPT TO command', 'rcpt'],
  ['DATA command', 'data'],
  ['end of DATA command', 'end-of-data'],
  ['XFORWARD command', 'none'],
])('in reply to %s', (command, stage) => {
  expect(only(log(`smtp[7]: ${TO.replace('end of DATA command', command)}`))).toMatchObject({ stage, cut: false });
});

test.each([
  ['(connect to mx[192.0.2.1]:25: Connection timed out)', 'connect to mx[192.0.2.1]:25: Connection timed out', false],
  ['(host mx[192.0.2.1] said: 550 5.1.1 (a) b (in reply to RCPT TO command))', '550 5.1.1 (a) b', false],
  ['(host mx[192.0.2.1] said: 550 Unknown user aa', '550 Unknown user aa', true],
  ['(host mx[192.0.2.1] said: 550 Unknown user (in reply to end of DA', '550 Unknown user', true],
  ['(host mx[192.0.2.1] said: 550 Unknown user (in reply to end of DATA command)', '550 Unknown user', true],
  ['(unknown user: "x")', 'unknown user: "x"', false],
])('the reply of %s', (text, reply, cut) => {
  expect(
    only(log(`smtp[7]: D2498236480: to=<a@b.example>, ${RELAY}, dsn=5.0.0, status=bounced ${text}`)),
  ).toMatchObject({ reply, cut });
});

test.each([
  ['oracle-bounces@lists.example.org', 'oracle'],
  ['oracle-bounces+aaa=docomo.ne.jp@lists.example.org', 'oracle'],
  ['Oracle-bounces@lists.example.org', 'oracle'],
  ['SRS0=abc=xy=lists.example.org=oracle-bounces@forward.example', 'oracle'],
  ['prvs=1234abcdef=oracle-bounces@lists.example.org', 'oracle'],
  ['a-b-bounces@lists.example.org', 'a-b'],
  ['oracle-admin@lists.example.org', 'oracle'],
])('the list of %s', (sender, list) => {
  expect(only(log(FROM.replace('oracle-bounces@lists.example.org', sender), `smtp[7]: ${TO}`))).toMatchObject({
    list,
    sender,
  });
});

test.each(['ann@example.org', 'ann-marie@example.org', 'list-bouncesx@example.org'])(
  'mail of %s is nobody’s concern',
  (sender) => {
    const from = FROM.replace('oracle-bounces@lists.example.org', sender);
    const other = log(from, `smtp[7]: ${TO}`, `smtp[7]: D2498236480: to=<b@docomo.ne.jp>, ${SENT}`);
    expect(readPostfix([other])).toMatchObject({ attempts: [], lists: [], relays: [] });
    expect(readPostfix([log(`smtp[7]: ${TO}`), log(from)]).attempts).toEqual([]);
  },
);

test.each([
  ['orig_to', 'to=<a@x.example>, orig_to=<b@y.example>, ', { to: 'a@x.example', origTo: 'b@y.example' }],
  ['a quoted local part', 'to=<"a>, b"@x.example>, ', { to: '"a>, b"@x.example' }],
  ['UTF-8', 'to=<用户@例え.jp>, ', { to: '用户@例え.jp' }],
])('a recipient with %s', (_name, to, wanted) => {
  expect(only(log(FROM, `smtp[7]: D2498236480: ${to}${REFUSED}`))).toMatchObject({ ...wanted, list: 'oracle' });
});

test('lines of Postfix before 2.2', () => {
  const line =
    'smtp[7]: D2498236480: to=<a@x.example>, relay=mx.example[192.0.2.1], delay=3, status=bounced (host mx.example[192.0.2.1] said: 550 no (in reply to RCPT TO command))';
  expect(only(log(FROM, line))).toMatchObject({ delays: '3', dsn: '', connUse: '', stage: 'rcpt', list: 'oracle' });
});

test('a queue id begins a new life after removed, and after five days of silence', () => {
  const later = (text: string, day: number): string => text.replaceAll('Nov 24', `Nov ${day}`);
  const once = log(FROM, `smtp[7]: ${TO}`);
  const lives = (...texts: string[]): number[] => readPostfix([texts.join('')]).attempts.map(({ life }) => life);
  expect(lives(later(once, 10), log('qmgr[1]: D2498236480: removed').replace('24', '10'), later(once, 11))).toEqual([
    0, 1,
  ]);
  expect(lives(later(once, 10), later(once, 16))).toEqual([0, 1]);
  expect(lives(later(once, 10), later(once, 14))).toEqual([0, 0]);
});

test('instances and hosts have queue ids of their own', () => {
  const out = log(FROM, `smtp[7]: ${TO}`).replaceAll('postfix/', 'postfix-out/').replaceAll('oracle', 'other');
  const { attempts } = readPostfix([log(FROM) + out + log(`smtp[7]: ${TO}`)]);
  expect(attempts.map(({ instance, list }) => [instance, list])).toEqual([
    ['postfix-out', 'other'],
    ['postfix', 'oracle'],
  ]);
});

test('what expires is a bounce of all who were still deferred', () => {
  const deferred = REFUSED.replace('status=bounced', 'status=deferred');
  const text = log(
    FROM,
    ...['a', 'b', 'c'].map((name) => `smtp[7]: D2498236480: to=<${name}@docomo.ne.jp>, ${deferred}`),
    `smtp[8]: D2498236480: to=<b@docomo.ne.jp>, ${SENT}`,
    'qmgr[1]: D2498236480: from=<oracle-bounces@lists.example.org>, status=expired, returned to sender',
  );
  const { attempts } = readPostfix([text]);
  expect(attempts.map(({ to, status }) => `${to} ${status}`)).toEqual([
    ...['a', 'b', 'c'].map((name) => `${name}@docomo.ne.jp deferred`),
    ...['a', 'c'].map((name) => `${name}@docomo.ne.jp expired`),
  ]);
});

test('of a relay the domains of its recipients are told, three at the most', () => {
  const to = ['a@one.example', 'b@One.example', 'c@two.example', 'd@three.example', 'e@four.example'];
  const lines = to.map(
    (address) =>
      `Nov 24 03:00:38 mx postfix/smtp[2]: AAAAA1: to=<${address}>, relay=smtp.isp.example[192.0.2.1]:25, delay=1, delays=0/0/0/1, dsn=2.0.0, status=sent (250 ok)\n`,
  );
  const sender =
    'Nov 24 03:00:37 mx postfix/qmgr[1]: AAAAA1: from=<ml-bounces@lists.example>, size=5, nrcpt=5 (queue active)\n';
  const { relays } = readPostfix([sender + lines.join('')]);
  expect(relays).toMatchObject([
    { relay: 'isp.example', sent: 5, domains: ['one.example', 'two.example', 'three.example'] },
  ]);
});

test('recipients, transactions and relays are counted', () => {
  const sent = (name: string, pid: number, delays: string): string =>
    `smtp[${pid}]: D2498236480: to=<${name}@docomo.ne.jp>, ${SENT}`.replace('0.11/0.09', delays);
  const text = log(FROM, sent('a', 7, '1/1'), sent('b', 8, '1/1'), sent('c', 7, '1/1'), sent('d', 7, '2/1'));
  const day = Math.floor(NOVEMBER / 86_400_000);
  const { lists, relays } = readPostfix([text]);
  expect(lists).toEqual([
    {
      ...{ list: 'oracle', day, messages: 1, recipients: 3, largest: 3, lastBatch: NOVEMBER },
      ...{ transactions: 3, delivered: 4, largestTransaction: 2 },
    },
  ]);
  const none = { deferred: 0, bounced: 0, throttled: 0 };
  expect(relays).toEqual([{ relay: 'docomo.ne.jp', day, sent: 4, ...none, domains: ['docomo.ne.jp'] }]);
});

test('who is refused at the end of the data and accepted within a day is told', () => {
  const sent = log(
    'qmgr[1]: E1: from=<oracle-bounces@lists.example.org>, size=1, nrcpt=1 (queue active)',
    `smtp[7]: E1: to=<aaa@docomo.ne.jp>, ${SENT}`,
  );
  const refused = log(FROM, `smtp[7]: ${TO}`);
  const wanted = [{ relay: 'docomo.ne.jp', list: 'oracle', address: 'aaa@docomo.ne.jp' }];
  for (const text of [sent + refused, refused + sent]) expect(readPostfix([text]).accepted).toMatchObject(wanted);
  expect(readPostfix([sent.replaceAll('Nov 24', 'Nov 20') + refused]).accepted).toEqual([]);
});

test('since, until and list choose', () => {
  const text = log(FROM, `smtp[7]: ${TO}`);
  const told = (given: object): number[] => {
    const { attempts, lists, relays } = readPostfix([text], { ...settings, ...given });
    return [attempts.length, lists.length, relays.length];
  };
  expect(told({ since: NOVEMBER, until: NOVEMBER, list: 'oracle' })).toEqual([1, 1, 1]);
  expect(told({ since: NOVEMBER + 1 })).toEqual([0, 0, 0]);
  expect(told({ until: NOVEMBER - 1 })).toEqual([0, 0, 0]);
  expect(told({ list: 'other' })).toEqual([0, 0, 0]);
});
