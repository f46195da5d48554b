/**
 * The syntax tree of a Python 2 or 3 configuration file. Every node carries offsets into the text it was read from:
 * `start` is the offset of its first character, `end` the offset just behind its last one (one character is one byte).
 * What the reader does not model is an `opaque` node: nothing is dropped.
 */

import type { Span, Node, BinaryOperator, Expression } from './expression-syntax.ts';

export type * from './expression-syntax.ts';

/**
 * What all statements share. `start`/`end` span the statement's own text: from its first token to behind its last one,
 * without the line break, the comment behind it, or the `;`. For a compound statement the end is that of its last
 * statement. `firstToken` and `lastToken` (inclusive) are indexes into the token list.
 */
interface StatementNode extends Node {
  readonly firstToken: number;
  readonly lastToken: number;
}

/** `a = b = value`: the targets from left to right. A target is a name, attribute, subscript, tuple, list or opaque. */
export interface AssignStatement extends StatementNode {
  readonly kind: 'assign';
  readonly targets: readonly Expression[];
  readonly value: Expression;
}

export interface AugmentedAssignStatement extends StatementNode {
  readonly kind: 'augmented';
  readonly target: Expression;
  readonly operator: BinaryOperator;
  readonly value: Expression;
}

/** `name: annotation = value` (Python 3). */
export interface AnnotatedAssignStatement extends StatementNode {
  readonly kind: 'annotated';
  readonly target: Expression;
  readonly annotation: Expression;
  readonly value: Expression | undefined;
}

export interface ImportedModule extends Span {
  /** The dotted path: 'os.path'. */
  readonly path: string;
  readonly alias: string | undefined;
}

export interface ImportStatement extends StatementNode {
  readonly kind: 'import';
  readonly modules: readonly ImportedModule[];
}

export interface ImportedName extends Span {
  readonly name: string;
  readonly alias: string | undefined;
}

export interface FromImportStatement extends StatementNode {
  readonly kind: 'from';
  /** Leading dots of a relative import. */
  readonly level: number;
  /** The dotted path behind the dots: 'Mailman.Defaults'; '' for `from . import x`. */
  readonly module: string;
  /** '*' for a star import. */
  readonly names: readonly ImportedName[] | '*';
}

export interface ExpressionStatement extends StatementNode {
  readonly kind: 'expression';
  readonly value: Expression;
}

export interface IfStatement extends StatementNode {
  readonly kind: 'if';
  /** The `if` and each `elif`. */
  readonly branches: readonly { readonly test: Expression; readonly body: readonly Statement[] }[];
  readonly orelse: readonly Statement[] | undefined;
}

export interface ExceptHandler extends Span {
  readonly type: Expression | undefined;
  /** The target of `except X, target` or `except X as target`. */
  readonly target: Expression | undefined;
  readonly body: readonly Statement[];
}

export interface TryStatement extends StatementNode {
  readonly kind: 'try';
  readonly body: readonly Statement[];
  readonly handlers: readonly ExceptHandler[];
  readonly orelse: readonly Statement[] | undefined;
  readonly finalbody: readonly Statement[] | undefined;
}

export interface ForStatement extends StatementNode {
  readonly kind: 'for';
  readonly target: Expression;
  readonly iterable: Expression;
  readonly body: readonly Statement[];
  readonly orelse: readonly Statement[] | undefined;
}

export interface WhileStatement extends StatementNode {
  readonly kind: 'while';
  readonly test: Expression;
  readonly body: readonly Statement[];
  readonly orelse: readonly Statement[] | undefined;
}

export interface WithStatement extends StatementNode {
  readonly kind: 'with';
  readonly items: readonly { readonly context: Expression; readonly target: Expression | undefined }[];
  readonly body: readonly Statement[];
}

/**
 * A def or class with its decorators. `names` are all names mentioned anywhere in it, decorators, defaults and body included;
 * `binds` those that its default values or bases may bind around it (a Python 2 list comprehension leaks its variables, `:=` binds).
 */
export interface DefinitionStatement extends StatementNode {
  readonly kind: 'def' | 'class';
  readonly name: string;
  readonly decorators: readonly Expression[];
  readonly body: readonly Statement[];
  readonly names: readonly string[];
  readonly binds: readonly string[];
}

export interface DeleteStatement extends StatementNode {
  readonly kind: 'del';
  readonly targets: readonly Expression[];
}

/** Python 2's `exec code in globals, locals`. */
export interface ExecStatement extends StatementNode {
  readonly kind: 'exec';
  readonly code: Expression;
}

/** Python 2's print statement. */
export interface PrintStatement extends StatementNode {
  readonly kind: 'print';
  readonly destination: Expression | undefined;
  readonly values: readonly Expression[];
}

export interface GlobalStatement extends StatementNode {
  readonly kind: 'global' | 'nonlocal';
  readonly names: readonly string[];
}

export interface RaiseStatement extends StatementNode {
  readonly kind: 'raise';
  /** The operands as written: none for a bare raise, up to three in Python 2. */
  readonly values: readonly Expression[];
}

export interface AssertStatement extends StatementNode {
  readonly kind: 'assert';
  readonly test: Expression;
  readonly message: Expression | undefined;
}

/** `pass`, `break`, `continue`, `return`; a `return` keeps its value in `value`. */
export interface SimpleStatement extends StatementNode {
  readonly kind: 'pass' | 'break' | 'continue' | 'return';
  readonly value: Expression | undefined;
}

/** A statement that is kept but not modelled: broken text, or syntax of no use in a configuration. */
export interface OpaqueStatement extends StatementNode {
  readonly kind: 'opaque';
  /** All names it mentions. */
  readonly names: readonly string[];
  /** The names that it may bind. */
  readonly binds: readonly string[];
}

export type Statement =
  | AssignStatement
  | AugmentedAssignStatement
  | AnnotatedAssignStatement
  | ImportStatement
  | FromImportStatement
  | ExpressionStatement
  | IfStatement
  | TryStatement
  | ForStatement
  | WhileStatement
  | WithStatement
  | DefinitionStatement
  | DeleteStatement
  | ExecStatement
  | PrintStatement
  | GlobalStatement
  | RaiseStatement
  | AssertStatement
  | SimpleStatement
  | OpaqueStatement;
