import {
  DAY,
  DELIVERIES,
  DELIVERIES_BITS,
  DELIVERIES_COUNT,
  DELIVERIES_DOUBLED,
  DELIVERIES_LEAST_BITS,
  DELIVERIES_SINCE,
  WATCHED,
} from '../layout';
import * as host from './host';
import { add, field, placeOf, setField } from './memory';

function bits(): i32 {
  return DELIVERIES_LEAST_BITS + field(0, DELIVERIES_DOUBLED);
}

/** The cell of a recipient: of relay, list and address with these hashes. */
export function cellOf(h1: i32, h2: i32): i32 {
  return DELIVERIES + placeOf(h1, h2, bits()) * 12;
}

/** A delivery at `time`: see Watches, which watches refused recipients. It takes the place of another with the same cell. */
export function noteDelivery(h1: i32, h2: i32, time: i32): void {
  let cell = cellOf(h1, h2);
  const last = field(cell, 2);
  const isKnown = field(cell, 0) == h1 && field(cell, 1) == h2;
  if ((last & WATCHED) != 0) {
    if (isKnown) return host.accepted(h1, h2, time);
    if (<i64>time - <i64>last <= DAY) return;
    host.forget(field(cell, 0), field(cell, 1));
  }
  if (!isKnown) {
    if (isFull(time)) {
      grow();
      cell = cellOf(h1, h2);
    }
    setField(cell, 0, h1);
    setField(cell, 1, h2);
  }
  setField(cell, 2, time & ~WATCHED);
}

/** Whether half as many cells as there are were taken within a day, and there may be more; counts one. */
function isFull(time: i32): bool {
  const since = field(0, DELIVERIES_SINCE);
  if (time < since || <i64>time - <i64>since > DAY) {
    setField(0, DELIVERIES_SINCE, time);
    setField(0, DELIVERIES_COUNT, 0);
  }
  add(0, DELIVERIES_COUNT, 1);
  return field(0, DELIVERIES_COUNT) > 1 << (bits() - 1) && bits() < DELIVERIES_BITS;
}

/** Doubles the table: what stood in one cell belongs into one of two, none of which was moved yet. */
function grow(): void {
  const size = 1 << bits();
  add(0, DELIVERIES_DOUBLED, 1);
  for (let i = size - 1; i >= 0; i--) {
    const cell = DELIVERIES + i * 12;
    const h1 = field(cell, 0);
    const h2 = field(cell, 1);
    const time = field(cell, 2);
    if (time == 0) continue;
    setField(cell, 0, 0);
    setField(cell, 1, 0);
    setField(cell, 2, 0);
    const other = cellOf(h1, h2);
    setField(other, 0, h1);
    setField(other, 1, h2);
    setField(other, 2, time);
  }
}
