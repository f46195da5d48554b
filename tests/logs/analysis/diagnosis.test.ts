import { describe, expect, test } from '@jest/globals';
import { fisher } from '../../../lib/logs/analysis/fisher.ts';
import { diagnose } from '../../../lib/logs/analysis/index.ts';
import type { Evidence, LogSettings, Post, RelayDay } from '../../../lib/logs/evidence.ts';
import { at, attempt, DAY, dayOf, evidence, score, settings, source, transaction } from '../evidence.ts';

const members = ['aaa', 'bbb', 'ccc'].map((name) => `${name}@docomo.ne.jp`);

/** The story: 44 posts in April and May; the three from i.softbank.jp, on two days, are refused for aaa's sake. */
const days = ['2018-05-22 10:12:00', '2018-05-23 10:12:00', '2018-05-23 15:40:00'].map(at);
const refusals = days.flatMap((time, i) =>
  transaction(members, { time, queueId: `Q${i}`, messageId: `<phone${i}@i.softbank.jp>` }),
);
const posts: Post[] = [
  ...days.map((time, i) => ({
    time,
    list: 'ml',
    sender: 'taro@i.softbank.jp',
    messageId: `<phone${i}@i.softbank.jp>`,
  })),
  ...Array.from({ length: 41 }, (_, i) => ({
    time: at('2018-04-02 09:00:00') + i * DAY,
    list: 'ml',
    sender: i % 2 === 0 ? 'hanako@example.jp' : 'jiro@example.org',
    messageId: `<pc${i}@example.jp>`,
  })),
];
const scores = members.flatMap((address) => [
  score(address, 1, at('2018-05-22 10:20:00')),
  score(address, 2, at('2018-05-23 10:20:00'), { batch: 'bounce:2' }),
  score(address, 0, at('2018-05-23 15:50:00'), {
    what: 'already',
    score: undefined,
    day: dayOf('2018-05-23'),
    batch: 'bounce:3',
  }),
]);
const story = evidence({
  sources: [source({ first: at('2018-04-01 00:00:00'), last: at('2018-05-24 00:00:00') })],
  attempts: refusals,
  scores,
  posts,
});

describe('the docomo story', () => {
  const told = diagnose(story, settings);

  test('the verdict', () => {
    expect(told.verdict).toEqual({
      id: 'bystanders',
      bystanders: 2,
      bounced: 3,
      domain: 'docomo.ne.jp',
      relay: 'mfsmax.docomo.ne.jp',
    });
  });

  test('the members', () => {
    expect(
      told.members.map((one) => [
        one.address,
        one.score,
        one.undeserved,
        one.threshold,
        one.thresholdAssumed,
        one.state,
      ]),
    ).toEqual([
      ['aaa@docomo.ne.jp', 2, 0, 5, true, 'active'],
      ['bbb@docomo.ne.jp', 2, 2, 5, true, 'active'],
      ['ccc@docomo.ne.jp', 2, 2, 5, true, 'active'],
    ]);
  });

  test('the transactions', () => {
    expect(told.transactions).toHaveLength(3);
    expect(told.transactions[0]).toMatchObject({
      author: 'taro@i.softbank.jp',
      list: 'ml',
      named: ['aaa@docomo.ne.jp'],
      time: days[0],
    });
  });

  test('the clue', () => {
    expect(told.clues).toEqual([
      {
        refuser: 'aaa@docomo.ne.jp',
        isDomain: false,
        authors: 'i.softbank.jp',
        refused: 3,
        of: 3,
        othersRefused: 0,
        others: 41,
        p: expect.closeTo(1 / 13244, 8),
        settings: ['DEFAULT_DMARC_MODERATION_ACTION', 'DEFAULT_FROM_IS_LIST', 'REMOVE_DKIM_HEADERS'],
      },
    ]);
  });

  test.each([[['REMOVE_DKIM_HEADERS']], [[]]])('the settings that the installed release has: %j', (helpful) => {
    expect(diagnose(story, { ...settings, helpful }).clues[0]?.settings).toEqual(helpful);
  });

  test('the advice', () => {
    expect(told.advice).toEqual([
      { id: 'fix-configuration' },
      { id: 'personalize-lists', lists: ['ml'] },
      { id: 'postfix-limit', domain: 'docomo.ne.jp' },
      { id: 'not-cured-for', addresses: ['aaa@docomo.ne.jp'] },
    ]);
  });
});

describe('clues', () => {
  const clues = (some: Partial<Evidence>) => diagnose(evidence({ posts, ...some }), settings).clues;

  test('none from one refusal', () => expect(clues({ attempts: refusals.slice(0, 3) })).toEqual([]));

  test('posts outside the time of the mail logs do not count', () => {
    const sources = [source({ first: at('2018-05-05 00:00:00'), last: at('2018-05-24 00:00:00') })];
    expect(clues({ attempts: refusals, sources })[0]).toMatchObject({
      refused: 3,
      of: 3,
      others: 8,
      othersRefused: 0,
      p: expect.closeTo(1 / 165, 8),
    });
  });

  test('a domain that refuses for all', () => {
    const attempts = days.flatMap((time, i) =>
      transaction(['x@gmail.com', 'y@gmail.com'], {
        time,
        reply: '550-5.7.26 DMARC',
        messageId: `phone${i}@i.softbank.jp`,
        pid: String(i),
      }),
    );
    expect(clues({ attempts }).map(({ refuser, isDomain, refused }) => [refuser, isDomain, refused])).toEqual([
      ['gmail.com', true, 3],
    ]);
  });

  test('one clue for members of a domain that refuse one by one', () => {
    const attempts = days.flatMap((time, i) =>
      ['x@gmail.com', 'y@gmail.com'].map((to) =>
        attempt({ to, time, reply: '550-5.7.26 DMARC', messageId: `phone${i}@i.softbank.jp`, pid: to }),
      ),
    );
    expect(clues({ attempts }).map(({ refuser }) => refuser)).toEqual(['gmail.com']);
  });

  test('none where the refusals go with no author', () => {
    const attempts = posts.map(({ messageId, time }) => attempt({ messageId, time, queueId: messageId }));
    expect(clues({ attempts })).toEqual([]);
  });
});

// Values computed with exact fractions.
test.each([
  [3, 0, 0, 41, 7.550589e-5],
  [8, 2, 1, 5, 0.03496503],
  [1, 9, 11, 3, 0.002759456],
  [10, 10, 10, 10, 1],
  [0, 5, 5, 0, 0.007936508],
  [0, 0, 0, 0, 1],
  [30, 970, 10, 990, 0.002008334],
])('Fisher’s exact test of %i %i %i %i', (a, b, c, d, p) => expect(fisher(a, b, c, d) / p).toBeCloseTo(1, 2));

describe('the verdict', () => {
  const id = (some: Partial<Evidence>): string => diagnose(evidence(some), settings).verdict.id;
  const relays = [{ relay: 'smarthost.example', day: 17_000, sent: 9, deferred: 0, bounced: 0, throttled: 0 }];
  const two = [score('a@one.example', 1, days[0]), score('b@two.example', 1, days[0], { batch: 'b:9' })];
  const cases: readonly (readonly [string, Partial<Evidence>])[] = [
    ['nothing-read', {}],
    [
      'nothing-read',
      { sources: [source({ kind: undefined, problem: 'unknown-format' }), source({ problem: 'unreadable' })] },
    ],
    ['none', { sources: [source()] }],
    ['own', { attempts: [attempt()] }],
    [
      'own',
      {
        sources: [source()],
        ownFailures: [{ list: 'ml', address: 'a@b.c', day: 1, first: 1, last: 1, own: 1, other: 0 }],
      },
    ],
    ['message-level', { attempts: transaction(members, { reply: '554 5.7.1 spam' }) }],
    ['likely', { attempts: transaction(members, { reply: '550 5.1.1 unknown' }) }],
    ['bystanders', { attempts: transaction(members) }],
    ['put-off', { attempts: transaction(members, { status: 'deferred' }) }],
    ['none', { sources: [source()], attempts: [attempt({ status: 'deferred' })] }],
    [
      'own',
      { attempts: [...transaction(members, { status: 'deferred' }), attempt({ queueId: 'B', to: 'x@y.example' })] },
    ],
    [
      'unjudged',
      { attempts: transaction(members, { status: 'deferred' }), scores: [score('a@one.example', 1, days[0])] },
    ],
    ['unjudged', { attempts: transaction(members, { cut: true, stage: 'none' }) }],
    ['unjudged', { scores: two }],
    ['unjudged', { sources: [source({ kind: 'post' }), source({ kind: 'smtp' })] }],
    ['relayhost', { scores: two, relays }],
    ['relayhost', { relays: relays.map((one) => ({ ...one, domains: ['a.example', 'b.example', 'c.example'] })) }],
    ['none', { sources: [source()], relays: relays.map((one) => ({ ...one, domains: ['a.example', 'b.example'] })) }],
    ['none', { relays, sources: [source()], scores: [] }],
  ];
  test.each(cases)('%s', (expected, some) => expect(id(some)).toBe(expected));

  test('logs of posts show no refusal, so another log is asked for', () => {
    const { advice } = diagnose(evidence({ sources: [source({ kind: 'post' })] }), settings);
    expect(advice).toEqual([{ id: 'read-maillog' }]);
  });

  test('a suspicion asks first for the mail log of those days, also beside one of other days', () => {
    const batch = { batch: 'bounce:1' };
    const suspicious = members.map((address) => score(address, 1, at('2018-05-22 10:20:00'), batch));
    const sources = [source({ first: at('2018-05-23 00:00:00'), last: at('2018-05-24 00:00:00') })];
    for (const some of [{}, { sources }]) {
      const { verdict, advice } = diagnose(evidence({ scores: suspicious, ...some }), settings);
      expect(verdict.id).toBe('suspected');
      expect(advice.map((one) => one.id)).toEqual(['read-maillog', 'fix-configuration', 'personalize-lists']);
    }
  });

  describe("the mail server's limit is advised for the one domain of whole transactions", () => {
    const limits = (some: Partial<Evidence>) =>
      diagnose(evidence(some), settings).advice.filter(({ id }) => id.endsWith('-limit'));
    const mixed = ['aaa@docomo.ne.jp', 'bbb@docomo.ne.jp', 'x@other.example'];
    const reply = '550 Unknown user x@other.example';

    test('all of one domain', () =>
      expect(limits({ attempts: transaction(members) })).toEqual([{ id: 'postfix-limit', domain: 'docomo.ne.jp' }]));
    test('by where the mail goes, not by its alias', () => {
      const attempts = members.map((to, i) => attempt({ to, origTo: `m${i}@lists.example` }));
      expect(limits({ attempts })).toEqual([{ id: 'postfix-limit', domain: 'docomo.ne.jp' }]);
    });
    test('not where the one at fault is of another domain', () =>
      expect(limits({ attempts: transaction(mixed, { reply }) })).toEqual([]));
    test('not for a filter of the site itself', () =>
      expect(limits({ attempts: transaction(members, { relay: '127.0.0.1[127.0.0.1]:10024' }) })).toEqual([]));
    test("Exim's for what Exim sent", () =>
      expect(limits({ attempts: transaction(members, { instance: 'exim', daemon: 'exim' }) })).toEqual([
        { id: 'exim-limit', domain: 'docomo.ne.jp' },
      ]));
    test.each(['sendmail', 'lmtp'])('none for %s', (daemon) =>
      expect(limits({ attempts: transaction(members, { daemon }) })).toEqual([]),
    );
    test('none for both at once', () => {
      const others = transaction(members, { instance: 'exim', daemon: 'exim', queueId: 'OTHER' });
      expect(limits({ attempts: [...transaction(members), ...others] })).toEqual([]);
    });
    test.each(['${run{reboot}}', 'a b', '#', ''])('not for a domain that is none: %j', (domain) => {
      const attempts = transaction([`aaa@${domain}`, `bbb@${domain}`], { reply: `550 Unknown user aaa@${domain}` });
      expect(limits({ attempts })).toEqual([]);
    });
  });

  test('a relayhost is named', () => {
    const { verdict, advice } = diagnose(evidence({ scores: two, relays }), settings);
    expect(verdict.relay).toBe('smarthost.example');
    expect(advice).toContainEqual({ id: 'read-relay-log', relay: 'smarthost.example' });
  });

  test.each([
    ['a filter of the site itself', '127.0.0.1'],
    ['a host of many mailboxes', 'google.com'],
    ['a host of a recipient’s domain', 'one.example'],
  ])('%s is no relayhost', (_, relay) => {
    expect(id({ scores: two, relays: relays.map((day): RelayDay => ({ ...day, relay })) })).toBe('unjudged');
  });

  test('only the chosen time and list', () => {
    const chosen = (some: Partial<LogSettings>): string => diagnose(story, { ...settings, ...some }).verdict.id;
    expect(chosen({ since: days[1], list: 'ML' })).toBe('bystanders');
    expect(chosen({ since: at('2018-05-24 00:00:00') })).toBe('none');
    expect(chosen({ until: at('2018-05-01 00:00:00') })).toBe('none');
    expect(chosen({ list: 'other' })).toBe('none');
  });
});
