import type { Value } from '../value.ts';
import { lost } from './common.ts';
import type { Context, Result } from './types.ts';

/** `format % values`. */
export function formatPercent(format: Value, values: Value, type: 'bytes' | 'text', context: Context): Result {
  context.spend(format.type.length + values.type.length + type.length);
  return lost();
}
