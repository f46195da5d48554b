import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { ROOT } from './tree.ts';

// The bundle runs on Node 16, which lacks what came later (node.green; Node's changelogs from 17 on).
const LATER = [
  'structuredClone',
  'styleText',
  'toSorted',
  'toReversed',
  'toSpliced',
  'findLast',
  'findLastIndex',
  'groupBy',
  'fromAsync',
  'withResolvers',
  'isWellFormed',
  'toWellFormed',
  'parseArgs',
  'stripVTControlCharacters',
  'AsyncDisposableStack',
  'FinalizationRegistry.prototype',
];
const CALLS = ['with', 'union', 'intersection', 'difference', 'symmetricDifference', 'isSubsetOf', 'isSupersetOf'];

const bundle = readFileSync(join(ROOT, 'dist/main.js'), 'latin1');
const loader = readFileSync(join(ROOT, 'dist/mmcfg.cjs'), 'latin1');

test('it uses nothing that Node 16 lacks', () => {
  const later = new RegExp(`\\b(?:${LATER.join('|')})\\b|\\.(?:${CALLS.join('|')})\\(|\\bfetch\\(|\\bFile\\(`, 'g');
  expect([...bundle.matchAll(later), ...loader.matchAll(later)].map(([found]) => found)).toEqual([]);
});

test('no regular expression has the flag v, which the compiler turns into a call', () => {
  expect(bundle.match(/RegExp\((?:[^()]|\\[()])*,\s*"[a-z]*v[a-z]*"\)/g)).toBeNull();
});

test('it is one script that needs only modules of the platform', () => {
  const required = [...bundle.matchAll(/\brequire\("([^"]+)"\)/g)].map((match) =>
    (match[1] ?? '').replace('node:', ''),
  );
  expect(
    [...new Set(required)]
      .sort()
      .filter((name) => !['fs', 'path', 'util', 'url', 'module', 'child_process', 'process', 'os'].includes(name)),
  ).toEqual([]);
  expect(/\bimport\(|\bimport\.meta\b/.exec(bundle)).toBeNull();
});

test('it is ASCII, as its loader takes it to be', () => expect(/[^\x00-\x7f]+/.exec(bundle)).toBeNull());
