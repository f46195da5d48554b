import type { Cursor } from './cursor.ts';
import type { Expression } from './syntax.ts';

/** Refuses what Python does not assign to (or delete). */
export function checkTarget(cursor: Cursor, target: Expression, augmented = false): void {
  switch (target.kind) {
    case 'name':
      return checkName(cursor, target.name, target);
    case 'attribute':
    case 'subscript':
      if (target.kind === 'attribute' && target.name === 'None') checkName(cursor, 'None', target);
      return;
    case 'tuple':
    case 'list':
      if (augmented) throw cursor.refuse('assign-expression', {}, target);
      if (target.kind === 'tuple' && target.items.length === 0 && cursor.python === 2) {
        throw cursor.refuse('assign-expression', {}, target);
      }
      for (const item of target.items) checkTarget(cursor, item);
      return;
    case 'opaque':
      if (target.what === 'starred' && !augmented) return;
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

/** Refuses a name that Python does not let anyone bind. */
export function checkName(cursor: Cursor, name: string, span: { readonly start: number; readonly end: number }): void {
  const constant =
    name === 'None' || name === '__debug__' || (cursor.python === 3 && (name === 'True' || name === 'False'));
  if (constant) throw cursor.refuse('assign-constant', { name }, span);
}
