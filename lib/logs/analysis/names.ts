import { bareNamesIn, listOf, namedIn } from '../address.ts';
import { addressOf, keysOf } from './keys.ts';
import type { Attempt } from '../evidence.ts';
import { lifeOf, type Group } from './group.ts';
import { domainOf } from './relay.ts';

/** Whom a reply names. */
export interface Names {
  /** As the reply writes them: recipients of the message or, where there are none, unseen addresses of the recipients' domain. */
  readonly written: readonly string[];
  /** Keys of the recipients of this transaction that are named. */
  readonly inside: ReadonlySet<string>;
  /** A recipient of the message is named who was not in this transaction, or an address that was not seen at all. */
  readonly outside: boolean;
}

/** Addresses that replies give for questions and complaints (RFC 2142 and custom), never for the recipient at fault. */
const CONTACT =
  /^(postmaster|hostmaster|webmaster|abuse|security|noc|support|help|helpdesk|info|mailer-daemon|no-?reply)$/;

/** The sender is spoken of: an author who is also a member may be named as the author. */
const OF_SENDER = /\b(sender|from|spf|dkim|dmarc)\b/i;

/** The keys of all recipients of each life of a queue file, as far as they are known: those that failed. */
export function recipientsByLife(attempts: readonly Attempt[]): Map<string, Set<string>> {
  const lives = new Map<string, Set<string>>();
  for (const attempt of attempts) {
    const life = lifeOf(attempt);
    const known = lives.get(life) ?? new Set<string>();
    lives.set(life, known);
    for (const key of keysOf(attempt)) known.add(key);
  }
  return lives;
}

/** Whom the reply to a group names. `recipients` gives the keys of all recipients of the message; `author`: of the post, where known. */
export function namesIn(
  group: Group,
  reply: string,
  recipients: () => ReadonlySet<string>,
  author: string | undefined,
): Names {
  const own = new Set<string>();
  for (const attempt of group.attempts) for (const key of keysOf(attempt)) own.add(key);
  const authorKey = author === undefined || !OF_SENDER.test(reply) ? undefined : addressOf(author);
  const named = namedIn(reply).filter((address) => addressOf(address) !== authorKey);
  const known = named.filter((address) => own.has(addressOf(address)) || recipients().has(addressOf(address)));
  if (known.length > 0) return namesOf(known, own);
  const bare = bareNames(group, reply);
  if (bare.length > 0) return namesOf(bare, own);
  const unseen = named.filter((address) => isUnseen(address, group, author));
  return { written: unseen, inside: new Set(), outside: unseen.length > 0 };
}

function namesOf(written: readonly string[], own: ReadonlySet<string>): Names {
  const keys = written.map(addressOf);
  return {
    written: [...new Set(written)],
    inside: new Set(keys.filter((key) => own.has(key))),
    outside: keys.some((key) => !own.has(key)),
  };
}

/** Names without a domain ("Unknown user aaa"), as the whole addresses: only where exactly one recipient has the local part. */
function bareNames(group: Group, reply: string): string[] {
  const names = new Set(bareNamesIn(reply).map((name) => name.toLowerCase()));
  if (names.size === 0) return [];
  const holders = new Map<string, Set<string>>();
  for (const key of group.attempts.flatMap(keysOf)) {
    const local = key.slice(0, key.lastIndexOf('@'));
    if (names.has(local)) holders.set(local, (holders.get(local) ?? new Set()).add(key));
  }
  return [...holders.values()].filter((keys) => keys.size === 1).flatMap((keys) => [...keys]);
}

/** An address of the recipients' own domain that no line of the log has: the log is cut, or the host expanded an alias. */
function isUnseen(address: string, group: Group, author: string | undefined): boolean {
  const key = addressOf(address);
  const { sender, list } = group.attempts[0] ?? {};
  if (CONTACT.test(key.slice(0, key.lastIndexOf('@')))) return false;
  if (author !== undefined && key === addressOf(author)) return false;
  if (sender !== undefined && key === addressOf(sender)) return false;
  const named = listOf(address)?.list ?? key.slice(0, key.lastIndexOf('@'));
  if (list !== undefined && named === list) return false;
  return group.attempts.some((attempt) => keysOf(attempt).some((own) => domainOf(own) === domainOf(key)));
}
