import type { HeapObject, Value } from '../value.ts';
import type { Context, Keywords, ObjectResult, Result } from './types.ts';

/** Calls a method of an immutable value; undefined where it is not modelled. */
export function method(
  self: Value,
  name: string,
  args: readonly Value[],
  keywords: Keywords,
  context: Context,
): Result | undefined {
  context.spend(args.length + keywords.length + name.length + (self.type === 'none' ? 1 : 0));
  return undefined;
}

/** Calls a method of a mutable object; undefined where it is not modelled. */
export function objectMethod(
  object: HeapObject,
  name: string,
  args: readonly Value[],
  keywords: Keywords,
  context: Context,
): ObjectResult | undefined {
  context.spend(args.length + keywords.length + name.length + (object.type === 'list' ? 1 : 0));
  return undefined;
}
