import {
  BOUNCED,
  CLOSED,
  DAEMON,
  DAEMON_END,
  HELD,
  HELD_ALONE,
  HELD_AT,
  HELD_BOUNCED,
  HELD_BYTES,
  HELD_COUNT,
  HELD_DAEMON,
  HELD_DELIVERY,
  HELD_FIELDS,
  HELD_FREE,
  HELD_ID,
  HELD_ID_END,
  HELD_LENGTH,
  HELD_LIFE,
  HELD_LINES,
  HELD_LINES_SIZE,
  HELD_NEXT,
  HELD_PID,
  HELD_PID_END,
  HELD_SOURCE,
  HELD_STATE,
  HELD_TIME,
  HELD_USED,
  OF_RCPT,
  PID,
  PID_END,
  QUEUE_ID,
  QUEUE_ID_END,
  SAID,
  SOURCE,
  STATUS,
  TIME,
} from '../layout';
import { add, field, setField } from './memory';

/*
 * Failed deliveries as they were read. Before each line stand the number of its record, and its length: a line is held as long as its
 * record has its address.
 */

const BEFORE = 8;

/** So many bytes of lines that are not held any more are worth moving the others together. */
const WASTE = 1 << 16;

function recordOf(number: i32): i32 {
  return HELD + number * (4 * HELD_FIELDS);
}

/** Keeps the failed delivery that was read last, with `to=<` at `at`, up to `end`; `reason` is what it says of that. Gives its number. */
export function hold(at: i32, end: i32, life: i32, reason: i32): i32 {
  const start = field(0, DAEMON);
  const number = newNumber();
  const record = recordOf(number);
  setField(record, HELD_AT, put(number, start, end));
  setField(record, HELD_LENGTH, end - start);
  setField(record, HELD_SOURCE, field(0, SOURCE));
  setField(record, HELD_LIFE, life);
  setField(record, HELD_TIME, field(0, TIME));
  setField(record, HELD_STATE, stateOf(reason));
  setField(record, HELD_DAEMON, field(0, DAEMON_END) - start);
  setField(record, HELD_PID, field(0, PID) - start);
  setField(record, HELD_PID_END, field(0, PID_END) - start);
  setField(record, HELD_ID, field(0, QUEUE_ID) - start);
  setField(record, HELD_ID_END, field(0, QUEUE_ID_END) - start);
  setField(record, HELD_DELIVERY, at - start);
  setField(record, HELD_NEXT, -1);
  return number;
}

function stateOf(reason: i32): i32 {
  if (field(0, STATUS) == BOUNCED) return HELD_BOUNCED;
  if ((reason & CLOSED) == 0) return 0;
  return (reason & OF_RCPT) != 0 || (reason & SAID) == 0 ? HELD_ALONE : 0;
}

/** Forgets it: the number is given to another. */
export function free(number: i32): void {
  const record = recordOf(number);
  add(0, HELD_BYTES, -BEFORE - field(record, HELD_LENGTH));
  setField(record, HELD_AT, 0);
  setField(record, HELD_NEXT, field(0, HELD_FREE) - 1);
  setField(0, HELD_FREE, number + 1);
}

function newNumber(): i32 {
  const free = field(0, HELD_FREE) - 1;
  if (free >= 0) {
    setField(0, HELD_FREE, field(recordOf(free), HELD_NEXT) + 1);
    return free;
  }
  const count = field(0, HELD_COUNT);
  setField(0, HELD_COUNT, count + 1);
  return count;
}

/** Copies the line in [start, end); gives its address. */
function put(number: i32, start: i32, end: i32): i32 {
  const size = BEFORE + end - start;
  let used = field(0, HELD_USED);
  if (used > 2 * field(0, HELD_BYTES) + WASTE || used + size > HELD_LINES_SIZE) used = moveTogether(used);
  const at = HELD_LINES + used;
  setField(at, 0, number);
  setField(at, 1, end - start);
  memory.copy(at + BEFORE, start, end - start);
  setField(0, HELD_USED, used + size);
  add(0, HELD_BYTES, size);
  return at + BEFORE;
}

/** Moves the lines that are held together; gives how many bytes they take. */
function moveTogether(used: i32): i32 {
  let to = HELD_LINES;
  let size = 0;
  for (let at = HELD_LINES; at < HELD_LINES + used; at += size) {
    const record = recordOf(field(at, 0));
    size = BEFORE + field(at, 1);
    if (field(record, HELD_AT) != at + BEFORE) continue;
    memory.copy(to, at, size);
    setField(record, HELD_AT, to + BEFORE);
    to += size;
  }
  return to - HELD_LINES;
}
