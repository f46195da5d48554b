import { describe, expect, test } from '@jest/globals';
import { diagnose } from '../../../lib/logs/analysis/index.ts';
import type { ListDay, RelayDay } from '../../../lib/logs/evidence.ts';
import { DAY, dayOf, evidence, MINUTE, settings, transaction } from '../evidence.ts';

describe('delivery', () => {
  const first = dayOf('2018-05-20');
  const day = (offset: number, some: Partial<ListDay> = {}): ListDay => ({
    ...{
      list: 'ml',
      day: first + offset,
      messages: 3,
      recipients: 3,
      largest: 1,
      transactions: 3,
      delivered: 3,
      largestTransaction: 1,
    },
    lastBatch: undefined,
    ...some,
  });
  const batch = (offset: number): ListDay =>
    day(offset, {
      messages: 1,
      largest: 3,
      transactions: 1,
      largestTransaction: 3,
      lastBatch: (first + offset) * DAY + 60 * MINUTE,
    });
  const practice = (lists: readonly ListDay[], configChanged?: number) =>
    diagnose(evidence({ lists }), { ...settings, configChanged }).practice;

  test('one by one since a day', () => {
    expect(practice([day(2), batch(0), day(1)])).toEqual([
      {
        list: 'ml',
        state: 'one-by-one',
        since: first + 1,
        lastBatch: first * DAY + 60 * MINUTE,
        afterChange: false,
        byPostfix: false,
      },
    ]);
  });

  test('still in batches, after the configuration was changed', () => {
    const changed = (first + 1) * DAY;
    expect(practice([batch(0), day(1), batch(2)], changed)).toMatchObject([
      { state: 'batched', since: undefined, afterChange: true },
    ]);
    expect(practice([batch(0)], changed)).toMatchObject([{ state: 'batched', afterChange: false }]);
    const { advice } = diagnose(evidence({ lists: [batch(2)] }), { ...settings, configChanged: changed });
    expect(advice).toContainEqual({ id: 'restart-runners', lists: ['ml'] });
  });

  test('always one by one', () =>
    expect(practice([day(0)])).toMatchObject([{ state: 'always-one-by-one', since: first }]));

  test('by Postfix’s limit', () => {
    const limited = day(1, { messages: 1, largest: 3, lastBatch: (first + 1) * DAY });
    expect(practice([batch(0), limited])).toMatchObject([{ state: 'one-by-one', since: first + 1, byPostfix: true }]);
  });

  test('not by Postfix’s limit where no transaction ever had several: the members may be of many domains', () => {
    const spread = (offset: number) => day(offset, { messages: 1, largest: 3, lastBatch: (first + offset) * DAY });
    expect(practice([spread(0), spread(1)])).toMatchObject([{ state: 'always-one-by-one', byPostfix: false }]);
    const unlogged = { ...batch(0), transactions: 0, largestTransaction: 0 };
    expect(practice([unlogged, spread(1)])).toMatchObject([{ state: 'one-by-one', byPostfix: false }]);
  });

  test('without lines of deliveries, queue files tell', () => {
    expect(practice([day(0, { transactions: 0, largestTransaction: 0, largest: 3 })])).toMatchObject([
      { state: 'batched' },
    ]);
  });

  test('bystanders of a list that is cured need no change of the configuration', () => {
    const attempts = transaction(['aaa@docomo.ne.jp', 'bbb@docomo.ne.jp'], { time: first * DAY });
    const cured = diagnose(evidence({ attempts, lists: [batch(0), day(1)] }), settings);
    expect(cured.verdict.id).toBe('bystanders');
    expect(cured.advice.map(({ id }) => id)).toEqual(['not-cured-for', 'read-bounce-log']);
  });

  test('the price at each host', () => {
    const relay = (offset: number, deferred: number, throttled: number): RelayDay => ({
      ...{ relay: 'docomo.ne.jp', day: first + offset, sent: 10 - deferred, bounced: 0 },
      ...{ deferred, throttled },
    });
    const relays = [relay(0, 1, 0), relay(1, 5, 2), relay(2, 3, 2), { ...relay(0, 1, 1), relay: 'gone.example' }];
    const lists = [batch(0), day(1)];
    expect(diagnose(evidence({ lists, relays }), settings).prices).toEqual([
      {
        relay: 'docomo.ne.jp',
        before: { recipients: 10, deferred: 0.1, throttled: 0 },
        after: { recipients: 20, deferred: 0.4, throttled: 0.2 },
      },
    ]);
    expect(diagnose(evidence({ lists: [batch(0)], relays }), settings).prices).toEqual([]);
  });
});
