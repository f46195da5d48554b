import { addressKey } from '../address.ts';
import type { Attempt } from '../evidence.ts';
import { addressOrder, keyOf } from './order.ts';

/** Logs repeat their addresses: each is worked out once. Bounded, since the addresses come from outside. */
let known = new Map<string, string>();
const LIMIT = 50_000;

/** How an address is compared: `addressKey`, remembered. */
export function addressOf(address: string): string {
  const before = known.get(address);
  if (before !== undefined) return before;
  if (known.size >= LIMIT) known = new Map();
  const key = addressKey(address);
  known.set(address, key);
  return key;
}

/** The addresses that one attempt goes by: where it went, and where it was to go before aliases were expanded. */
export function keysOf({ to, origTo }: Attempt): readonly string[] {
  const key = addressOf(to);
  const original = origTo === undefined ? key : addressOf(origTo);
  return original === key ? [key] : [key, original];
}

/** The recipient of an attempt, however its address is written. */
export function recipientKey({ to, origTo }: Attempt): string {
  return origTo === undefined ? addressOf(to) : keyOf(addressOf(to), addressOf(origTo));
}

/** Orders the recipients of a transaction. */
export function recipientOrder({ to, origTo }: Attempt): string {
  const order = addressOrder(addressOf(to));
  return origTo === undefined ? order : keyOf(order, addressOrder(addressOf(origTo)));
}
