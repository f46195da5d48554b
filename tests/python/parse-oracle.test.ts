import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { parseModule } from '../../lib/python/parse.ts';
import { readSource } from '../../lib/text/read.ts';
import { difference, moduleForm, type Form } from './parse-form.ts';

const read = (name: string): string => readFileSync(new URL(`../fixtures/parse/${name}`, import.meta.url), 'utf8');
const snippets = read('snippets.txt')
  .trimEnd()
  .split('\n')
  .map((line) => line.replace(/\u2424/g, '\n'));

/** How the parser's answer to a snippet differs from Python's; undefined when it does not. */
function wrong(snippet: string, python: 2 | 3, expected: Form | null): string | undefined {
  const module = parseModule(readSource(Buffer.from(snippet), 'snippet', { python: 3 }), { python });
  const refused = module.problems.map(({ id }) => id).join();
  if (expected === null) return refused === '' ? 'accepted' : undefined;
  return refused === '' ? difference(moduleForm(module, true), expected) : `refused: ${refused}`;
}

for (const python of [2, 3] as const) {
  const expected = JSON.parse(read(`python${python}.json`)) as (Form | null)[];

  test(`${snippets.length} snippets are read and refused as Python ${python} does`, () => {
    expect(expected.length).toBe(snippets.length);
    const differing = snippets.flatMap((snippet, i) => {
      const found = wrong(snippet, python, expected[i] as Form | null);
      return found === undefined ? [] : [`${snippet}  -- ${found}`];
    });
    expect(differing).toEqual([]);
  });
}
