import { expect, test } from '@jest/globals';
import { codePoints } from '../../lib/text/codecs/tables.ts';
import { codecName } from '../../lib/text/codecs/names.ts';
import { sets } from '../../lib/text/codecs/data.ts';
import { characters, decodeBytes } from '../../lib/text/decode.ts';
import { keepsBytes } from '../../lib/text/keep.ts';
import { samples } from './fixtures.ts';

const codec = (name: string): string => codecName(name, 2) ?? '';
const pairs = Object.entries(samples).flatMap(([name, list]) => list.map(([text, bytes]) => ({ name, text, bytes })));

test("decodes as Python's codecs, or says that it cannot", () => {
  const wrong = pairs.filter(({ name, text, bytes }) => ![text, undefined].includes(decodeBytes(bytes, codec(name))));
  expect(wrong).toEqual([]);
});

test('nearly always it can', () => {
  const known = pairs.filter(({ name, bytes }) => decodeBytes(bytes, codec(name)) !== undefined);
  expect(known.length / pairs.length).toBeGreaterThan(0.85);
});

test('what is shown is what is decoded, wherever that is certain', () => {
  const other = pairs.filter(({ name, text, bytes }) => {
    const certain = decodeBytes(bytes, codec(name));
    return certain !== undefined && characters(bytes, codec(name)).join('') !== text;
  });
  expect(other).toEqual([]);
});

test("this platform's decoders give what Python's codecs do", () => {
  expect(Object.keys(sets).filter((set) => codePoints(set) === undefined)).toEqual([]);
});

test.each([
  ['\x81\x60', 'shift_jis', '〜'],
  ['\x81\x60', 'cp932', '～'],
  ['\x87\x40', 'shift_jis', undefined],
  ['\x87\x40', 'cp932', '①'],
  ['\x81\x5f', 'shift_jis_2004', '\\'],
  ['\x5c', 'shift_jis_2004', '¥'],
  ['\xf0\x9f\x98\x80', 'utf-8', '😀'],
  ['\xff', 'utf-8', undefined],
  ['\x80', 'iso8859-1', '\x80'],
  ['\x80', 'cp1252', '€'],
  ['\xa4\xd4\xa4\xa8\xa4\xc7\xa4\xb1', 'euc_kr', '똠'],
  ['\x81\x41', 'cp949', '갂'],
  ['\xa4\xa2\xa4', 'euc_jp', undefined],
  ['abc', 'utf-16', undefined],
])('%j in %s', (bytes, encoding, text) => expect(decodeBytes(bytes, encoding)).toBe(text));

test.each([
  ['\x95\x5c', 'shift_jis', true],
  ['\xfa\x40', 'cp932', false],
  ['\x1b$B$"\x1b(B', 'iso2022_jp', true],
  ['\x1b$@$"\x1b(B', 'iso2022_jp', false],
  ['\x1b$B$"\x1b(B\x1b$B$"\x1b(B', 'iso2022_jp', false],
  ['\xff', 'utf-8', true],
  ['abc~', 'hz', false],
])('%j in %s keeps its bytes: %s', (bytes, encoding, kept) => expect(keepsBytes(bytes, encoding)).toBe(kept));
