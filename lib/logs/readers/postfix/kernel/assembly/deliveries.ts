import { DAY, DELIVERIES, DELIVERIES_BITS, WATCHED } from '../layout';
import * as host from './host';
import { field, setField } from './memory';

/** The cell of a recipient: of relay, list and address with these hashes. */
export function cellOf(h1: i32, h2: i32): i32 {
  return DELIVERIES + (((h1 ^ (h2 >>> 13)) * 0x9e3779b1) >>> (32 - DELIVERIES_BITS)) * 8;
}

/** A delivery at `time`: see Deliveries, which watches refused recipients. It takes the place of another with the same cell. */
export function noteDelivery(h1: i32, h2: i32, time: i32): void {
  const cell = cellOf(h1, h2);
  const last = field(cell, 1);
  if ((last & WATCHED) != 0) {
    if (field(cell, 0) == h2) return host.accepted(cell >> 2, time);
    if (<i64>time - <i64>last <= DAY) return;
    host.forget(cell >> 2);
  }
  setField(cell, 0, h2);
  setField(cell, 1, time & ~WATCHED);
}
