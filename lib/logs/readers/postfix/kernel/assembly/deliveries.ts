import {
  DAY,
  DELIVERIES,
  DELIVERIES_BITS,
  DELIVERIES_DOUBLED,
  DELIVERIES_LEAST_BITS,
  UNDATED,
  WATCHED,
} from '../layout';
import * as host from './host';
import { add, field, placeOf, setField } from './memory';

/*
 * Whom a host delivered a list's mail lately, and who is watched since it was refused. The table is doubled, as long as that can be, when
 * someone would take the place of another who is not a day old.
 */

const CELL = 12;
/** So many cells are looked at, from the one of the hashes on. */
const WAYS = 8;

function bits(): i32 {
  return DELIVERIES_LEAST_BITS + field(0, DELIVERIES_DOUBLED);
}

function isOf(cell: i32, h1: i32, h2: i32): bool {
  return field(cell, 0) == h1 && field(cell, 1) == h2;
}

function isYoung(cell: i32, time: i32): bool {
  return <i64>time - <i64>field(cell, 2) <= DAY;
}

function set(cell: i32, h1: i32, h2: i32, time: i32): void {
  setField(cell, 0, h1);
  setField(cell, 1, h2);
  setField(cell, 2, time);
}

/** The cell of a recipient, or else an empty one, or else that of the longest ago. */
function cellOf(h1: i32, h2: i32): i32 {
  const mask = (1 << bits()) - 1;
  const start = placeOf(h1, h2, bits());
  let oldest = DELIVERIES + start * CELL;
  for (let i = 0; i < WAYS; i++) {
    const cell = DELIVERIES + ((start + i) & mask) * CELL;
    const last = field(cell, 2);
    if (last == 0 || isOf(cell, h1, h2)) return cell;
    if (last < field(oldest, 2)) oldest = cell;
  }
  return oldest;
}

/** The same, after the table was doubled where the place is not free. */
function placeFor(h1: i32, h2: i32, time: i32): i32 {
  let cell = cellOf(h1, h2);
  while (field(cell, 2) != 0 && !isOf(cell, h1, h2) && isYoung(cell, time) && bits() < DELIVERIES_BITS) {
    grow();
    cell = cellOf(h1, h2);
  }
  return cell;
}

/** A delivery at `time` to the recipient of relay, list and address with these hashes. */
export function noteDelivery(h1: i32, h2: i32, time: i32): void {
  const cell = placeFor(h1, h2, time);
  if ((field(cell, 2) & WATCHED) != 0) {
    if (isOf(cell, h1, h2)) host.accepted(h1, h2, time);
    else if (isYoung(cell, time)) return;
    else host.forget(field(cell, 0), field(cell, 1));
  }
  set(cell, h1, h2, time & ~WATCHED);
}

/** The recipient was refused at `time`: gives the time of a delivery within a day; else it is watched from now on, and UNDATED. */
export function watch(h1: i32, h2: i32, time: i32): i32 {
  const cell = placeFor(h1, h2, time);
  const last = field(cell, 2);
  if (last != 0 && isOf(cell, h1, h2)) {
    if ((last & WATCHED) == 0 && abs(<i64>time - <i64>last) <= DAY) return last;
  } else if ((last & WATCHED) != 0) host.forget(field(cell, 0), field(cell, 1));
  set(cell, h1, h2, time | WATCHED);
  return UNDATED;
}

/** Doubles the table; what stood in it is copied behind it first. */
function grow(): void {
  const size = CELL << bits();
  const copied = DELIVERIES + (CELL << DELIVERIES_BITS);
  memory.copy(copied, DELIVERIES, size);
  memory.fill(DELIVERIES, 0, size);
  add(0, DELIVERIES_DOUBLED, 1);
  for (let cell = copied; cell < copied + size; cell += CELL) {
    const time = field(cell, 2);
    if (time != 0) set(cellOf(field(cell, 0), field(cell, 1)), field(cell, 0), field(cell, 1), time);
  }
}
