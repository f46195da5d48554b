import { parseAtom } from './atoms.ts';
import { Refusal, type Cursor } from './cursor.ts';
import type {
  Argument,
  BinaryOperator,
  ComparisonOperator,
  Expression,
  OpaqueExpression,
  SliceExpression,
  UnaryOperator,
} from './syntax.ts';
import { TokenKind } from './token.ts';

/** Deeper nesting is kept unread. Python 2.7 itself refuses 100 nested brackets. */
export const DEEPEST = 90;

/** Parses expressions at a cursor. A text that is no expression throws a Refusal. */
export class ExpressionParser {
  readonly cursor: Cursor;
  /** The last tuple that was read without brackets of its own. */
  bareTuple: Expression | undefined;
  private depth = 0;

  constructor(cursor: Cursor) {
    this.cursor = cursor;
  }

  /** Begins a new statement. */
  reset(): void {
    this.depth = 0;
  }

  /** Runs `parse` one level deeper; nesting that is too deep is kept unread, without being an error. */
  nested<T>(parse: () => T): T {
    if (this.depth >= DEEPEST) throw new Refusal(undefined, this.cursor.span);
    this.depth++;
    const result = parse();
    this.depth--;
    return result;
  }

  /** `test`: a conditional expression, a lambda, or anything that binds more tightly. */
  test(): Expression {
    const { cursor } = this;
    if (this.isAlone()) return parseAtom(this);
    if (cursor.isWord('lambda')) return this.lambda();
    const { start } = cursor;
    const body = this.operand(0);
    if (cursor.python === 3 && cursor.isOperator(':=')) return this.named(body);
    if (!cursor.isWord('if')) return body;
    cursor.advance();
    const test = this.operand(0);
    if (!cursor.acceptWord('else')) throw cursor.refuse('expected', { expected: 'else' });
    const orelse = this.nested(() => this.test());
    return { kind: 'conditional', test, body, orelse, start, end: cursor.previousEnd };
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

  /** `name := value` (Python 3). */
  private named(target: Expression): Expression {
    if (target.kind !== 'name') throw this.cursor.unexpected();
    this.cursor.advance();
    const first = this.cursor.token;
    const value = this.nested(() => this.test());
    const names = [target.name, ...this.cursor.namesBetween(first, this.cursor.previous)];
    const binds = [target.name, ...this.bindsBetween(first, this.cursor.previous)];
    return { kind: 'opaque', what: 'other', names, binds, start: target.start, end: value.end };
  }

  private lambda(): OpaqueExpression {
    const { cursor } = this;
    const first = cursor.token;
    const { start } = cursor;
    cursor.advance();
    this.parameters(':', false);
    cursor.expectOperator(':');
    this.nested(() => this.test());
    return this.opaque('lambda', first, start);
  }

  /** The parameters of a lambda or def, up to but without the token `end`. */
  parameters(end: ':' | ')', annotations: boolean): void {
    const { cursor } = this;
    const seen = new Set<string>();
    let hasDefault = false;
    let keywordOnly = false;
    while (!cursor.isOperator(end)) {
      if (cursor.python === 3 && cursor.acceptOperator('/')) {
        // What stands before it is positional only.
      } else if (cursor.isOperator('*') || cursor.isOperator('**')) {
        keywordOnly = true;
        const bare = cursor.isOperator('*');
        cursor.advance();
        if (cursor.isName()) this.parameter(seen, annotations);
        else if (!bare || cursor.python === 2 || !cursor.isOperator(',')) throw cursor.unexpected();
      } else {
        const { span } = cursor;
        this.parameter(seen, annotations);
        if (cursor.acceptOperator('=')) {
          hasDefault = true;
          this.nested(() => this.test());
        } else if (hasDefault && !keywordOnly) throw cursor.refuse('parameter-order', {}, span);
      }
      if (!cursor.acceptOperator(',')) break;
    }
  }

  private parameter(seen: Set<string>, annotations: boolean): void {
    const { cursor } = this;
    if (cursor.python === 2 && cursor.acceptOperator('(')) {
      do {
        if (cursor.isOperator(')')) break;
        this.nested(() => this.parameter(seen, false));
      } while (cursor.acceptOperator(','));
      return cursor.expectOperator(')');
    }
    const { span } = cursor;
    const name = cursor.expectName();
    if (seen.has(name)) throw cursor.refuse('duplicate-parameter', { name }, span);
    if (name === 'None') throw cursor.refuse('assign-constant', { name }, span);
    seen.add(name);
    if (annotations && cursor.python === 3 && cursor.acceptOperator(':')) this.nested(() => this.test());
  }

  /** Binary operators by precedence; `level` is the loosest that may appear. */
  private operand(level: number): Expression {
    if (level === 0) return this.boolean('or');
    return this.binary(1);
  }

  private boolean(operator: 'or' | 'and'): Expression {
    const { start } = this.cursor;
    const next = (): Expression => (operator === 'or' ? this.boolean('and') : this.not());
    const first = next();
    if (!this.cursor.isWord(operator)) return first;
    const operands = [first];
    while (this.cursor.acceptWord(operator)) operands.push(next());
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
    while (operator !== undefined) {
      operators.push(operator);
      operands.push(this.binary(1));
      operator = this.comparisonOperator();
    }
    return { kind: 'comparison', operands, operators, start, end: this.cursor.previousEnd };
  }

  private comparisonOperator(): ComparisonOperator | undefined {
    const { cursor } = this;
    const { text } = cursor;
    if (cursor.kind === TokenKind.Operator) {
      const operator = COMPARISONS[text];
      if (operator !== undefined) cursor.advance();
      return operator;
    }
    if (cursor.kind !== TokenKind.Name) return undefined;
    if (cursor.acceptWord('in')) return 'in';
    if (cursor.acceptWord('is')) return cursor.acceptWord('not') ? 'is not' : 'is';
    if (!cursor.isWord('not')) return undefined;
    cursor.advance();
    if (!cursor.acceptWord('in')) throw cursor.refuse('expected', { expected: 'in' });
    return 'not in';
  }

  /** Arithmetic and bitwise operators, the ones of precedence `level` or tighter. */
  binary(level: number): Expression {
    const { cursor } = this;
    const { start } = cursor;
    let left = this.unary();
    for (;;) {
      const precedence = cursor.kind === TokenKind.Operator ? PRECEDENCE[cursor.text] : undefined;
      if (precedence === undefined || precedence < level) return left;
      const operator = cursor.text as BinaryOperator;
      if (operator === '@' && cursor.python === 2) return left;
      cursor.advance();
      const right = this.binary(precedence + 1);
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
    const isAwait = cursor.python === 3 && cursor.isWord('await');
    const first = cursor.token;
    const { start } = cursor;
    if (isAwait) cursor.advance();
    const left = this.trailers(parseAtom(this), start);
    const base = isAwait ? this.opaque('other', first, start) : left;
    if (!cursor.acceptOperator('**')) return base;
    const right = this.nested(() => this.unary());
    return { kind: 'binary', operator: '**', left: base, right, start, end: cursor.previousEnd };
  }

  private trailers(atom: Expression, start: number): Expression {
    const { cursor } = this;
    let node = atom;
    for (let count = 0; ; count++) {
      if (count > 500) throw new Refusal(undefined, cursor.span);
      if (cursor.kind !== TokenKind.Operator) return node;
      if (cursor.acceptOperator('.')) {
        const name = this.attributeName();
        node = { kind: 'attribute', object: node, name, start, end: cursor.previousEnd };
      } else if (cursor.acceptOperator('(')) {
        const callee = node;
        const args = this.nested(() => this.callArguments());
        node = { kind: 'call', callee, args, start, end: cursor.previousEnd };
      } else if (cursor.isOperator('[')) {
        const object = node;
        node = this.nested(() => this.subscript(object, start));
      } else return node;
    }
  }

  private attributeName(): string {
    const { cursor } = this;
    if (cursor.kind !== TokenKind.Name) throw cursor.unexpected();
    const { text, span } = cursor;
    if (!cursor.isName()) throw cursor.refuse('unexpected-keyword', { word: text }, span);
    cursor.advance();
    return text;
  }

  /** The arguments behind an opening bracket, and the closing one. */
  callArguments(): Argument[] {
    const { cursor } = this;
    const args: Argument[] = [];
    const keywords = new Set<string>();
    while (!cursor.isOperator(')')) {
      args.push(this.argument(args, keywords));
      if (!cursor.acceptOperator(',')) break;
    }
    cursor.expectOperator(')');
    return args;
  }

  private argument(before: readonly Argument[], keywords: Set<string>): Argument {
    const { cursor } = this;
    const { start, span } = cursor;
    const first = cursor.token;
    for (const star of ['**', '*'] as const) {
      if (!cursor.acceptOperator(star)) continue;
      const value = this.test();
      return { value, keyword: undefined, star, start, end: cursor.previousEnd };
    }
    const value = this.test();
    if (cursor.acceptOperator('=')) {
      if (value.kind !== 'name') throw cursor.refuse('keyword-expression', {}, span);
      if (keywords.has(value.name)) throw cursor.refuse('duplicate-keyword', { name: value.name }, span);
      keywords.add(value.name);
      const given = this.test();
      return { value: given, keyword: value.name, star: '', start, end: cursor.previousEnd };
    }
    if (cursor.isWord('for') || (cursor.python === 3 && cursor.isWord('async'))) {
      this.comprehensionClauses();
      const alone = before.length === 0 && (cursor.isOperator(')') || cursor.python === 2);
      if (!alone) throw cursor.refuse('bare-generator', {}, span);
      const generator = this.opaque('generator', first, start);
      return { value: generator, keyword: undefined, star: '', start, end: generator.end };
    }
    const last = before[before.length - 1];
    const late = before.some(({ keyword, star }) => keyword !== undefined || star === '**');
    if (late || (cursor.python === 2 && last?.star === '*')) throw cursor.refuse('positional-last', {}, span);
    return { value, keyword: undefined, star: '', start, end: cursor.previousEnd };
  }

  private subscript(object: Expression, outer: number): Expression {
    const { cursor } = this;
    const first = cursor.token;
    cursor.advance();
    const { start } = cursor;
    const parts = [this.subscriptPart()];
    let comma = false;
    while (cursor.acceptOperator(',')) {
      comma = true;
      if (cursor.isOperator(']')) break;
      parts.push(this.subscriptPart());
    }
    const end = cursor.previousEnd;
    cursor.expectOperator(']');
    const whole = { start: outer, end: cursor.previousEnd };
    const [index] = parts;
    if (!comma && index !== undefined) return { kind: 'subscript', object, index, ...whole };
    const items = parts.flatMap((part) => (part.kind === 'slice' ? [] : [part]));
    if (items.length < parts.length) {
      // A slice of several dimensions: nothing that a configuration has a use for.
      const names = cursor.namesBetween(first, cursor.previous);
      const binds = this.bindsBetween(first, cursor.previous);
      const slices: OpaqueExpression = { kind: 'opaque', what: 'other', names, binds, start, end };
      return { kind: 'subscript', object, index: slices, ...whole };
    }
    return { kind: 'subscript', object, index: { kind: 'tuple', items, start, end }, ...whole };
  }

  private subscriptPart(): Expression | SliceExpression {
    const { cursor } = this;
    const { start } = cursor;
    if (cursor.python === 2 && cursor.isOperator('.')) return this.ellipsis();
    if (cursor.python === 3 && cursor.isOperator('*')) return this.starred();
    const lower = cursor.isOperator(':') ? undefined : this.test();
    if (!cursor.acceptOperator(':')) return lower as Expression;
    const isBound = (): boolean => !cursor.isOperator(':') && !cursor.isOperator(']') && !cursor.isOperator(',');
    const upper = isBound() ? this.test() : undefined;
    const step = cursor.acceptOperator(':') && isBound() ? this.test() : undefined;
    return { kind: 'slice', lower, upper, step, start, end: cursor.previousEnd };
  }

  /** The `...` of a Python 2 subscript, which is three tokens. */
  private ellipsis(): OpaqueExpression {
    const { cursor } = this;
    const { start } = cursor;
    for (let i = 0; i < 3; i++) cursor.expectOperator('.');
    return { kind: 'opaque', what: 'other', names: [], binds: [], start, end: cursor.previousEnd };
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

  /** `for x in y if z ...` behind the element of a comprehension. */
  comprehensionClauses(): void {
    const { cursor } = this;
    while (cursor.isWord('for') || cursor.isWord('if') || (cursor.python === 3 && cursor.isWord('async'))) {
      if (cursor.acceptWord('if')) {
        this.nested(() => this.clauseTest());
        continue;
      }
      cursor.acceptWord('async');
      if (!cursor.acceptWord('for')) throw cursor.unexpected();
      this.targets();
      if (!cursor.acceptWord('in')) throw cursor.refuse('expected', { expected: 'in' });
      this.nested(() => this.clauseTest());
      // Python 2 takes `for x in 1, 2` in a list comprehension.
      if (cursor.python === 2)
        while (cursor.isOperator(',')) (cursor.advance(), cursor.isOperator(']') || this.clauseTest());
    }
  }

  private clauseTest(): void {
    if (this.cursor.isWord('lambda')) this.lambda();
    else {
      const body = this.operand(0);
      if (this.cursor.python === 3 && this.cursor.isOperator(':=')) this.named(body);
    }
  }

  /** The targets of a `for`: names and the like, parted by commas, up to `in`. */
  targets(): Expression {
    const { cursor } = this;
    const { start } = cursor;
    const target = (): Expression => (cursor.isOperator('*') && cursor.python === 3 ? this.starred() : this.binary(1));
    const first = target();
    if (!cursor.isOperator(',')) return first;
    const items = [first];
    while (cursor.acceptOperator(',') && !cursor.isWord('in') && !cursor.isOperator('=')) {
      if (cursor.atLineEnd() || cursor.isOperator(';')) break;
      items.push(target());
    }
    return { kind: 'tuple', items, start, end: cursor.previousEnd };
  }

  /** What was read from token `first` on, kept unread. */
  opaque(what: OpaqueExpression['what'], first: number, start: number): OpaqueExpression {
    const { cursor } = this;
    const last = cursor.previous;
    const names = cursor.namesBetween(first, last);
    return { kind: 'opaque', what, names, binds: this.bindsBetween(first, last), start, end: cursor.previousEnd };
  }

  /** A superset of the names that tokens of an expression may bind in the scope around it: comprehension targets that leak in Python 2, and `name :=`. */
  bindsBetween(first: number, last: number): string[] {
    const { cursor } = this;
    const names = new Set<string>();
    for (let i = first, inTargets = false; i <= last; i++) {
      const text = cursor.textOf(i);
      if (text === 'for') inTargets = true;
      else if (text === 'in') inTargets = false;
      else if (cursor.tokens.kinds[i] === TokenKind.Name) {
        if (inTargets ? cursor.python === 2 : cursor.textOf(i + 1) === ':=') names.add(text);
      }
    }
    return [...names];
  }

  /** Expressions parted by commas; a tuple when there is a comma. `stars`: `*value` may stand among them (Python 3). */
  testList(stars: boolean): Expression {
    const { cursor } = this;
    const { start } = cursor;
    const item = (): Expression =>
      stars && cursor.python === 3 && cursor.isOperator('*') ? this.starred() : this.test();
    const first = item();
    if (!cursor.isOperator(',')) return first;
    const items = [first];
    while (cursor.acceptOperator(',') && this.startsExpression()) items.push(item());
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
