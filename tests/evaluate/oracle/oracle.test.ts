import { expect, test } from '@jest/globals';
import { committedPrograms, contradictions } from './program.ts';
import type { Program } from './program.ts';
import { freshPrograms } from './python2.ts';

/** Runs every program; gives the ones that are contradicted, and how many of the values of the "supported" ones are known. */
function examine(programs: readonly Program[]): { wrong: string[]; share: number } {
  let known = 0;
  let all = 0;
  const wrong: string[] = [];
  for (const program of programs) {
    const found = contradictions(program);
    if (found.wrong.length > 0) wrong.push(`${program.text}\n=> ${found.wrong.join('\n=> ')}`);
    if (program.p !== 'supported') continue;
    known += found.known;
    all += found.all;
  }
  return { wrong, share: known / all };
}

const programs = committedPrograms();

test('there are at least 5,000 programs, most of which come to their end', () => {
  expect(programs.length).toBeGreaterThanOrEqual(5000);
  expect(programs.filter(({ a }) => a.some(({ x }) => x === undefined)).length).toBeGreaterThan(programs.length / 2);
});

test('no value, exception or token of the committed programs is stated otherwise than Python 2.7 has it', () => {
  const { wrong, share } = examine(programs);
  expect(wrong).toEqual([]);
  expect(share).toBeGreaterThanOrEqual(0.99);
}, 120_000);

test('nor of fresh programs, where a Python 2.7 starts', () => {
  const seed = String(Date.now());
  const fresh = freshPrograms(seed, 40) ?? [];
  const { wrong } = examine(fresh);
  expect({ seed, wrong }).toEqual({ seed, wrong: [] });
}, 120_000);
