import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import type { Transaction } from '../../lib/logs/diagnosis.ts';
import { diagnosisHtml } from '../../lib/report/diagnosis/html.ts';
import { STYLE, STYLE_DIGEST } from '../../lib/report/diagnosis/html-style.ts';
import { diagnosisJson, evidenceOf } from '../../lib/report/diagnosis/json.ts';
import { diagnosisNdjson } from '../../lib/report/diagnosis/ndjson.ts';
import { cured, diagnoses, docomo, docomoEvidence } from './diagnoses.ts';
import { LANGUAGES, optionsFor } from './screen.ts';

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
