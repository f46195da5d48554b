import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { TokenKind } from '../../lib/python/token.ts';
import { tokenize } from '../../lib/python/tokenize.ts';
import { measured, mostForLinear } from '../project/plain.ts';
import { floods } from './flood-texts.ts';

const fragments = [
  "'",
  '"',
  "'''",
  '"""',
  '\\',
  '(',
  ')',
  '[',
  ']',
  '{',
  '}',
  '\n',
  '\r',
  '\r\n',
  '\n    ',
  '\n\t',
  '\f',
  ' ',
  '#',
  '\0',
  '\x1a',
  '<<<<<<< a\n',
  '=======\n',
  'X',
  'if X:',
  'X = ',
  'u',
  'br',
  '0',
  '08',
  '1.5e',
  '1_0',
  '.',
  ':',
  ';',
  ',',
  '!',
  '$',
  '`',
  '\xe3\x80\x80',
  '\xa0',
  '\xff',
  '<>',
  '->',
];
const broken = fc.array(fc.constantFrom(...fragments), { maxLength: 40 }).map((parts) => parts.join(''));
const bytes = fc.uint8Array({ maxLength: 60 }).map((all) => Buffer.from(all).toString('latin1'));
const text = fc.oneof({ weight: 4, arbitrary: broken }, bytes, fc.string({ unit: 'binary', maxLength: 30 }));
const python = fc.constantFrom(2 as const, 3 as const);

/** What may lie between two tokens: blanks, and backslashes with the line break behind them. */
const gap = /^(?:[ \t\f]|\\(?:\r\n?|\n|$))*$/;

test('tokens follow one another, and only blanks and joined lines lie between them', () => {
  fc.assert(
    fc.property(text, python, (code, version) => {
      const { tokens } = tokenize(code, { python: version });
      let last = 0;
      for (let i = 0; i < tokens.length; i++) {
        const [start, end] = [tokens.starts[i] ?? -1, tokens.ends[i] ?? -1];
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThanOrEqual(start);
        expect(code.slice(last, start)).toMatch(gap);
        last = end;
      }
      expect(code.slice(last)).toMatch(gap);
    }),
    { numRuns: 3000 },
  );
});

test('every block that begins ends, and one End stands last', () => {
  fc.assert(
    fc.property(text, python, (code, version) => {
      const { tokens } = tokenize(code, { python: version });
      let depth = 0;
      for (let i = 0; i < tokens.length; i++) {
        if (tokens.kinds[i] === TokenKind.Indent) depth++;
        if (tokens.kinds[i] === TokenKind.Dedent) depth--;
        expect(depth).toBeGreaterThanOrEqual(0);
        expect(tokens.kinds[i] === TokenKind.End).toBe(i === tokens.length - 1);
      }
      expect(depth).toBe(0);
    }),
    { numRuns: 1000 },
  );
});

test('an Error token never comes without a problem', () => {
  fc.assert(
    fc.property(text, python, (code, version) => {
      const { tokens, problems } = tokenize(code, { python: version });
      for (let i = 0; i < tokens.length; i++) {
        if (tokens.kinds[i] !== TokenKind.Error) continue;
        const [start, end] = [tokens.starts[i] ?? 0, tokens.ends[i] ?? 0];
        expect(problems.some((problem) => problem.start < end && problem.end > start)).toBe(true);
      }
    }),
    { numRuns: 1000 },
  );
});

test('problems lie within the text, in order but for brackets, which are reported where they are given up', () => {
  fc.assert(
    fc.property(text, python, (code, version) => {
      let last = 0;
      for (const { id, start, end } of tokenize(code, { python: version }).problems) {
        expect(end).toBeGreaterThanOrEqual(start);
        expect(end).toBeLessThanOrEqual(code.length);
        if (id === 'unclosed-bracket') continue;
        expect(start).toBeGreaterThanOrEqual(last);
        last = start;
      }
    }),
    { numRuns: 1000 },
  );
});

const times = measured('tests/python/floods.ts');

test.each(Object.keys(floods))('%s take linear time', (name) => {
  const [sixteenth = NaN, whole = NaN] = times[name] ?? [];
  expect(whole).toBeLessThan(mostForLinear(sixteenth));
});
