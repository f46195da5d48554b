import { expect, test } from '@jest/globals';
import { evaluation, stock, value } from './reading.ts';

/** Each was tried with Python 2.7.18; '?' stands for what depends on code that is not followed. */
const traps: [why: string, text: string, name: string, expected: string][] = [
  ['a second star import undoes overrides', 'MTA = "x"\nfrom Defaults import *', 'MTA', '"Manual"'],
  ["and keeps names of one's own", 'MY_OWN = 1\nfrom Defaults import *', 'MY_OWN', '1'],
  ['and keeps mutations', 'KNOWN_SPAMMERS.append(1)\nfrom Defaults import *', 'KNOWN_SPAMMERS', '[1]'],
  ["but not of a list of one's own", 'KNOWN_SPAMMERS = [2]\nfrom Defaults import *', 'KNOWN_SPAMMERS', '[]'],
  [
    'Mailman.Defaults is the same module',
    'import Mailman.Defaults\nMailman.Defaults.MTA = 1\nfrom Mailman.Defaults import *',
    'MTA',
    '1',
  ],
  ['Defaults.X = 7 before the star import', 'import Defaults\nDefaults.MTA = 7\nfrom Defaults import *', 'MTA', '7'],
  ['Defaults.X = 7 without one', 'import Defaults\nDefaults.MTA = 7', 'MTA', '"Manual"'],
  ['a name of Defaults under another name', 'from Defaults import No as Yes\nX = Yes', 'X', 'False'],
  ['a loop that adds hosts', 'for d in open("hosts"):\n    add_virtualhost("w." + d, d)', 'VIRTUAL_HOSTS', '?'],
  ['a def that appends, once called', 'def f():\n    KNOWN_SPAMMERS.append(1)\nf()', 'KNOWN_SPAMMERS', '?'],
  ['a def that is not called', 'def f():\n    KNOWN_SPAMMERS.append(1)', 'KNOWN_SPAMMERS', '[]'],
  ['a class body', 'class C:\n    KNOWN_SPAMMERS.append(1)', 'KNOWN_SPAMMERS', '?'],
  ['a decorator', 'def d(f):\n    KNOWN_SPAMMERS.append(1)\n@d\ndef g():\n    pass', 'KNOWN_SPAMMERS', '?'],
  ['a default value of a parameter', 'def f(x=KNOWN_SPAMMERS.append(1)):\n    pass', 'KNOWN_SPAMMERS', '?'],
  ['a lambda, once called', 'f = lambda: KNOWN_SPAMMERS.append(1)\nf()', 'KNOWN_SPAMMERS', '?'],
  ['a comprehension', '[KNOWN_SPAMMERS.append(i) for i in (1, 2)]', 'KNOWN_SPAMMERS', '?'],
  ['sys.modules', 'import sys\nX = 1\nsys.modules[__name__].X = 8', 'X', '? maybe'],
  ['globals()', "X = 1\nglobals()['X'] = 2", 'X', '? maybe'],
  ['the module itself', 'import mm_cfg\nmm_cfg.X = 4', 'X', '4'],
  ['a builtin replaced', '__builtins__.True = 0\nX = True', 'X', '?'],
  ['a builtin replaced through an import', 'import __builtin__\n__builtin__.True = 0\nX = True', 'X', '?'],
  ['a comprehension leaks its variable', '[0 for Yes in (0,)]\nX = Yes', 'X', '?'],
  ['a generator does not, but may run any time', 'X = list(0 for y in (0,))\nZ = 3', 'Z', '3'],
  ['True = 0 is legal', 'True = 0\nX = True', 'X', '0'],
  ['and does not touch Yes', 'True = 0\nX = Yes', 'X', 'True'],
  ['exec', 'X = 1\nexec "X = 2"', 'X', '? maybe'],
  ['execfile', 'X = 1\nexecfile("/etc/other")', 'X', '? maybe'],
  ['7 / 2', 'X = 7 / 2', 'X', '3'],
  ['-7 / 2', 'X = -7 / 2', 'X', '-4'],
  ['"10" > 5', 'X = "10" > 5', 'X', 'True'],
  ['None < 0', 'X = None < 0', 'X', 'True'],
  ['octal', 'X = 0755', 'X', '493'],
  ['a big literal is a long', 'X = 9223372036854775808', 'X', '9223372036854775808L'],
  ['an overflow makes a long', 'X = 9223372036854775807 + 1', 'X', '9223372036854775808L'],
  ['str and unicode', 'X = "a" + u"b"', 'X', 'u"ab"'],
  ['equal keys', 'X = {1: "a", True: "b"}', 'X', '{1: "b"}'],
  ['a bomb of text', 'X = "a" * 10 ** 10', 'X', '?'],
  ['a bomb of digits', 'X = 9 ** 9 ** 9', 'X', '?'],
  ['a bomb of items', 'X = range(10 ** 9)', 'X', '?'],
  ['a library function replaced', 'import os\nos.path.join = len\nX = os.path.join("/a", "b")', 'X', '?'],
  [
    'replaced in a loop',
    'import os\nfor i in open("x"):\n    os.path.join = len\nX = os.path.join("/a", "b")',
    'X',
    '?',
  ],
  ['replaced in a def', 'import os\ndef f():\n    os.path.join = len\nf()\nX = os.path.join("/a", "b")', 'X', '?'],
  ['aliases', 'X = Y = []\nX.append(1)', 'Y', '[1]'],
  ['an alias of a default', 'X = GLOBAL_PIPELINE\nX[:] = []', 'GLOBAL_PIPELINE', '[]'],
  ['+= of a list is in place', 'X = Y = [1]\nX += [2]', 'Y', '[1, 2]'],
  ['+= of a tuple is not', 'X = Y = (1,)\nX += (2,)', 'Y', '(1)'],
  ['a list handed to unknown code', 'import site_code\nsite_code.f(KNOWN_SPAMMERS)', 'KNOWN_SPAMMERS', '?'],
  ['a number handed to unknown code', 'X = 1\nimport site_code\nsite_code.f(X)', 'X', '1'],
  ['names bound by socket', 'from socket import *\nX = 1\nMTA = 2', 'MTA', '2'],
  ['a star import of anything', 'from site_code import *', 'MTA', '? maybe'],
  [
    'a try whose body may stop anywhere',
    'X = 0\ntry:\n    X = 1\n    import nope_nope\n    X = 2\nexcept ImportError:\n    pass',
    'X',
    '2|0|1',
  ],
  ['a continuation', 'X = 1 + \\\n  2', 'X', '3'],
  ['a string continued', "X = 'a\\\nb'", 'X', '"ab"'],
  ['what a name was when it was read', 'X = MTA\nMTA = 1', 'X', '"Manual"'],
];

test.each(traps)('%s', (_, text, name, expected) => {
  expect(value(stock(text), name)).toBe(expected);
});

test('from __future__ import division', () => {
  expect(value(evaluation('from __future__ import division\nX = 7 / 2\n'), 'X')).toBe('3.5');
});

test('from __future__ import unicode_literals', () => {
  expect(value(evaluation('from __future__ import unicode_literals\nX = "a"\n'), 'X')).toBe('u"a"');
});

test('an override above the star import is lost', () => {
  const setting = evaluation('MTA = "x"\nfrom Defaults import *\n').setting('MTA');
  expect(setting.assignments).toHaveLength(1);
  expect(setting.counting).toBeUndefined();
  expect(setting.isDefault).toBe(true);
});

test.each([
  ['X = 7 / 2', '3.5'],
  ['X = "10"', 'u"10"'],
  ['X = round(2.5)', '2'],
])('in Python 3 %s leaves %s', (text, expected) => {
  expect(value(evaluation(`from Mailman.Defaults import *\n${text}\n`, { python: 3 }), 'X')).toBe(expected);
});

test('Python 3 does not find Defaults without its package', () => {
  expect(evaluation('from Defaults import *\n', { python: 3 }).stop).toMatchObject({
    exception: 'ModuleNotFoundError',
  });
});

test('a fragment is evaluated as if it stood in a stock file', () => {
  expect(value(evaluation('X = Yes\n', { fragment: true }), 'X')).toBe('True');
});

test('10,000 statements that change one list end in time', () => {
  const text = `from Defaults import *\n${'GLOBAL_PIPELINE.append(1)\n'.repeat(10_000)}X = 1\n`;
  expect(['1', '? maybe']).toContain(value(evaluation(text), 'X'));
});

test('deep nesting does not overflow', () => {
  const deep = `X = ${'('.repeat(80)}1${')'.repeat(80)}\nY = ${'1 + '.repeat(5000)}1\nZ = ${'not '.repeat(5000)}1\n`;
  expect(value(stock(`${deep}W = 1\n`), 'W')).toBe('1');
});
