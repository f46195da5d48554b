import type { Raised, Value } from '../value.ts';
import { isNumber, isString, shape, typeError } from './common.ts';
import { ordered } from './order.ts';
import type { Context } from './types.ts';
import { descend, startWalk } from './walk.ts';
import type { Walk } from './walk.ts';

/** The values sorted as Python sorts them; undefined where that is not known, an exception where comparing fails for sure. */
export function sorted(items: readonly Value[], reverse: boolean, context: Context): Value[] | Raised | undefined {
  if (items.length < 2) return [...items];
  if (context.dialect.python === 3 && neverOrdered(items, context))
    return typeError("'<' not supported between instances");
  if (!hasTotalOrder(items, context)) return undefined;
  let certain = true;
  const less = (a: Value, b: Value): boolean => {
    const answer = certain ? ordered('<', a, b, context) : undefined;
    if (typeof answer !== 'boolean') certain = false;
    return answer === true;
  };
  // Equal items keep their order, reversed or not.
  const source = reverse ? [...items].reverse() : [...items];
  source.sort((a, b) => (less(a, b) ? -1 : less(b, a) ? 1 : 0));
  if (!certain) return undefined;
  return reverse ? source.reverse() : source;
}

/** True for plain values of kinds that Python 3 does not compare: a sort cannot but compare two of different kinds. */
function neverOrdered(items: readonly Value[], context: Context): boolean {
  const kinds = new Set(items.map((item) => kindOf(item, context)));
  return !kinds.has(undefined) && (kinds.size > 1 || kinds.has('none'));
}

function kindOf(value: Value, context: Context): string | undefined {
  const type = shape(value, context);
  if (isNumber(type)) return 'number';
  return type === 'none' || isString(type) ? type : undefined;
}

/**
 * False where < may not order the values totally, so that the result would depend on how the sort proceeds: nan, sets, and
 * Python 2's str, tuple and unicode together (a str is less than a tuple, that less than a unicode, and this may be less than the str).
 */
export function hasTotalOrder(items: readonly Value[], context: Context): boolean {
  const seen = new Set<string>();
  const walk = startWalk();
  const whole = items.every((item) => scan(item, seen, context, walk));
  return whole && !(seen.has('bytes') && seen.has('text') && seen.has('tuple'));
}

function scan(value: Value, seen: Set<string>, context: Context, walk: Walk): boolean {
  const type = shape(value, context);
  if (type === undefined || type === 'set' || type === 'dict' || type === 'named') return false;
  seen.add(type);
  if (value.type === 'float') return !Number.isNaN(value.value);
  const object = value.type === 'reference' ? context.heap.read(value) : value;
  if (object.type !== 'tuple' && object.type !== 'list') return object.type !== 'unknown';
  return object.items.every((item) => descend(walk, false, () => scan(item, seen, context, walk)));
}
