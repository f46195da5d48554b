import type { Text } from './text.ts';

/** The headings of a rule's page. */
export const ruleTexts = {
  since: { en: 'since {version}', ja: '{version} 以降' },
  says: { en: 'Says', ja: 'メッセージ' },
  bad: { en: 'Instead of', ja: '悪い例' },
  good: { en: 'write', ja: '良い例' },
  nothing: { en: '(nothing: delete the line)', ja: '(その行を削除します)' },
  'site-missing': { en: 'main.cf: without recipient_delimiter = +', ja: 'main.cf: recipient_delimiter = + なし' },
  'site-plus': { en: 'main.cf: recipient_delimiter = +', ja: 'main.cf: recipient_delimiter = +' },
  'site-unknown': { en: 'main.cf: not known', ja: 'main.cf: 不明' },
  fix: { en: 'Fix:', ja: '自動修正:' },
  'fix-none': { en: 'none', ja: 'なし' },
  'fix-safe': { en: 'safe (mmcfg fix)', ja: 'あり (mmcfg fix)' },
  'fix-unsafe': {
    en: 'only with mmcfg fix --unsafe, since it wants a second look',
    ja: 'mmcfg fix --unsafe のみ (内容の確認が必要)',
  },
  'fix-both': {
    en: 'safe (mmcfg fix) or, where it wants a second look, only with mmcfg fix --unsafe',
    ja: 'あり (mmcfg fix)。内容の確認が必要な場合は mmcfg fix --unsafe のみ',
  },
  reads: { en: 'Settings:', ja: '対象の設定:' },
  references: { en: 'See in Mailman:', ja: '参照 (Mailman のソース):' },
} as const satisfies Record<string, Text>;
