import type { Cursor } from './cursor.ts';
import type { Expression } from './syntax.ts';

/** How a target is used: assigned to, assigned to by `+=` and the like, or deleted. */
type Use = 'assign' | 'augmented' | 'del';

/** Refuses what Python does not assign to, or delete. */
export function checkTarget(cursor: Cursor, target: Expression, use: Use = 'assign'): void {
  switch (target.kind) {
    case 'name':
    case 'attribute':
      // Python 2 takes `del None`.
      if (use !== 'del' || cursor.python === 3) checkName(cursor, target.name, target);
      return;
    case 'subscript':
      return;
    case 'tuple':
    case 'list':
      if (use === 'augmented') throw cursor.refuse('assign-expression', {}, target);
      if (target.kind === 'tuple' && target.items.length === 0 && cursor.python === 2) {
        throw cursor.refuse('assign-expression', {}, target);
      }
      if (cursor.python === 3) checkStars(cursor, target.items);
      for (const item of target.items) checkTarget(cursor, item, use);
      return;
    case 'opaque':
      if (target.what === 'starred' && use === 'assign') return;
      throw cursor.refuse('assign-expression', {}, target);
    case 'string':
    case 'integer':
    case 'float':
    case 'dict':
    case 'set':
      throw cursor.refuse('assign-literal', {}, target);
    case 'call':
      throw cursor.refuse('assign-call', {}, target);
    default:
      throw cursor.refuse('assign-expression', {}, target);
  }
}

function checkStars(cursor: Cursor, items: readonly Expression[]): void {
  const stars = items.filter((item) => item.kind === 'opaque' && item.what === 'starred');
  if (stars.length > 1) throw cursor.refuse('two-stars', {}, stars[1]);
}

/** Refuses a name that Python does not let anyone bind. */
export function checkName(cursor: Cursor, name: string, span: { readonly start: number; readonly end: number }): void {
  const constant =
    name === 'None' || name === '__debug__' || (cursor.python === 3 && (name === 'True' || name === 'False'));
  if (constant) throw cursor.refuse('assign-constant', { name }, span);
}
