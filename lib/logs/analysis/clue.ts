import type { LogSource, Post, Wall } from '../evidence.ts';
import type { Clue } from '../diagnosis.ts';
import type { Judged } from './classify.ts';
import { fisher } from './fisher.ts';
import { addressOf, keysOf } from './keys.ts';
import { addTo, byText, keyOf } from './order.ts';
import { messageKey, type Posts } from './posts.ts';
import { domainOf } from './relay.ts';

/** Settings that change what a post from a domain with a strict policy looks like to the remote host. */
export const HELPFUL: readonly string[] = [
  'DEFAULT_DMARC_MODERATION_ACTION',
  'DEFAULT_FROM_IS_LIST',
  'REMOVE_DKIM_HEADERS',
];

/** What goes for chance is no clue. */
const SIGNIFICANT = 0.05;
const LEAST_REFUSALS = 2;

/** The posts that a member or a domain refused, by list and message id. */
interface Refuser {
  readonly name: string;
  readonly isDomain: boolean;
  readonly lists: Set<string>;
  readonly posts: Set<string>;
  /** The members that refused; of a member itself, or its domain. */
  readonly members: Set<string>;
}

/**
 * Refusals that go with the domain of the posts' authors: by the member that is at fault, or by several members of a domain. Compared
 * with all posts to the same lists in the time that both logs cover. `helpful`: the settings that each one names.
 */
export function cluesOf(
  judged: readonly Judged[],
  posts: Posts,
  sources: readonly LogSource[],
  helpful: readonly string[],
): Clue[] {
  const counted = posts.all.filter(coveredByMail(sources));
  const byList = new Map<string, Post[]>();
  for (const post of counted) addTo(byList, post.list, post);
  const clues = refusersOf(judged).flatMap((refuser) => cluesFor(refuser, byList, helpful));
  const domains = new Set(
    clues.filter(({ isDomain }) => isDomain).map(({ refuser, authors }) => keyOf(refuser, authors)),
  );
  return clues
    .filter((clue) => clue.isDomain || !domains.has(keyOf(domainOf(clue.refuser), clue.authors)))
    .sort((a, b) => a.p - b.p || byText(a.refuser, b.refuser) || byText(a.authors, b.authors));
}

function postKey({ list, messageId }: Post): string {
  return keyOf(list, messageKey(messageId));
}

/** Whether a post was made while a mail log was kept; all were where the mail logs have no dates. */
function coveredByMail(sources: readonly LogSource[]): (post: Post) => boolean {
  let from = Infinity;
  let to = -Infinity;
  for (const { kind, first, last } of sources) {
    if (kind !== 'postfix' && kind !== 'exim' && kind !== 'sendmail') continue;
    if (first === undefined || last === undefined) continue;
    from = Math.min(from, first);
    to = Math.max(to, last);
  }
  const isIn = (time: Wall | undefined): boolean => time === undefined || (time >= from && time <= to);
  return ({ time }) => from > to || isIn(time);
}

function refusersOf(judged: readonly Judged[]): Refuser[] {
  const refusers = new Map<string, Refuser>();
  const note = (name: string, isDomain: boolean, list: string, post: string, member: string): void => {
    const id = isDomain ? keyOf('domain', name) : keyOf('member', member);
    const known = refusers.get(id) ?? { name, isDomain, lists: new Set(), posts: new Set(), members: new Set() };
    refusers.set(id, known);
    known.lists.add(list);
    known.posts.add(post);
    known.members.add(member);
  };
  for (const { attempts, classes, author } of judged) {
    if (author === undefined) continue;
    attempts.forEach((attempt, i) => {
      const { list, messageId, to, origTo } = attempt;
      const kind = classes[i];
      if (list === undefined || messageId === undefined || attempt.status === 'deferred') return;
      const post = keyOf(list, messageKey(messageId));
      const key = keysOf(attempt)[0] ?? '';
      if (kind === 'own') note(origTo ?? to, false, list, post, key);
      if (kind === 'own' || kind === 'shared' || kind === 'message-level') note(domainOf(to), true, list, post, key);
    });
  }
  return [...refusers.values()].filter(({ isDomain, members }) => !isDomain || members.size > 1);
}

function cluesFor(refuser: Refuser, byList: ReadonlyMap<string, readonly Post[]>, settings: readonly string[]): Clue[] {
  const tally = new Map<string, { all: number; refused: number }>();
  const total = { all: 0, refused: 0 };
  for (const list of refuser.lists) {
    for (const post of byList.get(list) ?? []) {
      const domain = domainOf(addressOf(post.sender));
      const count = tally.get(domain) ?? { all: 0, refused: 0 };
      tally.set(domain, count);
      const refused = refuser.posts.has(postKey(post)) ? 1 : 0;
      for (const one of [count, total]) {
        one.all += 1;
        one.refused += refused;
      }
    }
  }
  return [...tally].flatMap(([authors, { all, refused }]): Clue[] => {
    const others = total.all - all;
    const othersRefused = total.refused - refused;
    if (refused < LEAST_REFUSALS || refused * others <= othersRefused * all) return [];
    const p = fisher(refused, all - refused, othersRefused, others - othersRefused);
    const { name, isDomain } = refuser;
    return p < SIGNIFICANT
      ? [{ refuser: name, isDomain, authors, refused, of: all, othersRefused, others, p, settings }]
      : [];
  });
}
