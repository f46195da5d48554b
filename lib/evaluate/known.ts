import { bytes, text } from './value.ts';
import type { Value } from './value.ts';

/** Functions of the standard modules that are modelled (lib/evaluate/operators). */
const MODELLED = new Set(
  [
    'join',
    'normpath',
    'basename',
    'dirname',
    'split',
    'splitext',
    'isabs',
    'commonprefix',
    'normcase',
    'exists',
    'isfile',
    'isdir',
    'islink',
  ].map((name) => `os.path.${name}`),
);

/** Functions that end the program. */
export const EXITS: ReadonlySet<string> = new Set(['exit', 'quit', 'sys.exit', 'os._exit', 'os.abort']);

/** True for a function whose calls are evaluated: 'os.path.join'. */
export function isModelledFunction(path: string): boolean {
  return MODELLED.has(path) || EXITS.has(path);
}

/** Constants of the standard modules on the systems that Mailman runs on (POSIX). */
const CONSTANTS: Readonly<Record<string, string>> = {
  'os.sep': '/',
  'os.linesep': '\n',
  'os.curdir': '.',
  'os.pardir': '..',
  'os.extsep': '.',
  'os.pathsep': ':',
  'os.name': 'posix',
  'os.devnull': '/dev/null',
  'os.path.sep': '/',
  'os.path.pardir': '..',
  'os.path.curdir': '.',
  'string.digits': '0123456789',
  'string.ascii_lowercase': 'abcdefghijklmnopqrstuvwxyz',
  'string.ascii_uppercase': 'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
};

/** True for a module of which some members are known; of the others none is. */
export function hasKnownMembers(module: string): boolean {
  return module === 'os' || module === 'os.path' || module === 'string' || module === 'sys';
}

/** The value of a constant of a standard module: 'os.sep'. */
export function moduleConstant(path: string, python: 2 | 3): Value | undefined {
  const value = Object.hasOwn(CONSTANTS, path) ? CONSTANTS[path] : undefined;
  if (value === undefined) return undefined;
  return python === 2 ? bytes(value) : text(value);
}

const REPLACEABLE: ReadonlySet<string> = new Set(
  [...MODELLED, ...EXITS, ...Object.keys(CONSTANTS)].map((path) => path.slice(path.lastIndexOf('.') + 1)),
);

/** True for the last part of a name that is known of a standard module: to set an attribute of that name may replace it. */
export function mayReplaceKnown(attribute: string): boolean {
  return REPLACEABLE.has(attribute);
}
