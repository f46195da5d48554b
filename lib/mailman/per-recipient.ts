import { batchSize, everyNth, isTrue, isUsableFormat } from './delivery-settings.ts';
import type { DeliverySetting, DeliverySettings } from './delivery-settings.ts';

/** Which posts: all, none, or one in n; 'shunted': they are not delivered at all. */
export type Share = 'always' | 'never' | { readonly everyNth: number } | 'shunted' | 'unknown';

/** How posts to lists with one value of `personalize` go out. */
export interface PerRecipient {
  /** Which posts go to one recipient per SMTP transaction; 'shunted': nothing is delivered but what `verp` names, if anything. */
  readonly single: Share;
  /** Which posts name the recipient in the envelope sender; 'shunted': those that should are not delivered. */
  readonly verp: Share;
  /** How many members share a transaction at most, for the posts that are not sent singly; Infinity: no limit. Undefined: not known, or no such posts. */
  readonly most: number | undefined;
  /** The setting to blame where posts are shunted or where it cannot be told. */
  readonly setting: DeliverySetting | undefined;
}

/**
 * How posts and digests go out under these settings, for lists whose `personalize` is 0, 1 and 2: a summary of `deliver` over all
 * post numbers. Settings that are not known make 'unknown' only what depends on them.
 */
export function perRecipient(settings: DeliverySettings): Readonly<Record<0 | 1 | 2, PerRecipient>> {
  const personalized = withFormat(settings, personalizedLists(settings));
  return { 0: withFormat(settings, otherLists(settings)), 1: personalized, 2: personalized };
}

function personalizedLists(settings: DeliverySettings): PerRecipient {
  const { values } = settings;
  const broken = brokenModule(settings);
  if (broken !== undefined) return broken;
  const verp = values.VERP_PERSONALIZED_DELIVERIES;
  if (verp === undefined)
    return { single: 'always', verp: 'unknown', most: undefined, setting: 'VERP_PERSONALIZED_DELIVERIES' };
  return { single: 'always', verp: isTrue(verp) ? 'always' : 'never', most: undefined, setting: undefined };
}

function otherLists(settings: DeliverySettings): PerRecipient {
  const { python, values } = settings;
  const broken = brokenModule(settings);
  const interval = values.VERP_DELIVERY_INTERVAL;
  const nth = interval === undefined ? undefined : everyNth(interval);
  if (nth === 'refused') return nowhere('shunted', 'VERP_DELIVERY_INTERVAL');
  if (broken !== undefined) return broken;
  if (nth === undefined) return nowhere('unknown', 'VERP_DELIVERY_INTERVAL');
  if (nth === 1) return { single: 'always', verp: 'always', most: undefined, setting: undefined };
  const verp: Share = nth === 0 || nth === Infinity ? 'never' : { everyNth: nth };
  const limit = values.SMTP_MAX_RCPTS;
  if (limit === undefined) return { ...nowhere('unknown', 'SMTP_MAX_RCPTS'), verp };
  const batch = batchSize(limit, python);
  if (batch === 'refused') return { ...nowhere('shunted', 'SMTP_MAX_RCPTS'), verp };
  const most = Math.ceil(batch.size);
  return most === 1
    ? { single: 'always', verp, most: undefined, setting: undefined }
    : { single: verp, verp, most, setting: undefined };
}

/** VERP_FORMAT is used for posts that are VERP'd, and only then: one that Python refuses shunts those. */
function withFormat({ values }: DeliverySettings, posts: PerRecipient): PerRecipient {
  if (posts.verp !== 'always' && typeof posts.verp === 'string') return posts;
  const format = values.VERP_FORMAT;
  if (format !== undefined && isUsableFormat(format)) return posts;
  const share = format === undefined ? 'unknown' : 'shunted';
  if (posts.verp === 'always') return nowhere(share, 'VERP_FORMAT');
  const rest = posts.single === 'always' || posts.single === 'shunted' ? posts.single : 'never';
  const single = share === 'unknown' ? 'unknown' : rest;
  return { ...posts, single, verp: share, setting: 'VERP_FORMAT' };
}

function brokenModule({ values }: DeliverySettings): PerRecipient | undefined {
  const module = values.DELIVERY_MODULE;
  if (module?.type !== 'bytes' && module?.type !== 'text') return nowhere('unknown', 'DELIVERY_MODULE');
  if (module.value === 'SMTPDirect') return undefined;
  return nowhere(module.value === 'Sendmail' ? 'shunted' : 'unknown', 'DELIVERY_MODULE');
}

function nowhere(share: 'shunted' | 'unknown', setting: DeliverySetting): PerRecipient {
  return { single: share, verp: share, most: undefined, setting };
}

/**
 * What a site may want. 'personalized': list owners can switch personalization on, and such posts are VERP'd. 'single': every post
 * of every list in one transaction per recipient. 'verp': every post of every list VERP'd, which is 'single' too.
 */
export type Goal = 'personalized' | 'single' | 'verp';

/** A setting that stands in the way of a goal, and the Python expression to set it to. */
export interface Missing {
  readonly setting: DeliverySetting;
  readonly to: string;
  /** False where the setting's present value is not known: it may be right already. */
  readonly known: boolean;
}

/** The settings that would have to change for the goal to be reached; an empty list where mm_cfg.py has done its part. */
export function shortOf(settings: DeliverySettings, goal: Goal): Missing[] {
  const { values } = settings;
  const missing: Missing[] = [];
  const want = (setting: DeliverySetting, to: string, isMet: boolean): void => {
    if (!isMet) missing.push({ setting, to, known: values[setting] !== undefined });
  };
  const isYes = (setting: DeliverySetting): boolean => {
    const value = values[setting];
    return value !== undefined && isTrue(value);
  };
  want('DELIVERY_MODULE', "'SMTPDirect'", brokenModule(settings) === undefined);
  if (goal !== 'single') want('VERP_PERSONALIZED_DELIVERIES', 'Yes', isYes('VERP_PERSONALIZED_DELIVERIES'));
  if (goal === 'personalized') {
    want('OWNERS_CAN_ENABLE_PERSONALIZATION', 'Yes', isYes('OWNERS_CAN_ENABLE_PERSONALIZATION'));
    return missing;
  }
  // Only the interval and the limit are looked at here: a module that is to be changed is listed already.
  const module = { type: 'bytes', value: 'SMTPDirect' } as const;
  const posts = otherLists({ ...settings, values: { ...values, DELIVERY_MODULE: module } });
  want('VERP_DELIVERY_INTERVAL', '1', posts[goal] === 'always');
  return missing;
}
