import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { deliver, perRecipient, shortOf } from '../../lib/mailman/delivery.ts';
import type { Delivery, DeliverySettings, Post, Share } from '../../lib/mailman/delivery.ts';
import type { PyValue } from '../../lib/python/value.ts';

const NONE: PyValue = { type: 'none' };
const int = (value: number): PyValue => ({ type: 'int', value: BigInt(value) });
const float = (value: number): PyValue => ({ type: 'float', value });
const bool = (value: boolean): PyValue => ({ type: 'bool', value });
const bytes = (value: string): PyValue => ({ type: 'bytes', value });
const tuple = (...items: PyValue[]): PyValue => ({ type: 'tuple', items });

/** Mailman's defaults and what is set beside them; undefined makes a value unknown. */
function settings(set: Readonly<Record<string, PyValue | undefined>> = {}, python: 2 | 3 = 2): DeliverySettings {
  const values = {
    DELIVERY_MODULE: bytes('SMTPDirect'),
    VERP_DELIVERY_INTERVAL: int(0),
    VERP_PERSONALIZED_DELIVERIES: bool(false),
    VERP_FORMAT: bytes('%(bounces)s+%(mailbox)s=%(host)s'),
    SMTP_MAX_RCPTS: int(500),
    OWNERS_CAN_ENABLE_PERSONALIZATION: bool(false),
    ...set,
  };
  const known = Object.entries(values).filter(([, value]) => value !== undefined);
  return { python, values: Object.fromEntries(known) };
}

const FOUR = ['aaa@docomo.ne.jp', 'bbb@docomo.ne.jp', 'ccc@docomo.ne.jp', 'ddd@example.org'];
const post = (set: Partial<Post> = {}): Post => ({ kind: 'regular', postId: 1, recipients: FOUR, ...set });

/** 'transactions verp to' of a delivery, or how it failed: '2 - -', '4 verp to', 'shunted SMTP_MAX_RCPTS'. */
function summary(delivery: Delivery): string {
  if (delivery.outcome !== 'sent') return `${delivery.outcome} ${delivery.setting}`;
  const { transactions, verp, toRewritten } = delivery;
  return `${transactions.length} ${verp ? 'verp' : '-'} ${toRewritten ? 'to' : '-'}`;
}

function sizes(delivery: Delivery): number[] {
  return delivery.outcome === 'sent' ? delivery.transactions.map(({ recipients }) => recipients.length) : [];
}

function ofText(text: string): PyValue {
  return text === 'Yes' ? bool(true) : int(Number(text));
}

const observed = readFileSync(new URL('../fixtures/delivery/observed.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split('\t'));

test('270 deliveries were observed', () => expect(observed).toHaveLength(270));

test('every observed delivery comes out equal', () => {
  for (const [set = '', personalize, kind, postId, transactions, single, verp, to, offered] of observed) {
    const lines = set.split(';').filter((line) => line !== '');
    const values = Object.fromEntries(
      lines.map((line) => line.split('=')).map(([name, text = '']) => [name, ofText(text)]),
    );
    const known = settings(values);
    const list = { personalize: Number(personalize) as 0 | 1 | 2 };
    const delivery = deliver(known, list, post({ kind: kind as 'regular' | 'digest', postId: Number(postId) }));
    if (delivery.outcome !== 'sent') throw new Error(`${set}: ${summary(delivery)}`);
    const found = [
      delivery.transactions.length,
      sizes(delivery).every((size) => size === 1) ? 1 : 0,
      delivery.verp ? 1 : 0,
      delivery.toRewritten ? 1 : 0,
      shortOf(known, 'personalized').some(({ setting }) => setting === 'OWNERS_CAN_ENABLE_PERSONALIZATION') ? 0 : 1,
    ];
    expect([set, kind, postId, ...found.map(String)]).toEqual([
      set,
      kind,
      postId,
      transactions,
      single,
      verp,
      to,
      offered,
    ]);
  }
});

const YES = bool(true);
const WORLD = ['a@x.com', 'b@x.net', 'c@x.edu', 'd@x.co.uk', 'e@x.au', 'f@x.com', 'g@x.us', 'h@x.jp'];

const CASES: readonly [
  name: string,
  set: Record<string, PyValue | undefined>,
  personalize: 0 | 1 | 2,
  Partial<Post>,
  string,
][] = [
  ['eight members, 500 at once: one batch a bucket', {}, 0, { recipients: WORLD }, '4 - -'],
  ['no limit: one batch', { SMTP_MAX_RCPTS: int(0) }, 0, { recipients: WORLD }, '1 - -'],
  ['a negative limit: one batch', { SMTP_MAX_RCPTS: int(-1) }, 0, { recipients: WORLD }, '1 - -'],
  [
    'a limit that is a string: buckets without limit',
    { SMTP_MAX_RCPTS: bytes('500') },
    0,
    { recipients: WORLD },
    '4 - -',
  ],
  ['even the string 1', { SMTP_MAX_RCPTS: bytes('1') }, 0, {}, '2 - -'],
  ['a limit of None: one batch', { SMTP_MAX_RCPTS: NONE }, 0, { recipients: WORLD }, '1 - -'],
  ['a tuple: buckets without limit', { SMTP_MAX_RCPTS: tuple(int(1)) }, 0, {}, '2 - -'],
  ['a limit of True: one each', { SMTP_MAX_RCPTS: YES }, 0, {}, '4 - -'],
  ['a limit of 2.5: three each', { SMTP_MAX_RCPTS: float(2.5) }, 0, {}, '2 - -'],
  ['personalized: the limit is not looked at', { SMTP_MAX_RCPTS: NONE }, 1, {}, '4 - -'],
  ['mail to the owners is never VERP’d', { VERP_DELIVERY_INTERVAL: int(1) }, 0, { kind: 'owner' }, '2 - -'],
  ['nor sent one by one', { VERP_PERSONALIZED_DELIVERIES: YES }, 2, { kind: 'owner' }, '2 - -'],
  ['but by the limit', { SMTP_MAX_RCPTS: int(1) }, 2, { kind: 'owner' }, '4 - -'],
  [
    'a wrong interval shunts it too',
    { VERP_DELIVERY_INTERVAL: NONE },
    0,
    { kind: 'owner' },
    'shunted VERP_DELIVERY_INTERVAL',
  ],
  ['an interval of -1: every post', { VERP_DELIVERY_INTERVAL: int(-1) }, 0, { postId: 7 }, '4 verp -'],
  ['an interval of 2.0 hits', { VERP_DELIVERY_INTERVAL: float(2) }, 0, { postId: 4 }, '4 verp -'],
  ['and misses', { VERP_DELIVERY_INTERVAL: float(2) }, 0, { postId: 5 }, '2 - -'],
  ['an interval of True: every post', { VERP_DELIVERY_INTERVAL: YES }, 0, { postId: 5 }, '4 verp -'],
  ['an interval of 0.0: none', { VERP_DELIVERY_INTERVAL: float(0) }, 0, { postId: 5 }, '2 - -'],
  ['an interval of nan: none', { VERP_DELIVERY_INTERVAL: float(NaN) }, 0, { postId: 5 }, '2 - -'],
  ['an interval of "1"', { VERP_DELIVERY_INTERVAL: bytes('1') }, 0, {}, 'shunted VERP_DELIVERY_INTERVAL'],
  ['an interval of "No"', { VERP_DELIVERY_INTERVAL: bytes('No') }, 0, {}, 'shunted VERP_DELIVERY_INTERVAL'],
  ['an interval of (1,)', { VERP_DELIVERY_INTERVAL: tuple(int(1)) }, 0, {}, 'shunted VERP_DELIVERY_INTERVAL'],
  ['which personalized lists do not look at', { VERP_DELIVERY_INTERVAL: bytes('1') }, 1, {}, '4 - -'],
  ['"No" is true', { VERP_PERSONALIZED_DELIVERIES: bytes('No') }, 1, {}, '4 verp -'],
  ['(0,) is true', { VERP_PERSONALIZED_DELIVERIES: tuple(int(0)) }, 2, {}, '4 verp to'],
  ['the Sendmail module fails', { DELIVERY_MODULE: bytes('Sendmail') }, 1, {}, 'shunted DELIVERY_MODULE'],
  ['a module of the site’s own', { DELIVERY_MODULE: bytes('Ours') }, 1, {}, 'unknown DELIVERY_MODULE'],
  [
    'a format with another key',
    { VERP_DELIVERY_INTERVAL: int(1), VERP_FORMAT: bytes('%(token)s') },
    0,
    {},
    'shunted VERP_FORMAT',
  ],
  ['a format that is not used', { VERP_FORMAT: bytes('%(token)s') }, 1, {}, '4 - -'],
  [
    'an escaped percent sign is no key',
    { VERP_DELIVERY_INTERVAL: int(1), VERP_FORMAT: bytes('%%(token)s') },
    0,
    {},
    '4 verp -',
  ],
  ['an interval that is not known', { VERP_DELIVERY_INTERVAL: undefined }, 0, {}, 'unknown VERP_DELIVERY_INTERVAL'],
  ['nobody to send to', {}, 0, { recipients: [] }, '0 - -'],
];

test.each(CASES)('%s', (_, set, personalize, over, expected) => {
  expect(summary(deliver(settings(set), { personalize }, post(over)))).toBe(expected);
});

test('Python 3 does not compare text with numbers', () => {
  expect(summary(deliver(settings({ SMTP_MAX_RCPTS: bytes('500') }, 3), { personalize: 0 }, post()))).toBe(
    'shunted SMTP_MAX_RCPTS',
  );
  expect(summary(deliver(settings({ SMTP_MAX_RCPTS: NONE }, 3), { personalize: 0 }, post()))).toBe(
    'shunted SMTP_MAX_RCPTS',
  );
  expect(summary(deliver(settings({}, 3), { personalize: 0 }, post({ recipients: WORLD })))).toBe('7 - -');
});

test('a VERP’d delivery leaves out who has no domain', () => {
  const delivery = deliver(
    settings({ VERP_DELIVERY_INTERVAL: int(1) }),
    { personalize: 0 },
    post({ recipients: ['a', 'b@c'] }),
  );
  expect(delivery).toMatchObject({ transactions: [{ recipients: ['b@c'] }], skipped: ['a'] });
});

const anyValue: fc.Arbitrary<PyValue> = fc.oneof(
  fc.integer({ min: -4, max: 6 }).map(int),
  fc.constantFrom(0, 1, 2, 2.5, 0.5, -3, NaN, Infinity).map(float),
  fc.boolean().map(bool),
  fc.constantFrom('', '1', 'SMTPDirect', '%(x)s').map(bytes),
  fc.constantFrom(NONE, tuple(), tuple(int(1))),
);

const anySettings = fc
  .record(
    {
      VERP_DELIVERY_INTERVAL: anyValue,
      VERP_PERSONALIZED_DELIVERIES: anyValue,
      SMTP_MAX_RCPTS: anyValue,
      VERP_FORMAT: anyValue,
      DELIVERY_MODULE: fc.constantFrom(bytes('SMTPDirect'), bytes('Sendmail'), bytes('Ours')),
    },
    { requiredKeys: [] },
  )
  .chain((set) => fc.constantFrom<2 | 3>(2, 3).map((python) => settings(set, python)));

/** Whether the share says yes of a post. */
function says(share: Share, postId: number): boolean {
  return share === 'always' || (typeof share === 'object' && postId % share.everyNth === 0);
}

test('the summary agrees with each delivery', () => {
  const personalizations = fc.constantFrom<0 | 1 | 2>(0, 1, 2);
  fc.assert(
    fc.property(anySettings, personalizations, fc.integer({ min: 1, max: 60 }), (known, personalize, postId) => {
      const { single, verp, most, setting } = perRecipient(known)[personalize];
      const delivery = deliver(known, { personalize }, post({ postId, recipients: [...FOUR, ...WORLD] }));
      if (delivery.outcome !== 'sent') {
        expect([single, verp]).toContain(delivery.outcome);
        // Two settings may be wrong at once: the summary names one of them.
        if (single !== verp || single === 'unknown') expect(setting).toBe(delivery.setting);
        return;
      }
      if (single === 'shunted') {
        expect([says(verp, postId), delivery.verp]).toEqual([true, true]);
        return;
      }
      if (single !== 'unknown' && verp !== 'shunted') {
        expect(says(single, postId)).toBe(sizes(delivery).every((size) => size === 1));
        if (!says(single, postId)) expect(Math.max(...sizes(delivery))).toBeLessThanOrEqual(most ?? 0);
      }
      if (verp !== 'unknown' && verp !== 'shunted') expect(says(verp, postId)).toBe(delivery.verp);
    }),
    { numRuns: 1000 },
  );
});

test('settings that are not known leave known what does not depend on them', () => {
  const unknown = settings({ SMTP_MAX_RCPTS: undefined, VERP_PERSONALIZED_DELIVERIES: undefined });
  expect(perRecipient(unknown)[0]).toMatchObject({ single: 'unknown', verp: 'never', setting: 'SMTP_MAX_RCPTS' });
  expect(perRecipient(unknown)[1]).toMatchObject({ single: 'always', verp: 'unknown' });
  const each = settings({ SMTP_MAX_RCPTS: undefined, VERP_DELIVERY_INTERVAL: int(1) });
  expect(perRecipient(each)[0]).toMatchObject({ single: 'always', verp: 'always', setting: undefined });
});

test('summaries of the settings that sites have', () => {
  expect(perRecipient(settings())[0]).toMatchObject({ single: 'never', verp: 'never', most: 500 });
  expect(perRecipient(settings({ SMTP_MAX_RCPTS: int(0) }))[0]).toMatchObject({ single: 'never', most: Infinity });
  expect(perRecipient(settings({ SMTP_MAX_RCPTS: int(1) }))[0]).toMatchObject({ single: 'always', verp: 'never' });
  expect(perRecipient(settings({ VERP_DELIVERY_INTERVAL: int(3) }))[0]).toMatchObject({
    single: { everyNth: 3 },
    most: 500,
  });
});

const names = (known: DeliverySettings, goal: 'personalized' | 'single' | 'verp'): string[] =>
  shortOf(known, goal).map(({ setting, to }) => `${setting} = ${to}`);

test('what is missing for a goal', () => {
  expect(names(settings(), 'personalized')).toEqual([
    'VERP_PERSONALIZED_DELIVERIES = Yes',
    'OWNERS_CAN_ENABLE_PERSONALIZATION = Yes',
  ]);
  expect(names(settings(), 'single')).toEqual(['VERP_DELIVERY_INTERVAL = 1']);
  expect(names(settings(), 'verp')).toEqual(['VERP_PERSONALIZED_DELIVERIES = Yes', 'VERP_DELIVERY_INTERVAL = 1']);
  expect(names(settings({ SMTP_MAX_RCPTS: int(1) }), 'single')).toEqual([]);
  expect(names(settings({ SMTP_MAX_RCPTS: int(1) }), 'verp')).toContain('VERP_DELIVERY_INTERVAL = 1');
  expect(names(settings({ DELIVERY_MODULE: bytes('Sendmail'), VERP_DELIVERY_INTERVAL: int(1) }), 'single')).toEqual([
    "DELIVERY_MODULE = 'SMTPDirect'",
  ]);
  expect(shortOf(settings({ VERP_DELIVERY_INTERVAL: undefined }), 'single')).toMatchObject([{ known: false }]);
});

test('doing what is missing reaches the goal', () => {
  fc.assert(
    fc.property(anySettings, (known) => {
      const values = { ...known.values, VERP_FORMAT: bytes('%(mailbox)s') };
      for (const { setting, to } of shortOf(known, 'verp'))
        values[setting] = to.startsWith("'") ? bytes('SMTPDirect') : int(1);
      const done = perRecipient({ ...known, values });
      expect([done[0].verp, done[1].verp, done[2].verp]).toEqual(['always', 'always', 'always']);
    }),
  );
});
