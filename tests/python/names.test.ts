import { expect, test } from '@jest/globals';
import { bindings, mentions } from '../../lib/python/names.ts';
import { parseModule } from '../../lib/python/parse.ts';
import type { PythonVersion } from '../../lib/python/syntax.ts';
import { readSource } from '../../lib/text/read.ts';

function parse(code: string, python: PythonVersion = 2) {
  return parseModule(readSource(Buffer.from(code, 'latin1'), 'test', { python }), { python });
}

const bound = (code: string, python?: PythonVersion): string[] => [...bindings(parse(code, python).statements)].sort();

function mentioned(code: string): string[] {
  const module = parse(code);
  return [...mentions(0, module.tokens.length, module)].sort();
}

test.each([
  ['a = b = c', 'a b'],
  ['a, (b, [c]) = d', 'a b c'],
  ['a.b = c[d] = e', ''],
  ['a += 1', 'a'],
  ['import a, b.c, d as e', 'a b e'],
  ['from a import b, c as d', 'b d'],
  ['from a import *', ''],
  ['for a, b in c: d = 1\nelse: e = 1', 'a b d e'],
  ['while a: b = 1\nelse: c = 1', 'b c'],
  ['if a: b = 1\nelif c: d = 1\nelse: e = 1', 'b d e'],
  ['try: a = 1\nexcept b, c: d = 1\nelse: e = 1\nfinally: f = 1', 'a c d e f'],
  ['with a as b: c = 1', 'b c'],
  ['with a as (b, c): pass', 'b c'],
  ['del a, b.c', 'a'],
  ['def f(a, b=1):\n  c = 1', 'f'],
  ['def f():\n  global a\n  a = 1', 'a f'],
  ['def f():\n  if x:\n    def g():\n      global a', 'a f'],
  ['class C:\n  a = 1', 'C'],
  ['def f(a=[0 for b in c]): pass', 'b f'],
  ['class C(f([0 for b in c])): pass', 'C b'],
  ['@f([0 for b in c])\ndef g(): pass', 'b g'],
  ['[0 for a in b]', 'a'],
  ['x = f([0 for a in b])', 'a x'],
  ['x[[0 for a in b][0]] = 1', 'a'],
  ['if [0 for a in b]: pass', 'a'],
  ['print [0 for a in b]', 'a'],
  ['print a, b', ''],
  ['exec "a = 1"', ''],
  ['a; b = 1; c', 'b'],
])('%j binds %j', (code, names) => expect(bound(`${code}\n`).join(' ')).toBe(names));

test('an assignment expression binds in Python 3', () => expect(bound('f(a := 1)\n', 3)).toEqual(['a']));
test('an annotated name is bound in Python 3', () => expect(bound('a: int = b\n', 3)).toEqual(['a']));

test('every name is mentioned, attributes and keywords too', () =>
  expect(mentioned("if a.b(c=1) + d['e']: # f\n  pass\n")).toEqual(['a', 'b', 'c', 'd', 'if', 'pass']));
test('no name is mentioned in an empty file', () => expect(mentioned('')).toEqual([]));
test('the range is inclusive', () => {
  const module = parse('a = b + c\n');
  expect([...mentions(0, 2, module)]).toEqual(['a', 'b']);
});
