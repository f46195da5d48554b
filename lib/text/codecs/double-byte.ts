import { validPairs } from './pairs.ts';
import { found, refused, type CharacterSet, type UnitReader } from './unit.ts';

/** Shift_JIS and its kin: one byte below 0x80 or from 0xA1 to 0xDF (half-width katakana), else two, the second often ASCII. */
export function shiftJis(codec: string): UnitReader {
  const pairs = validPairs(codec);
  const wide = codec !== 'shift_jis' && codec !== 'cp932';
  const single = codec === 'cp932' ? cp932Single : wide ? jisRoman : asciiOnly;
  return (text, at, unit) => {
    const lead = text.charCodeAt(at);
    const code = single(lead);
    if (code >= 0) return found(unit, code < 0x80 ? 'ascii' : 'unicode', code, at + 1);
    const trail = text.charCodeAt(at + 1);
    if (!(trail <= 0xff) || !pairs[(lead << 8) | trail]) return refused(unit, text, at, at + 2);
    if (codec === 'cp932') return found(unit, 'cp932', (lead << 8) | trail, at + 2);
    const pair = fromShiftJis(lead, trail);
    if (wide && (pair === 0xa1c0 || pair === 0xa2b2))
      return found(unit, 'ascii', pair === 0xa1c0 ? 0x5c : 0x7e, at + 2);
    found(unit, wide ? 'jisx0213' : 'jisx0208', pair, at + 2);
  };
}

/** The code of a Shift_JIS pair in EUC form: rows of 94 cells, two rows to a lead byte. */
function fromShiftJis(lead: number, trail: number): number {
  const cell = trail - (trail < 0x80 ? 0x40 : 0x41);
  const row = 2 * (lead - (lead < 0xe0 ? 0x81 : 0xc1)) + (cell < 94 ? 0 : 1);
  return ((row + 0xa1) << 8) | ((cell % 94) + 0xa1);
}

function asciiOnly(byte: number): number {
  return byte < 0x80 ? byte : katakana(byte);
}

function katakana(byte: number): number {
  return byte >= 0xa1 && byte <= 0xdf ? byte + 0xfec0 : -1;
}

/** In the Shift_JIS of JIS X 0213 the backslash is the yen sign, the tilde the overline, and the full-width ones are ASCII's. */
function jisRoman(byte: number): number {
  if (byte === 0x5c) return 0xa5;
  return byte === 0x7e ? 0x203e : asciiOnly(byte);
}

function cp932Single(byte: number): number {
  if (byte <= 0x80) return byte;
  if (byte === 0xa0) return 0xf8f0;
  return byte >= 0xfd ? byte - 0xfd + 0xf8f1 : katakana(byte);
}

/** Python takes this character of JIS X 0212 for ASCII's tilde. */
export const JISX0212_TILDE = 0xa2b7;

/** The Japanese EUCs: two bytes, 0x8E and a half-width katakana, or 0x8F and two bytes of a second set; all of them above 0x7F. */
export function eucJapanese(codec: string): UnitReader {
  const pairs = validPairs(codec);
  const supplement = validPairs(`${codec}/8f`);
  const old = codec === 'euc_jp';
  return (text, at, unit) => {
    const lead = text.charCodeAt(at);
    if (lead < 0x80) return found(unit, 'ascii', lead, at + 1);
    const trail = text.charCodeAt(at + 1);
    if (lead === 0x8f) {
      const code = (trail << 8) | text.charCodeAt(at + 2);
      if (at + 2 >= text.length || !supplement[code]) return refused(unit, text, at, at + 3);
      if (code === JISX0212_TILDE) return found(unit, 'ascii', 0x7e, at + 3);
      return found(unit, old ? 'jisx0212' : 'jisx0213', old ? code : 0x10000 | code, at + 3);
    }
    if (at + 1 >= text.length || !pairs[(lead << 8) | trail]) return refused(unit, text, at, at + 2);
    if (lead === 0x8e) return found(unit, 'unicode', katakana(trail), at + 2);
    found(unit, old ? 'jisx0208' : 'jisx0213', (lead << 8) | trail, at + 2);
  };
}

/** ASCII, and pairs of a lead byte above 0x7F and a trail byte: GBK, Big5, UHC, Johab and those of their families. */
export function doubleByte(codec: string, set: CharacterSet): UnitReader {
  const pairs = validPairs(codec);
  return (text, at, unit) => {
    const lead = text.charCodeAt(at);
    if (lead < 0x80) return found(unit, 'ascii', lead, at + 1);
    const code = (lead << 8) | text.charCodeAt(at + 1);
    if (at + 1 >= text.length || !pairs[code]) return refused(unit, text, at, at + 2);
    found(unit, set, code, at + 2);
  };
}
