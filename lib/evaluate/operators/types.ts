import type { Dialect, Heap, HeapObject, Outcome, Value } from '../value.ts';

/** What an operation may look at, besides its operands. */
export interface Context {
  readonly heap: Heap;
  readonly dialect: Dialect;
  /** Counts work: items or characters looked at. Never throws. */
  spend(steps: number): void;
}

/** The operation makes a new mutable object with this content; the caller allocates it. */
export interface NewObject {
  readonly type: 'new';
  readonly object: HeapObject;
}

export type Result = Outcome | NewObject;

/** Keyword arguments of a call, in order. */
export type Keywords = readonly (readonly [name: string, value: Value])[];

/** What a method of a mutable object gives; `object` where it changed the content. */
export interface ObjectResult {
  readonly object?: HeapObject;
  readonly result: Result;
}

/** A function with the least and the greatest number of its arguments; one of a single Python only says which. */
export type Entry = readonly [
  least: number,
  most: number,
  run: (args: readonly Value[], context: Context) => Result | undefined,
  only?: 2 | 3,
];
