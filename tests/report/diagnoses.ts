import type { Diagnosis, Member, Transaction } from '../../lib/logs/diagnosis.ts';
import type { Attempt, Evidence, LogSource } from '../../lib/logs/evidence.ts';

/** Diagnoses as sites get them, to be shown in every format. */

const wall = (text: string): number => Date.parse(`${text}Z`);
const day = (text: string): number => Date.parse(`${text}T00:00:00Z`) / 86_400_000;

function source(name: string, kind: LogSource['kind'], first: string, last: string): LogSource {
  const times = { first: wall(first), last: wall(last) };
  return {
    name,
    kind,
    lines: 4321,
    bytes: 500_000,
    ...times,
    undated: 0,
    yearInferred: true,
    duplicates: 0,
    problem: undefined,
  };
}

function member(address: string, more: Partial<Member>): Member {
  return {
    list: 'ml',
    address,
    score: 2,
    undeserved: 0,
    likely: 0,
    suspected: 0,
    unknown: 0,
    threshold: 5,
    thresholdAssumed: true,
    state: 'active',
    withoutCause: false,
    atFault: false,
    points: [],
    ...more,
  };
}

const REFUSAL: Transaction = {
  queueId: '3F2A81C0D4',
  host: 'mail',
  relay: 'mfsmax.docomo.ne.jp[203.138.180.112]:25',
  time: wall('2018-05-23T10:12:07'),
  stage: 'end-of-data',
  status: 'bounced',
  reply: '550 Unknown user aaa@docomo.ne.jp',
  list: 'ml',
  sender: 'ml-bounces@lists.example.jp',
  messageId: '20180523.101200@i.softbank.jp',
  author: 'taro@i.softbank.jp',
  named: ['aaa@docomo.ne.jp'],
  recipients: [
    { address: 'aaa@docomo.ne.jp', origTo: undefined, class: 'own' },
    { address: 'bbb@docomo.ne.jp', origTo: undefined, class: 'proven' },
    { address: 'ccc@docomo.ne.jp', origTo: undefined, class: 'proven' },
  ],
};

const points = (verdict: 'deserved' | 'undeserved' | 'likely' | 'suspected') =>
  ['2018-05-22', '2018-05-23'].map((date) => ({ day: day(date), verdict }));

const NOTHING: Diagnosis = {
  verdict: { id: 'nothing-read', bystanders: 0, bounced: 0, domain: undefined, relay: undefined },
  sources: [],
  transactions: [],
  members: [],
  clues: [],
  delivery: [],
  practice: [],
  relays: [],
  prices: [],
  advice: [],
  dropped: 0,
};

const SOURCES: readonly LogSource[] = [
  ...['', '-20180506', '-20180513', '-20180520'].map((end) =>
    source(`/var/log/maillog${end}`, 'postfix', '2018-04-01T00:00:03', '2018-05-23T23:50:00'),
  ),
  source('/var/log/mailman/bounce', 'bounce', '2018-04-02T00:00:03', '2018-05-23T10:20:00'),
  source('/var/log/mailman/post', 'post', '2018-04-02T00:00:03', '2018-05-23T10:12:00'),
];

const DAYS = ['2018-05-19', '2018-05-20', '2018-05-21', '2018-05-22', '2018-05-23'].map((date, index) => {
  const largest = [48, 48, 49, 3, 50][index] ?? 0;
  const messages = [1, 2, 6, 1, 3][index] ?? 0;
  return {
    list: 'ml',
    day: day(date),
    messages,
    recipients: messages * 52,
    largest: 52,
    transactions: messages * 4,
    delivered: messages * 52,
    largestTransaction: largest,
    lastBatch: wall(`${date}T10:12:00`),
  };
});

/** The story: one of three members of one host refused posts of some authors, and the host refused all three. */
export const docomo: Diagnosis = {
  ...NOTHING,
  verdict: { id: 'bystanders', bystanders: 2, bounced: 3, domain: 'docomo.ne.jp', relay: undefined },
  sources: SOURCES,
  transactions: [REFUSAL],
  members: [
    member('aaa@docomo.ne.jp', { atFault: true, points: points('deserved') }),
    member('bbb@docomo.ne.jp', { undeserved: 2, points: points('undeserved') }),
    member('ccc@docomo.ne.jp', { undeserved: 2, points: points('undeserved') }),
    member('ddd@example.jp', { score: 1 }),
  ],
  clues: [
    {
      refuser: 'aaa@docomo.ne.jp',
      isDomain: false,
      authors: 'i.softbank.jp',
      refused: 3,
      of: 3,
      othersRefused: 0,
      others: 41,
      p: 0.0000755,
      settings: ['DEFAULT_FROM_IS_LIST', 'DEFAULT_DMARC_MODERATION_ACTION', 'REMOVE_DKIM_HEADERS'],
    },
  ],
  delivery: DAYS,
  practice: [
    {
      list: 'ml',
      state: 'batched',
      since: undefined,
      lastBatch: wall('2018-05-23T10:12:00'),
      afterChange: false,
      byPostfix: false,
    },
  ],
  relays: [
    { relay: 'docomo.ne.jp', day: day('2018-05-22'), sent: 12, deferred: 1, bounced: 0, throttled: 0 },
    { relay: 'docomo.ne.jp', day: day('2018-05-23'), sent: 9, deferred: 0, bounced: 3, throttled: 0 },
  ],
  advice: [
    { id: 'fix-configuration' },
    { id: 'personalize-lists', lists: ['ml'] },
    { id: 'postfix-limit', domain: 'docomo.ne.jp' },
    { id: 'not-cured-for', addresses: ['aaa@docomo.ne.jp'] },
  ],
};

/** Only Mailman's bounce log: what it can show is a suspicion. */
export const suspected: Diagnosis = {
  ...NOTHING,
  verdict: { id: 'suspected', bystanders: 3, bounced: 4, domain: 'docomo.ne.jp', relay: undefined },
  sources: [
    source('/var/log/mailman/bounce', 'bounce', '2018-12-28T08:00:00', '2019-01-05T10:20:00'),
    { ...source('/var/log/maillog', undefined, '2018-01-01T00:00:00', '2018-01-01T00:00:00'), problem: 'unreadable' },
  ],
  members: [
    member('bbb@docomo.ne.jp', { suspected: 2, points: points('suspected') }),
    member('ccc@docomo.ne.jp', {
      score: 5,
      suspected: 4,
      threshold: 5,
      thresholdAssumed: false,
      state: 'disabled',
      withoutCause: true,
    }),
    member('a.very.long.address.of.a.telephone.0001@docomo.ne.jp', { suspected: 1, score: 4, state: 'near' }),
    member('a.very.long.address.of.a.telephone.0002@docomo.ne.jp', { suspected: 1, score: 3, state: 'at-risk' }),
  ],
  advice: [{ id: 'read-maillog' }, { id: 'reenable-members', members: [{ list: 'ml', address: 'ccc@docomo.ne.jp' }] }],
};

/** A host refuses messages for what they are: delivery one by one is no cure. */
export const messageLevel: Diagnosis = {
  ...NOTHING,
  verdict: { id: 'message-level', bystanders: 0, bounced: 2, domain: undefined, relay: undefined },
  sources: [
    {
      ...source('mail.log', 'postfix', '2026-11-20T00:00:00', '2026-11-23T00:00:00'),
      yearInferred: false,
      undated: 12,
      duplicates: 1500,
    },
  ],
  transactions: [
    {
      ...REFUSAL,
      relay: 'gmail-smtp-in.l.google.com[142.250.27.26]:25',
      time: wall('2026-11-22T09:00:00'),
      reply:
        '550-5.7.26 This mail has been blocked because the sender is unauthenticated. 550-5.7.26 Gmail requires all senders to authenticate with either SPF or DKIM. 550-5.7.26 Authentication results: DKIM = did not pass SPF [lists.example.jp] with ip: [192.0.2.1] = did not pass 550-5.7.26 For instructions on setting up authentication, go to 550 5.7.26 https://support.google.com/mail/answer/81126#authentication 5b1f17b1804b1-4334 - gsmtp',
      named: [],
      recipients: [
        { address: 'alice@gmail.com', origTo: undefined, class: 'message-level' },
        { address: 'bob@example.org', origTo: 'bob-alias@lists.example.jp', class: 'message-level' },
      ],
    },
  ],
  members: [
    member('alice@gmail.com', { unknown: 2 }),
    member('bob@example.org', { score: undefined, state: 'unknown' }),
  ],
  advice: [{ id: 'message-level-not-cured' }, { id: 'read-bounce-log' }],
};

/** Every refusal was the member's own. */
export const own: Diagnosis = {
  ...NOTHING,
  verdict: { id: 'own', bystanders: 0, bounced: 1, domain: 'ezweb.ne.jp', relay: undefined },
  sources: [source('maillog', 'postfix', '2026-11-20T00:00:00', '2026-11-20T23:00:00')],
  members: [member('gone@ezweb.ne.jp', { atFault: true, score: 1 })],
};

/** Several were put off together, and nobody bounced. */
export const putOff: Diagnosis = {
  ...NOTHING,
  verdict: { id: 'put-off', bystanders: 0, bounced: 0, domain: undefined, relay: undefined },
  sources: [source('maillog', 'postfix', '2026-11-20T00:00:00', '2026-11-20T23:00:00')],
  transactions: [
    {
      ...REFUSAL,
      status: 'deferred',
      time: wall('2026-11-20T10:12:07'),
      reply: '450 4.2.0 aaa@docomo.ne.jp try again later',
      recipients: REFUSAL.recipients.map((one) => ({ ...one, class: 'deferred-shared' as const })),
    },
  ],
};

/** After the change: a page of days in batches, then one by one; what it cost; what is left. */
export const cured: Diagnosis = {
  ...docomo,
  delivery: Array.from({ length: 20 }, (_, index) => {
    const largest = index < 12 ? 50 - index : 1;
    const date = day('2018-05-12') + index;
    const batch = index < 12 ? date * 86_400_000 + 1000 : undefined;
    const [messages, recipients] = [index + 1, 52 * (index + 1)];
    return {
      list: 'ml',
      day: date,
      messages,
      recipients,
      largest,
      transactions: 20,
      delivered: recipients,
      largestTransaction: largest,
      lastBatch: batch,
    };
  }),
  practice: [
    {
      list: 'ml',
      state: 'one-by-one',
      since: day('2018-05-24'),
      lastBatch: wall('2018-05-23T10:12:00'),
      afterChange: false,
      byPostfix: false,
    },
  ],
  prices: [
    {
      relay: 'docomo.ne.jp',
      before: { recipients: 1200, deferred: 0.0125, throttled: 0 },
      after: { recipients: 800, deferred: 0.034, throttled: 0.021 },
    },
  ],
  members: docomo.members.map((one) =>
    one.address.startsWith('bbb')
      ? { ...one, score: 5, undeserved: 4, thresholdAssumed: false, state: 'disabled' as const, withoutCause: true }
      : one,
  ),
  advice: [
    { id: 'reenable-members', members: [{ list: 'ml', address: 'bbb@docomo.ne.jp' }] },
    { id: 'not-cured-for', addresses: ['aaa@docomo.ne.jp'] },
  ],
};

/** A log that means harm: escape sequences, markup, shell commands, and names that are too long. */
export const hostile: Diagnosis = {
  ...docomo,
  transactions: [
    {
      ...REFUSAL,
      relay: `${'<img src=x onerror=alert(1)>'.repeat(5)}[1.2.3.4]:25`,
      reply: `550 \u001b]0;owned\u0007 <script>document.title = 'owned'</script> "><svg onload='alert(1)'> &amp; ${'x'.repeat(400)}`,
      named: ['"><script>alert(1)</script>@docomo.ne.jp'],
      recipients: [
        { address: '"><script>document.title="owned"</script>@docomo.ne.jp', origTo: undefined, class: 'own' },
        { address: `\u001b[2J${'b'.repeat(300)}@docomo.ne.jp`, origTo: undefined, class: 'proven' },
        { address: '\u202eccc@docomo.ne.jp', origTo: undefined, class: 'cut' },
      ],
    },
  ],
  members: [
    member(`\u001b[31m${'b'.repeat(300)}@docomo.ne.jp`, { undeserved: 2, list: '$(reboot)<b>' }),
    member("'><script>document.title='owned'</script>@docomo.ne.jp", { undeserved: 1, list: 'l'.repeat(90) }),
  ],
  practice: docomo.practice.map((one) => ({ ...one, list: '$(reboot)<b>\u001b[0m', afterChange: true })),
  advice: [
    {
      id: 'personalize-lists',
      lists: ['ml', '$(reboot)', "it's", '-x', ...Array.from({ length: 30 }, (_, n) => `list-${n}`)],
    },
    { id: 'restart-runners', lists: ['ml', '<script>'] },
    { id: 'read-relay-log', relay: '<script>alert(1)</script>' },
    { id: 'not-cured-for', addresses: ['<script>@x', 'b@x', 'c@x', 'd@x', 'e@x', 'f@x', 'g@x'] },
  ],
};

export const nothingRead: Diagnosis = NOTHING;

export const diagnoses = {
  docomo,
  suspected,
  'message-level': messageLevel,
  own,
  'put-off': putOff,
  cured,
  hostile,
  'nothing-read': nothingRead,
};

function attempt(to: string): Attempt {
  return {
    host: 'mail',
    instance: 'postfix',
    daemon: 'smtp',
    pid: '4242',
    queueId: REFUSAL.queueId,
    life: 0,
    time: REFUSAL.time,
    to,
    origTo: undefined,
    relay: REFUSAL.relay,
    connUse: '',
    delays: '0.09/0.01/0.03/0.11',
    dsn: '5.0.0',
    status: 'bounced',
    reply: REFUSAL.reply,
    stage: 'end-of-data',
    cut: false,
    sender: REFUSAL.sender,
    list: 'ml',
    messageId: REFUSAL.messageId,
    returned: wall('2018-05-23T10:12:09'),
  };
}

/** What the logs of the story say. */
export const docomoEvidence: Evidence = {
  sources: SOURCES,
  attempts: REFUSAL.recipients.map(({ address }) => attempt(address)),
  ownFailures: [
    {
      list: 'ml',
      address: 'gone@ezweb.ne.jp',
      day: day('2018-05-22'),
      first: wall('2018-05-22T10:00:00'),
      last: wall('2018-05-22T10:00:00'),
      own: 1,
      other: 0,
    },
  ],
  scores: REFUSAL.recipients.map(({ address }) => ({
    time: wall('2018-05-23T10:20:00'),
    list: 'ml',
    address,
    what: 'score',
    score: 2,
    threshold: undefined,
    day: undefined,
    batch: 'bounce:7',
  })),
  posts: [
    { time: wall('2018-05-23T10:12:00'), list: 'ml', sender: 'taro@i.softbank.jp', messageId: REFUSAL.messageId ?? '' },
  ],
  lists: DAYS,
  relays: docomo.relays,
  accepted: [{ relay: 'docomo.ne.jp', list: 'ml', address: 'bbb@docomo.ne.jp', time: wall('2018-05-22T12:00:00') }],
  dropped: 0,
};
