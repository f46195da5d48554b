/** A 32-bit field of the record at `record`; of the state, whose record is 0. */
export function field(record: i32, index: i32): i32 {
  return load<i32>(record + index * 4);
}

export function setField(record: i32, index: i32, value: i32): void {
  store<i32>(record + index * 4, value);
}

export function add(record: i32, index: i32, value: i32): void {
  store<i32>(record + index * 4, load<i32>(record + index * 4) + value);
}

export function byteAt(at: i32): i32 {
  return load<u8>(at);
}

export function isDigit(byte: i32): bool {
  return <u32>(byte - 48) < 10;
}

/** Whether the bytes at `at` begin with the `length` bytes at `text`; 16 bytes behind each may be read. */
export function startsWith(at: i32, text: i32, length: i32): bool {
  while (length > 16) {
    if (i8x16.bitmask(i8x16.eq(v128.load(at), v128.load(text))) != 0xffff) return false;
    at += 16;
    text += 16;
    length -= 16;
  }
  const mask = (1 << length) - 1;
  return (i8x16.bitmask(i8x16.eq(v128.load(at), v128.load(text))) & mask) == mask;
}

/** Copies `length` bytes; up to 15 more behind both may be read and written. */
export function copy(to: i32, from: i32, length: i32): void {
  for (let i = 0; i < length; i += 16) v128.store(to + i, v128.load(from + i));
}

/** Address of the line end at or behind `at`; there is one. */
export function lineEnd(at: i32): i32 {
  const newlines = i8x16.splat(10);
  while (true) {
    const found = i8x16.bitmask(i8x16.eq(v128.load(at), newlines));
    if (found != 0) return at + ctz(found);
    at += 16;
  }
}

/** Address behind the last line end in [start, end), or `start` where there is none. */
export function behindLastLine(start: i32, end: i32): i32 {
  while (end > start && byteAt(end - 1) != 10) end--;
  return end;
}

/** Whether no byte in [start, end) is beyond ASCII. */
export function isAscii(start: i32, end: i32): bool {
  let at = start;
  for (; at + 16 <= end; at += 16) if (i8x16.bitmask(v128.load(at)) != 0) return false;
  for (; at < end; at++) if (byteAt(at) > 127) return false;
  return true;
}

/** Steps of the two hashes by which names are known. */
export function hash1(hash: i32, byte: i32): i32 {
  return (hash ^ byte) * 0x01000193;
}

export function hash2(hash: i32, byte: i32): i32 {
  return hash * 31 + byte;
}

/** The place of a pair of hashes among 2^bits. */
export function placeOf(h1: i32, h2: i32, bits: i32): i32 {
  return ((h1 ^ (h2 >>> 15)) * 0x9e3779b1) >>> (32 - bits);
}
