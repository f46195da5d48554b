import { settingRule } from '../../lib/lint/rule.ts';
import { setTo } from '../../lib/lint/wanted.ts';

export default settingRule({
  id: 'delivery/verp-password-reminders',
  severity: 'note',
  since: '0.1.0',
  group: 'per-recipient',
  setting: 'VERP_PASSWORD_REMINDERS',
  docs: {
    why: {
      en:
        'With this setting on, the monthly password reminders carry the member in their return address. Their bounces go to the site list, which ' +
        'Mailman 2.1 passes on to its owners and never scores, so that the setting helps a person who reads them, and nobody else.',
      ja:
        'この設定を有効にすると、毎月のパスワード備忘通知の差出人アドレスに会員のアドレスが埋め込まれます。通知のエラーメールはサイトリストに届きますが、' +
        'Mailman 2.1 はそれを管理者に転送するだけでスコアには数えません。エラーメールを読む管理者の助けになるだけです。',
    },
    bad: 'VERP_PASSWORD_REMINDERS = No\n',
    good: 'VERP_PASSWORD_REMINDERS = Yes\n',
    references: ['cron/mailpasswds', 'Mailman/Queue/BounceRunner.py'],
  },
  remark: { en: 'little effect in 2.1', ja: '2.1 では効果はわずかです' },
  message: {
    en: '{setting} is off: bounces of the monthly reminders do not tell whose they are (Mailman 2.1 does not score them anyway)',
    ja: '{setting} が無効です。毎月の備忘通知のエラーメールから会員を特定できません (Mailman 2.1 ではスコアには影響しません)',
  },
  when: (setting) => setting.truth === false,
  fix: setTo('Yes'),
});
