import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { lint } from '../../lib/lint/run.ts';
import { rules } from '../../rules/index.ts';
import { found, IMPORT, subjectOf } from './subjects.ts';

test('a stock file lacks the four', () => {
  expect(found(IMPORT)).toEqual([
    'delivery/owners-can-enable-personalization',
    'delivery/verp-password-reminders',
    'delivery/verp-personalized-deliveries',
    'delivery/verp-probes',
  ]);
});

test('a syntax error is an error, and the rules keep silent', () => {
  const findings = lint(subjectOf(`${IMPORT}X = 'open\n`), rules);
  expect(findings.map(({ severity, rule }) => [severity, rule.split('/')[0]])).toEqual([['error', 'syntax']]);
});

test('a certain exception is an error with its place', () => {
  const [finding, ...rest] = lint(subjectOf(`${IMPORT}VERP_PROBES = YES\n`), rules);
  expect(rest).toEqual([]);
  expect(finding).toMatchObject({ rule: expect.stringMatching(/^python\//), severity: 'error' });
  expect(finding?.start).toBe(IMPORT.length + 'VERP_PROBES = '.length);
});

test('non-ASCII bytes without a declaration are an error', () => {
  expect(found(`# caf\xe9\n${IMPORT}`)).toEqual(['text/undeclared-encoding']);
});

test('an absent setting points at the import, a present one at its name', () => {
  const text = `# site\n${IMPORT}VERP_PROBES = No\n`;
  const findings = lint(subjectOf(text), rules);
  const place = (setting: string) => findings.find((finding) => finding.setting === setting);
  expect(place('VERP_PROBES')).toMatchObject({ absent: false, start: text.indexOf('VERP_PROBES') });
  expect(place('VERP_PERSONALIZED_DELIVERIES')).toMatchObject({ absent: true, start: text.indexOf('from') });
});

test('a setting that is changed, not assigned, is pointed at where it is changed', () => {
  const text = `${IMPORT}X = 1\nGLOBAL_PIPELINE.remove('ToOutgoing')\nGLOBAL_PIPELINE.remove('CleanseDKIM')\nGLOBAL_PIPELINE[:2] = []\n`;
  const places = lint(subjectOf(text), rules)
    .filter(({ setting }) => setting === 'GLOBAL_PIPELINE')
    .map(({ start, message }) => [message, text.slice(start).split('\n')[0]]);
  expect(places).toEqual([
    ['outgoing', "GLOBAL_PIPELINE.remove('ToOutgoing')"],
    ['dkim', "GLOBAL_PIPELINE.remove('CleanseDKIM')"],
    ['spam', 'GLOBAL_PIPELINE[:2] = []'],
  ]);
});

test.each([
  '',
  '# x\n',
  '"""Site."""\n',
  'import os\nX = 1\n',
  'import Defaults\n',
  'if 0:\n    from Defaults import *\n',
])('without the settings of Defaults Mailman does not start: %j', (text) =>
  expect(found(text)).toEqual(['python/defaults-not-imported']),
);

test.each([
  'VERP_PROBES = Yes\n',
  'execfile("Defaults.py")\n',
  'from site_defaults import *\n',
  'import site_defaults\n',
  'import Defaults\nglobals().update(vars(Defaults))\n',
  'from Defaults import VAR_PREFIX\n',
])('whoever may bring the settings is not accused: %j', (text) => {
  expect(found(text)).not.toContain('python/defaults-not-imported');
});

test('a file that is no text at all is not listed error by error', () => {
  const findings = lint(subjectOf('$ ?\n'.repeat(500)), rules);
  expect(findings.length).toBe(21);
  expect(findings.at(-1)).toMatchObject({ rule: 'syntax/more', args: { count: 980 } });
});

test('assignments alone are read as a part of a file', () => {
  const subject = subjectOf('VERP_PROBES = Yes\n');
  expect(subject.fragment).toBe(true);
  expect(lint(subject, rules).map(({ rule }) => rule)).not.toContain('delivery/verp-probes');
});

test('never throws, whatever the bytes', () => {
  const pieces = fc.constantFrom(
    IMPORT,
    'VERP_PROBES',
    ' = ',
    'No',
    '\n',
    '\r',
    '"""',
    "'",
    '(',
    ')',
    '\\',
    '\t',
    'if ',
    ':',
    '\0',
    '\x1a',
    '# coding: sjis\n',
    '\x83\x5c',
    'import os\n',
  );
  const text = fc.array(fc.oneof(pieces, fc.string({ maxLength: 3, unit: 'binary-ascii' })), { maxLength: 20 });
  fc.assert(
    fc.property(text, (parts) => {
      lint(subjectOf(parts.join('')), rules);
    }),
    { numRuns: 300 },
  );
});
