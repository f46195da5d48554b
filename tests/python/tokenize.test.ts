import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import type { PythonVersion } from '../../lib/python/syntax.ts';
import { TokenKind } from '../../lib/python/token.ts';
import { tokenize } from '../../lib/python/tokenize.ts';
import { streamOf } from './token-stream.ts';

/** Kind and text of each token, the empty ones left out. */
function written(code: string, python: PythonVersion = 2): string[] {
  const { tokens } = tokenize(code, { python });
  const names = Object.keys(TokenKind);
  return Array.from({ length: tokens.length }, (_, i) => [
    names[tokens.kinds[i] ?? 0],
    code.slice(tokens.starts[i], tokens.ends[i]),
  ])
    .filter(([, text]) => text !== '')
    .map((token) => token.join(' '));
}

function problems(code: string, python: PythonVersion = 2): string[] {
  return tokenize(code, { python }).problems.map(({ id, start, end }) => `${id} ${start}-${end}`);
}

type Case = [text: string, verdict: 'valid' | 'lexical' | 'syntax', stream: string];

for (const python of [2, 3] as const) {
  const cases = JSON.parse(
    readFileSync(new URL(`../fixtures/tokens/python${python}.json`, import.meta.url), 'utf8'),
  ) as Case[];

  test(`the tokens of valid programs are those of Python ${python}, without a problem`, () => {
    for (const [text, verdict, stream] of cases) {
      if (verdict !== 'valid') continue;
      const { tokens, problems } = tokenize(text, { python });
      expect([text, streamOf(tokens), problems]).toEqual([text, stream, []]);
    }
  });

  test(`what the tokenizer of Python ${python} refuses has a problem`, () => {
    const accepted = cases.filter(([text, verdict]) => verdict === 'lexical' && problems(text, python).length === 0);
    expect(accepted).toEqual([]);
  });
}

test('a byte order mark is skipped', () =>
  expect(tokenize('\xef\xbb\xbfX\n', { python: 2, start: 3 }).tokens.starts[0]).toBe(3));
test('0o17L is one number, as the interpreter reads it', () => expect(written('0o17L')).toEqual(['Number 0o17L']));
test('... is three operators in Python 2', () => expect(written('...')).toHaveLength(3));
test('... is one operator in Python 3', () => expect(written('...', 3)).toEqual(['Operator ...']));
test('f is a name before a string in Python 2', () => expect(written('f"x"')).toEqual(['Name f', 'String "x"']));
test('ur is a name before a string in Python 3', () => expect(written('ur"x"', 3)).toEqual(['Name ur', 'String "x"']));
test('a lone CR ends a line', () => expect(written('X\rY')).toEqual(['Name X', 'Newline \r', 'Name Y']));
test('CR LF is one line break', () => expect(written('X\r\n')).toEqual(['Name X', 'Newline \r\n']));

// Recovery
test('an unclosed string ends at its line', () =>
  expect(written("X = 'a\nY = 1\n")).toEqual([
    'Name X',
    'Operator =',
    "Error 'a",
    'Newline \n',
    'Name Y',
    'Operator =',
    'Number 1',
    'Newline \n',
  ]));
test('an unclosed triple-quoted string is cut back to its first line', () =>
  expect(written("X = '''a\nY = 1\n")).toContain('Name Y'));
test('an unclosed bracket ends where a statement begins', () =>
  expect(written('X = [1,\n  2,\nY = 3\n').filter((token) => token === 'Newline \n')).toHaveLength(2));
test('the statement after a comment as well', () =>
  expect(problems('X = [1, # one\n# two\n\nfrom a import b\n')).toEqual(['unclosed-bracket 4-5']));
test('a closed bracket keeps lines that look like statements', () =>
  expect(written('f(\na = 1,\nb = [\nfoo(1)])\nX = (\nY = 1\n').filter((token) => token === 'Nl \n')).toHaveLength(3));
test('a keyword of an expression ends no bracket', () =>
  expect(problems('X = [y\nfor y in z\nif y\n')).toEqual(['unclosed-bracket 4-5']));
test('a block within a function is found at its own column', () =>
  expect(written('if X:\n    Y = (1\n    Z = 2\nW = 3\n').filter((token) => token.startsWith('Newline'))).toHaveLength(
    4,
  ));

// Problems, each at its place
test('unclosed string', () => expect(problems("X = 'a")).toEqual(['unclosed-string 4-6']));
test('unclosed triple-quoted string', () => expect(problems('X = """a\n')).toEqual(['unclosed-triple-string 4-8']));
test('an unclosed string explains an unclosed bracket', () =>
  expect(problems("X = ['a]\n")).toEqual(['unclosed-string 5-8']));
test('unclosed bracket', () => expect(problems('X = (1')).toEqual(['unclosed-bracket 4-5']));
test('closing bracket alone', () => expect(problems('X = 1)')).toEqual(['unopened-bracket 5-6']));
test('mismatched bracket', () => expect(problems('X = (1]')).toEqual(['mismatched-bracket 6-7']));
test('a mismatch closes what is open within', () =>
  expect(problems('X = [(1]\nY = 1')).toEqual(['mismatched-bracket 7-8']));
test('dedent to no level', () => expect(problems('if 1:\n    X = 1\n  Y = 2\n')).toEqual(['dedent-mismatch 16-18']));
test('tabs and spaces in Python 3', () =>
  expect(problems('if 1:\n\tX = 1\n        Y = 2\n', 3)).toEqual(['tabs-and-spaces 13-21']));
test('tabs and spaces in Python 2', () => expect(problems('if 1:\n\tX = 1\n        Y = 2\n')).toEqual([]));
test('99 levels of indentation', () => expect(problems(levels(99))).toEqual([]));
test('100 levels of indentation', () => expect(problems(levels(100))[0]).toMatch(/^too-many-levels/));
test('curly quotes in UTF-8', () =>
  expect(problems('X = \xe2\x80\x9ca\xe2\x80\x9d')).toEqual(['curly-quote 4-7', 'curly-quote 8-11']));
test('curly quotes in windows-1252', () => expect(problems('X = \x93a')).toEqual(['curly-quote 4-5']));
test('full-width space in UTF-8', () => expect(problems('X =\xe3\x80\x801')).toEqual(['full-width-space 3-6']));
test('full-width space in EUC-JP', () => expect(problems('X =\xa1\xa11')).toEqual(['full-width-space 3-5']));
test('full-width space in Shift_JIS, masked', () =>
  expect(tokenize('X =\x81\xff1', { python: 2, text: 'X =\x81@1' }).problems[0]?.id).toBe('full-width-space'));
test('full-width equals sign', () => expect(problems('X \xef\xbc\x9d 1')).toEqual(['full-width-character 2-5']));
test('no-break space in UTF-8', () => expect(problems('X =\xc2\xa01')).toEqual(['no-break-space 3-5']));
test('no-break space in latin-1', () => expect(problems('X =\xa01')).toEqual(['no-break-space 3-4']));
test('the same in Python 3', () => expect(problems('X =\xc2\xa01', 3)).toEqual(['no-break-space 3-5']));
test('other characters beyond ASCII', () => expect(problems('X = \xe6\x97\xa5')).toEqual(['non-ascii-character 4-7']));
test('they are a name in Python 3', () => expect(problems('X = \xe6\x97\xa5', 3)).toEqual([]));
test('Control-Z', () => expect(problems('X = 1\n\x1a')).toEqual(['control-z 6-7']));
test('NUL', () => expect(problems('X = 1 \0 junk(\n\n')).toEqual(['nul 6-7']));
test('a NUL joins the next line', () => expect(written('X = 1\n\0Y = 2\nZ = 3\n')).not.toContain('Name Y'));
test('NUL in a string', () => expect(problems("X = 'a\0b'\n")).toEqual(['nul 6-7']));
test('NUL in a comment', () => expect(problems('# a\0b\nX = 1\n')).toEqual(['nul 3-4']));
test('other characters', () =>
  expect(problems('X = $a ? !')).toEqual([4, 7, 9].map((at) => `stray-character ${at}-${at + 1}`)));
test('backslash within a line', () => expect(problems('X = \\ 1')).toEqual(['stray-backslash 4-5']));
test('blank behind a backslash', () => expect(problems('X = \\ \n  1\n')).toEqual(['blank-behind-backslash 4-5']));
test('it joins the lines that it was meant to', () => expect(written('X = \\ \n  1\n')).toContain('Error \\ \n'));
test('backslash at the end of the file', () => expect(problems('X = 1\\')).toEqual([]));
test('backslash at the end of the file in Python 3', () =>
  expect(problems('X = 1\\', 3)).toEqual(['backslash-at-end 5-6']));
test('merge conflict', () =>
  expect(problems('<<<<<<< HEAD\nX = 1\n=======\nX = 2\n>>>>>>> x\n')).toEqual([
    'merge-conflict 0-12',
    'merge-conflict 19-26',
    'merge-conflict 33-42',
  ]));
test('merge conflict within brackets', () =>
  expect(problems('X = [\n<<<<<<< a\n1,\n=======\n2,\n>>>>>>> b\n]\n')).toHaveLength(3));
test('a merge conflict leaves the indentation', () =>
  expect(written('if 1:\n  X\n<<<<<<< a\n  Y\n').filter((token) => token.startsWith('Indent'))).toHaveLength(1));
test('a comparison is no conflict marker', () => expect(problems('X = (1\n== 2)')).toEqual([]));
test('8 in an octal number', () => expect(problems('X = 08')).toEqual(['leading-zero 4-6']));
test('leading zero in Python 3', () => expect(problems('X = 0755', 3)).toEqual(['python2-octal 4-8']));
test('long number in Python 3', () => expect(problems('X = 10L', 3)).toEqual(['python2-long 4-7']));
test('underscore in Python 2', () => expect(problems('X = 1_000')).toEqual(['number-underscore 4-9']));
test('letters on a number', () => expect(problems('X = 5px')).toEqual(['invalid-number 4-7']));
test('a keyword on a number', () => expect(problems('X = 1if Y else 2')).toEqual([]));
test('hexadecimal number without digits', () => expect(problems('X = 0x')).toEqual(['invalid-number 4-6']));
test('<> in Python 3', () => expect(problems('1 <> 2', 3)).toEqual(['python2-operator 2-4']));
test('backquote in Python 3', () => expect(problems('`X', 3)).toEqual(['python2-operator 0-1']));

function levels(count: number): string {
  return Array.from({ length: count + 1 }, (_, i) => `${' '.repeat(i)}${i < count ? 'if 1:' : 'X'}\n`).join('');
}
