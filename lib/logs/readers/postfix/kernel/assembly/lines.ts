import {
  DAEMON,
  DAEMON_END,
  FIRST,
  FLAG_FAILED,
  FLAG_NOTICE,
  FLAG_NULL,
  FLAGS,
  FROM,
  H1,
  H2,
  ID_LENGTH,
  IDS_MISSING,
  LAST,
  LIST,
  LONGEST_KEPT,
  OTHER,
  OTHERS,
  OTHERS_BITS,
  PID,
  PID_END,
  QUEUE_H1,
  QUEUE_H2,
  QUEUE_ID,
  QUEUE_ID_END,
  RECIPIENTS,
  RELAY,
  REMOVED,
  SEED1,
  SEED2,
  SENDER_AT,
  SENDER_LENGTH,
  SENT,
  STATUS,
  TIME,
  TO1,
  TO2,
  TRANSACTION,
  UNKNOWN,
  UNRESOLVED,
} from '../layout';
import { countMessage, countSent, isWanted } from './counts';
import { noteDelivery } from './deliveries';
import { failed } from './failures';
import { readHead } from './heads';
import * as host from './host';
import { byteAt, field, isDigit, lineEnd, setField } from './memory';
import { noteId, takeId } from './message-ids';
import { readDelivery } from './relays';
import { listOfSender, senderEnd, senderPrint } from './senders';
import { begin, find, keep } from './table';

/** `: ` as a little-endian number. */
const COLON_BLANK = 0x203a;

/** Reads the line at `at`, in a block that ends at `limit`; gives the address of the next. */
export function readLine(at: i32, limit: i32): i32 {
  const head = readHead(at, limit);
  if (head == 0) return lineEnd(at) + 1;
  const message = head > 0 ? behindTag(head) : -head;
  if (message == 0) return lineEnd(head) + 1;
  let p = hashQueueId(message);
  if (load<u16>(p) == COLON_BLANK) {
    setField(0, QUEUE_ID, message);
    setField(0, QUEUE_ID_END, p);
    p = readEvent(p + 2, field(0, QUEUE_H1), field(0, QUEUE_H2));
  }
  return lineEnd(p) + 1;
}

/** Hashes the queue id at `at`, of letters and digits; gives the address behind it. */
export function hashQueueId(at: i32): i32 {
  let hash = ((<u64>(<u32>field(0, SEED2))) << 32) | (<u64>(<u32>field(0, SEED1)));
  let length: i32;
  do {
    const bytes = v128.load(at);
    const digits = i8x16.lt_u(i8x16.sub(bytes, i8x16.splat(48)), i8x16.splat(10));
    const letters = i8x16.lt_u(i8x16.sub(bytes, i8x16.splat(65)), i8x16.splat(58));
    length = ctz(~i8x16.bitmask(v128.or(digits, letters)) | 0x10000);
    hash = mixed(hash, first(i64x2.extract_lane(bytes, 0), length), first(i64x2.extract_lane(bytes, 1), length - 8));
    at += length;
  } while (length == 16);
  setField(0, QUEUE_H1, <i32>hash);
  setField(0, QUEUE_H2, <i32>(hash >> 32));
  return at;
}

/** The first `count` bytes of eight; none where that is negative. */
function first(bytes: u64, count: i32): u64 {
  return count >= 8 ? bytes : count <= 0 ? 0 : bytes & (((<u64>1) << (count * 8)) - 1);
}

/** A step of a multiplicative hash: each bit of the result depends on all bits. */
function mixed(hash: u64, low: u64, high: u64): u64 {
  hash = (hash ^ low) * 0x9e3779b97f4a7c15;
  hash = (hash ^ (hash >> 32) ^ high) * 0xd6e8feb86659fd93;
  return hash ^ (hash >> 32);
}

/** Behind the `smtp[123]: ` at `p`; 0 where there is none, or where the daemon says nothing that matters. */
function behindTag(p: i32): i32 {
  const byte = byteAt(p);
  // smtpd and anvil never say anything of deliveries.
  if (byte == 97 || (byte == 115 && byteAt(p + 4) == 100)) return 0;
  const bytes = v128.load(p);
  const open = ctz(i8x16.bitmask(i8x16.eq(bytes, i8x16.splat(91))));
  const close = ctz(i8x16.bitmask(i8x16.eq(bytes, i8x16.splat(93))));
  const others = v128.or(i8x16.le_u(bytes, i8x16.splat(32)), i8x16.eq(bytes, i8x16.splat(47)));
  if (open > close || close > 15 || ctz(i8x16.bitmask(others)) < close) return behindLongTag(p);
  return behindPid(p, p + open, p + close);
}

/** The same for a tag of any length, `submission/smtp[123]: ` among them. */
function behindLongTag(p: i32): i32 {
  let daemon = p;
  let byte = byteAt(p);
  while (byte > 32 && byte != 91) {
    if (byte == 47) daemon = p + 1;
    byte = byteAt(++p);
  }
  const end = p;
  while (byte > 32 && byte != 93) byte = byteAt(++p);
  return byte == 93 ? behindPid(daemon, end, p) : 0;
}

/** Behind a tag whose daemon stands in [daemon, end) and whose process id ends at `p`. */
function behindPid(daemon: i32, end: i32, p: i32): i32 {
  setField(0, DAEMON, daemon);
  setField(0, DAEMON_END, end);
  setField(0, PID, end + 1);
  setField(0, PID_END, p);
  if (load<u16>(p + 1) != COLON_BLANK) return 0;
  p += 3;
  if (byteAt(p) != 91) return p;
  // Solaris: "[ID 197553 mail.info] ".
  let byte: i32;
  do byte = byteAt(++p);
  while (byte != 93 && byte != 10);
  return byte == 93 ? p + 2 : p;
}

/** What a line says of a queue id, from `at` on; gives an address in the line from where its end is to be looked for. */
function readEvent(at: i32, h1: i32, h2: i32): i32 {
  switch (byteAt(at)) {
    case 116: // to=<
      if (byteAt(at + 2) == 61 && byteAt(at + 3) == 60) return delivery(at, h1, h2);
      break;
    case 102: // from=<
      if (byteAt(at + 4) == 61 && byteAt(at + 5) == 60) return sender(at + 6, h1, h2);
      break;
    case 109: // message-id=
      if (byteAt(at + 7) == 45 && byteAt(at + 10) == 61) return messageId(at + 11, h1, h2);
      break;
    case 114: // removed
      if (byteAt(at + 2) == 109 && byteAt(at + 6) == 100) removed(h1, h2);
      break;
    case 115: // sender non-delivery notification:
      if (byteAt(at + 7) == 110 && byteAt(at + 11) == 100 && !isOther(h1, h2)) host.notification(at + 34, h1, h2);
  }
  return at;
}

/** Whether the queue id is certainly of mail that is no list's. */
function isOther(h1: i32, h2: i32): bool {
  return load<i32>(OTHERS + (h1 >>> (32 - OTHERS_BITS)) * 4) == (h2 | 1);
}

function setOther(h1: i32, value: i32): void {
  store<i32>(OTHERS + (h1 >>> (32 - OTHERS_BITS)) * 4, value);
}

/** `message-id=<...>` of cleanup. */
function messageId(at: i32, h1: i32, h2: i32): i32 {
  const time = field(0, TIME);
  const end = noteId(at, h1, h2, time);
  if (field(0, IDS_MISSING) == 0) return end;
  const life = find(h1, h2, time, false);
  if (life < 0 || field(life, LIST) <= 0 || field(life, ID_LENGTH) != 0) return end;
  takeId(life, h1, h2, time);
  if ((field(life, FLAGS) & FLAG_FAILED) != 0) host.tell(life >> 2);
  return end;
}

/** `from=<S>, size=N, nrcpt=N (queue active)` and `from=<S>, status=expired, returned to sender` of qmgr. */
function sender(at: i32, h1: i32, h2: i32): i32 {
  const list = listOfSender(at);
  const isNull = byteAt(at) == 62;
  const isOthers = list == 0 && !isNull;
  if (isOthers && field(0, UNRESOLVED) == 0) {
    setOther(h1, h2 | 1);
    return at;
  }
  const end = senderEnd(at);
  if (end < 0 || byteAt(end + 1) != 44 || byteAt(end + 3) != 115) return at;
  if (byteAt(end + 4) == 116) {
    host.expired(end, h1, h2);
    return end;
  }
  // The size, read as two words, tells messages of one sender apart.
  const print = (senderPrint(at, end) ^ (load<i32>(end + 8) * 31) ^ load<i32>(end + 10)) | 1;
  const life = lifeOf(h1, h2, print, field(0, TIME));
  if (life < 0) return end;
  setOther(h1, isOthers ? h2 | 1 : 0);
  setField(life, FROM, print);
  setField(life, LIST, list);
  if (isNull) setField(life, FLAGS, field(life, FLAGS) | FLAG_NULL);
  if (list > 0) listMail(life, list, at, end);
  if ((field(life, FLAGS) & FLAG_FAILED) != 0) host.tell(life >> 2);
  return end;
}

/** The life that a sender's line begins, or -1 when it says what is known. */
function lifeOf(h1: i32, h2: i32, print: i32, time: i32): i32 {
  const life = find(h1, h2, time, true);
  if (life < 0) return begin(h1, h2, time);
  const known = field(life, FROM);
  if (known != print) return known == 0 ? life : begin(h1, h2, time);
  if (time > field(life, LAST)) setField(life, LAST, time);
  return -1;
}

function listMail(life: i32, list: i32, at: i32, end: i32): void {
  const time = field(0, TIME);
  if (!takeId(life, field(life, H1), field(life, H2), time)) setField(0, IDS_MISSING, 1);
  const length = min(end - at, LONGEST_KEPT);
  setField(life, SENDER_LENGTH, length);
  setField(life, SENDER_AT, keep(at, length));
  const recipients = recipientsBehind(end + 8);
  setField(life, RECIPIENTS, recipients);
  if (isWanted(list, time)) countMessage(list, time, recipients);
}

/** The number behind `size=`'s digits and `, nrcpt=`. */
function recipientsBehind(at: i32): i32 {
  while (isDigit(byteAt(at))) at++;
  if (byteAt(at) != 44 || byteAt(at + 2) != 110 || byteAt(at + 7) != 61) return 0;
  let value = 0;
  for (at += 8; isDigit(byteAt(at)) && value < 100000000; at++) value = value * 10 + byteAt(at) - 48;
  return value;
}

function removed(h1: i32, h2: i32): void {
  if (field(0, UNRESOLVED) == 0 && isOther(h1, h2)) return;
  const time = field(0, TIME);
  const life = find(h1, h2, time, false);
  // Read too late, it is of another life that ended before this one.
  if (life < 0 || time < field(life, FIRST)) return;
  if (time < field(life, LAST) && (field(life, FLAGS) & FLAG_FAILED) != 0) host.removedBefore(life >> 2, time);
  setField(life, REMOVED, time);
  setField(life, LAST, time);
}

/** `to=<A>, relay=...`: skipped at once where it is not about a list. */
function delivery(at: i32, h1: i32, h2: i32): i32 {
  if (isOther(h1, h2)) return at;
  const life = find(h1, h2, field(0, TIME), false);
  const list = life < 0 ? UNKNOWN : field(life, LIST);
  if (list == 0 && (field(life, FLAGS) & (FLAG_NULL | FLAG_NOTICE)) == 0) return at;
  const end = lineEnd(at);
  const status = readDelivery(at, end);
  if (status == OTHER) return end;
  if (status == SENT) {
    if (list > 0) listSent(at, life, list);
    else host.delivered(at, h1, h2, life >> 2);
  } else if (list != 0) failed(at, end, h1, h2, life, list);
  return end;
}

/** List mail was delivered. */
function listSent(at: i32, life: i32, list: i32): void {
  if ((field(life, FLAGS) & FLAG_FAILED) != 0) host.sentAfterAll(life >> 2, at);
  const time = field(0, TIME);
  const relay = field(0, RELAY);
  if (relay < 0 || !isWanted(list, time)) return;
  const transaction = field(0, TRANSACTION);
  countSent(list, relay, time, field(life, H1) ^ transaction, field(life, H2) ^ transaction);
  noteDelivery(field(0, TO1) ^ (list * 0x9e3779b1), field(0, TO2) ^ (relay * 0x85ebca6b), time);
}
