import { expect, test } from '@jest/globals';
import { evaluation, stock, value } from './reading.ts';

const cases: [text: string, name: string, expected: string][] = [
  ['X = 1', 'X', '1'],
  ['X = Yes', 'X', 'True'],
  ['X = 1 if Yes else 2', 'X', '1'],
  ['X = Y = [1]\nY.append(2)', 'X', '[1, 2]'],
  ['a, (b, c) = 1, (2, 3)', 'c', '3'],
  ['X = 1\nX += 2', 'X', '3'],
  ['X = [1]\nY = X\nX += [2]', 'Y', '[1, 2]'],
  ['X = {"a": 1}\nX["b"] = 2\ndel X["a"]', 'X', '{"b": 2}'],
  ['X = [1, 2, 3]\nX[1:] = []', 'X', '[1]'],
  ['GLOBAL_PIPELINE.remove("Scrubber")\nX = "Scrubber" in GLOBAL_PIPELINE', 'X', 'False'],
  ['X = days(2)', 'X', '172800'],
  ['X = os.path.join("/a", "b")', 'X', '"/a/b"'],
  ['import os\nX = os.environ.get("A")', 'X', '?'],
  ['import os\nif os.environ.get("A"):\n    X = 1\nelse:\n    X = 2', 'X', '1|2'],
  ['import os\nif os.environ.get("A"):\n    X = 1', 'X', '1 maybe'],
  ['X = 1\nimport os\nif os.environ.get("A"):\n    X = 2', 'X', '2|1'],
  ['import os\nif os.environ.get("A"):\n    del SMTPHOST', 'SMTPHOST', '"localhost" maybe'],
  ['del SMTPHOST', 'SMTPHOST', '-'],
  ['try:\n    X = 1\n    X = unknown_name\nexcept NameError:\n    Y = X', 'Y', '1'],
  ['try:\n    import site_local\n    X = 1\nexcept ImportError:\n    X = 2', 'X', '1|2'],
  ['X = 0\ntry:\n    X = 1\n    X = f()\nexcept:\n    pass', 'X', '1'],
  ['X = 1\nfor i in range(3):\n    X = X + i', 'X', '?'],
  ['X = 1\nfor i in (1, 2, 3):\n    X = X + i', 'X', '7'],
  [
    'VIRTUAL_HOSTS.clear()\nfor d in ("a.jp", "b.jp"):\n    add_virtualhost("www." + d)',
    'VIRTUAL_HOSTS',
    '{"www.a.jp": "a.jp", "www.b.jp": "b.jp"}',
  ],
  ['def f():\n    GLOBAL_PIPELINE.append("X")\nf()', 'GLOBAL_PIPELINE', '?'],
  ['def f():\n    global X\n    X = 2\nX = 1\nf()', 'X', '?'],
  ['def f():\n    pass\nX = 1\nf()', 'X', '1'],
  ['X = 1\nexec "X = 2"', 'X', '? maybe'],
  ['X = 1\nglobals()["X"] = 2', 'X', '? maybe'],
  ['[0 for Yes in (0,)]\nX = Yes', 'X', '?'],
  ['True = 0\nX = True', 'X', '0'],
  ['SMTPHOST = "x"\nfrom Defaults import *', 'SMTPHOST', '"localhost"'],
  ['GLOBAL_PIPELINE.append("X")\nfrom Defaults import *\nX = GLOBAL_PIPELINE[-1]', 'X', '"X"'],
  ['import Defaults\nDefaults.SMTPHOST = "y"\nfrom Defaults import *', 'SMTPHOST', '"y"'],
  ['import Defaults\nDefaults.SMTPHOST = "y"', 'SMTPHOST', '"localhost"'],
  ['from Defaults import No as Yes\nX = Yes', 'X', 'False'],
  ['import mm_cfg\nmm_cfg.X = 4', 'X', '4'],
  ['X = 7 / 2', 'X', '3'],
  ['X = 2 ** 100', 'X', '1267650600228229401496703205376L'],
  ['X = "a" * 10 ** 10', 'X', '?'],
  ['from socket import *\nX = AF_INET', 'X', '?'],
  ['from nowhere_known import *', 'SMTPHOST', '? maybe'],
  ['import sys\nif 1:\n    X = 1\nelse:\n    sys.exit(1)', 'X', '1'],
  ['import os\nif os.path.exists("/x"):\n    X = 1\nelse:\n    raise SystemExit', 'X', '1'],
];

test.each(cases)('%j leaves %s = %s', (text, name, expected) => {
  expect(value(stock(text), name)).toBe(expected);
});

const stops: [text: string, exception: string, id: string][] = [
  ['X = yess', 'NameError', 'undefined-name-hint'],
  ['X = qqqqqqq', 'NameError', 'undefined-name'],
  ['X = 1 / 0', 'ZeroDivisionError', 'exception'],
  ['X = "1" + 1', 'TypeError', 'exception'],
  ['import sys\nsys.exit(3)', 'SystemExit', 'exit'],
  ['raise ValueError, "no"', 'ValueError', 'raised'],
  ['from Defaults import NO_SUCH_NAME', 'ImportError', 'no-such-import'],
  ['import os\nif os.environ.get("A"):\n    X = zzzzz1\nelse:\n    X = zzzzz2', 'NameError', 'undefined-name'],
];

test.each(stops)('%j stops at a %s', (text, exception, id) => {
  const { stop, loads } = stock(text);
  expect(stop).toMatchObject({ exception, id, certain: true });
  expect(loads).toBe(false);
});

test('a name above the star import is not defined yet', () => {
  const evaluated = evaluation('X = Yes\nfrom Defaults import *\n');
  expect(evaluated.stop).toMatchObject({
    id: 'defined-later',
    args: { name: 'Yes', origin: 'from Defaults import *' },
  });
});

test('a misspelled import of Defaults stops the file', () => {
  expect(evaluation('from Default import *\n').stop).toMatchObject({
    id: 'no-such-module',
    args: { hint: 'Defaults' },
  });
});

test('what stands behind a certain exception is still looked at', () => {
  const evaluated = stock('X = 1\nY = nope_a\nX = 2\nZ = nope_b\n');
  expect(evaluated.problems.map((problem) => problem.certain)).toEqual([true, false]);
  expect(value(evaluated, 'X')).toBe('1');
});

test('a branch that may raise is reported as uncertain', () => {
  const evaluated = stock('import os\nif os.environ.get("A"):\n    X = nope\n');
  expect(evaluated.problems).toMatchObject([{ id: 'undefined-name', certain: false }]);
  expect(evaluated.stop).toBeUndefined();
});

test('a setting tells which assignment counts', () => {
  const setting = stock('SMTPHOST = "a"\nSMTPHOST = "b"\n').setting('SMTPHOST');
  expect(setting.assignments.map(({ nested }) => nested)).toEqual([false, false]);
  expect(setting.counting).toBe(setting.assignments[1]);
  expect(setting.isDefault).toBe(false);
  expect(stock('').setting('SMTPHOST').isDefault).toBe(true);
});

test('a default whose list was changed is no default any more', () => {
  const evaluated = stock('X = GLOBAL_PIPELINE\nX.append("A")\n');
  expect(evaluated.setting('GLOBAL_PIPELINE').isDefault).toBe(false);
  expect(evaluated.setting('OWNER_PIPELINE').isDefault).toBe(true);
});
