import type { ScoreEvent } from '../evidence.ts';
import type { Member } from '../diagnosis.ts';
import type { JudgedPoint } from './join.ts';
import type { Ledger } from './scores.ts';

/** Where a member's score stands at the end of the bounce log. */
export interface Run {
  /** As last printed; undefined where no line prints it. */
  readonly score: number | undefined;
  readonly state: 'active' | 'probed' | 'disabled' | 'removed';
  /** The last step to it was the bounce of a probe, which goes to one member alone. */
  readonly byProbe: boolean;
  /** The points that make up the score, so far as the log shows them. */
  readonly points: readonly JudgedPoint[];
}

/**
 * Follows a member's score through the bounce log: "first" and "stale" start it at 1.0 again, a probe sets it to 0 (what is kept here
 * is what led to the probe), a member that is enabled or subscribed again starts at "first" (Mailman/Bouncer.py).
 */
export function runOf(ledger: Ledger, points: readonly JudgedPoint[]): Run {
  const judged = new Map(points.map((point) => [point.line, point]));
  let run: Run = { score: undefined, state: 'active', byProbe: false, points: [] };
  // The run's points are those from here on: copying them for each line would take time with the square of their number.
  let first = 0;
  let count = 0;
  for (const line of ledger.lines) {
    if (!judged.has(line)) {
      run = withLine(run, line);
      continue;
    }
    if (line.what !== 'score' || run.state === 'probed' || run.state === 'removed') first = count;
    count += 1;
    const score = line.what === 'score' ? line.score : (line.score ?? 1);
    // A score that was reset without a line (by the administrator, say) has fewer points than lines.
    if (score !== undefined) first = Math.max(first, count - Math.max(1, Math.floor(score)));
    run = { ...run, score, state: 'active', byProbe: false };
  }
  return { ...run, points: points.slice(first, count) };
}

function withLine(run: Run, line: ScoreEvent): Run {
  const score = line.score ?? run.score;
  switch (line.what) {
    case 'disabled':
      return { ...run, score, state: 'disabled', byProbe: false };
    case 'probe':
      return { ...run, score, state: 'probed', byProbe: false };
    case 'probe-bounced':
      return { ...run, state: 'disabled', byProbe: true };
    case 'residual':
      return run.state === 'removed' ? run : { ...run, state: 'disabled' };
    case 'removed':
      return { ...run, state: 'removed' };
    default:
      return run;
  }
}

/** How close the score is to the threshold. Each further day with a bounce adds one point. */
export function stateOf(run: Run, threshold: number, isStale: boolean): Member['state'] {
  if (run.state !== 'active') return run.state;
  if (run.score === undefined || isStale) return 'active';
  if (run.score >= threshold - 1) return 'near';
  return run.score >= threshold - 2 ? 'at-risk' : 'active';
}
