import { expect, jest, test } from '@jest/globals';
import { cases, judge, readFixture, runCase } from './oracle.ts';
import type { Case, Hidden } from './oracle.ts';

jest.setTimeout(60_000);

const describeCase = ({ kind, name, operands, expected }: Case, stated: string): string =>
  `${kind} ${name} ${JSON.stringify(operands)}: ${stated}, Python: ${expected}`;

/** The cases on which what is stated differs from what Python gave, and how many are not stated. */
function compared(
  python: 2 | 3,
  hidden: readonly (Hidden | undefined)[],
): { wrong: string[]; all: number; unknown: number } {
  // All cases as they are; of those with something hidden, every fifth will do.
  const stride = hidden[0] === undefined ? 1 : 5;
  let number = 0;
  const counts = { wrong: [] as string[], all: 0, unknown: 0 };
  for (const one of cases(readFixture(python))) {
    if (one.expected === 'L' || number++ % stride > 0) continue;
    for (const hide of hidden) {
      if (hide !== undefined && hide.index >= one.operands.length) continue;
      const outcome = runCase(one, python, hide);
      const verdict = judge(one, outcome);
      counts.all++;
      if (verdict === 'unknown') counts.unknown++;
      if (verdict === 'wrong' || outcome.hides === true) counts.wrong.push(describeCase(one, outcome.text));
    }
  }
  return counts;
}

const HIDDEN = [0, 1, 2, 3].flatMap((index) => [true, false].map((kind) => ({ index, kind })));
const HIDDEN_INSIDE = [0, 1].flatMap((index) => [true, false].map((kind) => ({ index, kind, inside: true })));

test.each([2, 3] as const)('Python %i gives every stated result, and 99 %% of the results are stated', (python) => {
  const { wrong, all, unknown } = compared(python, [undefined]);
  expect(wrong).toEqual([]);
  expect(all).toBeGreaterThan(100_000);
  expect(unknown / all).toBeLessThan(0.01);
});

test.each([2, 3] as const)('what is stated with an operand that is not known holds for Python %i', (python) => {
  const { wrong, all } = compared(python, HIDDEN);
  expect(wrong.slice(0, 20)).toEqual([]);
  expect(all).toBeGreaterThan(100_000);
});

test.each([2, 3] as const)('what is stated with an item that is not known holds for Python %i', (python) => {
  expect(compared(python, HIDDEN_INSIDE).wrong.slice(0, 20)).toEqual([]);
});

test.each([2, 3] as const)('what is too large to be worked out in Python %i is unknown, at once', (python) => {
  const large = [...cases(readFixture(python))].filter(({ expected }) => expected === 'L');
  const begin = process.cpuUsage().user;
  for (const one of large) runCase(one, python);
  expect(large.length).toBeGreaterThan(400);
  expect(process.cpuUsage().user - begin).toBeLessThan(5_000_000);
});
