import { bool, int } from '../value.ts';
import type { Value } from '../value.ts';
import { lost, pythonName, shape, typeError, unstated } from './common.ts';
import type { Shape } from './common.ts';
import { equal } from './equality.ts';
import { ordered } from './order.ts';
import { unhashable } from './key.ts';
import type { Context, Entry, Result } from './types.ts';

type Run = Entry[2];

/** Types that a built-in name names. */
const TYPES = new Set([
  'int',
  'long',
  'float',
  'bool',
  'str',
  'unicode',
  'bytes',
  'basestring',
  'tuple',
  'list',
  'dict',
  'set',
  'object',
]);

/** True when values of type `type` are instances of the built-in type `name`; undefined where that is not certain. */
function isInstance(type: Shape, name: string, known: boolean, { dialect: { python } }: Context): boolean | undefined {
  if (name === 'object') return true;
  // An unknown int may be a long.
  if (python === 2 && !known && type === 'int' && (name === 'int' || name === 'long')) return undefined;
  if (name === 'basestring') return type === 'bytes' || type === 'text';
  if (type === 'bool' && name === 'int') return true;
  return pythonName(type, python) === (name === 'bytes' && python === 2 ? 'str' : name);
}

const isinstance: Run = ([value, type], context) => {
  const shaped = shape(value as Value, context);
  const types = type?.type === 'tuple' ? type.items : [type as Value];
  if (shaped === undefined || shaped === 'named') return lost(types.every(isType) ? 'bool' : undefined);
  let certain = true;
  for (const one of types) {
    if (!isType(one))
      return isPlain(one) && certain ? typeError('isinstance() arg 2 must be a class, type, or tuple') : lost();
    const known = isInstance(shaped, one.name, value?.type !== 'unknown', context);
    if (known === true && certain) return bool(true);
    if (known === undefined) certain = false;
  }
  return certain ? bool(false) : lost('bool');
};

const isType = (value: Value): value is Value & { readonly name: string } =>
  value.type === 'function' && TYPES.has(value.name);
const isPlain = ({ type }: Value): boolean => ['none', 'bool', 'int', 'long', 'float', 'bytes', 'text'].includes(type);

const typeFunction: Run = ([value], context) => {
  const type = shape(value as Value, context);
  if (type === undefined || type === 'named' || type === 'none') return lost();
  if (type === 'int' && value?.type === 'unknown' && context.dialect.python === 2) return lost();
  return { type: 'function', name: pythonName(type, context.dialect.python) };
};

const callable: Run = ([value], context) => {
  const type = shape(value as Value, context);
  if (type === undefined || type === 'named')
    return value?.type === 'function' || value?.type === 'method' ? bool(true) : lost('bool');
  return bool(false);
};

/** `cmp(a, b)` of Python 2. */
const cmp: Run = (args, context) => {
  const [a, b] = args as [Value, Value];
  const same = equal(a, b, context);
  if (same === undefined || shape(a, context) === 'set' || shape(b, context) === 'set') return lost();
  if (same) return int(0);
  const less = ordered('<', a, b, context);
  if (less === true) return int(-1);
  return less === false && ordered('>', a, b, context) === true ? int(1) : lost();
};

const hash: Run = ([value], context): Result =>
  unhashable(value as Value, context) ?? unstated('identity', shape(value as Value, context) && 'int');

/** Built-in functions about types and identity. */
export const typeFunctions: Readonly<Record<string, Entry>> = {
  isinstance: [2, 2, isinstance],
  type: [1, 1, typeFunction],
  callable: [1, 1, callable],
  cmp: [2, 2, cmp, 2],
  hash: [1, 1, hash],
  id: [1, 1, () => unstated('identity', 'int')],
};
