import { settingRule } from '../../lib/lint/rule.ts';
import { setTo } from '../../lib/lint/wanted.ts';

export default settingRule({
  id: 'delivery/delivery-module',
  severity: 'error',
  since: '0.1.0',
  setting: 'DELIVERY_MODULE',
  docs: {
    why: {
      en:
        'The delivery module Sendmail stops with an error on purpose, since it passes addresses to a shell; all mail is then set aside. It knows no VERP, no ' +
        'personalization and no limit of recipients either. SMTPDirect is the one to use.',
      ja:
        '配送モジュール Sendmail は、アドレスをシェルに渡す危険があるため意図的にエラーで停止し、すべてのメールが退避されます。VERP や個別配送、' +
        '宛先数の上限にも対応していません。SMTPDirect を使ってください。',
    },
    bad: "DELIVERY_MODULE = 'Sendmail'\n",
    good: "DELIVERY_MODULE = 'SMTPDirect'\n",
    references: ['Mailman/Handlers/Sendmail.py', 'Mailman/Queue/OutgoingRunner.py'],
  },
  message: {
    en: "{setting} is 'Sendmail', which refuses to work: all mail is set aside (shunted)",
    ja: "{setting} が 'Sendmail' です。このモジュールは動作を拒否するため、すべてのメールが退避 (shunt) されます",
  },
  when: ({ known }) => known?.type === 'bytes' && known.value === 'Sendmail',
  fix: setTo("'SMTPDirect'"),
});
