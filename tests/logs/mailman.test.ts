import { expect, test } from '@jest/globals';
import type { LogKind, ScoreEvent } from '../../lib/logs/evidence.ts';
import { mailmanReader } from '../../lib/logs/readers/mailman.ts';
import { at, dayOf } from './evidence.ts';
import { file, type Open, read, readsAnything } from './reading.ts';

const open =
  (kind: LogKind): Open =>
  (sink, settings) =>
    mailmanReader(file, kind, sink, settings);
const HEAD = 'May 23 10:12:30 2018 (1234) ';
const TIME = at('2018-05-23 10:12:30');

function scores(...lines: readonly string[]): ScoreEvent[] {
  return read(open('bounce'), lines.map((line) => HEAD + line).join('\n')).facts.scores;
}

const event = (some: Partial<ScoreEvent>): ScoreEvent => ({
  ...{ time: TIME, list: 'ml', address: 'aaa@docomo.ne.jp', what: 'score', score: undefined },
  ...{ threshold: undefined, day: undefined, batch: 'log:0', ...some },
});

test.each<[string, Partial<ScoreEvent>]>([
  ['ml: aaa@docomo.ne.jp bounce score: 1.0', { what: 'first', score: 1 }],
  ['ml: aaa@docomo.ne.jp current bounce score: 2.0', { what: 'score', score: 2 }],
  ['aaa@docomo.ne.jp: ml current bounce score: 2.0', { what: 'score', score: 2 }],
  ['ml : aaa@docomo.ne.jp current bounce score: 2.0', { what: 'score', score: 2 }],
  ['ml: aaa@docomo.ne.jp already scored a bounce for date 23-May-2018', { what: 'already', day: dayOf('2018-05-23') }],
  ['ml: aaa@docomo.ne.jp already scored a bounce for date ?', { what: 'already' }],
  ['ml: aaa@docomo.ne.jp has stale bounce info, resetting', { what: 'stale' }],
  ['ml: aaa@docomo.ne.jp residual bounce received', { what: 'residual' }],
  ['ml: aaa@docomo.ne.jp disabling due to bounce score 5.0 >= 4.5', { what: 'disabled', score: 5, threshold: 4.5 }],
  ['sending ml list probe to: aaa@docomo.ne.jp (score 5.0 >= 5.0)', { what: 'probe', score: 5, threshold: 5 }],
  ['ml: aaa@docomo.ne.jp disabling due to probe bounce received', { what: 'probe-bounced' }],
  ['ml: aaa@docomo.ne.jp deleted after exhausting notices', { what: 'removed' }],
  [
    'A+b.c: a..b.@docomo.ne.jp bounce score: 1.0',
    { list: 'a+b.c', address: 'a..b.@docomo.ne.jp', what: 'first', score: 1 },
  ],
  ['ml: "a b"@docomo.ne.jp bounce score: 1.0', { address: '"a b"@docomo.ne.jp', what: 'first', score: 1 }],
  ['ml: J\xfcrgen@x.example bounce score: 1.0', { address: 'J\xfcrgen@x.example', what: 'first', score: 1 }],
])('%s', (line, some) => {
  expect(scores(line)).toEqual([event(some)]);
});

test.each([
  'ml: bounce message w/no discernable addresses: <1@x.example>',
  'bounce message w/no discernable addresses: <1@x.example>',
  'ml: forwarding unrecognized, message-id: <1@x.example>',
  'discarding unrecognized, message-id: <1@x.example>',
  'Error reading bounce events: x',
  'Notifying disabled member aaa@docomo.ne.jp for list: ml',
  'NotAMemberError when sending disabled notice: aaa@docomo.ne.jp',
  '<BounceRunner at 140234512> processing 3 queued bounces',
  'ml: aaa@docomo.ne.jp bounce score: many',
  '',
])('%j says nothing about a score', (line) => {
  expect(scores(line)).toEqual([]);
});

test.each([
  '<BounceRunner at 140234512> processing 3 queued bounces',
  '<OutgoingRunner at -140234512> processing 1 queued bounces',
  'Processing 3 queued bounces',
  'processing 3 queued bounces',
])('%s begins a batch', (line) => {
  const found = scores(
    'ml: a@x bounce score: 1.0',
    line,
    'ml: b@x bounce score: 1.0',
    'ml: c@x bounce score: 1.0',
    line,
    'ml: d@x bounce score: 1.0',
  );
  expect(found.map(({ batch }) => batch)).toEqual(['log:0', 'log:1', 'log:1', 'log:2']);
});

const PASTED = `date (ID) processing 3 queued bounces
date (ID) ml_name: aaa@docomo.ne.jp current bounce score: 2.0
date (ID) ml_name: bbb@docomo.ne.jp current bounce score: 2.0
date (ID) processing 3 queued bounces
date (ID) ml_name: aaa@docomo.ne.jp already scored a bounce for date 23-May-2018
date (ID) ml_name : bbb@docomo.ne.jp already scored a bounce for date 23-May-2018
date (ID) ml_name : bbb@docomo.ne.jp already scored a bounce for date 23-May-2018
`;

test('a log pasted with placeholders has no dates, and says the same otherwise', () => {
  const { facts, source } = read(open('bounce'), PASTED);
  const score = { time: undefined, list: 'ml_name', score: 2, batch: 'log:1' } as const;
  const already = {
    time: undefined,
    list: 'ml_name',
    what: 'already',
    day: dayOf('2018-05-23'),
    batch: 'log:2',
  } as const;
  expect(facts.scores).toEqual([
    event(score),
    event({ ...score, address: 'bbb@docomo.ne.jp' }),
    event(already),
    event({ ...already, address: 'bbb@docomo.ne.jp' }),
    event({ ...already, address: 'bbb@docomo.ne.jp' }),
  ]);
  expect(source).toEqual({
    ...{ name: 'log', kind: 'bounce', lines: 7, bytes: PASTED.length, first: undefined, last: undefined },
    ...{ undated: 5, yearInferred: false, duplicates: 0, problem: undefined },
  });
});

test("further lines of a message are no messages, and a log's lines may end in \\r\\n", () => {
  const log = `${HEAD}Error reading bounce events:\r\nml: aaa@docomo.ne.jp bounce score: 1.0\r\n${HEAD}ml: b@x bounce score: 1.0\r\n`;
  const { facts, source } = read(open('bounce'), log);
  expect(facts.scores).toEqual([event({ address: 'b@x', what: 'first', score: 1 })]);
  expect([source.lines, source.first, source.last, source.undated]).toEqual([3, TIME, TIME, 0]);
});

test('month names of other languages', () => {
  const line = Buffer.from(
    '5\u6708 23 10:12:30 2018 (1) ml: aaa@docomo.ne.jp already scored a bounce for date 23-5\u6708-2018\n',
  );
  expect(read(open('bounce'), line).facts.scores).toEqual([event({ what: 'already', day: dayOf('2018-05-23') })]);
});

test('lines that another log of the same run has are left out and counted', () => {
  const log = `${HEAD}ml: a@x bounce score: 1.0\n${HEAD}other\n${HEAD}other\n`;
  const twice: Open = (sink, settings) => {
    const first = mailmanReader(file, 'bounce', sink, settings);
    first.push(Buffer.from(log));
    expect(first.end().duplicates).toBe(0);
    return mailmanReader({ ...file, name: 'other' }, 'bounce', sink, settings);
  };
  const { facts, source } = read(twice, `${log}${HEAD}ml: b@x bounce score: 1.0\n`);
  expect(facts.scores.map(({ address }) => address)).toEqual(['a@x', 'b@x']);
  expect(source.duplicates).toBe(1);
});

test.each([
  [{ list: 'ML' }, ['a@x', 'b@x']],
  [{ list: 'other' }, ['c@x']],
  [{ since: at('2018-05-24 00:00:00') }, ['b@x', 'c@x']],
  [{ until: at('2018-05-24 00:00:00') }, ['a@x']],
])('only what is asked for: %j', (some, addresses) => {
  const log = `${HEAD}ml: a@x bounce score: 1.0
May 24 10:12:30 2018 (1) ml: b@x bounce score: 1.0
May 24 10:12:30 2018 (1) other: c@x bounce score: 1.0`;
  expect(read(open('bounce'), log, some).facts.scores.map(({ address }) => address)).toEqual(addresses);
});

const post = (line: string, templates = {}): unknown => read(open('post'), HEAD + line, { templates }).facts.posts;

test.each([
  'post to ml from a@i.softbank.jp, size=1234, message-id=<1@x.example>, success',
  'post to Ml from a@i.softbank.jp, size=1234, message-id=<1@x.example>, 3 failures',
])('%s', (line) => {
  expect(post(line)).toEqual([{ time: TIME, list: 'ml', sender: 'a@i.softbank.jp', messageId: '<1@x.example>' }]);
});

test.each([
  'post to ml from a@i.softbank.jp anonymized',
  'post to ml from a@i.softbank.jp, size=1234, success',
  'post to ml from a@i.softbank.jp, size=x, message-id=<1@x.example>, success',
  'something else',
])('%s is no post that can be found again', (line) => {
  expect(post(line)).toEqual([]);
});

test("a site's own words are read by its template", () => {
  const templates = { SMTP_LOG_SUCCESS: '100%% (%(listname)s) [%(msg_message-id)s] %(sender)s' };
  expect(post('100% (ml) [<1@x.example>] a@y.example', templates)).toEqual([
    { time: TIME, list: 'ml', sender: 'a@y.example', messageId: '<1@x.example>' },
  ]);
});

test.each([
  [
    'delivery to a@x failed with code 550: 5.1.1 <a@x>: unknown',
    ['bounced', 'rcpt', '5.1.1', '550 5.1.1 <a@x>: unknown'],
  ],
  ["delivery to a@x failed with code 550: b'no'", ['bounced', 'rcpt', '', "550 b'no'"]],
  ['delivery to a@x failed with code 552: full', ['deferred', 'none', '', '552 full']],
  ['delivery to a@x failed with code 450: later', ['deferred', 'none', '', '450 later']],
])("a refusal in Mailman's own dialogue: %s", (line, expected) => {
  const [attempt, ...more] = read(open('smtp-failure'), HEAD + line).facts.attempts;
  expect([attempt?.status, attempt?.stage, attempt?.dsn, attempt?.reply]).toEqual(expected);
  expect([attempt?.to, attempt?.time, attempt?.instance, more.length]).toEqual(['a@x', TIME, 'mailman', 0]);
});

test.each([
  'SMTP session failure: 550, no, msgid: <1@x>',
  'All recipients refused: {}, msgid: <1@x>',
  'Low level smtp error: x, msgid: <1@x>',
  'delivery to a@x failed with code -1: x',
])('%s is about no recipient', (line) => {
  expect(read(open('smtp-failure'), HEAD + line).facts.attempts).toEqual([]);
});

test('the smtp log is counted but gives no facts', () => {
  const { facts, source } = read(open('smtp'), `${HEAD}<1@x> smtp to ml for 3 recips, completed in 0.123 seconds\n`);
  expect([facts.lists, source.lines, source.first]).toEqual([[], 1, TIME]);
});

test.each<LogKind>(['bounce', 'post', 'smtp', 'smtp-failure'])('%s, whatever bytes come in whatever chunks', (kind) => {
  readsAnything(open(kind), [
    `${HEAD}ml: aaa@docomo.ne.jp current bounce score: 2.0`,
    `${HEAD}ml: aaa@docomo.ne.jp disabling due to bounce score 5.0 >= 5.0`,
    `${HEAD}<BounceRunner at 1> processing 3 queued bounces`,
    `${HEAD}post to ml from a@x, size=1, message-id=<1@x>, success`,
    `${HEAD}delivery to a@x failed with code 550: no`,
    'date (ID) ml: aaa@docomo.ne.jp current bounce score: 2.0',
  ]);
});

test.each([': ', 'a: a ', 'x', 'a@b bounce score: '])('long lines of %j are read in little time', (piece) => {
  const log = `${HEAD}${piece.repeat(20_000)}\n`.repeat(20);
  const start = performance.now();
  for (const kind of ['bounce', 'post', 'smtp-failure'] as const) read(open(kind), log);
  expect(performance.now() - start).toBeLessThan(3000);
});
