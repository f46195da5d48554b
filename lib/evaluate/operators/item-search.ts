import { int } from '../value.ts';
import type { Value } from '../value.ts';
import { lost, shape, valueError } from './common.ts';
import { equalInside } from './equality.ts';
import { isSpan, span } from './string-arguments.ts';
import type { Context, Result } from './types.ts';
import { startWalk } from './walk.ts';

/** How many of the items are equal to a value. */
export function countItems(items: readonly Value[], value: Value, context: Context): Result {
  let found = 0;
  for (const item of items) {
    const same = equalInside(item, value, context, startWalk());
    if (same === undefined) return lost(shape(value, context) === undefined ? undefined : 'int');
    if (same) found++;
  }
  return int(found);
}

/** The place of the first item that is equal to `args[0]`, between the places that follow it. */
export function indexOf(items: readonly Value[], args: readonly Value[], what: string, context: Context): Result {
  const range = span(args.slice(1), items.length, context);
  if (!isSpan(range)) return range;
  for (const bound of args.slice(1)) if (bound.type === 'none') return lost();
  for (let i = range[0]; i < range[1]; i++) {
    const same = equalInside(items[i] as Value, args[0] as Value, context, startWalk());
    if (same === undefined) return lost(shape(args[0] as Value, context) === undefined ? undefined : 'int');
    if (same) return int(i);
  }
  return valueError(`x not in ${what}`);
}
