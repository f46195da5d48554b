import type { AugmentedAssignStatement, Expression, Span, SubscriptExpression } from '../python/syntax.ts';
import { attribute } from './attribute.ts';
import type { Assignment } from './evaluation.ts';
import { evaluateExpression } from './expression.ts';
import { loseExpression } from './havoc.ts';
import { apply } from './operations.ts';
import type { Operand } from './operations.ts';
import { binary, deleteItem, deleteSlice, inPlace, setItem, setSlice } from './operators/index.ts';
import { UNBOUND } from './state.ts';
import { NONE, raised, unknown } from './value.ts';
import type { HeapObject, Raised, ReferenceValue, Value } from './value.ts';
import { PythonException } from './exceptions.ts';
import type { World } from './world.ts';

/** How a value came about, for the record. */
interface Origin {
  readonly kind: Assignment['kind'];
  readonly expression: Span | undefined;
}

/** Binds or stores `value` as `target = value` does. */
export function assign(world: World, target: Expression, value: Value, origin: Origin): void {
  world.spend(1);
  switch (target.kind) {
    case 'name':
      world.bindName(target.name, value, origin.kind, { target, expression: origin.expression, value });
      return;
    case 'attribute':
      return setAttribute(world, evaluateExpression(world, target.object), target, value, origin);
    case 'subscript':
      return store(world, target, value);
    case 'tuple':
    case 'list':
      return unpack(world, target, target.items, value, origin);
    default:
      world.escape([value]);
      loseExpression(world, target);
  }
}

function setAttribute(
  world: World,
  object: Value,
  target: { readonly name: string } & Span,
  value: Value,
  origin: Origin,
): void {
  const record = { target, expression: origin.expression, value };
  if (object.type === 'module') {
    if (object.name === 'Defaults') return world.bindDefaultName(target.name, value, record);
    if (object.name === 'mm_cfg') return world.bindName(target.name, value, 'indirect', record);
    // A function of a standard module may be another one from here on.
    world.escape([value]);
    return world.loseEverything(world.reason('dynamic-code', { name: `${object.name}.${target.name}` }), true);
  }
  if (object.type === 'unknown') world.unmodelled([object, value], world.placed(object.reason));
  else if (object.type === 'reference' || object.type === 'none' || object.type === 'bytes') {
    world.raise(raised('AttributeError', `cannot set attribute '${target.name}'`), target);
  } else world.unmodelled([object, value], world.reason('expression'));
}

/** The values that `value` yields when it is iterated over; undefined where they are not known. */
function iterate(world: World, value: Value): readonly Value[] | undefined {
  if (value.type === 'tuple') return value.items;
  if (value.type === 'bytes' && world.dialect.python === 2)
    return [...value.value].map((c) => ({ type: 'bytes', value: c }));
  if (value.type !== 'reference') return undefined;
  const object = world.read(value);
  return object.type === 'list' ? object.items : undefined;
}

function unpack(world: World, span: Span, targets: readonly Expression[], value: Value, origin: Origin): void {
  const starred = targets.some((target) => target.kind === 'opaque');
  const values = starred ? undefined : iterate(world, value);
  if (values === undefined) {
    if (['int', 'long', 'float', 'bool', 'none'].includes(value.type)) {
      world.raise(raised('TypeError', 'object is not iterable'), span);
    }
    const part = world.unmodelled([value], world.reason('unknown-operand'));
    for (const target of targets) assign(world, target, unknown(part.reason), { ...origin, expression: undefined });
    return;
  }
  if (values.length !== targets.length) {
    const message = values.length > targets.length ? 'too many values to unpack' : 'need more values to unpack';
    world.raise(raised('ValueError', message), span);
  }
  targets.forEach((target, i) => assign(world, target, values[i] as Value, { ...origin, expression: undefined }));
}

/** `object[index] = value` or `object[a:b] = value`. */
function store(world: World, target: SubscriptExpression, value: Value): void {
  const object = evaluateExpression(world, target.object);
  const change = subscripted(world, target);
  changeObject(world, target, object, [...change.operands, value], (state) =>
    change.slice === undefined
      ? setItem(state, change.operands[0] as Value, value, world)
      : setSlice(state, change.slice[0], change.slice[1], change.slice[2], value, world),
  );
}

interface Subscripted {
  readonly operands: readonly Value[];
  readonly slice: readonly [Value | undefined, Value | undefined, Value | undefined] | undefined;
}

function subscripted(world: World, { index }: SubscriptExpression): Subscripted {
  if (index.kind !== 'slice') return { operands: [evaluateExpression(world, index)], slice: undefined };
  const bound = (node: Expression | undefined): Value | undefined => node && evaluateExpression(world, node);
  const slice = [bound(index.lower), bound(index.upper), bound(index.step)] as const;
  return { operands: slice.map((value) => value ?? NONE), slice };
}

/** Gives the object that `object` refers to a new state. */
function changeObject(
  world: World,
  target: SubscriptExpression,
  object: Value,
  inputs: readonly Value[],
  change: (state: HeapObject) => HeapObject | Raised,
): void {
  if (object.type !== 'reference') {
    if (object.type === 'bytes' || object.type === 'text' || object.type === 'tuple' || object.type === 'none') {
      world.raise(raised('TypeError', 'object does not support item assignment'), target);
    }
    world.unmodelled([object, ...inputs], world.reason('unknown-operand'));
    return;
  }
  const indexes = inputs.slice(0, target.index.kind === 'slice' ? 4 : 1);
  if (indexes.some((input) => input.type === 'one-of')) {
    world.escape(inputs);
    world.loseContents(object, world.reason('unknown-operand'));
  } else {
    const state = change(world.read(object));
    if (state.type === 'raise') world.raise(state, target);
    if (state.type === 'unknown' || (state.type === 'dict' && state.fuzzy !== undefined)) {
      world.escape([...inputs, object]);
      world.noteRisk();
    }
    world.write(object, state);
  }
  recordChange(world, target, object);
}

function recordChange(world: World, { object: node }: SubscriptExpression, value: ReferenceValue): void {
  if (node.kind !== 'name' && node.kind !== 'attribute') return;
  world.record(node.name, 'mutation', { target: node, expression: undefined, value });
}

/** `target += value` and the like: a list is changed in place, anything else is bound anew. */
export function augment(world: World, statement: AugmentedAssignStatement): void {
  const { target } = statement;
  if (target.kind !== 'name' && world.source.code.slice(target.start, target.end).includes('(')) {
    // What a call in the target does, it does once; here it would be evaluated twice.
    evaluateExpression(world, statement.value);
    loseExpression(world, target);
    return;
  }
  const before = evaluateExpression(world, target);
  const right = evaluateExpression(world, statement.value);
  const after = augmented(world, statement, before, right);
  if (target.kind === 'name' || target.kind === 'attribute' || target.kind === 'subscript') {
    assign(world, target, after, { kind: 'augmented', expression: undefined });
  } else loseExpression(world, target);
}

function augmented(world: World, statement: AugmentedAssignStatement, before: Value, right: Value): Value {
  const { operator } = statement;
  if (before.type === 'one-of' && before.options.some((option) => option.type === 'reference')) {
    world.unmodelled([before, right], world.reason('unknown-operand'));
    return world.unknown('unknown-operand');
  }
  if (before.type === 'reference') {
    const outcome =
      right.type === 'one-of'
        ? unknown(world.reason('unknown-operand'))
        : inPlace(operator, world.read(before), right, world);
    if (outcome !== undefined && 'type' in outcome) {
      if (outcome.type === 'raise') return world.raise(outcome, statement);
      world.unmodelled([before, right], world.placed(outcome.reason));
      world.loseContents(before, world.placed(outcome.reason));
      return before;
    }
    if (outcome !== undefined) {
      if (outcome.object.type === 'unknown') world.escape([before, right]);
      world.write(before, outcome.object);
      return before;
    }
  }
  return apply(world, statement, [before, right], ([a, b]) => binary(operator, a as Operand, b as Operand, world));
}

/** `del target`. */
export function remove(world: World, target: Expression): void {
  switch (target.kind) {
    case 'name': {
      const binding = world.lookup(target.name);
      if (binding.value === undefined) {
        throw new PythonException('undefined-name', 'NameError', target, { name: target.name });
      }
      if (binding.maybeUnbound) world.noteRisk();
      const record = { target, expression: undefined, value: world.unknown('expression') };
      world.bind(target.name, { ...UNBOUND, by: world.record(target.name, 'delete', record), tainted: world.tainted });
      return;
    }
    case 'attribute':
      return removeAttribute(world, target.object, target);
    case 'subscript': {
      const object = evaluateExpression(world, target.object);
      const change = subscripted(world, target);
      changeObject(world, target, object, change.operands, (state) =>
        change.slice === undefined
          ? deleteItem(state, change.operands[0] as Value, world)
          : deleteSlice(state, change.slice[0], change.slice[1], change.slice[2], world),
      );
      return;
    }
    case 'tuple':
    case 'list':
      for (const item of target.items) remove(world, item);
      return;
    default:
      loseExpression(world, target);
  }
}

function removeAttribute(world: World, objectNode: Expression, target: { readonly name: string } & Span): void {
  const object = evaluateExpression(world, objectNode);
  if (object.type === 'module' && object.name === 'Defaults') {
    attribute(world, object, target.name, target);
    const record = { target, expression: undefined, value: world.unknown('expression') };
    const by = world.record(target.name, 'delete', record);
    world.bindDefault(target.name, { ...UNBOUND, by, tainted: world.tainted });
  } else if (object.type === 'module' && object.name === 'mm_cfg') {
    world.loseName(target.name, world.reason('expression'));
  } else setAttribute(world, object, target, NONE, { kind: 'delete', expression: undefined });
}
