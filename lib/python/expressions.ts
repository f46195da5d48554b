import { parseAtom } from './atoms.ts';
import { callArguments } from './arguments.ts';
import { parameters } from './parameters.ts';
import { ParserState } from './parser-state.ts';
import { subscript } from './subscripts.ts';
import type { BinaryOperator, ComparisonOperator, Expression, OpaqueExpression, UnaryOperator } from './syntax.ts';
import { checkName } from './targets.ts';
import { TokenKind } from './token.ts';

/** Parses expressions at a cursor. A text that is no expression throws a Refusal. */
export class ExpressionParser extends ParserState {
  /** `test`: a conditional expression, a lambda, or anything that binds more tightly. */
  test(): Expression {
    const { cursor } = this;
    if (this.isAlone()) {
      this.height = 0;
      return parseAtom(this);
    }
    if (cursor.isWord('lambda')) return this.lambda(() => this.test());
    const { start } = cursor;
    const body = this.boolean('or');
    if (this.height > this.tallest) this.tallest = this.height;
    if (!cursor.isWord('if')) return body;
    cursor.advance();
    const test = this.boolean('or');
    if (!cursor.acceptWord('else')) throw cursor.refuse('expected', { expected: 'else' });
    const orelse = this.nested(() => this.test());
    this.grow(this.tallest);
    return { kind: 'conditional', test, body, orelse, start, end: cursor.previousEnd };
  }

  /** A `test`, or `name := test` (Python 3) where that needs no brackets. */
  namedTest(): Expression {
    const { cursor } = this;
    const first = cursor.token;
    const value = this.test();
    return cursor.python === 3 && cursor.isOperator(':=') ? this.named(value, first) : value;
  }

  /** True when the token at hand is an expression all by itself, as most are: a name or a literal in front of `=`, `,`, `)`, `]`, `}` or `;`. */
  private isAlone(): boolean {
    const { cursor } = this;
    if (cursor.kind > TokenKind.String || (cursor.kind === TokenKind.Name && !cursor.isName())) return false;
    const { kinds, starts } = cursor.tokens;
    const next = cursor.token + 1;
    if (kinds[next] === TokenKind.Newline) return true;
    if (kinds[next] !== TokenKind.Operator) return false;
    const character = cursor.code.charCodeAt(starts[next] as number);
    if (character === 61) return (cursor.tokens.ends[next] as number) === (starts[next] as number) + 1;
    return character === 44 || character === 41 || character === 93 || character === 125 || character === 59;
  }

  private named(target: Expression, first: number): Expression {
    const { cursor } = this;
    if (target.kind !== 'name' || cursor.previous !== first) throw cursor.unexpected();
    checkName(cursor, target.name, target);
    cursor.advance();
    this.nested(() => this.test());
    return this.opaque('other', first, target.start);
  }

  private lambda(body: () => unknown): OpaqueExpression {
    const { cursor, context } = this;
    const first = cursor.token;
    const { start } = cursor;
    cursor.advance();
    parameters(this, ':', false);
    cursor.expectOperator(':');
    this.context = { kind: 'function', yields: false, returns: false };
    try {
      this.nested(body);
    } finally {
      this.context = context;
    }
    return this.opaque('lambda', first, start);
  }

  /** A condition of a comprehension: no conditional expression, but in Python 2 a lambda whose body is of the same kind. */
  clauseTest(): void {
    if (this.cursor.python === 2 && this.cursor.isWord('lambda')) this.lambda(() => this.clauseTest());
    else this.boolean('or');
  }

  /** What a generator or a comprehension of Python 3 iterates over. */
  clauseIterable(): void {
    this.boolean('or');
  }

  private boolean(operator: 'or' | 'and'): Expression {
    const { start } = this.cursor;
    const next = (): Expression => (operator === 'or' ? this.boolean('and') : this.not());
    const first = next();
    if (!this.cursor.isWord(operator)) return first;
    const operands = [first];
    let { height } = this;
    while (this.cursor.acceptWord(operator)) {
      operands.push(next());
      height = Math.max(height, this.height);
    }
    this.grow(height);
    return { kind: 'boolean', operator, operands, start, end: this.cursor.previousEnd };
  }

  private not(): Expression {
    const { cursor } = this;
    if (!cursor.isWord('not')) return this.comparison();
    const { start } = cursor;
    cursor.advance();
    const operand = this.nested(() => this.not());
    return { kind: 'unary', operator: 'not', operand, start, end: cursor.previousEnd };
  }

  private comparison(): Expression {
    const { start } = this.cursor;
    const first = this.binary(1);
    let operator = this.comparisonOperator();
    if (operator === undefined) return first;
    const operands = [first];
    const operators: ComparisonOperator[] = [];
    let { height } = this;
    while (operator !== undefined) {
      operators.push(operator);
      operands.push(this.binary(1));
      height = Math.max(height, this.height);
      operator = this.comparisonOperator();
    }
    this.grow(height);
    return { kind: 'comparison', operands, operators, start, end: this.cursor.previousEnd };
  }

  private comparisonOperator(): ComparisonOperator | undefined {
    const { cursor } = this;
    if (cursor.kind === TokenKind.Operator) {
      const operator = COMPARISONS[cursor.text];
      if (operator !== undefined) cursor.advance();
      return operator;
    }
    if (cursor.kind !== TokenKind.Name) return undefined;
    if (cursor.acceptWord('in')) return 'in';
    if (cursor.acceptWord('is')) return cursor.acceptWord('not') ? 'is not' : 'is';
    if (!cursor.acceptWord('not')) return undefined;
    if (!cursor.acceptWord('in')) throw cursor.refuse('expected', { expected: 'in' });
    return 'not in';
  }

  /** Arithmetic and bitwise operators, the ones of precedence `level` or tighter; 1 is the loosest. */
  binary(level: number): Expression {
    const { cursor } = this;
    const { start } = cursor;
    let left = this.unary();
    for (;;) {
      const precedence = cursor.kind === TokenKind.Operator ? PRECEDENCE[cursor.text] : undefined;
      if (precedence === undefined || precedence < level) return left;
      const operator = cursor.text as BinaryOperator;
      if (operator === '@' && cursor.python === 2) return left;
      const { height } = this;
      cursor.advance();
      const right = this.binary(precedence + 1);
      this.grow(height);
      left = { kind: 'binary', operator, left, right, start, end: cursor.previousEnd };
    }
  }

  private unary(): Expression {
    const { cursor } = this;
    if (!cursor.isOperator('-') && !cursor.isOperator('+') && !cursor.isOperator('~')) return this.power();
    const { start } = cursor;
    const operator = cursor.text as UnaryOperator;
    cursor.advance();
    const operand = this.nested(() => this.unary());
    return { kind: 'unary', operator, operand, start, end: cursor.previousEnd };
  }

  private power(): Expression {
    const { cursor } = this;
    const { start } = cursor;
    const base = cursor.python === 3 && cursor.isWord('await') ? this.await() : this.primary();
    if (!cursor.isOperator('**')) return base;
    const { height } = this;
    cursor.advance();
    const right = this.nested(() => this.unary());
    this.grow(height);
    return { kind: 'binary', operator: '**', left: base, right, start, end: cursor.previousEnd };
  }

  private await(): Expression {
    const { cursor } = this;
    const first = cursor.token;
    const { start } = cursor;
    // A generator may hold one anywhere, which shows only behind its element.
    if (this.context.kind !== 'async') this.stray ??= cursor.refuse('outside-async', { word: 'await' });
    cursor.advance();
    this.primary();
    return this.opaque('other', first, start);
  }

  /** An atom with the attributes, calls and subscripts behind it. */
  private primary(): Expression {
    const { cursor } = this;
    const { start } = cursor;
    this.height = 0;
    let node = parseAtom(this);
    for (;;) {
      if (cursor.kind !== TokenKind.Operator) return node;
      const { height } = this;
      const inner = node;
      if (cursor.acceptOperator('.')) {
        const name = cursor.expectName();
        node = { kind: 'attribute', object: inner, name, start, end: cursor.previousEnd };
      } else if (cursor.acceptOperator('(')) {
        const args = this.nested(() => callArguments(this));
        node = { kind: 'call', callee: inner, args, start, end: cursor.previousEnd };
      } else if (cursor.isOperator('[')) node = this.nested(() => subscript(this, inner, start));
      else return node;
      this.grow(height);
    }
  }

  /** `*value` where a list of values stands (Python 3). */
  starred(): OpaqueExpression {
    const { cursor } = this;
    const first = cursor.token;
    const { start } = cursor;
    cursor.advance();
    this.nested(() => this.binary(1));
    return this.opaque('starred', first, start);
  }

  /** The targets of a `for` or `del`: names and the like, parted by commas. */
  targets(): Expression {
    return this.commaList(
      () => this.binary(1),
      () => !this.cursor.isWord('in') && !this.cursor.isOperator('=') && !this.cursor.isOperator(';'),
      true,
    );
  }

  /** Expressions parted by commas; a tuple when there is a comma. `stars`: `*value` may stand among them (Python 3). */
  testList(stars: boolean): Expression {
    return this.commaList(
      () => this.test(),
      () => this.startsExpression(),
      stars,
    );
  }

  /** The same where `name := value` is allowed as well: in brackets. */
  namedList(): Expression {
    return this.commaList(
      () => this.namedTest(),
      () => this.startsExpression(),
      true,
    );
  }

  private commaList(element: () => Expression, goesOn: () => boolean, stars: boolean): Expression {
    const { cursor } = this;
    const { start } = cursor;
    const item = (): Expression =>
      stars && cursor.python === 3 && cursor.isOperator('*') ? this.starred() : element();
    const first = item();
    if (!cursor.isOperator(',')) {
      if (first.kind === 'opaque' && first.what === 'starred')
        throw cursor.refuse('unexpected-token', { text: '*' }, first);
      return first;
    }
    const items = [first];
    while (cursor.acceptOperator(',') && !cursor.atLineEnd() && goesOn()) items.push(item());
    return (this.bareTuple = { kind: 'tuple', items, start, end: cursor.previousEnd });
  }

  private startsExpression(): boolean {
    const { kind, text } = this.cursor;
    if (kind === TokenKind.Name) return this.cursor.isName() || /^(lambda|not|None|True|False|await|yield)$/.test(text);
    if (kind === TokenKind.Operator) return /^([([{`~+-]|\.\.\.|\*)$/.test(text);
    return kind === TokenKind.Number || kind === TokenKind.String || kind === TokenKind.Error;
  }
}

const COMPARISONS: Readonly<Record<string, ComparisonOperator | undefined>> = Object.assign(
  Object.create(null) as object,
  { '<': '<', '>': '>', '==': '==', '>=': '>=', '<=': '<=', '!=': '!=', '<>': '!=' } as const,
);

const PRECEDENCE: Readonly<Record<string, number | undefined>> = Object.assign(Object.create(null) as object, {
  '|': 1,
  '^': 2,
  '&': 3,
  '<<': 4,
  '>>': 4,
  '+': 5,
  '-': 5,
  '*': 6,
  '/': 6,
  '//': 6,
  '%': 6,
  '@': 6,
});
