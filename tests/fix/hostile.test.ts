import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { fix } from '../../lib/fix/fix.ts';
import { setTo } from '../../lib/lint/wanted.ts';
import { rules } from '../../rules/index.ts';
import { executePairs, python2 } from '../e2e/python2.ts';
import { subjectOf } from '../lint/subjects.ts';

interface Case {
  readonly name: string;
  readonly release?: string;
  readonly python?: 3;
  /** What is to be turned on. */
  readonly settings: readonly string[];
  readonly before: string;
  /** Missing where the fix is refused. */
  readonly after?: string;
  readonly refused?: readonly string[];
}

const cases = JSON.parse(
  readFileSync(new URL('../fixtures/fix/hostile.json', import.meta.url), 'utf8'),
) as readonly Case[];

function fixed({ before, release, python, settings }: Case) {
  return fix(subjectOf(before, release, python), new Map(settings.map((name) => [name, setTo('Yes')])), rules);
}

test('there are enough of them', () => expect(cases.length).toBeGreaterThan(30));

test.each(cases)('$name', (hostile) => {
  const { bytes, refusals } = fixed(hostile);
  expect(Buffer.from(bytes).toString('latin1')).toBe(hostile.after ?? hostile.before);
  expect(refusals.flatMap(({ id, names }) => names.map((name) => `${name}: ${id}`))).toEqual(hostile.refused ?? []);
});

test.each(cases.filter(({ after }) => after !== undefined))('a second fix changes nothing: $name', (hostile) => {
  expect(fixed({ ...hostile, before: hostile.after ?? '' }).rounds).toEqual([]);
});

describe('Python 2.7 agrees', () => {
  const stock = cases.filter(
    ({ after, release, python }) => after !== undefined && release === undefined && python === undefined,
  );
  const prefix = ({ before }: Case): string => (/import/.test(before) ? '' : 'from Defaults import *\n');
  const outcomes = executePairs(
    stock.map((hostile) => [prefix(hostile) + hostile.before, prefix(hostile) + (hostile.after ?? '')]),
  );

  test('there is something to compare wherever it starts', () => {
    const compared = outcomes?.filter(([old]) => typeof old !== 'string').length;
    expect(python2 === undefined ? 30 : compared).toBeGreaterThanOrEqual(30);
  });

  test.each(stock.map((hostile, i) => [hostile.name, hostile, outcomes?.[i]] as const))(
    '%s',
    (_name, hostile, outcome) => {
      const [old, now] = outcome ?? ['', ''];
      // A text that stops without the edit, for want of a file that it reads, stops with it in the same way.
      if (typeof old === 'string' || typeof now === 'string') return expect(now).toBe(old);
      for (const name of hostile.settings) expect(now[name]).toMatch(/^(?:True|1)$/);
      const others = (names: Readonly<Record<string, string>>) =>
        Object.entries(names).filter(([name]) => !hostile.settings.includes(name));
      expect(Object.fromEntries(others(now))).toEqual(Object.fromEntries(others(old)));
    },
  );
});
