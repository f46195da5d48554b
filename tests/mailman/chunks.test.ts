import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { chunkify } from '../../lib/mailman/chunks.ts';

test('buckets come in their order in Python 2, in that of the members in Python 3', () => {
  expect(chunkify(['a@x.edu', 'b@x.jp', 'c@x.net', 'd@x.com', 'e@x.org'], 500, 2)).toEqual([
    ['b@x.jp'],
    ['d@x.com'],
    ['c@x.net', 'e@x.org'],
    ['a@x.edu'],
  ]);
  expect(chunkify(['a@x.edu', 'b@x.jp', 'c@x.edu'], 1, 3)).toEqual([['a@x.edu'], ['c@x.edu'], ['b@x.jp']]);
});

test('the top-level domain counts as it is written', () => {
  expect(chunkify(['a@x.COM', 'b@x.jp', 'c@constructor'], 500, 2)).toEqual([['a@x.COM', 'b@x.jp', 'c@constructor']]);
});

const address = fc
  .tuple(fc.nat(9999), fc.constantFrom('com', 'net', 'org', 'edu', 'us', 'ca', 'uk', 'jp', 'au', 'de', 'toString', ''))
  .map(([n, domain]) => (domain === '' ? `m${n}` : `m${n}@x.${domain}`));

test('every recipient is in exactly one chunk, no chunk is empty or too large', () => {
  const sizeOrNone = fc.oneof(fc.integer({ min: 1, max: 9 }), fc.constant(Infinity), fc.constant(2.5));
  fc.assert(
    fc.property(fc.array(address), sizeOrNone, fc.constantFrom<2 | 3>(2, 3), (recipients, size, python) => {
      const chunks = chunkify(recipients, size, python);
      expect(chunks.flat().sort()).toEqual([...recipients].sort());
      for (const chunk of chunks) {
        expect(chunk.length).toBeGreaterThan(0);
        expect(chunk.length).toBeLessThanOrEqual(Math.ceil(size));
      }
    }),
  );
});
