import type { ExceptHandler, Expression, TryStatement } from '../python/syntax.ts';
import { handlerLayer, inLayer, join, recording } from './branches.ts';
import { isA, isException } from './exceptions.ts';
import { evaluateExpression } from './expression.ts';
import { attempt } from './fork.ts';
import { assign } from './assign.ts';
import { havoc } from './havoc.ts';
import { Layer } from './state.ts';
import type { Recorder } from './state.ts';
import { block } from './statements.ts';
import { unknown } from './value.ts';
import type { PythonException, World } from './world.ts';

/** How the body of a `try` went. */
interface Attempt {
  readonly failure: PythonException | undefined;
  /** The state it left, its `else` block included. */
  readonly layer: Layer;
  readonly recorder: Recorder;
  /** An exception may come at any moment of it, besides `failure` at its end. */
  readonly mayRaise: boolean;
}

/** Executes a `try` statement: each course that it may take on a state of its own, joined before the `finally` block. */
export function executeTry(world: World, statement: TryStatement): void {
  const { taintedCourse, tainted } = world;
  const outerRisk = world.mayRaise;
  const outerTaint = world.mayRaiseTainted;
  world.mayRaiseTainted = tainted;
  const body = runBody(world, statement);
  const layers: Layer[] = [];
  const failures: PythonException[] = [];
  if (body.failure === undefined) runElse(world, statement, body.layer, layers, failures);
  world.taintedCourse = taintedCourse || world.mayRaiseTainted;
  const caught = runHandlers(world, statement, body, layers, failures);
  if (body.failure !== undefined && !caught) failures.push(body.failure);
  const courseTaint = world.mayRaiseTainted;
  world.taintedCourse = taintedCourse;
  world.mayRaise ||= outerRisk;
  world.mayRaiseTainted ||= outerTaint;
  conclude(world, statement, layers, failures, courseTaint);
}

function runBody(world: World, statement: TryStatement): Attempt {
  let failure: PythonException | undefined;
  const layer = new Layer(world.layer);
  const guards = statement.handlers.length > 0 ? 1 : 0;
  world.mayRaise = false;
  world.uncertain++;
  world.tries += guards;
  const recorder = recording(world, () => {
    inLayer(world, () => (failure = attempt(() => block(world, statement.body))), layer);
  });
  world.tries -= guards;
  world.uncertain--;
  return { failure, layer, recorder, mayRaise: world.mayRaise };
}

/** Runs `course` on `layer` and files the outcome. */
function runCourse(world: World, layer: Layer, course: () => void, layers: Layer[], failures: PythonException[]): void {
  let failure: PythonException | undefined;
  world.uncertain++;
  inLayer(world, () => (failure = attempt(course)), layer);
  world.uncertain--;
  if (failure === undefined) layers.push(layer);
  else failures.push(failure);
}

function runElse(world: World, statement: TryStatement, layer: Layer, layers: Layer[], failures: PythonException[]): void {
  if (statement.orelse === undefined) layers.push(layer);
  else runCourse(world, layer, () => block(world, statement.orelse), layers, failures);
}

/** Runs the handlers that may be reached. Gives true when one of them catches the body's failure for sure. */
function runHandlers(world: World, statement: TryStatement, body: Attempt, layers: Layer[], failures: PythonException[]): boolean {
  if (body.failure === undefined && !body.mayRaise) return false;
  const exact = body.failure !== undefined && !body.mayRaise;
  for (const handler of statement.handlers) {
    const match = body.failure === undefined ? 'maybe' : matches(handler.type, body.failure.exception);
    if (exact && match === 'no') continue;
    const layer = exact && match === 'yes' ? body.layer : entry(world, body);
    runCourse(world, layer, () => handle(world, handler), layers, failures);
    if (match === 'yes' && exact) return true;
    if (handler.type === undefined) return true;
  }
  return false;
}

function entry(world: World, body: Attempt): Layer {
  return handlerLayer(world, body.recorder, world.mayRaiseTainted, (values) => world.escape(values));
}

function handle(world: World, handler: ExceptHandler): void {
  if (handler.type !== undefined && !isPlain(handler.type)) evaluateExpression(world, handler.type);
  if (handler.target !== undefined) {
    const value = unknown(world.reason('expression'));
    assign(world, handler.target, value, { kind: 'indirect', expression: undefined });
  }
  block(world, handler.body);
  if (handler.target?.kind === 'name' && world.dialect.python === 3) {
    world.loseName(handler.target.name, world.reason('expression'));
  }
}

function isPlain(type: Expression): boolean {
  return type.kind === 'name' || (type.kind === 'tuple' && type.items.every(isPlain));
}

/** Whether `except type` catches an exception of class `exception`. */
function matches(type: Expression | undefined, exception: string): 'yes' | 'no' | 'maybe' {
  if (type === undefined) return 'yes';
  if (type.kind === 'tuple') {
    const each = type.items.map((item) => matches(item, exception));
    return each.includes('yes') ? 'yes' : each.includes('maybe') ? 'maybe' : 'no';
  }
  if (type.kind !== 'name' || !isException(type.name) || exception === 'Exception' || !isException(exception)) return 'maybe';
  return isA(exception, type.name) ? 'yes' : 'no';
}

/** Joins the courses that come to an end, then runs the `finally` block. */
function conclude(world: World, statement: TryStatement, layers: readonly Layer[], failures: readonly PythonException[], tainted: boolean): void {
  const escapes = failures.length > 0 || world.mayRaise;
  if (escapes && statement.finalbody !== undefined && (world.recorders.length > 0 || layers.length === 0)) {
    // The block also runs on the way out, on a state that only an outer handler sees.
    inLayer(world, () => statement.finalbody?.forEach((inner) => havoc(world, inner, 'indirect', world.reason('branches'))));
  }
  const first = failures[0];
  if (layers.length === 0 && first !== undefined) throw first;
  for (const failure of failures) world.suspect(failure);
  if (failures.length > 0) world.noteRisk();
  join(world, layers, tainted, (values) => world.escape(values));
  if (statement.finalbody === undefined) return;
  const { taintedCourse } = world;
  world.taintedCourse = taintedCourse || tainted;
  block(world, statement.finalbody);
  world.taintedCourse = taintedCourse;
}
