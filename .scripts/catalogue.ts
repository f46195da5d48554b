/**
 * Writes lib/mailman/data/catalogue.ts, the catalogue of settings in the form in which the program loads it, from the JSON files
 * beside it, and fails when those contradict one another. `--check` writes nothing and fails when the file is stale.
 * `--stdlib` asks Python 2.7 and Python 3 (the commands in PYTHON2 and PYTHON3) what their standard modules bind and writes
 * lib/mailman/data/stdlib.ts.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

type Row = Readonly<Record<string, unknown>> & { readonly name: string };

const folder = new URL('../lib/mailman/data/', import.meta.url);

function read<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as T;
}

function rank(release: string): number {
  return release.split('.').reduce((sum, part) => sum * 100 + Number(part), 0) * (release === '2.0' ? 100 : 1);
}

/** What is wrong in the data, in words. */
function contradictions(settings: readonly Row[], constants: readonly Row[]): string[] {
  const wrong: string[] = [];
  const names = new Set<string>();
  for (const { name } of [...settings, ...constants]) {
    if (names.has(name)) wrong.push(`${name} is listed twice`);
    names.add(name);
  }
  for (const row of settings) {
    const { name, since, removed, defaults, replacedBy, allowed } = row;
    if (typeof since === 'string' && typeof removed === 'string' && rank(since) >= rank(removed))
      wrong.push(`${name} is removed before it came`);
    if (since === undefined && row['vendor'] === undefined) wrong.push(`${name} has neither a release nor a vendor`);
    const history = (defaults ?? []) as readonly (readonly [string, string])[];
    history.forEach(([release], i) => {
      if (i > 0 && rank(release) <= rank(history[i - 1]?.[0] as string)) wrong.push(`${name}: releases out of order`);
    });
    const limits = (allowed ?? {}) as Readonly<Record<string, unknown>>;
    const together = (limits['together'] ?? []) as readonly string[];
    for (const other of [replacedBy, limits['needs'], limits['pairsWith'], limits['atLeast'], ...together]) {
      if (typeof other === 'string' && !names.has(other)) wrong.push(`${name} names ${other}, which is no setting`);
    }
  }
  return wrong;
}

function lines(rows: readonly Row[]): string {
  return rows.map((row) => `${row.name} ${JSON.stringify(row)}`).join('\n');
}

/** A template literal of the text, which must need no escapes. */
function raw(text: string): string {
  if (/`|\$\{/.test(text)) throw new Error('the text would end its template literal');
  return `String.raw\`${text}\``;
}

function catalogueModule(settings: readonly Row[], constants: readonly Row[], languages: unknown): string {
  return `// Written by .scripts/catalogue.ts from settings.json, constants.json and languages.json: change those, then run it.

/** One setting a line, in the order of Defaults.py: its name, a space, its fields as JSON. */
export const settings = ${raw(lines(settings))};

/** What Defaults.py defines besides settings and functions, in the same form. */
export const constants = ${raw(lines(constants))};

/** The languages of the last release, as JSON. */
export const languages = ${raw(JSON.stringify(languages))};
`;
}

interface Library {
  readonly starred: Readonly<Record<string, readonly string[]>>;
  readonly modules: readonly string[];
  readonly builtins: readonly string[];
}

function askPython(command: string): Library {
  const [file = '', ...args] = command.split(' ');
  const script = fileURLToPath(new URL('stdlib.py', import.meta.url));
  const env = { ...process.env, PYTHONWARNINGS: 'ignore' };
  return JSON.parse(execFileSync(file, [...args, script], { encoding: 'utf8', env })) as Library;
}

/** Names in both, only in the first, only in the second: `a b|c|d`. */
function merged(two: readonly string[] = [], three: readonly string[] = []): string {
  const both = two.filter((name) => three.includes(name));
  const only = (names: readonly string[]): string => names.filter((name) => !both.includes(name)).join(' ');
  return `${both.join(' ')}|${only(two)}|${only(three)}`;
}

function stdlibModule(two: Library, three: Library): string {
  const starred = [...new Set([...Object.keys(two.starred), ...Object.keys(three.starred)])].sort();
  // A module that only one Python has is marked, so that an empty list is not taken for its names.
  const flag = (name: string): string => (name in two.starred ? '2' : '') + (name in three.starred ? '3' : '');
  const rows = starred.map((name) => `${name} ${flag(name)}|${merged(two.starred[name], three.starred[name])}`);
  const fit = (text: string): string => raw(text.replace(/(.{1,118})(?: |$)/g, '$1\n').trim());
  return `// Written by .scripts/catalogue.ts --stdlib, with Python 2.7 and Python 3.

/**
 * One module a line: its name, the Pythons that have it, and the names that \`from module import *\` binds in both, only in Python 2.7, only in Python 3.
 */
export const starred = ${raw(rows.join('\n'))};

/** All modules of both standard libraries. */
export const modules = ${fit([...new Set([...two.modules, ...three.modules])].sort().join(' '))};

/** The built-in names: of both, only of Python 2.7, only of Python 3. */
export const builtinNames = ${raw(merged(two.builtins, three.builtins))};
`;
}

function write(name: string, text: string): void {
  writeFileSync(new URL(name, folder), text);
}

function main(): void {
  if (process.argv.includes('--stdlib')) {
    const two = askPython(process.env['PYTHON2'] ?? 'python2.7');
    const three = askPython(process.env['PYTHON3'] ?? 'python3');
    write('stdlib.ts', stdlibModule(two, three));
    return;
  }
  const settings = read<Row[]>('settings.json');
  const constants = read<Row[]>('constants.json');
  const wrong = contradictions(settings, constants);
  const text = catalogueModule(settings, constants, read('languages.json'));
  if (wrong.length > 0) throw new Error(wrong.join('\n'));
  if (!process.argv.includes('--check')) return write('catalogue.ts', text);
  if (readFileSync(new URL('catalogue.ts', folder), 'utf8') !== text) {
    console.error('lib/mailman/data/catalogue.ts is stale: run .scripts/catalogue.ts');
    process.exitCode = 1;
  }
}

main();
