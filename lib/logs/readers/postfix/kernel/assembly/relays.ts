import {
  BOUNCED,
  DAEMON,
  DEFERRED,
  DOMAIN,
  DOMAINS_DONE,
  OTHER,
  PID,
  PID_END,
  RELAY,
  RELAY_DAYS,
  RELAYS,
  RELAYS_BITS,
  RELAYS_COUNT,
  SENT,
  STATUS,
  TO1,
  TO2,
  TO_END,
  TRANSACTION,
} from '../layout';
import * as host from './host';
import { byteAt, field, hash1, hash2, setField } from './memory';
import { numberOf, setNumber } from './names';

const COMMA = 44;
const OPEN = 91;

/**
 * Reads `to=<A>, [orig_to=<B>, ]relay=R, ..., delays=D, ..., status=S (...)`, which stands in [start, end), just so far as counting
 * needs; the state says what was found. Gives the status.
 */
export function readDelivery(start: i32, end: i32): i32 {
  setField(0, STATUS, OTHER);
  setField(0, RELAY, -1);
  let at = readRecipient(start + 4, end);
  // orig_to=<...>
  if (byteAt(at + 3) == 111)
    while (at < end && !(byteAt(at) == 62 && byteAt(at + 1) == COMMA && byteAt(at + 3) == 114)) at++;
  if (byteAt(at + 3) != 114) return OTHER;
  const status = readRest(readRelay(at + 9, end), end);
  setField(0, STATUS, status);
  if (field(0, RELAY) >= 0) noteDomain(start + 4);
  return status;
}

/** From behind the relay on: the hash of the transaction, and the status. */
function readRest(at: i32, end: i32): i32 {
  const pidEnd = field(0, PID_END);
  let hash = pidEnd - field(0, PID);
  for (let i = field(0, PID); i < pidEnd; i++) hash = hash1(hash, byteAt(i));
  let status = OTHER;
  while (at < end) {
    if (byteAt(at++) != COMMA) continue;
    const first = byteAt(at + 1);
    if (first == 100 && byteAt(at + 6) == 115) {
      // delays=
      at += 8;
      for (let byte = byteAt(at); byte != COMMA && byte > 32; byte = byteAt(++at)) hash = hash1(hash, byte);
    } else if (first == 115 && byteAt(at + 2) == 116) {
      status = statusAt(at + 8);
      break;
    }
  }
  setField(0, TRANSACTION, hash);
  return status;
}

/** `sent`, `bounced`, `deferred` and `SOFTBOUNCE`. */
function statusAt(at: i32): i32 {
  const letter = byteAt(at);
  if (letter == 115 && byteAt(at + 1) == 101) return SENT;
  if (letter == 98) return BOUNCED;
  return letter == 83 || (letter == 100 && byteAt(at + 2) == 102) ? DEFERRED : OTHER;
}

/** Tells of domains of recipients whose mail the relay takes, as long as they are few. */
function noteDomain(start: i32): void {
  const record = RELAY_DAYS + field(0, RELAY) * 32;
  if (field(record, DOMAINS_DONE) != 0) return;
  const end = field(0, TO_END);
  let hash = 0x811c9dc5;
  let at = end;
  for (; at > start && byteAt(at - 1) != 64; at--) hash = hash1(hash, byteAt(at - 1));
  if (at > start && hash != field(record, DOMAIN)) host.domain(at, end, hash);
}

function readRecipient(at: i32, end: i32): i32 {
  let h1 = 0x811c9dc5;
  let h2 = 0;
  for (; at < end; at++) {
    const byte = byteAt(at);
    // A bracket may stand in a quoted local part: behind the last one comes relay= or orig_to=.
    if (byte == 62 && byteAt(at + 1) == COMMA && (byteAt(at + 3) == 114 || byteAt(at + 3) == 111)) break;
    h1 = hash1(h1, byte | 32);
    h2 = hash2(h2, byte | 32);
  }
  setField(0, TO1, h1);
  setField(0, TO2, h2);
  setField(0, TO_END, at);
  return at;
}

/** `host[address]:port`; only smtp and lmtp speak to remote hosts. */
function readRelay(start: i32, end: i32): i32 {
  let h1 = 0x811c9dc5;
  let h2 = 0;
  let at = start;
  for (; at < end; at++) {
    const byte = byteAt(at);
    if (byte == OPEN || byte == COMMA) break;
    h1 = hash1(h1, byte);
    h2 = hash2(h2, byte);
  }
  const daemon = field(0, DAEMON);
  const agent = byteAt(daemon);
  if (byteAt(at) != OPEN || byteAt(daemon + 1) != 109 || (agent != 115 && agent != 108)) return at;
  const first = byteAt(at + 1);
  // A socket's path stands where an address would.
  if (first == 47 || first == 112) return at;
  let relay = numberOf(RELAYS, RELAYS_COUNT, h1, h2);
  if (relay < 0) {
    relay = host.relay(start, at, h1, h2);
    setNumber(RELAYS, RELAYS_BITS, RELAYS_COUNT, h1, h2, relay);
  }
  setField(0, RELAY, relay);
  return at;
}
