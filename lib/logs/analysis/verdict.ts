import { addressOf } from './keys.ts';
import type { Evidence } from '../evidence.ts';
import type { Member, RecipientClass, Verdict } from '../diagnosis.ts';
import type { Bounces } from './bounces.ts';
import type { Judged } from './classify.ts';
import { domainOf, relayHost } from './relay.ts';

/** What the verdict rests on. */
export interface Findings {
  readonly evidence: Evidence;
  readonly judged: readonly Judged[];
  readonly bounces: Bounces;
  readonly members: readonly Member[];
  readonly relayhost: string | undefined;
}

/** The strongest thing that the logs show, and how many it concerns. */
export function verdictOf(findings: Findings): Verdict {
  const { evidence, judged, bounces, members, relayhost } = findings;
  const bounced = new Set(bounces.all.map(({ address }) => addressOf(address)));
  for (const { address } of evidence.ownFailures) bounced.add(addressOf(address));
  for (const { address, score } of members) if (score !== undefined) bounced.add(addressOf(address));
  const about = (id: Verdict['id'], concerned: ReadonlySet<string>, relay = relayhost): Verdict => {
    const domain = only([...concerned].map(domainOf));
    const among = domain === undefined ? bounced : [...bounced].filter((key) => domainOf(key) === domain);
    return { id, bystanders: concerned.size, bounced: [...among].length, domain, relay };
  };
  for (const [id, kind] of [['bystanders', 'proven'] as const, ['likely', 'shared'] as const]) {
    const concerned = recipientsOf(judged, kind);
    if (concerned.size > 0) return about(id, concerned, relayhost ?? relayOf(judged, kind));
  }
  const suspected = members.filter((member) => member.suspected > 0).map(({ address }) => addressOf(address));
  if (suspected.length > 0) return about('suspected', new Set(suspected));
  return { ...about(weaker(findings), new Set()), relay: relayhost };
}

function weaker({ evidence, judged, bounces, members, relayhost }: Findings): Verdict['id'] {
  if (recipientsOf(judged, 'message-level').size > 0) return 'message-level';
  if (relayhost !== undefined) return 'relayhost';
  if (isNothingRead(evidence)) return 'nothing-read';
  const open = bounces.all.some((one) => one.class === 'cut' || one.class === 'named-outside');
  if (open || judged.some(isUnanswered)) return 'unjudged';
  if (bounces.all.length > 0 || evidence.ownFailures.length > 0) return 'own';
  if (members.some(({ points, score }) => points.length > 0 || (score ?? 0) > 0)) return 'unjudged';
  if (judged.some(({ classes }) => classes.includes('deferred-shared'))) return 'put-off';
  return hasOnlyPosts(evidence) ? 'unjudged' : 'none';
}

/** Several were refused together, and the log does not have the answer. */
function isUnanswered({ attempts, classes }: Judged): boolean {
  return attempts.some(({ stage, status }, i) => {
    return classes[i] === 'other' && stage === 'transaction' && status !== 'deferred';
  });
}

/** The keys of the recipients of a class that the sender was told of. */
function recipientsOf(judged: readonly Judged[], kind: RecipientClass): Set<string> {
  const keys = new Set<string>();
  for (const { attempts, classes } of judged) {
    attempts.forEach(({ to, origTo, status }, i) => {
      if (classes[i] === kind && status !== 'deferred') keys.add(addressOf(origTo ?? to));
    });
  }
  return keys;
}

/** The host that refused all recipients of a class, if it is one. */
function relayOf(judged: readonly Judged[], kind: RecipientClass): string | undefined {
  return only(
    judged.flatMap(({ attempts, classes }) =>
      attempts.filter((_, i) => classes[i] === kind).map(({ relay }) => relayHost(relay)),
    ),
  );
}

function only(values: readonly string[]): string | undefined {
  return values.every((value) => value === values[0]) ? values[0] : undefined;
}

/** Whether only logs were read that tell of posts, and never of a refusal. */
export function hasOnlyPosts({ sources }: Evidence): boolean {
  const kinds = sources.flatMap(({ kind }) => kind ?? []);
  return kinds.length > 0 && kinds.every((kind) => kind === 'post' || kind === 'smtp');
}

function isNothingRead(evidence: Evidence): boolean {
  const facts = [
    evidence.attempts,
    evidence.ownFailures,
    evidence.scores,
    evidence.posts,
    evidence.lists,
    evidence.relays,
  ];
  return (
    facts.every(({ length }) => length === 0) &&
    evidence.sources.every(({ kind, problem }) => kind === undefined || problem === 'unreadable')
  );
}
