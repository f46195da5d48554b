import type { PostfixLog } from './postfix.ts';
import type { Random } from './random.ts';

/** What else a mail server logs: other daemons, refusals at the door, and mail that is no list's but bounces alike. */
export function writeNoise(log: PostfixLog, random: Random, wall: number): void {
  log.other(wall, 'dovecot/imap', 3011, 'Logged out in=120 out=2210');
  log.write(wall + 5, 'anvil', 2010, 'statistics: max connection rate 1/60s for (smtp:192.0.2.77) at May  3 10:00:00');
  log.write(
    wall + 7,
    'smtpd',
    2011,
    'NOQUEUE: reject: RCPT from unknown[192.0.2.77]: 554 5.7.1 <ml@lists.example.org>: Relay access denied; from=<x@example.com> to=<ml@lists.example.org> proto=ESMTP helo=<x>',
  );
  if (!random.chance(0.5)) return;
  const id = log.accept(wall + 9, 'localhost[127.0.0.1]', `<n${wall}@example.org>`, 'someone@example.org', 900, 2);
  const relay = 'mx.docomo.ne.jp[192.0.2.1]:25';
  const text =
    'host mx.docomo.ne.jp[192.0.2.1] said: 550 Unknown user aaa@docomo.ne.jp (in reply to end of DATA command)';
  for (const to of ['aaa@docomo.ne.jp', 'bbb@docomo.ne.jp']) {
    log.deliver(wall + 400, 'smtp', 2300, id, {
      to,
      relay,
      delays: [0.1, 0, 0, 0.1],
      dsn: '5.0.0',
      status: 'bounced',
      text,
    });
  }
  log.removed(wall + 500, id);
}
