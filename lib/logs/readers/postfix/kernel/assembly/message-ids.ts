import {
  DAY,
  ID_AT,
  ID_LENGTH,
  ID_SIZE,
  ID_TEXTS,
  ID_TEXTS_BITS,
  IDS,
  IDS_BITS,
  IDS_WRITTEN,
  LONGEST_KEPT,
  NEVER,
} from '../layout';
import { byteAt, field, lineEnd, setField } from './memory';
import { keep, keepIn } from './table';

/*
 * The last message ids by queue id: cleanup logs them just before the queue manager tells the sender, so that it is not known yet
 * whether one matters. Places are found by queue id and time, in spans of 2^16 seconds, so that the lives of a queue id do not share one.
 */

const SPAN_BITS = 16;
const TEXTS_SIZE = 1 << ID_TEXTS_BITS;

function placeAt(h1: i32, span: i32): i32 {
  return IDS + ((h1 ^ (span * 0x9e3779b1)) >>> (32 - IDS_BITS)) * ID_SIZE;
}

/** Notes the message id at `at`; gives the address of the line's end. */
export function noteId(at: i32, h1: i32, h2: i32, time: i32): i32 {
  const end = lineEnd(at);
  const last = byteAt(end - 1) == 13 ? end - 1 : end;
  const length = min(last - at, LONGEST_KEPT);
  const place = placeAt(h1, time >> SPAN_BITS);
  setField(place, 0, h1);
  setField(place, 1, h2);
  setField(place, 2, time);
  if (field(0, IDS_WRITTEN) > NEVER - 2 * TEXTS_SIZE) clear();
  setField(place, 3, keepIn(ID_TEXTS, TEXTS_SIZE, IDS_WRITTEN, at, length));
  setField(place, 4, length);
  return end;
}

/** The numbers of texts begin anew. */
function clear(): void {
  memory.fill(IDS, 0, ID_SIZE << IDS_BITS);
  setField(0, IDS_WRITTEN, 0);
}

/** Keeps the message id of a queue id for `life`; false when it was not seen lately. */
export function takeId(life: i32, h1: i32, h2: i32, time: i32): bool {
  let place = placeAt(h1, time >> SPAN_BITS);
  // It may have been logged just before the span began.
  if (field(place, 0) != h1 || field(place, 1) != h2) place = placeAt(h1, (time >> SPAN_BITS) - 1);
  if (field(place, 0) != h1 || field(place, 1) != h2) return false;
  if (abs(<i64>field(place, 2) - <i64>time) > DAY) return false;
  const at = field(place, 3);
  // 16 bytes at once are copied.
  if (field(0, IDS_WRITTEN) - at > TEXTS_SIZE - 16) return false;
  const length = field(place, 4);
  setField(life, ID_AT, keep(ID_TEXTS + (at & (TEXTS_SIZE - 1)), length));
  setField(life, ID_LENGTH, length);
  return true;
}
