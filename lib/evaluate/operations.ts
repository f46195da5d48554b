import type { Span } from '../python/syntax.ts';
import { joinValues } from './join.ts';
import { BRANCHES } from './memory.ts';
import { truth } from './operators/index.ts';
import type { Result } from './operators/index.ts';
import { LIMITS, unknown } from './value.ts';
import type { KnownValue, Raised, UnknownValue, Value } from './value.ts';
import type { World } from './world.ts';

/** A value that is not one of several. */
export type Operand = KnownValue | UnknownValue;

/** True for an unknown value that may be any object at all, so that working on it may run any code. */
export function isOpaque(value: Value): boolean {
  return value.type === 'unknown' && value.kind === undefined;
}

/**
 * Applies a pure operation to `inputs`: to every combination where some are one of several values. Raises what it raises for sure.
 * An operation on an object that is not known runs code that is not modelled.
 */
export function apply(
  world: World,
  span: Span,
  inputs: readonly Value[],
  operation: (operands: readonly Operand[]) => Result,
): Value {
  const combinations = combine(inputs);
  if (combinations === undefined) return world.unmodelled(inputs, world.reason('unknown-operand'));
  const results: Value[] = [];
  let failure: Raised | undefined;
  for (const operands of combinations) {
    world.spend(1);
    const result = operation(operands);
    if (result.type === 'raise') {
      failure = failure === undefined || failure.exception === result.exception ? result : anyException(failure);
    } else results.push(settle(world, operands, result));
  }
  if (results.length === 0) world.raise(failure as Raised, span);
  if (failure !== undefined) world.noteRisk();
  return joinValues(results, BRANCHES);
}

/** The exception is certain, its class is not. */
function anyException(raised: Raised): Raised {
  return { ...raised, exception: 'Exception' };
}

/** Every combination of the options of `inputs`; undefined where there are too many. */
function combine(inputs: readonly Value[]): Operand[][] | undefined {
  let combinations: Operand[][] = [[]];
  for (const input of inputs) {
    const options = input.type === 'one-of' ? input.options : [input];
    combinations = combinations.flatMap((before) => options.map((option) => [...before, option]));
    if (combinations.length > LIMITS.options) return undefined;
  }
  return combinations;
}

function settle(world: World, operands: readonly Operand[], result: Exclude<Result, Raised>): Value {
  if (result.type === 'new') return world.allocate(result.object);
  if (result.type !== 'unknown') return result;
  if (operands.some(isOpaque)) return world.unmodelled(operands, world.placed(result.reason), result.kind);
  world.noteRisk();
  if (result.kind === undefined) world.escape(operands);
  return unknown(world.placed(result.reason), result.kind);
}

/** The truth of a value; undefined where it is not known. Asking an object that is not known for it runs code that is not modelled. */
export function truthOf(world: World, value: Value): boolean | undefined {
  const result = truthOfOptions(world, value);
  if (result === undefined && isOpaque(value)) world.unmodelled([value], world.reason('unknown-operand'));
  return result;
}

function truthOfOptions(world: World, value: Value): boolean | undefined {
  if (value.type !== 'one-of') return truth(value, world);
  const truths = value.options.map((option) => truth(option, world));
  return truths.every((one) => one === truths[0]) ? truths[0] : undefined;
}
