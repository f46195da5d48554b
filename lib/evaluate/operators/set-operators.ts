import type { BinaryOperator } from '../../python/syntax.ts';
import type { HeapObject, Value } from '../value.ts';
import { lostContents, setOf } from './container.ts';

export type SetOperator = '|' | '&' | '-' | '^';

export const isSetOperator = (operator: BinaryOperator): operator is SetOperator => '|&-^'.includes(operator);

/** The content of the set that an operator on two sets gives. */
export function combineSets(
  operator: SetOperator,
  left: HeapObject | undefined,
  right: HeapObject | undefined,
): HeapObject {
  if (left?.type !== 'set' || right?.type !== 'set') return lostContents('set');
  return combineEntries(operator, left.entries, right.entries);
}

type Entries = ReadonlyMap<string, Value>;

/** The same for the entries of the sets. */
export function combineEntries(operator: SetOperator, left: Entries, right: Entries): HeapObject {
  const only = (a: Entries, b: Entries): [string, Value][] => [...a].filter(([key]) => !b.has(key));
  switch (operator) {
    case '|':
      return setOf([...left, ...only(right, left)]);
    case '&': {
      // CPython takes the elements of the smaller one, or of the right one: 1 and 1.0 are told apart here by no one but their type.
      const common = [...left].filter(([key]) => right.has(key));
      return common.some(([key, value]) => right.get(key)?.type !== value.type) ? lostContents('set') : setOf(common);
    }
    case '-':
      return setOf(only(left, right));
    case '^':
      return setOf([...only(left, right), ...only(right, left)]);
  }
}
