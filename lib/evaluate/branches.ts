import { BRANCHES } from './memory.ts';
import type { Memory } from './memory.ts';
import { joinBindings, joinCells, Layer, Recorder } from './state.ts';
import type { Binding, Cell, Snapshot, StarImport } from './state.ts';
import { contents } from './value.ts';
import type { Value } from './value.ts';

type Escape = (values: readonly Value[]) => unknown;

/** Runs `body` in a layer of its own on top of the present one and gives that layer; the memory is left as it was. */
export function inLayer(memory: Memory, body: () => void, layer: Layer = new Layer(memory.layer)): Layer {
  const outer = memory.layer;
  memory.layer = layer;
  try {
    body();
  } finally {
    memory.layer = outer;
  }
  return layer;
}

/** Runs `body` while every effect is written down. */
export function recording(memory: Memory, body: () => void): Recorder {
  const recorder = new Recorder();
  memory.recorders.push(recorder);
  try {
    body();
  } finally {
    memory.recorders.pop();
  }
  return recorder;
}

/**
 * Joins `branches` (layers on top of the present one, any of which may be the course taken) into the present layer.
 * `tainted`: which one is taken depends on a marked statement. `escape` is told the values
 * that an unknown one may stand for from here on.
 */
export function join(memory: Memory, branches: readonly Layer[], tainted: boolean, escape: Escape): void {
  const escaped: Value[] = [];
  joinInto(memory, branches, tainted, (values) => escaped.push(...values));
  // Only now do the objects that the branches made stand in the present layer.
  escape(escaped);
}

function joinInto(memory: Memory, branches: readonly Layer[], tainted: boolean, escape: Escape): void {
  const parent = memory.layer;
  const taint = <T extends { readonly tainted: boolean }>(entry: T): T =>
    tainted && !entry.tainted ? { ...entry, tainted } : entry;
  const stars = branches.some((branch) => branch.star !== undefined);
  const maps = branches.map((branch) => branch.names);
  const names = joined(
    keys(stars ? [...maps, parent.names] : maps),
    branches,
    (name, at) => memory.lookup(name, at),
    escape,
  );
  const attributes = keys(branches.map((branch) => branch.defaults));
  const defaults = joined(attributes, branches, (name, at) => memory.lookupDefault(name, at), escape);
  const heap = [...keys(branches.map((branch) => branch.heap))].map((id) => {
    const cells = branches.filter((branch) => memory.has(id, branch)).map((branch) => memory.cell(id, branch));
    return [id, joinAndEscapeCells(cells, escape)] as const;
  });
  const star = joinStars(branches, parent.star);
  const wild = branches.find((branch) => branch.wild !== undefined)?.wild;
  if (wild !== undefined) memory.lose(wild);
  if (stars) {
    parent.star = star;
    parent.names.clear();
  }
  for (const [name, binding] of names) memory.bind(name, taint(binding));
  for (const [name, binding] of defaults) memory.bindDefault(name, taint(binding));
  for (const [id, cell] of heap) if (cell !== undefined) memory.put(id, taint(cell));
}

function keys<K>(maps: readonly ReadonlyMap<K, unknown>[]): Set<K> {
  return new Set(maps.flatMap((map) => [...map.keys()]));
}

function joined(
  names: Iterable<string>,
  branches: readonly Layer[],
  lookup: (name: string, branch: Layer) => Binding,
  escape: Escape,
): Map<string, Binding> {
  return new Map(
    [...names].map((name) => {
      const bindings = branches.map((branch) => lookup(name, branch));
      return [name, joinAndEscape(bindings, escape)];
    }),
  );
}

function joinAndEscape(bindings: readonly Binding[], escape: Escape): Binding {
  const binding = joinBindings(bindings, BRANCHES);
  if (binding.value?.type === 'unknown') escape(bindings.flatMap(({ value }) => (value === undefined ? [] : [value])));
  return binding;
}

function joinAndEscapeCells(cells: readonly Cell[], escape: Escape): Cell | undefined {
  const cell = joinCells(cells, BRANCHES);
  if (cell?.object.type === 'unknown') escape(cells.flatMap(({ object }) => contents(object)));
  return cell;
}

function joinStars(branches: readonly Layer[], before: StarImport | undefined): StarImport | undefined {
  const stars = branches.map((branch) => branch.star ?? before);
  const snapshots = new Set<Snapshot>(stars.flatMap((star) => star?.snapshots ?? []));
  if (snapshots.size === 0) return undefined;
  const belows = stars.find((star) => star?.below !== undefined)?.below;
  return { snapshots: [...snapshots], certain: stars.every((star) => star?.certain === true), below: belows };
}

/** The state in which a handler starts: some moment of a `try` body of which `recorder` holds the effects. */
export function handlerLayer(memory: Memory, recorder: Recorder, tainted: boolean, escape: Escape): Layer {
  const layer = new Layer(memory.layer);
  const escaped: Value[] = [];
  fillHandlerLayer(memory, layer, recorder, tainted, (values) => escaped.push(...values));
  return inLayer(memory, () => escape(escaped), layer);
}

function fillHandlerLayer(memory: Memory, layer: Layer, recorder: Recorder, tainted: boolean, escape: Escape): void {
  if (recorder.wild !== undefined) {
    layer.lose(recorder.wild);
    return;
  }
  if (recorder.stars.length > 0) layer.star = { snapshots: recorder.stars, certain: false, below: undefined };
  const taint = <T extends { readonly tainted: boolean }>(entry: T): T => (tainted ? { ...entry, tainted } : entry);
  const names = new Map<string, Binding>();
  for (const [name, bindings] of recorder.names) {
    names.set(name, taint(joinAndEscape([memory.lookup(name, layer), ...bindings], escape)));
  }
  for (const [name, binding] of names) layer.names.set(name, binding);
  for (const [name, bindings] of recorder.defaults) {
    layer.defaults.set(name, taint(joinAndEscape([memory.lookupDefault(name), ...bindings], escape)));
  }
  for (const [id, cells] of recorder.heap) {
    const before = memory.has(id, memory.layer) ? [memory.cell(id, memory.layer)] : [];
    const cell = joinAndEscapeCells([...before, ...cells], escape);
    if (cell !== undefined) layer.heap.set(id, taint(cell));
  }
}
