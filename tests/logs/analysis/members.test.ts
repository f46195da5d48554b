import { describe, expect, test } from '@jest/globals';
import { diagnose } from '../../../lib/logs/analysis/index.ts';
import type { Diagnosis, Member } from '../../../lib/logs/diagnosis.ts';
import type { Attempt, Evidence, OwnFailures } from '../../../lib/logs/evidence.ts';
import { at, attempt, DAY, dayOf, evidence, MINUTE, score, settings, source, transaction } from '../evidence.ts';

const aaa = 'aaa@docomo.ne.jp';
const bbb = 'bbb@docomo.ne.jp';
const ccc = 'ccc@docomo.ne.jp';

const read = (some: Partial<Evidence>): Diagnosis => diagnose(evidence(some), settings);
const memberOf = (address: string, some: Partial<Evidence>): Member | undefined =>
  read(some).members.find((one) => one.address === address);
const verdicts = (address: string, some: Partial<Evidence>): string[] | undefined =>
  memberOf(address, some)?.points.map(({ verdict }) => verdict);

/** A transaction of the three that was refused because of aaa. */
const refused = (time: string, some: Partial<Attempt> = {}): Attempt[] =>
  transaction([aaa, bbb, ccc], { time: at(time), ...some });

test('addresses are in the order of local parts, then of domains', () => {
  const sorted = [
    'a@x.example',
    'a@y.example',
    'a.b@x.example',
    'a1@x.example',
    'a2@x.example',
    'a10@x.example',
    'b@x.example',
  ];
  const mixed = [...sorted].reverse();
  const { members, transactions, advice } = read({
    attempts: transaction(mixed, { reply: '550 Unknown user a1@x.example a@x.example' }),
    scores: mixed.map((address) => score(address, 1, at('2018-05-23 12:10:00'))),
  });
  expect(members.map(({ address }) => address)).toEqual(sorted);
  expect(transactions[0]?.recipients.map(({ address }) => address)).toEqual(sorted);
  expect(advice).toContainEqual({ id: 'not-cured-for', addresses: ['a@x.example', 'a1@x.example'] });
});

describe('points of a score', () => {
  const line = score(bbb, 1, at('2018-05-23 12:10:00'));
  const own = attempt({ to: bbb, reply: '550 5.1.1 unknown', stage: 'rcpt', time: at('2018-05-23 20:00:00') });
  const counted: OwnFailures = {
    list: 'ml',
    address: bbb,
    day: dayOf('2018-05-23'),
    first: own.time ?? 0,
    last: own.time ?? 0,
    own: 1,
    other: 0,
  };
  const shared = transaction([aaa, bbb], { reply: '550 no such user', time: at('2018-05-23 12:00:00'), pid: '7' });
  const policy = transaction([aaa, bbb], { reply: '554 5.7.1 spam', time: at('2018-05-23 12:00:00'), pid: '8' });
  const noon = refused('2018-05-23 12:00:00');

  const cases: readonly (readonly [string, Partial<Evidence>, string])[] = [
    ['for another', { attempts: noon }, 'undeserved'],
    ['for another, and once for oneself', { attempts: [...noon, own] }, 'deserved'],
    ['for another, and once for oneself, counted', { attempts: noon, ownFailures: [counted] }, 'deserved'],
    ['one’s own failure only counted', { ownFailures: [{ ...counted, first: at('2018-05-23 12:05:00') }] }, 'deserved'],
    ['one’s own failure long after', { ownFailures: [counted] }, 'unknown'],
    [
      'no verdict of a host',
      { ownFailures: [{ ...counted, own: 0, other: 1, first: at('2018-05-23 12:05:00') }] },
      'unknown',
    ],
    ['shared', { attempts: shared }, 'likely'],
    ['shared and for another', { attempts: [...noon, ...shared] }, 'likely'],
    ['about the message', { attempts: policy }, 'unknown'],
    ['about the message and for another', { attempts: [...noon, ...policy] }, 'unknown'],
    ['not a bounce yet', { attempts: refused('2018-05-23 12:00:00', { status: 'deferred' }) }, 'unknown'],
    ['expired', { attempts: refused('2018-05-23 12:00:00', { status: 'expired' }) }, 'undeserved'],
    ['too long before', { attempts: refused('2018-05-23 11:44:00') }, 'unknown'],
    ['at the end of the window', { attempts: refused('2018-05-23 11:45:00') }, 'undeserved'],
    ['after the line', { attempts: refused('2018-05-23 12:10:03') }, 'unknown'],
    [
      'in the second of the line',
      { attempts: refused('2018-05-23 12:10:00').map((one) => ({ ...one, time: (one.time ?? 0) + 900 })) },
      'undeserved',
    ],
    ['of another list', { attempts: refused('2018-05-23 12:00:00', { list: 'other' }) }, 'undeserved'],
    [
      'of an unknown list',
      { attempts: refused('2018-05-23 12:00:00', { list: undefined, sender: undefined }) },
      'undeserved',
    ],
    [
      'received later',
      { attempts: refused('2018-05-23 09:00:00', { returned: at('2018-05-23 12:09:00') }) },
      'undeserved',
    ],
  ];
  test.each(cases)('%s', (_, some, verdict) => expect(verdicts(bbb, { scores: [line], ...some })).toEqual([verdict]));

  test('the member by the VERP sender, the address before aliases, other letters', () => {
    const to = { time: at('2018-05-23 12:00:00'), reply: `550 Unknown user ${aaa}` };
    const verp = attempt({ ...to, to: 'x@docomo.ne.jp', sender: 'ml-bounces+bbb=docomo.ne.jp@lists.example.org' });
    const alias = attempt({ ...to, to: 'y@docomo.ne.jp', origTo: 'CCC@docomo.ne.jp' });
    const some = { attempts: [attempt(to), verp, alias], scores: [line, score('Ccc@Docomo.ne.jp', 1, line.time)] };
    expect(verdicts(bbb, some)).toEqual(['undeserved']);
    expect(verdicts('Ccc@Docomo.ne.jp', some)).toEqual(['undeserved']);
    expect(read(some).members).toHaveLength(3);
  });

  test('a bounce before midnight counts for its day, one after it for the next', () => {
    const attempts = [
      ...refused('2018-05-22 23:55:00'),
      attempt({ to: bbb, pid: '5', reply: '550 unknown', time: at('2018-05-23 00:01:00') }),
    ];
    const late = at('2018-05-23 00:05:00');
    const two = [score(bbb, 1, late), score(bbb, 2, late)];
    expect(memberOf(bbb, { attempts, scores: two })?.points).toEqual([
      { day: dayOf('2018-05-22'), verdict: 'undeserved' },
      { day: dayOf('2018-05-23'), verdict: 'deserved' },
    ]);
    const already = score(bbb, 1, late, { what: 'already', score: undefined, day: dayOf('2018-05-22') });
    expect(memberOf(bbb, { attempts, scores: [already, score(bbb, 2, late)] })?.points).toEqual([
      { day: dayOf('2018-05-23'), verdict: 'deserved' },
    ]);
  });

  test('each day gives one point: one’s own failure of the day before has its own', () => {
    const attempts = refused('2018-05-23 00:01:00');
    const late = at('2018-05-23 00:05:00');
    const before = { first: at('2018-05-22 23:55:00'), last: at('2018-05-22 23:55:00'), day: dayOf('2018-05-22') };
    const some = {
      attempts,
      ownFailures: [{ ...counted, ...before }],
      scores: [score(bbb, 1, late), score(bbb, 2, late)],
    };
    expect(
      memberOf(bbb, some)
        ?.points.map(({ verdict }) => verdict)
        .sort(),
    ).toEqual(['deserved', 'undeserved']);
  });

  test('a bounce that its own list scored explains no other list’s line', () => {
    const scores = [line, score(bbb, 1, line.time, { list: 'other' })];
    const { members } = read({ attempts: refused('2018-05-23 12:00:00', { list: 'other' }), scores });
    expect(
      members.filter(({ address }) => address === bbb).map(({ undeserved, unknown }) => [undeserved, unknown]),
    ).toEqual([
      [0, 1],
      [1, 0],
    ]);
  });

  test('umbrella lists: the bounce of a sibling scores on the included list', () => {
    const some = { attempts: refused('2018-05-23 12:00:00', { list: 'all' }), scores: [line] };
    expect(read(some).members.map(({ list, address }) => `${list} ${address.slice(0, 3)}`)).toEqual([
      'all aaa',
      'all ccc',
      'ml bbb',
    ]);
  });

  test('logs without dates', () => {
    const undated = {
      time: undefined,
      list: undefined,
      sender: undefined,
      queueId: 'ID',
      pid: 'PID',
      host: 'server_name',
    };
    const lines = [aaa, bbb, ccc].flatMap((address) => [
      score(address, 2, undefined),
      score(address, 0, undefined, { what: 'already', score: undefined, day: dayOf('2018-05-23'), batch: 'bounce:2' }),
    ]);
    const some = { attempts: transaction([ccc, bbb, aaa], undated), scores: lines };
    expect(memberOf(bbb, some)).toMatchObject({ score: 2, undeserved: 1, unknown: 1, atFault: false, state: 'active' });
    expect(memberOf(bbb, some)?.points).toEqual([{ day: dayOf('2018-05-23'), verdict: 'undeserved' }]);
    expect(memberOf(aaa, some)).toMatchObject({ score: 2, undeserved: 0, unknown: 1, atFault: true });
    expect(read(some).members).toHaveLength(3);
  });
});

describe('runs of a score', () => {
  const noonOf = (day: number): number => at('2018-05-01 12:00:00') + day * DAY;
  const attempts = [1, 2, 3, 4, 5].flatMap((day) => transaction([aaa, bbb], { time: noonOf(day), queueId: `Q${day}` }));
  const lines = (...values: readonly number[]) =>
    values.map((value, i) => score(bbb, value, noonOf(i + 1) + 10 * MINUTE));
  const end = (
    what: 'disabled' | 'probe' | 'probe-bounced' | 'removed',
    value: number | undefined,
    threshold?: number,
  ) => score(bbb, 0, noonOf(5) + 10 * MINUTE, { what, score: value, threshold });

  test.each([
    [[1], 'active', 1],
    [[1, 2, 3], 'at-risk', 3],
    [[1, 2, 3, 4], 'near', 4],
  ])('%j is %s', (values, state, undeserved) => {
    expect(memberOf(bbb, { attempts, scores: lines(...values) })).toMatchObject({
      state,
      undeserved,
      thresholdAssumed: true,
    });
  });

  test('disabled without cause, by the list’s own threshold', () => {
    const scores = [...lines(1, 2, 3, 4, 5), end('disabled', 5, 5)];
    const all = { attempts, scores };
    expect(memberOf(bbb, all)).toMatchObject({ state: 'disabled', score: 5, undeserved: 5, withoutCause: true });
    expect(memberOf(bbb, all)).toMatchObject({ threshold: 5, thresholdAssumed: false });
    expect(read(all).advice).toContainEqual({ id: 'reenable-members', members: [{ list: 'ml', address: bbb }] });
  });

  test('disabled with cause', () => {
    const own = attempts.map((one): Attempt => ({ ...one, reply: `550 Unknown user ${bbb}` }));
    const scores = [...lines(1, 2, 3, 4, 5), end('disabled', 5, 5)];
    expect(memberOf(bbb, { attempts: own, scores })).toMatchObject({
      undeserved: 0,
      withoutCause: false,
      atFault: true,
    });
  });

  test('a probe goes to one member: its bounce is a cause', () => {
    const scores = [...lines(1, 2, 3, 4, 5), end('probe', 5, 5)];
    expect(memberOf(bbb, { attempts, scores })).toMatchObject({
      state: 'probed',
      score: 5,
      undeserved: 5,
      withoutCause: false,
    });
    const bounced = [...scores, end('probe-bounced', undefined)];
    expect(memberOf(bbb, { attempts, scores: bounced })).toMatchObject({ state: 'disabled', withoutCause: false });
  });

  test('after a probe the score starts anew', () => {
    const again = score(bbb, 1, noonOf(6), { what: 'score' });
    expect(memberOf(bbb, { attempts, scores: [...lines(1, 2, 3, 4, 5), end('probe', 5, 5), again] })).toMatchObject({
      state: 'active',
      score: 1,
      undeserved: 0,
      unknown: 1,
    });
  });

  test('removed', () => {
    const scores = [...lines(1, 2, 3, 4, 5), end('disabled', 5, 5), end('removed', undefined)];
    expect(memberOf(bbb, { attempts, scores })).toMatchObject({ state: 'removed', withoutCause: true });
  });

  test('stale information starts the score at 1.0', () => {
    const stale = score(bbb, 0, noonOf(5) + MINUTE, { what: 'stale', score: undefined });
    expect(memberOf(bbb, { attempts, scores: [...lines(1, 2, 3), stale] })).toMatchObject({
      score: 1,
      undeserved: 1,
      unknown: 0,
    });
  });

  test('points before the log’s beginning are unknown', () => {
    const scores = [score(bbb, 4, noonOf(2) + MINUTE)];
    expect(memberOf(bbb, { attempts, scores })).toMatchObject({ score: 4, undeserved: 1, unknown: 3 });
  });

  test('a score that the next bounce would find stale is no danger', () => {
    const later = source({ kind: 'bounce', first: noonOf(1), last: noonOf(20) });
    expect(memberOf(bbb, { attempts, scores: lines(1, 2, 3, 4), sources: [later] })?.state).toBe('active');
  });

  test('a line that two logs have counts once', () => {
    const scores = lines(1, 2, 3);
    const twice = [...scores, ...scores.map((one) => ({ ...one, batch: 'bounce.1:7' }))];
    expect(memberOf(bbb, { attempts, scores: twice })).toMatchObject({ score: 3, undeserved: 3 });
  });
});

describe('the bounce log alone', () => {
  const on = (day: number): number => at('2018-05-01 12:00:00') + day * DAY;
  const both = (first: string, second: string, batch = 'b:1') =>
    [1, 2].flatMap((value) => [score(first, value, on(value), { batch }), score(second, value, on(value), { batch })]);

  test('members of one domain in the same batches are suspected', () => {
    const { verdict, members, advice } = read({ scores: both(aaa, bbb) });
    expect(verdict).toMatchObject({ id: 'suspected', bystanders: 2, domain: 'docomo.ne.jp' });
    expect(members.map(({ suspected, unknown }) => [suspected, unknown])).toEqual([
      [2, 0],
      [2, 0],
    ]);
    expect(advice.map(({ id }) => id)).toEqual(['read-maillog', 'fix-configuration', 'personalize-lists']);
  });

  test.each([
    ['of two domains', both(aaa, 'bbb@softbank.jp')],
    ['in two batches', [score(aaa, 1, on(1)), score(bbb, 1, on(1), { batch: 'b:2' })]],
    ['hours apart', [score(aaa, 1, on(1)), score(bbb, 1, on(1) + 2 * 60 * MINUTE)]],
    ['on two days', [score(aaa, 1, on(1)), score(bbb, 1, on(2))]],
    ['on one of two days', [score(aaa, 1, on(1)), score(bbb, 1, on(1)), score(bbb, 2, on(2))]],
    ['alone', [score(aaa, 1, on(1))]],
  ])('%s they are not', (_, scores) => expect(read({ scores }).verdict.id).toBe('unjudged'));

  test('in a log without dates, too', () => {
    const scores = [score(aaa, 2, undefined), score(bbb, 2, undefined), score(ccc, 2, undefined, { batch: 'b:2' })];
    expect(read({ scores }).members.map(({ suspected, unknown }) => [suspected, unknown])).toEqual([
      [1, 1],
      [1, 1],
      [0, 2],
    ]);
  });

  test('a run that lasts some seconds is one batch', () => {
    expect(read({ scores: [score(aaa, 1, on(1)), score(bbb, 1, on(1) + 40_000)] }).verdict.id).toBe('suspected');
  });

  test('where the mail log should show the bounce, they are not', () => {
    const sources = [source({ first: on(0), last: on(9) })];
    expect(read({ scores: both(aaa, bbb), sources }).verdict.id).toBe('unjudged');
  });
});
