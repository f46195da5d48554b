import { settingRule } from '../../lib/lint/rule.ts';

export default settingRule({
  id: 'delivery/max-delivery-threads',
  severity: 'note',
  since: '0.1.0',
  setting: 'MAX_DELIVERY_THREADS',
  docs: {
    why: {
      en: 'Mailman 2.0 delivered in several threads. Nothing in Mailman 2.1 reads this setting any more, so that it can be deleted.',
      ja: 'Mailman 2.0 は複数のスレッドで配送していました。Mailman 2.1 でこの設定を読むコードはないため、削除してかまいません。',
    },
    bad: 'MAX_DELIVERY_THREADS = 4\n',
    good: '',
    references: ['Mailman/Handlers/SMTPDirect.py'],
  },
  message: {
    en: '{setting} has no effect: nothing in Mailman 2.1 reads it',
    ja: '{setting} には効果がありません。Mailman 2.1 でこの設定を読むコードはないためです',
  },
  when: ({ truth, assignments }) => assignments.length > 0 && truth === true,
});
