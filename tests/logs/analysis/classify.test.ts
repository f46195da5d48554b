import { describe, expect, test } from '@jest/globals';
import { diagnose } from '../../../lib/logs/analysis/index.ts';
import type { Attempt, Evidence } from '../../../lib/logs/evidence.ts';
import { at, attempt, evidence, HOUR, settings, transaction } from '../evidence.ts';

/** The classes of all told recipients, as "address class", transaction by transaction. */
function classes(attempts: readonly Attempt[], some: Partial<Evidence> = {}): string[] {
  const { transactions } = diagnose(evidence({ attempts, ...some }), settings);
  return transactions.map(({ recipients }) =>
    recipients.map((one) => `${one.address.split('@')[0]} ${one.class}`).join(', '),
  );
}

const three = ['aaa', 'bbb', 'ccc'].map((name) => `${name}@docomo.ne.jp`);
const dd = (reply: string, some: Partial<Attempt> = {}): Attempt[] => transaction(three, { reply, ...some });

describe('who is named', () => {
  const cases: readonly (readonly [string, readonly Attempt[], readonly string[]])[] = [
    ['one', dd('550 Unknown user aaa@docomo.ne.jp'), ['aaa own, bbb proven, ccc proven']],
    ['two', dd('550 Unknown user bbb@docomo.ne.jp ccc@docomo.ne.jp'), ['aaa proven, bbb own, ccc own']],
    ['all', dd('550 Unknown user aaa@docomo.ne.jp bbb@docomo.ne.jp ccc@docomo.ne.jp'), ['aaa own, bbb own, ccc own']],
    ['in other letters', dd('550 Unknown user AAA@Docomo.ne.jp'), ['aaa own, bbb proven, ccc proven']],
    [
      'in brackets',
      dd('554 dd This user doesn’t have an account (aaa@docomo.ne.jp) [0]'),
      ['aaa own, bbb proven, ccc proven'],
    ],
    ['by the local part', dd('550 Unknown user aaa'), ['aaa own, bbb proven, ccc proven']],
    [
      'by a local part that two have',
      transaction(['aaa@docomo.ne.jp', 'aaa@softbank.jp'], { reply: '550 Unknown user aaa' }),
      ['aaa shared, aaa shared'],
    ],
    [
      'one of another transaction',
      [...transaction(three.slice(1), {}), attempt({ pid: '9', reply: '550 something else' })],
      ['bbb named-outside, ccc named-outside'],
    ],
    [
      'one that no line has',
      dd('550 Unknown user zzz@docomo.ne.jp'),
      ['aaa named-outside, bbb named-outside, ccc named-outside'],
    ],
    [
      'one that no line has, to one alone',
      [attempt({ reply: '550 Unknown user zzz@docomo.ne.jp' })],
      ['aaa named-outside'],
    ],
    ['only a contact', dd('550 Unknown user, ask postmaster@docomo.ne.jp'), ['aaa shared, bbb shared, ccc shared']],
    [
      'only the sender',
      dd('554 refused ml-bounces@lists.example.org'),
      ['aaa message-level, bbb message-level, ccc message-level'],
    ],
    ['nobody, alone', [attempt({ reply: '550 Unknown user' })], []],
    ['itself, alone', [attempt()], []],
  ];
  test.each(cases)('%s', (_, attempts, expected) => expect(classes(attempts)).toEqual(expected));

  test('the address before aliases', () => {
    const alias = attempt({ to: 'x@elsewhere.example', origTo: 'aaa@docomo.ne.jp' });
    expect(classes([alias, attempt({ to: 'bbb@docomo.ne.jp' })])).toEqual(['bbb proven, x own']);
  });

  test('addresses that break the RFC, quoted or bare', () => {
    const attempts = transaction(['"a..b."@docomo.ne.jp', 'bbb@docomo.ne.jp'], {
      reply: '550 Unknown user a..b.@docomo.ne.jp',
    });
    expect(classes(attempts)).toEqual(['"a..b." own, bbb proven']);
  });

  test('an author who is a member, named as the author', () => {
    const posts = [{ time: undefined, list: 'ml', sender: 'aaa@docomo.ne.jp', messageId: '<1@x>' }];
    const refused = dd('550 5.7.1 Sender aaa@docomo.ne.jp refused by DMARC policy', { messageId: '<1@x>' });
    expect(classes(refused, { posts })).toEqual(['aaa message-level, bbb message-level, ccc message-level']);
  });

  test('the names are told as the reply writes them', () => {
    const { transactions } = diagnose(evidence({ attempts: dd('550 Unknown user AAA@docomo.ne.jp') }), settings);
    expect(transactions[0]?.named).toEqual(['AAA@docomo.ne.jp']);
  });
});

describe('nobody is named', () => {
  const all = (kind: string): string[] => [`aaa ${kind}, bbb ${kind}, ccc ${kind}`];
  const cases: readonly (readonly [string, string, string])[] = [
    ['554 Transaction failed', '5.0.0', 'message-level'],
    ['554 Transaction failed', '5.1.1', 'shared'],
    ['550 5.2.1 over limits', '5.2.1', 'shared'],
    ['550 no such person', '5.0.0', 'shared'],
    ['552 Mailbox full', '5.0.0', 'shared'],
    ['550 5.1.8 sender domain unknown', '5.1.8', 'message-level'],
    ['550-5.7.26 This message does not pass DMARC, mailbox policy', '5.7.26', 'message-level'],
    ['550 5.7.1 Service unavailable, blocked using Spamhaus', '5.7.1', 'message-level'],
  ];
  test.each(cases)('%s (%s): %s', (reply, dsn, kind) => expect(classes(dd(reply, { dsn }))).toEqual(all(kind)));

  test.each([
    ['23 hours later', 23, 'mfsmax.docomo.ne.jp', 'ml', 'shared'],
    ['23 hours before, by domain', -23, 'docomo.ne.jp', 'ml', 'shared'],
    ['25 hours later', 25, 'docomo.ne.jp', 'ml', 'message-level'],
    ['of another host', 1, 'softbank.jp', 'ml', 'message-level'],
    ['of another list', 1, 'docomo.ne.jp', 'other', 'message-level'],
  ])('mail accepted %s', (_, hours, relay, list, kind) => {
    const time = at('2018-05-23 12:00:00') + hours * HOUR;
    const accepted = [{ relay, list, address: 'bbb@docomo.ne.jp', time }];
    expect(classes(dd('554 Transaction failed'), { accepted })).toEqual(all(kind));
  });

  test('mail accepted for one who is not in the transaction says nothing', () => {
    const accepted = [
      { relay: 'docomo.ne.jp', list: 'ml', address: 'ddd@docomo.ne.jp', time: at('2018-05-23 12:00:00') },
    ];
    expect(classes(dd('554 Transaction failed'), { accepted })).toEqual(all('message-level'));
  });

  test('a relay without a name is known by its address', () => {
    const accepted = [{ relay: '10.0.0.5', list: 'ml', address: 'aaa@docomo.ne.jp', time: at('2018-05-23 12:00:00') }];
    expect(classes(dd('554 Transaction failed', { relay: 'x.example[10.0.0.5]:25' }), { accepted })).toEqual(
      all('shared'),
    );
  });
});

describe('other ends', () => {
  test('deferred for several', () => {
    const deferred = dd('450 Unknown user aaa@docomo.ne.jp', { status: 'deferred', dsn: '4.0.0' });
    expect(classes(deferred)).toEqual(['aaa deferred-shared, bbb deferred-shared, ccc deferred-shared']);
  });

  test('deferred, then expired: as the reply says', () => {
    const reply = '450 Unknown user aaa@docomo.ne.jp';
    const deferred = dd(reply, { status: 'deferred', dsn: '4.0.0' });
    const expired = deferred.map((one): Attempt => ({ ...one, status: 'expired' }));
    expect(classes([...deferred, ...expired]).sort()).toEqual([
      'aaa deferred-shared, bbb deferred-shared, ccc deferred-shared',
      'aaa own, bbb proven, ccc proven',
    ]);
    expect(classes(dd('452 Mailbox full', { status: 'expired', dsn: '4.2.2' }))).toEqual([
      'aaa shared, bbb shared, ccc shared',
    ]);
  });

  test('a line that was cut off is never proven, but its recipient was in the transaction', () => {
    const [first, ...rest] = dd('550 Unknown user bbb@docomo.ne.jp, and more');
    const cut = attempt({ ...first, cut: true, stage: 'none', reply: '550 Unknown user bbb@doc' });
    expect(classes([cut, ...rest])).toEqual(['aaa cut, bbb own, ccc proven']);
    const nobody = dd('550 unknown user here').map((one, i) =>
      i > 0 ? { ...one, cut: true, stage: 'none' as const } : one,
    );
    expect(classes(nobody)).toEqual(['aaa shared, bbb cut, ccc cut']);
  });

  test('a dialogue that broke off', () => {
    const reply = 'lost connection with mfsmax.docomo.ne.jp[203.138.180.112] while sending end of data';
    expect(classes(dd(reply))).toEqual(['aaa other, bbb other, ccc other']);
  });

  test('refused at MAIL FROM: about the sender, whoever is named', () => {
    expect(classes(dd('550 Unknown user aaa@docomo.ne.jp', { stage: 'mail' }))).toEqual([
      'aaa message-level, bbb message-level, ccc message-level',
    ]);
  });

  test.each(['bounced', 'deferred'] as const)('a line about one, cut off and %s', (status) => {
    const cut = attempt({ cut: true, stage: 'none', status, reply: '4' });
    expect(classes([cut])).toEqual(status === 'bounced' ? ['aaa cut'] : []);
  });

  test('refused at RCPT TO: no transaction to tell of', () =>
    expect(classes(dd('550 unknown', { stage: 'rcpt' }))).toEqual([]));

  test('LMTP answers for each recipient', () => {
    const lmtp = { daemon: 'lmtp', relay: 'mx[private/dovecot-lmtp]', dsn: '5.2.2' };
    const named = three.map((to) => attempt({ ...lmtp, to, reply: `552 5.2.2 <${to}> Quota exceeded` }));
    expect(classes(named)).toEqual([]);
    expect(classes(dd('552 5.2.2 Quota exceeded', lmtp))).toEqual(['aaa own, bbb own, ccc own']);
  });
});

describe('transactions', () => {
  test('two of one queue file in the same second', () => {
    const second = transaction(['ddd@docomo.ne.jp', 'eee@docomo.ne.jp'], {
      delays: '0.09/0.02/0.03/0.12',
      reply: '550 Unknown user ddd@docomo.ne.jp',
    });
    expect(classes([...dd('550 Unknown user aaa@docomo.ne.jp'), ...second].reverse()).sort()).toEqual([
      'aaa own, bbb proven, ccc proven',
      'ddd own, eee proven',
    ]);
  });

  test.each([
    ['10 s', 10_000, 1],
    ['11 s', 11_000, 2],
  ])('events %s apart', (_, gap, count) => {
    const time = at('2018-05-23 12:00:00');
    const attempts = three.map((to, i) =>
      attempt({ to, time: i === 2 ? time + gap : time, reply: '550 5.1.1 x unknown' }),
    );
    const { transactions } = diagnose(evidence({ attempts }), settings);
    expect(transactions).toHaveLength(1);
    expect(transactions[0]?.recipients).toHaveLength(count === 1 ? 3 : 2);
  });

  test('a queue id that is used again', () => {
    const again = attempt({ to: 'bbb@docomo.ne.jp', life: 1, reply: '550 Unknown user aaa@docomo.ne.jp' });
    expect(classes([attempt(), again])).toEqual(['bbb named-outside']);
  });

  test('undated lines', () => {
    const undated = dd('550 Unknown user aaa@docomo.ne.jp', { time: undefined, sender: undefined, list: undefined });
    expect(classes(undated)).toEqual(['aaa own, bbb proven, ccc proven']);
  });

  test('a line that two logs have counts once', () => expect(classes([attempt(), attempt()])).toEqual([]));

  test('50 recipients in chunks: each judged by itself', () => {
    const chunk = (n: number): Attempt[] => {
      const addresses = Array.from({ length: 50 }, (_, i) => `m${n}x${i}@docomo.ne.jp`);
      return transaction(addresses, { pid: String(n), reply: `550 Unknown user m${n}x0@docomo.ne.jp` });
    };
    const { transactions, verdict } = diagnose(evidence({ attempts: [1, 2, 3].flatMap(chunk) }), settings);
    expect(transactions.map(({ recipients }) => recipients.filter((one) => one.class === 'proven').length)).toEqual([
      49, 49, 49,
    ]);
    expect(verdict).toMatchObject({ id: 'bystanders', bystanders: 147, bounced: 150, domain: 'docomo.ne.jp' });
  });
});
