import type { SyntaxProblem } from './problem.ts';
import type { PythonVersion, Statement } from './syntax.ts';
import type { TokenList } from './token.ts';

/** A file as Python's parser would see it. `problems` empty means that Python accepts its syntax. */
export interface Module {
  readonly python: PythonVersion;
  /** The text that the tokens' offsets lie in, as Python's tokenizer sees it (masked where the encoding wants it). */
  readonly code: string;
  readonly tokens: TokenList;
  readonly statements: readonly Statement[];
  readonly problems: readonly SyntaxProblem[];
  /** The names of `from __future__ import ...` in force, which hold for the whole file. */
  readonly futures: ReadonlySet<string>;
}
