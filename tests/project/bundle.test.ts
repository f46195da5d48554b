import { execFileSync } from 'node:child_process';
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

const scripts = ['main', 'config', 'diagnose', 'packages'] as const;
const script = (name: string): string => readFileSync(join(ROOT, `dist/${name}.js`), 'latin1');
const bundle = scripts.map(script).join('\n');
const loader = readFileSync(join(ROOT, 'dist/mmcfg.cjs'), 'latin1');

test('it uses nothing that Node 16 lacks', () => {
  const later = new RegExp(`\\b(?:${LATER.join('|')})\\b|\\.(?:${CALLS.join('|')})\\(|\\bfetch\\(|\\bFile\\(`, 'g');
  expect([...bundle.matchAll(later), ...loader.matchAll(later)].map(([found]) => found)).toEqual([]);
});

test('no regular expression has the flag v, which the compiler turns into a call', () => {
  expect(bundle.match(/RegExp\((?:[^()]|\\[()])*,\s*"[a-z]*v[a-z]*"\)/g)).toBeNull();
});

const EVERYWHERE = ['fs', 'path', 'util', 'url', 'module', 'child_process', 'process', 'os'];
const needed = {
  main: [...EVERYWHERE, './config.js', './diagnose.js'],
  config: [...EVERYWHERE, 'crypto'],
  diagnose: [
    ...EVERYWHERE,
    'crypto',
    'stream',
    'stream/web',
    'timers/promises',
    'v8',
    'zlib',
    './config.js',
    './packages.js',
  ],
  packages: ['events', 'readline', 'stream/web'],
};

test.each(scripts)('%s needs only modules that Node 16 has', (name) => {
  const required = [...script(name).matchAll(/\brequire\("([^"]+)"\)/g)].map(([, id = '']) => id.replace('node:', ''));
  expect(required.filter((id) => !needed[name].includes(id))).toEqual([]);
  expect(/\bimport\(|\bimport\.meta\b/.exec(script(name))).toBeNull();
});

test('it is ASCII, as its loader takes it to be', () => expect(/[^\x00-\x7f]+/.exec(bundle)).toBeNull());

test.each(['main', 'config', 'diagnose'])('the Node that built it takes the code cache of %s', (name) => {
  const path = JSON.stringify(join(ROOT, `dist/${name}`));
  const program = `
    const { readFileSync } = require('node:fs');
    const cachedData = readFileSync(${path} + '.cache');
    const script = new (require('node:vm').Script)(readFileSync(${path} + '.js', 'latin1'), { cachedData });
    console.log(script.cachedDataRejected)`;
  expect(execFileSync(process.execPath, ['-e', program], { encoding: 'utf8' })).toBe('false\n');
});
