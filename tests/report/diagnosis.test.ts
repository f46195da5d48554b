import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { displayWidth } from '../../lib/language/width.ts';
import type { Language } from '../../lib/language/text.ts';
import type { Diagnosis, Verdict } from '../../lib/logs/diagnosis.ts';
import { diagnosisHtml } from '../../lib/report/diagnosis/html.ts';
import { STYLE } from '../../lib/report/diagnosis/html-style.ts';
import { diagnosisJson } from '../../lib/report/diagnosis/json.ts';
import { diagnosisNdjson } from '../../lib/report/diagnosis/ndjson.ts';
import { diagnoses, docomo, docomoEvidence, nothingRead } from './diagnoses.ts';
import { CONTROLS, IDS, LANGUAGES, optionsFor, screen, wide } from './screen.ts';

const fixture = (name: string): string =>
  readFileSync(new URL(`../fixtures/diagnosis/${name}.txt`, import.meta.url), 'utf8');

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

test('no verdict calls an address good, or says that it is one exactly', () => {
  const texts = [...IDS.map((id) => screen(verdict({ id }))), ...Object.values(diagnoses).map((one) => screen(one))];
  for (const text of texts) expect(text).not.toMatch(/exactly one|\b(?:good|valid|innocent|healthy)\b/i);
});

test('each verdict has a sentence of its own in both languages', () => {
  for (const language of LANGUAGES)
    expect(new Set(IDS.map((id) => first(verdict({ id }), language))).size).toBe(IDS.length);
});
