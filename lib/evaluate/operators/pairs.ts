import type { Reason } from '../reason.ts';
import type { Raised, Value } from '../value.ts';
import { typeError, valueError } from './common.ts';
import { isItems, iterate } from './iterate.ts';
import type { Context, Keywords } from './types.ts';

export type Pair = readonly [key: Value, value: Value];

/** The entries that `dict(given)` takes over. */
export interface Pairs {
  readonly pairs: readonly Pair[];
  /** Set where `given` may hold more entries than these. */
  readonly fuzzy: Reason | undefined;
}

/** The entries of a dict, or of a sequence of pairs; undefined where they are not known. */
export function pairsOf(given: Value | undefined, context: Context): Pairs | Raised | undefined {
  if (given === undefined) return { pairs: [], fuzzy: undefined };
  const object = given.type === 'reference' ? context.heap.read(given) : undefined;
  if (object?.type === 'dict') {
    context.spend(object.entries.size);
    return { pairs: [...object.entries.values()], fuzzy: object.fuzzy };
  }
  const items = iterate(given, context);
  if (items === undefined || !isItems(items)) return items;
  const pairs: Pair[] = [];
  for (const item of items.items) {
    const parts = iterate(item, context);
    if (parts === undefined) return undefined;
    if (!isItems(parts))
      return typeError(`cannot convert dictionary update sequence element #${pairs.length} to a sequence`);
    const [key, value] = parts.items;
    if (key === undefined || value === undefined || parts.items.length !== 2) {
      return valueError(
        `dictionary update sequence element #${pairs.length} has length ${parts.items.length}; 2 is required`,
      );
    }
    pairs.push([key, value]);
  }
  return { pairs, fuzzy: undefined };
}

/** Entries with those that keyword arguments add. */
export function withKeywords(pairs: readonly Pair[], keywords: Keywords, { dialect }: Context): Pair[] {
  const type = dialect.python === 2 ? 'bytes' : 'text';
  return [...pairs, ...keywords.map(([value, held]): Pair => [{ type, value }, held])];
}
