import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { parseModule } from '../../lib/python/parse.ts';
import type { PythonVersion } from '../../lib/python/syntax.ts';
import { readSource } from '../../lib/text/read.ts';
import { moduleForm, written } from './parse-form.ts';

const generator = fileURLToPath(new URL('../fixtures/parse/generate.py', import.meta.url));

/** What the generator prints under the real interpreter; nothing on a machine where that one does not start. */
function ask(python: PythonVersion, args: readonly string[]): string {
  const command = python === 2 ? 'python2.7' : 'python3.11';
  const version = python === 2 ? '2.7.18' : '3.11.7';
  try {
    return execFileSync(command, [generator, ...args], {
      encoding: 'utf8',
      env: { ...process.env, PYENV_VERSION: version, PYTHONDONTWRITEBYTECODE: '1' },
      maxBuffer: 1 << 27,
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout: 60_000,
    });
  } catch {
    return '';
  }
}

/** Files whose places Python 3 counts in another encoding, whose names it normalizes, or that both Pythons refuse for a name. */
const apart = /iso_8859|koi8|unicode_identifiers|source_encoding|test_traceback|badsyntax_3131/;

function differs(path: string, digest: string | null, python: PythonVersion): boolean {
  const source = readSource(readFileSync(path), path, { python });
  const module = parseModule(source, { python });
  if (digest === null) return module.problems.length + source.problems.length === 0;
  const form = written(moduleForm(module, false));
  return module.problems.length > 0 || createHash('sha1').update(form).digest('hex') !== digest;
}

/** Today's day: other files each day, the same ones all day. */
const day = Math.floor(Date.now() / 86_400_000);

for (const python of [2, 3] as const) {
  test(`every 16th file of the standard library has the tree that Python ${python} gives`, () => {
    const differing = ask(python, ['library', '16', String(day % 16)])
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as [path: string, digest: string | null])
      .filter(([path, digest]) => !apart.test(path) && differs(path, digest, python));
    expect(differing).toEqual([]);
  });
}
