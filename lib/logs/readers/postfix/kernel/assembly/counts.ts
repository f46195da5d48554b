import {
  COUNT_DAY,
  COUNT_USED,
  DAY,
  DELIVERED,
  LARGEST,
  LARGEST_TRANSACTION,
  LAST_BATCH,
  LIST_DAYS,
  MESSAGE_RECIPIENTS,
  MESSAGES,
  RECENT,
  RECENT_BITS,
  RELAY_BOUNCED,
  RELAY_DAYS,
  RELAY_DEFERRED,
  RELAY_SENT,
  RELAY_THROTTLED,
  SINCE,
  TRANSACTIONS,
  UNDATED,
  UNTIL,
  WANTED,
} from '../layout';
import * as host from './host';
import { add, field, placeOf, setField } from './memory';

/** Whether what a line says is to be counted: it has a date, and that and the list are wanted. */
export function isWanted(list: i32, time: i32): bool {
  if (time == UNDATED || time < field(0, SINCE) || time > field(0, UNTIL)) return false;
  return field(LIST_DAYS + list * 64, WANTED) != 0;
}

function dayOf(time: i32): i32 {
  return time >= 0 ? time / DAY : -((DAY - 1 - time) / DAY);
}

/** The counters of a list on the day of `time`. */
function listDay(list: i32, time: i32): i32 {
  const record = LIST_DAYS + list * 64;
  const day = dayOf(time);
  if (field(record, COUNT_DAY) != day || field(record, COUNT_USED) == 0) {
    if (field(record, COUNT_USED) != 0) host.listDay(list);
    setField(record, COUNT_DAY, day);
    setField(record, COUNT_USED, 1);
    for (let i = MESSAGES; i < LAST_BATCH; i++) setField(record, i, 0);
    setField(record, LAST_BATCH, UNDATED);
  }
  return record;
}

/** The counters of a relay on the day of `time`. */
export function relayDay(relay: i32, time: i32): i32 {
  const record = RELAY_DAYS + relay * 32;
  const day = dayOf(time);
  if (field(record, COUNT_DAY) != day || field(record, COUNT_USED) == 0) {
    if (field(record, COUNT_USED) != 0) host.relayDay(relay);
    setField(record, COUNT_DAY, day);
    setField(record, COUNT_USED, 1);
    setField(record, RELAY_SENT, 0);
    setField(record, RELAY_DEFERRED, 0);
    setField(record, RELAY_BOUNCED, 0);
    setField(record, RELAY_THROTTLED, 0);
  }
  return record;
}

/** A queue file of `list` with `recipients`. */
export function countMessage(list: i32, time: i32, recipients: i32): void {
  const record = listDay(list, time);
  add(record, MESSAGES, 1);
  add(record, MESSAGE_RECIPIENTS, recipients);
  if (recipients > field(record, LARGEST)) setField(record, LARGEST, recipients);
  if (recipients > 1 && time > field(record, LAST_BATCH)) setField(record, LAST_BATCH, time);
}

/** A recipient to whom `relay` took list mail; (h1, h2) tell the transaction. */
export function countSent(list: i32, relay: i32, time: i32, h1: i32, h2: i32): void {
  add(relayDay(relay, time), RELAY_SENT, 1);
  add(countTransaction(list, time, h1, h2), DELIVERED, 1);
}

/** A recipient of a transaction that came to its end; gives the counters of the list. */
export function countTransaction(list: i32, time: i32, h1: i32, h2: i32): i32 {
  const record = listDay(list, time);
  const at = RECENT + placeOf(h1, h2, RECENT_BITS) * 12;
  let size = 1;
  if (field(at, 0) == h1 && field(at, 1) == h2) size += field(at, 2);
  else {
    setField(at, 0, h1);
    setField(at, 1, h2);
    add(record, TRANSACTIONS, 1);
  }
  setField(at, 2, size);
  if (size > field(record, LARGEST_TRANSACTION)) setField(record, LARGEST_TRANSACTION, size);
  return record;
}
