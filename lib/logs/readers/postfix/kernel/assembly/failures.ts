import {
  BOUNCED,
  DEFERRED,
  DUPLICATES,
  END_OF_DATA,
  FIRST,
  FLAG_FAILED,
  FLAGS,
  LAST,
  LIFE,
  RELAY,
  RELAY_BOUNCED,
  RELAY_DEFERRED,
  RELAY_THROTTLED,
  STATUS,
  TIME,
  TO1,
  TO2,
  TRANSACTION,
  UNDATED,
  UNDATED_LINES,
} from '../layout';
import { countTransaction, isWanted, relayDay } from './counts';
import { hold } from './held';
import * as host from './host';
import { add, byteAt, field, setField } from './memory';
import { reasonOf } from './reasons';
import { isSeen } from './seen';
import { begin } from './table';

/** More of a line is not kept. */
const LONGEST = 65536;

/** The delivery in [at, end) failed, of mail of `list`, or of a sender that is not known: then `life` may be -1. */
export function failed(at: i32, end: i32, h1: i32, h2: i32, life: i32, list: i32): void {
  const time = field(0, TIME);
  if (life < 0) life = begin(h1, h2, time);
  setField(life, FLAGS, field(life, FLAGS) | FLAG_FAILED);
  setField(life, FIRST, min(time, field(life, FIRST)));
  setField(life, LAST, max(time, field(life, LAST)));
  if (isRepeated(h1, h2, time)) {
    add(0, DUPLICATES, 1);
    return;
  }
  if (time == UNDATED) add(0, UNDATED_LINES, 1);
  if (byteAt(end - 1) == 13) end--;
  end = min(end, at + LONGEST);
  const reason = reasonOf(at, end);
  host.failure(life >> 2, hold(at, end, field(life, LIFE), reason), at, reason);
  if (list > 0 && field(0, RELAY) >= 0 && isWanted(list, time)) count(at, end, h1, h2, list, reason);
}

/** Whether an attempt was read before: of this queue id (host and instance in it), recipient, process id, delays, time and status. */
function isRepeated(h1: i32, h2: i32, time: i32): bool {
  const transaction = field(0, TRANSACTION);
  const a = ((h1 ^ field(0, TO2)) * 0x9e3779b1) ^ transaction ^ field(0, STATUS);
  const b = ((h2 ^ field(0, TO1)) * 0x85ebca6b) ^ (time * 31) ^ transaction;
  return isSeen(a, b);
}

/** A failed attempt that is new counts for its list and relay. */
function count(at: i32, end: i32, h1: i32, h2: i32, list: i32, reason: i32): void {
  const time = field(0, TIME);
  const day = relayDay(field(0, RELAY), time);
  const status = field(0, STATUS);
  add(day, status == BOUNCED ? RELAY_BOUNCED : RELAY_DEFERRED, 1);
  if (status == DEFERRED && host.isThrottling(at, end) != 0) add(day, RELAY_THROTTLED, 1);
  const transaction = field(0, TRANSACTION);
  if ((reason & END_OF_DATA) != 0) countTransaction(list, time, h1 ^ transaction, h2 ^ transaction);
}
