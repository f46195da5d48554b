import type { evaluationTexts } from '../language/evaluation.ts';
import type { Module } from '../python/module.ts';
import type { Span, Statement } from '../python/syntax.ts';
import type { PyValue } from '../python/value.ts';
import type { Source } from '../text/source.ts';
import type { Reason } from './reason.ts';
import type { Heap, Value } from './value.ts';

/** What Mailman will see of a configuration: the outcome of the abstract interpretation of one file. */
export interface Evaluation {
  readonly source: Source;
  readonly module: Module;
  /** What is known of a name at the end of the file; `at` the exception for a file that stops at one. Never fails: a name that nobody binds is not defined. */
  setting(name: string): Setting;
  /** The names that the file itself binds, changes or deletes, in the order of their first mention. */
  readonly touched: readonly string[];
  /** Every public name bound at the end of the file, Defaults' own included. */
  names(): readonly string[];
  /** Exceptions that Python raises for sure, in the order of the text; the first one at top level is also `stop`. */
  readonly problems: readonly EvaluationProblem[];
  /** The exception at which the file stops loading for sure: no value is certain for Mailman then. */
  readonly stop: EvaluationProblem | undefined;
  /** True when Python reads and runs the file to its end as far as can be told: no syntax problem, no certain exception. */
  readonly loads: boolean;
  /** Modules of the site's own that the file imports: taken not to reach into mm_cfg or Defaults. */
  readonly assumptions: readonly Assumption[];
  /** The last `from Defaults import *` (or Mailman.Defaults) that is executed at top level. */
  readonly defaultsImport: Statement | undefined;
  /** True when something that depends on a marked statement may raise an exception, and so may keep the file from loading. */
  readonly mayFailTainted: boolean;
  /** The mutable objects at the end of the file. */
  readonly heap: Heap;
  /** Every statement that was not marked, nested ones included, in the order of the text. */
  readonly unmarked: readonly Statement[];
  /** True when the name, or an object that it holds, depends on a marked statement by data, by alias or by the course of the file. */
  isTainted(name: string): boolean;
}

export interface Setting {
  readonly name: string;
  readonly value: Value;
  /** The value as plain data when all of it is known. */
  readonly known: PyValue | undefined;
  /** The values it may have, when they are all known: one for a known value, several where it depends on a condition. */
  readonly possible: readonly PyValue[];
  /** The value's truth in Python, undefined where that is not known. */
  readonly truth: boolean | undefined;
  /** Why it is not known; undefined for a known value. */
  readonly reason: Reason | undefined;
  /** Whether the name is bound at the end of the file. */
  readonly defined: 'yes' | 'no' | 'maybe';
  /** True when the value is the one that Defaults gave it, untouched by this file. */
  readonly isDefault: boolean;
  /** Everything in the file that bound, changed or deleted it, in order. */
  readonly assignments: readonly Assignment[];
  /** The one assignment that gives it its final value; undefined for a default, or where several may. */
  readonly counting: Assignment | undefined;
  /** Where to point a finding: the counting assignment's name, else the last place in the file that changed it, else the Defaults import, else the file's first character. */
  readonly where: Span;
}

export interface Assignment {
  readonly name: string;
  readonly kind: 'assign' | 'augmented' | 'import' | 'star-import' | 'mutation' | 'delete' | 'definition' | 'indirect';
  readonly statement: Statement;
  /** Offsets of the name as written here. */
  readonly target: Span;
  /** Offsets of the value's expression, for plain assignments. */
  readonly expression: Span | undefined;
  /** True inside an `if`, `try`, loop or the like whose course is not known; also true after a `if` that is known to be taken: the statement does not stand at top level. */
  readonly nested: boolean;
  readonly value: Value;
}

export type EvaluationProblemId = keyof typeof evaluationTexts;

/** An exception that Python raises for sure when it comes by: message id (lib/language/evaluation.ts), place, what it names. */
export interface EvaluationProblem extends Span {
  readonly id: EvaluationProblemId;
  /** Python's class of it: 'NameError'. */
  readonly exception: string;
  readonly args: Readonly<Record<string, string | number>>;
  /** False when it stands behind a condition that is not known, or behind another certain exception. */
  readonly certain: boolean;
}

export interface Assumption extends Span {
  readonly module: string;
}

/** The Defaults module that the file imports from. */
export interface DefaultsModule {
  /** Mailman's release: '2.1.39'. */
  readonly release: string;
  readonly variant: 'stock' | 'port';
  /** True when Defaults has no names but those of `names()` and `lookup`. */
  readonly complete: boolean;
  /** What Defaults binds the name to; undefined where it has no such name. `maybe`: only some installations have it. */
  lookup(name: string): { readonly value: Value; readonly maybe: boolean } | undefined;
  /** Every public name that a star import is known to bring. */
  names(): readonly string[];
  /** The default as plain data, where it is known. */
  known(name: string): PyValue | undefined;
  readonly heap: Heap;
}
