import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import type { PythonVersion } from '../../lib/python/syntax.ts';
import { tokenize } from '../../lib/python/tokenize.ts';
import { streamOf } from './token-stream.ts';

const generator = fileURLToPath(new URL('../fixtures/tokens/generate.py', import.meta.url));

/** What the generator prints under the real interpreter; undefined on a machine where that one does not start. */
function ask(python: PythonVersion, args: readonly string[]): string | undefined {
  const command = python === 2 ? 'python2.7' : 'python3.11';
  const version = python === 2 ? '2.7.18' : '3.11.7';
  try {
    return execFileSync(command, [generator, ...args], {
      encoding: 'utf8',
      env: { ...process.env, PYENV_VERSION: version },
      maxBuffer: 1 << 27,
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout: 60_000,
    });
  } catch {
    return undefined;
  }
}

/** Today's day: other files and other programs each day, the same ones all day. */
const day = Math.floor(Date.now() / 86_400_000);

for (const python of [2, 3] as const) {
  test(`every 16th file of the standard library has the tokens that Python ${python} gives`, () => {
    const answer = ask(python, ['library', '16', String(day % 16)]) ?? '';
    const differing = answer
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as [path: string, sha1: string])
      .filter(([path, sha1]) => {
        const code = readFileSync(path, 'latin1');
        const start = code.startsWith('\xef\xbb\xbf') ? 3 : 0;
        const { tokens, problems } = tokenize(code, { python, start });
        const found = createHash('sha1').update(streamOf(tokens, start)).digest('hex');
        // tokenize.py of Python 3 splits the names of this one at a combining character; the interpreter does not.
        return !path.endsWith('test_unicode_identifiers.py') && (found !== sha1 || problems.length > 0);
      });
    expect(differing).toEqual([]);
  });

  test(`fresh random programs have the tokens that Python ${python} gives`, () => {
    const answer = ask(python, ['random', String(day * 10_000), '500']) ?? '[]';
    const cases = JSON.parse(answer) as [text: string, verdict: string, stream: string][];
    const differing = cases.filter(([text, verdict, stream]) => {
      const { tokens, problems } = tokenize(text, { python });
      if (verdict !== 'valid') return verdict === 'lexical' && problems.length === 0;
      return streamOf(tokens) !== stream || problems.length > 0;
    });
    expect(differing).toEqual([]);
  });
}
