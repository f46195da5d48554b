import { describe, expect, test } from '@jest/globals';
import type { LogSource } from '../../lib/logs/evidence.ts';
import { LogReaders } from '../../lib/logs/readers/open.ts';
import { at, settings } from './evidence.ts';
import { Facts, file, type Open, read, readsAnything } from './reading.ts';

const open: Open = (sink, settings) => {
  const readers = new LogReaders(sink, settings);
  const reader = readers.open(file, 'exim');
  const end = (): LogSource => {
    const source = reader.end();
    readers.finish();
    return source;
  };
  return { push: (chunk) => reader.push(chunk), end };
};
const STAMP = '2012-02-13 14:39:45';
const ID = '1RwtEk-0002zL-IF';
const line = (rest: string, id = ID, stamp = STAMP): string => `${stamp} ${id} ${rest}\n`;
const ARRIVAL = line('<= ml-bounces@lists.example.org H=localhost [127.0.0.1] P=esmtp S=394 id=post@x.example');
const OLD =
  'SMTP error from remote mail server after end of data: host mta7.am0.yahoodns.net [98.136.217.192]: 554 no a@yahoo.com';
const failed = (address: string): string => line(`** ${address} R=dnslookup T=remote_smtp: ${OLD}`);

test.each([
  [`** a@yahoo.com R=dnslookup T=remote_smtp: ${OLD}`, ['bounced', 'end-of-data', '554 no a@yahoo.com']],
  [
    '** a@yahoo.com R=dnslookup T=remote_smtp H=mta7.am0.yahoodns.net [98.136.217.192]:25 X=TLS1.2:AES:256 CV=yes: SMTP error from remote mail server after end of data: 554 5.2.1 no',
    ['bounced', 'end-of-data', '554 5.2.1 no'],
  ],
  [
    '** a@yahoo.com R=dnslookup T=remote_smtp: SMTP error from remote mailer after RCPT TO:<a@yahoo.com>: host mta7.am0.yahoodns.net [98.136.217.192]: 550-no\\n550 such user',
    ['bounced', 'rcpt', '550-no 550 such user'],
  ],
  [
    '** a@yahoo.com R=dnslookup T=remote_smtp H=mta7.am0.yahoodns.net [98.136.217.192]: SMTP error from remote mail server after MAIL FROM:<ml-bounces@l> SIZE=1: 550 no',
    ['bounced', 'mail', '550 no'],
  ],
  [
    '** a@yahoo.com R=dnslookup T=remote_smtp H=mta7.am0.yahoodns.net [98.136.217.192]: SMTP error from remote mail server after pipelined end of data: 550 no',
    ['bounced', 'end-of-data', '550 no'],
  ],
  [
    '== a@yahoo.com R=dnslookup T=remote_smtp defer (-46) H=mta7.am0.yahoodns.net [98.136.217.192]: SMTP error from remote mail server after end of data: 421 later',
    ['deferred', 'end-of-data', '421 later'],
  ],
])('%s', (text, expected) => {
  const [attempt, ...more] = read(open, ARRIVAL + line(text)).facts.attempts;
  expect([attempt?.status, attempt?.stage, attempt?.reply]).toEqual(expected);
  expect(attempt).toMatchObject({
    ...{ to: 'a@yahoo.com', origTo: undefined, relay: 'mta7.am0.yahoodns.net[98.136.217.192]', queueId: ID, life: 0 },
    ...{ time: at(STAMP), list: 'ml', sender: 'ml-bounces@lists.example.org', messageId: 'post@x.example', cut: false },
    ...{ daemon: 'exim', pid: '', delays: '' },
  });
  expect(more).toEqual([]);
});

test.each([
  ['** a@x.example: Unrouteable address', 'a@x.example', undefined, 'Unrouteable address'],
  ['** a@x.example <ml@y.example> R=r T=t: timed out', 'a@x.example', 'ml@y.example', 'timed out'],
  ['** "a b"@x.example R=r T=t: timed out', '"a b"@x.example', undefined, 'timed out'],
  ['** bob (alias@x.example) <ml@y.example>: timed out', 'bob', 'ml@y.example', 'timed out'],
])('%s has no answer of a remote host', (text, to, origTo, reply) => {
  const { attempts } = read(open, ARRIVAL + line(text)).facts;
  expect(attempts).toMatchObject([{ to, origTo, reply, stage: 'none', relay: '' }]);
});

test('message ids of 4.97, fractions, zones, process ids and syslog are read', () => {
  const log = `2024-02-13 14:39:45.123 +0900 [77] 1RwtEk-000000002zL-00IF ** a@x: no
Feb 13 14:39:45 mx exim[12]: 2024-02-13 14:39:46 1RwtEk-0002zL-IF ** a@x: no
`;
  expect(read(open, log).facts.attempts).toMatchObject([
    {
      host: '',
      queueId: '1RwtEk-000000002zL-00IF',
      time: at('2024-02-13 14:39:45') + 123,
      sender: undefined,
      list: undefined,
    },
    { host: 'mx', queueId: '1RwtEk-0002zL-IF', time: at('2024-02-13 14:39:46') },
  ]);
});

test('the sender of a delivery line serves where the arrival was not seen', () => {
  const { attempts } = read(open, line('** a@x F=<ml-bounces+a=x@l> R=r T=t: no')).facts;
  expect(attempts).toMatchObject([{ sender: 'ml-bounces+a=x@l', list: 'ml' }]);
});

test("the bounce's way to Mailman gives the time and the list", () => {
  const bounce = '1RwtEl-0002zM-AA';
  const log =
    line('<= someone@x.example H=a [192.0.2.1] P=esmtp S=1') +
    failed('a@yahoo.com') +
    line(`<= <> R=${ID} U=exim P=local S=1`, bounce, '2012-02-13 14:39:46') +
    line('Completed') +
    line(
      '=> |/usr/lib/mailman/mail/mailman bounces ml <ml-bounces@l> R=mailman T=mailman',
      bounce,
      '2012-02-13 14:39:47',
    ) +
    line('Completed', bounce, '2012-02-13 14:39:47');
  expect(read(open, log).facts.attempts).toMatchObject([{ list: 'ml', returned: at('2012-02-13 14:39:47') }]);
});

describe('messages in several logs', () => {
  const bounce = '1RwtEl-0002zM-AA';
  const home = '=> |/usr/lib/mailman/mail/mailman bounces ml <ml-bounces@l> R=mailman T=mailman';
  const log =
    ARRIVAL +
    failed('a@yahoo.com') +
    line(`<= <> R=${ID} U=exim P=local S=1`, bounce, '2012-02-13 23:59:59') +
    line('Completed') +
    line(home, bounce, '2012-02-14 00:00:01') +
    line('Completed', bounce, '2012-02-14 00:00:01');
  const lines = log.split(/(?<=\n)/);
  const readAll = (...logs: readonly string[]): Facts => {
    const facts = new Facts();
    const readers = new LogReaders(facts, settings);
    for (const text of logs) {
      const reader = readers.open(file, 'exim');
      reader.push(Buffer.from(text));
      reader.end();
    }
    readers.finish();
    return facts;
  };

  test.each(lines.map((_, i) => i))('cut after line %d', (cut) => {
    const facts = readAll(lines.slice(0, cut).join(''), lines.slice(cut).join(''));
    expect(facts.attempts).toMatchObject([{ to: 'a@yahoo.com', list: 'ml', returned: at('2012-02-14 00:00:01') }]);
    expect(facts.attempts).toEqual(readAll(log).attempts);
    expect(facts.lists).toEqual(readAll(log).lists);
  });

  test('that never see their bounce are told at the end', () => {
    expect(readAll(ARRIVAL + failed('a@yahoo.com'), 'x\n').attempts).toMatchObject([
      { list: 'ml', returned: undefined },
    ]);
  });
});

test('the list of a message whose arrival was not seen is asked for too, once its bounce tells it', () => {
  const bounce = '1RwtEl-0002zM-AA';
  const log =
    failed('a@yahoo.com') +
    line(`<= <> R=${ID} U=exim P=local S=1`, bounce) +
    line('=> ml-bounces@l R=mailman T=mailman', bounce);
  expect(read(open, log, { list: 'ml' }).facts.attempts).toMatchObject([{ list: 'ml' }]);
  expect(read(open, log, { list: 'other' }).facts.attempts).toEqual([]);
});

test.each([
  [
    'H=mx.d.jp [192.0.2.1]: SMTP error from remote mail server after end of data: 451 no: retry timeout exceeded',
    '451 no',
    'end-of-data',
  ],
  [': retry timeout exceeded', 'retry timeout exceeded', 'none'],
  [
    ": all hosts for 'd.jp' have been failing for a long time",
    "all hosts for 'd.jp' have been failing for a long time",
    'none',
  ],
])('given up: %s', (text, reply, stage) => {
  const { attempts } = read(open, ARRIVAL + line(`** a@d.jp R=r T=t ${text}`.replace(' :', ':'))).facts;
  expect(attempts).toMatchObject([{ status: 'expired', reply, stage }]);
});

test.each(['LMTP error after', 'LMTP error from remote mail server after'])('%s: one answer for each', (words) => {
  const text = `** a@x.example R=r T=lmtp: ${words} end of data: 552 5.2.2 <a@x.example> Quota exceeded`;
  expect(read(open, ARRIVAL + line(text)).facts.attempts).toMatchObject([
    { daemon: 'lmtp', stage: 'end-of-data', reply: '552 5.2.2 <a@x.example> Quota exceeded' },
  ]);
});

test('what is given up days later is no new message', () => {
  const later = '2012-02-17 14:39:45';
  const [first, second] = ['1RwtEl-0002zM-AA', '1RwtEl-0002zM-AB'];
  const home = '=> ml-bounces@l R=mailman T=mailman';
  const log =
    ARRIVAL +
    failed('a@yahoo.com') +
    line(`== b@yahoo.com R=dnslookup T=remote_smtp defer (-46): ${OLD}`) +
    line(`<= <> R=${ID} U=exim P=local S=1`, first) +
    line(home, first) +
    line('Completed', first) +
    line(`** b@yahoo.com R=dnslookup T=remote_smtp: ${OLD}: retry timeout exceeded`, ID, later) +
    line(`<= <> R=${ID} U=exim P=local S=1`, second, later) +
    line('Completed', ID, later) +
    line(home, second, later) +
    line('Completed', second, later);
  const { facts } = read(open, log);
  expect(facts.lists).toMatchObject([
    { messages: 1, recipients: 2, lastBatch: at(STAMP), day: Math.floor(at(STAMP) / 86_400_000) },
  ]);
  expect(facts.attempts.map(({ to, returned }) => [to, returned])).toEqual([
    ['a@yahoo.com', at(STAMP)],
    ['b@yahoo.com', undefined],
    ['b@yahoo.com', at(later)],
  ]);
});

test('lines about no message show from when a log is', () => {
  const log = `${STAMP} H=[192.0.2.9] rejected EHLO\n2012-02-14 00:00:00 Start queue run: pid=7\nx\n`;
  expect(read(open, log).source).toMatchObject({ first: at(STAMP), last: at('2012-02-14 00:00:00') });
});

test('of an answer without end a part is kept, from which nothing is concluded', () => {
  const [attempt] = read(open, ARRIVAL + line(`** a@yahoo.com R=r T=t: ${OLD}${' and more'.repeat(1000)}`)).facts
    .attempts;
  expect([attempt?.cut, attempt?.reply.length]).toEqual([true, 4000]);
});

test('failures that never see their bounce take a bounded memory', () => {
  const facts = new Facts();
  const readers = new LogReaders(facts, settings);
  const reader = readers.open(file, 'exim');
  for (let i = 0; i < 6000; i++) {
    const id = `1RwtEk-${String(i).padStart(6, '0')}-IF`;
    reader.push(Buffer.from(line(`** a@x.example F=<ml-bounces@l>: ${'x'.repeat(5000)}`, id)));
  }
  expect(facts.attempts.length).toBeGreaterThan(1000);
  reader.end();
  readers.finish();
  expect(facts.attempts.length).toBe(6000);
});

test('how the mail of a list went out', () => {
  const to = (flag: string, address: string): string =>
    line(`${flag} ${address} R=dnslookup T=remote_smtp H=mx.x.ne.jp [192.0.2.1] C="250 ok"`);
  const log =
    ARRIVAL + to('=>', 'a@x') + to('->', 'b@x') + failed('c@yahoo.com') + failed('d@yahoo.com') + failed('e@yahoo.com');
  const { facts } = read(open, log + line('Completed'));
  const day = Math.floor(at(STAMP) / 86_400_000);
  expect(facts.lists).toEqual([
    {
      ...{ list: 'ml', day, messages: 1, recipients: 5, largest: 5, transactions: 2, delivered: 5 },
      ...{ largestTransaction: 3, lastBatch: at(STAMP) },
    },
  ]);
  expect(facts.relays.map(({ relay, sent, bounced }) => [relay, sent, bounced])).toEqual([
    ['x.ne.jp', 1, 0],
    ['x.ne.jp', 1, 0],
    ['yahoodns.net', 0, 1],
    ['yahoodns.net', 0, 1],
    ['yahoodns.net', 0, 1],
  ]);
});

describe('a delivery is told of when the same host refused the same mail to the recipient within a day', () => {
  const NEXT = '1RwtEk-0002zM-IF';
  const day = (days: number): string => STAMP.replace('13', String(13 + days));
  const arrival = (list: string, id: string, stamp: string): string =>
    line(`<= ${list}-bounces@lists.example.org H=localhost [127.0.0.1] P=esmtp S=394 id=${id}@x.example`, id, stamp);
  const refused = (stamp: string): string =>
    arrival('ml', ID, stamp) +
    line(`** a@yahoo.com R=dnslookup T=remote_smtp: ${OLD}`, ID, stamp) +
    line('Completed', ID, stamp);
  const taken = (stamp: string, list = 'ml', address = 'A@yahoo.com', host = 'mta5.am0.yahoodns.net'): string =>
    arrival(list, NEXT, stamp) +
    line(`=> ${address} R=dnslookup T=remote_smtp H=${host} [98.136.217.1] C="250 ok"`, NEXT, stamp) +
    line('Completed', NEXT, stamp);

  test.each([
    ['before it', taken(day(0)) + refused(day(1)), [day(0)]],
    ['after it', refused(day(1)) + taken(day(2)), [day(2)]],
    ['at the same time', refused(day(1)) + taken(day(1)), [day(1)]],
    ['two days before it', taken(day(0)) + refused(day(2)), []],
    ['two days after it', refused(day(0)) + taken(day(2)), []],
    ['mail of another list', refused(day(0)) + taken(day(0), 'other'), []],
    ['another recipient', refused(day(0)) + taken(day(0), 'ml', 'b@yahoo.com'), []],
    ['another host', refused(day(0)) + taken(day(0), 'ml', 'a@yahoo.com', 'mx.example.net'), []],
    ['nobody was refused', taken(day(0)), []],
  ])('%s', (_, log, expected) => {
    const { deliveries } = read(open, log).facts;
    expect(deliveries.map(({ time }) => time)).toEqual(expected.map(at));
    for (const { relay, list } of deliveries) expect([relay, list]).toEqual(['yahoodns.net', 'ml']);
  });
});

test('of a relay the domains of its recipients are told, each once and three at the most', () => {
  const to = ['a@one.example', 'b@One.example', 'c@two.example', 'local', 'd@three.example', 'e@four.example'];
  const lines = to.map((one) => line(`=> ${one} R=smarthost T=remote_smtp H=smtp.isp.example [192.0.2.1] C="250 ok"`));
  const { relays } = read(open, ARRIVAL + lines.join('')).facts;
  expect(relays.map(({ domains = [] }) => domains.join(' '))).toEqual([
    'one.example',
    '',
    'two.example',
    '',
    'three.example',
    '',
  ]);
});

test('double lines are left out, and only what is asked for is told', () => {
  const log = ARRIVAL + failed('a@yahoo.com');
  const { facts, source } = read(open, log + log);
  expect([facts.attempts.length, source.duplicates, source.lines, source.kind]).toEqual([1, 2, 4, 'exim']);
  expect(read(open, log, { list: 'other' }).facts.attempts).toEqual([]);
  expect(read(open, log, { since: at('2012-02-14 00:00:00') }).facts.attempts).toEqual([]);
});

test('any bytes in any chunks', () => {
  readsAnything(open, [
    ARRIVAL.trim(),
    failed('a@yahoo.com').trim(),
    line('Completed').trim(),
    line('=> a@x R=r H=h [1]').trim(),
  ]);
});

test('long lines are read in little time', () => {
  const start = performance.now();
  for (const piece of [': ', ' H=', 'a', '"\\', '(', ' <']) read(open, line(`** ${piece.repeat(20_000)}`));
  expect(performance.now() - start).toBeLessThan(5000);
});
