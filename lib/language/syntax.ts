import type { Text } from './text.ts';

/** The words for what Python's parser refuses. */
export const syntaxTexts = {
  'unclosed-string': { en: 'This string is never closed', ja: 'この文字列は閉じられていません' },
} as const satisfies Record<string, Text>;
