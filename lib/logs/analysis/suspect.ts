import type { Wall } from '../evidence.ts';
import type { JudgedPoint } from './join.ts';
import { addTo, byText, dayOf, keyOf } from './order.ts';
import { domainOf } from './relay.ts';
import type { Run } from './run.ts';
import type { Ledger } from './scores.ts';

/**
 * Points that only the bounce log knows: where no mail log reaches back, members of one list and one remote domain whose points all
 * come from the same runs of the bounce runner were perhaps refused together. Two bad addresses that get the same posts look alike:
 * hence no more than a suspicion. `isCovered`: whether a mail log covers a time, so that the bounce should have been in it.
 */
export function suspectPoints(
  runs: readonly { readonly ledger: Ledger; readonly run: Run }[],
  isCovered: (time: Wall | undefined) => boolean,
): Set<JudgedPoint> {
  const alike = new Map<string, JudgedPoint[][]>();
  for (const { ledger, run } of runs) {
    const open = run.points.filter((point) => !point.explained && !isCovered(point.line.time));
    const domain = domainOf(ledger.key);
    if (open.length > 0 && domain !== '') addTo(alike, keyOf(ledger.list, domain, batchesOf(open)), open);
  }
  const together = [...alike.values()].filter((members) => members.length > 1);
  return new Set(together.flat(2));
}

/** The runs of the bounce runner that gave the points. A count of runs begins anew in each file: the day tells them apart. */
function batchesOf(points: readonly JudgedPoint[]): string {
  const batches = points.map(({ line }) => keyOf(line.time === undefined ? undefined : dayOf(line.time), line.batch));
  return batches.sort(byText).join('\n');
}
