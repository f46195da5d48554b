import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { decode, lineSpan, locate } from '../../lib/text/position.ts';
import { readSource } from '../../lib/text/read.ts';
import { arbitraryBytes } from './arbitrary-source.ts';
import { source } from './fixtures.ts';

const sjis = source("# coding: cp932\r\nX = '\x95\x5c\x83\x5c'  # y\r\n");

test('a column counts characters', () =>
  expect(locate(sjis, sjis.text.indexOf('#', 1))).toEqual({ line: 2, column: 11 }));
test('a tab is one column', () => expect(locate(source('\t\tX'), 2)).toEqual({ line: 1, column: 3 }));
test('a mark is none', () => expect(locate(source('\xef\xbb\xbfX = 1'), 3)).toEqual({ line: 1, column: 1 }));
test('shifts are none', () => {
  const text = source('# coding: iso-2022-jp\n"\x1b$B%"\x1b(B" # x\n');
  expect(locate(text, text.text.indexOf('# x'))).toEqual({ line: 2, column: 5 });
});
test('behind the last line', () => expect(locate(source('X = 1\n'), 6)).toEqual({ line: 2, column: 1 }));
test('text is decoded', () => expect(decode(sjis, 17, 29)).toBe("X = '表ソ'  "));
test('bytes that do not decode are shown', () => expect(decode(source("'\xa4\xa2'"), 0, 4)).toBe("'\\xa4\\xa2'"));
test('a line has no ending', () => expect(lineSpan(sjis, 20)).toEqual({ start: 17, end: 32 }));
test('a lone CR ends a line', () => expect(lineSpan(source('a\rbc\rd'), 3)).toEqual({ start: 2, end: 4 }));

test('an offset is in its line, and later offsets stand later', () => {
  fc.assert(
    fc.property(arbitraryBytes, (bytes) => {
      const read = readSource(bytes, 'x');
      let last = { line: 1, column: 0 };
      for (let at = read.start; at <= bytes.length; at++) {
        const place = locate(read, at);
        const { start, end } = lineSpan(read, at);
        expect(start <= at && start <= end && /^[^\r\n]*$/.test(read.text.slice(start, end))).toBe(true);
        expect(place.line > last.line || (place.line === last.line && place.column >= last.column)).toBe(true);
        last = place;
      }
    }),
    { numRuns: 50 },
  );
});
