import type { Text } from './text.ts';

/** The words for what is wrong with a file as a whole. */
export const lintTexts = {
  'defaults-not-imported': {
    en: "Mailman's own settings are not imported: Mailman does not find them here and does not start. Begin the file with: {statement}",
    ja: 'Mailman の既定の設定が読み込まれていないため、Mailman は起動しません。ファイルの先頭に次の行を入れてください: {statement}',
  },
  more: {
    en: 'More errors follow that are not listed: {count}. Is this really a mm_cfg.py?',
    ja: 'これ以降のエラー {count} 件は表示しません。mm_cfg.py ではないファイルかもしれません',
  },
} as const satisfies Record<string, Text>;
