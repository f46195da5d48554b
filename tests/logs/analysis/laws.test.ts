import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { diagnose } from '../../../lib/logs/analysis/index.ts';
import { Collector, mergeEvidence } from '../../../lib/logs/collect.ts';
import type {
  Accepted,
  Attempt,
  Evidence,
  ListDay,
  Post,
  RelayDay,
  ScoreEvent,
  Sink,
} from '../../../lib/logs/evidence.ts';
import { measured, mostForLinear } from '../../project/plain.ts';
import { at, attempt, DAY, evidence, HOUR, settings, source, transaction } from '../evidence.ts';

const START = at('2018-05-20 00:00:00');
const one = <T>(...values: readonly T[]) => fc.constantFrom(...values);
const time = one<number | undefined>(
  undefined,
  ...Array.from({ length: 40 }, (_, i) => START + i * 2 * HOUR + (i % 3) * 300_000),
);
const wall = time.map((value) => value ?? START);
const address = one(
  'aaa@docomo.ne.jp',
  'BBB@docomo.ne.jp',
  'bbb@docomo.ne.jp',
  '"c.."@docomo.ne.jp',
  'c..@docomo.ne.jp',
  'x@gmail.com',
);
const reply = one(
  '550 Unknown user aaa@docomo.ne.jp',
  '550 Unknown user aaa',
  '554 5.7.1 spam',
  '550 no such user',
  '550 zzz@docomo.ne.jp',
  '',
);
const list = one('ml', 'all');
const day = one(...[0, 1, 2, 3].map((n) => START / DAY + n));
const count = fc.nat(5);

const attempts: fc.Arbitrary<Attempt> = fc
  .record({
    host: one('mx', 'mx2'),
    pid: one('1', '2'),
    queueId: one('A', 'B'),
    life: one(0, 1),
    time,
    to: address,
    origTo: fc.option(address, { nil: undefined }),
    relay: one('mx.docomo.ne.jp[1.2.3.4]:25', 'mx.gmail.com[5.6.7.8]:25'),
    status: one('bounced', 'bounced', 'deferred', 'expired'),
    reply,
    stage: one('end-of-data', 'end-of-data', 'rcpt', 'mail', 'none'),
    cut: one(false, false, true),
    sender: one(undefined, 'ml-bounces@x.example', 'ml-bounces+aaa=docomo.ne.jp@x.example'),
    list: one(undefined, 'ml', 'all'),
    messageId: one(undefined, '<1@x>', '<2@x>'),
    returned: one(undefined, undefined, START + 30 * HOUR),
  })
  .map((some) => attempt(some as Partial<Attempt>));
const scores: fc.Arbitrary<ScoreEvent> = fc.record({
  time,
  list,
  address,
  what: one('first', 'score', 'already', 'stale', 'residual', 'disabled', 'probe', 'probe-bounced', 'removed'),
  score: one(undefined, 1, 2, 3, 5),
  threshold: one(undefined, 3, 5),
  day: fc.option(day, { nil: undefined }),
  batch: one('b:1', 'b:2', 'b:10'),
});
const posts: fc.Arbitrary<Post> = fc.record({
  time,
  list,
  sender: one('t@i.softbank.jp', 'aaa@docomo.ne.jp'),
  messageId: one('<1@x>', '2@x', '<3@x>'),
});
const lists: fc.Arbitrary<ListDay> = fc.record({
  ...{ list, day, messages: count, recipients: count, largest: count, transactions: count, delivered: count },
  ...{ largestTransaction: count, lastBatch: time },
});
const relays: fc.Arbitrary<RelayDay> = fc.record({
  relay: one('docomo.ne.jp', 'r.example'),
  day,
  sent: count,
  deferred: count,
  bounced: count,
  throttled: count,
});
const accepted: fc.Arbitrary<Accepted> = fc.record({
  relay: one('docomo.ne.jp', 'gmail.com'),
  list,
  address,
  time: wall,
});

/** A call of the sink: facts in the order in which readers find them. */
type Fact = (sink: Sink) => void;
const fact: fc.Arbitrary<Fact> = fc.oneof(
  attempts.map(
    (value): Fact =>
      (sink) =>
        sink.attempt(value),
  ),
  attempts.map(
    (value): Fact =>
      (sink) =>
        sink.attempt(value),
  ),
  scores.map(
    (value): Fact =>
      (sink) =>
        sink.score(value),
  ),
  posts.map(
    (value): Fact =>
      (sink) =>
        sink.post(value),
  ),
  lists.map(
    (value): Fact =>
      (sink) =>
        sink.list(value),
  ),
  relays.map(
    (value): Fact =>
      (sink) =>
        sink.relay(value),
  ),
  accepted.map(
    (value): Fact =>
      (sink) =>
        sink.accepted(value),
  ),
);

function collect(facts: readonly Fact[]): Evidence {
  const collector = new Collector();
  for (const tell of facts) tell(collector);
  return collector.evidence([source({ name: 'maillog', first: START, last: START + 2 * DAY })]);
}

/** The sources are those of each part: not compared. */
const read = (some: Evidence) => ({ ...diagnose(some, settings), sources: [] });

test('the order of the facts does not matter', () => {
  const shuffled = fc
    .array(fact, { maxLength: 60 })
    .chain((facts) => fc.tuple(fc.constant(facts), fc.shuffledSubarray(facts, { minLength: facts.length })));
  fc.assert(
    fc.property(shuffled, ([facts, other]) => expect(read(collect(other))).toEqual(read(collect(facts)))),
    { numRuns: 400 },
  );
});

test('merged evidence is judged like evidence that was collected at once', () => {
  const parts = fc.array(fc.array(fact, { maxLength: 30 }), { maxLength: 4 });
  fc.assert(
    fc.property(parts, (several) => {
      const merged = mergeEvidence(several.map(collect).reverse());
      expect(read({ ...merged, sources: [] })).toEqual(read({ ...collect(several.flat()), sources: [] }));
      // Merging may be done in steps, too.
      const [first = [], ...rest] = several;
      const steps = mergeEvidence([collect(first), mergeEvidence(rest.map(collect))]);
      expect(read({ ...steps, sources: [] })).toEqual(read({ ...merged, sources: [] }));
    }),
    { numRuns: 400 },
  );
});

test('who was at fault is found, whoever shared the transaction', () => {
  const members = Array.from({ length: 8 }, (_, i) => `m${i}@docomo.ne.jp`);
  const batch = fc.record({
    together: fc.subarray(members, { minLength: 1 }),
    faulty: fc.nat(7),
    several: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(batch, { maxLength: 8 }), (batches) => {
      const expected: string[] = [];
      const all = batches.flatMap(({ together, faulty, several }, i) => {
        const named = together.filter((_, n) => n === faulty % together.length || (several && n === 0));
        if (together.length > 1)
          for (const to of together) expected.push(`${i} ${to} ${named.includes(to) ? 'own' : 'proven'}`);
        return transaction(together, {
          queueId: `Q${i}`,
          time: START + i * HOUR,
          reply: `550 Unknown user ${named.join(' ')}`,
        });
      });
      const { transactions } = diagnose(evidence({ attempts: all }), settings);
      const found = transactions.flatMap(({ queueId, recipients }) =>
        recipients.map((recipient) => `${queueId.slice(1)} ${recipient.address} ${recipient.class}`),
      );
      expect(found.sort()).toEqual(expected.sort());
    }),
    { numRuns: 300 },
  );
});

test('sixteen times the attempts take nowhere near 256 times the time', () => {
  const [sixteenth = NaN, whole = NaN] = measured('tests/logs/analysis/many.ts')['attempts'] ?? [];
  expect(whole).toBeLessThan(mostForLinear(sixteenth));
}, 60_000);
