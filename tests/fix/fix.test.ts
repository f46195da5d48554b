import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fix, intentions } from '../../lib/fix/fix.ts';
import type { FixResult } from '../../lib/fix/fix.ts';
import { lint } from '../../lib/lint/run.ts';
import { rules } from '../../rules/index.ts';
import { subjectOf } from '../lint/subjects.ts';
import { cases, IMPORT } from './cases.ts';

function fixed(text: string, release?: string): FixResult {
  const subject = subjectOf(text, release);
  return fix(subject, intentions(lint(subject, rules)), rules);
}

describe.each(cases)('$name', ({ before, after }) => {
  test('is fixed byte for byte', () => {
    const result = fixed(before);
    expect(Buffer.from(result.bytes).toString('latin1')).toBe(after);
    expect(result.refusals).toEqual([]);
  });

  test('is clean afterwards, and a second fix changes nothing', () => {
    expect(lint(subjectOf(after), rules).filter((finding) => finding.fix !== undefined)).toEqual([]);
    expect(fixed(after).rounds).toEqual([]);
  });
});

test.each([
  'X = f"a"\nVERP_PROBES = False\n',
  'print("x", end="")\nX = 1\nVERP_PROBES = False\n',
  '# caf\xc3\xa9\nX: str = "caf\xc3\xa9"\nVERP_PROBES = False\n',
])('a file that shows by its syntax to be Python 3: %j', (text) => {
  const before = `from Mailman.Defaults import *\n${text}`;
  const { bytes, refusals } = fixed(before);
  expect(refusals).toEqual([]);
  const after = Buffer.from(bytes).toString('latin1');
  expect(after).toContain('VERP_PROBES = True\n');
  expect(fixed(after).rounds).toEqual([]);
});

test('text that is not UTF-8 is an error in Python 3', () => {
  expect(lint(subjectOf('from Mailman.Defaults import *\nX: str = "caf\xe9"\n'), rules)[0]?.rule).toMatch(/^text\//);
});

describe('refuses', () => {
  test.each([
    ['a syntax error', `${IMPORT}X = = 1\n`],
    ['NUL', `${IMPORT}X = 1 \0\nY = 2\n`],
    ['^Z', `${IMPORT}X = 1\n\x1a`],
    ['an undeclared encoding', `${IMPORT}# caf\xe9\n`],
    ['an exit', `${IMPORT}import sys\nsys.exit(0)\n`],
    ['a name that is not defined', `${IMPORT}X = YES\n`],
  ])('%s', (_what, text) => {
    const subject = subjectOf(text);
    const result = fix(subject, new Map([['VERP_PROBES', { kind: 'switch', on: true }]]), rules);
    expect(result.rounds).toEqual([]);
    expect(result.bytes).toBe(subject.source.bytes);
    expect(result.refusals[0]?.lines).toEqual(['VERP_PROBES = Yes']);
  });
});

test('before 2.1.2, which has no Yes, it writes True', () => {
  expect(Buffer.from(fixed(IMPORT, '2.1.1').bytes).toString('latin1')).toContain(
    'OWNERS_CAN_ENABLE_PERSONALIZATION = True\n',
  );
});

test('whatever is edited, all other bytes stay', () => {
  const line = fc.constantFrom(
    'MTA = None',
    '# caf',
    '\f',
    '\tX',
    'VERP_PROBES = No',
    'VERP_PROBES   = 0   # x',
    'X = """a',
    'b"""',
    'if X:',
    '    VERP_PROBES = 0',
    'Y = [1,',
    '2]',
    '',
    'Z = 1 \\',
    '+ 2',
    'del VERP_PROBES',
    'A = VERP_PROBES',
    IMPORT.trim(),
  );
  const eol = fc.constantFrom('\n', '\r\n', '\r');
  fc.assert(
    fc.property(fc.array(fc.tuple(line, eol), { maxLength: 12 }), (lines) => {
      const before = IMPORT + lines.flat().join('');
      const { rounds, bytes, fixed: names } = fixed(before);
      const after = Buffer.from(bytes).toString('latin1');
      let rest = before;
      for (const { start, end } of [...(rounds[0] ?? [])].sort((a, b) => b.start - a.start))
        rest = rest.slice(0, start) + rest.slice(end);
      let at = 0;
      for (const character of rest) {
        at = after.indexOf(character, at);
        expect(at).toBeGreaterThanOrEqual(0);
        at++;
      }
      const evaluation = subjectOf(after).evaluation;
      for (const name of names) expect(evaluation.setting(name).truth).toBe(true);
    }),
    { numRuns: 200 },
  );
});
