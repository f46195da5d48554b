import type { SyntaxProblem } from './problem.ts';
import type { PythonVersion, Statement } from './syntax.ts';
import { flatten } from './walk.ts';

/** The features that `from __future__ import` knows in Python 2.7 (Lib/__future__.py). */
export const FUTURES: ReadonlySet<string> = new Set([
  'absolute_import',
  'division',
  'generators',
  'nested_scopes',
  'print_function',
  'unicode_literals',
  'with_statement',
]);

const LATER_FUTURES = new Set(['annotations', 'barry_as_FLUFL', 'generator_stop']);

/** What is wrong with the future imports of a file: they stand at its top, and name what Python knows (PEP 236). */
export function futureProblems(statements: readonly Statement[], python: PythonVersion): SyntaxProblem[] {
  const problems: SyntaxProblem[] = [];
  let late = false;
  let docstring = true;
  for (const statement of statements) {
    if (isFuture(statement)) {
      problems.push(...check(statement, python));
      if (late) problems.push(problem('late-future', statement));
      // Python 3 takes no docstring behind one.
      if (python === 3) docstring = false;
    } else if (docstring && isString(statement)) docstring = false;
    else {
      late = true;
      for (const inner of nested(statement)) if (isFuture(inner)) problems.push(problem('late-future', inner));
    }
  }
  return problems;
}

function nested(statement: Statement): Statement[] {
  return flatten([statement]).slice(1);
}

function isFuture(statement: Statement): boolean {
  return statement.kind === 'from' && statement.module === '__future__' && statement.level === 0;
}

function isString(statement: Statement): boolean {
  return statement.kind === 'expression' && statement.value.kind === 'string';
}

function check(statement: Statement, python: PythonVersion): SyntaxProblem[] {
  if (statement.kind !== 'from') return [];
  if (statement.names === '*') return [problem('unknown-future', statement, { name: '*' })];
  return statement.names
    .filter(({ name }) => !FUTURES.has(name) && !(python === 3 && LATER_FUTURES.has(name)))
    .map((imported) => problem('unknown-future', imported, { name: imported.name }));
}

function problem(
  id: SyntaxProblem['id'],
  { start, end }: { readonly start: number; readonly end: number },
  args: SyntaxProblem['args'] = {},
): SyntaxProblem {
  return { id, start, end, args };
}
