import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const manual = /^### JSON of diagnose\n(.*?)^#/ms.exec(read('README.md'))?.[1] ?? '';
const inFull = new Set([...manual.matchAll(/`([\w-]+)`/g)].map((match) => match[1] ?? ''));

/** The declarations whose values the JSON has. */
const evidence = read('lib/logs/evidence.ts');
const declared = ['LogKind', 'Stage', 'ListDay', 'RelayDay', 'LogSource'].map((name) => {
  const [text = ''] =
    new RegExp(`^export (?:type ${name} =[^;]*;|interface ${name} \\{.*?^\\})`, 'ms').exec(evidence) ?? [];
  return text;
});
const types = [read('lib/logs/diagnosis.ts').replace(/^import.*$/gm, ''), ...declared]
  .join('\n')
  .replace(/\/\*\*.*?\*\//gs, '')
  .replace(/\/\/.*$/gm, '');

test.each([
  ['fields', /readonly (\w+)\??:/g],
  ['values', /'([\w-]+)'/g],
])('README names all %s of the JSON of diagnose', (_, pattern) => {
  const names = [...types.matchAll(pattern)].map((match) => match[1] ?? '');
  expect(names.length).toBeGreaterThan(40);
  expect([...new Set(names)].filter((name) => !inFull.has(name))).toEqual([]);
});

test('README names what stands beside them', () => {
  for (const name of ['version', 'redacted', 'redactKey', 'evidence', 'dropped']) expect(inFull).toContain(name);
});
