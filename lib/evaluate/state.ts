import type { Assignment } from './evaluation.ts';
import { joinObjects, joinValues } from './join.ts';
import type { Reason } from './reason.ts';
import type { HeapObject, Value } from './value.ts';

/** What a name is bound to. `value` is undefined for a name that is certainly not bound. */
export interface Binding {
  readonly value: Value | undefined;
  /** True when some course of the file leaves the name unbound. */
  readonly maybeUnbound: boolean;
  /** The one assignment that made it so; undefined for Defaults' own values and where several may have. */
  readonly by: Assignment | undefined;
  /** True when it depends on a statement that the caller marked (see `evaluate`). */
  readonly tainted: boolean;
}

export const UNBOUND: Binding = { value: undefined, maybeUnbound: true, by: undefined, tainted: false };

/** A mutable object's contents. */
export interface Cell {
  readonly object: HeapObject;
  readonly tainted: boolean;
}

/** The attributes of Defaults as the file left them at one moment; `wild` when all of them were lost. */
export interface Snapshot {
  readonly changes: ReadonlyMap<string, Binding>;
  readonly wild: Reason | undefined;
}

/** What `from Defaults import *` brought: one snapshot, or several where branches differ. */
export interface StarImport {
  readonly snapshots: readonly Snapshot[];
  /** False where some course of the file did not execute it. */
  readonly certain: boolean;
  /** An earlier one: a name that Defaults lost in between stays bound to what that one brought. */
  readonly below: StarImport | undefined;
}

/**
 * One layer of the state: what a branch of the file changed on top of its parent. Branches are evaluated each in a layer of its own and then
 * joined into the parent, so that a branch costs as much as it changes, not as much as there is.
 * A lookup goes through `names`, `star` and `wild` of each layer in this order, then on to the parent.
 */
export class Layer {
  readonly names = new Map<string, Binding>();
  readonly defaults = new Map<string, Binding>();
  readonly heap = new Map<number, Cell>();
  star: StarImport | undefined;
  /** Set when all that lies below (names, Defaults' attributes, objects) was lost to code that can change anything. */
  wild: Reason | undefined;
  readonly parent: Layer | undefined;

  constructor(parent?: Layer) {
    this.parent = parent;
  }

  /** Forgets everything: from here on each name and object is unknown for `reason` until it is bound anew. */
  lose(reason: Reason): void {
    this.names.clear();
    this.defaults.clear();
    this.heap.clear();
    this.star = undefined;
    this.wild = reason;
  }
}

/**
 * All that ever happened while a `try` body ran: each value that each name had for a while. An exception may have come between any two
 * effects, so a handler starts with any one of them.
 */
export class Recorder {
  readonly names = new Map<string, Binding[]>();
  readonly defaults = new Map<string, Binding[]>();
  readonly heap = new Map<number, Cell[]>();
  readonly stars: Snapshot[] = [];
  wild: Reason | undefined;

  static add<K, V>(map: Map<K, V[]>, key: K, entry: V): void {
    const entries = map.get(key);
    if (entries === undefined) map.set(key, [entry]);
    else entries.push(entry);
  }
}

/** What holds when any of `bindings` may be the one in force. */
export function joinBindings(bindings: readonly Binding[], reason: Reason): Binding {
  const first = bindings[0] ?? UNBOUND;
  if (bindings.every((binding) => binding === first)) return first;
  const values = bindings.flatMap((binding) => (binding.value === undefined ? [] : [binding.value]));
  return {
    value: values.length === 0 ? undefined : joinValues(values, reason),
    maybeUnbound: bindings.some((binding) => binding.maybeUnbound || binding.value === undefined),
    by: bindings.every((binding) => binding.by === first.by) ? first.by : undefined,
    tainted: bindings.some((binding) => binding.tainted),
  };
}

/** What is known of an object that is in any one of several states; undefined without a state. */
export function joinCells(cells: readonly Cell[], reason: Reason): Cell | undefined {
  const first = cells[0];
  if (first === undefined || cells.every((cell) => cell === first)) return first;
  const objects = cells.map((cell) => cell.object);
  return { object: joinObjects(objects, reason), tainted: cells.some((cell) => cell.tainted) };
}
