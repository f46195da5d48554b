import { verpMemberOf } from '../address.ts';
import { addressOf, keysOf } from './keys.ts';
import type { Attempt, Day, OwnFailures, Wall } from '../evidence.ts';
import type { RecipientClass } from '../diagnosis.ts';
import type { Judged } from './classify.ts';
import { isOfTransaction } from './group.ts';
import { within } from '../within.ts';
import { addTo, byText, byTime, keyOf } from './order.ts';

/** A recipient's failure that the sender was told of: what Mailman counts, if it takes the notice for a bounce of a member. */
export interface Bounce {
  readonly list: string | undefined;
  /** The member by the VERP sender, by the address before aliases, by where the mail went: keys, surest first. */
  readonly keys: readonly string[];
  /** As logged. */
  readonly address: string;
  /** When Mailman received it, or else when it was refused. */
  readonly time: Wall | undefined;
  readonly class: RecipientClass;
}

/** Bounces by member. */
type Members = Map<string, Bounce[]>;

/** All bounces, to be asked for by list and member. */
export class Bounces {
  /** Earliest first, undated last. */
  readonly all: readonly Bounce[];
  private byList: Map<string | undefined, Members> | undefined;
  private byAddress: Members | undefined;
  private faults: Map<string | undefined, Set<string>> | undefined;
  private readonly owns = new Map<string, Map<string, OwnFailures[]>>();

  constructor(judged: readonly Judged[], attempts: readonly Attempt[], owns: readonly OwnFailures[]) {
    this.all = bouncesOf(judged, attempts).sort(
      (a, b) => byTime(a.time, b.time) || byText(a.address, b.address) || byText(orderOf(a), orderOf(b)),
    );
    for (const own of owns) addTo(within(this.owns, own.list), addressOf(own.address), own);
  }

  /** Those of a member of the list, and those of the address whose list no line tells; earliest first, undated last. */
  of(list: string, key: string): readonly Bounce[] {
    this.byList ??= this.lists();
    const known = this.byList.get(list)?.get(key) ?? [];
    const unknown = this.byList.get(undefined)?.get(key) ?? [];
    return unknown.length === 0 ? known : [...known, ...unknown].sort((a, b) => byTime(a.time, b.time));
  }

  /** Those of the address through whichever list. */
  ofAddress(key: string): readonly Bounce[] {
    return (this.byAddress ??= this.addresses()).get(key) ?? [];
  }

  /** Whether one of those is the recipient's own: `of` without making lists of all. */
  isOwn(list: string, key: string): boolean {
    this.faults ??= this.owned();
    return this.faults.get(list)?.has(key) === true || this.faults.get(undefined)?.has(key) === true;
  }

  private owned(): Map<string | undefined, Set<string>> {
    const faults = new Map<string | undefined, Set<string>>();
    for (const { list, keys, class: kind } of this.all) {
      if (kind !== 'own') continue;
      const members = faults.get(list) ?? new Set();
      faults.set(list, members);
      for (const key of keys) members.add(key);
    }
    return faults;
  }

  private lists(): Map<string | undefined, Members> {
    const lists = new Map<string | undefined, Members>();
    for (const bounce of this.all) for (const key of bounce.keys) addTo(within(lists, bounce.list), key, bounce);
    return lists;
  }

  private addresses(): Members {
    const members: Members = new Map();
    for (const bounce of this.all) for (const key of bounce.keys) addTo(members, key, bounce);
    return members;
  }

  /** Failures that were only counted. */
  counted(list: string, key: string): readonly OwnFailures[] {
    return this.owns.get(list)?.get(key) ?? [];
  }

  /** The days on which the member's own failures lie within a span of time. */
  countedDays(list: string, key: string, from: Wall, to: Wall): Day[] {
    const near = this.counted(list, key).filter(({ first, last }) => first <= to && last >= from);
    return near.map(({ day }) => day).sort((a, b) => a - b);
  }
}

function bouncesOf(judged: readonly Judged[], attempts: readonly Attempt[]): Bounce[] {
  const bounces: Bounce[] = [];
  const memberOf = remembered(verpMemberOf);
  for (const { attempts: members, classes } of judged) {
    members.forEach((attempt, i) => {
      if (attempt.status !== 'deferred') bounces.push(bounceOf(attempt, classes[i] ?? 'other', memberOf));
    });
  }
  for (const attempt of attempts) {
    if (attempt.status === 'deferred' || isOfTransaction(attempt)) continue;
    bounces.push(bounceOf(attempt, attempt.stage === 'rcpt' ? 'own' : 'other', memberOf));
  }
  return bounces;
}

/** A function that works out each value once: all messages of a list may have one sender. */
function remembered<T>(find: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    if (!known.has(key)) known.set(key, find(key));
    return known.get(key) as T;
  };
}

/** `memberOf`: whom a VERP sender names. */
function bounceOf(attempt: Attempt, kind: RecipientClass, memberOf: (sender: string) => string | undefined): Bounce {
  const { list, sender, to, origTo, returned, time } = attempt;
  const member = sender === undefined ? undefined : memberOf(sender);
  const keys = [...keysOf(attempt)].reverse();
  if (member !== undefined) keys.unshift(addressOf(member));
  return {
    list,
    keys: keys.length > 1 ? [...new Set(keys)] : keys,
    address: origTo ?? to,
    time: returned ?? time,
    class: kind,
  };
}

/** Orders bounces of the same time and address. */
function orderOf({ list, class: kind, keys }: Bounce): string {
  return keyOf(list, kind, ...keys);
}
