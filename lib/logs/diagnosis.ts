import type { Day, LogSource, ListDay, RelayDay, Stage, Wall } from './evidence.ts';

/** Whose refusal it was. Never "the address is good": only for whose sake it was refused. */
export type RecipientClass =
  | 'own' // refused at RCPT, named by the reply, or alone in its transaction
  | 'proven' // refused at END-OF-DATA with others, and the reply names only others of the same transaction
  | 'named-outside' // the reply names a recipient of the message, but none of this transaction
  | 'shared' // one verdict for all, nobody named; likely about a mailbox
  | 'message-level' // one verdict for all, about the message or its sender: per-recipient delivery is no cure
  | 'deferred-shared' // a 4xx for several at END-OF-DATA: no bounce yet
  | 'cut' // the line was cut off by the logger
  | 'other'; // no verdict of a remote host

export interface Recipient {
  /** As logged. */
  readonly address: string;
  readonly origTo: string | undefined;
  readonly class: RecipientClass;
}

/** One SMTP transaction that failed for two recipients or more, or whose class is not `own`. */
export interface Transaction {
  readonly queueId: string;
  readonly host: string;
  readonly relay: string;
  readonly time: Wall | undefined;
  readonly stage: Stage;
  readonly status: 'bounced' | 'deferred' | 'expired';
  readonly reply: string;
  readonly list: string | undefined;
  readonly sender: string | undefined;
  readonly messageId: string | undefined;
  /** Author of the post, where Mailman's post log has its message id. */
  readonly author: string | undefined;
  /** Addresses that the reply names and that are recipients of the message, as the reply writes them. */
  readonly named: readonly string[];
  readonly recipients: readonly Recipient[];
}

/** A point of a member's bounce score. */
export interface Point {
  /** The day that Mailman counted it for; undefined where the logs have no dates. */
  readonly day: Day | undefined;
  /** `suspected`: no mail log reaches back, but the bounce log shows members of one domain scored together day after day. */
  readonly verdict: 'deserved' | 'undeserved' | 'likely' | 'suspected' | 'unknown';
}

export interface Member {
  readonly list: string;
  readonly address: string;
  /** The score that the log last printed; undefined when no bounce log was read. */
  readonly score: number | undefined;
  /** Points that are proven to be for another's sake; and those that only likely are, are suspected, or cannot be judged. */
  readonly undeserved: number;
  readonly likely: number;
  readonly suspected: number;
  readonly unknown: number;
  readonly threshold: number;
  /** The threshold is the site's default, which only seeds new lists: this list's own is not known. */
  readonly thresholdAssumed: boolean;
  readonly state: 'active' | 'at-risk' | 'near' | 'probed' | 'disabled' | 'removed' | 'unknown';
  /** Disabled or removed, and without the undeserved points it would not be. */
  readonly withoutCause: boolean;
  /** Own refusals in the mail log: whether this member is at fault in some transaction. */
  readonly atFault: boolean;
  readonly points: readonly Point[];
}

/** Refusals of one member or remote host that go with the domain of the posts' authors. */
export interface Clue {
  /** A member's address, or a remote domain. */
  readonly refuser: string;
  readonly isDomain: boolean;
  /** Domain of the authors whose posts are refused. */
  readonly authors: string;
  /** Posts by these authors: refused, of all; and by others: refused, of all. */
  readonly refused: number;
  readonly of: number;
  readonly othersRefused: number;
  readonly others: number;
  /** Fisher's exact test, two-sided. */
  readonly p: number;
  /** Settings of the installed release that may help (DMARC munging and the like). */
  readonly settings: readonly string[];
}

/** How a list delivers in practice. */
export interface Practice {
  readonly list: string;
  /** `one-by-one`: since `since` every message had one recipient for each transaction. */
  readonly state: 'one-by-one' | 'batched' | 'always-one-by-one';
  readonly since: Day | undefined;
  readonly lastBatch: Wall | undefined;
  /** The site's configuration was changed before the last batch: the change has not taken effect. */
  readonly afterChange: boolean;
  /** nrcpt stays above 1 but each transaction, where some had several before, has one recipient: Postfix's own limit does it. */
  readonly byPostfix: boolean;
}

/** The price of the change at one remote host: rates before and after, from 0 to 1. */
export interface Price {
  readonly relay: string;
  readonly before: { readonly recipients: number; readonly deferred: number; readonly throttled: number };
  readonly after: { readonly recipients: number; readonly deferred: number; readonly throttled: number };
}

/** The sentence that comes first, and what it counts. */
export interface Verdict {
  readonly id:
    | 'bystanders' // proven
    | 'likely' // only shared refusals that likely concern one mailbox
    | 'suspected' // only the bounce log
    | 'message-level' // refusals concern the messages
    | 'relayhost' // END-OF-DATA verdicts are in another host's log
    | 'own' // every refusal was the member's own
    | 'unjudged' // members were scored or refused, but no log that was read shows for whose sake
    | 'put-off' // nobody bounced, but several were put off together (4xx)
    | 'none' // no refusal at all
    | 'nothing-read';
  readonly bystanders: number;
  readonly bounced: number;
  /** The remote domain of all bystanders, when it is one. */
  readonly domain: string | undefined;
  readonly relay: string | undefined;
}

/** What to do, or what will not help; words are chosen by the reports. */
export type Advice =
  | { readonly id: 'fix-configuration' }
  | { readonly id: 'personalize-lists'; readonly lists: readonly string[] }
  | {
      readonly id: 'reenable-members';
      readonly members: readonly { readonly list: string; readonly address: string }[];
    }
  | { readonly id: 'postfix-limit' | 'exim-limit'; readonly domain: string }
  | { readonly id: 'restart-runners'; readonly lists: readonly string[] }
  | { readonly id: 'message-level-not-cured' }
  | { readonly id: 'not-cured-for'; readonly addresses: readonly string[] }
  | { readonly id: 'read-relay-log'; readonly relay: string }
  | { readonly id: 'read-maillog' }
  | { readonly id: 'read-bounce-log' };

export interface Diagnosis {
  readonly verdict: Verdict;
  readonly sources: readonly LogSource[];
  readonly transactions: readonly Transaction[];
  readonly members: readonly Member[];
  readonly clues: readonly Clue[];
  readonly delivery: readonly ListDay[];
  readonly practice: readonly Practice[];
  readonly relays: readonly RelayDay[];
  readonly prices: readonly Price[];
  readonly advice: readonly Advice[];
  /** Transactions beyond the limit on memory, only counted. */
  readonly dropped: number;
}
