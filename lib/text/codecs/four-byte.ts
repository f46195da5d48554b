import { doubleByte } from './double-byte.ts';
import { found, refused, type UnitReader } from './unit.ts';

/** GB18030: as GBK with every pair taken, and four bytes, the second and fourth of them digits, for the rest of Unicode. */
export function gb18030(): UnitReader {
  const pair = doubleByte('gb18030', 'gb18030');
  return (text, at, unit) => {
    const second = text.charCodeAt(at + 1);
    if (text.charCodeAt(at) < 0x81 || !(second >= 0x30 && second <= 0x39)) return pair(text, at, unit);
    const [lead, third, fourth] = [text.charCodeAt(at), text.charCodeAt(at + 2), text.charCodeAt(at + 3)];
    if (!(lead <= 0xfe && third >= 0x81 && third <= 0xfe && fourth >= 0x30 && fourth <= 0x39)) {
      return refused(unit, text, at, at + 4);
    }
    const linear = ((lead - 0x81) * 10 + second - 0x30) * 1260 + (third - 0x81) * 10 + fourth - 0x30;
    // 39,420 places for the rest of the first plane, from 0x90308130 (linear 189,000) on the other planes in order.
    if (linear < 39420) return found(unit, 'gb18030/4', linear, at + 4);
    const point = linear - 189000 + 0x10000;
    if (point < 0x10000 || point > 0x10ffff) return refused(unit, text, at, at + 4);
    found(unit, 'unicode', point, at + 4);
  };
}

/** EUC-KR: pairs, and the eight bytes A4 D4 A4 xx A4 xx A4 xx with which KS X 1001 spells syllables that it has no place for. */
export function eucKr(): UnitReader {
  const pair = doubleByte('euc_kr', 'ksx1001');
  return (text, at, unit) => {
    if (text.charCodeAt(at) !== 0xa4 || text.charCodeAt(at + 1) !== 0xd4) return pair(text, at, unit);
    const spelling = /^\xa4\xd4\xa4([\xa1-\xbe])\xa4([\xbf-\xd3])\xa4([\xa1-\xbe\xd4])$/.exec(text.slice(at, at + 8));
    const initial = initials.indexOf(spelling?.[1] ?? '?');
    const final = finals.indexOf(spelling?.[3] ?? '?');
    if (!spelling?.[2] || initial < 0 || final < 0) return refused(unit, text, at, at + 8);
    const medial = spelling[2].charCodeAt(0) - 0xbf;
    found(unit, 'unicode', 0xac00 + (initial * 21 + medial) * 28 + final, at + 8);
  };
}

/** The jamo of row 4 of KS X 1001 that begin a syllable, and (the filler first) those that end one, in Unicode's order. */
const initials = '\xa1\xa2\xa4\xa7\xa8\xa9\xb1\xb2\xb3\xb5\xb6\xb7\xb8\xb9\xba\xbb\xbc\xbd\xbe';
const finals =
  '\xd4\xa1\xa2\xa3\xa4\xa5\xa6\xa7\xa9\xaa\xab\xac\xad\xae\xaf\xb0\xb1\xb2\xb4\xb5\xb6\xb7\xb8\xba\xbb\xbc\xbd\xbe';
