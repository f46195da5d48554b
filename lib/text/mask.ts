import { unitReader } from './codecs/codec.ts';
import type { Unit } from './codecs/unit.ts';

export interface Masked {
  /** The text, each byte below 0x80 that is part of a character beyond ASCII (or of a shift between sets) replaced by U+00FF. */
  readonly code: string;
  /** The first bytes that the codec refuses, if any. What follows them is not masked: Python reads no further. */
  readonly invalid: { readonly start: number; readonly end: number } | undefined;
  /**
   * The first bytes that Python reads as ASCII though they are more than one (a full-width backslash in shift_jis_2004, two
   * tildes in HZ), or drops together with a line feed (HZ): a text of equal length cannot show them as Python sees them.
   */
  readonly unequal: number | undefined;
}

/**
 * Reads `text` from `start` in an encoding as Python's codec of that canonical name does. Undefined for an encoding that the
 * program does not read.
 */
export function mask(text: string, start: number, codec: string, python: 2 | 3): Masked | undefined {
  const read = unitReader(codec, python);
  if (!read) return undefined;
  const unit: Unit = { set: 'ascii', code: 0, end: start };
  let hidden: Buffer | undefined;
  let unequal: number | undefined;
  let invalid: Masked['invalid'];
  for (let at = start; at < text.length && !invalid; at = unit.end) {
    read(text, at, unit);
    if (unit.set === 'ascii') {
      if (unit.end > at + 1) unequal ??= at;
    } else if (unit.set === 'invalid') {
      invalid = { start: at, end: unit.end };
    } else {
      if (unit.set === 'none' && text[unit.end - 1] === '\n') unequal ??= at;
      hidden = hide(text, at, unit.end, hidden);
    }
  }
  return { code: hidden ? hidden.toString('latin1') : text, invalid, unequal };
}

/** The bytes of the text with those below 0x80 from `start` to `end` replaced, in `hidden` if it is there already. */
function hide(text: string, start: number, end: number, hidden: Buffer | undefined): Buffer | undefined {
  let bytes = hidden;
  for (let at = start; at < end; at++) {
    if (text.charCodeAt(at) >= 0x80) continue;
    bytes ??= Buffer.from(text, 'latin1');
    bytes[at] = 0xff;
  }
  return bytes;
}
