import { expect, test } from '@jest/globals';
import type { LogSource } from '../../lib/logs/evidence.ts';
import { likelierYear } from '../../lib/report/diagnosis/years.ts';
import { docomo } from './diagnoses.ts';
import { LANGUAGES, screen } from './screen.ts';

const wall = (day: string): number => Date.parse(`${day}T12:00:00Z`);
const source = (kind: LogSource['kind'], yearInferred: boolean, first: string, last: string): LogSource => ({
  ...(docomo.sources[0] as LogSource),
  ...{ kind, yearInferred, first: wall(first), last: wall(last) },
});
const mail = (first: string, last: string): LogSource => source('postfix', true, first, last);
const bounce = (first: string, last: string): LogSource => source('bounce', false, first, last);

test.each([
  ['the year of the copying', [mail('2026-05-01', '2026-05-23'), bounce('2018-05-20', '2018-05-24')], 2018],
  ['a bounce scored later', [mail('2026-05-01', '2026-05-23'), bounce('2018-05-25', '2018-06-24')], 2018],
  ['over the new year', [mail('2025-12-20', '2026-01-10'), bounce('2018-12-28', '2019-01-03')], 2018],
  ['a leap day', [mail('2024-02-29', '2024-02-29'), bounce('2023-03-01', '2023-03-02')], 2023],
  ['they fit', [mail('2018-05-01', '2018-05-23'), bounce('2018-05-20', '2018-05-24')], undefined],
  [
    'one of them fits',
    [mail('2018-05-01', '2018-05-23'), mail('2026-05-01', '2026-05-23'), bounce('2018-05-20', '2018-05-24')],
    undefined,
  ],
  ['other months', [mail('2026-02-01', '2026-02-23'), bounce('2018-05-20', '2018-05-24')], undefined],
  ['no other log', [mail('2026-05-01', '2026-05-23')], undefined],
  ['nothing inferred', [bounce('2018-05-20', '2018-05-24')], undefined],
  ['nothing', [], undefined],
] as const)('%s', (_, sources, expected) => expect(likelierYear(sources)).toBe(expected));

test('it is said how to give the year', () => {
  const sources = [mail('2026-05-01', '2026-05-23'), bounce('2018-05-20', '2018-05-24')];
  for (const language of LANGUAGES) {
    expect(screen({ ...docomo, sources }, language).replace(/\n/g, ' ')).toContain('--year 2018');
    expect(screen(docomo, language)).not.toContain('--year');
  }
});
