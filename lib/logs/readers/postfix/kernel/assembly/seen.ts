import { SEEN, SEEN_BEFORE, SEEN_BITS, SEEN_COUNT, SEEN_DOUBLED, SEEN_LEAST_BITS, SEEN_TABLE } from '../layout';
import { add, field, placeOf, setField } from './memory';

/*
 * Pairs of hashes that were seen before, in a table that doubles when it is three quarters full; from a certain size on another is begun
 * instead, and the one before it is forgotten. What is not in use is zero.
 */

function tableAt(number: i32): i32 {
  return SEEN + number * (8 << SEEN_BITS);
}

/** Whether the pair was here before; if not, it is now. */
export function isSeen(h1: i32, h2: i32): bool {
  // Zero stands for an empty slot.
  if (h1 == 0) h1 = 1;
  const number = field(0, SEEN_TABLE);
  const bits = SEEN_LEAST_BITS + field(0, SEEN_DOUBLED);
  const slot = slotOf(tableAt(number), bits, h1, h2);
  if (field(slot, 0) != 0) return true;
  if (field(0, SEEN_BEFORE) != 0 && field(slotOf(tableAt(1 - number), SEEN_BITS, h1, h2), 0) != 0) return true;
  setField(slot, 0, h1);
  setField(slot, 1, h2);
  add(0, SEEN_COUNT, 1);
  if (field(0, SEEN_COUNT) > 3 << (bits - 2)) grow(number, bits);
  return false;
}

/** Where the pair stands among the 2^bits slots of a table, or the empty slot where it would. */
function slotOf(table: i32, bits: i32, h1: i32, h2: i32): i32 {
  const mask = (1 << bits) - 1;
  let place = placeOf(h1, h2, bits);
  while (true) {
    const slot = table + place * 8;
    const known = field(slot, 0);
    if (known == 0 || (known == h1 && field(slot, 1) == h2)) return slot;
    place = (place + 1) & mask;
  }
}

function grow(number: i32, bits: i32): void {
  const table = tableAt(number);
  const other = tableAt(1 - number);
  setField(0, SEEN_TABLE, 1 - number);
  if (bits == SEEN_BITS) {
    memory.fill(other, 0, 8 << SEEN_BITS);
    setField(0, SEEN_BEFORE, 1);
    setField(0, SEEN_COUNT, 0);
    return;
  }
  for (let slot = table; slot < table + (8 << bits); slot += 8) {
    const h1 = field(slot, 0);
    if (h1 == 0) continue;
    const h2 = field(slot, 1);
    const place = slotOf(other, bits + 1, h1, h2);
    setField(place, 0, h1);
    setField(place, 1, h2);
  }
  memory.fill(table, 0, 8 << bits);
  add(0, SEEN_DOUBLED, 1);
}
