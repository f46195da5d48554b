import { bool, tuple } from '../value.ts';
import type { UnknownValue, Value } from '../value.ts';
import { wrongCount } from './arity.ts';
import { isAscii, isString, lost, newString, shape, stringOf } from './common.ts';
import type { Context, Result } from './types.ts';

const QUESTIONS = new Set(['exists', 'lexists', 'isfile', 'isdir', 'islink', 'ismount']);

/** posixpath's functions on one path, as they work on text. */
const ON_PATH: Readonly<Record<string, (path: string) => string | boolean | readonly [string, string]>> = {
  basename: (path) => split(path)[1],
  dirname: (path) => split(path)[0],
  isabs: (path) => path.startsWith('/'),
  normcase: (path) => path,
  normpath,
  split,
  splitext,
};

function split(path: string): readonly [string, string] {
  const at = path.lastIndexOf('/') + 1;
  const head = path.slice(0, at);
  return [/^\/*$/.test(head) ? head : head.replace(/\/+$/, ''), path.slice(at)];
}

function splitext(path: string): readonly [string, string] {
  const from = path.lastIndexOf('/') + 1;
  const dot = path.lastIndexOf('.');
  // Leading dots of a name are no extension.
  if (dot < from || /^\.*$/.test(path.slice(from, dot))) return [path, ''];
  return [path.slice(0, dot), path.slice(dot)];
}

function normpath(path: string): string {
  if (path === '') return '.';
  // POSIX allows two slashes at the start a meaning of their own.
  const root = /^\/\/(?!\/)/.test(path) ? '//' : path.startsWith('/') ? '/' : '';
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..' || (root === '' && parts.length === 0) || parts[parts.length - 1] === '..') parts.push(part);
    else parts.pop();
  }
  return root + parts.join('/') || '.';
}

/** Calls `os.path.<name>` as on POSIX systems; undefined where it is not modelled. */
export function callPath(name: string, args: readonly Value[], context: Context): Result | undefined {
  if (QUESTIONS.has(name))
    return wrongCount(name, args.length, 1, 1) ?? lost(isString(shape(args[0] as Value, context)) ? 'bool' : undefined);
  if (name === 'join') return args.length === 0 ? wrongCount('join', 0, 1, Infinity) : join(args, context);
  const work = Object.hasOwn(ON_PATH, name) ? ON_PATH[name] : undefined;
  if (work === undefined) return name === 'commonprefix' ? (wrongCount(name, args.length, 1, 1) ?? lost()) : undefined;
  const failure = wrongCount(name, args.length, 1, 1);
  if (failure !== undefined) return failure;
  const [path] = args as [Value];
  const type = shape(path, context);
  if (!isString(type)) return lost();
  const string = stringOf(path);
  if (string === undefined) return lost(name === 'isabs' ? 'bool' : name.startsWith('split') ? undefined : type);
  context.spend(string.value.length);
  const result = work(string.value);
  if (typeof result === 'boolean') return bool(result);
  // In a unicode path Python 2 gives some parts as str.
  if (typeof result === 'string') return newString(type, result);
  // Where there is no extension, Python 2 gives a str for it.
  const bare = context.dialect.python === 2 && name === 'splitext' && result[1] === '';
  return tuple(result.map((value, i) => ({ type: bare && i === 1 ? 'bytes' : type, value })));
}

/** `os.path.join(path, *parts)`. */
function join(args: readonly Value[], context: Context): Result {
  const strings = args.map(stringOf);
  const [first, ...rest] = strings;
  if (first === undefined || rest.includes(undefined)) return lost(joinedKind(args, context));
  if (rest.length === 0) return first;
  const mixed = strings.some((string) => string?.type !== first.type);
  if (mixed && (context.dialect.python === 3 || !strings.every((string) => isAscii(string?.value ?? ''))))
    return lost();
  let [type, path] = [first.type, first.value];
  for (const part of rest) {
    if (part === undefined) break;
    if (part.value.startsWith('/')) [type, path] = [part.type, part.value];
    else {
      path += path === '' || path.endsWith('/') ? part.value : `/${part.value}`;
      if (part.type === 'text') type = 'text';
    }
  }
  context.spend(path.length);
  return newString(type, path);
}

function joinedKind(args: readonly Value[], context: Context): UnknownValue['kind'] {
  const types = new Set(args.map((arg) => shape(arg, context)));
  const [type] = types;
  return types.size === 1 && isString(type) ? type : undefined;
}
