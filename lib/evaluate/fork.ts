import { inLayer, join } from './branches.ts';
import { PythonException } from './exceptions.ts';
import type { World } from './world.ts';

/**
 * Runs every one of `courses`, any of which the file may take, each on a state of its own, and joins the states they leave.
 * Gives the results of those that may come to their end; when none may, the first one's exception is thrown.
 * The choice between them depends on a marked statement when the world is tainted.
 */
export function fork<T>(world: World, courses: readonly (() => T)[]): T[] {
  const { tainted, taintedCourse } = world;
  world.taintedCourse = taintedCourse || tainted;
  world.uncertain++;
  const results: T[] = [];
  const layers = [];
  const failures: PythonException[] = [];
  try {
    for (const course of courses) {
      const layer = inLayer(world, () => {
        const failure = attempt(() => results.push(course()));
        if (failure !== undefined) failures.push(failure);
      });
      world.tainted = tainted;
      if (results.length > layers.length) layers.push(layer);
    }
  } finally {
    world.uncertain--;
    world.taintedCourse = taintedCourse;
  }
  settleFailures(world, failures, layers.length === 0);
  join(world, layers, tainted, (values) => world.escape(values));
  return results;
}

/** Runs `body`; gives the exception that Python raises for sure in it. */
export function attempt(body: () => unknown): PythonException | undefined {
  try {
    body();
    return undefined;
  } catch (error) {
    if (error instanceof PythonException) return error;
    throw error;
  }
}

function settleFailures(world: World, failures: readonly PythonException[], all: boolean): void {
  const first = failures[0];
  if (first === undefined) return;
  if (all) {
    const { exception } = first;
    const same = failures.every((failure) => failure.exception === exception);
    throw same ? first : new PythonException(first.id, 'Exception', first, first.args);
  }
  world.noteRisk();
  for (const failure of failures) world.suspect(failure);
}
