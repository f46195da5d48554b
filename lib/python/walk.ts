import { blocksOf } from './names.ts';
import type { Statement } from './syntax.ts';

/** Every statement in `statements`, nested ones behind the one that holds them, those of definitions included. */
export function flatten(statements: readonly Statement[]): Statement[] {
  const all: Statement[] = [];
  const queue = [...statements].reverse();
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    all.push(next);
    const inner = next.kind === 'def' || next.kind === 'class' ? next.body : blocksOf(next);
    for (let i = inner.length - 1; i >= 0; i--) queue.push(inner[i] as Statement);
  }
  return all;
}
