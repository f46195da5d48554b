import type { ExceptHandler, Expression, Statement, TryStatement } from '../python/syntax.ts';
import { handlerLayer, inLayer, join, recording } from './branches.ts';
import { isA, isException, PythonException } from './exceptions.ts';
import { evaluateExpression } from './expression.ts';
import { attempt } from './fork.ts';
import { assign } from './assign.ts';
import { havoc } from './havoc.ts';
import { Layer } from './state.ts';
import type { Recorder } from './state.ts';
import { unknown } from './value.ts';
import type { World } from './world.ts';

/** How the body of a `try` went. */
interface Attempt {
  readonly failure: PythonException | undefined;
  /** The state it left, its `else` block included. */
  readonly layer: Layer;
  readonly recorder: Recorder;
  /** An exception may come at any moment of it, besides `failure` at its end. */
  readonly mayRaise: boolean;
}

/** Executes the block of a compound statement. */
type Block = (world: World, statements: readonly Statement[] | undefined) => void;

/** Executes a `try` statement: each course that it may take on a state of its own, joined before the `finally` block. */
export function executeTry(world: World, statement: TryStatement, block: Block): void {
  new Try(world, statement, block).execute();
}

class Try {
  private readonly world: World;
  private readonly statement: TryStatement;
  private readonly block: Block;
  /** The states of the courses that come to an end. */
  private readonly layers: Layer[] = [];
  /** The exceptions that leave the statement. */
  private readonly failures: PythonException[] = [];

  constructor(world: World, statement: TryStatement, block: Block) {
    this.world = world;
    this.statement = statement;
    this.block = block;
  }

  execute(): void {
    const { world, statement } = this;
    const { taintedCourse, tainted, mayRaise, mayRaiseTainted } = world;
    world.mayRaiseTainted = tainted;
    const body = this.runBody();
    if (body.failure === undefined) {
      if (statement.orelse === undefined) this.layers.push(body.layer);
      else this.runCourse(body.layer, () => this.block(world, statement.orelse));
    }
    world.taintedCourse = taintedCourse || world.mayRaiseTainted;
    if (body.failure !== undefined || body.mayRaise) this.runHandlers(body);
    const courseTainted = world.mayRaiseTainted;
    world.taintedCourse = taintedCourse;
    world.mayRaise ||= mayRaise;
    world.mayRaiseTainted ||= mayRaiseTainted;
    this.conclude(courseTainted);
  }

  private runBody(): Attempt {
    const { world, statement } = this;
    let failure: PythonException | undefined;
    const layer = new Layer(world.layer);
    const guards = statement.handlers.length > 0 ? 1 : 0;
    world.mayRaise = false;
    world.uncertain++;
    world.tries += guards;
    const recorder = recording(world, () => {
      inLayer(world, () => (failure = attempt(() => this.block(world, statement.body))), layer);
    });
    world.tries -= guards;
    world.uncertain--;
    return { failure, layer, recorder, mayRaise: world.mayRaise };
  }

  /** Runs `course` on `layer` and files the outcome. */
  private runCourse(layer: Layer, course: () => void): void {
    const { world } = this;
    let failure: PythonException | undefined;
    world.uncertain++;
    inLayer(world, () => (failure = attempt(course)), layer);
    world.uncertain--;
    if (failure === undefined) this.layers.push(layer);
    else this.failures.push(failure);
  }

  /** Runs the handlers that may be reached. */
  private runHandlers(body: Attempt): void {
    const { failure } = body;
    const exact = failure !== undefined && !body.mayRaise;
    let caught = failure === undefined;
    for (const handler of this.statement.handlers) {
      const match = failure === undefined ? 'maybe' : matches(this.world, handler.type, failure.exception);
      if (exact && match === 'no') continue;
      const layer = exact && match === 'yes' ? body.layer : this.entry(body);
      this.runCourse(layer, () => this.handle(handler));
      caught ||= match === 'yes';
      if (match === 'yes' && (exact || handler.type === undefined)) break;
      if (handler.type === undefined) break;
    }
    if (failure !== undefined && !caught) this.failures.push(failure);
  }

  private entry(body: Attempt): Layer {
    const { world } = this;
    return handlerLayer(world, body.recorder, world.mayRaiseTainted, (values) => world.escape(values));
  }

  private handle({ type, target, body }: ExceptHandler): void {
    const { world } = this;
    if (type !== undefined && !isPlain(type)) evaluateExpression(world, type);
    if (target !== undefined) {
      assign(world, target, unknown(world.reason('expression')), { kind: 'indirect', expression: undefined });
    }
    this.block(world, body);
    if (target?.kind === 'name' && world.dialect.python === 3) world.loseName(target.name, world.reason('expression'));
  }

  /** Joins the courses that come to an end, then runs the `finally` block. */
  private conclude(tainted: boolean): void {
    const { world, layers, failures } = this;
    const { finalbody } = this.statement;
    if (finalbody !== undefined && (failures.length > 0 || world.mayRaise)) this.leaveThrough(finalbody);
    const [first] = failures;
    // An exception in the `finally` block takes the place of the one that led there.
    if (layers.length === 0 && first !== undefined) throw finalbody === undefined ? first : anyClass(first);
    for (const failure of failures) world.suspect(failure);
    if (failures.length > 0) world.noteRisk();
    join(world, layers, tainted, (values) => world.escape(values));
    if (finalbody === undefined) return;
    const { taintedCourse } = world;
    world.taintedCourse = taintedCourse || tainted;
    this.block(world, finalbody);
    world.taintedCourse = taintedCourse;
  }

  /** The `finally` block also runs while an exception leaves the statement, on a state that only an outer handler sees. */
  private leaveThrough(finalbody: readonly Statement[]): void {
    const { world } = this;
    inLayer(world, () => {
      for (const inner of finalbody) havoc(world, inner, 'indirect', world.reason('branches'));
    });
  }
}

function isPlain(type: Expression): boolean {
  return type.kind === 'name' || (type.kind === 'tuple' && type.items.every(isPlain));
}

/** Whether `except type` catches an exception of class `exception`. */
function matches(world: World, type: Expression | undefined, exception: string): 'yes' | 'no' | 'maybe' {
  if (type === undefined) return 'yes';
  if (type.kind === 'tuple') {
    const each = type.items.map((item) => matches(world, item, exception));
    return each.includes('yes') ? 'yes' : each.includes('maybe') ? 'maybe' : 'no';
  }
  if (type.kind !== 'name' || world.lookup(type.name).value !== undefined) return 'maybe';
  if (!isException(type.name) || exception === 'Exception' || !isException(exception)) return 'maybe';
  return isA(exception, type.name) ? 'yes' : 'no';
}

function anyClass(exception: PythonException): PythonException {
  return new PythonException(exception.id, 'Exception', exception, exception.args);
}
