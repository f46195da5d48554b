import { addressKey, listOf } from '../address.ts';
import type { Attempt, Day, OwnFailures, Wall } from '../evidence.ts';
import type { RecipientClass } from '../diagnosis.ts';
import type { Judged } from './classify.ts';
import { isOfTransaction } from './group.ts';
import { keysOf } from './names.ts';
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

/** All bounces, to be asked for by list and member. */
export class Bounces {
  readonly all: readonly Bounce[];
  private readonly byMember = new Map<string, Bounce[]>();
  private readonly byAddress = new Map<string, Bounce[]>();
  private readonly owns = new Map<string, OwnFailures[]>();

  constructor(judged: readonly Judged[], attempts: readonly Attempt[], owns: readonly OwnFailures[]) {
    this.all = bouncesOf(judged, attempts).sort((a, b) => byTime(a.time, b.time) || byText(a.address, b.address));
    for (const bounce of this.all) {
      for (const key of bounce.keys) {
        addTo(this.byMember, keyOf(bounce.list, key), bounce);
        addTo(this.byAddress, key, bounce);
      }
    }
    for (const own of owns) addTo(this.owns, keyOf(own.list, addressKey(own.address)), own);
  }

  /** Those of a member of the list, and those of the address whose list no line tells; earliest first, undated last. */
  of(list: string, key: string): readonly Bounce[] {
    const known = this.byMember.get(keyOf(list, key)) ?? [];
    const unknown = this.byMember.get(keyOf(undefined, key)) ?? [];
    return unknown.length === 0 ? known : [...known, ...unknown].sort((a, b) => byTime(a.time, b.time));
  }

  /** Those of the address through whichever list. */
  ofAddress(key: string): readonly Bounce[] {
    return this.byAddress.get(key) ?? [];
  }

  /** Failures that were only counted. */
  counted(list: string, key: string): readonly OwnFailures[] {
    return this.owns.get(keyOf(list, key)) ?? [];
  }

  /** The days on which the member's own failures lie within a span of time. */
  countedDays(list: string, key: string, from: Wall, to: Wall): Day[] {
    const near = this.counted(list, key).filter(({ first, last }) => first <= to && last >= from);
    return near.map(({ day }) => day).sort((a, b) => a - b);
  }
}

function bouncesOf(judged: readonly Judged[], attempts: readonly Attempt[]): Bounce[] {
  const bounces: Bounce[] = [];
  for (const { attempts: members, classes } of judged) {
    members.forEach((attempt, i) => {
      if (attempt.status !== 'deferred') bounces.push(bounceOf(attempt, classes[i] ?? 'other'));
    });
  }
  for (const attempt of attempts) {
    if (attempt.status === 'deferred' || isOfTransaction(attempt)) continue;
    bounces.push(bounceOf(attempt, attempt.stage === 'rcpt' ? 'own' : 'other'));
  }
  return bounces;
}

function bounceOf(attempt: Attempt, kind: RecipientClass): Bounce {
  const { list, sender, to, origTo, returned, time } = attempt;
  const member = sender === undefined ? undefined : listOf(sender)?.member;
  const [key = '', original = key] = keysOf(attempt);
  const keys = new Set([...(member === undefined ? [] : [addressKey(member)]), original, key]);
  return { list, keys: [...keys], address: origTo ?? to, time: returned ?? time, class: kind };
}
