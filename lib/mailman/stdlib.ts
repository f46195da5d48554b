import { builtinNames, modules, starred } from './data/stdlib.ts';

type Python = 2 | 3;

let starLines: Map<string, string> | undefined;
let moduleNames: ReadonlySet<string> | undefined;
const starSets = new Map<string, readonly string[] | undefined>();
const builtinSets = new Map<Python, ReadonlySet<string>>();

/**
 * The names that `from module import *` binds, for the standard modules that site configurations import; undefined where they are
 * not known. Some of them exist on some systems only (constants of socket, say).
 */
export function starNames(module: string, python: Python): readonly string[] | undefined {
  const key = `${module} ${python}`;
  if (!starSets.has(key)) starSets.set(key, findStarNames(module, python));
  return starSets.get(key);
}

function findStarNames(module: string, python: Python): string[] | undefined {
  starLines ??= new Map(
    starred.split('\n').map((line) => {
      const space = line.indexOf(' ');
      return [line.slice(0, space), line.slice(space + 1)];
    }),
  );
  const line = starLines.get(module);
  if (line === undefined) return undefined;
  const bar = line.indexOf('|');
  return line.slice(0, bar).includes(String(python)) ? pick(line.slice(bar + 1), python) : undefined;
}

/** From `both|only Python 2|only Python 3`, the names of one Python. */
function pick(text: string, python: Python): string[] {
  const parts = text.split('|');
  return `${parts[0] ?? ''} ${parts[python - 1] ?? ''}`.split(' ').filter((name) => name !== '');
}

/** Whether the dotted name is that of a module of Python's standard library (either Python's): 'os', 'os.path', 'email.Charset'. */
export function isStandardModule(name: string): boolean {
  moduleNames ??= new Set(modules.split(/\s/));
  return moduleNames.has(name);
}

/** The built-in names of Python 2.7 or Python 3, those of the module `site` (exit, quit ...) included. */
export function builtins(python: Python): ReadonlySet<string> {
  let names = builtinSets.get(python);
  if (names === undefined) {
    names = new Set(pick(builtinNames, python));
    builtinSets.set(python, names);
  }
  return names;
}
