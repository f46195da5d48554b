import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { catalogueDefaults } from '../../lib/evaluate/defaults.ts';
import { evaluate } from '../../lib/evaluate/evaluate.ts';
import { parseModule } from '../../lib/python/parse.ts';
import { readSource } from '../../lib/text/read.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const files = ['examples/docomo/mm_cfg.py', 'tests/fixtures/lint/debian.py', 'tests/fixtures/lint/redhat.py'];

test.each(files)('every setting that %s gives a literal value is known', (file) => {
  const source = readSource(readFileSync(`${root}/${file}`), file);
  const evaluation = evaluate(source, parseModule(source), { defaults: catalogueDefaults('2.1.39') });
  const literals = evaluation.touched
    .map((name) => evaluation.setting(name))
    .filter(({ counting }) => isLiteral(source.text.slice(counting?.expression?.start, counting?.expression?.end)));
  expect(literals.length).toBeGreaterThan(0);
  expect(literals.filter(({ known }) => known === undefined).map(({ name }) => name)).toEqual([]);
});

/** A number, a plain string, or one of Mailman's truth values. */
function isLiteral(expression: string): boolean {
  return /^(?:-?\d+|'[^'\\]*'|"[^"\\]*"|Yes|No|On|Off|True|False|None)$/.test(expression);
}
