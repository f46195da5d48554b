import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Clock, dayOfDate, parseHead, parseMailmanHead } from '../../lib/logs/stamp.ts';
import { at, dayOf } from './evidence.ts';
import { file } from './reading.ts';

const iso = (wall: number | undefined): string | undefined =>
  wall === undefined ? undefined : new Date(wall).toISOString().slice(0, 23).replace('T', ' ');

test.each([
  ['Nov 24 03:00:37', '2026-11-24 03:00:37.000'],
  ['Nov  4 03:00:37', '2026-11-04 03:00:37.000'],
  ['Nov 25 11:00:00', '2026-11-25 11:00:00.000'],
  ['Nov 26 03:00:37', '2025-11-26 03:00:37.000'],
  ['Dec 31 23:59:60', '2026-01-01 00:00:00.000'],
  ['Feb 29 01:02:03', '2024-02-29 01:02:03.000'],
  ['2026-11-24T03:00:37', '2026-11-24 03:00:37.000'],
  ['2026-11-24T03:00:37.25Z', '2026-11-24 03:00:37.250'],
  ['2026-11-24T03:00:37.123456+09:00', '2026-11-24 03:00:37.123'],
  ['2026-11-24 03:00:37.5 +0900', '2026-11-24 03:00:37.500'],
  ['2026-11-24 03:00:37', '2026-11-24 03:00:37.000'],
  ['May 23 10:12:30 2018', '2018-05-23 10:12:30.000'],
  ['5\u6708 23 10:12:30 2018', '2018-05-23 10:12:30.000'],
  [' 5\u6708 23 10:12:30 2018', '2018-05-23 10:12:30.000'],
  ['5\xb7\xee 23 10:12:30 2018', '2018-05-23 10:12:30.000'],
  ['5\x8c\x8e 23 10:12:30 2018', '2018-05-23 10:12:30.000'],
  ['12\u6708 23 10:12:30 2018', '2018-12-23 10:12:30.000'],
  ['M\xe4r 23 10:12:30 2018', '2018-03-23 10:12:30.000'],
  ['Dez 23 10:12:30 2018', '2018-12-23 10:12:30.000'],
  ['f\xe9vr. 23 10:12:30 2018', '2018-02-23 10:12:30.000'],
  ['ao\xfbt 23 10:12:30 2018', '2018-08-23 10:12:30.000'],
  ['ene 23 10:12:30 2018', '2018-01-23 10:12:30.000'],
  ['giu 23 10:12:30 2018', '2018-06-23 10:12:30.000'],
  ['mrt 23 10:12:30 2018', '2018-03-23 10:12:30.000'],
  ['out 23 10:12:30 2018', '2018-10-23 10:12:30.000'],
  ['date', undefined],
  ['', undefined],
  ['Foo 24 03:00:37', undefined],
  ['Nov 31 03:00:37', undefined],
  ['Nov 24 25:00:37', undefined],
  ['2026-13-01T00:00:00', undefined],
  ['2026-02-30T00:00:00', undefined],
])('%j is %s', (stamp, wall) => {
  expect(iso(new Clock(file, undefined).wall(stamp))).toBe(wall);
});

test.each([
  ['Asia/Tokyo', '2026-11-24T03:00:37Z', '2026-11-24 12:00:37.000'],
  ['Asia/Tokyo', '2026-11-24T03:00:37.5+09:00', '2026-11-24 03:00:37.500'],
  ['Asia/Tokyo', '2026-11-24 03:00:37', '2026-11-24 03:00:37.000'],
  ['Asia/Kolkata', '2026-11-24T03:00:37+0000', '2026-11-24 08:30:37.000'],
  ['Europe/Berlin', '2026-10-25T00:59:59Z', '2026-10-25 02:59:59.000'],
  ['Europe/Berlin', '2026-10-25T01:00:00Z', '2026-10-25 02:00:00.000'],
  ['Europe/Berlin', '2026-03-29T01:00:00Z', '2026-03-29 03:00:00.000'],
  ['Australia/Lord_Howe', '2026-04-04T14:59:59Z', '2026-04-05 01:59:59.000'],
  ['Australia/Lord_Howe', '2026-04-04T15:00:00Z', '2026-04-05 01:30:00.000'],
  ['no/zone', '2026-11-24T03:00:37+09:00', '2026-11-24 03:00:37.000'],
])('in %s, %s is %s', (zone, stamp, wall) => {
  expect(iso(new Clock(file, zone).wall(stamp))).toBe(wall);
});

const years = (stamps: readonly string[], year?: number): (number | undefined)[] => {
  const clock = new Clock({ ...file, year }, undefined);
  return stamps.map((stamp) => new Date(clock.wall(stamp) ?? NaN).getUTCFullYear());
};

test('the year goes on where the months jump back', () => {
  expect(years(['Dec 31 23:59:58', 'Jan  1 00:00:01', 'Nov 24 10:00:00'])).toEqual([2025, 2026, 2026]);
});

test('a line of the old year that is written late does not begin another year', () => {
  const stamps = ['Dec 31 23:59:58', 'Jan  1 00:00:01', 'Dec 31 23:59:59', 'Jan  1 00:00:02'];
  expect(years(stamps)).toEqual([2025, 2026, 2025, 2026]);
});

test('a log of several years counts from the year that is given', () => {
  expect(years(['Mar 1 00:00:00', 'Dec 1 00:00:00', 'Feb 1 00:00:00', 'Jan 1 00:00:00'], 2019)).toEqual([
    2019, 2019, 2020, 2020,
  ]);
});

test('the clock says what it saw and whether it had to infer years', () => {
  const clock = new Clock(file, undefined);
  for (const stamp of ['2026-11-24T03:00:37', '2026-11-23T03:00:37', 'date']) clock.wall(stamp);
  expect([iso(clock.first), iso(clock.last), clock.yearInferred]).toEqual([
    '2026-11-23 03:00:37.000',
    '2026-11-24 03:00:37.000',
    false,
  ]);
  clock.wall('Nov 24 03:00:37');
  expect(clock.yearInferred).toBe(true);
  const given = new Clock({ ...file, year: 2020 }, undefined);
  expect([iso(given.wall('Nov 24 03:00:37')), given.yearInferred]).toEqual(['2020-11-24 03:00:37.000', false]);
});

test('29 February may be the first date of the next year', () => {
  const clock = new Clock({ ...file, year: 2019 }, undefined);
  expect(['Dec  2 14:57:29', 'Feb 29 00:00:00', 'Mar  1 00:00:00'].map((stamp) => iso(clock.wall(stamp)))).toEqual([
    '2019-12-02 14:57:29.000',
    '2020-02-29 00:00:00.000',
    '2020-03-01 00:00:00.000',
  ]);
});

test('stamps without a year are read back over years, however they were cut into lines', () => {
  const gaps = fc.array(fc.integer({ min: 0, max: 150 * 86_400 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(
      fc.integer({ min: at('2010-01-01 00:00:00') / 1000, max: at('2020-01-01 00:00:00') / 1000 }),
      gaps,
      (from, steps) => {
        const times = steps.map((_, i) => (from + steps.slice(0, i + 1).reduce((a, b) => a + b, 0)) * 1000);
        const first = new Date(times[0] ?? 0).getUTCFullYear();
        const clock = new Clock({ ...file, year: first }, undefined);
        const stamps = times.map((time) =>
          new Date(time).toUTCString().replace(/^\w+, (\d\d) (\w+) \d+ (\S+) GMT$/, '$2 $1 $3'),
        );
        expect(stamps.map((stamp) => clock.wall(stamp))).toEqual(times);
      },
    ),
  );
});

test.each([
  [
    'Nov 24 03:00:38 mx postfix/smtp[2264]: D24: to=<a@b>',
    { stamp: 'Nov 24 03:00:38', host: 'mx', tag: 'postfix/smtp', pid: '2264', message: 'D24: to=<a@b>' },
  ],
  [
    '2026-11-24T03:00:38.5+09:00 mx postfix/relay/smtp[1]: x',
    { stamp: '2026-11-24T03:00:38.5+09:00', host: 'mx', tag: 'postfix/relay/smtp', pid: '1', message: 'x' },
  ],
  [
    'Nov 24 03:00:38 mx sm-mta[7]: [ID 801593 mail.info] q: from=<>',
    { stamp: 'Nov 24 03:00:38', host: 'mx', tag: 'sm-mta', pid: '7', message: 'q: from=<>' },
  ],
  [
    '<22>1 2026-11-24T03:00:38Z mx postfix/qmgr 12 - [a@1 x="]\\"" y="z"][b] D24: removed',
    { stamp: '2026-11-24T03:00:38Z', host: 'mx', tag: 'postfix/qmgr', pid: '12', message: 'D24: removed' },
  ],
  [
    '<22>1 2026-11-24T03:00:38Z mx app - - - text',
    { stamp: '2026-11-24T03:00:38Z', host: 'mx', tag: 'app', pid: '', message: 'text' },
  ],
  ['Nov 24 03:00:38 mx kernel: x', { stamp: 'Nov 24 03:00:38', host: 'mx', tag: 'kernel', pid: '', message: 'x' }],
  ['date server postfix/smtp[PID]: x', undefined],
  ['', undefined],
])('the head of %j', (line, head) => {
  expect(parseHead(line)).toEqual(head);
});

test.each([
  ['May 23 10:12:30 2018 (1234) ml: x', { stamp: 'May 23 10:12:30 2018', pid: '1234', message: 'ml: x' }],
  ['5\u6708 23 10:12:30 2018 (1) ', { stamp: '5\u6708 23 10:12:30 2018', pid: '1', message: '' }],
  ['date (ID) ml_name : a@x y', { stamp: undefined, pid: 'ID', message: 'ml_name : a@x y' }],
  ['    further line', undefined],
  ['Traceback (most recent call last):', undefined],
])("Mailman's head of %j", (line, head) => {
  expect(parseMailmanHead(line)).toEqual(head);
});

test.each([
  ['23-May-2018', dayOf('2018-05-23')],
  [' 1-\u6708-2018', undefined],
  ['01-5\u6708-2018', dayOf('2018-05-01')],
  ['01- 5\u6708-2018', dayOf('2018-05-01')],
  ['23-Mai-2018', dayOf('2018-05-23')],
  ['31-Feb-2018', undefined],
  ['23 May 2018', undefined],
])('the day %j', (text, day) => {
  expect(dayOfDate(text)).toBe(day);
});

test.each(['A', ' ', '1', '[', '[a x="', '\\"', '5\u6708 '])('heads of a long line of %j are read at once', (piece) => {
  const line = `<1>1 2026-11-24T03:00:38Z mx app - - ${piece.repeat(200_000)}`;
  const start = performance.now();
  for (const text of [line, piece.repeat(200_000)]) {
    parseHead(text);
    parseMailmanHead(text);
    dayOfDate(text);
    new Clock(file, 'UTC').wall(text);
  }
  expect(performance.now() - start).toBeLessThan(1000);
});
