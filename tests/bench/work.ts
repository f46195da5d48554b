/** The work that is measured, as one module to be bundled like the shipped program. */
import { catalogueDefaults } from '../../lib/evaluate/defaults.ts';
import { examine } from '../../lib/lint/subject.ts';
import { lint } from '../../lib/lint/run.ts';
import { parseModule } from '../../lib/python/parse.ts';
import { tokenize } from '../../lib/python/tokenize.ts';
import { readSource } from '../../lib/text/read.ts';
import { rules } from '../../rules/index.ts';
import { configs } from './configs.ts';

const files = configs(1000, 1);
const texts = files.map((bytes) => readSource(bytes, 'mm_cfg.py').text);
const defaults = catalogueDefaults('2.1.39');

/** Each kind of work on all files. Returns something, so that no work can be left out. */
export const tasks: Readonly<Record<string, () => number>> = {
  tokenize: () => texts.reduce((sum, text) => sum + tokenize(text, { python: 2 }).problems.length, 0),
  parse: () => files.reduce((sum, bytes) => sum + parseModule(readSource(bytes, 'mm_cfg.py')).statements.length, 0),
  evaluate: () =>
    files.reduce((sum, bytes) => sum + Number(examine(bytes, 'mm_cfg.py', { defaults }).evaluation.loads), 0),
  lint: () => files.reduce((sum, bytes) => sum + lint(examine(bytes, 'mm_cfg.py', { defaults }), rules).length, 0),
};

/** Runs all tasks in turn, `rounds` times, and gives for each the times in milliseconds; the first `warm` rounds do not count. */
export function measure(rounds: number, warm: number): Record<string, number[]> {
  const times: Record<string, number[]> = {};
  for (let round = 0; round < rounds + warm; round++) {
    for (const [name, task] of Object.entries(tasks)) {
      const start = performance.now();
      task();
      const took = performance.now() - start;
      if (round >= warm) (times[name] ??= []).push(took);
    }
  }
  return times;
}
