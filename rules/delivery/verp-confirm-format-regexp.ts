import { pairRule } from '../../lib/lint/pair-rule.ts';

export default pairRule({
  id: 'delivery/verp-confirm-format-regexp',
  since: '0.1.0',
  format: 'VERP_CONFIRM_FORMAT',
  regexp: 'VERP_CONFIRM_REGEXP',
  docs: {
    why: {
      en:
        'With VERP_CONFIRMATIONS the reply address of a confirmation carries its cookie (VERP_CONFIRM_FORMAT), which the reply brings back ' +
        '(VERP_CONFIRM_REGEXP). When the two do not fit together, replies no longer confirm.',
      ja:
        'VERP_CONFIRMATIONS を有効にすると、確認メールの返信先にクッキーを埋め込み (VERP_CONFIRM_FORMAT)、返信から読み戻します (VERP_CONFIRM_REGEXP)。' +
        '両者が対応していないと、返信しても確認が完了しません。',
    },
    bad: "VERP_CONFIRM_FORMAT = '%(addr)s-%(cookie)s'\n",
    good: "VERP_CONFIRM_FORMAT = '%(addr)s+%(cookie)s'\n",
    references: ['Mailman/MailList.py', 'Mailman/Queue/CommandRunner.py'],
  },
  pair: {
    keys: ['addr', 'cookie'],
    groups: ['cookie'],
    anchored: true,
    samples: [
      { addr: 'news-confirm', cookie: 'd5c2e5e1b4a7f60293b0a1c4d8e7f6a5b4c3d2e1' },
      { addr: 'my-list-confirm', cookie: '0123456789abcdef0123456789abcdef01234567' },
    ],
  },
  consequences: {
    key: { en: 'confirmations cannot be sent', ja: '確認メールを送信できません' },
    invalid: {
      en: 'replies to confirmations are set aside (shunted)',
      ja: '確認メールへの返信は退避 (shunt) されます',
    },
    lost: { en: 'replies do not confirm', ja: '返信しても確認が完了しません' },
  },
});
