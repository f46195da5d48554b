import { field, placeOf, setField } from './memory';

/*
 * Numbers for names, found by two hashes of their bytes, so that a name is decoded only when it is first seen. A cache: it is emptied
 * when it is full; numbers stay. `table` is its address, 2^bits its size, `count` the field of the state that holds how many it has.
 */

/** The number stored under the hashes, or -1. */
export function numberOf(table: i32, bits: i32, h1: i32, h2: i32): i32 {
  let slot = placeOf(h1, h2, bits);
  while (true) {
    const at = table + slot * 12;
    const value = field(at, 2);
    if (value == 0) return -1;
    if (field(at, 0) == h1 && field(at, 1) == h2) return value - 1;
    slot = (slot + 1) & ((1 << bits) - 1);
  }
}

export function setNumber(table: i32, bits: i32, count: i32, h1: i32, h2: i32, number: i32): void {
  let size = field(0, count);
  if (size * 2 >= 1 << bits) {
    memory.fill(table, 0, 12 << bits);
    size = 0;
  }
  setField(0, count, size + 1);
  let slot = placeOf(h1, h2, bits);
  while (field(table + slot * 12, 2) != 0) slot = (slot + 1) & ((1 << bits) - 1);
  const at = table + slot * 12;
  setField(at, 0, h1);
  setField(at, 1, h2);
  setField(at, 2, number + 1);
}
