import { stringValue } from '../python/literal.ts';
import type {
  Argument,
  BooleanExpression,
  ComparisonExpression,
  Expression,
  SliceExpression,
  StringExpression,
  SubscriptExpression,
} from '../python/syntax.ts';
import type { Arguments } from './arguments.ts';
import { attribute } from './attribute.ts';
import { call } from './call.ts';
import { fork } from './fork.ts';
import { loseExpression, opaqueExpression } from './havoc.ts';
import { joinValues } from './join.ts';
import { BRANCHES } from './memory.ts';
import { readName } from './name.ts';
import { apply, truthOf } from './operations.ts';
import { binary, compare, newDict, newSet, slice, subscript, unary } from './operators/index.ts';
import type { Result } from './operators/index.ts';
import { bool, FALSE, float, LIMITS, NONE, tuple } from './value.ts';
import type { HeapObject, Raised, Value } from './value.ts';
import type { World } from './world.ts';

/** The value of an expression; throws a PythonException for what Python raises for sure. */
export function evaluateExpression(world: World, node: Expression): Value {
  if (world.depth >= DEEPEST) return loseExpression(world, node);
  world.depth++;
  const value = evaluateNode(world, node);
  world.depth--;
  return value;
}

/** Nesting beyond this is not followed; an expression of a configuration has a hundredth of it. */
const DEEPEST = 400;

function evaluateNode(world: World, node: Expression): Value {
  switch (node.kind) {
    case 'name':
      return readName(world, node);
    case 'integer':
      return integer(world, node.value, node.long);
    case 'float':
      return float(node.value);
    case 'string':
      return string(world, node);
    case 'attribute':
      return attribute(world, evaluateExpression(world, node.object), node.name, node);
    case 'subscript':
      return item(world, node);
    case 'call': {
      const callee = evaluateExpression(world, node.callee);
      return call(world, node, callee, readArguments(world, node.args));
    }
    case 'unary': {
      const operand = evaluateExpression(world, node.operand);
      return apply(world, node, [operand], ([value]) => unary(node.operator, value as Value, world));
    }
    case 'binary': {
      const operands = [evaluateExpression(world, node.left), evaluateExpression(world, node.right)];
      return apply(world, node, operands, ([a, b]) => binary(node.operator, a as Value, b as Value, world));
    }
    case 'boolean':
      return boolean(world, node, 0);
    case 'comparison':
      return comparison(world, node);
    case 'conditional': {
      const test = truthOf(world, evaluateExpression(world, node.test));
      if (test !== undefined) return evaluateExpression(world, test ? node.body : node.orelse);
      return either(world, [() => evaluateExpression(world, node.body), () => evaluateExpression(world, node.orelse)]);
    }
    case 'tuple':
      return tuple(all(world, node.items));
    case 'list':
      return allocate(world, { type: 'list', items: all(world, node.items) });
    case 'set': {
      const items = all(world, node.items);
      return made(world, node, newSet(items, world), items);
    }
    case 'dict': {
      const entries = node.entries.map(({ key, value }): [Value, Value] => {
        // Python 2 evaluates the value first.
        const second = evaluateExpression(world, world.dialect.python === 2 ? value : key);
        const first = evaluateExpression(world, world.dialect.python === 2 ? key : value);
        return world.dialect.python === 2 ? [first, second] : [second, first];
      });
      return made(world, node, newDict(entries, world), entries.flat());
    }
    case 'opaque':
      return opaqueExpression(world, node);
  }
}

function all(world: World, items: readonly Expression[]): Value[] {
  world.spend(items.length);
  return items.map((item) => evaluateExpression(world, item));
}

function allocate(world: World, object: HeapObject): Value {
  if (object.type === 'list' && object.items.length > LIMITS.items) {
    world.escape(object.items);
    return world.allocate({ type: 'unknown', reason: world.reason('too-large'), was: 'list' });
  }
  return world.allocate(object);
}

/** The set or dict of a display. What is in it may be reached through an unknown value once it cannot be told what it holds. */
function made(world: World, node: Expression, object: HeapObject | Raised, parts: readonly Value[]): Value {
  if (object.type === 'raise') return world.raise(object, node);
  if (object.type === 'unknown' || (object.type === 'dict' && object.fuzzy !== undefined)) {
    // What is not known may be unhashable.
    world.noteRisk();
    world.escape(parts);
  }
  return world.allocate(object);
}

const SMALL = 1n << 32n;

function integer(world: World, value: bigint, long: boolean): Value {
  if (value < SMALL) return { type: long ? 'long' : 'int', value };
  if (value.toString(16).length * 4 > LIMITS.integerBits) return world.unknown('too-large', undefined, 'int');
  const beyond = world.dialect.python === 2 && value >= 1n << 63n;
  return { type: long || beyond ? 'long' : 'int', value };
}

function string(world: World, node: StringExpression): Value {
  const { python } = world.dialect;
  const unicodeLiterals = world.module.futures.has('unicode_literals');
  const value = stringValue(node, world.source, { python, unicodeLiterals });
  if (value === undefined) return world.unknown('encoding');
  return value.value.length > LIMITS.stringLength ? world.unknown('too-large', undefined, value.type) : value;
}

function item(world: World, node: SubscriptExpression): Value {
  const object = evaluateExpression(world, node.object);
  if (node.index.kind !== 'slice') {
    const index = evaluateExpression(world, node.index);
    return apply(world, node, [object, index], ([a, b]) => subscript(a as Value, b as Value, world));
  }
  return sliced(world, node, object, node.index);
}

function sliced(world: World, node: SubscriptExpression, object: Value, range: SliceExpression): Value {
  const bounds = [range.lower, range.upper, range.step].map((bound) => bound && evaluateExpression(world, bound));
  const inputs = [object, ...bounds.map((bound) => bound ?? NONE)];
  return apply(world, node, inputs, ([a, lower, upper, step]): Result => {
    const given = [lower, upper, step].map((bound, i) => (bounds[i] === undefined ? undefined : bound));
    return slice(a as Value, given[0], given[1], given[2], world);
  });
}

function boolean(world: World, node: BooleanExpression, from: number): Value {
  const last = node.operands.length - 1;
  for (let i = from; i < last; i++) {
    const value = evaluateExpression(world, node.operands[i] as Expression);
    const test = truthOf(world, value);
    if (test === (node.operator === 'or')) return value;
    if (test === undefined) {
      const stops = decided(world, value, node.operator === 'or');
      return either(world, [() => stops, () => boolean(world, node, i + 1)]);
    }
  }
  return evaluateExpression(world, node.operands[last] as Expression);
}

/** `value`, given that its truth is `truth`. */
function decided(world: World, value: Value, truth: boolean): Value {
  if (value.type === 'unknown' && value.kind === 'bool') return bool(truth);
  if (value.type !== 'one-of') return value;
  const options = value.options.filter((option) => truthOf(world, option) !== !truth);
  return options.length === 0 ? value : joinValues(options, BRANCHES);
}

function either(world: World, courses: readonly (() => Value)[]): Value {
  const values = fork(world, courses);
  const value = joinValues(values, world.placed(BRANCHES));
  if (value.type === 'unknown') world.escape(values);
  return value;
}

function comparison(world: World, node: ComparisonExpression): Value {
  const first = evaluateExpression(world, node.operands[0] as Expression);
  return chain(world, node, 0, first);
}

/** `left < operands[i + 1] < ...`: each operand is evaluated once, and only when all before it held. */
function chain(world: World, node: ComparisonExpression, i: number, left: Value): Value {
  const right = evaluateExpression(world, node.operands[i + 1] as Expression);
  const operator = node.operators[i] as ComparisonExpression['operators'][number];
  const result = apply(world, node, [left, right], ([a, b]) => compare(operator, a as Value, b as Value, world));
  if (i + 1 === node.operators.length) return result;
  const test = truthOf(world, result);
  if (test === false) return result.type === 'bool' ? FALSE : result;
  if (test === true) return chain(world, node, i + 1, right);
  return either(world, [() => decided(world, result, false), () => chain(world, node, i + 1, right)]);
}

function readArguments(world: World, nodes: readonly Argument[]): Arguments {
  const positional: Value[] = [];
  const keywords: [string, Value][] = [];
  for (const node of nodes) {
    const value = evaluateExpression(world, node.value);
    if (node.keyword === undefined) positional.push(value);
    else keywords.push([node.keyword, value]);
  }
  return { positional, keywords, exact: nodes.every((node) => node.star === '') };
}
