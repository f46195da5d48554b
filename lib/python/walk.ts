import type { Statement } from './syntax.ts';

/** The statements inside a compound one. */
function blocks(statement: Statement): (readonly Statement[])[] {
  switch (statement.kind) {
    case 'if':
      return [...statement.branches.map((branch) => branch.body), statement.orelse ?? []];
    case 'try':
      return [
        statement.body,
        ...statement.handlers.map((handler) => handler.body),
        statement.orelse ?? [],
        statement.finalbody ?? [],
      ];
    case 'for':
    case 'while':
      return [statement.body, statement.orelse ?? []];
    case 'with':
    case 'def':
    case 'class':
      return [statement.body];
    default:
      return [];
  }
}

/** Every statement in `statements`, nested ones behind the one that holds them. */
export function flatten(statements: readonly Statement[]): Statement[] {
  const all: Statement[] = [];
  const queue = [...statements].reverse();
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    all.push(next);
    queue.push(...blocks(next).flat().reverse());
  }
  return all;
}
