import type { Heads } from './heads.ts';
import type { Lines } from './lines.ts';

/** How far behind a block bytes must be readable: heads and words are compared without asking whether the line is long enough. */
export const MARGIN = 512;

const NEWLINES = 0x0a0a0a0a;
const LOWS = 0x01010101;
const HIGHS = 0x80808080 | 0;

/**
 * Reads the complete lines of [start, end); gives their number. `end` stands behind a line end, and MARGIN bytes behind it are
 * readable.
 */
export function scan(
  heads: Heads,
  lines: Lines,
  bytes: Uint8Array,
  view: DataView,
  start: number,
  end: number,
): number {
  let count = 0;
  for (let at = start; at < end; count++) at = line(heads, lines, bytes, view, at, end);
  return count;
}

/**
 * Reads the line at `at`; gives the offset of the next. Most of the time of a diagnosis is spent here, so it is one function without
 * strings and objects for lines that do not matter, and bytes are compared four at a time where that pays. It is no longer than a line
 * because V8 compiles a function that is called often sooner, and but once, while it compiles a long loop over and over (OSR).
 */
function line(heads: Heads, lines: Lines, bytes: Uint8Array, view: DataView, at: number, end: number): number {
  // The head: either byte by byte the one of the line before, but for fractions of a second, or read anew.
  let p = behindKnownHead(heads, bytes, view, at);
  let isText = false;
  if (p === 0) {
    p = heads.read(bytes, view, at, end);
    if (p === 0) return lineEnd(bytes, view, at) + 1;
    if (p < 0) {
      p = -p;
      isText = true;
    }
  }
  let byte = bytes[p] as number;
  if (!isText) {
    // smtpd and anvil never say anything of deliveries.
    if (byte === 97 || (byte === 115 && bytes[p + 4] === 100)) return lineEnd(bytes, view, p) + 1;
    heads.daemon = p;
    while (byte > 32 && byte !== 91) {
      if (byte === 47) heads.daemon = p + 1;
      byte = bytes[++p] as number;
    }
    heads.daemonEnd = p;
    heads.pid = p + 1;
    while (byte > 32 && byte !== 93) byte = bytes[++p] as number;
    heads.pidEnd = p;
    if (byte !== 93 || bytes[p + 1] !== 58 || bytes[p + 2] !== 32) return lineEnd(bytes, view, p) + 1;
    p += 3;
    // Solaris: "[ID 197553 mail.info] ".
    if (bytes[p] === 91) {
      while ((byte = bytes[p] as number) !== 93 && byte !== 10) p++;
      if (byte === 93) p += 2;
    }
  }
  let h1 = heads.seed1;
  let h2 = heads.seed2;
  lines.queueId = p;
  while (((byte = bytes[p] as number) >= 65 && byte <= 122) || (byte >= 48 && byte <= 57)) {
    h1 = Math.imul(h1 ^ byte, 0x01000193);
    h2 = (Math.imul(h2, 31) + byte) | 0;
    p++;
  }
  if (byte === 58 && bytes[p + 1] === 32) {
    lines.queueIdEnd = p;
    p = lines.event(bytes, view, p + 2, end, h1, h2);
  }
  return lineEnd(bytes, view, p) + 1;
}

/** The offset of the daemon's name if the head at `at` is the last one's, else 0. */
function behindKnownHead(heads: Heads, bytes: Uint8Array, view: DataView, at: number): number {
  const { words, tailWords, length } = heads;
  if (length === 0 || view.getInt32(at, true) !== words[0]) return 0;
  if (view.getInt32(at + 4, true) !== words[1] || view.getInt32(at + 8, true) !== words[2]) return 0;
  if (view.getInt32(at + length - 4, true) !== words[3]) return 0;
  // An ISO stamp has 19 bytes without its fraction.
  if (length === 19 && view.getInt32(at + 12, true) !== words[4]) return 0;
  let p = at + length;
  if (bytes[p] === 46) p = behindDigits(bytes, p + 1);
  const last = tailWords.length - 1;
  for (let i = 0; i < last; i++) if (view.getInt32(p + i * 4, true) !== tailWords[i]) return 0;
  p += heads.tailLength;
  return view.getInt32(p - 4, true) === tailWords[last] ? p : 0;
}

function behindDigits(bytes: Uint8Array, at: number): number {
  while (((bytes[at] as number) ^ 48) < 10) at++;
  return at;
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
