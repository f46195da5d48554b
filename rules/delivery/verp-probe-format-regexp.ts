import { pairRule } from '../../lib/lint/pair-rule.ts';

export default pairRule({
  id: 'delivery/verp-probe-format-regexp',
  since: '0.1.0',
  format: 'VERP_PROBE_FORMAT',
  regexp: 'VERP_PROBE_REGEXP',
  docs: {
    why: {
      en:
        'A probe carries a token in its return address (VERP_PROBE_FORMAT), which its bounce brings back (VERP_PROBE_REGEXP). When the two do not fit ' +
        'together, a bounced probe is not recognized, and nobody is ever cut off through probes.',
      ja:
        '確認メール (プローブ) の差出人アドレスには識別子を埋め込み (VERP_PROBE_FORMAT)、エラーメールから読み戻します (VERP_PROBE_REGEXP)。' +
        '両者が対応していないと、プローブのエラーを認識できず、届かない会員の配送がいつまでも停止されません。',
    },
    bad: "VERP_PROBE_FORMAT = '%(bounces)s-%(token)s'\n",
    good: "VERP_PROBE_FORMAT = '%(bounces)s+%(token)s'\n",
    references: ['Mailman/Deliverer.py', 'Mailman/Queue/BounceRunner.py'],
  },
  pair: {
    keys: ['bounces', 'token'],
    groups: ['bounces', 'token'],
    anchored: false,
    samples: [
      { bounces: 'news-bounces', token: 'd5c2e5e1b4a7f60293b0a1c4d8e7f6a5b4c3d2e1' },
      { bounces: 'my-list-bounces', token: '0123456789abcdef0123456789abcdef01234567' },
    ],
  },
  consequences: {
    key: { en: 'probes cannot be sent', ja: 'プローブを送信できません' },
    invalid: {
      en: 'bounces that it is tried on are set aside (shunted)',
      ja: '照合したエラーメールは退避 (shunt) されます',
    },
    lost: { en: 'bounced probes are not recognized', ja: 'プローブのエラーを認識できません' },
  },
});
