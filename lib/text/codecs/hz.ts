import { validPairs } from './pairs.ts';
import { found, refused, type UnitReader } from './unit.ts';

/** HZ (RFC 1843): "~{" begins GB 2312 in seven bits, "~}" and a line feed end it, "~~" is a tilde, a tilde at a line's end joins lines. */
export function hz(): UnitReader {
  const pairs = validPairs('gb2312');
  let chinese = false;
  return (text, at, unit) => {
    const byte = text.charCodeAt(at);
    const next = text[at + 1] ?? '';
    if (byte === 0x7e) {
      if (next === '~' && !chinese) return found(unit, 'ascii', byte, at + 2);
      if ((next === '{' && !chinese) || (next === '}' && chinese)) chinese = next === '{';
      else if (next !== '\n' || chinese) return refused(unit, text, at, at + 2);
      return found(unit, 'none', 0, at + 2);
    }
    if (byte >= 0x80) return refused(unit, text, at, at + 1);
    if (byte === 0x0a) chinese = false;
    if (!chinese) return found(unit, 'ascii', byte, at + 1);
    const code = ((byte | 0x80) << 8) | next.charCodeAt(0) | 0x80;
    if (next === '' || next >= '\x80' || !pairs[code]) return refused(unit, text, at, at + 2);
    found(unit, 'gb2312', code, at + 2);
  };
}
