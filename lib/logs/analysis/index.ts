import type { Evidence, LogSettings } from '../evidence.ts';
import type { Diagnosis } from '../diagnosis.ts';
import { adviceOn } from './advice.ts';
import { Bounces } from './bounces.ts';
import { classifyGroups, isTold, transactionOf } from './classify.ts';
import { cluesOf } from './clue.ts';
import { filterEvidence } from './filter.ts';
import { groupAttempts } from './group.ts';
import { membersOf } from './members.ts';
import { byText, byTime } from './order.ts';
import { Posts } from './posts.ts';
import { practicesOf } from './practice.ts';
import { pricesOf } from './price.ts';
import { relayhostOf } from './relayhost.ts';
import { type Findings, verdictOf } from './verdict.ts';
import { mergeEvidence } from '../collect.ts';

/**
 * Who was refused for someone else's sake, what that did to the members' scores, and how the lists deliver. The order of the evidence
 * does not matter; evidence of several hosts may be put together. Never throws.
 */
export function diagnose(evidence: Evidence, settings: LogSettings): Diagnosis {
  const chosen = filterEvidence(mergeEvidence([evidence]), settings);
  const posts = new Posts(chosen.posts);
  const judged = classifyGroups(groupAttempts(chosen.attempts), chosen.attempts, chosen.accepted, posts);
  const bounces = new Bounces(judged, chosen.attempts, chosen.ownFailures);
  const members = membersOf(chosen, bounces, settings);
  const findings: Findings = { evidence: chosen, judged, bounces, members, relayhost: relayhostOf(chosen) };
  const verdict = verdictOf(findings);
  const practice = practicesOf(chosen.lists, settings.configChanged);
  return {
    verdict,
    sources: [...chosen.sources].sort((a, b) => byText(a.name, b.name) || byTime(a.first, b.first)),
    transactions: judged.filter(isTold).flatMap((group) => transactionOf(group) ?? []),
    members,
    clues: cluesOf(judged, posts, chosen.sources, settings.helpful),
    delivery: chosen.lists,
    practice,
    relays: chosen.relays,
    prices: pricesOf(chosen.relays, practice),
    advice: adviceOn(findings, verdict, practice),
    dropped: chosen.dropped,
  };
}
