import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { LineFeeder } from '../../lib/logs/line-feeder.ts';

function lines(chunks: readonly string[], limit?: number): string[] {
  const found: string[] = [];
  const feeder = new LineFeeder((buffer, start, end) => {
    found.push(Buffer.from(buffer.subarray(start, end)).toString('latin1'));
  }, limit);
  for (const chunk of chunks) feeder.push(Buffer.from(chunk, 'latin1'));
  feeder.end();
  return found;
}

test.each<[string[], string[]]>([
  [['a\nb\n'], ['a', 'b']],
  [['a\nb'], ['a', 'b']],
  [['a\r\nb\r\n'], ['a', 'b']],
  [
    ['a\r', '\nb'],
    ['a', 'b'],
  ],
  [['\n\n'], ['', '']],
  [[], []],
  [['', ''], []],
  [
    ['ab', 'cd', '\n', 'ef'],
    ['abcd', 'ef'],
  ],
  [['a\0b\n'], ['a\0b']],
])('%j gives %j', (chunks, expected) => {
  expect(lines(chunks)).toEqual(expected);
});

test.each<[string[]]>([
  [['12345678\nab\n']],
  [['1234', '5678\nab\n']],
  [['123', '4', '5', '678', '\nab']],
  [['12345', '678\nab']],
])('a line over the limit comes once, cut: %j', (chunks) => {
  expect(lines(chunks, 5)).toEqual(['12345', 'ab']);
});

test('chunks may be cut anywhere', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', 'b', '\n', '\r', '\0') }), fc.array(fc.nat(6)), (text, cuts) => {
      const chunks: string[] = [];
      let rest = text;
      for (const cut of cuts) {
        chunks.push(rest.slice(0, cut));
        rest = rest.slice(cut);
      }
      expect(lines([...chunks, rest], 4)).toEqual(lines([text], 4));
    }),
  );
});
