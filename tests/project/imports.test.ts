import { posix } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import typescript from 'typescript';
import { read, sources } from './tree.ts';

/** The order of the layers: each imports only from itself and those before it. */
const LAYERS = [
  'lib/text',
  'lib/language',
  'lib/python',
  'lib/mailman',
  'lib/evaluate',
  'lib/lint',
  'lib/fix',
  'lib/logs',
  'lib/lists',
  'lib/report',
  'lib/hook',
  'rules',
  'lib/cli',
  'lib/index.ts',
  'bin',
];
const layerOf = (path: string): number => LAYERS.findIndex((layer) => path === layer || path.startsWith(`${layer}/`));

/** What a file imports, as it is written, by any of the forms of import. */
function specifiers(path: string): string[] {
  return typescript.preProcessFile(read(path), true, true).importedFiles.map(({ fileName }) => fileName);
}

/** The files that a file imports, or exports from, for more than types. */
function valueImports(from: string): string[] {
  const { statements } = typescript.createSourceFile(from, read(from), typescript.ScriptTarget.ES2022);
  return statements.flatMap((statement) => {
    if (!typescript.isImportDeclaration(statement) && !typescript.isExportDeclaration(statement)) return [];
    const { moduleSpecifier } = statement;
    const onlyTypes = typescript.isImportDeclaration(statement)
      ? statement.importClause?.phaseModifier === typescript.SyntaxKind.TypeKeyword
      : statement.isTypeOnly;
    if (onlyTypes || moduleSpecifier === undefined || !typescript.isStringLiteral(moduleSpecifier)) return [];
    return [posix.join(posix.dirname(from), moduleSpecifier.text)];
  });
}

const imports = sources('lib', 'bin', 'rules').flatMap((from) =>
  specifiers(from).map((specifier) => ({ from, specifier })),
);
const inside = imports
  .filter(({ specifier }) => specifier.startsWith('.'))
  .map(({ from, specifier }) => ({ from, to: posix.join(posix.dirname(from), specifier) }));

test('imports are found', () => expect(inside.length).toBeGreaterThan(200));

test('every file belongs to a layer', () => {
  expect(sources('lib', 'bin', 'rules').filter((path) => layerOf(path) < 0)).toEqual([]);
});

test('each layer imports only from those before it', () => {
  const against = inside
    .filter(({ to }) => to !== 'package.json')
    .filter(({ from, to }) => layerOf(to) > layerOf(from) || layerOf(to) < 0);
  expect(against).toEqual([]);
});

test('there is no circle of imports, those of types aside', () => {
  const targets = new Map<string, string[]>();
  for (const from of sources('lib', 'bin', 'rules')) targets.set(from, valueImports(from));
  // What imports nothing that is left cannot be in a circle: it goes, until nothing goes.
  for (let size = -1; size !== targets.size;) {
    size = targets.size;
    for (const [from, to] of targets) if (!to.some((path) => targets.has(path))) targets.delete(from);
  }
  expect([...targets.keys()]).toEqual([]);
});

test('only the command line and the library know the rules', () => {
  const knowing = inside.filter(({ from, to }) => to.startsWith('rules/') && !from.startsWith('rules/'));
  expect([...new Set(knowing.map(({ from }) => posix.dirname(from)))].sort()).toEqual(['lib', 'lib/cli/commands']);
});

describe('the core is pure', () => {
  const core = [
    'lib/text',
    'lib/language',
    'lib/python',
    'lib/mailman',
    'lib/evaluate',
    'lib/lint',
    'lib/logs',
    'lib/report',
    'rules',
  ];
  /** Packages that are pure themselves: tables of sequences, and mathematics. */
  const pure = ['ansi-styles', 'simple-statistics'];

  test('it imports no module of the platform, and only packages that are pure themselves', () => {
    const outer = imports.filter(
      ({ from, specifier }) => core.some((layer) => from.startsWith(`${layer}/`)) && !specifier.startsWith('.'),
    );
    expect(outer.filter(({ specifier }) => !pure.includes(specifier))).toEqual([]);
  });

  test('it asks neither the clock nor the process, and prints nothing', () => {
    const impure =
      /\b(?:process|console|globalThis|performance)\.|\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bsetTimeout\b/;
    const code = (path: string): string => read(path).replace(/'[^'\n]*'|\/\*[^]*?\*\/|\/\/.*/g, '');
    expect(sources(...core).filter((path) => impure.test(code(path)))).toEqual([]);
  });
});
