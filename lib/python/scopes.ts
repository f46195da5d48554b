import type { Cursor } from './cursor.ts';
import { bindings, blocksOf, expressionsOf, targetsOf } from './names.ts';
import type { SyntaxProblem } from './problem.ts';
import { subexpressions } from './subexpressions.ts';
import type { DefinitionStatement, Expression, Statement } from './syntax.ts';

/** A function, class or module, as far as `global` and `nonlocal` care. */
interface Scope {
  readonly parameters: ReadonlySet<string>;
  /** The names that functions around it have, and these with its own, for the definitions in it. */
  readonly outer: ReadonlySet<string>;
  readonly visible: ReadonlySet<string>;
  readonly used: Set<string>;
}

/**
 * What is wrong with the `global` and `nonlocal` statements of a file: Python 3 wants them before the first use of a name, neither Python
 * takes a parameter, and `nonlocal` wants a variable of a function around it. What stands in expressions that are kept unread is not seen.
 */
export function scopeProblems(statements: readonly Statement[], cursor: Cursor): SyntaxProblem[] {
  const problems: SyntaxProblem[] = [];
  const none = new Set<string>();
  const work: [statements: readonly Statement[], scope: Scope][] = [
    [statements, { parameters: none, outer: none, visible: none, used: new Set() }],
  ];
  for (let next = work.pop(); next !== undefined; next = work.pop()) {
    const [body, scope] = next;
    const queue = [...body].reverse();
    for (let statement = queue.pop(); statement !== undefined; statement = queue.pop()) {
      if (statement.kind === 'global' || statement.kind === 'nonlocal')
        problems.push(...declared(statement, scope, cursor));
      use(statement, scope.used);
      queue.push(...blocksOf(statement).reverse());
      if (statement.kind === 'def' || statement.kind === 'class')
        work.push([statement.body, inner(statement, scope, cursor)]);
    }
  }
  return problems;
}

function declared(
  statement: Extract<Statement, { readonly kind: 'global' | 'nonlocal' }>,
  { parameters, outer, used }: Scope,
  cursor: Cursor,
): SyntaxProblem[] {
  const { kind: word, start, end } = statement;
  return statement.names.flatMap((name): SyntaxProblem[] => {
    const at = { start, end, args: { name, word } };
    if (parameters.has(name)) return [{ id: 'declared-parameter', ...at }];
    if (cursor.python === 3 && used.has(name)) return [{ id: 'late-declaration', ...at }];
    if (word === 'nonlocal' && !outer.has(name)) return [{ id: 'no-outer-variable', ...at }];
    return [];
  });
}

/** Adds the names that a statement itself uses or binds. */
function use(statement: Statement, used: Set<string>): void {
  // An import does not count as a use.
  if (statement.kind === 'def' || statement.kind === 'class') used.add(statement.name);
  const queue: (Expression | undefined)[] = [...expressionsOf(statement), ...targetsOf(statement)];
  while (queue.length > 0) {
    const next = queue.pop();
    if (next === undefined) continue;
    if (next.kind === 'name') used.add(next.name);
    else queue.push(...subexpressions(next));
  }
}

/** The scope of a definition. What a class binds is hidden from the functions in it. */
function inner(definition: DefinitionStatement, around: Scope, cursor: Cursor): Scope {
  const used = new Set<string>();
  if (definition.kind === 'class') {
    // Methods see the cell of `super()` as well.
    const visible = new Set([...around.visible, '__class__']);
    return { parameters: new Set(), outer: around.visible, visible, used };
  }
  const parameters = parametersOf(definition, cursor);
  const isGlobal = declaredGlobal(definition.body);
  const own = [...parameters, ...bindings(definition.body)].filter((name) => !isGlobal.has(name));
  return { parameters, outer: around.visible, visible: new Set([...around.visible, ...own]), used };
}

function declaredGlobal(body: readonly Statement[]): Set<string> {
  const names = new Set<string>();
  const queue = [...body];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    if (next.kind === 'global') for (const name of next.names) names.add(name);
    queue.push(...blocksOf(next));
  }
  return names;
}

/** The names that follow the opening bracket of a def, a comma or a star there. */
function parametersOf({ firstToken, lastToken, name }: DefinitionStatement, cursor: Cursor): Set<string> {
  const names = new Set<string>();
  let i = firstToken;
  while (i < lastToken && (cursor.textOf(i) !== 'def' || cursor.textOf(i + 1) !== name)) i++;
  let depth = 0;
  for (i += 2; i <= lastToken; i++) {
    const text = cursor.textOf(i);
    if (/^[([{]$/.test(text)) depth++;
    else if (/^[)\]}]$/.test(text) && --depth === 0) break;
    else if (depth === 1 && /^[A-Za-z_]/.test(text) && /^(?:[(,]|\*\*?)$/.test(cursor.textOf(i - 1))) names.add(text);
  }
  return names;
}
