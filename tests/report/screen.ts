import { displayWidth } from '../../lib/language/width.ts';
import type { Language } from '../../lib/language/text.ts';
import type { Diagnosis, Verdict } from '../../lib/logs/diagnosis.ts';
import type { DiagnosisOptions } from '../../lib/report/diagnosis/options.ts';
import { diagnosisPretty } from '../../lib/report/diagnosis/pretty.ts';

export const LANGUAGES: readonly Language[] = ['en', 'ja'];

export const optionsFor = (language: Language, more: Partial<DiagnosisOptions> = {}): DiagnosisOptions => ({
  language,
  width: 80,
  color: false,
  bin: '/usr/lib/mailman/bin',
  restart: 'systemctl restart mailman',
  charset: 'utf-8',
  ...more,
});

export const screen = (diagnosis: Diagnosis, language: Language = 'en', more: Partial<DiagnosisOptions> = {}): string =>
  diagnosisPretty(diagnosis, optionsFor(language, more));

/** The lines that are wider than 80 columns. */
export const wide = (text: string): string[] => text.split('\n').filter((line) => displayWidth(line) > 80);

/** What a terminal acts on, line ends aside. */
export const CONTROLS = /[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/;

export const IDS: readonly Verdict['id'][] = [
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
