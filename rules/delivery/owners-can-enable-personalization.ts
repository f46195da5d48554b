import { settingRule } from '../../lib/lint/rule.ts';
import { setTo } from '../../lib/lint/wanted.ts';

export default settingRule({
  id: 'delivery/owners-can-enable-personalization',
  severity: 'warning',
  since: '0.1.0',
  group: 'per-recipient',
  setting: 'OWNERS_CAN_ENABLE_PERSONALIZATION',
  docs: {
    why: {
      en:
        "Unless the site forces it on all lists, a list is delivered one recipient at a time only when its attribute personalize is 1 or 2. While this setting is off, the list's admin page " +
        'does not offer it, and a submitted value is ignored. The setting itself changes no delivery; no handler reads it.',
      ja:
        'サイト全体で強制しないかぎり、1 宛先ずつ配送されるのは属性 personalize が 1 または 2 のリストだけです。この設定が無効の間は、リストの管理画面に personalize が表示されず、' +
        '値を送信しても無視されます。この設定だけでは配送方法は変わりません。',
    },
    bad: 'OWNERS_CAN_ENABLE_PERSONALIZATION = No\n',
    good: 'OWNERS_CAN_ENABLE_PERSONALIZATION = Yes\n',
    references: ['Mailman/Gui/NonDigest.py'],
  },
  message: {
    en: "{setting} is off: list owners cannot turn on per-recipient delivery (personalize) on their list's admin page",
    ja: '{setting} が無効です。リスト管理者は管理画面で個別配送 (personalize) を有効にできません',
  },
  when: (setting) => setting.truth === false,
  fix: setTo('Yes'),
});
