import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { stringValue } from '../../lib/python/literal.ts';
import type { PythonVersion, StringPiece } from '../../lib/python/syntax.ts';
import { TokenKind } from '../../lib/python/token.ts';
import { tokenize } from '../../lib/python/tokenize.ts';
import type { PyString } from '../../lib/python/value.ts';
import { decodeBytes } from '../../lib/text/decode.ts';
import { readSource } from '../../lib/text/read.ts';

interface Options {
  python?: PythonVersion;
  encoding?: string;
  unicodeLiterals?: boolean;
}

/** The value of the literal written in `literal`, one character per byte, in a file that declares `encoding`. */
function valueOf(literal: string, { python = 2, encoding = 'ascii', unicodeLiterals = false }: Options = {}) {
  const head = `# -*- coding: ${encoding} -*-\n`;
  const source = readSource(Buffer.from(`${head}${literal}\n`, 'latin1'), 'test', { python });
  const { tokens } = tokenize(source.code, { python });
  const pieces: StringPiece[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (tokens.kinds[i] === TokenKind.String)
      pieces.push(pieceAt(source.code, tokens.starts[i] ?? 0, tokens.ends[i] ?? 0));
  }
  const expression = { kind: 'string', start: head.length, end: source.text.length - 1, pieces } as const;
  return stringValue(expression, source, { python, unicodeLiterals });
}

function pieceAt(code: string, start: number, end: number): StringPiece {
  const written = code.slice(start, end);
  const [, prefix = '', quote = ''] = /^(\w*)('''|"""|'|")/s.exec(written) ?? [];
  const bodyStart = start + prefix.length + quote.length;
  return { start, end, prefix: prefix.toLowerCase(), bodyStart, bodyEnd: end - quote.length };
}

const bytes = (value: string): PyString => ({ type: 'bytes', value });
const text = (value: string): PyString => ({ type: 'text', value });

type Row = [encoding: string, literal: string, type: '' | PyString['type'], value: string, future?: 1];

for (const python of [2, 3] as const) {
  const url = new URL(`../fixtures/literals/python${python}.json`, import.meta.url);
  const rows = JSON.parse(readFileSync(url, 'utf8')) as Row[];

  test(`no value differs from Python ${python}'s, and what Python refuses has none`, () => {
    const wrong = rows.filter(([encoding, literal, type, value, future]) => {
      const found = valueOf(literal, { python, encoding, unicodeLiterals: future === 1 });
      return found !== undefined && (found.type !== type || found.value !== value);
    });
    expect(wrong).toEqual([]);
  });

  test(`the values of Python ${python} are known where its text decodes, but for surrogates, odd spellings and lone CRs`, () => {
    const unknown = rows.filter(
      ([encoding, literal, type, value, future]) =>
        type !== '' &&
        (type === 'bytes' || decodeBytes(literal, encoding) !== undefined) &&
        !/[\ud800-\udfff]/.test(value) &&
        !/\xfaJ|\xa1\xfe|\x1b\(J|\x1b\$@|\(B\x1b|\r(?!\n)/.test(literal) &&
        valueOf(literal, { python, encoding, unicodeLiterals: future === 1 }) === undefined,
    );
    expect(unknown).toEqual([]);
  });
}

test('Python 2 keeps the bytes of the file', () =>
  expect(valueOf("'\x95\x5c\\n'", { encoding: 'shift_jis' })).toEqual(bytes('\x95\x5c\n')));
test('a character that the encoding spells in two ways is not known', () =>
  expect(valueOf("'\xfa\x4a'", { encoding: 'cp932' })).toBeUndefined());
test('a superfluous escape sequence of ISO-2022-JP is not known', () =>
  expect(valueOf("'\x1b(Ja\x1b(B'", { encoding: 'iso-2022-jp' })).toBeUndefined());
test('two neighbouring stretches of kanji, which Python joins, are not known', () =>
  expect(valueOf('\'\x1b$B$"\x1b(B\x1b$B$"\x1b(B\'', { encoding: 'iso-2022-jp' })).toBeUndefined());
test('str and unicode join to unicode', () => expect(valueOf("'a' u'b'")).toEqual(text('ab')));
test('str that is not ASCII does not join', () => expect(valueOf(String.raw`'\xe9' u'b'`)).toBeUndefined());
test('Python 3 joins no bytes to str', () => expect(valueOf("b'a' 'b'", { python: 3 })).toBeUndefined());
test('an f-string has no value', () => expect(valueOf("f'a'", { python: 3 })).toBeUndefined());
test('a named character has no value', () => expect(valueOf(String.raw`u'\N{DIGIT ONE}'`)).toBeUndefined());
test('in a str it is no escape', () => expect(valueOf(String.raw`'\N{x}'`)).toEqual(bytes('\\N{x}')));
test('text beyond the BMP is not known', () => expect(valueOf(String.raw`u'\U0001F600'`)).toBeUndefined());
test('an encoding that is not a superset of ASCII tells nothing', () =>
  expect(valueOf("'a'", { encoding: 'utf-7' })).toBeUndefined());
test('unicode_literals leaves b alone', () => expect(valueOf("b'a'", { unicodeLiterals: true })).toEqual(bytes('a')));
test('unicode_literals reads raw strings as raw unicode', () =>
  expect(valueOf(String.raw`r'\u0041'`, { unicodeLiterals: true })).toEqual(text('A')));
