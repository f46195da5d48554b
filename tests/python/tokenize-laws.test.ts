import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { TokenKind } from '../../lib/python/token.ts';
import { tokenize } from '../../lib/python/tokenize.ts';

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

/** What could cost more than its length. */
const floods: Readonly<Record<string, string>> = {
  'quotes of both kinds': `"'`,
  'triple quotes': "'''\n",
  brackets: '([{',
  'closing brackets': ')]}',
  'brackets on lines of their own': 'X = (\n',
  backslashes: '\\',
  'joined lines': '\\\n',
  'blanks behind backslashes': '\\ \n',
  'one line': 'X = 1 + y; ',
  'one name': 'X',
  NULs: '\0\n',
};

test.each(Object.entries(floods))(
  '%s take linear time',
  (_, flood) => {
    const microseconds = (length: number): number => {
      const code = Buffer.from(flood.repeat(length / flood.length)).toString('latin1');
      const start = process.cpuUsage();
      tokenize(code, { python: 2 });
      // Not the system's time: what memory costs depends on who else wants it.
      return process.cpuUsage(start).user;
    };
    // Four times the text, at most eight times the time: what is quadratic takes sixteen. The least of several measurements is the one
    // that other programs disturbed least; a fifth of a second is for the garbage collector.
    let [quarter, whole] = [Infinity, Infinity];
    for (let run = 0; run < 6 && !(whole < 8 * quarter + 200_000); run++) {
      quarter = Math.min(quarter, microseconds(5 << 17));
      whole = Math.min(whole, microseconds(5 << 19));
    }
    expect(whole).toBeLessThan(8 * quarter + 200_000);
    // Of 5 and 10 MB, whose hundred megabytes of tokens cost what the machine's memory costs just then, only that they end: what is
    // quadratic takes hours.
    expect(microseconds(5 << 20)).toBeLessThan(60_000_000);
    expect(microseconds(10 << 20)).toBeLessThan(60_000_000);
  },
  120_000,
);
