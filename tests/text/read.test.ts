import { spawnSync } from 'node:child_process';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { keepsBytes } from '../../lib/text/keep.ts';
import { readSource } from '../../lib/text/read.ts';
import { textTexts } from '../../lib/language/text-problems.ts';
import { words } from '../../lib/language/text.ts';
import { arbitraryBytes, arbitraryFile } from './arbitrary-source.ts';
import { answered, answersOf, problemIds, source, type Answered } from './fixtures.ts';

/** Problems that say nothing about whether Python 2 refuses the bytes. */
const mild = new Set(['lone-carriage-return', 'unsupported-encoding']);

/** What is wrong with our reading of a file that Python 2.7 has answered for; '' for nothing. */
function disagreement({ bytes, answer, value }: Answered): string {
  const read = readSource(bytes, 'mm_cfg.py');
  const ids = read.problems.map((problem) => problem.id);
  const where = JSON.stringify(read.text);
  if (answer === 'ok' && ids.some((id) => !mild.has(id))) return `accepted by Python: ${where} ${ids.join()}`;
  if (answer === 'encoding' && ids.length === 0) return `refused by Python: ${where}`;
  if (answer !== 'ok' || value === undefined || ids.length > 0) return '';
  const match = /(?:^|\xef\xbb\xbf)X = (['"])([^\\]*?)\1[ \t]*$/m.exec(read.code);
  if (!match) return /^(?:\xef\xbb\xbf)?X = .*\\/m.test(read.code) ? '' : `no string found: ${where}`;
  const at = match.index + match[0].indexOf('= ') + 3;
  const literal = read.text.slice(at, at + (match[2] ?? '').length);
  return keepsBytes(literal, read.encoding ?? '') && literal !== value ? `another value: ${where}` : '';
}

test('agrees with Python 2.7 on what it loads and where strings end', () => {
  expect(answered.length).toBeGreaterThan(500);
  expect(answered.map(disagreement).filter((line) => line !== '')).toEqual([]);
});

test('and on fresh files where a Python 2.7 starts', () => {
  const script = new URL('../fixtures/text/files.py', import.meta.url).pathname;
  const seed = String(Math.floor(Math.random() * 1e6));
  const env = { ...process.env, PYENV_VERSION: '2.7.18' };
  const { status, stdout } = spawnSync('python2.7', [script, seed, '300'], { encoding: 'utf8', env });
  const fresh = status === 0 ? answersOf(stdout) : answered;
  expect(fresh.map(disagreement).filter((line) => line !== '')).toEqual([]);
});

test('most strings are known to keep their bytes', () => {
  const sound = answered.filter(({ answer }) => answer === 'ok').map(({ bytes }) => readSource(bytes, 'x'));
  const kept = sound.filter(({ code, text, encoding }) => {
    const match = /X = (['"])(.*?)\1[ \t]*$/m.exec(code);
    return match && keepsBytes(text.slice(match.index, match.index + match[0].length), encoding ?? '');
  });
  expect(kept.length / sound.length).toBeGreaterThan(0.75);
});

describe('for any bytes', () => {
  test('the text is the bytes, and the mask as long, hiding only what is no ASCII character', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          arbitraryBytes,
          arbitraryFile.map(({ bytes }) => bytes),
        ),
        fc.constantFrom(2, 3),
        (bytes, python) => {
          const { text, code, lineStarts, start } = readSource(bytes, 'x', { python: python === 2 ? 2 : 3 });
          expect(Buffer.from(text, 'latin1').equals(bytes)).toBe(true);
          expect(code.length).toBe(text.length);
          for (let at = 0; at < text.length; at++) if (code[at] !== text[at]) expect(code[at]).toBe('\xff');
          expect(lineStarts).toEqual([
            0,
            ...Array.from(text.matchAll(/\r\n|\r|\n/g), (end) => end.index + end[0].length),
          ]);
          expect(start).toBe(text.startsWith('\xef\xbb\xbf') ? 3 : 0);
        },
      ),
    );
  });

  test('a file of one encoding is sound, but for lone carriage returns', () => {
    fc.assert(
      fc.property(arbitraryFile, ({ bytes, encoding, eol }) => {
        const read = readSource(bytes, 'x');
        const ids = new Set(read.problems.map(({ id }) => id));
        if (eol === '\n' || eol === '\r\n') expect([...ids].filter((id) => id !== 'unsupported-encoding')).toEqual([]);
        expect(read.cookie?.spelling).toBe(encoding);
        expect([...ids].filter((id) => !mild.has(id))).toEqual([]);
      }),
    );
  });
});

describe('coding declarations', () => {
  const encoding = (text: string): string | undefined => source(text).encoding;
  test('in line 1', () => expect(encoding('# -*- coding: euc-jp -*-\n')).toBe('euc_jp'));
  test('in line 2 below a comment', () =>
    expect(encoding('#!/usr/bin/python\n# vim: fileencoding=sjis\n')).toBe('shift_jis'));
  test('in line 2 below code: none', () => expect(encoding('X = 1\n# coding: euc-jp\n')).toBe('ascii'));
  test('in line 3: none', () => expect(encoding('\n\n# coding: euc-jp\n')).toBe('ascii'));
  test('behind a form feed', () => expect(encoding('\f# coding: cp932\n')).toBe('cp932'));
  test('behind code: none', () => expect(encoding('X = 1 # coding: cp932\n')).toBe('ascii'));
  test('with a blank before the colon: none', () => expect(encoding('# coding : cp932\n')).toBe('ascii'));
  test('in line 2 of lone CRs', () => expect(encoding('#\r# coding: utf-8\r')).toBe('utf-8'));
  test('offsets of the name', () =>
    expect(source('\xef\xbb\xbf#coding:utf-8').cookie).toMatchObject({ start: 11, end: 16 }));
  test("in Emacs's spelling for UTF-8", () => expect(encoding('# coding: utf-8-unix\n')).toBe('utf-8'));
  test("in Emacs's spelling for EUC-JP", () =>
    expect(source('# coding: euc-jp-unix\n').problems[0]?.args).toEqual({ encoding: 'euc-jp-unix', hint: 'euc-jp' }));
  test('of the MIME name', () => expect(problemIds('# coding: x-sjis\n')).toEqual(['unknown-encoding-hint']));
  test('of no codec', () => expect(problemIds('# coding: kanji\n')).toEqual(['unknown-encoding']));
  test('none, with a mark', () => expect(encoding('\xef\xbb\xbfX = 1\n')).toBe('utf-8'));
  test('none in Python 3', () => expect(source('X = 1\n', 3).encoding).toBe('utf-8'));
  test('of another encoding than the mark', () => {
    expect(problemIds('\xef\xbb\xbf# coding: utf8\n')).toEqual(['mark-and-declaration']);
    expect(problemIds('\xef\xbb\xbf# coding: utf_8\n')).toEqual([]);
  });
});

describe('problems', () => {
  test('bytes without a declaration', () =>
    expect(problemIds("X = '\xe3\x81\x82'\n")).toEqual(['undeclared-encoding']));
  test('none for UTF-8 in Python 3', () => expect(problemIds("X = '\xe3\x81\x82'\n", 3)).toEqual([]));
  test('EUC-JP in Python 3', () => expect(problemIds("X = '\xa4\xa2'\n", 3)).toEqual(['invalid-bytes']));
  test('bytes above the declaration', () =>
    expect(problemIds('# \xa4\xa2\n# coding: euc-jp\n')).toEqual(['declared-too-late']));
  test('bytes in the line of the declaration', () => expect(problemIds('# \xff coding: euc-jp\n')).toEqual([]));
  test('bytes behind a NUL', () => expect(problemIds('X = 1 \0 \xff\n')).toEqual([]));
  test('NEC characters in plain Shift_JIS', () => {
    expect(problemIds('# coding: shift_jis\n# \x87\x40\n')).toEqual(['invalid-bytes']);
    expect(problemIds('# coding: cp932\n# \x87\x40\n')).toEqual([]);
  });
  test('invalid UTF-8 in a comment loads in Python 2', () =>
    expect(problemIds('# coding: utf-8\n# \xff\n')).toEqual([]));
  test('but not as utf8', () => expect(problemIds('# coding: utf8\n# \xff\n')).toEqual(['invalid-bytes']));
  test('UTF-16', () => expect(problemIds('# coding: utf-16\n')).toEqual(['unsupported-encoding']));
  test('a lone CR ends no line for a codec', () => {
    expect(problemIds('# coding: euc-jp\rX = 1\r')).toEqual(['lone-carriage-return']);
    expect(problemIds('# coding: utf-8\rX = 1\r')).toEqual([]);
    expect(problemIds('# coding: euc-jp\rX = 1\r', 3)).toEqual([]);
  });
  test('name their bytes and place', () => {
    const [problem] = source('# coding: euc-jp\n# \xa4\n').problems;
    expect(problem).toMatchObject({ id: 'invalid-bytes', start: 19, args: { bytes: '0xA4 0x0A', encoding: 'euc-jp' } });
    expect(words(textTexts['invalid-bytes'], 'en', problem?.args)).toContain('0xA4 0x0A');
  });
});

describe('the mask', () => {
  const coded = (encoding: string, line: string): string =>
    source(`# coding: ${encoding}\n${line}\n`).code.split('\n')[1] ?? '';
  test('Shift_JIS', () => expect(coded('sjis', "X = '\x95\x5c'")).toBe("X = '\x95\xff'"));
  test('ISO-2022-JP', () => expect(coded('iso-2022-jp', 'X = "\x1b$B%"\x1b(B"')).toBe(`X = "${'\xff'.repeat(8)}"`));
  test('the yen sign of Shift_JIS-2004', () => expect(coded('shift_jis_2004', "'\\n'")).toBe("'\xffn'"));
  test('its full-width backslash is ASCII', () => {
    expect(problemIds("# coding: shift_jis_2004\n'\x81\x5f'\n")).toEqual(['unsupported-encoding']);
  });
  test('digits of GB18030', () => expect(coded('gb18030', '\x810\x810')).toBe('\x81\xff\x81\xff'));
  test('nothing without a declaration', () => expect(source("X = '\x95\x5c'").code).toBe("X = '\x95\x5c'"));
});

describe('line endings', () => {
  test.each([
    ['', '\n', false],
    ['a\r\nb\r\nc\n', '\r\n', true],
    ['a\rb\r', '\r', false],
    ['a\nb\r\n', '\n', true],
  ])('%j', (text, eol, mixedEol) => expect(source(text)).toMatchObject({ eol, mixedEol }));
});
