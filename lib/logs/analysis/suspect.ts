import type { ScoreEvent, Wall } from '../evidence.ts';
import type { JudgedPoint } from './join.ts';
import { addTo, byText, byTime, keyOf } from './order.ts';
import { domainOf } from './relay.ts';
import type { Run } from './run.ts';
import type { Ledger } from './scores.ts';

/** Lines further apart are of different runs. */
const ONE_RUN = 60_000;

/**
 * Points that only the bounce log knows: where no mail log reaches back, members of one list and one remote domain whose points all
 * come from the same runs of the bounce runner were perhaps refused together. Two bad addresses that get the same posts look alike:
 * hence no more than a suspicion. `isCovered`: whether a mail log covers a time, so that the bounce should have been in it.
 */
export function suspectPoints(
  runs: readonly { readonly ledger: Ledger; readonly run: Run }[],
  isCovered: (time: Wall | undefined) => boolean,
): Set<JudgedPoint> {
  const batches = batchNumbers(runs.map(({ ledger }) => ledger));
  const alike = new Map<string, JudgedPoint[][]>();
  for (const { ledger, run } of runs) {
    const open = run.points.filter((point) => !point.explained && !isCovered(point.line.time));
    const domain = domainOf(ledger.key);
    if (open.length > 0 && domain !== '') addTo(alike, keyOf(ledger.list, domain, batchesOf(open, batches)), open);
  }
  const together = [...alike.values()].filter((members) => members.length > 1);
  return new Set(together.flat(2));
}

/** The runs of the bounce runner that gave the points. */
function batchesOf(points: readonly JudgedPoint[], batches: ReadonlyMap<ScoreEvent, number>): string {
  return points.map(({ line }) => batches.get(line) ?? -1).join(' ');
}

/**
 * A number for the run of the bounce runner that wrote each line, equal numbers for lines of one run. The count of a log's runs tells
 * them apart, and where old releases do not log them, time does: a run writes its lines within seconds.
 */
function batchNumbers(ledgers: readonly Ledger[]): Map<ScoreEvent, number> {
  const lines = ledgers
    .flatMap((ledger) => ledger.lines)
    .sort((a, b) => byText(a.batch, b.batch) || byTime(a.time, b.time));
  const numbers = new Map<ScoreEvent, number>();
  let number = 0;
  let last: ScoreEvent | undefined;
  for (const line of lines) {
    if (last === undefined || !isSameRun(last, line)) number += 1;
    numbers.set(line, number);
    last = line;
  }
  return numbers;
}

function isSameRun(a: ScoreEvent, b: ScoreEvent): boolean {
  if (a.batch !== b.batch) return false;
  return a.time === b.time || (a.time !== undefined && b.time !== undefined && b.time - a.time <= ONE_RUN);
}
