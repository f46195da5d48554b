import type { PyScalar } from '../python/value.ts';
import type { Reason } from './reason.ts';

/**
 * A value as the evaluator holds it: what Python would have, or what is known of it. Mutable objects (list, dict, set) are
 * references into the heap, so that aliases stay aliases. Python 3's and Python 2's strings share the types `bytes` and `text`
 * (see PyValue).
 */
export type Value = KnownValue | UnknownValue | OneOfValue;

/** A value of a known shape; what it contains may still be unknown. */
export type KnownValue = PyScalar | TupleValue | ReferenceValue | NamedValue;

export interface TupleValue {
  readonly type: 'tuple';
  readonly items: readonly Value[];
}

/** A reference to a mutable object. Two references are the same object if and only if their ids are equal. */
export interface ReferenceValue {
  readonly type: 'reference';
  readonly id: number;
}

/**
 * Something known by name alone: a module ('os.path', 'Defaults'), a function that is modelled ('len', 'days', 'os.path.join'),
 * a bound method ('append' of `self`), a class or a built-in constant (an exception, 'Ellipsis').
 */
export interface NamedValue {
  readonly type: 'module' | 'function' | 'method' | 'class';
  readonly name: string;
  readonly self?: Value;
}

/** A value that cannot be known, and why. `kind` tells its Python type where at least that is known. */
export interface UnknownValue {
  readonly type: 'unknown';
  readonly reason: Reason;
  readonly kind?: 'bool' | 'int' | 'float' | 'bytes' | 'text';
}

/** One of several known values, told apart by a condition that is not known. Two options or more, none of them a OneOf. */
export interface OneOfValue {
  readonly type: 'one-of';
  readonly options: readonly KnownValue[];
}

/** An exception that an operation raises for sure. */
export interface Raised {
  readonly type: 'raise';
  /** The exception's class: 'TypeError'. */
  readonly exception: string;
  /** Python's own text for it, or as near as the reader needs. */
  readonly message: string;
}

export type Outcome = Value | Raised;

/** What a mutable object holds. An unknown object has lost its contents, not its identity. */
export type HeapObject = ListObject | DictObject | SetObject | UnknownObject;

export interface ListObject {
  readonly type: 'list';
  readonly items: readonly Value[];
}

/**
 * Entries in order of insertion, keyed by `keyOf(key)`; every key in the map is a known hashable scalar or tuple of such.
 * `fuzzy` means that an entry with an unknown key was stored before: a key that is not in the map may be there all the same, order and length are
 * unknown; a key that is in the map was stored afterwards and holds.
 */
export interface DictObject {
  readonly type: 'dict';
  readonly entries: ReadonlyMap<string, readonly [key: Value, value: Value]>;
  readonly fuzzy: Reason | undefined;
}

export interface SetObject {
  readonly type: 'set';
  readonly entries: ReadonlyMap<string, Value>;
}

export interface UnknownObject {
  readonly type: 'unknown';
  readonly reason: Reason;
  /** What it was before its contents were lost. */
  readonly was: 'list' | 'dict' | 'set';
}

/** Read access to mutable objects, for operations that look into them. */
export interface Heap {
  read(reference: ReferenceValue): HeapObject;
}

/** What operations need to know of the language. */
export interface Dialect {
  readonly python: 2 | 3;
  /** `from __future__ import division` (always true for Python 3). */
  readonly division: boolean;
}

export const NONE: Value = { type: 'none' };
export const TRUE: Value = { type: 'bool', value: true };
export const FALSE: Value = { type: 'bool', value: false };
export const bool = (value: boolean): Value => (value ? TRUE : FALSE);
export const int = (value: bigint | number): Value => ({ type: 'int', value: BigInt(value) });
export const float = (value: number): Value => ({ type: 'float', value });
export const bytes = (value: string): Value => ({ type: 'bytes', value });
export const text = (value: string): Value => ({ type: 'text', value });
export const tuple = (items: readonly Value[]): Value => ({ type: 'tuple', items });
export const raised = (exception: string, message: string): Raised => ({ type: 'raise', exception, message });
export const unknown = (reason: Reason, kind?: UnknownValue['kind']): UnknownValue =>
  kind === undefined ? { type: 'unknown', reason } : { type: 'unknown', reason, kind };

export const LIMITS = { stringLength: 65_536, items: 10_000, integerBits: 4_096, options: 8 } as const;

/** The values that a mutable object holds, keys included; nothing for one whose contents were lost. */
export function contents(object: HeapObject): readonly Value[] {
  switch (object.type) {
    case 'list':
      return object.items;
    case 'dict':
      return [...object.entries.values()].flat();
    case 'set':
      return [...object.entries.values()];
    case 'unknown':
      return [];
  }
}
