/**
 * The syntax tree of a Python 2 or 3 configuration file. Every node carries offsets into the text it was read from:
 * `start` is the offset of its first character, `end` the offset just behind its last one (one character is one byte).
 * What the reader does not model is an `opaque` node: nothing is dropped.
 */

export type PythonVersion = 2 | 3;

export interface Span {
  readonly start: number;
  readonly end: number;
}

interface Node extends Span {}

/* ---------------------------------------------------------------- expressions */

export interface NameExpression extends Node {
  readonly kind: 'name';
  readonly name: string;
}

/** An integer literal; `long` is true for the `10L` of Python 2 only (a plain literal beyond 64 bits becomes long when evaluated). */
export interface IntegerExpression extends Node {
  readonly kind: 'integer';
  readonly value: bigint;
  readonly long: boolean;
}

export interface FloatExpression extends Node {
  readonly kind: 'float';
  readonly value: number;
}

/** One quoted piece of a string literal; adjacent pieces are concatenated by Python. */
export interface StringPiece extends Span {
  /** The letters before the quote, in lower case: '', 'r', 'u', 'b', 'ur', 'br', 'rb', 'f', ... */
  readonly prefix: string;
  /** Offsets of the text between the quotes. */
  readonly bodyStart: number;
  readonly bodyEnd: number;
}

export interface StringExpression extends Node {
  readonly kind: 'string';
  readonly pieces: readonly StringPiece[];
}

export interface AttributeExpression extends Node {
  readonly kind: 'attribute';
  readonly object: Expression;
  readonly name: string;
}

export interface SubscriptExpression extends Node {
  readonly kind: 'subscript';
  readonly object: Expression;
  readonly index: Expression | SliceExpression;
}

/** `a[lower:upper:step]`; extended slices of several dimensions are opaque. */
export interface SliceExpression extends Node {
  readonly kind: 'slice';
  readonly lower: Expression | undefined;
  readonly upper: Expression | undefined;
  readonly step: Expression | undefined;
}

export interface Argument extends Span {
  readonly value: Expression;
  /** The keyword of `keyword=value`. */
  readonly keyword: string | undefined;
  readonly star: '' | '*' | '**';
}

export interface CallExpression extends Node {
  readonly kind: 'call';
  readonly callee: Expression;
  readonly args: readonly Argument[];
}

export type UnaryOperator = '+' | '-' | '~' | 'not';

export interface UnaryExpression extends Node {
  readonly kind: 'unary';
  readonly operator: UnaryOperator;
  readonly operand: Expression;
}

export type BinaryOperator = '+' | '-' | '*' | '/' | '//' | '%' | '**' | '<<' | '>>' | '&' | '|' | '^' | '@';

export interface BinaryExpression extends Node {
  readonly kind: 'binary';
  readonly operator: BinaryOperator;
  readonly left: Expression;
  readonly right: Expression;
}

/** `a and b and c` (or `or`): two operands or more, evaluated from left to right until one decides. */
export interface BooleanExpression extends Node {
  readonly kind: 'boolean';
  readonly operator: 'and' | 'or';
  readonly operands: readonly Expression[];
}

export type ComparisonOperator = '<' | '>' | '==' | '>=' | '<=' | '!=' | 'in' | 'not in' | 'is' | 'is not';

/** `a < b <= c`: one operand more than operators. The `<>` of Python 2 is '!='. */
export interface ComparisonExpression extends Node {
  readonly kind: 'comparison';
  readonly operands: readonly Expression[];
  readonly operators: readonly ComparisonOperator[];
}

export interface ConditionalExpression extends Node {
  readonly kind: 'conditional';
  readonly test: Expression;
  readonly body: Expression;
  readonly orelse: Expression;
}

/** A tuple, list or set display; `start` and `end` include the brackets where there are any. */
export interface SequenceExpression extends Node {
  readonly kind: 'tuple' | 'list' | 'set';
  readonly items: readonly Expression[];
}

export interface DictExpression extends Node {
  readonly kind: 'dict';
  readonly entries: readonly { readonly key: Expression; readonly value: Expression }[];
}

/**
 * An expression that is kept but not modelled.
 * `names` are all names it mentions (attribute and keyword names too: a superset does no harm), `binds` those that
 * it may bind in the enclosing scope (a Python 2 list comprehension leaks its variables, `:=` binds).
 */
export interface OpaqueExpression extends Node {
  readonly kind: 'opaque';
  readonly what:
    | 'lambda'
    | 'comprehension'
    | 'generator'
    | 'yield'
    | 'repr'
    | 'f-string'
    | 'imaginary'
    | 'starred'
    | 'too-deep'
    | 'other';
  readonly names: readonly string[];
  readonly binds: readonly string[];
}

export type Expression =
  | NameExpression
  | IntegerExpression
  | FloatExpression
  | StringExpression
  | AttributeExpression
  | SubscriptExpression
  | CallExpression
  | UnaryExpression
  | BinaryExpression
  | BooleanExpression
  | ComparisonExpression
  | ConditionalExpression
  | SequenceExpression
  | DictExpression
  | OpaqueExpression;

/* ---------------------------------------------------------------- statements */

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
