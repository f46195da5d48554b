/** The expressions of the syntax tree: see syntax.ts. */

export type PythonVersion = 2 | 3;

export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Node extends Span {}

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
