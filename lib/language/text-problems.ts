import type { Text } from './text.ts';

/** The words for bytes that Python cannot read as text. */
export const textTexts = {
  'undeclared-encoding': {
    en: 'There are non-ASCII bytes but no encoding declaration: Python 2 refuses the whole file',
    ja: '文字コードの宣言なしに ASCII 以外の文字があるため、Python 2 はこのファイル全体を読み込めません',
  },
} as const satisfies Record<string, Text>;
