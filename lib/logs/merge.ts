import { addressKey } from './address.ts';
import type { Day, Evidence, ListDay, OwnFailures, RelayDay, Wall } from './evidence.ts';
import { within } from './within.ts';

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
      OWN,
      parts.map((part) => part.ownFailures),
    ),
    lists: added(
      LISTS,
      parts.map((part) => part.lists),
    ),
    relays: added(
      RELAYS,
      parts.map((part) => part.relays),
    ),
  };
}

/** How rows of one kind are counted. */
export interface Counting<T> {
  /** Rows of the same name and key are added. */
  readonly name: (row: T) => string;
  readonly key: (row: T) => Day | string;
  readonly sum: (a: T, b: T) => T;
}

export const OWN: Counting<OwnFailures> = {
  name: ({ list }) => list,
  // Days sort as numbers: they are padded.
  key: ({ day, address }) => `${day + 10_000_000} ${addressKey(address)}`,
  sum: addOwn,
};
export const LISTS: Counting<ListDay> = { name: ({ list }) => list, key: ({ day }) => day, sum: addList };
export const RELAYS: Counting<RelayDay> = { name: ({ relay }) => relay, key: ({ day }) => day, sum: addRelay };

/** The rows of all parts, those of the same name and key added, sorted: as the rows of one log are already. */
function added<T>(counting: Counting<T>, parts: readonly (readonly T[])[]): readonly T[] {
  const [first] = parts;
  if (first !== undefined && parts.length === 1 && isSorted(counting, first)) return first;
  const table = new Table(counting);
  for (const rows of parts) for (const row of rows) table.add(row);
  return table.values();
}

/** Whether each row comes before the next, by name and key. */
function isSorted<T>({ name, key }: Counting<T>, rows: readonly T[]): boolean {
  let lastName = '';
  let lastKey: Day | string | undefined;
  for (const row of rows) {
    const rowName = name(row);
    const rowKey = key(row);
    if (rowName < lastName || (rowName === lastName && lastKey !== undefined && rowKey <= lastKey)) return false;
    lastName = rowName;
    lastKey = rowKey;
  }
  return true;
}

/** Counts by name and key, those of the same added. */
export class Table<T> {
  private readonly rows = new Map<string, Map<Day | string, T>>();
  private readonly counting: Counting<T>;
  private size = 0;

  constructor(counting: Counting<T>) {
    this.counting = counting;
  }

  /** False where the table holds `limit` rows already and none is of this one's key: the row is left out. */
  add(row: T, limit = Infinity): boolean {
    const { name, key, sum } = this.counting;
    const rows = within(this.rows, name(row));
    const rowKey = key(row);
    const known = rows.get(rowKey);
    if (known === undefined && this.size >= limit) return false;
    if (known === undefined) this.size += 1;
    rows.set(rowKey, known === undefined ? row : sum(known, row));
    return true;
  }

  /** All rows, by name and key. */
  values(): T[] {
    const all: T[] = [];
    for (const name of [...this.rows.keys()].sort()) {
      const rows = this.rows.get(name) as Map<Day | string, T>;
      const keys = [...rows.keys()].sort((a, b) => (a < b ? -1 : 1));
      keys.forEach((key) => all.push(rows.get(key) as T));
    }
    return all;
  }
}

function addOwn(a: OwnFailures, b: OwnFailures): OwnFailures {
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

function addList(a: ListDay, b: ListDay): ListDay {
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

function addRelay(a: RelayDay, b: RelayDay): RelayDay {
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
