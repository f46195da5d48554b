import { SENDERS, SENDERS_BITS, SENDERS_COUNT } from '../layout';
import * as host from './host';
import { byteAt, hash1, hash2 } from './memory';
import { numberOf, setNumber } from './names';

const GREATER = 62;
const AT = 64;
const HYPHEN = 45;
const NEWLINE = 10;
/** `bounces` as a little-endian number of 7 bytes. */
const BOUNCES: u64 = 0x7365636e756f62;

/**
 * The number of the list whose sender begins at `start`, behind `from=<`; 0 for other mail. It is known by the bytes up to `-bounces`, so
 * that a VERP sender is not decoded each time.
 */
export function listOfSender(start: i32): i32 {
  let h1 = 0x811c9dc5;
  let h2 = 0;
  let at = start;
  let byte = byteAt(at);
  let hyphens = 0;
  for (; byte != AT && byte != GREATER && byte != NEWLINE; byte = byteAt(++at)) {
    if (byte == HYPHEN) {
      hyphens++;
      if (isBounces(at)) break;
    }
    h1 = hash1(h1, byte);
    h2 = hash2(h2, byte);
  }
  if (hyphens == 0) return 0;
  // "LIST-bounces" and "LIST-bounces@" must not be mistaken for one another.
  if (byte != HYPHEN) h2 ^= 0x5bd1e995;
  const known = numberOf(SENDERS, SENDERS_COUNT, h1, h2);
  if (known >= 0) return known;
  const list = host.sender(start, h1, h2);
  setNumber(SENDERS, SENDERS_BITS, SENDERS_COUNT, h1, h2, list);
  return list;
}

/** Whether `-bounces@` or `-bounces+` stands at `at`. */
function isBounces(at: i32): bool {
  if ((load<u64>(at + 1) & 0xffffffffffffff) != BOUNCES) return false;
  const behind = byteAt(at + 8);
  return behind == AT || behind == 43;
}

/** Address of the `>` behind the sender that begins at `start`, or -1 where there is none. */
export function senderEnd(start: i32): i32 {
  let at = start;
  let byte = byteAt(at);
  while (byte != GREATER && byte != NEWLINE) byte = byteAt(++at);
  return byte == GREATER ? at : -1;
}

/** Fingerprint of the sender in [start, end). */
export function senderPrint(start: i32, end: i32): i32 {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = hash1(hash, byteAt(at));
  return hash;
}
