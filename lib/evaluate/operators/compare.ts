import type { ComparisonOperator } from '../../python/syntax.ts';
import { bool } from '../value.ts';
import type { Outcome, Value } from '../value.ts';
import { isAscii, isString, lost, mayReach, nameOf, objectOf, shape, stringOf, typeError, unstated } from './common.ts';
import { contains, equal, keyIn } from './equality.ts';
import { unhashable } from './key.ts';
import { ordered } from './order.ts';
import type { Answer } from './order.ts';
import type { Context } from './types.ts';

/** `left operator right`, for one operator of a comparison. */
export function compare(operator: ComparisonOperator, left: Value, right: Value, context: Context): Outcome {
  switch (operator) {
    case '==':
      return answer(equal(left, right, context), left, right, context);
    case '!=':
      return answer(not(equal(left, right, context)), left, right, context);
    case 'in':
      return answer(member(left, right, context), left, right, context);
    case 'not in':
      return answer(not(member(left, right, context)), left, right, context);
    case 'is':
    case 'is not': {
      const same = identical(left, right, context);
      if (same !== undefined) return bool(same === (operator === 'is'));
      return left.type === 'unknown' || right.type === 'unknown' ? lost('bool') : unstated('identity', 'bool');
    }
    default:
      return answer(ordered(operator, left, right, context), left, right, context);
  }
}

const not = (value: Answer): Answer => (typeof value === 'boolean' ? !value : value);

/** A known answer; else an unknown bool, or an unknown object where an operand may be one that compares in its own way. */
function answer(value: Answer, left: Value, right: Value, context: Context): Outcome {
  if (typeof value === 'boolean') return bool(value);
  if (value !== undefined) return value;
  const own = [left, right].some((operand) => shape(operand, context) === undefined || mayReach(operand));
  return lost(own || left.type === 'tuple' || right.type === 'tuple' ? undefined : 'bool');
}

/** `left is right`; undefined where it is not known. */
function identical(left: Value, right: Value, context: Context): boolean | undefined {
  const [a, b] = [shape(left, context), shape(right, context)];
  if (left.type === 'reference' && right.type === 'reference') return left.id === right.id;
  if (a === undefined || b === undefined) return undefined;
  if (a === 'none' && b === 'none') return true;
  const integers = (a === 'int' || a === 'long') && (b === 'int' || b === 'long');
  if (a !== b) return integers && (left.type === 'unknown' || right.type === 'unknown') ? undefined : false;
  if (left.type === 'unknown' || right.type === 'unknown') return undefined;
  if (left.type === 'bool' && right.type === 'bool') return left.value === right.value;
  if (a === 'named') return sameNamed(left, right);
  // Values that differ are not one object; whether equal ones are depends on how Python keeps them.
  return equal(left, right, context) === false ? false : undefined;
}

function sameNamed(left: Value, right: Value): true | undefined {
  if (left.type !== 'module' && left.type !== 'function' && left.type !== 'class') return undefined;
  return left.type === right.type && left.name === right.name ? true : undefined;
}

/** `value in container`. */
function member(value: Value, container: Value, context: Context): Answer {
  const type = shape(container, context);
  switch (type) {
    case undefined:
    case 'named':
      return undefined;
    case 'bytes':
    case 'text':
      return substring(value, container, context);
    case 'tuple':
      return container.type === 'tuple' ? contains(container.items, value, context) : undefined;
    case 'list':
    case 'dict':
    case 'set':
      return memberOf(value, container, context);
    default:
      return typeError(`argument of type '${nameOf(container, context)}' is not iterable`);
  }
}

function memberOf(value: Value, container: Value, context: Context): Answer {
  const object = objectOf(container, context);
  const type = shape(container, context);
  const failure = type === 'list' ? undefined : unhashable(value, context);
  // A set is looked up in a set by its content.
  if (failure !== undefined) return type === 'set' && shape(value, context) === 'set' ? undefined : failure;
  if (object?.type === 'list') return contains(object.items, value, context);
  if (object?.type !== 'dict' && object?.type !== 'set') return undefined;
  const key = keyIn(value, context);
  if (key === undefined) return undefined;
  return object.entries.has(key) ? true : object.type === 'dict' && object.fuzzy !== undefined ? undefined : false;
}

function substring(value: Value, container: Value, context: Context): Answer {
  const [a, b] = [shape(value, context), shape(container, context)];
  if (a === undefined) return undefined;
  const { python } = context.dialect;
  if (b === 'bytes' && python === 3) return a === 'bytes' ? within(value, container, context) : undefined;
  if (!isString(a) || (python === 3 && a !== b)) {
    return typeError(`'in <string>' requires string as left operand, not ${nameOf(value, context)}`);
  }
  return within(value, container, context);
}

function within(value: Value, container: Value, context: Context): Answer {
  const [part, whole] = [stringOf(value), stringOf(container)];
  if (part === undefined || whole === undefined) return undefined;
  context.spend(whole.value.length);
  if (part.type !== whole.type && !isAscii((part.type === 'bytes' ? part : whole).value)) return undefined;
  return whole.value.includes(part.value);
}
