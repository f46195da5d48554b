import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { search } from '../../../lib/lint/regexp/match.ts';
import { parseRegExp } from '../../../lib/lint/regexp/parse.ts';

type Row = [pattern: string, found: 'error' | [text: string, groups: Record<string, string | null> | null][]];
const rows = JSON.parse(
  readFileSync(new URL('../../fixtures/lint/regexp.json', import.meta.url), 'utf8'),
) as readonly Row[];

test('finds what Python 2.7 finds, or says that it does not know', () => {
  let known = 0;
  for (const [pattern, found] of rows) {
    const parsed = parseRegExp(pattern);
    if (parsed.kind === 'unknown') continue;
    known++;
    expect([pattern, parsed.kind === 'invalid']).toEqual([pattern, found === 'error']);
    if (parsed.kind === 'invalid' || found === 'error') continue;
    for (const [text, groups] of found) {
      const match = search(parsed, text);
      if (match === 'unknown') continue;
      const set = groups && Object.fromEntries(Object.entries(groups).filter(([, value]) => value !== null));
      expect([pattern, text, match === undefined ? null : Object.fromEntries(match)]).toEqual([pattern, text, set]);
    }
  }
  expect(known / rows.length).toBeGreaterThan(0.6);
});

test.each([
  ["Mailman's default", '^(?P<bounces>[^+]+?)\\+(?P<mailbox>[^=]+)=(?P<host>[^@]+)@.*$'],
  ['for qmail', '^(?P<bounces>.*?)-\\+(?P<mailbox>[^=]+)=(?P<host>[^@]+)@.*$'],
  ['of confirmations', '(?s)^(.*<)?(?P<addr>.+)\\+(?P<cookie>[0-9a-f]{40})@.*$'],
])('reads the pattern %s', (_what, pattern) => expect(parseRegExp(pattern).kind).toBe('pattern'));

test.each(['(?=a)', '(?<!a)', '(a)\\1', 'a\\b', '(?x)a', '(?P=x)', '\\u0041', 'a{', 'a*+'])(
  '%s is not guessed at',
  (pattern) => {
    expect(parseRegExp(pattern).kind).toBe('unknown');
  },
);

test('gives up in time where backtracking explodes', () => {
  const parsed = parseRegExp('^(a+)+$');
  const started = Date.now();
  expect(parsed.kind === 'pattern' && search(parsed, `${'a'.repeat(60)}b`)).toBe('unknown');
  expect(Date.now() - started).toBeLessThan(2000);
});
