import {
  FIRST_TIME,
  FOREIGN,
  FOREIGN_COUNT,
  FOREIGN_SIZE,
  KNOWN,
  KNOWN_COUNT,
  KNOWN_SIZE,
  LAST_TIME,
  SEED1,
  SEED2,
  SOURCE,
  SPAN,
  SPAN_LENGTH,
  SPAN_START,
  STAMP,
  STAMP_LENGTH,
  TAIL,
  TIME,
  UNDATED,
  ZONE,
  ZONE_LENGTH,
} from '../layout';
import * as host from './host';
import { byteAt, copy, field, isDigit, setField, startsWith } from './memory';

const COLON = 58;

/**
 * Reads the head at `start`: gives the address behind it, of the daemon's name where it is one of a known kind, else of the queue id,
 * negated, or 0 if it is no head of Postfix.
 */
export function readHead(start: i32, limit: i32): i32 {
  const same = behindSameHead(start);
  if (same != 0) return same;
  const known = behindKnownHead(start);
  if (known != 0) return known;
  if (isForeign(behindStamp(start))) return 0;
  // Until it is known again, no line is compared with what may be another's stamp.
  setField(0, STAMP_LENGTH, 0);
  return host.head(start, limit);
}

/** Behind the head if it is the last one's but for fractions of a second. */
function behindSameHead(start: i32): i32 {
  const length = field(0, STAMP_LENGTH);
  if (length == 0 || !startsWith(start, STAMP, length)) return 0;
  const at = behindFraction(start + length);
  const tail = field(0, TAIL);
  const tailLength = field(tail, 1);
  return startsWith(at, tail + 16, tailLength) ? at + tailLength : 0;
}

function behindFraction(at: i32): i32 {
  if (byteAt(at) != 46) return at;
  do at++;
  while (isDigit(byteAt(at)));
  return at;
}

/** The same day or hour and a known tail: only the rest of the time is new. */
function behindKnownHead(start: i32): i32 {
  const span = field(0, SPAN_LENGTH);
  if (span == 0 || !startsWith(start, SPAN, span)) return 0;
  let at = start + span;
  let hour = 0;
  if (byteAt(at) != COLON) {
    hour = two(at, 23);
    at += 2;
  }
  const minute = two(at + 1, 59);
  const second = two(at + 4, 60);
  if ((hour | minute | second) < 0 || byteAt(at) != COLON || byteAt(at + 3) != COLON) return 0;
  const behind = behindFraction(at + 6);
  if (!startsWith(behind, ZONE, field(0, ZONE_LENGTH))) return 0;
  const known = knownAt(behind);
  if (known == 0) return 0;
  take(start, at + 6 - start, known, field(0, SPAN_START) + (hour * 60 + minute) * 60 + second);
  return behind + field(known, 1);
}

/** The known tail that stands at `at`, or 0. */
function knownAt(at: i32): i32 {
  let known = KNOWN;
  for (let i = field(0, KNOWN_COUNT); i > 0; i--, known += KNOWN_SIZE)
    if (startsWith(at, known + 16, field(known, 1))) return known;
  return 0;
}

/** The stamp at `start` and a known tail are the next ones to compare with. */
function take(start: i32, length: i32, known: i32, time: i32): void {
  const first = field(0, FIRST_TIME);
  setField(0, TIME, time);
  if (first == UNDATED || time < first) setField(0, FIRST_TIME, time);
  if (time > field(0, LAST_TIME)) setField(0, LAST_TIME, time);
  const source = field(known, 0);
  setField(0, SOURCE, source);
  setField(0, SEED1, (source + 1) * 0x9e3779b1);
  setField(0, SEED2, source);
  setField(0, STAMP_LENGTH, length);
  setField(0, TAIL, known);
  copy(STAMP, start, length);
}

/** Whether ` host tag[` or ` host tag:` of another program stands at `at`: such lines are passed over without being decoded. */
function isForeign(at: i32): bool {
  if (at == 0) return false;
  let foreign = FOREIGN;
  for (let i = field(0, FOREIGN_COUNT); i > 0; i--, foreign += FOREIGN_SIZE) {
    if (startsWith(at, foreign + 16, field(foreign, 0))) return true;
  }
  return false;
}

/** Behind the stamp that begins at `start`: the blank before the host's name; 0 where there is none. */
export function behindStamp(start: i32): i32 {
  if (byteAt(start + 3) == 32 && byteAt(start + 15) == 32) return start + 15;
  if (byteAt(start + 10) != 84) return 0;
  for (let at = start + 19; at < start + 40; at++) if (byteAt(at) == 32) return at;
  return 0;
}

/** Two digits, or -1 where they are none, or more than `most`. */
function two(at: i32, most: i32): i32 {
  const tens = byteAt(at) - 48;
  const ones = byteAt(at + 1) - 48;
  const value = tens * 10 + ones;
  return <u32>tens <= 9 && <u32>ones <= 9 && value <= most ? value : -1;
}
