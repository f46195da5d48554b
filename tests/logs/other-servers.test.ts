import { describe, expect, test } from '@jest/globals';
import type { Diagnosis } from '../../lib/logs/diagnosis.ts';
import { at, settings } from './evidence.ts';
import { readLogs } from './read.ts';

/** What is diagnosed from one log. */
function diagnosed(text: string): Diagnosis {
  const log = { name: 'log', bytes: Buffer.from(text), changed: at('2026-11-24 12:00:00'), year: undefined };
  return readLogs([log], settings).diagnosis;
}

/** "address class" of all recipients told of, and the verdict. */
function told(text: string): readonly string[] {
  const { transactions, verdict } = diagnosed(text);
  const classes = transactions.map(({ recipients }) =>
    recipients.map((one) => `${one.address.split('@')[0]} ${one.class}`).join(', '),
  );
  return [...classes, verdict.id];
}

describe('Sendmail', () => {
  const head = 'Nov 24 03:00:37 mx sendmail[12]: q1D5djAb012345: ';
  const from = `${head}from=<ml-bounces@lists.example.org>, size=394, class=0, nrcpts=3, msgid=<p@x>, proto=ESMTP, relay=localhost [127.0.0.1]\n`;
  const to = (outcome: string, recipients = '<aaa@d.jp>,<bbb@d.jp>'): string =>
    `${from}${head}to=${recipients}, delay=00:00:01, xdelay=00:00:01, mailer=esmtp, pri=120, relay=mx.d.jp. [192.0.2.1], ${outcome}\n`;

  test.each([
    ['dsn=5.0.0, stat=Service unavailable', ['aaa other, bbb other', 'unjudged']],
    [
      'dsn=5.0.0, reply=550 5.0.0 Unknown user aaa@d.jp, stat=Service unavailable',
      ['aaa own, bbb proven', 'bystanders'],
    ],
    ['dsn=5.0.0, reply=554 no, stat=Service unavailable', ['aaa message-level, bbb message-level', 'message-level']],
    [
      'dsn=5.7.1, reply=550 5.7.1 Listed by Spamhaus, stat=Service unavailable',
      ['aaa message-level, bbb message-level', 'message-level'],
    ],
    ['dsn=5.6.0, stat=Data format error', ['aaa message-level, bbb message-level', 'message-level']],
    ['dsn=5.1.1, stat=User unknown', ['aaa shared, bbb shared', 'likely']],
    ['dsn=4.2.0, stat=Deferred: 451 4.2.0 try later', ['aaa deferred-shared, bbb deferred-shared', 'put-off']],
    ['dsn=4.0.0, stat=Deferred: Connection refused by mx.d.jp.', ['none']],
  ])('several together: %s', (outcome, expected) => expect(told(to(outcome))).toEqual(expected));

  test('one alone is no bystander', () => {
    expect(told(to('dsn=5.0.0, stat=Service unavailable', '<aaa@d.jp>'))).toEqual(['own']);
  });
});

describe('Exim', () => {
  const line = (rest: string): string => `2026-11-23 10:00:00 1tFabc-0001ab-2C ${rest}\n`;
  const arrival = line('<= ml-bounces@lists.example.org H=localhost [127.0.0.1] P=esmtp S=394 id=p@x');
  const both = (flag: string, text: string): string =>
    arrival +
    ['aaa', 'bbb'].map((name) => line(`${flag} ${name}@d.jp R=dnslookup ${text.replace('NAME', name)}`)).join('');
  const remote = 'T=remote_smtp H=mx.d.jp [192.0.2.1]: SMTP error from remote mail server after';
  const put = 'T=remote_smtp defer (-46) H=mx.d.jp [192.0.2.1]: SMTP error from remote mail server after';

  test.each([
    ['**', `${remote} end of data: 550 Unknown user aaa@d.jp`, ['aaa own, bbb proven', 'bystanders']],
    ['**', `${remote} pipelined end of data: 550 Unknown user aaa@d.jp`, ['aaa own, bbb proven', 'bystanders']],
    ['**', `${remote} end of data: 550 5.7.26 DMARC`, ['aaa message-level, bbb message-level', 'message-level']],
    ['**', `${remote} MAIL FROM:<ml-bounces@l>: 550 no`, ['aaa message-level, bbb message-level', 'message-level']],
    ['**', `${remote} RCPT TO:<NAME@d.jp>: 550 5.1.1 User unknown`, ['own']],
    ['**', 'T=lmtp: LMTP error after end of data: 552 5.2.2 <NAME@d.jp> Quota exceeded', ['own']],
    ['==', `${put} end of data: 451 later`, ['aaa deferred-shared, bbb deferred-shared', 'put-off']],
    ['**', 'T=remote_smtp: retry timeout exceeded', ['own']],
  ])('two together: %s %s', (flag, text, expected) => expect(told(both(flag, text))).toEqual(expected));
});
