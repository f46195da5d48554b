import { expect, test } from '@jest/globals';
import { differences } from '../../lib/evaluate/compare.ts';
import { evaluation } from './reading.ts';

/** The differences between two files that have one changed or added line, which `mark` finds in both. */
function changed(before: string, after: string, intended: string[], mark = /VERP_PROBES = .*/): string[] {
  const spans = (text: string) => {
    const found = mark.exec(text);
    return found === null ? [] : [{ start: found.index, end: found.index + found[0].length }];
  };
  const [a, b] = [before, after].map((text) => {
    const whole = `from Defaults import *\nimport os\n${text}`;
    return evaluation(whole, { marked: spans(whole) });
  });
  return differences(a as NonNullable<typeof a>, b as NonNullable<typeof b>, new Set(intended));
}

const proven: [before: string, after: string][] = [
  ['X = 1\n', 'X = 1\nVERP_PROBES = Yes\n'],
  ['VERP_PROBES = No\nX = os.environ.get("A")\n', 'VERP_PROBES = Yes\nX = os.environ.get("A")\n'],
  ['L = [1]\nM = L\nVERP_PROBES = No\n', 'L = [1]\nM = L\nVERP_PROBES = Yes\n'],
  ['VERP_PROBES = No\nX = VERP_PROBES and 1\nX = 3\n', 'VERP_PROBES = Yes\nX = VERP_PROBES and 1\nX = 3\n'],
];

test.each(proven)('%j -> %j changes nothing else', (before, after) => {
  expect(changed(before, after, ['VERP_PROBES'])).toEqual([]);
});

const refuted: [before: string, after: string, names: string[]][] = [
  ['X = 1\n', 'X = 1\nVERP_PROBES = X = Yes\n', ['X']],
  ['VERP_PROBES = No\nX = VERP_PROBES\n', 'VERP_PROBES = Yes\nX = VERP_PROBES\n', ['X']],
  [
    'VERP_PROBES = No\nX = os.popen(str(VERP_PROBES)).read()\n',
    'VERP_PROBES = Yes\nX = os.popen(str(VERP_PROBES)).read()\n',
    ['X'],
  ],
  [
    'VERP_PROBES = No\nif VERP_PROBES:\n    X = os.getpid()\nelse:\n    X = os.getpid()\n',
    'VERP_PROBES = Yes\nif VERP_PROBES:\n    X = os.getpid()\nelse:\n    X = os.getpid()\n',
    ['X'],
  ],
  ['L = []\nM = L\nVERP_PROBES = No\n', 'L = []\nM = []\nVERP_PROBES = Yes\n', ['L', 'M']],
];

test.each(refuted)('%j -> %j changes %j', (before, after, names) => {
  expect(changed(before, after, ['VERP_PROBES'])).toEqual(expect.arrayContaining(names));
});
