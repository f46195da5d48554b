import { readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { displayWidth } from '../../lib/language/width.ts';
import type { Language } from '../../lib/language/text.ts';
import type {
  Advice,
  Diagnosis,
  Member,
  Practice,
  RecipientClass,
  Transaction,
  Verdict,
} from '../../lib/logs/diagnosis.ts';
import { diagnosisHtml } from '../../lib/report/diagnosis/html.ts';
import { STYLE, STYLE_DIGEST } from '../../lib/report/diagnosis/html-style.ts';
import { diagnosisJson, evidenceOf } from '../../lib/report/diagnosis/json.ts';
import { shortenedMiddle } from '../../lib/report/diagnosis/members.ts';
import { diagnosisNdjson } from '../../lib/report/diagnosis/ndjson.ts';
import type { DiagnosisOptions } from '../../lib/report/diagnosis/options.ts';
import { diagnosisPretty } from '../../lib/report/diagnosis/pretty.ts';
import { cured, diagnoses, docomo, docomoEvidence, hostile, nothingRead, own, putOff, suspected } from './diagnoses.ts';

const LANGUAGES: readonly Language[] = ['en', 'ja'];
const optionsFor = (language: Language, more: Partial<DiagnosisOptions> = {}): DiagnosisOptions => ({
  language,
  width: 80,
  color: false,
  bin: '/usr/lib/mailman/bin',
  restart: 'systemctl restart mailman',
  charset: 'utf-8',
  ...more,
});
const screen = (diagnosis: Diagnosis, language: Language = 'en', more: Partial<DiagnosisOptions> = {}): string =>
  diagnosisPretty(diagnosis, optionsFor(language, more));
const fixture = (name: string): string =>
  readFileSync(new URL(`../fixtures/diagnosis/${name}.txt`, import.meta.url), 'utf8');
const wide = (text: string): string[] => text.split('\n').filter((line) => displayWidth(line) > 80);
const CONTROLS = /[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/;

describe.each(Object.entries(diagnoses))('%s', (name, diagnosis) => {
  test.each(LANGUAGES)('the screen in %s', (language) => {
    const text = screen(diagnosis, language);
    expect(text).toBe(fixture(`${name}.${language}`));
    expect(wide(text)).toEqual([]);
    expect(text).not.toMatch(CONTROLS);
  });

  test.each(LANGUAGES)('how recipients were refused fits a narrow screen in %s', (language) => {
    const lines = screen(diagnosis, language, { width: 30 }).split('\n');
    const sentences = lines.filter((line) => / transaction,|一括送信、/.test(line));
    expect(sentences.filter((line) => displayWidth(line) > 30)).toEqual([]);
  });

  test('no report has characters that a terminal acts on', () => {
    const json = [diagnosisJson(diagnosis, docomoEvidence), diagnosisNdjson(diagnosis)];
    for (const text of [...json, diagnosisHtml(diagnosis, optionsFor('ja'))]) expect(text).not.toMatch(CONTROLS);
  });

  test('colours change nothing else', () => {
    const coloured = screen(diagnosis, 'ja', { color: true });
    expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(screen(diagnosis, 'ja'));
  });

  test('no words are left out', () => {
    for (const language of LANGUAGES) {
      for (const text of [screen(diagnosis, language), diagnosisHtml(diagnosis, optionsFor(language))]) {
        expect(text.replace(STYLE, '')).not.toMatch(/\{\w+\}|undefined|NaN/);
      }
    }
  });
});

const first = (diagnosis: Diagnosis, language: Language = 'en'): string =>
  screen(diagnosis, language).split('\n')[0] ?? '';
const verdict = (more: Partial<Verdict>): Diagnosis => ({ ...nothingRead, verdict: { ...docomo.verdict, ...more } });

test.each([
  [{ bystanders: 1 }, 'Verdict: 1 of 3 bounced docomo.ne.jp members was refused for someone else.'],
  [{ domain: undefined }, 'Verdict: 2 of 3 bounced members were refused for someone else.'],
  [{ domain: undefined, bystanders: 1 }, 'Verdict: 1 of 3 bounced members was refused for someone else.'],
  [{ id: 'likely' }, 'Verdict: 2 of 3 bounced docomo.ne.jp members were refused together, most likely'],
  [
    { id: 'suspected', domain: undefined },
    'Verdict: 2 of 3 bounced members were always scored together, perhaps for the',
  ],
  [
    { id: 'relayhost', relay: 'smart.example' },
    'Verdict: not to be told from these logs. All mail goes through smart.example;',
  ],
  [{ id: 'unjudged' }, 'Verdict: not to be told from these logs: they do not show for whose sake anybody'],
  [{ id: 'put-off' }, 'Verdict: nobody has bounced. But 0 recipients were put off together (4xx); if'],
  [{ id: 'none' }, 'Verdict: no refusal was found.'],
] as const)('the verdict %j', (more, expected) => expect(first(verdict(more))).toBe(expected));

const IDS: readonly Verdict['id'][] = [
  'bystanders',
  'likely',
  'suspected',
  'message-level',
  'relayhost',
  'own',
  'unjudged',
  'put-off',
  'none',
  'nothing-read',
];

test('no verdict calls an address good, or says that it is one exactly', () => {
  const texts = [...IDS.map((id) => screen(verdict({ id }))), ...Object.values(diagnoses).map((one) => screen(one))];
  for (const text of texts) expect(text).not.toMatch(/exactly one|\b(?:good|valid|innocent|healthy)\b/i);
});

test('each verdict has a sentence of its own in both languages', () => {
  for (const language of LANGUAGES)
    expect(new Set(IDS.map((id) => first(verdict({ id }), language))).size).toBe(IDS.length);
});

describe('the screen', () => {
  test('shows at most 5 kinds of refusals, newest first, and says how many more there are', () => {
    const [one] = docomo.transactions;
    const transactions = Array.from(
      { length: 8 },
      (_, n) => ({ ...one, time: Date.UTC(2018, 4, n + 1), reply: `550 Unknown user a${n}` }) as Transaction,
    );
    const lines = screen({ ...docomo, transactions }).split('\n');
    const days = lines.flatMap((line) => /^(2018-05-\d\d) /.exec(line)?.slice(1) ?? []);
    expect(days).toEqual(['2018-05-08', '2018-05-07', '2018-05-06', '2018-05-05', '2018-05-04']);
    expect(lines).toContain('  and 3 more transactions');
  });

  test('shows at most 20 members, those who were cut off without cause before all', () => {
    const [one] = docomo.members;
    const members = Array.from({ length: 40 }, (_, n): Member => {
      const cut = n >= 30;
      return { ...(one as Member), address: `m${n}@docomo.ne.jp`, undeserved: cut ? 1 : 2, withoutCause: cut };
    });
    const text = screen({ ...docomo, members });
    expect(text.match(/^m\d+@/gm)).toHaveLength(20);
    expect(text.match(/^m3\d@/gm)).toHaveLength(10);
    expect(text).toContain('\n  and 20 more members\n');
  });

  test('does not mix those whose own address is refused with bystanders', () => {
    const [one] = docomo.members;
    const gone = Array.from({ length: 30 }, (_, n) => ({
      ...(one as Member),
      address: `gone${n}@example.jp`,
      score: 4,
    }));
    const text = screen({ ...docomo, members: [...gone, ...docomo.members] });
    expect(text.match(/^\w+@\S+/gm)).toEqual(['aaa@docomo.ne.jp', 'bbb@docomo.ne.jp', 'ccc@docomo.ne.jp']);
    expect(text).toContain('\n  30 more members were refused in person (not shown)\n');
    expect(screen({ ...own, members: gone })).toContain('\n  and 10 more members\n');
  });

  test('shows bystanders without a score where no bounce log was read', () => {
    const members = docomo.members.map((one): Member => ({
      ...one,
      score: undefined,
      undeserved: 0,
      state: 'unknown',
    }));
    const rows = screen({ ...docomo, members }).match(/^\w+@.*/gm);
    expect(rows?.map((row) => row.split(/ +/).slice(0, 6).join(' '))).toEqual([
      'aaa@docomo.ne.jp ml - - 5.0* unknown',
      'bbb@docomo.ne.jp ml - - 5.0* unknown',
      'ccc@docomo.ne.jp ml - - 5.0* unknown',
    ]);
  });

  test('refusals that read alike are told once, with their number', () => {
    const [one] = docomo.transactions;
    if (one === undefined) throw new Error('the story has a transaction');
    const earlier = { ...one, queueId: 'OTHER', time: (one.time ?? 0) - 2 * 86_400_000 };
    const text = screen({ ...docomo, transactions: [earlier, one] });
    expect(text).toContain('2018-05-23 10:12  mfsmax');
    expect(text).toContain('1 transaction, 2 times since 2018-05-21 10:12, after DATA');
    expect(text.match(/reply: /g)).toHaveLength(1);
    const other = { ...earlier, reply: '550 5.1.1 no such user' };
    expect(screen({ ...docomo, transactions: [other, one] }).match(/reply: /g)).toHaveLength(2);
  });
  test('of days that are all alike it shows 5', () => {
    const delivery = cured.delivery.map((day) => ({ ...day, largest: 3, largestTransaction: 3 }));
    expect(screen({ ...cured, delivery }).match(/^ {2}2018-05-\d\d +3 /gm)).toHaveLength(5);
  });
  test('shows at most 14 days', () => expect(screen(cured).match(/^ {2}2018-05-\d\d +\d/gm)).toHaveLength(14));

  test('says that the trouble is over, where it is', () => {
    expect(screen(cured)).toContain('None of these is later than 2018-05-24');
    expect(screen({ ...cured, practice: docomo.practice })).not.toContain('None of these');
    const [one] = cured.practice;
    const early: readonly Practice[] = [{ ...(one as Practice), since: 17000 }];
    expect(screen({ ...cured, practice: early })).not.toContain('None of these');
  });

  test('draws bars of block characters only where they take one column', () => {
    expect(screen(docomo, 'en')).toMatch(/\u2588/);
    expect(screen(docomo, 'en', { charset: 'ascii' })).not.toMatch(/[^\x00-\x7f]/);
    expect(screen(docomo, 'ja', { charset: 'euc-jp' })).toMatch(/ #+ /);
  });

  test("names Mailman's own commands in the host's directory", () => {
    expect(screen(docomo, 'en', { bin: '/opt/mm/bin' })).toContain(
      "B=/opt/mm/bin; printf 'personalize = 1\\n' > ~/per",
    );
  });

  test.each(LANGUAGES)('on a screen of 60 columns lines to copy are whole, in %s', (language) => {
    const lists = Array.from({ length: 12 }, (_, n) => `list-${n}`);
    const advice = docomo.advice.map((one) => (one.id === 'personalize-lists' ? { ...one, lists } : one));
    const lines = screen({ ...docomo, advice: [...advice, { id: 'read-maillog' }] }, language, { width: 60 }).split(
      '\n',
    );
    expect(lines.filter((line) => displayWidth(line) > 60)).toEqual([]);
    const copied = lines.flatMap((line) => /^ {5}(\S.*| .*)$/.exec(line)?.[1] ?? []).join('\n');
    expect(copied).toContain(
      `B=/usr/lib/mailman/bin\nprintf 'personalize = 1\\n' > ~/personalize.cfg\nfor l in list-0 list-1 `,
    );
    expect(copied.replace(/ \\\n +/g, ' ')).toContain(
      `\nfor l in ${lists.join(' ')}; do\n  $B/config_list -i ~/personalize.cfg "$l"; done\n`,
    );
    expect(copied).toContain('\ntransport  docomo.ne.jp single:\n           (');
    expect(copied).toContain('mmcfg diagnose /var/log/maillog* /var/log/mailman\n');
  });

  test.each([30, 40, 50, 60])('a command of mmcfg in a sentence is on one line, at %i columns', (width) => {
    for (const language of LANGUAGES) {
      const text = screen(
        { ...docomo, advice: [...docomo.advice, { id: 'read-relay-log', relay: 'r.example' }] },
        language,
        { width },
      );
      expect(text).not.toMatch(/mmcfg\n/);
      expect(text).not.toContain('\x1f');
      expect(text).not.toMatch(/\bp\n|<\n/);
    }
  });

  test.each([40, 44, 50])('at %i columns members are still told apart by their addresses', (width) => {
    for (const language of LANGUAGES) {
      const lines = screen(docomo, language, { width }).split('\n');
      for (const name of ['aaa', 'bbb', 'ccc']) {
        const row = lines.findIndex((line) => line === `${name}@docomo.ne.jp`);
        expect(lines[row + 1]).toMatch(/^ {2}ml {2,}2\.0 /);
      }
      expect(screen(suspected, language, { width })).not.toMatch(/^(?:\.\.\.|~\d)/m);
    }
    const table = screen(docomo, 'en', { width })
      .split('\n')
      .filter((line) => /\d\.\d/.test(line) && !/p </.test(line));
    expect(table.filter((line) => displayWidth(line) > width)).toEqual([]);
  });

  test('no line ends with an opening bracket', () => {
    for (let width = 40; width <= 80; width++) expect(screen(cured, 'ja', { width })).not.toMatch(/[（「(]$/m);
  });

  test("only batches after the change are 'still' there", () => {
    const [one] = docomo.practice;
    const late = [{ ...(one as Practice), afterChange: true }];
    expect(screen(docomo)).toContain('\nml: in batches, last seen 2018-05-23 10:12.\n');
    expect(screen({ ...docomo, practice: late })).toContain('\nml: still in batches, last seen 2018-05-23 10:12.');
  });

  test('those put off together are no bounces', () => {
    const both = { ...putOff, verdict: own.verdict };
    expect(screen(both)).toContain('\n3 recipients were only put off together (4xx), which is no bounce yet.\n');
    expect(screen(putOff)).not.toContain('only put off');
  });

  test('a list of as many domains as members goes one by one without a cure', () => {
    const one: Practice = { ...(docomo.practice[0] as Practice), state: 'always-one-by-one', lastBatch: undefined };
    const delivery = docomo.delivery.map((day) => ({ ...day, largestTransaction: 1 }));
    expect(screen({ ...own, delivery, practice: [one] }).replace(/\s+/g, ' ')).toContain('or no two are of one domain');
    const single = delivery.map((day) => ({ ...day, largest: 1 }));
    expect(screen({ ...own, delivery: single, practice: [one] })).not.toContain('no two');
  });

  test('more logs to read are no cure to be checked', () => {
    expect(screen({ ...own, advice: [{ id: 'read-bounce-log' }] })).not.toContain('whether it worked');
    expect(screen({ ...own, advice: [{ id: 'fix-configuration' }] })).toContain('whether it worked');
  });

  test('puts nothing of a log into a command that is not the name of a list', () => {
    const commands =
      screen(hostile)
        .match(/^ {7}.*$/gm)
        ?.join('\n') ?? '';
    expect(commands).toContain('for l in ml list-0');
    expect(commands).not.toMatch(/reboot|it's| -x/);
  });

  test('removed members are to be subscribed again', () => {
    const members = docomo.members.map((one): Member => ({ ...one, state: 'removed' }));
    const advice: readonly Advice[] = [
      { id: 'reenable-members', members: [{ list: 'ml', address: 'BBB@docomo.ne.jp' }] },
    ];
    expect(screen({ ...docomo, members, advice })).toContain('/usr/lib/mailman/bin/add_members: BBB@docomo.ne.jp (ml)');
  });

  test('where nobody suffers for another, it speaks of no spill-over', () => {
    const advice: readonly Advice[] = [{ id: 'not-cured-for', addresses: ['gone@ezweb.ne.jp'] }];
    expect(screen({ ...own, advice })).toContain('\nDelivery one by one does not make gone accept the mail.\n');
  });

  test('who is named bare, quoted or by an alias is named', () => {
    const [one] = docomo.transactions;
    const named = (text: string): string =>
      screen({ ...docomo, transactions: [{ ...(one as Transaction), named: [text] }] });
    for (const text of ['aaa', '"aaa"@docomo.ne.jp', 'AAA@DOCOMO.NE.JP'])
      expect(named(text)).toContain('aaa named in the reply');
    expect(named('zzz@docomo.ne.jp')).toContain('aaa refused in person');
  });
});

test('shortened addresses are told apart', () => {
  const all = Array.from({ length: 40 }, (_, n) => `a.very.long.address.${n}.of.a.telephone@docomo.ne.jp`);
  const short = shortenedMiddle(all, 30);
  expect(new Set(short).size).toBe(40);
  for (const text of short) expect(displayWidth(text)).toBeLessThanOrEqual(30);
  expect(shortenedMiddle([all[0] ?? '', all[0] ?? ''], 30)).toEqual([short[0], short[0]]);
});

test('a page repeats no heading in the sentence below it, nor what reads alike', () => {
  const [one] = cured.transactions;
  const again = [one, { ...one, time: 0, queueId: 'OTHER' }] as readonly Transaction[];
  for (const language of LANGUAGES) {
    const html = diagnosisHtml({ ...cured, transactions: again }, optionsFor(language));
    expect(html).not.toMatch(/<p[^>]*>(?:Clue|Price at|手がかり|変更の影響)/);
    expect(html.match(/<article>/g)).toHaveLength(1);
    expect(html).toMatch(/p\u00a0&#60;\u00a00\.001/);
    expect(html).toMatch(language === 'en' ? /dashed line/ : /破線/);
    expect(html).toMatch(/2 times since 1970|から計 2 回/);
  }
});

describe('JSON', () => {
  const parse = (text: string): Record<string, unknown> => JSON.parse(text) as Record<string, unknown>;

  test('has what is documented', () => {
    const json = parse(diagnosisJson(docomo, docomoEvidence));
    expect(json).toMatchObject({
      version: 1,
      verdict: { id: 'bystanders', bystanders: 2, bounced: 3, domain: 'docomo.ne.jp', relay: null },
      transactions: [
        {
          queueId: '3F2A81C0D4',
          relay: 'mfsmax.docomo.ne.jp[203.138.180.112]:25',
          time: '2018-05-23T10:12:07',
          reply: '550 Unknown user aaa@docomo.ne.jp',
          recipients: [
            { address: 'aaa@docomo.ne.jp', class: 'own' },
            { address: 'bbb@docomo.ne.jp', class: 'proven' },
            { address: 'ccc@docomo.ne.jp', class: 'proven' },
          ],
        },
      ],
      dropped: 0,
    });
    expect(json['members']).toContainEqual(
      expect.objectContaining({
        list: 'ml',
        address: 'bbb@docomo.ne.jp',
        score: 2,
        undeserved: 2,
        threshold: 5,
        state: 'active',
      }),
    );
    expect(json['delivery']).toContainEqual(
      expect.objectContaining({
        list: 'ml',
        day: '2018-05-23',
        largestTransaction: 50,
        lastBatch: '2018-05-23T10:12:00',
      }),
    );
    expect(json['practice']).toMatchObject([{ list: 'ml', state: 'batched', since: null }]);
    expect(json['sources']).toHaveLength(6);
  });

  test('gives back its evidence', () =>
    expect(evidenceOf(parse(diagnosisJson(docomo, docomoEvidence)))).toEqual(docomoEvidence));

  test.each([
    'en',
    null,
    4,
    [],
    {},
    { version: 2, evidence: docomoEvidence },
    { version: 1 },
    { evidence: docomoEvidence },
  ])('of %j there is no evidence', (json) => expect(evidenceOf(json)).toBeUndefined());

  test.each([
    ['attempts', [{ ...docomoEvidence.attempts[0], stage: 'later' }]],
    ['attempts', [{ ...docomoEvidence.attempts[0], to: 7 }]],
    ['attempts', {}],
    ['scores', [null]],
    ['relays', [{ ...docomoEvidence.relays[0], sent: -1 }]],
    ['lists', [{ ...docomoEvidence.lists[0], day: '2018-05-23' }]],
    ['dropped', 1.5],
  ])('nor where %s are of another shape', (key, value) => {
    expect(evidenceOf({ version: 1, evidence: { ...docomoEvidence, [key]: value } })).toBeUndefined();
  });
});

test('NDJSON has one object a line, each with its type, the verdict first', () => {
  const lines = diagnosisNdjson(docomo)
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { type: string });
  expect(lines[0]).toMatchObject({ type: 'verdict', version: 1, id: 'bystanders' });
  const types = ['verdict', 'source', 'transaction', 'member', 'clue', 'delivery', 'practice', 'relay', 'advice'];
  expect([...new Set(lines.map(({ type }) => type))]).toEqual(types);
});

describe('HTML', () => {
  test('allows exactly its own style', () => {
    expect(createHash('sha256').update(STYLE).digest('base64')).toBe(STYLE_DIGEST);
    expect(diagnosisHtml(docomo, optionsFor('en'))).toContain(`<style>${STYLE}</style>`);
  });

  test('has no script, no link, no address to fetch', () => {
    for (const diagnosis of Object.values(diagnoses)) {
      const tags =
        diagnosisHtml(diagnosis, optionsFor('en'))
          .match(/<[^>]*>/g)
          ?.join('\n') ?? '';
      expect(tags).not.toMatch(/<(?:script|link|img|iframe|object|a|form)\b|\s(?:src|href|on\w+|style)=/i);
    }
  });

  test('says its language', () => {
    for (const language of LANGUAGES)
      expect(diagnosisHtml(docomo, optionsFor(language))).toContain(`<html lang="${language}">`);
  });

  test('shows the dashed line of the change only where there was one', () => {
    expect(diagnosisHtml(cured, optionsFor('en'))).toContain('<line class="since"');
    expect(diagnosisHtml(docomo, optionsFor('en'))).not.toContain('<line class="since"');
  });
});

/** A diagnosis whose every text and number comes from elsewhere. */
const CLASSES: readonly RecipientClass[] = [
  'own',
  'proven',
  'named-outside',
  'shared',
  'message-level',
  'deferred-shared',
  'cut',
  'other',
];
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.stringMatching(/^[\x1b\x9b<>"'&\u202e あ株ｶa-c@.\n-]{0,120}$/),
  fc.constantFrom('a'.repeat(200), 'あ'.repeat(90), '', '</script>', '{count}'.replace('{', '')),
);
const number = fc.oneof(fc.nat(100), fc.nat());
const day = fc.integer({ min: 0, max: 25_000 });
const wall = fc.option(fc.integer({ min: 0, max: 4e12 }), { nil: undefined });
const arbitrary: fc.Arbitrary<Diagnosis> = fc.record({
  verdict: fc.record({
    id: fc.constantFrom(...IDS),
    bystanders: number,
    bounced: number,
    domain: fc.option(text, { nil: undefined }),
    relay: fc.option(text, { nil: undefined }),
  }),
  sources: fc.array(
    fc.record({
      name: text,
      kind: fc.constantFrom('postfix', 'exim', 'sendmail', 'bounce', 'post', 'smtp', 'smtp-failure', undefined),
      lines: number,
      bytes: number,
      first: wall,
      last: wall,
      undated: number,
      yearInferred: fc.boolean(),
      duplicates: number,
      problem: fc.constantFrom('unreadable', 'unknown-format', 'damaged', undefined),
    }),
    { maxLength: 3 },
  ),
  transactions: fc.array(
    fc.record({
      queueId: text,
      host: text,
      relay: text,
      time: wall,
      stage: fc.constantFrom('mail', 'rcpt', 'data', 'end-of-data', 'none'),
      status: fc.constantFrom('bounced', 'deferred', 'expired'),
      reply: text,
      list: fc.option(text, { nil: undefined }),
      sender: fc.option(text, { nil: undefined }),
      messageId: fc.option(text, { nil: undefined }),
      author: fc.option(text, { nil: undefined }),
      named: fc.array(text, { maxLength: 2 }),
      recipients: fc.array(
        fc.record({ address: text, origTo: fc.option(text, { nil: undefined }), class: fc.constantFrom(...CLASSES) }),
        {
          maxLength: 20,
        },
      ),
    }),
    { maxLength: 7 },
  ),
  members: fc.array(
    fc.record({
      list: text,
      address: text,
      score: fc.option(fc.float({ noNaN: true, min: 0, max: 1000 }), { nil: undefined }),
      undeserved: number,
      likely: number,
      suspected: number,
      unknown: number,
      threshold: fc.float({ noNaN: true, min: 0, max: 1000 }),
      thresholdAssumed: fc.boolean(),
      state: fc.constantFrom('active', 'at-risk', 'near', 'probed', 'disabled', 'removed', 'unknown'),
      withoutCause: fc.boolean(),
      atFault: fc.boolean(),
      points: fc.constant([]),
    }),
    { maxLength: 25 },
  ),
  clues: fc.array(
    fc.record({
      refuser: text,
      isDomain: fc.boolean(),
      authors: text,
      refused: number,
      of: number,
      othersRefused: number,
      others: number,
      p: fc.double({ min: 0, max: 1, noNaN: true }),
      settings: fc.array(text, { maxLength: 3 }),
    }),
    { maxLength: 4 },
  ),
  delivery: fc.array(
    fc.record({
      list: text,
      day,
      messages: number,
      recipients: number,
      largest: number,
      transactions: number,
      delivered: number,
      largestTransaction: number,
      lastBatch: wall,
    }),
    { maxLength: 20 },
  ),
  practice: fc.array(
    fc.record({
      list: text,
      state: fc.constantFrom('one-by-one', 'batched', 'always-one-by-one'),
      since: fc.option(day, { nil: undefined }),
      lastBatch: wall,
      afterChange: fc.boolean(),
      byPostfix: fc.boolean(),
    }),
    { maxLength: 7 },
  ),
  relays: fc.array(
    fc.record({ relay: text, day, sent: number, deferred: number, bounced: number, throttled: number }),
    { maxLength: 5 },
  ),
  prices: fc.array(
    fc.record({
      relay: text,
      before: fc.record({
        recipients: number,
        deferred: fc.double({ min: 0, max: 1, noNaN: true }),
        throttled: fc.constant(0),
      }),
      after: fc.record({
        recipients: number,
        deferred: fc.double({ min: 0, max: 1, noNaN: true }),
        throttled: fc.constant(0),
      }),
    }),
    { maxLength: 3 },
  ),
  advice: fc.array(
    fc.oneof(
      fc.record({
        id: fc.constantFrom('fix-configuration', 'message-level-not-cured', 'read-maillog', 'read-bounce-log'),
      }),
      fc.record({
        id: fc.constantFrom('personalize-lists', 'restart-runners'),
        lists: fc.array(text, { maxLength: 6 }),
      }),
      fc.record({ id: fc.constant('reenable-members'), members: fc.array(fc.record({ list: text, address: text })) }),
      fc.record({ id: fc.constant('not-cured-for'), addresses: fc.array(text) }),
      fc.record({ id: fc.constant('read-relay-log'), relay: text }),
    ) as fc.Arbitrary<Advice>,
    { maxLength: 6 },
  ),
  dropped: number,
});

test('whatever the logs say, the reports are within 80 columns, safe to show, and well-formed', () => {
  fc.assert(
    fc.property(arbitrary, fc.constantFrom(...LANGUAGES), (diagnosis, language) => {
      const shown = screen(diagnosis, language);
      // Commands stay whole, so that they can be copied.
      expect(wide(shown).filter((line) => !line.startsWith(' '.repeat(7)))).toEqual([]);
      expect(shown).not.toMatch(CONTROLS);
      const html = diagnosisHtml(diagnosis, optionsFor(language));
      expect(html).not.toMatch(CONTROLS);
      expect(html.match(/<script|<img|javascript:/i)).toBeNull();
      const json = diagnosisJson(diagnosis, docomoEvidence);
      expect(json).not.toMatch(CONTROLS);
      expect(evidenceOf(JSON.parse(json))).toEqual(docomoEvidence);
      for (const line of diagnosisNdjson(diagnosis).trimEnd().split('\n')) JSON.parse(line);
    }),
    { numRuns: 150 },
  );
});

test('lists that still deliver in batches come first', () => {
  const [one] = docomo.practice;
  const fine = Array.from({ length: 9 }, (_, n) => ({ ...(cured.practice[0] as Practice), list: `fine${n}` }));
  const text = screen({ ...docomo, practice: [...fine, one as Practice] });
  expect(text.match(/^(?:ml|fine\d): /gm)).toEqual(['ml: ', 'fine0: ', 'fine1: ', 'fine2: ', 'fine3: ']);
  expect(text).toContain('\nand 5 more lists\n');
});

test('a suspicion is marked as one', () =>
  expect(screen(suspected)).toMatch(/bbb@docomo\.ne\.jp .* 2\.0\? .*\n[^]*\? possible, not proven/));
