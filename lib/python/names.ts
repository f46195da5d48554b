import type { Module } from './module.ts';
import { subexpressions } from './subexpressions.ts';
import type { Expression, Statement } from './syntax.ts';
import { TokenKind } from './token.ts';

/**
 * All names that the statements may bind in the scope they run in: targets of assignments, loops, `with` and `except`, imports,
 * definitions, `del`, names declared global within a definition, and what opaque code may bind. Names bound within a function
 * or class body are not among them, nor what `import *` and exec may bring.
 */
export function bindings(statements: readonly Statement[]): ReadonlySet<string> {
  const names = new Set<string>();
  const queue = [...statements];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    for (const expression of expressionsOf(next)) addBoundWithin(expression, names);
    for (const target of targetsOf(next)) addTarget(target, names);
    for (const name of namesOf(next)) names.add(name);
    queue.push(...blocksOf(next));
  }
  return names;
}

/** Every name that stands in the tokens from `firstToken` to `lastToken` (inclusive), keywords included. */
export function mentions(firstToken: number, lastToken: number, module: Module): ReadonlySet<string> {
  const { code, tokens } = module;
  const names = new Set<string>();
  const last = Math.min(lastToken, tokens.length - 1);
  for (let i = firstToken; i <= last; i++) {
    if (tokens.kinds[i] === TokenKind.Name) names.add(code.slice(tokens.starts[i], tokens.ends[i]));
  }
  return names;
}

/** The statements directly within a compound one that run in its scope. */
export function blocksOf(statement: Statement): Statement[] {
  switch (statement.kind) {
    case 'if':
      return [...statement.branches.flatMap((branch) => branch.body), ...(statement.orelse ?? [])];
    case 'try': {
      const { body, handlers, orelse = [], finalbody = [] } = statement;
      return [...body, ...handlers.flatMap((handler) => handler.body), ...orelse, ...finalbody];
    }
    case 'for':
    case 'while':
      return [...statement.body, ...(statement.orelse ?? [])];
    case 'with':
      return [...statement.body];
    default:
      return [];
  }
}

/** The targets of a statement. */
export function targetsOf(statement: Statement): readonly (Expression | undefined)[] {
  switch (statement.kind) {
    case 'assign':
    case 'del':
      return statement.targets;
    case 'augmented':
    case 'annotated':
    case 'for':
      return [statement.target];
    case 'with':
      return statement.items.map((item) => item.target);
    case 'try':
      return statement.handlers.map((handler) => handler.target);
    default:
      return [];
  }
}

/** The names that a statement binds as plain words, not as expressions. */
function namesOf(statement: Statement): readonly string[] {
  switch (statement.kind) {
    case 'import':
      return statement.modules.map(({ path, alias }) => alias ?? path.split('.', 1)[0] ?? path);
    case 'from':
      return statement.names === '*' ? [] : statement.names.map(({ name, alias }) => alias ?? name);
    case 'def':
    case 'class':
      return [statement.name, ...statement.binds, ...globalsWithin(statement.body)];
    case 'opaque':
      return statement.binds;
    default:
      return [];
  }
}

/** The names that code within a definition declares global and so may bind outside it. */
function globalsWithin(body: readonly Statement[]): string[] {
  const names: string[] = [];
  const queue = [...body];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    if (next.kind === 'global') names.push(...next.names);
    queue.push(...(next.kind === 'def' || next.kind === 'class' ? next.body : blocksOf(next)));
  }
  return names;
}

/** The expressions that a statement evaluates itself, targets apart. */
export function expressionsOf(statement: Statement): readonly (Expression | undefined)[] {
  switch (statement.kind) {
    case 'assign':
    case 'augmented':
    case 'expression':
    case 'return':
      return [statement.value];
    case 'annotated':
      return [statement.annotation, statement.value];
    case 'if':
      return statement.branches.map((branch) => branch.test);
    case 'while':
      return [statement.test];
    case 'assert':
      return [statement.test, statement.message];
    case 'for':
      return [statement.iterable];
    case 'with':
      return statement.items.map((item) => item.context);
    case 'try':
      return statement.handlers.map((handler) => handler.type);
    case 'def':
    case 'class':
      return statement.decorators;
    case 'exec':
      return [statement.code];
    case 'print':
      return [statement.destination, ...statement.values];
    case 'raise':
      return statement.values;
    default:
      return [];
  }
}

function addTarget(target: Expression | undefined, names: Set<string>): void {
  if (target === undefined) return;
  if (target.kind === 'name') names.add(target.name);
  else if (target.kind === 'tuple' || target.kind === 'list') for (const item of target.items) addTarget(item, names);
  else if (target.kind === 'opaque') for (const name of [...target.binds, ...target.names]) names.add(name);
  else addBoundWithin(target, names);
}

/** Adds what an expression binds by itself: the variables of a Python 2 list comprehension, and the target of `:=`. */
function addBoundWithin(expression: Expression | undefined, names: Set<string>): void {
  const queue = [expression];
  while (queue.length > 0) {
    const next = queue.pop();
    if (next === undefined) continue;
    if (next.kind === 'opaque') for (const name of next.binds) names.add(name);
    else queue.push(...subexpressions(next));
  }
}
