import { defineRule } from '../../lib/lint/rule.ts';
import { setTo } from '../../lib/lint/wanted.ts';

export default defineRule({
  id: 'delivery/smtp-max-rcpts',
  severity: 'warning',
  since: '0.1.0',
  fixSafety: ['safe', 'unsafe'],
  reads: ['SMTP_MAX_RCPTS'],
  docs: {
    why: {
      en:
        'SMTP_MAX_RCPTS limits how many members share one SMTP transaction. With 0 or less all members of a list share one, so that one refused address can be ' +
        'counted against all of them. A string is no limit under Python 2 either, and a TypeError under Python 3.',
      ja:
        'SMTP_MAX_RCPTS は 1 回の SMTP トランザクションにまとめる人数の上限です。0 以下ではリストの全会員が 1 回にまとめられ、1 人の拒否が全員のエラーとして' +
        '数えられることがあります。文字列を指定した場合、Python 2 では上限なしになり、Python 3 では TypeError になります。',
    },
    bad: 'SMTP_MAX_RCPTS = 0\n',
    good: 'SMTP_MAX_RCPTS = 500\n',
    references: ['Mailman/Handlers/SMTPDirect.py'],
  },
  messages: {
    unlimited: {
      en: '{setting} is {value}, which is no limit: all members of a list share one SMTP transaction',
      ja: '{setting} が {value} のため上限がなく、リストの全会員が 1 回の SMTP トランザクションにまとめられます',
    },
    string: {
      en: '{setting} is a string: no limit under Python 2, and an error on every post under Python 3. Take the quotes away',
      ja: '{setting} が文字列です。Python 2 では上限なしになり、Python 3 では投稿のたびにエラーになります。引用符を外してください',
    },
  },
  *check({ settings }) {
    const setting = settings.get('SMTP_MAX_RCPTS');
    const { known, where: at, name } = setting;
    if (known === undefined || setting.defined !== 'yes') return;
    if (known.type === 'bytes' || known.type === 'text') {
      const number = /^[1-9]\d{0,8}$/.exec(known.value)?.[0];
      const fix = number === undefined ? {} : { fix: { settings: { [name]: setTo(number) }, safety: 'safe' as const } };
      yield { at, setting, message: 'string', severity: 'error', args: { setting: name }, ...fix };
    } else if ((known.type === 'int' || known.type === 'long') && known.value <= 0n) {
      const fix = { settings: { [name]: setTo('500') }, safety: 'unsafe' as const };
      yield { at, setting, message: 'unlimited', args: { setting: name, value: String(known.value) }, fix };
    }
  },
});
