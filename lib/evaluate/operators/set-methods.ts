import { bool, LIMITS, NONE, raised } from '../value.ts';
import type { HeapObject, Raised, Value } from '../value.ts';
import { wrongCount } from './arity.ts';
import { fresh, isString, lost, lostObject, shape, unordered } from './common.ts';
import { lostContents, newSet, setOf } from './container.ts';
import { keyIn } from './equality.ts';
import { isItems, iterate } from './iterate.ts';
import { unhashable } from './key.ts';
import { keyText } from './repr.ts';
import { combineEntries } from './set-operators.ts';
import type { SetOperator } from './set-operators.ts';
import type { Context, ObjectResult, Result } from './types.ts';

type Entries = ReadonlyMap<string, Value>;

const OPERATORS: Readonly<Record<string, SetOperator>> = {
  union: '|',
  update: '|',
  intersection: '&',
  intersection_update: '&',
  difference: '-',
  difference_update: '-',
  symmetric_difference: '^',
  symmetric_difference_update: '^',
};

const RELATIONS = new Set(['issubset', 'issuperset', 'isdisjoint']);
const ELEMENT = new Set(['add', 'discard', 'remove']);

/** Calls a method of a set; undefined where it is not modelled. */
export function setMethod(
  object: HeapObject,
  name: string,
  args: readonly Value[],
  context: Context,
): ObjectResult | undefined {
  const entries = object.type === 'set' ? object.entries : undefined;
  if (name === 'clear') {
    const failure = wrongCount(name, args.length, 0, 0);
    return failure === undefined ? { object: setOf([]), result: NONE } : { result: failure };
  }
  if (name === 'copy')
    return {
      result:
        wrongCount(name, args.length, 0, 0) ?? (entries ? fresh(object) : lostObject('unknown-operand', 'set', [])),
    };
  if (name === 'pop') return pop(entries, args, context);
  if (ELEMENT.has(name)) {
    const failure = wrongCount(name, args.length, 1, 1);
    return failure === undefined ? element(entries, name, args[0] as Value, context) : { result: failure };
  }
  if (RELATIONS.has(name)) {
    return { result: wrongCount(name, args.length, 1, 1) ?? relation(entries, name, args[0] as Value, context) };
  }
  const operator = Object.hasOwn(OPERATORS, name) ? OPERATORS[name] : undefined;
  if (operator === undefined) return undefined;
  const failure = name.startsWith('symmetric') ? wrongCount(name, args.length, 1, 1) : undefined;
  return failure === undefined ? combined(entries, name, operator, args, context) : { result: failure };
}

/** The entries of a set made of what an iterable yields; undefined where they are not known. */
function entriesOf(value: Value, context: Context): Entries | Raised | undefined {
  const items = iterate(value, context);
  if (items === undefined || !isItems(items)) return items;
  const set = newSet(items.members, context);
  return set.type === 'set' ? set.entries : set.type === 'raise' ? set : undefined;
}

function combined(
  entries: Entries | undefined,
  name: string,
  operator: SetOperator,
  args: readonly Value[],
  context: Context,
): ObjectResult {
  const updates = name.endsWith('update');
  let hashable = true;
  let result: HeapObject = entries ? setOf(entries) : lostContents('set');
  for (const arg of args) {
    const other = entriesOf(arg, context);
    if (other !== undefined && 'type' in other)
      return updates && args.length > 1 ? { object: lostContents('set'), result: other } : { result: other };
    if (shape(arg, context) === undefined || shape(arg, context) === 'named') {
      return updates ? { object: lostContents('set'), result: lost() } : { result: lost() };
    }
    if (other === undefined && shape(arg, context) !== 'set' && !isString(shape(arg, context))) hashable = false;
    context.spend((result.type === 'set' ? result.entries.size : 0) + (other?.size ?? 0));
    result =
      result.type === 'set' && other !== undefined
        ? combineEntries(operator, result.entries, other)
        : lostContents('set');
    if (result.type === 'set' && result.entries.size > LIMITS.items) result = lostContents('set', 'too-large');
  }
  const value: Result = !hashable ? lost() : updates ? NONE : fresh(result);
  return updates ? { object: result, result: value } : { result: value };
}

function element(entries: Entries | undefined, name: string, value: Value, context: Context): ObjectResult {
  const failure = unhashable(value, context);
  // A set is looked up by its content.
  if (failure !== undefined) return { result: name !== 'add' && shape(value, context) === 'set' ? lost() : failure };
  const key = keyIn(value, context);
  const gone = name === 'remove' ? lost() : NONE;
  if (key === undefined || entries === undefined) {
    return { object: lostContents('set'), result: shape(value, context) === undefined ? lost() : gone };
  }
  const result = new Map(entries);
  context.spend(1 + entries.size / 8);
  if (name === 'add') {
    if (!result.has(key)) result.set(key, value);
    return { object: result.size > LIMITS.items ? lostContents('set', 'too-large') : setOf(result), result: NONE };
  }
  const held = result.delete(key);
  return held || name === 'discard'
    ? { object: setOf(result), result: NONE }
    : { result: raised('KeyError', keyText(value, context)) };
}

function pop(entries: Entries | undefined, args: readonly Value[], context: Context): ObjectResult {
  const failure = wrongCount('pop', args.length, 0, 0);
  if (failure !== undefined) return { result: failure };
  context.spend(1);
  if (entries === undefined) return { object: lostContents('set'), result: lost() };
  const [only] = entries.values();
  if (only === undefined) return { result: raised('KeyError', 'pop from an empty set') };
  return entries.size === 1
    ? { object: setOf([]), result: only }
    : { object: lostContents('set', 'order'), result: unordered() };
}

function relation(entries: Entries | undefined, name: string, value: Value, context: Context): Result {
  const other = entriesOf(value, context);
  if (other !== undefined && 'type' in other) return other;
  const type = shape(value, context);
  if (entries === undefined || other === undefined)
    return lost(type === undefined || type === 'named' ? undefined : 'bool');
  const [small, large] = name === 'issuperset' ? [other, entries] : [entries, other];
  const among = [...small.keys()].map((key) => large.has(key));
  return bool(name === 'isdisjoint' ? !among.includes(true) : !among.includes(false));
}
