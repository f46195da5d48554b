import { FALSE, LIMITS, NONE, raised, TRUE, tuple } from '../value.ts';
import type { DictObject, HeapObject, Raised, Value } from '../value.ts';
import { wrongCount } from './arity.ts';
import { fresh, lost, lostObject, mayReach, newList, shape, unordered } from './common.ts';
import { entriesUnlike, lostContents, storeEntry, unknownDict } from './container.ts';
import { keyIn } from './equality.ts';
import { outOfOrder } from './iterate.ts';
import { unhashable } from './key.ts';
import { pairsOf, withKeywords } from './pairs.ts';
import { keyText } from './repr.ts';
import type { Context, Keywords, ObjectResult, Result } from './types.ts';

const ARITY: Readonly<Record<string, readonly [least: number, most: number]>> = {
  get: [1, 2],
  setdefault: [1, 2],
  has_key: [1, 1],
  pop: [1, 2],
  popitem: [0, 0],
  clear: [0, 0],
  copy: [0, 0],
  keys: [0, 0],
  values: [0, 0],
  items: [0, 0],
  iterkeys: [0, 0],
  itervalues: [0, 0],
  iteritems: [0, 0],
};

const KEYED = new Set(['get', 'setdefault', 'has_key', 'pop']);

/** Calls a method of a dict; undefined where it is not modelled. */
export function dictMethod(
  object: HeapObject,
  name: string,
  args: readonly Value[],
  keywords: Keywords,
  context: Context,
): ObjectResult | undefined {
  if (name === 'update') return update(object, args, keywords, context);
  const arity = Object.hasOwn(ARITY, name) ? ARITY[name] : undefined;
  if (arity === undefined || keywords.length > 0) return undefined;
  const failure = wrongCount(name, args.length, ...arity);
  if (failure !== undefined) return { result: failure };
  if (name === 'clear') return { object: { type: 'dict', entries: new Map(), fuzzy: undefined }, result: NONE };
  const dict = object.type === 'unknown' ? unknownDict(object) : (object as DictObject);
  if (KEYED.has(name)) return keyed(dict, name, args[0] as Value, args[1], context);
  return name === 'popitem' ? popitem(dict, context) : { result: view(dict, name, context) };
}

function keyed(dict: DictObject, name: string, key: Value, value: Value | undefined, context: Context): ObjectResult {
  const failure = unhashable(key, context);
  // An empty dict is not even asked by pop.
  if (failure !== undefined) {
    return { result: name === 'pop' && dict.entries.size === 0 ? lost() : failure };
  }
  const id = keyIn(key, context);
  const found = id === undefined ? undefined : dict.entries.get(id)?.[1];
  const absent = id !== undefined && found === undefined && dict.fuzzy === undefined;
  switch (name) {
    case 'has_key':
      return { result: found !== undefined ? TRUE : absent ? FALSE : lost(shape(key, context) && 'bool') };
    case 'get':
      return { result: found ?? (absent ? (value ?? NONE) : lost()) };
    case 'setdefault':
      if (found !== undefined) return { result: found };
      return {
        object: storeEntry(dict, key, absent ? (value ?? NONE) : lost(), context),
        result: absent ? (value ?? NONE) : lost(),
      };
    default:
      return pop(dict, key, id, value, context);
  }
}

function pop(
  dict: DictObject,
  key: Value,
  id: string | undefined,
  value: Value | undefined,
  context: Context,
): ObjectResult {
  if (id === undefined) {
    const fuzzy = dict.fuzzy ?? ({ id: 'unknown-operand' } as const);
    return { object: { type: 'dict', entries: entriesUnlike(dict, key, context), fuzzy }, result: lost() };
  }
  const found = dict.entries.get(id);
  if (found === undefined) {
    if (dict.fuzzy !== undefined) return { result: lost() };
    return { result: value ?? raised('KeyError', keyText(key, context)) };
  }
  const entries = new Map(dict.entries);
  context.spend(1 + entries.size / 8);
  entries.delete(id);
  return { object: { ...dict, entries }, result: found[1] };
}

function popitem(dict: DictObject, { dialect }: Context): ObjectResult {
  if (dict.fuzzy !== undefined) return { object: lostContents('dict'), result: lost() };
  const all = [...dict.entries];
  const last = all.pop();
  if (last === undefined) return { result: raised('KeyError', 'popitem(): dictionary is empty') };
  if (dialect.python === 2 && all.length > 0) return { object: lostContents('dict', 'order'), result: unordered() };
  return { object: { type: 'dict', entries: new Map(all), fuzzy: undefined }, result: tuple(last[1]) };
}

/** keys, values, items, copy and the iterators. */
function view(dict: DictObject, name: string, context: Context): Result {
  const pairs = [...dict.entries.values()];
  context.spend(pairs.length);
  if (name === 'copy') return dict.fuzzy === undefined ? fresh(dict) : lost();
  // Iterators, and the views of Python 3, are not modelled.
  if (name.startsWith('iter') || context.dialect.python === 3) return lost();
  const values =
    name === 'keys'
      ? pairs.map(([key]) => key)
      : name === 'values'
        ? pairs.map(([, value]) => value)
        : pairs.map((pair) => tuple(pair));
  if (dict.fuzzy !== undefined) return name === 'keys' ? lostObject('unknown-operand', 'list', []) : lost();
  if (values.length > 1 && values.some((value) => mayReach(value))) return unordered();
  return newList(outOfOrder(values, context).items);
}

function update(
  object: HeapObject,
  args: readonly Value[],
  keywords: Keywords,
  context: Context,
): ObjectResult | undefined {
  const failure = wrongCount('update', args.length, 0, 1);
  if (failure !== undefined) return { result: failure };
  const given = pairsOf(args[0], context);
  if (given === undefined) {
    return { object: { type: 'dict', entries: new Map(), fuzzy: { id: 'unknown-operand' } }, result: lost() };
  }
  // What came before the failure is stored already.
  if ('type' in given) return { object: lostContents('dict'), result: given };
  let dict = object.type === 'unknown' ? unknownDict(object) : (object as DictObject);
  if (given.fuzzy !== undefined) dict = { type: 'dict', entries: new Map(), fuzzy: given.fuzzy };
  for (const [key, value] of withKeywords(given.pairs, keywords, context)) {
    const unhashed: Raised | undefined = unhashable(key, context);
    if (unhashed !== undefined) return { object: lostContents('dict'), result: unhashed };
    dict = storeEntry(dict, key, value, context);
  }
  const hashable = given.pairs.every(([key]) => shape(key, context) !== undefined);
  const updated = dict.entries.size > LIMITS.items ? lostContents('dict', 'too-large') : dict;
  return { object: updated, result: hashable ? NONE : lost() };
}
