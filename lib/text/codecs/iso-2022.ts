import { JISX0212_TILDE } from './double-byte.ts';
import { validPairs } from './pairs.ts';
import { found, refused, type CharacterSet, type Unit, type UnitReader } from './unit.ts';

/** A set that an escape sequence can put in force; `width` bytes per character, of which the table says which are valid. */
interface Designated {
  readonly set: CharacterSet;
  readonly width: 1 | 2;
  readonly valid: (code: number) => boolean;
  /** Added to the code. */
  readonly plane: number;
}

const ESC = '\x1b';
const LINE_FEED = 0x0a;
const SHIFT_OUT = 0x0e;
const SHIFT_IN = 0x0f;

function wide(set: CharacterSet, table: string, plane = 0): Designated {
  const pairs = validPairs(table);
  return { set, width: 2, valid: (code) => pairs[code] === 1, plane };
}

const roman: Designated = { set: 'unicode', width: 1, valid: () => true, plane: 0 };

/** The high halves of ISO-8859: Python takes their designation to G0 as well, but no character there. */
const nothing: Designated = { ...roman, valid: () => false };

/** The sets of each codec by the final part of their designation ("$" for two bytes), as in CPython's _codecs_iso2022.c. */
function designations(codec: string): ReadonlyMap<string, Designated> {
  const sets = new Map<string, Designated>();
  const japanese = codec !== 'iso2022_kr';
  if (japanese) sets.set('$B', wide('jisx0208', 'euc_jp'));
  const old = ['iso2022_jp', 'iso2022_jp_1', 'iso2022_jp_2', 'iso2022_jp_ext'].includes(codec);
  if (old) sets.set('$@', wide('jisx0208', 'euc_jp')).set('J', roman);
  if (old && codec !== 'iso2022_jp') sets.set('$D', wide('jisx0212', 'euc_jp/8f'));
  if (codec === 'iso2022_jp_ext') sets.set('I', { ...roman, valid: (code) => code >= 0x21 && code <= 0x5f });
  if (codec === 'iso2022_jp_3') sets.set('$O', wide('jisx0213', 'euc_jisx0213'));
  if (codec === 'iso2022_jp_2004') sets.set('$Q', wide('jisx0213', 'euc_jis_2004'));
  if (codec === 'iso2022_jp_3' || codec === 'iso2022_jp_2004')
    sets.set('$P', wide('jisx0213', 'iso2022_jp_3/$P', 0x10000));
  if (codec === 'iso2022_jp_2') sets.set('$A', wide('gb2312', 'gb2312')).set('A', nothing).set('F', nothing);
  if (codec === 'iso2022_jp_2' || !japanese) sets.set('$C', wide('ksx1001', 'iso2022_kr/$C'));
  return sets;
}

/**
 * The codecs of ISO-2022-JP and -KR: escape sequences put a set in force, in which every byte from 0x21 to 0x7E, quotes and
 * backslashes too, is part of a character. Control characters pass through; a line feed ends SO, but no designation.
 */
export function iso2022(codec: string): UnitReader {
  const sets = designations(codec);
  const shifts = codec === 'iso2022_kr';
  const high = codec === 'iso2022_jp_2';
  const designated: (Designated | undefined)[] = [undefined, undefined];
  let g2 = '';
  let shifted = false;
  let passing = false;

  function designate(text: string, at: number, unit: Unit): void {
    const sequence = escapeSequence(text, at, high, codec);
    if (!sequence) return refused(unit, text, at, at + 1);
    const { end, slot, name } = sequence;
    if (slot === 2) {
      if (name !== 'A' && name !== 'F' && name !== 'B') return refused(unit, text, at, end);
      g2 = name;
    } else {
      const set = sets.get(name);
      if (!set && name !== 'B') return refused(unit, text, at, end);
      designated[slot] = set;
    }
    found(unit, 'none', 0, end);
  }

  function character(text: string, at: number, unit: Unit): void {
    const byte = text.charCodeAt(at);
    const set = designated[shifted ? 1 : 0];
    if (byte >= 0x80) return refused(unit, text, at, at + 1);
    if (byte < 0x20 || !set) return found(unit, 'ascii', byte, at + 1);
    if (set.width === 1) {
      if (!set.valid(byte)) return refused(unit, text, at, at + 1);
      const code = set === roman ? romanCode(byte) : byte + 0xff40;
      return found(unit, code < 0x80 ? 'ascii' : 'unicode', code, at + 1);
    }
    const code = ((byte | 0x80) << 8) | text.charCodeAt(at + 1) | 0x80;
    if (at + 1 >= text.length || text.charCodeAt(at + 1) >= 0x80 || !set.valid(code)) {
      return refused(unit, text, at, at + 2);
    }
    if (isTilde(set.set, code)) return found(unit, 'ascii', 0x7e, at + 2);
    found(unit, set.set, set.plane + code, at + 2);
  }

  return (text, at, unit) => {
    const byte = text.charCodeAt(at);
    if (passing) {
      if ((byte >= 0x41 && byte <= 0x5a) || byte === 0x40) passing = false;
      return found(unit, byte < 0x80 ? 'ascii' : 'unicode', byte, at + 1);
    }
    if (text[at] === ESC) {
      const next = text[at + 1] ?? '';
      if (next === '') return refused(unit, text, at, at + 1);
      if ('()$.&'.includes(next)) return designate(text, at, unit);
      if (high && next === 'N') return g2Character(text, at, g2, unit);
      passing = true;
      return found(unit, 'ascii', byte, at + 1);
    }
    if (shifts && (byte === SHIFT_IN || byte === SHIFT_OUT)) {
      shifted = byte === SHIFT_OUT;
      return found(unit, 'none', 0, at + 1);
    }
    if (byte === LINE_FEED) shifted = false;
    character(text, at, unit);
  };
}

/** The characters of two bytes that Python takes for ASCII's tilde. */
function isTilde(set: CharacterSet, code: number): boolean {
  return (set === 'jisx0212' && code === JISX0212_TILDE) || (set === 'jisx0213' && code === 0xa2b2);
}

/** JIS X 0201's Latin half: ASCII, but for the yen sign and the overline. */
function romanCode(byte: number): number {
  return byte === 0x5c ? 0xa5 : byte === 0x7e ? 0x203e : byte;
}

/** ESC N and one byte: of the high half of ISO-8859-1 or ISO-8859-7, or of ASCII as long as neither is designated. */
function g2Character(text: string, at: number, g2: string, unit: Unit): void {
  const byte = text.charCodeAt(at + 2);
  if (!(byte < 0x80)) return refused(unit, text, at, at + 3);
  if (g2 === 'A') return found(unit, 'unicode', byte + 0x80, at + 3);
  if (g2 === 'F') return found(unit, 'iso8859-7', byte + 0x80, at + 3);
  found(unit, 'ascii', byte, at + 3);
}

interface EscapeSequence {
  readonly end: number;
  /** G0, G1 or G2. */
  readonly slot: 0 | 1 | 2;
  readonly name: string;
}

/** The designation at `at`, undefined for what is none. It ends at the first upper-case letter or "@" within 16 bytes. */
function escapeSequence(text: string, at: number, g2: boolean, codec: string): EscapeSequence | undefined {
  if (codec !== 'iso2022_kr' && text.startsWith('\x1b&@\x1b$B', at)) return { end: at + 6, slot: 0, name: '$B' };
  const match = /^\x1b(?:\$([@A-Z])|\$([()])([@A-Z])|([().])([@A-Z]))/.exec(text.slice(at, at + 4));
  if (!match) return undefined;
  const [whole, plain, wideSlot, wideName, slot, name] = match;
  const end = at + whole.length;
  if (plain) return { end, slot: 0, name: `$${plain}` };
  if (wideName) return { end, slot: wideSlot === '(' ? 0 : 1, name: `$${wideName}` };
  if (slot === '.' && !g2) return undefined;
  return { end, slot: slot === '(' ? 0 : slot === ')' ? 1 : 2, name: name ?? '' };
}
