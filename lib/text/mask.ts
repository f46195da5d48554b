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
  const pieces: string[] = [];
  let copied = 0;
  let unequal: number | undefined;
  for (let at = start; at < text.length; at = unit.end) {
    read(text, at, unit);
    if (unit.set === 'ascii') {
      if (unit.end > at + 1) unequal ??= at;
      continue;
    }
    if (unit.set === 'invalid')
      return { code: finish(pieces, text, copied), invalid: { start: at, end: unit.end }, unequal };
    if (unit.set === 'none' && text[unit.end - 1] === '\n') unequal ??= at;
    const hidden = hide(text, at, unit.end);
    if (hidden === undefined) continue;
    pieces.push(text.slice(copied, at), hidden);
    copied = unit.end;
  }
  return { code: finish(pieces, text, copied), invalid: undefined, unequal };
}

function finish(pieces: readonly string[], text: string, copied: number): string {
  return pieces.length === 0 ? text : pieces.join('') + text.slice(copied);
}

/** The bytes with those below 0x80 replaced; undefined when none is. */
function hide(text: string, start: number, end: number): string | undefined {
  let hidden = '';
  let any = false;
  for (let at = start; at < end; at++) {
    const ascii = text.charCodeAt(at) < 0x80;
    any ||= ascii;
    hidden += ascii ? '\xff' : text[at];
  }
  return any ? hidden : undefined;
}
