import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { lines } from './program.ts';
import type { Program } from './program.ts';

const script = fileURLToPath(new URL('../../fixtures/programs/generate.py', import.meta.url));
const environment = { ...process.env, PYENV_VERSION: '2.7.18' };

function python2(args: readonly string[], input = ''): string | undefined {
  const run = spawnSync('python2.7', ['-B', script, ...args], {
    input,
    env: environment,
    encoding: 'latin1',
    maxBuffer: 1 << 28,
  });
  return run.status === 0 ? run.stdout : undefined;
}

/** Whether a Python 2.7 really starts here: a pyenv shim alone does not. */
export function python2Starts(): boolean {
  return python2(['0', '0']) !== undefined;
}

/** New programs with Python's answers; undefined where no Python 2.7 starts. */
export function freshPrograms(seed: string, count: number): Program[] | undefined {
  const out = python2([seed, String(count)]);
  return out === undefined ? undefined : lines(out);
}

/** What Python 2.7 makes of `texts`; texts that do not compile are left out. */
export function answersOf(texts: readonly string[]): Program[] {
  const out = python2(['answers'], texts.map((text) => `${JSON.stringify(text)}\n`).join(''));
  if (out === undefined) throw new Error('python2.7 does not start');
  return lines(out);
}
