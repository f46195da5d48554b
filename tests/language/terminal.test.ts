import { describe, expect, test } from '@jest/globals';
import { charsetOf, encodeFor, languageOf } from '../../lib/language/terminal.ts';

test.each([
  [{}, 'en'],
  [{ LANG: 'C' }, 'en'],
  [{ LANG: 'de_DE.UTF-8' }, 'en'],
  [{ LANG: 'ja_JP.UTF-8' }, 'ja'],
  [{ LANG: 'ja_JP.eucJP' }, 'ja'],
  [{ LANG: 'ja_JP' }, 'en'],
  [{ LANG: 'ja_JP.UTF-8', LC_ALL: 'C' }, 'en'],
  [{ LANG: 'C.UTF-8', LC_MESSAGES: 'ja_JP.UTF-8' }, 'ja'],
  [{ LANG: 'ja_JP.UTF-8', LC_MESSAGES: '' }, 'ja'],
  [{ LANG: 'jam_JM.UTF-8' }, 'en'],
])('%j speaks %s', (env, language) => expect(languageOf(env)).toBe(language));

test.each([
  ['ja_JP.UTF-8', 'utf-8'],
  ['ja_JP.utf8', 'utf-8'],
  ['ja_JP.eucJP', 'euc-jp'],
  ['ja_JP.ujis', 'euc-jp'],
  ['ja_JP.SJIS', 'shift_jis'],
  ['C', 'ascii'],
])('%s is shown in %s', (locale, charset) => expect(charsetOf({ LANG: locale })).toBe(charset));

describe.each(['euc-jp', 'shift_jis'])('text for a terminal of %s', (charset) => {
  test.each(['警告 4 件、参考 1 件', '「個別配送」は表能ソ', 'ｶﾅ'])('%s comes back as it was', (text) => {
    const bytes = encodeFor(charset, text);
    expect(bytes).toBeInstanceOf(Uint8Array);
    expect(new TextDecoder(charset, { fatal: true }).decode(bytes as Uint8Array)).toBe(text);
  });

  test('a wave dash is shown, whichever it is', () => {
    const decode = (text: string): string => new TextDecoder(charset).decode(encodeFor(charset, text) as Uint8Array);
    expect(decode('1\u301c2\uff5e3 \u2014')).toBe('1\uff5e2\uff5e3 \u2015');
  });

  test('what it does not have is a question mark', () => {
    expect(Buffer.from(encodeFor(charset, '日😀') as Uint8Array).at(-1)).toBe(0x3f);
  });
});

test('text for a terminal of UTF-8, or of no known set, goes out as it is', () => {
  expect(encodeFor('utf-8', '日本')).toBe('日本');
  expect(encodeFor('ascii', '日本')).toBe('日本');
});
