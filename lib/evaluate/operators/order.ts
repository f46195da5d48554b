import type { Raised, Value } from '../value.ts';
import { isNumber, isString, pythonName, shape, typeError } from './common.ts';
import type { Shape } from './common.ts';
import { decodeAscii } from './encoding.ts';
import { compareNumbers, equal, equalInside } from './equality.ts';
import type { Context } from './types.ts';
import { descend, startWalk } from './walk.ts';
import type { Walk } from './walk.ts';

export type OrderOperator = '<' | '>' | '<=' | '>=';

/** The answer of an ordering comparison; undefined where it is not known. */
export type Answer = boolean | Raised | undefined;

const decide = (operator: OrderOperator, sign: number): boolean => {
  switch (operator) {
    case '<':
      return sign < 0;
    case '>':
      return sign > 0;
    case '<=':
      return sign <= 0;
    case '>=':
      return sign >= 0;
  }
};

/** `a < b` and the like. */
export function ordered(
  operator: OrderOperator,
  a: Value,
  b: Value,
  context: Context,
  walk: Walk = startWalk(),
): Answer {
  context.spend(1);
  return descend(walk, undefined, () => orderedAny(operator, a, b, context, walk));
}

function orderedAny(operator: OrderOperator, a: Value, b: Value, context: Context, walk: Walk): Answer {
  const [x, y] = [shape(a, context), shape(b, context)];
  if (x === undefined || y === undefined) return undefined;
  if (isNumber(x) && isNumber(y)) {
    return a.type === 'unknown' || b.type === 'unknown' ? undefined : decide(operator, compareNumbers(a, b));
  }
  if (isString(x) && isString(y) && (x === y || context.dialect.python === 2))
    return orderedStrings(operator, a, b, context);
  if (x === y && x === 'tuple' && a.type === 'tuple' && b.type === 'tuple') {
    return orderedItems(operator, a.items, b.items, context, walk);
  }
  if (x === y && x !== 'none') return orderedObjects(operator, a, b, context, walk);
  return unlike(operator, x, y, context);
}

function orderedStrings(operator: OrderOperator, a: Value, b: Value, context: Context): Answer {
  if ((a.type !== 'bytes' && a.type !== 'text') || (b.type !== 'bytes' && b.type !== 'text')) return undefined;
  context.spend(Math.min(a.value.length, b.value.length));
  if (a.type !== b.type) {
    const decoded = decodeAscii(a.type === 'bytes' ? a.value : b.value);
    if (typeof decoded !== 'string') return decoded;
  }
  return decide(operator, a.value === b.value ? 0 : byCharacters(a.value, b.value));
}

/** Code points decide, not JavaScript's code units. */
function byCharacters(a: string, b: string): number {
  for (let i = 0; ; i++) {
    const [x, y] = [a.codePointAt(i), b.codePointAt(i)];
    if (x === y) continue;
    return (x ?? -1) - (y ?? -1);
  }
}

function orderedItems(
  operator: OrderOperator,
  a: readonly Value[],
  b: readonly Value[],
  context: Context,
  walk: Walk,
): Answer {
  for (let i = 0; i < a.length && i < b.length; i++) {
    const same = equalInside(a[i] as Value, b[i] as Value, context, walk);
    if (same === undefined) return undefined;
    if (!same) return ordered(operator, a[i] as Value, b[i] as Value, context, walk);
  }
  return decide(operator, a.length - b.length);
}

function orderedObjects(operator: OrderOperator, a: Value, b: Value, context: Context, walk: Walk): Answer {
  if (a.type !== 'reference' || b.type !== 'reference') return undefined;
  const [x, y] = [context.heap.read(a), context.heap.read(b)];
  if (x.type === 'list' && y.type === 'list') return orderedItems(operator, x.items, y.items, context, walk);
  if (x.type === 'set' && y.type === 'set') {
    const [small, large] = operator.startsWith('<') ? [x, y] : [y, x];
    const subset = [...small.entries.keys()].every((key) => large.entries.has(key));
    return subset && (operator.endsWith('=') || small.entries.size < large.entries.size);
  }
  const dicts = shape(a, context) === 'dict';
  if (!dicts) return undefined;
  if (context.dialect.python === 3) return refused(operator, 'dict', 'dict', context);
  if (x.type !== 'dict' || y.type !== 'dict' || x.fuzzy !== undefined || y.fuzzy !== undefined) return undefined;
  if (x.entries.size !== y.entries.size) return decide(operator, x.entries.size - y.entries.size);
  return equal(a, b, context, walk) === true ? decide(operator, 0) : undefined;
}

function refused(operator: OrderOperator, a: Shape, b: Shape, { dialect: { python } }: Context): Raised {
  const [left, right] = [pythonName(a, python), pythonName(b, python)];
  return typeError(`'${operator}' not supported between instances of '${left}' and '${right}'`);
}

/** Values of unlike types: an error in Python 3; in Python 2 None comes first, then numbers, then the names of the types decide. */
function unlike(operator: OrderOperator, a: Shape, b: Shape, context: Context): Answer {
  if (a === 'named' || b === 'named') return undefined;
  if (context.dialect.python === 3) return refused(operator, a, b, context);
  const rank = (type: Shape): string => (type === 'none' ? '' : isNumber(type) ? ' ' : pythonName(type, 2));
  return decide(operator, rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0);
}
