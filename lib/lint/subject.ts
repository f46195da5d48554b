import { evaluate } from '../evaluate/evaluate.ts';
import type { DefaultsModule, Evaluation } from '../evaluate/evaluation.ts';
import type { Module } from '../python/module.ts';
import type { Goal } from '../mailman/delivery.ts';
import type { Delimiter } from '../mailman/postfix.ts';
import { parseModule } from '../python/parse.ts';
import type { PythonVersion, Span, Statement } from '../python/syntax.ts';
import { readSource } from '../text/read.ts';
import type { Source } from '../text/source.ts';

/** A file with all that is known of it. */
export interface Subject {
  readonly source: Source;
  readonly module: Module;
  readonly evaluation: Evaluation;
  readonly defaults: DefaultsModule;
  /** True for a part of a file (assignments, no import of Defaults), which is taken to be appended to a stock file. */
  readonly fragment: boolean;
  readonly site: Site;
}

/** What is known and wanted of the site besides its file. */
export interface Site {
  /** What per-recipient delivery means here: list owners decide, every post is VERP'd, or every post goes out singly. */
  readonly goal: Goal;
  /** What the MTA does with list-bounces+member=host@. */
  readonly delimiter: Delimiter;
}

export const USUAL_SITE: Site = { goal: 'personalized', delimiter: 'unknown' };

export interface SubjectOptions {
  /** Mailman's own settings, which the file imports. */
  readonly defaults: DefaultsModule;
  /** The Python that will read the file; found out from its syntax when omitted. */
  readonly python?: PythonVersion;
  readonly site?: Site;
}

/** Reads, parses and evaluates the bytes of a file. `name` is what messages call it. Never throws, never runs anything. */
export function examine(
  bytes: Uint8Array,
  name: string,
  options: SubjectOptions,
  marked: readonly Span[] = [],
): Subject {
  const { python, defaults, site = USUAL_SITE } = options;
  const { source, module } = read(bytes, name, python);
  const fragment = isFragment(module.statements);
  return {
    source,
    module,
    defaults,
    fragment,
    site,
    evaluation: evaluate(source, module, { defaults, fragment, marked }),
  };
}

/** The text and its statements. What turns out to be Python 3 is read as such, too: its text is UTF-8 where no other encoding is declared (PEP 3120). */
function read(bytes: Uint8Array, name: string, python: PythonVersion | undefined): Pick<Subject, 'source' | 'module'> {
  const source = readSource(bytes, name, { python });
  const module = parseModule(source, { python });
  return python === undefined && module.python === 3 ? read(bytes, name, 3) : { source, module };
}

/** The evaluation of the same file with the statements told apart that lie in `marked`. */
export function evaluateMarked({ source, module, defaults, fragment }: Subject, marked: readonly Span[]): Evaluation {
  return evaluate(source, module, { defaults, fragment, marked });
}

/** A file of assignments alone: sites keep such parts and append them to a stock mm_cfg.py. */
function isFragment(statements: readonly Statement[]): boolean {
  const isText = (statement: Statement): boolean =>
    statement.kind === 'expression' && statement.value.kind === 'string';
  return (
    statements.some((statement) => statement.kind === 'assign') &&
    statements.every((statement) => statement.kind === 'assign' || isText(statement))
  );
}
