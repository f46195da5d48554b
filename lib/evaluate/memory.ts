import type { DefaultsModule } from './evaluation.ts';
import type { Reason } from './reason.ts';
import { joinBindings, Layer, Recorder, UNBOUND } from './state.ts';
import type { Binding, Cell, Snapshot, StarImport } from './state.ts';
import { unknown } from './value.ts';
import type { Heap, HeapObject, ReferenceValue, UnknownObject } from './value.ts';

/** The names, Defaults' attributes and mutable objects of one run: layered, so that branches can be told apart and joined. */
export class Memory implements Heap {
  layer = new Layer();
  readonly base: DefaultsModule | undefined;
  readonly recorders: Recorder[] = [];
  private readonly kinds = new Map<number, UnknownObject['was']>();
  protected lastId = 0;
  /** True while the statement at hand depends on a marked one: what it reads decides what its effects are. */
  tainted = false;

  constructor(base: DefaultsModule | undefined) {
    this.base = base;
  }

  /** What the module's name is bound to here, builtins left aside. */
  lookup(name: string, from?: Layer): Binding {
    for (let layer: Layer | undefined = from ?? this.layer; layer !== undefined; layer = layer.parent) {
      const own = layer.names.get(name);
      if (own !== undefined) return own;
      if (layer.star !== undefined && !name.startsWith('_')) {
        const found = this.lookupStar(layer.star, name);
        if (found !== undefined) {
          if (layer.star.certain && !found.maybeUnbound) return found;
          const below =
            layer.wild !== undefined
              ? wildBinding(layer.wild)
              : layer.parent === undefined
                ? UNBOUND
                : this.lookup(name, layer.parent);
          return joinBindings(
            [found.value === undefined ? UNBOUND : { ...found, maybeUnbound: false }, below],
            BRANCHES,
          );
        }
      }
      if (layer.wild !== undefined) return wildBinding(layer.wild);
    }
    return UNBOUND;
  }

  private lookupStar(star: StarImport, name: string): Binding | undefined {
    const found = star.snapshots.map((snapshot) => this.lookupSnapshot(snapshot, name));
    const bound = found.filter((binding) => binding !== undefined);
    if (bound.length === 0) return star.below && this.lookupStar(star.below, name);
    const joined = joinBindings(bound, BRANCHES);
    return bound.length === found.length ? joined : { ...joined, maybeUnbound: true };
  }

  private lookupSnapshot(snapshot: Snapshot, name: string): Binding | undefined {
    const changed = snapshot.changes.get(name);
    if (changed !== undefined) return changed.value === undefined ? undefined : changed;
    return snapshot.wild !== undefined ? wildBinding(snapshot.wild) : this.lookupBase(name);
  }

  private lookupBase(name: string): Binding | undefined {
    const found = this.base?.lookup(name);
    return found && { value: found.value, maybeUnbound: found.maybe, by: undefined, tainted: false };
  }

  /** What the attribute of Defaults is bound to here. */
  lookupDefault(name: string, from?: Layer): Binding {
    for (let layer: Layer | undefined = from ?? this.layer; layer !== undefined; layer = layer.parent) {
      const own = layer.defaults.get(name);
      if (own !== undefined) return own;
      if (layer.wild !== undefined) return wildBinding(layer.wild);
    }
    return this.lookupBase(name) ?? UNBOUND;
  }

  bind(name: string, binding: Binding): void {
    this.layer.names.set(name, binding);
    for (const recorder of this.recorders) Recorder.add(recorder.names, name, binding);
  }

  bindDefault(name: string, binding: Binding): void {
    this.layer.defaults.set(name, binding);
    for (const recorder of this.recorders) Recorder.add(recorder.defaults, name, binding);
  }

  /** Executes `from Defaults import *`: every public name of Defaults is bound anew to what Defaults has now. */
  starImport(): void {
    const snapshot = this.snapshot();
    for (const name of [...this.layer.names.keys()]) {
      if (name.startsWith('_')) continue;
      const found = this.lookupSnapshot(snapshot, name);
      if (found !== undefined && !found.maybeUnbound) this.layer.names.delete(name);
      else if (found !== undefined) this.bind(name, joinBindings([found, this.lookup(name)], BRANCHES));
    }
    const deletes =
      snapshot.wild !== undefined || [...snapshot.changes.values()].some((binding) => binding.maybeUnbound);
    this.layer.star = { snapshots: [snapshot], certain: true, below: deletes ? this.layer.star : undefined };
    for (const recorder of this.recorders) recorder.stars.push(snapshot);
  }

  private snapshot(): Snapshot {
    const changes = new Map<string, Binding>();
    for (let layer: Layer | undefined = this.layer; layer !== undefined; layer = layer.parent) {
      for (const [name, binding] of layer.defaults) if (!changes.has(name)) changes.set(name, binding);
      if (layer.wild !== undefined) return { changes, wild: layer.wild };
    }
    return { changes, wild: undefined };
  }

  /** Everything may have changed: all is unknown from here on. */
  lose(reason: Reason): void {
    this.layer.lose(reason);
    for (const recorder of this.recorders) recorder.wild ??= reason;
  }

  /** A new object. Those of Defaults have negative ids, so that they are told apart from the ones of the file that imports it. */
  allocate(object: HeapObject): ReferenceValue {
    const reference: ReferenceValue = {
      type: 'reference',
      id: this.base === undefined ? -++this.lastId : ++this.lastId,
    };
    this.kinds.set(reference.id, object.type === 'unknown' ? object.was : object.type);
    this.write(reference, object);
    return reference;
  }

  read(reference: ReferenceValue): HeapObject {
    const cell = this.cell(reference.id, this.layer);
    if (cell.tainted) this.tainted = true;
    return cell.object;
  }

  write(reference: ReferenceValue, object: HeapObject): void {
    this.put(reference.id, { object, tainted: this.tainted });
  }

  put(id: number, cell: Cell): void {
    this.layer.heap.set(id, cell);
    for (const recorder of this.recorders) Recorder.add(recorder.heap, id, cell);
  }

  /** False for an object that was made in another branch than `from`. */
  has(id: number, from: Layer | undefined): boolean {
    for (let layer = from; layer !== undefined; layer = layer.parent) {
      if (layer.heap.has(id) || layer.wild !== undefined) return true;
    }
    return id < 0 && this.base !== undefined;
  }

  /** What is known of an object, without counting as a read. */
  cell(id: number, from: Layer | undefined): Cell {
    for (let layer = from; layer !== undefined; layer = layer.parent) {
      const own = layer.heap.get(id);
      if (own !== undefined) return own;
      if (layer.wild !== undefined) {
        return { object: { type: 'unknown', reason: layer.wild, was: this.kindOf(id) }, tainted: false };
      }
    }
    return { object: this.initial(id), tainted: false };
  }

  /** An object that no layer has is one of Defaults' own, as Defaults made it. */
  private initial(id: number): HeapObject {
    if (this.base === undefined) throw new Error(`object ${id} was never allocated`);
    return this.base.heap.read({ type: 'reference', id });
  }

  private kindOf(id: number): UnknownObject['was'] {
    const kind = this.kinds.get(id);
    if (kind !== undefined) return kind;
    const object = this.initial(id);
    return object.type === 'unknown' ? object.was : object.type;
  }
}

export const BRANCHES: Reason = { id: 'branches' };

function wildBinding(reason: Reason): Binding {
  return { value: unknown(reason), maybeUnbound: true, by: undefined, tainted: false };
}
