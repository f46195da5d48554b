import type { TextProblemId } from '../text/problem.ts';
import type { Text } from './text.ts';

/** The words for bytes that Python cannot read as text. */
export const textTexts = {
  'undeclared-encoding': {
    en: 'There are non-ASCII bytes but no encoding declaration: Python 2 refuses the whole file',
    ja: '文字コードの宣言なしに ASCII 以外の文字があるため、Python 2 はこのファイル全体を読み込めません',
  },
  'declared-too-late': {
    en: 'There are non-ASCII bytes above the encoding declaration: Python 2 refuses the whole file. Move the declaration to the first line',
    ja: '文字コードの宣言より上に ASCII 以外の文字があるため、Python 2 はこのファイル全体を読み込めません。宣言を 1 行目に移してください',
  },
  'unknown-encoding': {
    en: 'Python knows no encoding named "{encoding}" and refuses the whole file',
    ja: 'Python は「{encoding}」という文字コードを知らないため、このファイル全体を読み込めません',
  },
  'unknown-encoding-hint': {
    en: 'Python knows no encoding named "{encoding}" and refuses the whole file. Python calls it "{hint}"',
    ja: 'Python は「{encoding}」という文字コードを知らないため、このファイル全体を読み込めません。Python での名前は「{hint}」です',
  },
  'unsupported-encoding': {
    en: 'mmcfg cannot read files in the encoding "{encoding}"',
    ja: '文字コード「{encoding}」のファイルは mmcfg では読めません',
  },
  'invalid-bytes': {
    en: 'The bytes {bytes} are not valid in the declared encoding "{encoding}": Python refuses the whole file',
    ja: 'バイト列 {bytes} は、宣言された文字コード「{encoding}」では不正なため、Python はこのファイル全体を読み込めません',
  },
  'mark-and-declaration': {
    en: 'The file begins with a UTF-8 byte order mark but declares the encoding "{encoding}": Python refuses the whole file',
    ja: 'ファイルの先頭に UTF-8 の BOM があるのに文字コード「{encoding}」が宣言されているため、Python はこのファイル全体を読み込めません',
  },
  'lone-carriage-return': {
    en: 'There is a carriage return without a line feed here: with the encoding "{encoding}", Python 2 does not end the line at it',
    ja: 'ここに LF のない CR があります。文字コード「{encoding}」では、Python 2 はこれを行末とみなしません',
  },
} as const satisfies Record<TextProblemId, Text>;
