import { describe, expect, test } from '@jest/globals';
import { Collector, mergeEvidence } from '../../lib/logs/collect.ts';
import type { Attempt, Evidence } from '../../lib/logs/evidence.ts';
import { at, attempt, dayOf, evidence, HOUR, source, transaction } from './evidence.ts';

function collect(attempts: readonly Attempt[], limit?: number): Evidence {
  const collector = new Collector(limit);
  for (const one of attempts) collector.attempt(one);
  return collector.evidence([]);
}

describe('attempts', () => {
  const noon = at('2018-05-23 12:00:00');
  test.each<[string, Partial<Attempt>, number]>([
    ['at END-OF-DATA', {}, 1],
    ['deferred at END-OF-DATA', { status: 'deferred' }, 1],
    ['at MAIL FROM', { stage: 'mail' }, 1],
    ['cut off', { stage: 'none', cut: true }, 1],
    ['at RCPT TO, of an unknown list', { stage: 'rcpt', list: undefined, sender: undefined }, 1],
    ['at RCPT TO, without a date', { stage: 'rcpt', time: undefined }, 1],
    ['of a sender that is no list', { list: undefined, sender: 'someone@example.org' }, 0],
    ['of the null sender', { list: undefined, sender: '' }, 0],
    ['at RCPT TO', { stage: 'rcpt' }, 0],
    [
      'deferred at RCPT TO, of an unknown list',
      { stage: 'rcpt', status: 'deferred', list: undefined, sender: undefined },
      0,
    ],
  ])('%s: kept or not', (_, some, count) => expect(collect([attempt(some)]).attempts).toHaveLength(count));

  test('failures that concern one member are counted for each day', () => {
    const rcpt = attempt({ stage: 'rcpt' });
    const late = attempt({ stage: 'none', returned: noon + HOUR });
    const deferred = attempt({ stage: 'rcpt', status: 'deferred' });
    const next = attempt({ stage: 'rcpt', time: noon + 12 * HOUR, to: 'AAA@docomo.ne.jp' });
    const verp = attempt({ stage: 'rcpt', to: 'x@y.example', sender: 'ml-bounces+bbb=docomo.ne.jp@lists.example.org' });
    const day = dayOf('2018-05-23');
    expect(collect([rcpt, late, deferred, next, verp]).ownFailures).toEqual([
      { list: 'ml', address: 'aaa@docomo.ne.jp', day, first: noon, last: noon + HOUR, own: 1, other: 1 },
      { list: 'ml', address: 'bbb@docomo.ne.jp', day, first: noon, last: noon, own: 1, other: 0 },
      {
        list: 'ml',
        address: 'AAA@docomo.ne.jp',
        day: day + 1,
        first: noon + 12 * HOUR,
        last: noon + 12 * HOUR,
        own: 1,
        other: 0,
      },
    ]);
  });

  test('beyond the limit the oldest are only counted', () => {
    const names = Array.from({ length: 25 }, (_, i) => `m${i}@docomo.ne.jp`);
    const { attempts, dropped } = collect(transaction(names), 10);
    expect(attempts.map(({ to }) => to)).toEqual(names.slice(15));
    expect(dropped).toBe(15);
  });
});

test('of a member’s deliveries by one host the first and the last of a day are kept', () => {
  const collector = new Collector();
  const one = { relay: 'docomo.ne.jp', list: 'ml', address: 'aaa@docomo.ne.jp' };
  const times = [12, 3, 9, 30].map((hour) => at('2018-05-23 00:00:00') + hour * HOUR);
  for (const time of times) collector.accepted({ ...one, time });
  expect(collector.evidence([]).accepted.map(({ time }) => time)).toEqual([times[1], times[0], times[3]]);
});

test('memory is bounded for deliveries, too', () => {
  const collector = new Collector();
  for (let i = 0; i < 60_000; i += 1) collector.accepted({ relay: 'r', list: 'ml', address: `${i}@x`, time: i });
  const { accepted } = collector.evidence([]);
  expect(accepted).toHaveLength(50_000);
  expect(accepted[0]?.address).toBe('10000@x');
});

test('counts of a list’s or a host’s day are added', () => {
  const list = {
    list: 'ml',
    day: 3,
    messages: 1,
    recipients: 5,
    largest: 5,
    transactions: 2,
    delivered: 4,
    largestTransaction: 3,
    lastBatch: 7,
  };
  const relay = { relay: 'docomo.ne.jp', day: 3, sent: 1, deferred: 2, bounced: 3, throttled: 4 };
  const collector = new Collector();
  collector.list(list);
  collector.list({ ...list, largest: 2, largestTransaction: 4, lastBatch: undefined });
  collector.relay(relay);
  const part = collector.evidence([source()]);
  expect(part.lists).toEqual([
    { ...list, messages: 2, recipients: 10, transactions: 4, delivered: 8, largestTransaction: 4 },
  ]);
  const merged = mergeEvidence([part, part, evidence({ dropped: 2 })]);
  expect(merged.relays).toEqual([{ ...relay, sent: 2, deferred: 4, bounced: 6, throttled: 8 }]);
  expect(merged.sources).toHaveLength(2);
  expect(merged.dropped).toBe(2);
  expect(mergeEvidence([])).toEqual(evidence());
});
