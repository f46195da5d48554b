import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { fix, intentions } from '../../lib/fix/fix.ts';
import type { FixResult } from '../../lib/fix/fix.ts';
import { isFixable } from '../../lib/lint/finding.ts';
import { guess, lint } from '../../lib/lint/run.ts';
import { rules } from '../../rules/index.ts';
import { committedPrograms } from '../evaluate/oracle/program.ts';
import { subjectOf } from '../lint/subjects.ts';

/** What `mmcfg fix` makes of a text, and whether it leaves something that it could mend. */
function fixed(text: string): { readonly result: FixResult; readonly left: number } {
  const subject = subjectOf(text);
  const findings = subject.evaluation.loads ? lint(subject, rules) : guess(subject, rules);
  const result = fix(subject, intentions(findings), rules);
  const left = subject.evaluation.loads ? lint(result.after, rules).filter(isFixable).length : 0;
  return { result, left };
}

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'latin1');

test.each(['examples/docomo/mm_cfg.py', 'tests/fixtures/lint/debian.py', 'tests/fixtures/lint/redhat.py'])(
  '%s is fixed and proven',
  (path) => {
    const { result, left } = fixed(read(path));
    expect(result.fixed).toHaveLength(4);
    expect({ left, refusals: result.refusals }).toEqual({ left: 0, refusals: [] });
  },
);

describe('the programs that Python has run', () => {
  const outcomes = committedPrograms().map((program) => ({ program, ...fixed(program.text) }));

  const refusals = outcomes.flatMap(({ program, result }) => result.refusals.map((refusal) => ({ program, refusal })));

  test('what is not refused leaves nothing to fix', () => {
    const rest = outcomes.filter(({ left, result }) => left > 0 && result.refusals.length === 0);
    expect(rest.map(({ program }) => program.text)).toEqual([]);
    expect(outcomes.filter(({ result }) => result.fixed.length > 0).length).toBeGreaterThan(2000);
  });

  test('what is refused stops in Python with an exception', () => {
    const stopped = refusals.filter(({ refusal }) => refusal.id === 'stops');
    expect(stopped.filter(({ program }) => program.a.some(({ x }) => x === undefined))).toEqual([]);
  });

  test('but for one, whose virtual hosts cannot be known', () => {
    // It calls add_virtualhost in the body of a class, and VIRTUAL_HOSTS is filled in by configure.
    const others = refusals.filter(({ refusal }) => refusal.id !== 'stops').map(({ refusal }) => refusal);
    expect(others).toMatchObject([{ id: 'unproven', doubt: 'others', others: ['VIRTUAL_HOSTS'] }]);
  });

  test('a second fix changes nothing', () => {
    const some = outcomes.filter(({ result }) => result.fixed.length > 0).filter((_, i) => i % 5 === 0);
    const again = some.filter(
      ({ result }) => fixed(Buffer.from(result.bytes).toString('latin1')).result.rounds.length > 0,
    );
    expect(again.map(({ program }) => program.text)).toEqual([]);
  });
});
