import type { Module } from '../python/module.ts';
import type { Span, Statement } from '../python/syntax.ts';
import type { Source } from '../text/source.ts';
import type { Assignment, Assumption, DefaultsModule, EvaluationProblem } from './evaluation.ts';
import { PythonException } from './exceptions.ts';
import { loosest } from './dynamic.ts';
import { Memory } from './memory.ts';
import type { Reason, ReasonId } from './reason.ts';
import { contents, unknown } from './value.ts';
import type { Dialect, Heap, Raised, ReferenceValue, UnknownValue, Value } from './value.ts';

/** Where and to what a name is bound. */
interface AssignmentRecord {
  readonly target: Span;
  readonly expression: Span | undefined;
  readonly value: Value;
}

/** Work (values looked at or copied) that one file may cost: linear in its length. */
const STEPS_PER_CHARACTER = 200;
const FREE_STEPS = 200_000;

/**
 * The state of one run, and what code that is not modelled may do to it.
 *
 * An object has *escaped* when code that is not modelled may hold a reference to it: it was passed to such code, or an unknown value may be it.
 * From then on every further step of such code may change it. This is coarse, but it needs no guess about what functions remember.
 */
export class World extends Memory {
  source: Source;
  readonly module: Module;
  readonly dialect: Dialect;
  /** Statements of which everything that depends on them is tainted. */
  readonly marked: ReadonlySet<Statement>;
  readonly problems: EvaluationProblem[] = [];
  readonly assumptions: Assumption[] = [];
  readonly assignments = new Map<string, Assignment[]>();
  /** The statement being executed. */
  statement: Statement | undefined;
  /** How many branches, tries or loops of unknown course are open. */
  uncertain = 0;
  /** How many compound statements are open. */
  nesting = 0;
  /** The last star import of Defaults that stands at top level. */
  defaultsImport: Statement | undefined;
  /** True once a class was defined: its objects may run code whenever they come and go. */
  looseObjects = false;
  /** How many loops that are followed turn by turn are open. */
  loops = 0;
  /** How deep the expression being evaluated is nested. */
  depth = 0;
  /** How many `try` bodies with handlers are open. */
  tries = 0;
  /** True once something was executed that may raise an exception. */
  mayRaise = false;
  /** True once something may have raised an exception for a reason that depends on a marked statement. */
  mayRaiseTainted = false;
  /** True while the course of the file depends on a marked statement. */
  taintedCourse = false;
  private readonly escaped = new Set<number>();
  /** Every object with an id up to this has escaped (code that can reach anything ran). */
  private escapedUpTo = -Infinity;
  /** Names that functions and classes defined so far mention, and global names that they bind: whenever code runs that is not modelled, they may run. */
  private readonly functionNames = new Set<string>();
  private readonly functionGlobals = new Set<string>();
  /** Set once a function was defined, or code was run, that can change anything. */
  private looseFunction: Reason | undefined;
  private steps: number;
  /** True once a marked value was handed to code that is not modelled: what such code gives later may depend on it. */
  private hiddenTaint = false;

  constructor(source: Source, module: Module, base: DefaultsModule | undefined, marked: ReadonlySet<Statement>) {
    super(base);
    this.marked = marked;
    this.source = source;
    this.module = module;
    this.dialect = { python: module.python, division: module.python === 3 || module.futures.has('division') };
    this.steps = FREE_STEPS + STEPS_PER_CHARACTER * source.text.length;
  }

  get heap(): Heap {
    return this;
  }

  /** True when it is Defaults.py itself that is evaluated. */
  get ownDefaults(): boolean {
    return this.base === undefined;
  }

  /** True when every attribute of Defaults is known by name, so that there is certainly no other. */
  get defaultsComplete(): boolean {
    return this.base?.complete === true;
  }

  /** Begins a statement. */
  begin(statement: Statement): void {
    this.statement = statement;
    this.depth = 0;
    this.spend(1);
    // Objects of the file's own classes act when they will, whatever the statement says.
    this.tainted = this.taintedCourse;
    if (this.looseObjects) this.unmodelled([], this.reason('function'));
    this.tainted = this.taintedCourse || this.marked.has(statement);
  }

  /** Binds a name of the module, and keeps a record of it. */
  bindName(name: string, value: Value, kind: Assignment['kind'], record: AssignmentRecord): void {
    const by = this.record(name, kind, record);
    this.bind(name, { value, maybeUnbound: false, by, tainted: this.tainted });
  }

  /** Binds an attribute of Defaults. */
  bindDefaultName(name: string, value: Value, record: AssignmentRecord): void {
    const by = this.record(name, 'indirect', record);
    this.bindDefault(name, { value, maybeUnbound: false, by, tainted: this.tainted });
  }

  /** Keeps a record of something that happened to a name. */
  record(name: string, kind: Assignment['kind'], { target, expression, value }: AssignmentRecord): Assignment {
    const assignment: Assignment = {
      name,
      kind,
      statement: this.statement as Statement,
      target,
      expression,
      nested: this.nesting > 0,
      value,
    };
    const list = this.assignments.get(name);
    if (list === undefined) this.assignments.set(name, [assignment]);
    else list.push(assignment);
    return assignment;
  }

  reason(id: ReasonId, args?: Readonly<Record<string, string | number>>): Reason {
    const at = this.statement?.start;
    return { id, ...(args && { args }), ...(at !== undefined && { at }) };
  }

  unknown(id: ReasonId, args?: Readonly<Record<string, string | number>>, kind?: UnknownValue['kind']): UnknownValue {
    return unknown(this.reason(id, args), kind);
  }

  /** The reason with the place of the statement at hand, where it has none of its own. */
  placed(reason: Reason): Reason {
    return reason.at !== undefined || this.statement === undefined ? reason : { ...reason, at: this.statement.start };
  }

  /** An exception may come here. */
  noteRisk(): void {
    this.mayRaise = true;
    if (this.tainted) this.mayRaiseTainted = true;
  }

  /** Counts work; beyond the budget nothing is known any more. */
  spend(steps: number): void {
    if (this.steps < 0) return;
    this.steps -= steps;
    if (this.steps < 0) this.loseEverything(this.reason('budget'), true);
  }

  get exhausted(): boolean {
    return this.steps < 0;
  }

  /** Raises what an operation found; `span` is the place to point at. */
  raise(outcome: Raised, span: Span): never {
    const { exception, message } = outcome;
    throw new PythonException('exception', exception, span, { exception, message });
  }

  /** Notes an exception in a branch that may be taken; one that the file asks for itself (raise, exit) is no problem, nor one that a `try` catches. */
  suspect(exception: PythonException): void {
    if (this.tries === 0 && exception.id !== 'exit' && !exception.deliberate) this.report(exception, false);
  }

  /** Notes an exception that nothing catches. */
  report({ id, exception, start, end, args }: PythonException, certain = this.uncertain === 0): EvaluationProblem {
    const problem = { id, exception, start, end, args, certain };
    this.problems.push(problem);
    return problem;
  }

  /** Marks the objects that can be reached from `values` as escaped. Gives false when that is everything. */
  escape(values: readonly Value[]): boolean {
    const queue = [...values];
    for (let value = queue.pop(); value !== undefined; value = queue.pop()) {
      this.spend(1);
      switch (value.type) {
        case 'reference':
          if (this.escaped.has(value.id)) break;
          this.escaped.add(value.id);
          queue.push(...contents(this.cell(value.id, this.layer).object));
          break;
        case 'tuple':
          queue.push(...value.items);
          break;
        case 'one-of':
          queue.push(...value.options);
          break;
        case 'method':
          if (value.self !== undefined) queue.push(value.self);
          break;
        case 'function':
          queue.push(...this.reachedBy(value.name));
          break;
        case 'module':
          if (value.name === 'Defaults' || value.name === 'mm_cfg') return false;
      }
    }
    return true;
  }

  /** What a function of Defaults works on. */
  private reachedBy(name: string): Value[] {
    const setting = { add_virtualhost: 'VIRTUAL_HOSTS', add_language: 'LC_DESCRIPTIONS' }[name];
    const value = setting === undefined ? undefined : this.lookupDefault(setting).value;
    return value === undefined ? [] : [value];
  }

  /**
   * Code that is not modelled runs and is given `inputs`: whatever it can reach may change.
   * Gives its unknown result. `kind` tells that result's type where that is certain.
   */
  unmodelled(inputs: readonly Value[], reason: Reason, kind?: UnknownValue['kind']): UnknownValue {
    // It may call a function of the file, which reads these names.
    if ([...this.functionNames].some((name) => this.lookup(name).tainted)) this.tainted = true;
    this.noteRisk();
    if (this.tainted) this.hiddenTaint = true;
    else if (this.hiddenTaint) this.tainted = true;
    if (this.looseFunction !== undefined || !this.escape(inputs))
      this.loseEverything(this.looseFunction ?? reason, false);
    else this.loseEscaped(reason);
    return unknown(reason, kind);
  }

  private loseEscaped(reason: Reason): void {
    if (this.functionNames.size > 0) {
      const values = [...this.functionNames].flatMap((name) => this.lookup(name).value ?? []);
      if (!this.escape(values)) return this.loseEverything(reason, false);
      for (const name of this.functionGlobals) this.loseName(name, reason);
    }
    for (const id of this.escaped) {
      this.spend(1);
      this.loseObject(id, reason);
    }
    if (this.escapedUpTo > -Infinity) {
      for (let layer: typeof this.layer | undefined = this.layer; layer !== undefined; layer = layer.parent) {
        for (const id of [...layer.heap.keys()]) if (id <= this.escapedUpTo) this.loseObject(id, reason);
      }
    }
  }

  private loseObject(id: number, reason: Reason): void {
    if (!this.has(id, this.layer)) return;
    const { object } = this.cell(id, this.layer);
    if (object.type === 'unknown') return;
    // What it held can now be reached through an unknown value only.
    this.escape(contents(object));
    this.write({ type: 'reference', id }, { type: 'unknown', reason, was: object.type });
  }

  /** The contents of the objects that `values` are, and of those these hold, are lost; the code that did it does not remember them. */
  loseContents(reference: ReferenceValue, reason: Reason): void {
    this.loseObject(reference.id, reason);
  }

  loseName(name: string, reason: Reason): void {
    const before = this.lookup(name);
    const isLost = before.value?.type === 'unknown' && before.value.kind === undefined && before.by === undefined;
    if (isLost && (before.tainted || !this.tainted)) return;
    if (before.value !== undefined) this.escape([before.value]);
    const maybeUnbound = before.value === undefined || before.maybeUnbound;
    this.bind(name, { value: unknown(reason), maybeUnbound, by: undefined, tainted: this.tainted });
  }

  /** Code ran that can change anything at all; `forGood` when it may do so again at any later step of code that is not modelled. */
  loseEverything(reason: Reason, forGood: boolean): void {
    this.mayRaise = true;
    if (forGood) this.looseFunction ??= reason;
    this.escapedUpTo = this.lastId;
    this.lose(reason);
  }

  /** A function or class was defined that mentions `names`, may bind `globals` of this module and replace what is known under the name `replaced`. */
  defineFunction(names: Iterable<string>, globals: Iterable<string>, replaced?: string): void {
    for (const name of names) this.functionNames.add(name);
    const dynamic = replaced ?? loosest(this.functionNames);
    if (dynamic !== undefined) this.looseFunction ??= this.reason('dynamic-code', { name: dynamic });
    for (const name of globals) this.functionGlobals.add(name);
  }
}
