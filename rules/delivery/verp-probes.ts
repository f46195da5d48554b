import { settingRule } from '../../lib/lint/rule.ts';
import { setTo } from '../../lib/lint/wanted.ts';

export default settingRule({
  id: 'delivery/verp-probes',
  severity: 'warning',
  since: '0.1.0',
  group: 'per-recipient',
  setting: 'VERP_PROBES',
  docs: {
    why: {
      en:
        'A member whose bounce score reaches the threshold is cut off at once, even when the bounces were meant for someone else. With probes on, ' +
        'Mailman first sends that member one message with a token in its return address, and cuts off only when this probe bounces. ' +
        'The MTA must deliver addresses of the form list-bounces+token to the list.',
      ja:
        'エラーのスコアがしきい値に達した会員は、他の宛先の巻き添えであっても、すぐに配送停止になります。プローブを有効にすると、Mailman はまず' +
        '差出人アドレスに識別子を入れた確認メールを 1 通送り、それがエラーになったときだけ配送を停止します。' +
        'MTA が list-bounces+識別子 の形のアドレスをリストへ届けることが必要です。',
    },
    bad: 'VERP_PROBES = No\n',
    good: 'VERP_PROBES = Yes\n',
    references: ['Mailman/Bouncer.py', 'Mailman/Deliverer.py', 'Mailman/Queue/BounceRunner.py'],
  },
  message: {
    en: '{setting} is off: a member who reaches the bounce threshold is cut off at once, without a probe message first',
    ja: '{setting} が無効です。エラーがしきい値に達した会員は、確認メールなしで直ちに配送停止になります',
  },
  when: (setting) => setting.truth === false,
  fix: setTo('Yes'),
});
