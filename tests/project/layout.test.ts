import { readdirSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { files, MADE, read, ROOT, sources } from './tree.ts';

const TOP = [
  'LICENSE',
  'README.md',
  'bin',
  'examples',
  'lib',
  'package-lock.json',
  'package.json',
  'rules',
  'tests',
  'tsconfig.json',
];

test('nothing else stands at the top', () => {
  const visible = readdirSync(ROOT).filter((name) => !name.startsWith('.') && !MADE.has(name));
  expect(visible.filter((name) => !name.endsWith('.tgz')).sort()).toEqual(TOP);
});

test('no file of code is longer than 300 lines; data and types that compile to nothing aside', () => {
  const long = sources('lib', 'bin', 'rules')
    .filter((path) => !/\/data(?:\/|\.ts$)/.test(path) && path !== 'lib/python/syntax.ts')
    .filter((path) => read(path).split('\n').length > 301);
  expect(long).toEqual([]);
});

test('the types of the syntax compile to nothing', () => {
  expect(read('lib/python/syntax.ts')).not.toMatch(/^(?:export )?(?:const|let|function|class|async)\b/m);
});

test('no type is switched off', () => {
  const off = /(?::|<|\bas)\s*any\b|\bany\[\]|@ts-(?:ignore|nocheck|expect-error)|\bas unknown as\b/;
  const code = (path: string): string => read(path).replace(/'[^'\n]*'|`[^`]*`|\/\*[^]*?\*\/|\/\/.*/g, '');
  const comments = (path: string): boolean => /(?:\/\/|\/\*) *@ts-/.test(read(path));
  const found = sources('lib', 'bin', 'rules', '.scripts').filter((path) => off.test(code(path)) || comments(path));
  expect(found).toEqual([]);
});

test('no test is left out', () => {
  const left = new RegExp(
    `\\b(?:test|it|describe)\\.(?:${['sk' + 'ip', 'on' + 'ly', 'to' + 'do'].join('|')})\\b|\\bx(?:it|test|describe)\\(`,
  );
  expect(sources('tests').filter((path) => left.test(read(path)))).toEqual([]);
});

test('the project speaks of itself alone, and leaves no notes for later', () => {
  // In pieces, so that this file does not hold them.
  const words = [
    'TO' + 'DO',
    'FIX' + 'ME',
    'X' + 'XX',
    'HA' + 'CK',
    'Cl' + 'aude',
    'Anth' + 'ropic',
    'Chat' + 'GPT',
    'sub' + 'agent',
    'DESIGN' + '\\.md',
    'BRIEF' + '\\.md',
  ];
  const unwanted = new RegExp(`\\b(?:${words.join('|')})\\b|/wo` + `rk/|\\bissue ${'#'}?\\d`);
  const text = files('').filter((path) => /\.(?:ts|mjs|cjs|md|json|ya?ml|py|txt)$|\/[^.]+$/.test(path));
  const found = text.filter((path) => path !== 'package-lock.json').filter((path) => unwanted.test(read(path)));
  expect(found).toEqual([]);
});
