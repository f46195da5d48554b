import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { templateReader, templateReaders } from '../../lib/logs/templates.ts';

const read = (template: string, line: string): unknown => {
  const values = templateReader(template)?.(line);
  return values === undefined ? undefined : Object.fromEntries(values);
};

test.each([
  ['post to %(listname)s from %(sender)s', 'post to ml from a@b', { listname: 'ml', sender: 'a@b' }],
  ['%(a)s, size=%(size)d, done', 'x, size=12, done', { a: 'x', size: '12' }],
  ['%(a)s in %(time).3f s', 'x in 0.123 s', { a: 'x', time: '0.123' }],
  ['%(a)-10s|%(n)05d', 'x         |00012', { a: 'x', n: '00012' }],
  ['100%% %(a)s', '100% x', { a: 'x' }],
  ['(%(a)s) [.*] $', '(x) [.*] $', { a: 'x' }],
  ['%(a)s, ok', 'x, ok, ok', { a: 'x, ok' }],
  ['%(a)s', '', { a: '' }],
  ['size=%(n)d', 'size=many', undefined],
  ['(%(a)s) [.*] $', '(x) [abc] $', undefined],
  ['%(a)s, ok', 'x, not ok', undefined],
  ['%(a)s: %(b)s.', 'x.', undefined],
  ['x %(a)s', 'y z', undefined],
  ['no fields', 'no fields', undefined],
  ['%(a)s%(b)s', 'xy', undefined],
  ['', '', undefined],
])('%j reads %j', (template, line, values) => {
  expect(read(template, line)).toEqual(values);
});

test("the configuration's own text comes before those of the releases", () => {
  expect(templateReaders('SMTP_LOG_SUCCESS', { SMTP_LOG_SUCCESS: '%(sender)s!' })[0]?.('a!')?.get('sender')).toBe('a');
  expect(templateReaders('SMTP_LOG_SUCCESS', {})).toHaveLength(2);
  expect(templateReaders('constructor', {})).toEqual([]);
});

test('a line that a template wrote gives the values back', () => {
  const word = fc.stringMatching(/^[a-z0-9@.<>+-]{1,10}$/);
  const literal = fc.constantFrom(' to ', ', size=', ' | ', ' (', '%', ' .* ', '$^');
  const pieces = fc.uniqueArray(fc.tuple(word, literal), { minLength: 1, maxLength: 6, selector: ([, text]) => text });
  fc.assert(
    fc.property(pieces, (all) => {
      const template = all.map(([, text], i) => `${text.replaceAll('%', '%%')}%(f${i})s`).join('');
      const line = all.map(([value, text]) => text + value).join('');
      expect(read(template, line)).toEqual(Object.fromEntries(all.map(([value], i) => [`f${i}`, value])));
    }),
  );
});

test('no template makes reading slow', () => {
  const template = '%(a)s %(b)s %(c)s %(d)s %(e)s %(f)s!';
  const start = performance.now();
  expect(read(template, 'a '.repeat(500_000))).toBeUndefined();
  expect(performance.now() - start).toBeLessThan(1000);
});
