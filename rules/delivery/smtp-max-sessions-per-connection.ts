import type { PyValue } from '../../lib/python/value.ts';
import { settingsRule } from '../../lib/lint/rule.ts';

/** Exim's default for smtp_accept_queue_per_connection: mail beyond it in one connection only goes to the queue. */
const EXIM_LIMIT = 10n;

export default settingsRule({
  id: 'delivery/smtp-max-sessions-per-connection',
  severity: 'note',
  since: '0.1.0',
  reads: ['SMTP_MAX_SESSIONS_PER_CONNECTION', 'VERP_PERSONALIZED_DELIVERIES', 'VERP_DELIVERY_INTERVAL', 'MTA'],
  docs: {
    why: {
      en:
        'With delivery one recipient at a time each member is a transaction of its own. With SMTP_MAX_SESSIONS_PER_CONNECTION = 1 each of them opens a connection, ' +
        'which is slow. With no limit, or one above 10, Exim only queues what comes after the first ten of a connection (smtp_accept_queue_per_connection).',
      ja:
        '個別配送では会員ごとに 1 回のトランザクションになります。SMTP_MAX_SESSIONS_PER_CONNECTION が 1 だと、そのたびに接続し直すため遅くなります。' +
        '無制限または 10 を超える値だと、Exim では 1 接続の 11 通目以降がすぐに配送されず、キューに入ります (smtp_accept_queue_per_connection)。',
    },
    bad: 'VERP_DELIVERY_INTERVAL = 1\nSMTP_MAX_SESSIONS_PER_CONNECTION = 1\n',
    good: 'VERP_DELIVERY_INTERVAL = 1\nSMTP_MAX_SESSIONS_PER_CONNECTION = 9\n',
    references: ['Mailman/Handlers/SMTPDirect.py'],
  },
  messages: {
    one: {
      en: '{setting} is 1: each member takes a new connection to the MTA. A larger number is faster',
      ja: '{setting} が 1 のため、会員ごとに MTA へ接続し直します。大きくすると速くなります',
    },
    exim: {
      en: '{setting} should be below 10 with Exim, which queues what comes later in a connection (smtp_accept_queue_per_connection)',
      ja: 'Exim では {setting} を 10 未満にしてください。それを超えた分はキューに入ります (smtp_accept_queue_per_connection)',
    },
  },
  check(settings) {
    const setting = settings.SMTP_MAX_SESSIONS_PER_CONNECTION;
    const limit = integer(setting.known);
    const oneByOne = integer(settings.VERP_DELIVERY_INTERVAL.known) === 1n;
    if (limit === undefined || (!oneByOne && settings.VERP_PERSONALIZED_DELIVERIES.truth !== true)) return undefined;
    const place = { at: setting.where, setting, args: { setting: setting.name } };
    if (limit === 1n) return { ...place, message: 'one' };
    // Mailman's own instructions for Exim set MTA to None.
    const isExim = settings.MTA.known?.type === 'none';
    return isExim && (limit <= 0n || limit > EXIM_LIMIT) ? { ...place, message: 'exim' } : undefined;
  },
});

function integer(value: PyValue | undefined): bigint | undefined {
  if (value?.type === 'bool') return value.value ? 1n : 0n;
  return value?.type === 'int' || value?.type === 'long' ? value.value : undefined;
}
