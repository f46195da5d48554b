import { addressOf } from './keys.ts';
import type { Advice, Practice, Verdict } from '../diagnosis.ts';
import { addressOrder, byText, sortedBy, unique } from './order.ts';
import { hasOnlyPosts } from './verdict.ts';
import { domainOf, isLocal } from './relay.ts';
import type { Findings } from './verdict.ts';
import type { Evidence } from '../evidence.ts';

/** What to do about the verdict, the most useful first, and what it will not cure. */
export function adviceOn(findings: Findings, verdict: Verdict, practices: readonly Practice[]): Advice[] {
  const { evidence, judged, bounces, members, relayhost } = findings;
  const blamed = verdict.id === 'bystanders' || verdict.id === 'likely' || verdict.id === 'suspected';
  const advice: Advice[] = [];
  if (needsMailLog(findings, verdict)) advice.push({ id: 'read-maillog' });
  const open = openLists(findings, practices);
  if (blamed && open.length > 0) {
    advice.push({ id: 'fix-configuration' }, { id: 'personalize-lists', lists: open });
    advice.push(...limitFor(findings));
  } else if (blamed && practices.length === 0) advice.push({ id: 'fix-configuration' });
  const late = practices.filter((practice) => practice.afterChange && practice.state === 'batched');
  if (late.length > 0) advice.push({ id: 'restart-runners', lists: late.map(({ list }) => list) });
  const cutOff = members.filter(({ withoutCause, state }) => withoutCause && state === 'disabled');
  if (cutOff.length > 0) {
    advice.push({ id: 'reenable-members', members: cutOff.map(({ list, address }) => ({ list, address })) });
  }
  if (judged.some(({ classes }) => classes.includes('message-level'))) advice.push({ id: 'message-level-not-cured' });
  const faulty = addressesAtFault(findings);
  if (faulty.length > 0) advice.push({ id: 'not-cured-for', addresses: faulty });
  if (relayhost !== undefined) advice.push({ id: 'read-relay-log', relay: relayhost });
  const isBounced = bounces.all.length > 0 || evidence.ownFailures.length > 0;
  if (isBounced && !hasScores(evidence)) advice.push({ id: 'read-bounce-log' });
  return advice;
}

function hasScores({ scores, sources }: Evidence): boolean {
  return scores.length > 0 || sources.some(({ kind }) => kind === 'bounce');
}

/** Whether only a mail log can tell more: it comes first, for all else rests on it. */
function needsMailLog({ evidence }: Findings, verdict: Verdict): boolean {
  // Also where there is one: what is suspected is of days that it does not reach back to.
  if (verdict.id === 'suspected') return true;
  const hasMail = evidence.sources.some(({ kind }) => kind === 'postfix' || kind === 'exim' || kind === 'sendmail');
  return (hasScores(evidence) || hasOnlyPosts(evidence)) && !hasMail && evidence.attempts.length === 0;
}

/**
 * The mail server's own limit for the domain of every recipient of the transactions with bystanders, if it is one, and the server sends to it
 * directly. A transport for the domain would lead around a relayhost or a filter. Sendmail has no limit that delivers the rest at once.
 */
function limitFor({ judged, relayhost }: Findings): Advice[] {
  const groups = judged.filter(({ classes }) => classes.includes('proven') || classes.includes('shared'));
  const attempts = groups.flatMap((group) => group.attempts);
  const domains = new Set(attempts.map(({ to }) => domainOf(to)));
  const relays = new Set(attempts.map(({ relay }) => relay));
  const isDirect = relayhost === undefined && [...relays].every((relay) => !isLocal(relay));
  const [domain] = domains;
  if (domains.size !== 1 || domain === undefined || !isDomain(domain) || !isDirect) return [];
  if (attempts.every(({ daemon }) => daemon === 'smtp')) return [{ id: 'postfix-limit', domain }];
  return attempts.every(({ daemon }) => daemon === 'exim') ? [{ id: 'exim-limit', domain }] : [];
}

/** Whether it is a domain that may stand in a configuration to be copied: Exim would expand a `$` there, and a log is not trusted. */
function isDomain(text: string): boolean {
  return /^[a-z\d][a-z\d.-]*$/.test(text);
}

/** The lists with bystanders that do not deliver one by one by now. */
function openLists({ judged, members }: Findings, practices: readonly Practice[]): string[] {
  const cured = new Set(practices.filter(({ state }) => state !== 'batched').map(({ list }) => list));
  const lists = new Set<string>();
  for (const { attempts, classes } of judged) {
    attempts.forEach(({ list, status }, i) => {
      const kind = classes[i];
      if (list !== undefined && status !== 'deferred' && (kind === 'proven' || kind === 'shared')) lists.add(list);
    });
  }
  for (const { list, undeserved, likely, suspected } of members)
    if (undeserved + likely + suspected > 0) lists.add(list);
  return [...lists].filter((list) => !cured.has(list)).sort(byText);
}

/** Who was named in a refusal that others suffered from: delivery one by one helps the others only. */
function addressesAtFault({ judged }: Findings): string[] {
  const addresses: string[] = [];
  for (const { attempts, classes } of judged) {
    if (!classes.includes('proven')) continue;
    attempts.forEach(({ to, origTo }, i) => classes[i] === 'own' && addresses.push(origTo ?? to));
  }
  return sortedBy(unique(addresses.sort(byText), addressOf), (address) => addressOrder(addressOf(address)));
}
