import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Advice, Diagnosis, RecipientClass } from '../../lib/logs/diagnosis.ts';
import { diagnosisHtml } from '../../lib/report/diagnosis/html.ts';
import { diagnosisJson, evidenceOf } from '../../lib/report/diagnosis/json.ts';
import { diagnosisNdjson } from '../../lib/report/diagnosis/ndjson.ts';
import { docomoEvidence } from './diagnoses.ts';
import { CONTROLS, IDS, LANGUAGES, optionsFor, screen, wide } from './screen.ts';

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
/** A diagnosis whose every text and number comes from elsewhere. */
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
      fc.record({ id: fc.constantFrom('postfix-limit', 'exim-limit'), domain: text }),
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
