import { flatten } from '../python/walk.ts';
import { TokenKind } from '../python/token.ts';
import type {
  DefinitionStatement,
  ForStatement,
  Expression,
  IfStatement,
  PrintStatement,
  RaiseStatement,
  Statement,
} from '../python/syntax.ts';
import { mentions } from '../python/names.ts';
import { assign, augment, remove } from './assign.ts';
import { evaluateExpression } from './expression.ts';
import { fork } from './fork.ts';
import { globalsOf, havoc, replacedAttribute } from './havoc.ts';
import { importFrom, importModules } from './imports.ts';
import { isOpaque, truthOf } from './operations.ts';
import { executeTry } from './try.ts';
import { unknown } from './value.ts';
import type { Value } from './value.ts';
import { PythonException } from './exceptions.ts';
import type { World } from './world.ts';

/** An `elif` chain of unknown tests longer than this is not followed branch by branch. */
const LONGEST_CHAIN = 40;

function execute(world: World, statements: readonly Statement[]): void {
  for (const statement of statements) executeOne(world, statement);
}

/** Executes the block of a compound statement. */
export function block(world: World, statements: readonly Statement[] | undefined): void {
  if (statements === undefined) return;
  const { statement } = world;
  world.nesting++;
  try {
    execute(world, statements);
  } finally {
    world.nesting--;
    world.statement = statement;
  }
}

/** Executes one statement; throws a PythonException for what Python raises for sure. */
export function executeOne(world: World, statement: Statement): void {
  world.begin(statement);
  switch (statement.kind) {
    case 'assign': {
      const value = evaluateExpression(world, statement.value);
      for (const target of statement.targets)
        assign(world, target, value, { kind: 'assign', expression: statement.value });
      return;
    }
    case 'augmented':
      return augment(world, statement);
    case 'annotated':
      if (statement.value !== undefined) {
        const value = evaluateExpression(world, statement.value);
        assign(world, statement.target, value, { kind: 'assign', expression: statement.value });
      }
      if (statement.target.kind === 'name') evaluateExpression(world, statement.annotation);
      return;
    case 'expression':
      evaluateExpression(world, statement.value);
      return;
    case 'import':
      return importModules(world, statement);
    case 'from':
      return importFrom(world, statement);
    case 'if':
      return executeIf(world, statement);
    case 'try':
      return executeTry(world, statement, block);
    case 'del':
      for (const target of statement.targets) remove(world, target);
      return;
    case 'print':
      return print(world, statement);
    case 'raise':
      return raise(world, statement);
    case 'assert':
      return assertion(world, statement.test);
    case 'def':
    case 'class':
      return define(world, statement);
    case 'for':
      return executeFor(world, statement);
    case 'while':
      return havoc(world, statement, 'indirect', world.reason('loop'));
    case 'with':
      return havoc(world, statement, 'indirect', world.reason('expression'));
    case 'exec':
      return world.loseEverything(world.reason('dynamic-code', { name: 'exec' }), true);
    case 'opaque':
      return havoc(world, statement, 'indirect', world.reason('syntax'));
    case 'global':
    case 'nonlocal':
    case 'pass':
    case 'break':
    case 'continue':
    case 'return':
      return;
  }
}

function executeIf(world: World, statement: IfStatement): void {
  if (statement.branches.length > LONGEST_CHAIN) return havoc(world, statement, 'indirect', world.reason('branches'));
  runBranch(world, statement, 0);
}

function runBranch(world: World, statement: IfStatement, i: number): void {
  const branch = statement.branches[i];
  if (branch === undefined) return block(world, statement.orelse);
  const test = truthOf(world, evaluateExpression(world, branch.test));
  if (test === true) return block(world, branch.body);
  if (test === false) return runBranch(world, statement, i + 1);
  fork(world, [() => block(world, branch.body), () => runBranch(world, statement, i + 1)]);
}

/** A loop is followed turn by turn when it goes over a tuple or a list display and is not longer than this. */
const MOST_TURNS = 100;

function executeFor(world: World, statement: ForStatement): void {
  const leaves = flatten(statement.body).some(({ kind }) => kind === 'break' || kind === 'continue');
  const items = leaves || world.loops > 1 ? undefined : turns(world, statement);
  if (items === undefined) return havoc(world, statement, 'indirect', world.reason('loop'));
  world.loops++;
  try {
    for (const item of items) {
      assign(world, statement.target, item, { kind: 'indirect', expression: undefined });
      block(world, statement.body);
    }
  } finally {
    world.loops--;
  }
  block(world, statement.orelse);
}

/** The values that the loop goes over, where they cannot change while it runs. */
function turns(world: World, { iterable, body }: ForStatement): readonly Value[] | undefined {
  const names = iterable.kind === 'name' && world.lookup(iterable.name).value?.type === 'tuple';
  if (iterable.kind !== 'tuple' && iterable.kind !== 'list' && !names) return undefined;
  if (iterable.kind !== 'name' && iterable.items.length * body.length > MOST_TURNS) return undefined;
  const value = evaluateExpression(world, iterable);
  if (value.type === 'tuple') return value.items.length * body.length > MOST_TURNS ? undefined : value.items;
  const object = value.type === 'reference' ? world.read(value) : undefined;
  return object?.type === 'list' ? object.items : undefined;
}

function print(world: World, statement: PrintStatement): void {
  const values = statement.values.map((value) => evaluateExpression(world, value));
  if (statement.destination !== undefined) values.push(evaluateExpression(world, statement.destination));
  if (statement.destination !== undefined || values.some(isOpaque))
    world.unmodelled(values, world.reason('expression'));
  else world.noteRisk();
}

/** The class that `raise X`, `raise X(...)` or `raise X, ...` raises. */
function raisedClass(world: World, value: Expression | undefined): string {
  const node = value?.kind === 'call' ? value.callee : value;
  if (node?.kind !== 'name') return 'Exception';
  const known = evaluateExpression(world, node);
  return known.type === 'class' ? known.name : 'Exception';
}

function raise(world: World, statement: RaiseStatement): never {
  const exception = raisedClass(world, statement.values[0]);
  for (const value of statement.values) evaluateExpression(world, value);
  throw deliberate(exception, statement);
}

function deliberate(exception: string, node: Statement | Expression): PythonException {
  const problem = new PythonException('raised', exception, node, { exception });
  problem.deliberate = true;
  return problem;
}

function assertion(world: World, test: Expression): void {
  const truth = truthOf(world, evaluateExpression(world, test));
  if (truth === false) {
    // With `python -O` assertions are not executed at all.
    world.noteRisk();
    return;
  }
  if (truth === undefined) world.noteRisk();
}

function define(world: World, statement: DefinitionStatement): void {
  const names = mentions(statement.firstToken, statement.lastToken, world.module);
  if (world.ownDefaults && statement.kind === 'def' && HELPERS.has(statement.name)) {
    const value = { type: 'function', name: statement.name } as const;
    world.bindName(statement.name, value, 'definition', { target: statement, expression: undefined, value });
    return;
  }
  world.defineFunction(names, globalsOf(statement), replacedAttribute(statement));
  if (statement.kind === 'class') {
    world.looseObjects = true;
    return havoc(world, statement, 'definition', world.reason('function'));
  }
  if (statement.decorators.length > 0 || hasDefaults(world, statement)) {
    return havoc(world, statement, 'definition', world.reason('function'));
  }
  const value = unknown(world.reason('function'));
  world.bindName(statement.name, value, 'definition', { target: statement, expression: undefined, value });
}

/** The functions that Defaults.py defines itself (see lib/mailman): known by name, their bodies are not read. */
const HELPERS = new Set(['seconds', 'minutes', 'hours', 'days', 'add_virtualhost', 'add_language', '_']);

/** True when the parameters have default values, which are evaluated at the definition. */
function hasDefaults(world: World, statement: DefinitionStatement): boolean {
  const { tokens } = world.module;
  let depth = 0;
  for (let i = statement.firstToken; i <= statement.lastToken; i++) {
    if (tokens.kinds[i] !== TokenKind.Operator) continue;
    const operator = world.source.code.slice(tokens.starts[i], tokens.ends[i]);
    if (operator === '=') return true;
    if (operator === '(' || operator === '[' || operator === '{') depth++;
    else if (operator === ')' || operator === ']' || operator === '}') depth--;
    else if (operator === ':' && depth === 0) return false;
  }
  return false;
}
