import {
  BEFORE,
  BUCKETS,
  FIRST,
  FLAGS,
  FROM,
  H1,
  H2,
  ID_AT,
  ID_LENGTH,
  IDS,
  KEPT,
  KEPT_SIZE,
  LAST,
  LIFE,
  LIST,
  LIVES,
  LIVES_BITS,
  NEVER,
  NEXT_LIFE,
  RECIPIENTS,
  REMOVED,
  SENDER_AT,
  SENDER_LENGTH,
  UNKNOWN,
  WRITTEN,
} from '../layout';
import { copy, field, placeOf, setField } from './memory';

/*
 * What is known of each queue id, by hash, in a ring of fixed size: the newest life overwrites the oldest. Chains run from newer to
 * older lives and end where the ring has moved on, so that nothing is ever deleted (as in zlib's window). A chain also holds the
 * former lives of a queue id, newest first. Two queue ids are taken for one if both 32-bit hashes agree.
 */

const CAPACITY = 1 << LIVES_BITS;
/** A queue id that was silent for so long begins a new life: Postfix gives mail up after 5 days (maximal_queue_lifetime). */
const SILENCE = 5 * 86400;

function bucketOf(h1: i32, h2: i32): i32 {
  return BUCKETS + placeOf(h1, h2, LIVES_BITS) * 4;
}

function lifeAt(number: i32): i32 {
  return LIVES + (number & (CAPACITY - 1)) * 64;
}

function isOf(life: i32, h1: i32, h2: i32): bool {
  return field(life, H1) == h1 && field(life, H2) == h2;
}

/**
 * The life of (h1, h2) that the second `time` belongs to, or -1. A life whose beginning was not read may have begun before its first
 * line; with `begins` it may not.
 */
export function find(h1: i32, h2: i32, time: i32, begins: bool): i32 {
  const oldest = field(0, NEXT_LIFE) - CAPACITY;
  let number = load<i32>(bucketOf(h1, h2));
  while (number > 0 && number >= oldest) {
    const life = lifeAt(number);
    if (isOf(life, h1, h2) && covers(life, time, begins)) return life;
    number = field(life, BEFORE);
  }
  return -1;
}

function covers(life: i32, time: i32, begins: bool): bool {
  if (time > field(life, REMOVED)) return false;
  const first = field(life, FIRST);
  if (time >= first) return !isBeyond(field(life, LAST), time);
  return !begins && field(life, FROM) == 0 && !isBeyond(time, first);
}

/** Whether `to` lies more than the silence behind `from`; one of them may be UNDATED. */
function isBeyond(from: i32, to: i32): bool {
  return <i64>to - <i64>from > SILENCE;
}

/** The life with a known sender that `time` belongs to, now that all of them were read, or -1. */
export function home(h1: i32, h2: i32, time: i32): i32 {
  const oldest = field(0, NEXT_LIFE) - CAPACITY;
  let best = -1;
  let number = load<i32>(bucketOf(h1, h2));
  for (; number > 0 && number >= oldest; number = field(lifeAt(number), BEFORE)) {
    const life = lifeAt(number);
    if (!isOf(life, h1, h2) || field(life, FROM) == 0) continue;
    const first = field(life, FIRST);
    if (first > time || time > field(life, REMOVED) || <i64>time - <i64>first > 2 * SILENCE) continue;
    if (best < 0 || first > field(best, FIRST)) best = life;
  }
  return best;
}

/** A new life; the caller has looked with `find` first. */
export function begin(h1: i32, h2: i32, time: i32): i32 {
  let number = field(0, NEXT_LIFE);
  if (number == NEVER) {
    clear();
    number = 1;
  }
  setField(0, NEXT_LIFE, number + 1);
  const bucket = bucketOf(h1, h2);
  const before = load<i32>(bucket);
  const life = lifeAt(number);
  const lives = livesOf(h1, h2, before);
  setField(life, H1, h1);
  setField(life, H2, h2);
  setField(life, BEFORE, before);
  setField(life, FIRST, time);
  setField(life, LAST, time);
  setField(life, REMOVED, NEVER);
  setField(life, LIST, UNKNOWN);
  setField(life, FROM, 0);
  setField(life, ID_AT, 0);
  setField(life, ID_LENGTH, 0);
  setField(life, SENDER_AT, 0);
  setField(life, SENDER_LENGTH, 0);
  setField(life, FLAGS, 0);
  setField(life, LIFE, lives);
  setField(life, RECIPIENTS, 0);
  store<i32>(bucket, number);
  return life;
}

/** How many lives of the queue id are known. */
function livesOf(h1: i32, h2: i32, number: i32): i32 {
  const oldest = field(0, NEXT_LIFE) - CAPACITY;
  while (number > 0 && number >= oldest) {
    const life = lifeAt(number);
    if (isOf(life, h1, h2)) return field(life, LIFE) + 1;
    number = field(life, BEFORE);
  }
  return 0;
}

/** Keeps bytes; gives the number under which they are found while others have not taken their place. */
export function keep(start: i32, length: i32): i32 {
  let at = field(0, WRITTEN);
  if (at > NEVER - 2 * KEPT_SIZE) {
    clear();
    at = 0;
  }
  const place = at & (KEPT_SIZE - 1);
  if (place + length > KEPT_SIZE) at += KEPT_SIZE - place;
  copy(KEPT + (at & (KEPT_SIZE - 1)), start, length);
  setField(0, WRITTEN, at + length);
  return at;
}

/** Forgets everything: the numbers begin anew. */
function clear(): void {
  memory.fill(LIVES, 0, IDS - LIVES);
  setField(0, NEXT_LIFE, 1);
  setField(0, WRITTEN, 0);
}
