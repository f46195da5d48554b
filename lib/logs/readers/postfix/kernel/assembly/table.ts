import {
  BEFORE,
  BUCKETS,
  DAY,
  FIRST,
  FLAGS,
  FROM,
  H1,
  H2,
  ID_AT,
  ID_LENGTH,
  IDS,
  KEPT,
  KEPT_BITS,
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
  RING_BITS,
  SENDER_AT,
  SENDER_LENGTH,
  UNKNOWN,
  WRITTEN,
} from '../layout';
import { copy, field, placeOf, setField } from './memory';

/*
 * What is known of each queue id, by hash, in a ring: the newest life overwrites the oldest. The ring grows, up to a limit, as long as
 * that one is not over. Chains run from newer to older lives and end where the ring has moved on, so that nothing is ever deleted (as
 * in zlib's window). A chain also holds the former lives of a queue id, newest first. Two queue ids are taken for one if both 32-bit
 * hashes agree.
 */

/** A queue id that was silent for so long begins a new life: Postfix gives mail up after 5 days (maximal_queue_lifetime). */
const SILENCE = 5 * DAY;

function bucketOf(h1: i32, h2: i32): i32 {
  return BUCKETS + placeOf(h1, h2, field(0, RING_BITS)) * 4;
}

function capacity(): i32 {
  return 1 << field(0, RING_BITS);
}

function lifeAt(number: i32): i32 {
  return LIVES + (number & (capacity() - 1)) * 64;
}

function isOf(life: i32, h1: i32, h2: i32): bool {
  return field(life, H1) == h1 && field(life, H2) == h2;
}

/**
 * The life of (h1, h2) that the second `time` belongs to, or -1. A life whose beginning was not read may have begun before its first
 * line; with `begins` it may not.
 */
export function find(h1: i32, h2: i32, time: i32, begins: bool): i32 {
  const oldest = field(0, NEXT_LIFE) - capacity();
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
  const oldest = field(0, NEXT_LIFE) - capacity();
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
  if (number >= capacity() && field(0, RING_BITS) < LIVES_BITS && !isOver(lifeAt(number), time)) grow(number);
  setField(0, NEXT_LIFE, number + 1);
  const life = lifeAt(number);
  const lives = livesOf(h1, h2, load<i32>(bucketOf(h1, h2)));
  setField(life, H1, h1);
  setField(life, H2, h2);
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
  link(life, number);
  return life;
}

/** How many lives of the queue id are known. */
function livesOf(h1: i32, h2: i32, number: i32): i32 {
  const oldest = field(0, NEXT_LIFE) - capacity();
  while (number > 0 && number >= oldest) {
    const life = lifeAt(number);
    if (isOf(life, h1, h2)) return field(life, LIFE) + 1;
    number = field(life, BEFORE);
  }
  return 0;
}

/** Whether a life ended so long ago that nothing more will be told of it. */
function isOver(life: i32, time: i32): bool {
  const end = field(life, REMOVED);
  return end != NEVER && <i64>time - <i64>end > DAY;
}

/** Doubles the rings, where the next life is the `next`th. */
function grow(next: i32): void {
  const bits = field(0, RING_BITS);
  const half = 1 << bits;
  for (let number = next - half; number < next; number++)
    if ((number & half) != 0)
      memory.copy(LIVES + (number & (2 * half - 1)) * 64, LIVES + (number & (half - 1)) * 64, 64);
  const written = field(0, WRITTEN);
  const size = half << KEPT_BITS;
  const turn = written & ~(size - 1);
  // What was written in this turn, and in the one before: one of them belongs into the new half.
  if ((written & size) != 0) memory.copy(KEPT + size, KEPT, written - turn);
  else memory.copy(KEPT + size + (written - turn), KEPT + (written - turn), size - (written - turn));
  setField(0, RING_BITS, bits + 1);
  memory.fill(BUCKETS, 0, 4 << bits);
  for (let number = max(1, next - half); number < next; number++) link(lifeAt(number), number);
}

/** Puts a life before the others of its bucket. */
function link(life: i32, number: i32): void {
  const bucket = bucketOf(field(life, H1), field(life, H2));
  setField(life, BEFORE, load<i32>(bucket));
  store<i32>(bucket, number);
}

/** Keeps bytes of list mail; gives the number under which they are found while others have not taken their place. */
export function keep(start: i32, length: i32): i32 {
  if (field(0, WRITTEN) > NEVER - 2 * KEPT_SIZE) clear();
  return keepIn(KEPT, capacity() << KEPT_BITS, WRITTEN, start, length);
}

/** Keeps bytes in the ring at `ring`, of a size that is a power of two; `written`: the field of the state that counts its bytes. */
export function keepIn(ring: i32, size: i32, written: i32, start: i32, length: i32): i32 {
  let at = field(0, written);
  const place = at & (size - 1);
  if (place + length > size) at += size - place;
  copy(ring + (at & (size - 1)), start, length);
  setField(0, written, at + length);
  return at;
}

/** Forgets everything: the numbers begin anew. */
function clear(): void {
  memory.fill(LIVES, 0, IDS - LIVES);
  setField(0, NEXT_LIFE, 1);
  setField(0, WRITTEN, 0);
}
