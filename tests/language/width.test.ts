import { expect, test } from '@jest/globals';
import { displayWidth } from '../../lib/language/width.ts';

test.each([
  ['', 0],
  ['VERP_PROBES = No', 16],
  ['é', 1],
  ['e\u0301', 1],
  ['日本語', 6],
  ['「はい」、', 10],
  ['ｶﾅ', 2],
  ['が', 2],
  ['か\u3099', 2],
  ['한글', 4],
  ['😀', 2],
  ['𠮷', 2],
  ['𝒳', 1],
  ['a\u200bb', 2],
  ['→', 1],
])('%j takes %i columns', (text, columns) => expect(displayWidth(text)).toBe(columns));
