import { singleBytes } from './data.ts';
import { numbers } from './pairs.ts';
import { found, refused, type UnitReader } from './unit.ts';

/** The bytes that stand for nothing in that encoding of one byte per character; undefined for an encoding of another kind. */
export function unusedBytes(codec: string): ReadonlySet<number> | undefined {
  const entry = singleBytes.split(' ').find((line) => line.startsWith(`${codec}=`));
  return entry === undefined ? undefined : new Set(numbers(entry.slice(codec.length + 1)));
}

/** ISO-8859 and its like. */
export function singleByte(codec: string, unused: ReadonlySet<number>): UnitReader {
  const latin1 = codec === 'iso8859-1';
  return (text, at, unit) => {
    const byte = text.charCodeAt(at);
    if (byte < 0x80) return found(unit, 'ascii', byte, at + 1);
    if (unused.has(byte)) return refused(unit, text, at, at + 1);
    found(unit, latin1 ? 'unicode' : codec, byte, at + 1);
  };
}

export function ascii(): UnitReader {
  return (text, at, unit) => {
    const byte = text.charCodeAt(at);
    if (byte < 0x80) return found(unit, 'ascii', byte, at + 1);
    refused(unit, text, at, at + 1);
  };
}
