import { chunkify } from './chunks.ts';
import { batchSize, hitsInterval, isTrue, isUsableFormat } from './delivery-settings.ts';
import type { DeliverySetting, DeliverySettings } from './delivery-settings.ts';

export { deliverySettings } from './delivery-settings.ts';
export type { DeliverySetting, DeliverySettings } from './delivery-settings.ts';
export { perRecipient, shortOf } from './per-recipient.ts';
export type { Goal, Missing, PerRecipient, Share } from './per-recipient.ts';

/** What delivery looks at in a list. */
export interface DeliveryList {
  /** 0: one mail for all; 1: one each; 2: one each, with the recipient in To. */
  readonly personalize: 0 | 1 | 2;
}

export interface Post {
  /** 'owner': mail to list-owner. A digest is one kind of digest, MIME or plain. */
  readonly kind: 'regular' | 'digest' | 'owner';
  /** The list's post_id when ToOutgoing looks at it: already raised by this post. */
  readonly postId: number;
  readonly recipients: readonly string[];
}

export interface Transaction {
  readonly recipients: readonly string[];
}

/** What becomes of a post. */
export type Delivery =
  | {
      readonly outcome: 'sent';
      /** SMTP transactions in their order; each has its own envelope sender where `verp` is true. */
      readonly transactions: readonly Transaction[];
      /** Sent one by one on purpose, so that the text may be expanded for each. */
      readonly oneByOne: boolean;
      readonly verp: boolean;
      /** To names the recipient, not the list. */
      readonly toRewritten: boolean;
      /** Recipients without a domain, whom a VERP'd delivery leaves out. */
      readonly skipped: readonly string[];
    }
  /** An exception: the post waits in qfiles/shunt, and nobody gets it. */
  | { readonly outcome: 'shunted'; readonly setting: DeliverySetting }
  /** It depends on a setting that is not known, or on a delivery module of the site's own. */
  | { readonly outcome: 'unknown'; readonly setting: DeliverySetting };

type Stop = Exclude<Delivery, { readonly outcome: 'sent' }>;

/**
 * How Mailman hands a post to the mail server (Handlers/ToOutgoing.py, then Handlers/SMTPDirect.py). Assumes that ToOutgoing is
 * in the pipeline and that nothing before it has set the message's 'verp' key, which holds for posts, digests and owner mail.
 */
export function deliver(settings: DeliverySettings, list: DeliveryList, post: Post): Delivery {
  const verp = wantsVerp(settings, list, post);
  if (typeof verp !== 'boolean') return verp;
  const stopped = usableModule(settings);
  if (stopped !== undefined) return stopped;
  // Handlers/OwnerRecips.py forbids to personalize, whatever ToOutgoing has set.
  const oneByOne = post.kind !== 'owner' && (verp || list.personalize > 0);
  return oneByOne ? singly(settings, list, post, verp) : inBatches(settings, post);
}

/** Handlers/ToOutgoing.py:process. */
function wantsVerp({ values }: DeliverySettings, list: DeliveryList, post: Post): boolean | Stop {
  if (list.personalize > 0) {
    const personalized = values.VERP_PERSONALIZED_DELIVERIES;
    // Mail to the owners is never sent one by one, so that it does not matter there.
    if (personalized === undefined) return post.kind === 'owner' ? false : unknown('VERP_PERSONALIZED_DELIVERIES');
    return isTrue(personalized);
  }
  const interval = values.VERP_DELIVERY_INTERVAL;
  if (interval === undefined) return unknown('VERP_DELIVERY_INTERVAL');
  const hit = hitsInterval(interval, post.postId);
  return hit === 'refused' ? shunted('VERP_DELIVERY_INTERVAL') : hit;
}

/** Queue/OutgoingRunner.py loads the module; Handlers/Sendmail.py starts with an assertion that fails. */
function usableModule({ values }: DeliverySettings): Stop | undefined {
  const module = values.DELIVERY_MODULE;
  if (module?.type !== 'bytes' && module?.type !== 'text') return unknown('DELIVERY_MODULE');
  if (module.value === 'Sendmail') return shunted('DELIVERY_MODULE');
  return module.value === 'SMTPDirect' ? undefined : unknown('DELIVERY_MODULE');
}

/** Handlers/SMTPDirect.py:verpdeliver. */
function singly({ values }: DeliverySettings, { personalize }: DeliveryList, post: Post, verp: boolean): Delivery {
  const qualified = verp ? post.recipients.filter(hasDomain) : post.recipients;
  if (verp && qualified.length > 0) {
    const format = values.VERP_FORMAT;
    if (format === undefined) return unknown('VERP_FORMAT');
    if (!isUsableFormat(format)) return shunted('VERP_FORMAT');
  }
  return {
    outcome: 'sent',
    transactions: qualified.map((recipient) => ({ recipients: [recipient] })),
    oneByOne: true,
    verp,
    toRewritten: personalize === 2,
    skipped: verp ? post.recipients.filter((recipient) => !hasDomain(recipient)) : [],
  };
}

/** Handlers/SMTPDirect.py:process, the rest. */
function inBatches({ python, values }: DeliverySettings, { recipients }: Post): Delivery {
  const most = values.SMTP_MAX_RCPTS;
  if (most === undefined) return unknown('SMTP_MAX_RCPTS');
  const batch = batchSize(most, python);
  if (batch === 'refused') return shunted('SMTP_MAX_RCPTS');
  const chunks = batch.whole ? (recipients.length > 0 ? [recipients] : []) : chunkify(recipients, batch.size, python);
  return {
    outcome: 'sent',
    transactions: chunks.map((chunk) => ({ recipients: chunk })),
    oneByOne: false,
    verp: false,
    toRewritten: false,
    skipped: [],
  };
}

/** Utils.py:ParseEmail. */
function hasDomain(address: string): boolean {
  return address.includes('@');
}

function shunted(setting: DeliverySetting): Stop {
  return { outcome: 'shunted', setting };
}

function unknown(setting: DeliverySetting): Stop {
  return { outcome: 'unknown', setting };
}
