import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { defaultsFromFile } from '../../lib/evaluate/defaults.ts';
import { evaluate } from '../../lib/evaluate/evaluate.ts';
import { fix } from '../../lib/fix/fix.ts';
import { examine } from '../../lib/lint/subject.ts';
import { setTo } from '../../lib/lint/wanted.ts';
import { parseModule } from '../../lib/python/parse.ts';
import { readSource } from '../../lib/text/read.ts';
import { rules } from '../../rules/index.ts';
import { executePairs } from '../e2e/python2.ts';
import type { Outcome } from '../e2e/python2.ts';
import { arbitraryConfig, SETTINGS } from './arbitrary-config.ts';

const source = readSource(readFileSync(new URL('../fixtures/fix/stub/Defaults.py', import.meta.url)), 'Defaults.py');
const defaults = defaultsFromFile(evaluate(source, parseModule(source), { defaults: undefined }), '2.1.39', 'stock');
const wanted = new Map(SETTINGS.map((name) => [name, setTo('Yes')]));

function fixed(text: string) {
  const result = fix(examine(Buffer.from(text, 'latin1'), 'mm_cfg.py', { defaults }), wanted, rules);
  return { ...result, text: Buffer.from(result.bytes).toString('latin1') };
}

// Each run draws configurations of its own; a failure prints the seed.
const seed = Date.now() & 0x7fffffff;

test('what is proven is what Python 2.7 does: exactly the intended settings change', () => {
  const drawn = fc.sample(arbitraryConfig, { numRuns: 400, seed });
  const proven = drawn.map((before) => ({ ...fixed(before), before })).filter(({ rounds }) => rounds.length > 0);
  expect(proven.length).toBeGreaterThan(200);
  const outcomes = executePairs(proven.map(({ before, text }) => [before, text]));
  outcomes?.forEach(([old, now], i) => {
    const { before, text, fixed: names = [] } = proven[i] ?? {};
    const context = { seed, before, text };
    // A file that stops, which the evaluator may not know for sure, goes on to stop in the same way.
    if (typeof old === 'string' || typeof now === 'string')
      return expect({ ...context, now }).toEqual({ ...context, now: old });
    const values = names.map((name) => /^(?:True|1)$/.test(now[name] ?? ''));
    expect({ ...context, values }).toEqual({ ...context, values: names.map(() => true) });
    expect({ ...context, others: without(now, names) }).toEqual({ ...context, others: without(old, names) });
  });
});

test('a second fix finds nothing to do', () => {
  fc.assert(
    fc.property(arbitraryConfig, (before) => {
      const once = fixed(before);
      expect(fixed(once.text).text).toBe(once.text);
    }),
    { numRuns: 100 },
  );
});

function without(names: Exclude<Outcome, string>, left: readonly string[]): object {
  return Object.fromEntries(Object.entries(names).filter(([name]) => !left.includes(name)));
}
