import { addressOf } from './keys.ts';
import type { Evidence, LogSettings, Wall } from '../evidence.ts';
import type { Member, Point } from '../diagnosis.ts';
import { type Bounce, Bounces } from './bounces.ts';
import { coverage, type Join, type JudgedPoint, judgeLedger } from './join.ts';
import { DAY } from '../day.ts';
import { addressOrder, byText, keyOf, sortedBy } from './order.ts';
import { type Run, runOf, stateOf } from './run.ts';
import { type Ledger, ledgersOf, thresholdsOf } from './scores.ts';
import { suspectPoints } from './suspect.ts';

/** Beyond REGISTER_BOUNCES_EVERY the bounce runner waits for locks of lists. */
const LOCKS = 600_000;

/** A member without a line in the bounce log, or before its lines are counted. */
interface Standing {
  readonly threshold: number;
  readonly thresholdAssumed: boolean;
}

/** Every member of whom the logs tell a bounce or a score, by list and address. */
export function membersOf(evidence: Evidence, bounces: Bounces, settings: LogSettings): Member[] {
  const used = new Set<Bounce>();
  const ledgers = ledgersOf(evidence.scores);
  const known = new Set(ledgers.map(({ list, key }) => keyOf(list, key)));
  const isScored = (list: string, key: string): boolean => known.size > 0 && known.has(keyOf(list, key));
  const join: Join = { bounces, window: settings.registerEvery + LOCKS, isScored, used };
  const runs = ledgers.map((ledger) => ({ ledger, run: runOf(ledger, judgeLedger(ledger, join)) }));
  const suspected = suspectPoints(runs, coverage(evidence.sources));
  const thresholds = thresholdsOf(evidence.scores);
  const standing = (list: string): Standing => {
    const own = thresholds.get(list);
    return { threshold: own ?? settings.threshold, thresholdAssumed: own === undefined };
  };
  const end = endOf(evidence);
  const scored = runs.map(({ ledger, run }) =>
    scoredMember(ledger, run, suspected, standing(ledger.list), isFault(ledger.list, ledger.key, bounces), (point) =>
      isStale(point, end, settings.staleAfter),
    ),
  );
  return sortedBy([...scored, ...unscored(evidence, join, standing)], ({ list, address }) =>
    keyOf(list, addressOrder(addressOf(address))),
  );
}

function scoredMember(
  { list, address }: Ledger,
  run: Run,
  suspected: ReadonlySet<JudgedPoint>,
  { threshold, thresholdAssumed }: Standing,
  atFault: boolean,
  isOld: (point: JudgedPoint | undefined) => boolean,
): Member {
  const points = run.points.map((point): Point => {
    return { day: point.day, verdict: suspected.has(point) ? 'suspected' : point.verdict };
  });
  const count = (verdict: Point['verdict']): number => points.filter((point) => point.verdict === verdict).length;
  const undeserved = count('undeserved');
  const judged = points.length - count('unknown');
  const score = run.score;
  const isOut = (run.state === 'disabled' || run.state === 'removed') && !run.byProbe;
  return {
    ...{ list, address, score, undeserved, likely: count('likely'), suspected: count('suspected') },
    unknown: score === undefined ? points.length - judged : Math.max(0, score - judged),
    ...{ threshold, thresholdAssumed, state: stateOf(run, threshold, isOld(run.points[run.points.length - 1])) },
    withoutCause: isOut && undeserved > 0 && score !== undefined && score - undeserved < threshold,
    ...{ atFault, points },
  };
}

/** Members of whom only the mail log tells: no bounce log was read, or Mailman did not take the notice for a bounce. */
function unscored(
  evidence: Evidence,
  { bounces, used, isScored }: Join,
  standing: (list: string) => Standing,
): Member[] {
  const found = new Map<string, Map<string, string>>();
  const note = (list: string, address: string, keys: readonly string[]): void => {
    const key = keys[0] ?? '';
    const members = found.get(list) ?? new Map<string, string>();
    const before = members.get(key);
    if (before !== undefined && byText(before, address) <= 0) return;
    if (before === undefined && keys.some((one) => isScored(list, one))) return;
    found.set(list, members.set(key, address));
  };
  for (const bounce of bounces.all) {
    if (bounce.list !== undefined && !used.has(bounce)) note(bounce.list, bounce.address, bounce.keys);
  }
  for (const { list, address } of evidence.ownFailures) note(list, address, [addressOf(address)]);
  const all: Member[] = [];
  found.forEach((members, list) => {
    const { threshold, thresholdAssumed } = standing(list);
    // Property by property: there may be many.
    members.forEach((address, key) =>
      all.push({
        list,
        address,
        score: undefined,
        undeserved: 0,
        likely: 0,
        suspected: 0,
        unknown: 0,
        threshold,
        thresholdAssumed,
        state: 'unknown',
        withoutCause: false,
        atFault: isFault(list, key, bounces),
        points: [],
      }),
    );
  });
  return all;
}

/** Whether a refusal of the member's own is in the mail log. */
function isFault(list: string, key: string, bounces: Bounces): boolean {
  return bounces.isOwn(list, key) || bounces.counted(list, key).some(({ own }) => own > 0);
}

/** Until when the bounce logs reach. */
function endOf({ sources, scores }: Evidence): Wall | undefined {
  let end: Wall | undefined;
  const times = sources.filter(({ kind }) => kind === 'bounce').map(({ last }) => last);
  for (const time of [...times, ...scores.map((event) => event.time)]) {
    if (time !== undefined && (end === undefined || time > end)) end = time;
  }
  return end;
}

/** Whether the next bounce would find the score stale and start it anew: it is then no danger. */
function isStale(point: JudgedPoint | undefined, end: Wall | undefined, staleAfter: number): boolean {
  return point?.day !== undefined && end !== undefined && point.day * DAY + staleAfter < Math.floor(end / DAY) * DAY;
}
