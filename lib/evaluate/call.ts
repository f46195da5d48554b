import type { CallExpression } from '../python/syntax.ts';
import type { Arguments } from './arguments.ts';
import { addLanguage, addVirtualHost } from './helpers.ts';
import { EXITS } from './known.ts';
import { joinValues } from './join.ts';
import { BRANCHES } from './memory.ts';
import { apply, isOpaque } from './operations.ts';
import type { Operand } from './operations.ts';
import { callFunction, method, objectMethod } from './operators/index.ts';
import type { Result } from './operators/index.ts';
import type { Reason } from './reason.ts';
import { raised, unknown } from './value.ts';
import type { NamedValue, ReferenceValue, Value } from './value.ts';
import { PythonException } from './exceptions.ts';
import type { World } from './world.ts';

/** The value of calling `callee` with `args`. */
export function call(world: World, node: CallExpression, callee: Value, args: Arguments): Value {
  const reason = world.reason('call', { name: calleeName(world, node) });
  const inputs = [callee, ...args.positional, ...args.keywords.map(([, value]) => value)];
  if (!args.exact) return world.unmodelled(inputs, reason);
  if (callee.type === 'one-of') {
    const references = inputs.some(
      (input) => input.type === 'reference' || (input.type === 'method' && input.self?.type === 'reference'),
    );
    if (references || callee.options.some((option) => option.type !== 'method'))
      return world.unmodelled(inputs, reason);
    return joinValues(
      callee.options.map((option) => callMethod(world, node, option as NamedValue, args, reason)),
      BRANCHES,
    );
  }
  switch (callee.type) {
    case 'function':
      return callNamed(world, node, callee.name, args, reason);
    case 'method':
      return callMethod(world, node, callee, args, reason);
    case 'class':
      world.escape(inputs);
      world.noteRisk();
      return unknown(reason);
    case 'unknown':
    case 'module':
      return world.unmodelled(inputs, reason);
    default:
      return world.raise(raised('TypeError', 'object is not callable'), node);
  }
}

/** The callee as written, for messages. */
function calleeName(world: World, node: CallExpression): string {
  const written = world.source.text.slice(node.callee.start, node.callee.end);
  return /^[\w.]{1,60}$/.test(written) ? written : 'call';
}

function callNamed(world: World, node: CallExpression, name: string, args: Arguments, reason: Reason): Value {
  const inputs = [...args.positional, ...args.keywords.map(([, value]) => value)];
  if (EXITS.has(name)) throw new PythonException('exit', 'SystemExit', node, { name });
  if (name === 'add_virtualhost') return addVirtualHost(world, node, args, reason);
  if (name === 'add_language') return addLanguage(world, node, args, reason);
  // What calls back, or asks an unknown object, runs code that is not modelled.
  const given = ({ type }: Value): boolean => type === 'function' || type === 'method' || type === 'class';
  const asksType = name === 'isinstance' || name === 'issubclass' || name === 'callable' || name === 'type';
  if (!asksType && inputs.some(given)) return world.unmodelled(inputs, reason);
  return distribute(world, node, args, reason, (positional, keywords) =>
    callFunction(name, positional, keywords, world),
  );
}

type Implementation = (positional: Value[], keywords: [string, Value][]) => Result | undefined;

/** Runs `implementation` on every combination of arguments; a call that it does not model is left to `unmodelled`. */
function distribute(
  world: World,
  node: CallExpression,
  args: Arguments,
  reason: Reason,
  implementation: Implementation,
): Value {
  const inputs = [...args.positional, ...args.keywords.map(([, value]) => value)];
  let modelled = true;
  const value = apply(world, node, inputs, (operands): Result => {
    const positional = operands.slice(0, args.positional.length);
    const keywords = args.keywords.map(([name], i): [string, Value] => [
      name,
      operands[positional.length + i] as Operand,
    ]);
    const result = implementation(positional, keywords);
    if (result !== undefined) return result;
    modelled = false;
    return unknown(reason);
  });
  return modelled ? value : world.unmodelled(inputs, reason);
}

function callMethod(world: World, node: CallExpression, callee: NamedValue, args: Arguments, reason: Reason): Value {
  const self = callee.self as Value;
  const inputs = [self, ...args.positional, ...args.keywords.map(([, value]) => value)];
  const callsBack = inputs.some(({ type }) => type === 'function' || type === 'method' || type === 'class');
  if (callsBack && !STORES.has(callee.name)) return world.unmodelled(inputs, reason);
  if (self.type === 'reference') return mutate(world, node, self, callee.name, args, reason);
  if (self.type === 'one-of') return world.unmodelled(inputs, reason);
  return distribute(world, node, args, reason, (positional, keywords) =>
    method(self, callee.name, positional, keywords, world),
  );
}

/** Methods that only store what they are given. */
const STORES = new Set(['append', 'insert', 'setdefault']);

function mutate(
  world: World,
  node: CallExpression,
  self: ReferenceValue,
  name: string,
  args: Arguments,
  reason: Reason,
): Value {
  const inputs = [...args.positional, ...args.keywords.map(([, value]) => value)];
  const object = world.read(self);
  const plain = inputs.every((input) => input.type !== 'one-of') || STORES.has(name);
  const outcome = plain
    ? objectMethod(
        object,
        name,
        [...args.positional],
        args.keywords.map(([key, value]): [string, Value] => [key, value]),
        world,
      )
    : undefined;
  if (outcome === undefined) {
    world.unmodelled([self, ...inputs], reason);
    if (world.read(self).type !== 'unknown') world.loseContents(self, reason);
    recordMutation(world, node, self);
    return unknown(reason);
  }
  if (outcome.object !== undefined) {
    const loses =
      outcome.object.type === 'unknown' || (outcome.object.type === 'dict' && outcome.object.fuzzy !== undefined);
    if (loses) world.escape([...inputs, self]);
    world.write(self, outcome.object);
    recordMutation(world, node, self);
  }
  const { result } = outcome;
  if (result.type === 'raise') return world.raise(result, node);
  if (result.type === 'new') return world.allocate(result.object);
  if (result.type !== 'unknown') return result;
  if (inputs.some(isOpaque) && !STORES.has(name)) return world.unmodelled([self, ...inputs], reason);
  world.noteRisk();
  if (result.kind === undefined) world.escape([self, ...inputs]);
  return unknown(world.placed(result.reason), result.kind);
}

/** `NAME.append(...)` counts as something that happened to NAME. */
function recordMutation(world: World, node: CallExpression, self: Value): void {
  const { callee } = node;
  if (callee.kind !== 'attribute') return;
  const { object } = callee;
  const name = object.kind === 'name' || object.kind === 'attribute' ? object.name : undefined;
  if (name === undefined) return;
  world.record(name, 'mutation', { target: object, expression: undefined, value: self });
}
