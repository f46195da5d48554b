import { unitReader } from './codecs/codec.ts';
import { codePoints, shownCharacter } from './codecs/tables.ts';
import type { Unit } from './codecs/unit.ts';

/**
 * What Python's codec of that canonical name makes of bytes (one per character): the text, or undefined where the codec refuses
 * them or it cannot be told for sure.
 */
export function decodeBytes(bytes: string, encoding: string): string | undefined {
  let text = '';
  const ended = eachUnit(bytes, encoding, (unit) => {
    const character = characterOf(unit, certain);
    text += character ?? '';
    return character !== undefined;
  });
  return ended ? text : undefined;
}

/** The characters of bytes for display: those that decode, and \xNN for each byte that does not. */
export function characters(bytes: string, encoding: string | undefined): string[] {
  const result: string[] = [];
  const escaped = (start: number, end: number): void => {
    for (let at = start; at < end; at++) result.push(escapedByte(bytes.charCodeAt(at)));
  };
  const known = eachUnit(bytes, encoding ?? 'ascii', (unit, start) => {
    const character = characterOf(unit, shownCharacter);
    if (unit.set === 'invalid') unit.end = start + 1;
    if (character === undefined) escaped(start, unit.end);
    else if (character !== '') result.push(character);
    return true;
  });
  if (known === undefined) escaped(0, bytes.length);
  return result;
}

/** How many characters of the bytes end at or before `offset`, counted as `characters` lists them. */
export function charactersBefore(bytes: string, offset: number, encoding: string | undefined): number {
  let count = 0;
  const known = eachUnit(bytes, encoding ?? 'ascii', (unit, start) => {
    if (unit.set === 'invalid') unit.end = start + 1;
    const shown = unit.set === 'none' ? 0 : characterOf(unit, shownCharacter) === undefined ? unit.end - start : 1;
    if (unit.end <= offset) count += shown;
    return unit.end < offset;
  });
  return known === undefined ? offset : count;
}

function escapedByte(byte: number): string {
  return byte < 0x80 ? String.fromCharCode(byte) : `\\x${byte.toString(16)}`;
}

/** Calls `visit` for each unit of the bytes until it answers false, which is the result then; undefined for an encoding that is not read. */
export function eachUnit(
  bytes: string,
  encoding: string,
  visit: (unit: Unit, start: number) => boolean,
): boolean | undefined {
  const read = unitReader(encoding, 2);
  if (!read) return undefined;
  const unit: Unit = { set: 'ascii', code: 0, end: 0 };
  for (let at = 0; at < bytes.length; at = unit.end) {
    read(bytes, at, unit);
    if (!visit(unit, at)) return false;
  }
  return true;
}

type Lookup = (set: string, code: number) => string | undefined;

/** The character of a unit, '' for none; undefined where it is not known. */
function characterOf({ set, code }: Unit, lookup: Lookup): string | undefined {
  if (set === 'none') return '';
  if (set === 'ascii' || set === 'unicode') return String.fromCodePoint(code);
  if (set === 'invalid') return undefined;
  return lookup(set === 'jisx0213' ? 'jisx0208' : set, code);
}

function certain(set: string, code: number): string | undefined {
  const point = codePoints(set)?.[code];
  return point ? String.fromCodePoint(point) : undefined;
}
