import type { Day, Evidence, LogSettings, Wall } from '../evidence.ts';
import { dayOf } from '../day.ts';

/** The evidence within the settings' times (both ends included; what has no date stays) and of their list. */
export function filterEvidence(evidence: Evidence, { since, until, list }: LogSettings): Evidence {
  if (since === undefined && until === undefined && list === undefined) return evidence;
  const from = since ?? -Infinity;
  const to = until ?? Infinity;
  const isIn = (time: Wall | undefined): boolean => time === undefined || (time >= from && time <= to);
  const isDayIn = (day: Day): boolean => day >= dayOf(from) && day <= dayOf(to);
  const isOf = (one: string | undefined): boolean =>
    one === undefined || list === undefined || one === list.toLowerCase();
  return {
    ...evidence,
    attempts: evidence.attempts.filter((one) => isIn(one.time) && isOf(one.list)),
    ownFailures: evidence.ownFailures.filter((one) => isDayIn(one.day) && isOf(one.list)),
    scores: evidence.scores.filter((one) => isIn(one.time) && isOf(one.list)),
    posts: evidence.posts.filter((one) => isIn(one.time) && isOf(one.list)),
    lists: evidence.lists.filter((one) => isDayIn(one.day) && isOf(one.list)),
    relays: evidence.relays.filter((one) => isDayIn(one.day)),
    accepted: evidence.accepted.filter((one) => isIn(one.time) && isOf(one.list)),
  };
}
