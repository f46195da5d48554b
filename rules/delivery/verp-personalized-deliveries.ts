import { settingRule } from '../../lib/lint/rule.ts';
import { setTo } from '../../lib/lint/wanted.ts';

export default settingRule({
  id: 'delivery/verp-personalized-deliveries',
  severity: 'warning',
  since: '0.1.0',
  group: 'per-recipient',
  setting: 'VERP_PERSONALIZED_DELIVERIES',
  docs: {
    why: {
      en:
        'A list whose personalize is 1 or 2 sends each member a copy in an SMTP transaction of its own. With this setting off those copies still ' +
        'share one return address, so that a bounce names its member only if the remote host happens to do so. With it on, the return address ' +
        'itself carries the member. For lists whose personalize is 0 it changes nothing: set personalize as well.',
      ja:
        'personalize が 1 または 2 のリストは、会員ごとに別々の SMTP トランザクションで配送します。この設定が無効だと、差出人アドレス (エンベロープ) は' +
        '全員共通のままなので、エラーメールから会員を特定できるかどうかは相手サーバー次第です。有効にすると、差出人アドレスに会員のアドレスが' +
        '埋め込まれます。personalize が 0 のリストには影響しません。personalize も併せて設定してください。',
    },
    bad: 'VERP_PERSONALIZED_DELIVERIES = No\n',
    good: 'VERP_PERSONALIZED_DELIVERIES = Yes\n',
    references: ['Mailman/Handlers/ToOutgoing.py', 'Mailman/Handlers/SMTPDirect.py', 'Mailman/Deliverer.py'],
  },
  message: {
    en: '{setting} is off: copies to the members of a personalized list share one return address, so a bounce may not tell whose it is',
    ja: '{setting} が無効です。個別配送のリストでも差出人アドレスが全員共通になり、エラーメールから会員を特定できないことがあります',
  },
  when: (setting) => setting.truth === false,
  fix: setTo('Yes'),
});
