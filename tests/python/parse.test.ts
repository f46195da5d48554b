import { expect, test } from '@jest/globals';
import { parseExpression, parseModule } from '../../lib/python/parse.ts';
import { readSource } from '../../lib/text/read.ts';
import type { Module } from '../../lib/python/module.ts';

const parse = (code: string): Module => parseModule(readSource(Buffer.from(code, 'latin1'), 'text'));
const problemsOf = (code: string): string[] =>
  parse(code).problems.map(({ id, start, end }) => `${id} ${code.slice(start, end)}`.trimEnd());

const versions: [code: string, python: 2 | 3][] = [
  ['X = 1', 2],
  ['', 2],
  ['from Mailman.Defaults import *\nX = 1', 2],
  ["print('a')", 2],
  ["print 'a'", 2],
  ["exec 'a' in b", 2],
  ['X = `a`', 2],
  ['try: pass\nexcept A, e: pass', 2],
  ['X = 0755', 2],
  ['X = 10L', 2],
  ["X = ur'a'", 2],
  ['True = 0', 2],
  ["X = f'{a}'", 3],
  ["print('a', file=b)", 3],
  ['X: int = 1', 3],
  ['def f(a) -> int: pass', 3],
  ['def f():\n a = 1\n def g(): nonlocal a', 3],
  ['async def f(): pass', 3],
  ['try: pass\nexcept A: raise B from c', 3],
  ["X = f'{a}'\nY = = 1", 3],
  ['X = 0755\nY = = 1', 2],
  ["print 'a'\nX = f'{a}'", 2],
];
test.each(versions)('%j is taken for Python %d', (code, python) => expect(parse(code).python).toBe(python));

const broken: [code: string, problem: string][] = [
  ['X 1', 'missing-equals 1'],
  ['X Yes', 'missing-equals Yes'],
  ['if a\n  b = 1', 'missing-colon'],
  ['if a:\nb = 1', 'missing-block'],
  ['X = 1\n  Y = 2', 'unexpected-indent'],
  ['if a = 1: pass', 'assign-in-test ='],
  ['None = 1', 'assign-constant None'],
  ['1 = X', 'assign-literal 1'],
  ['f(a) = 1', 'assign-call f(a)'],
  ['a + b = 1', 'assign-expression a + b'],
  ['return 1', 'outside-function return'],
  ['yield', 'outside-function yield'],
  ['break', 'outside-loop break'],
  ['f(a=1, a=2)', 'duplicate-keyword a'],
  ['f(a=1, b)', 'positional-last b'],
  ['def f(a=1, b): pass', 'parameter-order b'],
  ['def f(a, a): pass', 'duplicate-parameter a'],
  ['def f(a): global a', 'declared-parameter global a'],
  ['class = 1', 'unexpected-token ='],
  ['X = if', 'unexpected-keyword if'],
  ['X =', 'unexpected-end'],
  ['X = a b', 'unexpected-name b'],
  ['try: pass', 'try-alone try'],
  ['X = 1\nfrom __future__ import division', 'late-future from __future__ import division'],
  ['from __future__ import x', 'unknown-future x'],
];
test.each(broken)('%j: %s', (code, problem) => expect(problemsOf(code)).toEqual([problem]));

test('a broken line is kept with what it names, and all others are read', () => {
  const { statements } = parse('A = 1; B = = c.d; E = 2\nF = 3\n');
  expect(statements.map(({ kind }) => kind)).toEqual(['assign', 'opaque', 'assign']);
  expect(statements[1]).toMatchObject({ names: ['B', 'c', 'd', 'E'], binds: ['B', 'c', 'd', 'E'], start: 7, end: 23 });
});
test('a block below a broken line goes with it', () => {
  const { statements } = parse('if a b:\n  C = 1\n  D = 2\nE = 3\n');
  expect(statements.map(({ kind }) => kind)).toEqual(['opaque', 'assign']);
});
test('a broken line within a block leaves the block', () => {
  const { statements, problems } = parse('if a:\n  B = = 1\n  C = 2\nelse:\n  D = 3\n');
  expect(statements).toMatchObject([{ kind: 'if', branches: [{ body: [{ kind: 'opaque' }, { kind: 'assign' }] }] }]);
  expect(problems.length).toBe(1);
});
test('what nests too deeply is kept unread, and nothing around it', () => {
  const { statements, problems } = parse(`X = ${'['.repeat(95)}a, b.c${']'.repeat(95)}\n`);
  expect(problems).toEqual([]);
  expect(statements).toMatchObject([{ kind: 'assign', targets: [{ kind: 'name', name: 'X' }] }]);
});
test('a bracketed expression spans what is in the brackets, a tuple the brackets too', () => {
  expect(parseExpression('( a )', 2)).toMatchObject({ kind: 'name', start: 2, end: 3 });
  expect(parseExpression('( a, )', 2)).toMatchObject({ kind: 'tuple', start: 0, end: 6 });
  expect(parseExpression('((a, b))', 2)).toMatchObject({ kind: 'tuple', start: 1, end: 7 });
  expect(parseExpression('a, b', 2)).toMatchObject({ kind: 'tuple', start: 0, end: 4 });
});
test('what is no expression is opaque', () => {
  expect(parseExpression('a b', 2)).toMatchObject({ kind: 'opaque', names: ['a', 'b'], start: 0, end: 3 });
  expect(parseExpression('', 2)).toMatchObject({ kind: 'opaque', start: 0, end: 0 });
});
test('a long literal is long, a plain one is not', () => {
  expect(parseExpression('10L', 2)).toMatchObject({ value: 10n, long: true });
  expect(parseExpression('9999999999999999999999', 2)).toMatchObject({ value: 9999999999999999999999n, long: false });
});
test('the futures in force', () =>
  expect([...parse('from __future__ import division, print_function\n').futures]).toEqual([
    'division',
    'print_function',
  ]));
test('a def tells all names in it, decorators included', () => {
  const [statement] = parse('@d(x)\ndef f(a=[i for i in b]):\n  c\n').statements;
  expect(statement).toMatchObject({ kind: 'def', binds: ['i'] });
  expect(statement).toHaveProperty('names', expect.arrayContaining(['d', 'x', 'f', 'a', 'b', 'c']));
});
