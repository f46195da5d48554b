import type { ReasonId } from '../reason.ts';
import { LIMITS, raised, unknown } from '../value.ts';
import type { HeapObject, Raised, TupleValue, UnknownValue, Value } from '../value.ts';
import type { Context, NewObject, Result } from './types.ts';
import { descend, startWalk } from './walk.ts';
import type { Walk } from './walk.ts';

type Kind = UnknownValue['kind'];

/** What is computed from a value that is not known; `kind` where its type is certain even so. */
export const lost = (kind?: Kind): UnknownValue => unknown({ id: 'unknown-operand' }, kind);
/** A result that is not worked out because it would be too large. */
export const tooLarge = (kind?: Kind): UnknownValue => unknown({ id: 'too-large' }, kind);
/** A result that depends on the order in which a dict or set is iterated over. */
export const unordered = (kind?: Kind): UnknownValue => unknown({ id: 'order' }, kind);
/** A result that the reason `id` keeps from being stated. */
export const unstated = (id: ReasonId, kind?: Kind): UnknownValue => unknown({ id }, kind);

export const typeError = (message: string): Raised => raised('TypeError', message);
export const valueError = (message: string): Raised => raised('ValueError', message);

/** What is certain of a value's type; undefined where it may be any object at all. */
export type Shape =
  'none' | 'bool' | 'int' | 'long' | 'float' | 'bytes' | 'text' | 'tuple' | 'list' | 'dict' | 'set' | 'named';

/** The type of a value, looked up through the heap. The shape `int` of an unknown value may be Python 2's long as well. */
export function shape(value: Value, context: Context): Shape | undefined {
  switch (value.type) {
    case 'unknown':
      return value.kind;
    case 'one-of':
      return undefined;
    case 'reference': {
      const object = context.heap.read(value);
      return object.type === 'unknown' ? object.was : object.type;
    }
    case 'module':
    case 'function':
    case 'method':
    case 'class':
      return 'named';
    default:
      return value.type;
  }
}

/** Python's name of a type, for its messages and for ordering unlike types. */
export function pythonName(type: Shape, python: 2 | 3): string {
  switch (type) {
    case 'none':
      return 'NoneType';
    case 'bytes':
      return python === 2 ? 'str' : 'bytes';
    case 'text':
      return python === 2 ? 'unicode' : 'str';
    case 'named':
      return 'object';
    default:
      return type;
  }
}

/** Python's name of the type of a value whose shape is known. */
export function nameOf(value: Value, context: Context): string {
  return pythonName(shape(value, context) ?? 'named', context.dialect.python);
}

export const isInteger = (type: Shape | undefined): boolean => type === 'int' || type === 'long' || type === 'bool';
export const isNumber = (type: Shape | undefined): boolean => isInteger(type) || type === 'float';
export const isString = (type: Shape | undefined): type is 'bytes' | 'text' => type === 'bytes' || type === 'text';

/** The number that a known bool, int or long is; undefined for anything else. */
export function integerOf(value: Value): bigint | undefined {
  if (value.type === 'int' || value.type === 'long') return value.value;
  return value.type === 'bool' ? (value.value ? 1n : 0n) : undefined;
}

/** The known string; undefined for anything else. */
export function stringOf(value: Value | undefined): Extract<Value, { type: 'bytes' | 'text' }> | undefined {
  return value?.type === 'bytes' || value?.type === 'text' ? value : undefined;
}

/** The content of the mutable object that a value refers to. */
export function objectOf(value: Value, context: Context): HeapObject | undefined {
  return value.type === 'reference' ? context.heap.read(value) : undefined;
}

export const newList = (items: readonly Value[]): Result =>
  items.length > LIMITS.items ? lostObject('too-large', 'list', items) : fresh({ type: 'list', items });

export const fresh = (object: HeapObject): NewObject => ({ type: 'new', object });

/** A tuple, unless it is too large. */
export const newTuple = (items: readonly Value[]): TupleValue | UnknownValue =>
  items.length > LIMITS.items ? tooLarge() : { type: 'tuple', items };

/** A string, unless it is too large. */
export const newString = (type: 'bytes' | 'text', value: string): Value =>
  value.length > LIMITS.stringLength ? tooLarge(type) : { type, value };

/**
 * A new object whose content is not known. Where it holds references, nothing is known of it: they could be reached through
 * it unseen, so that the caller has to give them up.
 */
export function lostObject(id: ReasonId, was: 'list' | 'dict' | 'set', held: readonly Value[]): Result {
  if (held.some((value) => mayReach(value))) return unknown({ id });
  return fresh({ type: 'unknown', reason: { id }, was });
}

/** True when mutable objects can be reached from a value. */
export function mayReach(value: Value, walk: Walk = startWalk()): boolean {
  const reaches = (held: Value): boolean => descend(walk, true, () => mayReach(held, walk));
  switch (value.type) {
    case 'tuple':
      return value.items.some(reaches);
    case 'one-of':
      return value.options.some(reaches);
    case 'reference':
    case 'module':
    case 'function':
    case 'method':
    case 'class':
      return true;
    default:
      return false;
  }
}

/** True for characters that are one code unit in JavaScript and one in every build of Python 2, and decoded text. */
export function isPlainText(value: string): boolean {
  return !/[\ud800-\udfff]/.test(value);
}

export const isAscii = (value: string): boolean => /^[\0-\x7f]*$/.test(value);
