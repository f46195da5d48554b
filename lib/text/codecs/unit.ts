/**
 * The coded character sets that units belong to. A code of a set of two bytes is `first << 8 | second`, those of the 94 by 94
 * sets as in EUC (both bytes from 0xA1 to 0xFE), behind 0x10000 for the second plane of JIS X 0213.
 * - ascii, unicode: the code is the code point; ascii where it is below 0x80 (and, so, part of Python's grammar).
 * - none: bytes that stand for no character, such as the designations of ISO-2022.
 * - invalid: bytes that the codec refuses.
 * - the sets of `tables.ts`, and others whose characters the program does not know (jisx0213 beyond JIS X 0208, johab, cp437 ...).
 */
export type CharacterSet = string;

/** What a codec found at an offset: the bytes up to `end` stand for the character `code` of `set`. */
export interface Unit {
  end: number;
  set: CharacterSet;
  code: number;
}

/** Reads the unit that begins at `at` in text of one character per byte. May keep a state: one function per reading, from its start. */
export type UnitReader = (text: string, at: number, unit: Unit) => void;

/** Sets all of `unit`. */
export function found(unit: Unit, set: CharacterSet, code: number, end: number): void {
  unit.set = set;
  unit.code = code;
  unit.end = end;
}

/** Says that the bytes from `at` to `end` are refused; the code is the first of them. */
export function refused(unit: Unit, text: string, at: number, end: number): void {
  found(unit, 'invalid', text.charCodeAt(at), Math.min(end, text.length));
}
