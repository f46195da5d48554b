import type { Text } from './text.ts';

/** The headings of a rule's page. */
export const ruleTexts = {
  since: { en: 'since {version}', ja: '{version} 以降' },
  bad: { en: 'Instead of', ja: '悪い例' },
  good: { en: 'write', ja: '良い例' },
  reads: { en: 'Settings:', ja: '対象の設定:' },
  references: { en: 'See in Mailman:', ja: '参照 (Mailman のソース):' },
} as const satisfies Record<string, Text>;
