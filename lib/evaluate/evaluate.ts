import type { Module } from '../python/module.ts';
import type { Span, Statement } from '../python/syntax.ts';
import { flatten } from '../python/walk.ts';
import type { Source } from '../text/source.ts';
import type { Assumption, DefaultsModule, Evaluation, EvaluationProblem, Setting } from './evaluation.ts';
import { attempt } from './fork.ts';
import { SettingView } from './setting.ts';
import { Layer } from './state.ts';
import { executeOne } from './statements.ts';
import type { Heap } from './value.ts';
import { World } from './world.ts';

export interface EvaluateOptions {
  /** What `from Defaults import *` brings; undefined to evaluate Defaults.py itself. */
  readonly defaults: DefaultsModule | undefined;
  /** Spans of statements whose consequences are to be told apart (see `differences`). */
  readonly marked?: readonly Span[];
  /** True for a part of a file: it is evaluated as if it stood behind `from Defaults import *`. */
  readonly fragment?: boolean;
}

/**
 * Works out what a configuration leaves behind when Python runs it, without running it: an abstract interpretation of its statements in
 * order. What is stated holds for every run in which the file loads. Never throws.
 */
export function evaluate(source: Source, module: Module, options: EvaluateOptions): Evaluation {
  const marked = new Set(markedStatements(module, options.marked ?? []));
  const world = new World(source, module, options.defaults, marked);
  if (options.fragment === true) world.starImport();
  return new FileEvaluation(world, run(world, module.statements));
}

/** Getters of a class: an object literal with a getter would have a hidden class of its own, which keeps the whole run alive until a full garbage collection. */
class FileEvaluation implements Evaluation {
  readonly stop: EvaluationProblem | undefined;
  private readonly world: World;

  constructor(world: World, stop: EvaluationProblem | undefined) {
    this.world = world;
    this.stop = stop;
  }

  get source(): Source {
    return this.world.source;
  }

  get module(): Module {
    return this.world.module;
  }

  get heap(): Heap {
    return this.world;
  }

  get touched(): readonly string[] {
    return [...this.world.assignments.keys()];
  }

  get problems(): readonly EvaluationProblem[] {
    return this.world.problems;
  }

  get loads(): boolean {
    return this.stop === undefined && this.module.problems.length === 0 && this.source.problems.length === 0;
  }

  get assumptions(): readonly Assumption[] {
    return this.world.assumptions;
  }

  get defaultsImport(): Statement | undefined {
    return this.world.defaultsImport;
  }

  get mayFailTainted(): boolean {
    return this.world.mayRaiseTainted;
  }

  get unmarked(): readonly Statement[] {
    return flatten(this.module.statements).filter((statement) => !this.world.marked.has(statement));
  }

  setting(name: string): Setting {
    return new SettingView(this.world, name, this.world.lookup(name));
  }

  names(): readonly string[] {
    return names(this.world);
  }

  isTainted(name: string): boolean {
    return isTainted(this.world, name);
  }
}

function markedStatements(module: Module, spans: readonly Span[]): Statement[] {
  if (spans.length === 0) return [];
  const touches = (statement: Statement): boolean =>
    spans.some((span) => statement.start < span.end && span.start < statement.end);
  return flatten(module.statements).filter(touches);
}

/**
 * Runs the file. Behind an exception that stops it the rest is evaluated all the same, in a layer of its own that is then dropped,
 * to find what else is wrong with it.
 */
function run(world: World, statements: readonly Statement[]): EvaluationProblem | undefined {
  let stop: EvaluationProblem | undefined;
  let next = 0;
  const end = world.layer;
  while (next < statements.length) {
    const failure = attempt(() => {
      while (next < statements.length) executeOne(world, statements[next++] as Statement);
    });
    if (failure === undefined) break;
    const problem = world.report(failure);
    if (stop !== undefined) continue;
    stop = problem;
    world.uncertain++;
    world.layer = new Layer(end);
  }
  world.layer = end;
  return stop;
}

function names(world: World): string[] {
  const all = new Set<string>(world.layer.star === undefined ? [] : (world.base?.names() ?? []));
  for (const name of world.assignments.keys()) all.add(name);
  return [...all].filter((name) => !name.startsWith('_') && world.lookup(name).value !== undefined);
}

function isTainted(world: World, name: string): boolean {
  const binding = world.lookup(name);
  if (binding.tainted) return true;
  const seen = new Set<number>();
  const queue = binding.value === undefined ? [] : [binding.value];
  for (let value = queue.pop(); value !== undefined; value = queue.pop()) {
    if (value.type === 'tuple') queue.push(...value.items);
    if (value.type === 'one-of') queue.push(...value.options);
    if (value.type !== 'reference' || seen.has(value.id)) continue;
    seen.add(value.id);
    const cell = world.cell(value.id, world.layer);
    if (cell.tainted) return true;
    const { object } = cell;
    if (object.type === 'list') queue.push(...object.items);
    else if (object.type !== 'unknown') queue.push(...[...object.entries.values()].flat());
  }
  return false;
}
