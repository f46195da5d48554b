import { found, refused, type UnitReader } from './unit.ts';

const smallest = [0, 0, 0x80, 0x800, 0x10000];

/** UTF-8. Python 2 lets encoded surrogates pass, Python 3 refuses them. */
export function utf8(python: 2 | 3): UnitReader {
  return (text, at, unit) => {
    const lead = text.charCodeAt(at);
    if (lead < 0x80) return found(unit, 'ascii', lead, at + 1);
    const length = lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
    let point = lead & (0x7f >> length);
    for (let i = 1; i < length; i++) {
      const next = text.charCodeAt(at + i);
      if (!(next >= 0x80 && next <= 0xbf)) return refused(unit, text, at, at + i);
      point = (point << 6) | (next & 0x3f);
    }
    const surrogate = point >= 0xd800 && point <= 0xdfff && python === 3;
    if (length === 0 || point < (smallest[length] ?? 0) || point > 0x10ffff || surrogate) {
      return refused(unit, text, at, at + 1);
    }
    found(unit, 'unicode', point, at + length);
  };
}
