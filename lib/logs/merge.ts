import { addressKey } from './address.ts';
import type { Evidence, ListDay, OwnFailures, RelayDay, Wall } from './evidence.ts';

/**
 * The evidence of several logs or hosts as one: facts side by side, counts of the same list, member or remote host on the same day added.
 * Counts are sorted, so that their order does not depend on that of the parts.
 */
export function mergeEvidence(parts: readonly Evidence[]): Evidence {
  return {
    sources: parts.flatMap((part) => part.sources),
    attempts: parts.flatMap((part) => part.attempts),
    scores: parts.flatMap((part) => part.scores),
    posts: parts.flatMap((part) => part.posts),
    accepted: parts.flatMap((part) => part.accepted),
    dropped: parts.reduce((sum, part) => sum + part.dropped, 0),
    ownFailures: added(
      parts.map((part) => part.ownFailures),
      ownKey,
      addOwn,
    ),
    lists: added(
      parts.map((part) => part.lists),
      listKey,
      addList,
    ),
    relays: added(
      parts.map((part) => part.relays),
      relayKey,
      addRelay,
    ),
  };
}

/** The rows of all parts, those of the same key added, sorted by key: as the rows of one log are already. */
function added<T>(parts: readonly (readonly T[])[], key: (row: T) => string, sum: (a: T, b: T) => T): readonly T[] {
  const [first] = parts;
  if (first !== undefined && parts.length === 1 && isSorted(first, key)) return first;
  const table = new Table<T>(key, sum);
  for (const rows of parts) for (const row of rows) table.add(row);
  return table.values();
}

/** Whether each row's key is greater than that of the row before. */
function isSorted<T>(rows: readonly T[], key: (row: T) => string): boolean {
  let last = '';
  return rows.every((row) => last < (last = key(row)));
}

/** Counts by key, those of the same key added. */
export class Table<T> {
  private readonly rows = new Map<string, T>();
  private readonly key: (row: T) => string;
  private readonly sum: (a: T, b: T) => T;

  constructor(key: (row: T) => string, sum: (a: T, b: T) => T) {
    this.key = key;
    this.sum = sum;
  }

  /** False where the table holds `limit` keys already and this row's is not among them: the row is left out. */
  add(row: T, limit = Infinity): boolean {
    const key = this.key(row);
    const known = this.rows.get(key);
    if (known === undefined && this.rows.size >= limit) return false;
    this.rows.set(key, known === undefined ? row : this.sum(known, row));
    return true;
  }

  values(): T[] {
    // Not entries, which would be taken apart at each comparison.
    const keys = [...this.rows.keys()].sort();
    return keys.map((key) => this.rows.get(key) as T);
  }
}

/** Days sort as numbers: they are padded. */
function dayKey(day: number): string {
  return String(day + 10_000_000);
}

export function ownKey({ list, address, day }: OwnFailures): string {
  return `${list}\0${dayKey(day)}\0${addressKey(address)}`;
}

export function listKey({ list, day }: ListDay): string {
  return `${list}\0${dayKey(day)}`;
}

export function relayKey({ relay, day }: RelayDay): string {
  return `${relay}\0${dayKey(day)}`;
}

export function addOwn(a: OwnFailures, b: OwnFailures): OwnFailures {
  return {
    list: a.list,
    address: a.address < b.address ? a.address : b.address,
    day: a.day,
    first: Math.min(a.first, b.first),
    last: Math.max(a.last, b.last),
    own: a.own + b.own,
    other: a.other + b.other,
  };
}

export function addList(a: ListDay, b: ListDay): ListDay {
  return {
    list: a.list,
    day: a.day,
    messages: a.messages + b.messages,
    recipients: a.recipients + b.recipients,
    largest: Math.max(a.largest, b.largest),
    transactions: a.transactions + b.transactions,
    delivered: a.delivered + b.delivered,
    largestTransaction: Math.max(a.largestTransaction, b.largestTransaction),
    lastBatch: later(a.lastBatch, b.lastBatch),
  };
}

export function addRelay(a: RelayDay, b: RelayDay): RelayDay {
  return {
    relay: a.relay,
    day: a.day,
    sent: a.sent + b.sent,
    deferred: a.deferred + b.deferred,
    bounced: a.bounced + b.bounced,
    throttled: a.throttled + b.throttled,
    ...((a.domains ?? b.domains) && {
      domains: [...new Set([...(a.domains ?? []), ...(b.domains ?? [])])].sort().slice(0, 3),
    }),
  };
}

function later(a: Wall | undefined, b: Wall | undefined): Wall | undefined {
  return a === undefined || (b !== undefined && b > a) ? b : a;
}
