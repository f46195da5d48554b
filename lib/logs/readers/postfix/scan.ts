import type { Heads } from './heads.ts';
import type { Lines } from './lines.ts';

/** How far behind a block bytes must be readable: heads and words are compared without asking whether the line is long enough. */
export const MARGIN = 512;

const NEWLINES = 0x0a0a0a0a;
const LOWS = 0x01010101;
const HIGHS = 0x80808080 | 0;

/**
 * Reads the complete lines of [start, end); gives their number. `end` stands behind a line end, and MARGIN bytes behind it are
 * readable. One long loop on purpose, without calls, strings and objects for lines that do not matter: most of the time of a diagnosis
 * is spent here, about 100 ns a line. Bytes are compared four at a time where that pays; a line end is found eight bytes at a time.
 */
export function scan(
  heads: Heads,
  lines: Lines,
  bytes: Uint8Array,
  view: DataView,
  start: number,
  end: number,
): number {
  const { words } = heads;
  let stamp = heads.length;
  let w0 = words[0];
  let w1 = words[1];
  let w2 = words[2];
  let w3 = words[3];
  let w4 = words[4];
  let o3 = stamp === 19 ? 12 : 11;
  let o4 = stamp - 4;
  let tail = heads.tailWords;
  let tailLength = heads.tail.length;
  let count = 0;
  let at = start;
  while (at < end) {
    count++;
    // The head: either byte by byte the one of the line before, but for fractions of a second, or read anew.
    let p = 0;
    if (
      stamp !== 0 &&
      view.getInt32(at, true) === w0 &&
      view.getInt32(at + 4, true) === w1 &&
      view.getInt32(at + 8, true) === w2 &&
      view.getInt32(at + o3, true) === w3 &&
      view.getInt32(at + o4, true) === w4
    ) {
      p = at + stamp;
      if (bytes[p] === 46)
        do p++;
        while (((bytes[p] as number) ^ 48) < 10);
      const last = tail.length - 1;
      let i = 0;
      while (i < last && view.getInt32(p + i * 4, true) === tail[i]) i++;
      if (i === last && view.getInt32(p + tailLength - 4, true) === tail[last]) p += tailLength;
      else p = 0;
    }
    let text = 0;
    if (p === 0) {
      p = heads.read(bytes, at, end);
      stamp = heads.length;
      w0 = words[0];
      w1 = words[1];
      w2 = words[2];
      w3 = words[3];
      w4 = words[4];
      o3 = stamp === 19 ? 12 : 11;
      o4 = stamp - 4;
      tail = heads.tailWords;
      tailLength = heads.tail.length;
      if (p < 0) p = text = -p;
    }
    line: {
      if (p === 0) {
        p = at;
        break line;
      }
      let byte = bytes[p] as number;
      if (text === 0) {
        // smtpd and anvil never say anything of deliveries.
        if (byte === 97 || (byte === 115 && bytes[p + 4] === 100)) break line;
        heads.daemon = p;
        while (byte > 32 && byte !== 91) {
          if (byte === 47) heads.daemon = p + 1;
          byte = bytes[++p] as number;
        }
        if (byte !== 91) break line;
        heads.daemonEnd = p;
        heads.pid = p + 1;
        do byte = bytes[++p] as number;
        while (byte > 32 && byte !== 93);
        heads.pidEnd = p;
        if (byte !== 93 || bytes[p + 1] !== 58 || bytes[p + 2] !== 32) break line;
        p += 3;
        // Solaris: "[ID 197553 mail.info] ".
        if (bytes[p] === 91) {
          while ((byte = bytes[p] as number) !== 93 && byte !== 10) p++;
          if (byte === 10) break line;
          p += 2;
        }
        text = p;
      }
      let h1 = heads.seed1;
      let h2 = heads.seed2;
      const queueId = p;
      for (;;) {
        byte = bytes[p] as number;
        if (byte < 48 || byte > 122 || (byte > 57 && byte < 65)) break;
        h1 = Math.imul(h1 ^ byte, 0x01000193);
        h2 = (Math.imul(h2, 31) + byte) | 0;
        p++;
      }
      if (byte !== 58 || bytes[p + 1] !== 32) break line;
      lines.queueId = queueId;
      lines.queueIdEnd = p;
      p += 2;
      byte = bytes[p] as number;
      if (byte === 116) {
        // to=<
        if (bytes[p + 2] === 61 && bytes[p + 3] === 60) p = lines.delivery(bytes, view, p, h1, h2);
      } else if (byte === 102) {
        // from=<
        if (bytes[p + 4] === 61 && bytes[p + 5] === 60) p = lines.sender(bytes, view, p + 6, end, h1, h2);
      } else if (byte === 109) {
        // message-id=
        if (bytes[p + 7] === 45 && bytes[p + 10] === 61) lines.messageId(bytes, view, p + 11, h1, h2);
      } else if (byte === 114) {
        // removed
        if (bytes[p + 2] === 109 && bytes[p + 6] === 100 && bytes[p + 7]! < 32) lines.removed(h1, h2);
      } else if (byte === 115) {
        // sender non-delivery notification:
        if (bytes[p + 7] === 110 && bytes[p + 11] === 100) lines.notification(bytes, p, h1, h2);
      }
    }
    for (;;) {
      const x = view.getInt32(p, true) ^ NEWLINES;
      const y = view.getInt32(p + 4, true) ^ NEWLINES;
      if (((((x - LOWS) & ~x) | ((y - LOWS) & ~y)) & HIGHS) !== 0) break;
      p += 8;
    }
    while (bytes[p] !== 10) p++;
    at = p + 1;
  }
  return count;
}

/** Offset of the line end at or behind `at`; there is one. */
export function lineEnd(bytes: Uint8Array, view: DataView, at: number): number {
  for (;;) {
    const x = view.getInt32(at, true) ^ NEWLINES;
    const y = view.getInt32(at + 4, true) ^ NEWLINES;
    if (((((x - LOWS) & ~x) | ((y - LOWS) & ~y)) & HIGHS) !== 0) break;
    at += 8;
  }
  while (bytes[at] !== 10) at++;
  return at;
}
