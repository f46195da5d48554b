/**
 * Compares what the diagnosis finds with what happened, in many histories, in a process of its own, where it takes a third of the time
 * that it takes among the tests: DEALING FIRST COUNT. Prints, as JSON, how many were compared, and of the first that fail the seed,
 * the truth and what was found.
 */
import type { Point } from '../../../lib/logs/diagnosis.ts';
import { settings } from '../evidence.ts';
import { readLogs } from '../read.ts';
import { type Dealing, deal } from './deal.ts';
import { type History, simulate } from './history.ts';
import { Random } from './random.ts';

/** A history of which something else was found. */
export interface Failure {
  readonly seed: number;
  readonly truth: Findings;
  readonly found: Findings;
}

export interface Findings {
  readonly transactions: readonly string[];
  readonly members: Readonly<Record<string, string>>;
}

/** What is true, in the words of the diagnosis. */
function truthOf({ transactions, members }: History): Findings {
  return {
    transactions: transactions
      .map(({ queueId, list, time, status, author, classes }) =>
        textOf([queueId, list, time, status, author], Object.entries(classes)),
      )
      .sort(),
    members: sorted(
      [...members].map(([key, { points, undeserved, likely }]) => [key, standingOf(points, undeserved, likely)]),
    ),
  };
}

/** What the diagnosis finds of the same. */
function foundIn(history: History, seed: number, dealing: Dealing): Findings {
  const random = new Random(seed ^ 0x5bd1e995);
  const logs = deal(history, dealing, random);
  const { registerEvery, threshold } = history.world.rules;
  const chunk = (): number => (random.chance(0.2) ? random.between(1, 80) : random.between(500, 60_000));
  const { diagnosis } = readLogs(logs, { ...settings, registerEvery, threshold }, chunk);
  return {
    transactions: diagnosis.transactions
      .map(({ queueId, list, time, status, author, recipients }) =>
        textOf(
          [queueId, list, time, status, author],
          recipients.map((one) => [one.address, one.class]),
        ),
      )
      .sort(),
    members: sorted(
      diagnosis.members
        .filter((one) => one.points.length > 0 || one.undeserved > 0 || one.likely > 0)
        .map((one) => [`${one.list} ${one.address}`, standingOf(one.points, one.undeserved, one.likely)]),
    ),
  };
}

function textOf(
  [queueId, list, time, status, author]: readonly [
    string,
    string | undefined,
    number | undefined,
    string,
    string | undefined,
  ],
  classes: readonly (readonly [string, string])[],
): string {
  const when = time === undefined ? 'undated' : new Date(time).toISOString().slice(0, 19);
  const each = classes.map(([address, kind]) => `${address} ${kind}`).sort();
  return [when, queueId, list, status, author, ...each].join(', ');
}

function standingOf(points: readonly Point[], undeserved: number, likely: number): string {
  const each = points.map(({ day, verdict }) => `${day} ${verdict}`);
  return [...each, `${undeserved} undeserved`, `${likely} likely`].join(', ');
}

const sorted = (pairs: (readonly [string, string])[]): Record<string, string> =>
  Object.fromEntries(pairs.sort(([a], [b]) => (a < b ? -1 : 1)));

/** Undefined where the diagnosis finds the truth. */
export function compare(seed: number, dealing: Dealing): Failure | undefined {
  const history = simulate(seed);
  const truth = truthOf(history);
  const found = foundIn(history, seed, dealing);
  return JSON.stringify(truth) === JSON.stringify(found) ? undefined : { seed, truth, found };
}

const [dealing, first, count] = process.argv.slice(2);
if (dealing !== undefined && count !== undefined) {
  const failures: Failure[] = [];
  let failed = 0;
  for (let seed = Number(first); seed < Number(first) + Number(count); seed++) {
    const failure = compare(seed, dealing as Dealing);
    if (failure === undefined) continue;
    failed++;
    if (failures.length < 8) failures.push(failure);
  }
  console.log(JSON.stringify({ compared: Number(count), failed, failures }));
}
