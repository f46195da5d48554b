/*
 * What the kernel asks of the rest of the reader: all that happens seldom. Addresses are bytes; a life and counters are given as the
 * index of their record's first field in the memory taken as 32-bit numbers.
 */

/** Reads a head that is none of those known: see Heads.learn. */
export declare function head(at: i32, limit: i32): i32;
/** The number of the list whose sender begins at `at`; (h1, h2) are to find it again. */
export declare function sender(at: i32, h1: i32, h2: i32): i32;
/** The number of the relay whose name stands in [start, end). */
export declare function relay(start: i32, end: i32, h1: i32, h2: i32): i32;
/** The relay of the line takes mail of the domain in [start, end), whose hash is `hash`. */
export declare function domain(start: i32, end: i32, hash: i32): void;
/** A delivery failed, of list mail or of a sender that is not known: it is held as `one`, and what stands at `at` says `reason`. */
export declare function failure(life: i32, one: i32, at: i32, reason: i32): void;
/** Whether the deferral in [at, end) says that too much is sent at once. */
export declare function isThrottling(at: i32, end: i32): i32;
/** A delivery of a bounce, or of a sender that is not known. */
export declare function delivered(at: i32, h1: i32, h2: i32, life: i32): void;
/** `sender non-delivery notification: `, then at `at` its queue id. */
export declare function notification(at: i32, h1: i32, h2: i32): void;
/** A sender's line that ends in [end, ...) with another thing than a size: expired? */
export declare function expired(end: i32, h1: i32, h2: i32): void;
/** Failures are held of a life of which its sender, or message id, is known now. */
export declare function tell(life: i32): void;
/** List mail of which failures are held was delivered, to whom stands at `at`. */
export declare function sentAfterAll(life: i32, at: i32): void;
/** `removed` is read after failures of another life that were taken for this one's. */
export declare function removedBefore(life: i32, time: i32): void;
/** Another day begins: takes what was counted. */
export declare function listDay(list: i32): void;
export declare function relayDay(relay: i32): void;
/** A delivery to a recipient that is watched. */
export declare function accepted(h1: i32, h2: i32, time: i32): void;
/** Nobody waits for this recipient any more. */
export declare function forget(h1: i32, h2: i32): void;
