import type { Value } from '../value.ts';
import type { Context, Keywords, Result } from './types.ts';

/** Calls a built-in function, one of os.path or a helper of Mailman's Defaults; undefined where it is not modelled. */
export function callFunction(
  name: string,
  args: readonly Value[],
  keywords: Keywords,
  context: Context,
): Result | undefined {
  context.spend(args.length + keywords.length + name.length);
  return undefined;
}
