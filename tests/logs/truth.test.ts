import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Point } from '../../lib/logs/diagnosis.ts';
import { settings } from './evidence.ts';
import { readLogs } from './read.ts';
import { type Dealing, deal } from './simulator/deal.ts';
import { type History, simulate } from './simulator/history.ts';
import { Random } from './simulator/random.ts';

/**
 * The law of the diagnosis: whatever happened, and however its logs were rotated, dealt over files and read in chunks, it finds
 * exactly who was refused for whose sake, and which points of the members' scores are undeserved. HISTORIES=10000 runs as many.
 */
const RUNS = Number(process.env['HISTORIES'] ?? 3_000) / 3;

interface Case {
  readonly seed: number;
  readonly dealing: Dealing;
}

/** What is true, in the words of the diagnosis. */
function truthOf({ transactions, members }: History): unknown {
  return {
    transactions: transactions.map(({ queueId, list, time, status, author, classes }) =>
      textOf(queueId, list, time, status, author, Object.entries(classes)),
    ),
    members: Object.fromEntries(members),
  };
}

function textOf(
  queueId: string,
  list: string | undefined,
  time: number | undefined,
  status: string,
  author: string | undefined,
  classes: readonly (readonly [string, string])[],
): string {
  const when = time === undefined ? 'undated' : new Date(time).toISOString().slice(0, 19);
  const each = classes.map(([address, kind]) => `${address} ${kind}`).sort();
  return [when, queueId, list, status, author, ...each].join(', ');
}

/** What the diagnosis finds of the same. */
function foundIn(history: History, { seed, dealing }: Case): unknown {
  const random = new Random(seed ^ 0x5bd1e995);
  const logs = deal(history, dealing, random);
  const { registerEvery, threshold } = history.world.rules;
  const chunk = (): number => (random.chance(0.2) ? random.between(1, 80) : random.between(500, 60_000));
  const { diagnosis } = readLogs(logs, { ...settings, registerEvery, threshold }, chunk);
  const transactions = diagnosis.transactions.map(({ queueId, list, time, status, author, recipients }) =>
    textOf(
      queueId,
      list,
      time === undefined ? undefined : Math.floor(time / 1000) * 1000,
      status,
      author,
      recipients.map((one) => [one.address, one.class] as const),
    ),
  );
  const members = diagnosis.members
    .filter((one) => one.points.length > 0 || one.undeserved > 0 || one.likely > 0)
    .map(
      ({ list, address, points, undeserved, likely }) =>
        [`${list} ${address}`, { points: byDay(points), undeserved, likely }] as const,
    );
  return { transactions, members: Object.fromEntries(members) };
}

/** Points of two days that one run of the bounce runner gave: which came first, its log does not always tell. */
const byDay = (points: readonly Point[]): Point[] => [...points].sort((a, b) => (a.day ?? 0) - (b.day ?? 0));

const sorted = (value: unknown): unknown => {
  const { transactions, members } = value as { transactions: string[]; members: Record<string, unknown> };
  return { transactions: [...transactions].sort(), members };
};

test.each<Dealing>(['whole', 'rotated', 'doubled'])(
  'the diagnosis is the truth: logs %s',
  (dealing) => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const history = simulate(seed);
        expect(sorted(foundIn(history, { seed, dealing }))).toEqual(sorted(truthOf(history)));
      }),
      { numRuns: RUNS },
    );
  },
  600_000,
);

test('the histories hold what they are meant to test', () => {
  const seen = new Set<string>();
  for (let seed = 0; seed < 300; seed++) {
    const { transactions, members } = simulate(seed);
    for (const { status, classes } of transactions)
      for (const kind of Object.values(classes)) seen.add(`${status} ${kind}`);
    for (const { points } of members.values()) for (const { verdict } of points) seen.add(verdict);
  }
  const classes = ['own', 'proven', 'shared', 'message-level', 'named-outside'].map((kind) => `bounced ${kind}`);
  const others = ['deferred deferred-shared', 'expired own', 'expired proven', 'expired shared'];
  expect([...seen].sort()).toEqual([...classes, ...others, 'deserved', 'likely', 'undeserved', 'unknown'].sort());
});
