import type { Value } from '../value.ts';
import { lost } from './common.ts';
import type { StringValue } from './string-arguments.ts';
import type { Context, Keywords, Result } from './types.ts';

/** `string.format(...)`. */
export function formatString(self: StringValue, args: readonly Value[], keywords: Keywords, context: Context): Result {
  context.spend(args.length + keywords.length);
  return lost(self.type);
}
