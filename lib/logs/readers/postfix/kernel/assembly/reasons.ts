import { CLOSED, END_OF_DATA, OF_RCPT, SAID } from '../layout';
import { byteAt } from './memory';

/* Texts of eight bytes as little-endian numbers. */
/** ` (in rep` */
const IN_REPLY: u64 = 0x706572206e692820;
/** `ly to en`, `d of DAT` */
const TO_END: u64 = 0x6e65206f7420796c;
const OF_DATA: u64 = 0x54414420666f2064;
/** `ly to RC`, `PT TO co`, `ommand))` */
const TO_RCPT: u64 = 0x4352206f7420796c;
const RCPT_TO: u64 = 0x6f63204f54205450;
const COMMAND: u64 = 0x2929646e616d6d6f;
/** ` said: `, of seven bytes. */
const SAYS: u64 = 0x203a6469617320;
const SEVEN: u64 = 0xffffffffffffff;

/** What the line of a failed delivery in [start, end) says: CLOSED, OF_RCPT, SAID and END_OF_DATA, as far as they hold. */
export function reasonOf(start: i32, end: i32): i32 {
  let reason = endingOf(start, end);
  for (let at = start; at + 7 <= end; at++) {
    if (byteAt(at) != 32) continue;
    const bytes = load<u64>(at);
    if ((bytes & SEVEN) == SAYS) reason |= SAID;
    else if (bytes == IN_REPLY && at + 25 <= end && isEndOfData(at)) reason |= END_OF_DATA;
  }
  return reason;
}

function isEndOfData(at: i32): bool {
  return load<u64>(at + 8) == TO_END && load<u64>(at + 16) == OF_DATA && byteAt(at + 24) == 65;
}

function endingOf(start: i32, end: i32): i32 {
  if (byteAt(end - 1) != 41) return 0;
  const at = end - 31;
  if (at < start || load<u64>(at) != IN_REPLY || load<u64>(at + 8) != TO_RCPT) return CLOSED;
  return load<u64>(at + 16) == RCPT_TO && load<u64>(end - 8) == COMMAND ? CLOSED | OF_RCPT : CLOSED;
}
