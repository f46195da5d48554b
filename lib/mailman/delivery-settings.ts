import { scalarTruth } from '../python/truth.ts';
import type { PyValue } from '../python/value.ts';

/** The settings that decide how a post is handed to the mail server. */
export const DELIVERY_SETTINGS = [
  'DELIVERY_MODULE',
  'VERP_DELIVERY_INTERVAL',
  'VERP_PERSONALIZED_DELIVERIES',
  'VERP_FORMAT',
  'SMTP_MAX_RCPTS',
  'OWNERS_CAN_ENABLE_PERSONALIZATION',
] as const;

export type DeliverySetting = (typeof DELIVERY_SETTINGS)[number];

/** What is known of them; a value that is missing is not known. */
export interface DeliverySettings {
  /** Which Mailman: 2 for the stock one, 3 for the port to Python 3. */
  readonly python: 2 | 3;
  readonly values: Readonly<Partial<Record<DeliverySetting, PyValue>>>;
}

/** Collects what `known` tells of each setting that delivery depends on. */
export function deliverySettings(known: (name: string) => PyValue | undefined, python: 2 | 3 = 2): DeliverySettings {
  const values: Partial<Record<DeliverySetting, PyValue>> = {};
  for (const name of DELIVERY_SETTINGS) {
    const value = known(name);
    if (value !== undefined) values[name] = value;
  }
  return { python, values };
}

/** Python's truth of a value. */
export function isTrue(value: PyValue): boolean {
  if ('items' in value) return value.items.length > 0;
  return value.type === 'dict' ? value.entries.length > 0 : scalarTruth(value);
}

/** A number of Python's, True and False being 1 and 0; undefined for a value of another type. */
export function numberOf(value: PyValue): bigint | number | undefined {
  switch (value.type) {
    case 'bool':
      return value.value ? 1n : 0n;
    case 'int':
    case 'long':
    case 'float':
      return value.value;
    default:
      return undefined;
  }
}

/**
 * How many recipients share a transaction at most, by SMTP_MAX_RCPTS (SMTPDirect.py:process). `whole`: all go in one, whatever
 * their domains. 'refused': Python 3 does not compare such a value with a number. In Python 2, None is less than every number
 * and a string is greater, so that neither sets a limit.
 */
export function batchSize(value: PyValue, python: 2 | 3): { size: number; whole: boolean } | 'refused' {
  const number = numberOf(value);
  if (number !== undefined) {
    if (number <= 0) return { size: Infinity, whole: true };
    // No length reaches a number that is none.
    return { size: Number.isNaN(Number(number)) ? Infinity : Number(number), whole: false };
  }
  if (python === 3) return 'refused';
  return { size: Infinity, whole: value.type === 'none' };
}

/** One post in how many the interval singles out: 0 none, 1 every one, Infinity only a post numbered 0 (ToOutgoing.py:process). */
export function everyNth(value: PyValue): number | 'refused' {
  const interval = numberOf(value);
  // int(post_id) % 'text', None, a tuple or a list: a TypeError.
  if (interval === undefined) return 'refused';
  if (typeof interval === 'bigint') return Number(interval < 0n ? -interval : interval);
  if (Number.isNaN(interval)) return 0;
  return Number.isFinite(interval) ? numerator(Math.abs(interval)) : Infinity;
}

/** The least positive integer that a positive number divides without rest: 5 for 2.5, 1 for 0.5; 0 for 0. */
function numerator(value: number): number {
  let result = value;
  while (!Number.isInteger(result)) result *= 2;
  return result;
}

/** Whether the post numbered `postId` is one that the interval singles out: not int(post_id) % interval. */
export function hitsInterval(value: PyValue, postId: number): boolean | 'refused' {
  const interval = numberOf(value);
  if (interval === undefined) return 'refused';
  if (typeof interval === 'number') return interval !== 0 && (interval === 1 || Math.trunc(postId) % interval === 0);
  return interval !== 0n && BigInt(Math.trunc(postId)) % interval === 0n;
}

const FORMAT_KEYS: ReadonlySet<string> = new Set(['bounces', 'mailbox', 'host']);

/**
 * Whether `VERP_FORMAT % {bounces, mailbox, host}` gives an address (SMTPDirect.py:verpdeliver): anything but a string, and a key
 * that is not there, raises an exception.
 */
export function isUsableFormat(format: PyValue): boolean {
  if (format.type !== 'bytes' && format.type !== 'text') return false;
  return [...format.value.replaceAll('%%', '').matchAll(/%\(([^)]*)\)/g)].every(([, key = '']) => FORMAT_KEYS.has(key));
}
