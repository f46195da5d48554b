import { pairRule } from '../../lib/lint/pair-rule.ts';

export default pairRule({
  id: 'delivery/verp-format-regexp',
  since: '0.1.0',
  format: 'VERP_FORMAT',
  regexp: 'VERP_REGEXP',
  docs: {
    why: {
      en:
        'VERP writes the member into the return address of each copy (VERP_FORMAT) and reads it back from a bounce (VERP_REGEXP). When the two do not ' +
        'fit together, bounces are no longer traced to their members, without any error in the logs.',
      ja:
        'VERP は 1 通ごとの差出人アドレスに会員のアドレスを埋め込み (VERP_FORMAT)、エラーメールから読み戻します (VERP_REGEXP)。' +
        '両者が対応していないと、ログにエラーも出ないまま、エラーメールから会員を特定できなくなります。',
    },
    bad: "VERP_FORMAT = '%(bounces)s-%(mailbox)s=%(host)s'\n",
    good: "VERP_FORMAT = '%(bounces)s+%(mailbox)s=%(host)s'\n",
    references: ['Mailman/Handlers/SMTPDirect.py', 'Mailman/Queue/BounceRunner.py'],
  },
  pair: {
    keys: ['bounces', 'mailbox', 'host'],
    groups: ['bounces', 'mailbox', 'host'],
    anchored: false,
    samples: [
      { bounces: 'news-bounces', mailbox: 'anna', host: 'example.com' },
      { bounces: 'my-list-bounces', mailbox: 'first.last', host: 'mail.example.co.jp' },
    ],
  },
  consequences: {
    key: { en: 'each post sent one by one is set aside (shunted)', ja: '個別配送の投稿はすべて退避 (shunt) されます' },
    invalid: { en: 'every bounce is set aside (shunted)', ja: 'エラーメールはすべて退避 (shunt) されます' },
    lost: { en: 'bounces are not traced to members', ja: 'エラーメールから会員を特定できません' },
  },
});
