import type { Text } from './text.ts';

/** The words of lint's and show's screens. */
export const reportTexts = {
  error: { en: 'error', ja: 'エラー' },
  warning: { en: 'warning', ja: '警告' },
  note: { en: 'note', ja: '参考' },
  fixable: { en: '[fixable]', ja: '[自動修正可]' },
  unsafe: { en: '[fix --unsafe]', ja: '[fix --unsafe で修正可]' },
  errors: { en: '{count} errors', ja: 'エラー {count} 件' },
  'errors-one': { en: '1 error', ja: 'エラー 1 件' },
  warnings: { en: '{count} warnings', ja: '警告 {count} 件' },
  'warnings-one': { en: '1 warning', ja: '警告 1 件' },
  notes: { en: '{count} notes', ja: '参考 {count} 件' },
  'notes-one': { en: '1 note', ja: '参考 1 件' },
  'of-them-fixable': { en: '({count} fixable)', ja: '(うち {count} 件は自動修正可)' },
  clean: { en: 'Nothing found.', ja: '問題は見つかりませんでした。' },
  'see-diagnose': {
    en: 'Were members cut off unjustly? mmcfg diagnose',
    ja: '巻き添えの調査は mmcfg diagnose',
  },
  'full-stop': { en: '. ', ja: '。' },
  comma: { en: ', ', ja: '、' },
  'absent-delivery': {
    en: 'Per-recipient delivery is off: {count} settings are missing',
    ja: '宛先ごとの個別配送が無効です。{count} 項目が未設定です',
  },
  'absent-part': {
    en: 'Per-recipient delivery is incomplete: {count} settings are missing',
    ja: '宛先ごとの個別配送が不完全です。{count} 項目が未設定です',
  },
  'absent-part-one': {
    en: 'Per-recipient delivery is incomplete: 1 setting is missing',
    ja: '宛先ごとの個別配送が不完全です。1 項目が未設定です',
  },
  'absent-other': { en: '{count} settings are missing', ja: '{count} 項目が未設定です' },
  'absent-other-one': { en: '1 setting is missing', ja: '1 項目が未設定です' },
  'row-note': { en: '({severity}: {remark})', ja: '({severity}: {remark})' },
  'release-option': { en: 'Mailman {release} (from --mailman)', ja: 'Mailman {release} (--mailman で指定)' },
  'release-version': { en: 'Mailman {release} (from Version.py)', ja: 'Mailman {release} (Version.py で確認)' },
  'release-assumed': {
    en: 'Mailman {release} (assumed: no Version.py found)',
    ja: 'Mailman {release} (Version.py がないため仮定)',
  },
  'defaults-file': { en: 'defaults from {path}', ja: '既定値は {path} から' },
  'layout-debian': { en: 'Debian paths', ja: 'Debian の配置' },
  'layout-redhat': { en: 'Red Hat paths', ja: 'Red Hat の配置' },
  'layout-cpanel': { en: 'cPanel paths', ja: 'cPanel の配置' },
  'layout-source': { en: '/usr/local paths', ja: '/usr/local の配置' },
  fragment: {
    en: 'Read as a part of a file (it does not import Defaults): taken to be appended to mm_cfg.py.',
    ja: 'Defaults の読み込みがないため、mm_cfg.py の末尾に追加する断片として扱いました。',
  },
  assumption: {
    en: "Assumed: the module {module} does not change any of Mailman's settings.",
    ja: '仮定: モジュール {module} は Mailman の設定を変更しないものとしています。',
  },
  'show-none': { en: 'No setting differs from its default.', ja: '既定値と異なる設定はありません。' },
  'show-line': { en: 'line {line}', ja: '{line} 行目' },
  'show-overrides': { en: 'overrides line {lines}', ja: '{lines} 行目を上書き' },
  'show-unknown': { en: 'unknown: {reason}', ja: '不明: {reason}' },
  'show-deleted': { en: 'deleted', ja: '削除' },
  'show-stops': {
    en: 'Python cannot load this file (see mmcfg lint): Mailman sees none of these values.',
    ja: 'Python はこのファイルを読み込めません (mmcfg lint を参照)。以下の値は Mailman に届きません。',
  },
  maybe: { en: 'not in every course of the file', ja: '条件によっては未定義' },
} as const satisfies Record<string, Text>;
