import { expect, test } from '@jest/globals';
import { differences } from '../../../lib/evaluate/compare.ts';
import { committedPrograms, evaluateProgram } from './program.ts';
import type { Answer, Program } from './program.ts';
import { answersOf, python2Starts } from './python2.ts';

/** A program, the same with one line changed or added, and the name that the line sets. */
interface Pair {
  readonly before: string;
  readonly after: string;
  readonly name: string;
  readonly spans: readonly [{ start: number; end: number }[], { start: number; end: number }[]];
}

const ASSIGNMENT = /^([A-Z_]+) = .*$/m;

/** Sets the first name that a plain assignment at top level sets to something else, else one more name at the end. */
function edit({ text }: Program): Pair | undefined {
  const found = ASSIGNMENT.exec(text);
  const [line, name] = found ?? [];
  if (found === null || line === undefined || name === undefined || /[\\([{]|'''/.test(line)) {
    if (!text.endsWith('\n')) return undefined;
    const added = 'SMTPPORT = 2525';
    const span = { start: text.length, end: text.length + added.length };
    return { before: text, after: `${text}${added}\n`, name: 'SMTPPORT', spans: [[], [span]] };
  }
  const after = `${name} = 'edited'`;
  const start = found.index;
  return {
    before: text,
    after: text.slice(0, start) + after + text.slice(start + line.length),
    name,
    spans: [[{ start, end: start + line.length }], [{ start, end: start + after.length }]],
  };
}

/** Whether Python leaves every name but `name` as it was. */
function agree(a: Answer, b: Answer, name: string): boolean {
  const strip = ({ n = {} }: Answer): string => JSON.stringify(Object.entries(n).filter(([key]) => key !== name));
  const groups = ({ s = [] }: Answer): string =>
    JSON.stringify(s.map((group) => group.filter((member) => member !== name)).filter((group) => group.length > 1));
  return strip(a) === strip(b) && groups(a) === groups(b);
}

const pairs = committedPrograms()
  .filter(({ a }) => a.every(({ x }) => x === undefined))
  .flatMap((program, i) => {
    const pair = edit(program);
    return pair === undefined || i % 3 !== 0 ? [] : [{ pair, program }];
  });

test('what is proven to be unchanged is unchanged in Python 2.7', () => {
  const proven = pairs.filter(({ pair }) => {
    const [before, after] = [evaluateProgram(pair.before, pair.spans[0]), evaluateProgram(pair.after, pair.spans[1])];
    return (
      before.loads &&
      after.loads &&
      !after.mayFailTainted &&
      differences(before, after, new Set([pair.name])).length === 0
    );
  });
  // A comparison that proved nothing would be worth nothing.
  expect(proven.length).toBeGreaterThan(pairs.length / 3);
  if (!python2Starts()) return;
  const some = proven.filter((_, i) => i % 4 === 0).slice(0, 150);
  const answers = new Map(answersOf(some.map(({ pair }) => pair.after)).map((answer) => [answer.text, answer.a]));
  const refuted = some.filter(({ pair, program }) => {
    const after = answers.get(pair.after);
    if (after === undefined) return true;
    const count = Math.max(after.length, program.a.length);
    return Array.from({ length: count }, (_, i) => i).some(
      (i) => !agree(program.a[i] ?? (program.a[0] as Answer), after[i] ?? (after[0] as Answer), pair.name),
    );
  });
  expect(refuted.map(({ pair }) => pair)).toEqual([]);
}, 120_000);
