/*
 * What stands where in the memory that the kernel and the rest of the reader share. Read by both compilers: TypeScript's and
 * AssemblyScript's. Addresses are bytes; FIELDS of records are 32-bit numbers, counted from the record's beginning.
 */

/** Seconds of 2000-01-01: times are kept as 32-bit seconds from there. */
export const EPOCH = 946684800;
/** The time of a line without a date. */
export const UNDATED = -0x7fffffff;
export const NEVER = 0x7fffffff;
export const DAY = 86400;

/* Of the file being read: from 0 on, FILE_SIZE bytes that are changed for those of another file. */

/** Of the line: seconds since EPOCH, or UNDATED; the number of host and instance, and where the hashes of its queue ids begin. */
export const TIME = 0;
export const SOURCE = 1;
export const SEED1 = 2;
export const SEED2 = 3;
/** Earliest and latest time of the file. */
export const FIRST_TIME = 4;
export const LAST_TIME = 5;
/** The last stamp up to the seconds (0: none to compare with), and the address of the known tail behind it. */
export const STAMP_LENGTH = 6;
export const TAIL = 7;
/** The day or hour that was read last: bytes of the stamp up to it, its beginning, and bytes of the zone behind a stamp. */
export const SPAN_LENGTH = 8;
export const SPAN_START = 9;
export const ZONE_LENGTH = 10;
export const KNOWN_COUNT = 11;
export const FOREIGN_COUNT = 12;
/** Undated lines that were used, and lines that were read before. */
export const UNDATED_LINES = 13;
export const DUPLICATES = 14;

export const STAMP = 64;
export const SPAN = 96;
export const ZONE = 112;
/** Tails of heads, ` mx postfix/`: number of the source, length, and from the 16th byte on the text. */
export const KNOWN = 128;
export const KNOWN_SIZE = 288;
/** ` mx dovecot[`, of programs that are not Postfix: length, and from the 16th byte on the text. */
export const FOREIGN = 4736;
export const FOREIGN_SIZE = 160;
/** So many of both are known, and so long is their text at the most. */
export const HEADS = 16;
export const KNOWN_LONGEST = 256;
export const FOREIGN_LONGEST = 128;
export const FILE_SIZE = 7296;

/* What the line says: addresses of the daemon's name, the process id and the queue id, and hashes of the queue id. */

export const DAEMON = 1824;
export const DAEMON_END = 1825;
export const PID = 1826;
export const PID_END = 1827;
export const QUEUE_ID = 1828;
export const QUEUE_ID_END = 1829;
export const QUEUE_H1 = 1830;
export const QUEUE_H2 = 1831;

/* What the last delivery line says. */

export const STATUS = 1832;
/** Behind the recipient, and its hashes, in lower case. */
export const TO_END = 1833;
export const TO1 = 1834;
export const TO2 = 1835;
/** Number of the relay, or -1 where it is no remote host. */
export const RELAY = 1836;
/** Hash of process id and delays=: recipients of one SMTP transaction have it in common. */
export const TRANSACTION = 1837;

/** What came of a delivery. */
export const OTHER = 0;
export const SENT = 1;
export const BOUNCED = 2;
export const DEFERRED = 3;

/* What a failed delivery's line says at its end. */

/** It ends with a bracket; with the one behind ` (in reply to RCPT TO command)`. */
export const CLOSED = 1;
export const OF_RCPT = 2;
/** It has ` said: `, and ` (in reply to end of DATA`. */
export const SAID = 4;
export const END_OF_DATA = 8;

/* What holds for all files. */

/** The first and the last second that counts. */
export const SINCE = 1840;
export const UNTIL = 1841;
/** A failure was read without its sender, or a list's mail without its message id: the lines come in another order. */
export const UNRESOLVED = 1842;
export const IDS_MISSING = 1843;
/** Number of the next life in the table, which start at 1; bytes that were kept so far, and those of message ids. */
export const NEXT_LIFE = 1844;
export const WRITTEN = 1845;
export const IDS_WRITTEN = 1848;
/** The rings of lives and of what is kept have places for 2^(this field) lives. */
export const RING_BITS = 1849;
/** Records of HELD that were used at least once, and one more than the first that is free again; bytes up to the last line, and of those held. */
export const HELD_COUNT = 1850;
export const HELD_FREE = 1851;
export const HELD_USED = 1852;
export const HELD_BYTES = 1853;
/** Of the table of SEEN that is filled: which one, how often it was doubled, how many it has; and whether the other one is full. */
export const SEEN_TABLE = 1854;
export const SEEN_DOUBLED = 1855;
export const SEEN_COUNT = 1856;
export const SEEN_BEFORE = 1857;
/** How many names the caches of senders and relays hold; behind each, how often its table was doubled. */
export const SENDERS_COUNT = 1858;
export const RELAYS_COUNT = 1860;
/** How often the table DELIVERIES was doubled. */
export const DELIVERIES_DOUBLED = 1862;

/** Hashes of queue ids whose mail is no list's: most of a busy server's, and all that needs to be known of them. */
export const OTHERS = 8192;
export const OTHERS_BITS = 15;

/** One life of a queue id, in one line of the processor's cache. The ring begins small: memory that is touched costs time. */
export const LIVES = OTHERS + (4 << OTHERS_BITS);
export const LEAST_BITS = 11;
export const LIVES_BITS = 16;
export const H1 = 0;
export const H2 = 1;
/** The life before this one in its bucket. */
export const BEFORE = 2;
/** Seconds of the first and the last line, and of `removed`, or NEVER. */
export const FIRST = 3;
export const LAST = 4;
export const REMOVED = 5;
/** UNKNOWN until the sender is seen; 0: not list mail; else the list's number. */
export const LIST = 6;
/** Fingerprint of the sender and the size, or 0 while they are not known. */
export const FROM = 7;
/** Number and length of the message id and of the sender in what was kept; of list mail. */
export const ID_AT = 9;
export const ID_LENGTH = 10;
export const SENDER_AT = 11;
export const SENDER_LENGTH = 12;
export const FLAGS = 13;
/** How many lives the queue id had before. */
export const LIFE = 14;
/** nrcpt, of list mail. */
export const RECIPIENTS = 15;
export const UNKNOWN = -1;

/** Failed attempts of this life are held, or were. */
export const FLAG_FAILED = 2;
/** It is the notification of a bounce. */
export const FLAG_NOTICE = 4;
/** Its sender is empty. */
export const FLAG_NULL = 8;

/** The newest life of each bucket: as many as the ring has places. */
export const BUCKETS = LIVES + (64 << LIVES_BITS);

/** Senders and message ids of list mail, a ring: so many bytes for each life. */
export const KEPT = BUCKETS + (4 << LIVES_BITS);
export const KEPT_BITS = 7;
export const KEPT_SIZE = 1 << (LIVES_BITS + KEPT_BITS);

/** The last message ids by queue id: two hashes, time, number and length in a ring of texts. */
export const IDS = KEPT + KEPT_SIZE + 64;
export const IDS_BITS = 10;
export const ID_SIZE = 20;
export const ID_TEXTS = IDS + (ID_SIZE << IDS_BITS);
export const ID_TEXTS_BITS = 17;

/** Longer message ids and senders are cut. */
export const LONGEST_KEPT = 1000;

/** Numbers by name: two hashes and the number, plus one. The tables begin small. */
export const NAMES_LEAST_BITS = 7;
export const SENDERS = ID_TEXTS + (1 << ID_TEXTS_BITS) + 64;
export const SENDERS_BITS = 16;
export const RELAYS = SENDERS + (12 << SENDERS_BITS);
export const RELAYS_BITS = 15;

/** Counters of a list on one day. */
export const LIST_DAYS = RELAYS + (12 << RELAYS_BITS);
export const MOST_LISTS = 1 << 14;
export const COUNT_DAY = 0;
/** Something was counted. */
export const COUNT_USED = 1;
export const MESSAGES = 2;
export const MESSAGE_RECIPIENTS = 3;
export const LARGEST = 4;
export const TRANSACTIONS = 5;
export const DELIVERED = 6;
export const LARGEST_TRANSACTION = 7;
/** Seconds, or UNDATED. */
export const LAST_BATCH = 8;
/** The list is asked for; not a counter. */
export const WANTED = 15;

/** Counters of a relay on one day. */
export const RELAY_DAYS = LIST_DAYS + 64 * MOST_LISTS;
export const MOST_RELAYS = 1 << 16;
export const RELAY_SENT = 2;
export const RELAY_DEFERRED = 3;
export const RELAY_BOUNCED = 4;
export const RELAY_THROTTLED = 5;
/** Hash of the domain of a recipient that is known, and whether enough of them are; not counters. */
export const DOMAIN = 6;
export const DOMAINS_DONE = 7;

/** Transactions lately: two hashes and the number of recipients. */
export const RECENT = RELAY_DAYS + 32 * MOST_RELAYS;
export const RECENT_BITS = 12;

/** Deliveries lately: two hashes of relay, list and recipient, and the second, even; odd where the recipient was refused and is watched.
 * Behind them is room to double the table. */
export const DELIVERIES = RECENT + (12 << RECENT_BITS);
export const DELIVERIES_LEAST_BITS = 10;
export const DELIVERIES_BITS = 16;
export const WATCHED = 1;

/** Where lines are put to be read: BLOCK_SIZE bytes, before which stands the beginning of the first line, at most LONGEST_LINE. */
export const LONGEST_LINE = 1 << 16;
export const BLOCK = DELIVERIES + (24 << DELIVERIES_BITS) + LONGEST_LINE;
export const BLOCK_SIZE = 1 << 17;

/** Failed attempts that were seen, in two tables of up to 2^SEEN_BITS pairs of hashes. 512 bytes behind the block may be read. */
export const SEEN = BLOCK + BLOCK_SIZE + 512;
export const SEEN_LEAST_BITS = 10;
export const SEEN_BITS = 19;

/** Failed deliveries that are held: records by number, and their lines. Less than a half of each is ever held at once. */
export const HELD = SEEN + (16 << SEEN_BITS);
export const HELD_MOST = 1 << 15;
export const HELD_FIELDS = 13;
/** The line, from the daemon's name on: its address, or 0 where the record is free, and length. */
export const HELD_AT = 0;
export const HELD_LENGTH = 1;
export const HELD_SOURCE = 2;
export const HELD_LIFE = 3;
export const HELD_TIME = 4;
export const HELD_STATE = 5;
/** In the line: length of the daemon's name; process id, queue id and `to=<`. */
export const HELD_DAEMON = 6;
export const HELD_PID = 7;
export const HELD_PID_END = 8;
export const HELD_ID = 9;
export const HELD_ID_END = 10;
export const HELD_DELIVERY = 11;
/** The next record of the same list, or -1. */
export const HELD_NEXT = 12;
export const HELD_LINES = HELD + 4 * HELD_FIELDS * HELD_MOST;
export const HELD_LINES_SIZE = 1 << 25;

/** Bits of HELD_STATE. ALONE: one recipient was put off, of which nothing is told unless the message expires. */
export const HELD_BOUNCED = 1;
export const HELD_ALONE = 2;

/** Size of the memory, in pages of 64 KB. */
export const PAGES = ((HELD_LINES + HELD_LINES_SIZE) >> 16) + 1;
