import type { UnknownValue, Value } from '../value.ts';
import { wrongCount } from './arity.ts';
import { lost, lostObject, shape, stringOf } from './common.ts';
import { formatString } from './format.ts';
import { caseMethods } from './string-case.ts';
import { transcode } from './string-codec.ts';
import { searchMethods } from './string-search.ts';
import { splitMethods } from './string-split.ts';
import type { Context, Keywords, Result } from './types.ts';

const METHODS = { ...searchMethods, ...splitMethods, ...caseMethods };

/** Calls a method of a str or unicode (Python 3: bytes or str); undefined where it is not modelled. */
export function stringMethod(
  self: Value,
  name: string,
  args: readonly Value[],
  keywords: Keywords,
  context: Context,
): Result | undefined {
  const string = stringOf(self);
  const type = shape(self, context) as 'bytes' | 'text';
  if (name === 'format') {
    if (string === undefined) return lost(type);
    return type === 'bytes' && context.dialect.python === 3 ? undefined : formatString(string, args, keywords, context);
  }
  if (name === 'encode' || name === 'decode') {
    return string === undefined
      ? lost(name === 'encode' ? 'bytes' : 'text')
      : transcode(name, string, args, keywords, context);
  }
  const entry = Object.hasOwn(METHODS, name) ? METHODS[name] : undefined;
  if (entry === undefined || keywords.length > 0) return undefined;
  const [least, most, run] = entry;
  const failure = wrongCount(name, args.length, least, most);
  if (failure !== undefined) return failure;
  return string === undefined ? unknownSelf(type, name, args, context) : run(string, args, context);
}

const SEARCHES = new Set(['find', 'rfind', 'index', 'rindex', 'count']);

/** What a method of a string that is not known gives. */
function unknownSelf(type: 'bytes' | 'text', name: string, args: readonly Value[], context: Context): Result {
  const shapes = args.map((arg) => shape(arg, context));
  if (shapes.includes(undefined)) return lost();
  if (SEARCHES.has(name)) return lost('int');
  if (name.startsWith('is') || name === 'startswith' || name === 'endswith') return lost('bool');
  if (name === 'split' || name === 'rsplit' || name === 'splitlines') {
    return args.length === 0 ? lostObject('unknown-operand', 'list', []) : lost();
  }
  if (name === 'partition' || name === 'rpartition') return lost();
  return lost(resultKind(type, name, shapes, context));
}

function resultKind(
  type: 'bytes' | 'text',
  name: string,
  shapes: readonly unknown[],
  context: Context,
): UnknownValue['kind'] {
  if (type === 'text' || context.dialect.python === 3) return type;
  return name === 'join' || shapes.includes('text') || shapes.includes('named') ? undefined : type;
}
