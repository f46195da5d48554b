import { createHash, createHmac } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { diagnose } from '../../lib/logs/analysis/index.ts';
import type { Diagnosis } from '../../lib/logs/diagnosis.ts';
import type { Attempt, Evidence, LogSettings } from '../../lib/logs/evidence.ts';
import { diagnosisJson } from '../../lib/report/diagnosis/json.ts';
import { redact } from '../../lib/report/diagnosis/redact.ts';
import { docomo, docomoEvidence, nothingRead } from './diagnoses.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const pseudonym = (local: string): string => `u${sha256(local).slice(0, 12)}`;
const [first] = docomoEvidence.attempts;
if (first === undefined) throw new Error('the fixture has attempts');
const sample: Attempt = first;
const NONE: Evidence = {
  sources: [],
  attempts: [],
  ownFailures: [],
  scores: [],
  posts: [],
  lists: [],
  relays: [],
  accepted: [],
  dropped: 0,
};

/** What becomes of the fields of one attempt. */
function redacted(fields: Partial<Attempt>): Attempt {
  const { evidence } = redact(nothingRead, { ...NONE, attempts: [{ ...sample, ...fields }] }, sha256);
  return evidence.attempts[0] ?? sample;
}

describe('a reply', () => {
  const AAA = pseudonym('aaa');
  test.each([
    ['550 Unknown user aaa@docomo.ne.jp', `550 Unknown user ${AAA}@docomo.ne.jp`],
    ['550 Unknown user aaa', `550 Unknown user ${AAA}`],
    ['550 <AAA@docomo.ne.jp>... User unknown', `550 <${AAA}@docomo.ne.jp>... User unknown`],
    ["550 mailbox of 'aaa@docomo.ne.jp' is full", `550 mailbox of '${AAA}@docomo.ne.jp' is full`],
    ['552 "aaa"@docomo.ne.jp quota', `552 ${AAA}@docomo.ne.jp quota`],
    ['550 see https://example.org/?u=aaa%40docomo.ne.jp', `550 see https://example.org/?u=${AAA}%40docomo.ne.jp`],
    ['550 cannot open /home/aaa/Maildir', `550 cannot open /home/${AAA}/Maildir`],
    ['550 baaad aaaa', '550 baaad aaaa'],
    ['550 rcpt=aaa@docomo.ne.jp refused', `550 rcpt=${AAA}@docomo.ne.jp refused`],
    ['550 bbb@docomo.ne.jp', `550 ${pseudonym('bbb')}@docomo.ne.jp`],
  ])('%s', (reply, expected) => expect(redacted({ to: 'aaa@docomo.ne.jp', reply }).reply).toBe(expected));

  test('keeps the words by which it is judged, whatever members are called', () => {
    const reply = '550 5.1.1 Unknown user: mailbox unavailable, quota exceeded';
    for (const local of ['user', 'unknown', 'mailbox', 'quota'])
      expect(redacted({ to: `${local}@x.jp`, reply }).reply).toBe(reply);
  });
});

describe('a sender', () => {
  const AAA = pseudonym('aaa');
  test.each([
    ['ml-bounces@lists.example.jp', 'ml-bounces@lists.example.jp'],
    ['ml-bounces+aaa=docomo.ne.jp@lists.example.jp', `ml-bounces+${AAA}=docomo.ne.jp@lists.example.jp`],
    ['prvs=1234abcd=aaa@example.org', `prvs=1234abcd=${AAA}@example.org`],
    ['SRS0=Ab1c=XY=docomo.ne.jp=aaa@fwd.example', `SRS0=Ab1c=XY=docomo.ne.jp=${AAA}@fwd.example`],
    [
      'SRS0=Ab1c=XY=lists.example.jp=ml-bounces+aaa=docomo.ne.jp@fwd.example',
      `SRS0=Ab1c=XY=lists.example.jp=ml-bounces+${AAA}=docomo.ne.jp@fwd.example`,
    ],
    [
      'SRS1=H=fwd.example==Ab1c=XY=docomo.ne.jp=aaa@b.example',
      `SRS1=H=fwd.example==Ab1c=XY=docomo.ne.jp=${AAA}@b.example`,
    ],
    ['aaa@docomo.ne.jp', `${AAA}@docomo.ne.jp`],
    ['', ''],
  ])('%s', (sender, expected) => expect(redacted({ to: 'x@y.jp', sender }).sender).toBe(expected));
});

test('the same person has the same name everywhere, whether written in quotes, bare or in capitals', () => {
  const names = ['aaa', 'AAA', '"aaa"'].map((local) => redacted({ to: `${local}@docomo.ne.jp` }).to);
  expect(new Set(names)).toEqual(new Set([`${pseudonym('aaa')}@docomo.ne.jp`]));
});

test('what is redacted stays as it is when it is redacted again', () => {
  const once = redact(docomo, docomoEvidence, sha256);
  expect(redact(once.diagnosis, once.evidence, sha256)).toEqual(once);
});

test('a key gives other names', () => {
  const keyed = redact(docomo, docomoEvidence, (text) => createHmac('sha256', 'key').update(text).digest('hex'));
  expect(keyed.evidence.attempts[0]?.to).not.toBe(redact(docomo, docomoEvidence, sha256).evidence.attempts[0]?.to);
  expect(keyed.evidence.attempts[0]?.to).toMatch(/^u[0-9a-f]{12}@docomo\.ne\.jp$/);
});

test('the story: everything but the names is as it was', () => {
  const { diagnosis } = redact(docomo, docomoEvidence, sha256);
  const named = JSON.parse(
    ['aaa', 'bbb', 'ccc', 'ddd', 'taro'].reduce(
      (json, local) => json.replaceAll(`${local}@`, `${pseudonym(local)}@`),
      JSON.stringify(docomo),
    ),
  ) as typeof docomo;
  const withId = (one: typeof docomo): object => ({
    ...one,
    transactions: one.transactions.map((transaction) => ({ ...transaction, messageId: 'ID' })),
  });
  expect(JSON.parse(JSON.stringify(withId(diagnosis)))).toEqual(withId(named));
});

test('what is redacted is judged as it was', () => {
  const settings: LogSettings = {
    zone: undefined,
    templates: {},
    registerEvery: 900_000,
    threshold: 5,
    staleAfter: 604_800_000,
    helpful: [],
    since: undefined,
    until: undefined,
    list: undefined,
  };
  const diagnosis = diagnose(docomoEvidence, settings);
  const after = redact(diagnosis, docomoEvidence, sha256);
  // Members and recipients stand in the order of their names.
  const byAddress = <T extends { readonly address: string }>(all: readonly T[]): T[] =>
    [...all].sort((a, b) => (a.address < b.address ? -1 : 1));
  const sorted = (one: Diagnosis): object => ({
    ...one,
    members: byAddress(one.members),
    transactions: one.transactions.map((each) => ({ ...each, recipients: byAddress(each.recipients) })),
  });
  expect(sorted(diagnose(after.evidence, settings))).toEqual(sorted(after.diagnosis));
  expect(after.diagnosis.verdict.id).toBe('bystanders');
});

/** Local parts that are in no word of the reports: letters that hexadecimal digits and words do not have in this order. */
const local = fc
  .tuple(
    fc.stringMatching(/^[qxzwvk]{4,9}$/),
    fc.constantFrom('', '.', '..', '-', '+z', '_', '.QZ'),
    fc.constantFrom('', '', '9q'),
  )
  .map((parts) => parts.join(''));
const forms = [
  (who: string) => `550 Unknown user ${who}@docomo.ne.jp`,
  (who: string) => `550 5.1.1 <${who}@docomo.ne.jp>: unknown`,
  (who: string) => `550 no mailbox ${who}.`,
  (who: string) => `550 '${who}' has no account (${who.toUpperCase()}@docomo.ne.jp)`,
  (who: string) => `550 "${who}"@docomo.ne.jp over quota; see /home/${who}/inbox`,
];
const senders = [
  (who: string) => `ml-bounces+${who}=docomo.ne.jp@lists.example.jp`,
  (who: string) => `${who}@example.org`,
  (who: string) => `prvs=12ab=${who}@example.org`,
];

test('no local part of four characters or more is left anywhere', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(local, { minLength: 1, maxLength: 6, selector: (text) => text.toLowerCase() }),
      fc.infiniteStream(fc.nat(100)),
      (locals, choices) => {
        const pick = <T>(from: readonly T[], index: number): T => from[index % from.length] as T;
        const attempts = locals.map((who): Attempt => {
          const [other, form, sender] = [0, 1, 2].map(() => choices.next().value ?? 0);
          return {
            ...sample,
            to: `${who}@docomo.ne.jp`,
            origTo: `"${who}"@lists.example.jp`,
            reply: pick(forms, form ?? 0)(pick(locals, other ?? 0)),
            sender: pick(senders, sender ?? 0)(pick(locals, other ?? 0)),
            messageId: `2018.${who}@phone`,
          };
        });
        const who = pick(locals, 0);
        const evidence: Evidence = {
          ...docomoEvidence,
          attempts,
          sources: docomoEvidence.sources.map((source) => ({ ...source, name: `/home/${who}/maillog` })),
          scores: docomoEvidence.scores.map((score) => ({ ...score, batch: `/home/${who}/bounce:1` })),
          posts: [{ time: 0, list: 'ml', sender: `${who}@i.softbank.jp`, messageId: `${who}@phone` }],
          accepted: locals.map((one) => ({ relay: 'x', list: 'ml', address: `${one}@x.jp`, time: 0 })),
        };
        const after = redact(docomo, evidence, sha256);
        const json = diagnosisJson(after.diagnosis, after.evidence).toLowerCase();
        for (const one of locals) expect(json).not.toContain(one.toLowerCase());
      },
    ),
    { numRuns: 300 },
  );
});
