import { NAMES_LEAST_BITS } from '../layout';
import { add, field, placeOf, setField } from './memory';

/*
 * Numbers for names, found by two hashes of their bytes, so that a name is decoded only when it is first seen. A cache: when it is half
 * full it is emptied, and doubled if that can be; numbers stay. `table` is its address, 2^most its size at the most, `count` the field
 * of the state that holds how many it has, before the one that holds how often it was doubled.
 */

/** The number stored under the hashes, or -1. */
export function numberOf(table: i32, count: i32, h1: i32, h2: i32): i32 {
  const bits = bitsOf(count);
  let slot = placeOf(h1, h2, bits);
  while (true) {
    const at = table + slot * 12;
    const value = field(at, 2);
    if (value == 0) return -1;
    if (field(at, 0) == h1 && field(at, 1) == h2) return value - 1;
    slot = (slot + 1) & ((1 << bits) - 1);
  }
}

export function setNumber(table: i32, most: i32, count: i32, h1: i32, h2: i32, number: i32): void {
  if (field(0, count) * 2 >= 1 << bitsOf(count)) {
    memory.fill(table, 0, 12 << bitsOf(count));
    setField(0, count, 0);
    if (bitsOf(count) < most) add(0, count + 1, 1);
  }
  add(0, count, 1);
  const bits = bitsOf(count);
  let slot = placeOf(h1, h2, bits);
  while (field(table + slot * 12, 2) != 0) slot = (slot + 1) & ((1 << bits) - 1);
  const at = table + slot * 12;
  setField(at, 0, h1);
  setField(at, 1, h2);
  setField(at, 2, number + 1);
}

function bitsOf(count: i32): i32 {
  return NAMES_LEAST_BITS + field(0, count + 1);
}
