import type { Module } from '../../lib/python/module.ts';
import type { Argument, Expression, SliceExpression, Statement, UnaryExpression } from '../../lib/python/syntax.ts';

/** What tests/fixtures/parse/forms.py writes for a program: nested lists. */
export type Form = string | number | readonly Form[];

/** The tree of `module` in the normal form of tests/fixtures/parse/forms.py. `names`: opaque expressions list the names they mention. */
export function moduleForm(module: Module, names: boolean): Form[] {
  const { python, code } = module;
  const at = ({ start, end }: { start: number; end: number }): Form[] => (python === 3 ? [start, end] : []);
  const unread = (what: string, mentioned: readonly string[]): Form[] =>
    names ? ['o', what, [...mentioned].sort()] : ['o', what];
  const exprs = (nodes: readonly Expression[]): Form[] => nodes.map(expr);
  const maybe = (node: Expression | undefined): Form => (node === undefined ? 0 : expr(node));

  function expr(node: Expression): Form[] {
    switch (node.kind) {
      case 'name':
        return ['n', node.start, ...(python === 3 ? [node.end] : []), node.name];
      case 'string':
        return ['s', ...at(node)];
      case 'integer':
        return ['i', ...at(node), String(node.value)];
      case 'float':
        return ['f', ...at(node), doubleHex(node.value)];
      case 'attribute':
        return ['.', ...at(node), expr(node.object), node.name];
      case 'subscript':
        return ['[]', ...at(node), expr(node.object), index(node.index)];
      case 'call':
        return ['()', ...at(node), expr(node.callee), ordered(node.args).map(argument)];
      case 'unary':
        return unary(node);
      case 'binary':
        return ['b', ...at(node), node.operator, expr(node.left), expr(node.right)];
      case 'boolean':
        return [node.operator, ...at(node), exprs(node.operands)];
      case 'comparison':
        return ['c', ...at(node), node.operators, exprs(node.operands)];
      case 'conditional':
        return ['?', ...at(node), ...exprs([node.test, node.body, node.orelse])];
      case 'tuple':
      case 'list':
      case 'set':
        return [node.kind, ...at(node), exprs(node.items)];
      case 'dict':
        return ['dict', ...at(node), node.entries.map(({ key, value }) => exprs([key, value]))];
      case 'opaque':
        return unread(node.what, node.names);
    }
  }

  function unary(node: UnaryExpression): Form[] {
    const { operator, operand } = node;
    const isNumber =
      operand.kind === 'integer' ||
      operand.kind === 'float' ||
      (operand.kind === 'opaque' && operand.what === 'imaginary');
    // Python 2 makes a minus in front of a number a part of it, which tells nothing of an integer zero.
    if (python === 3 || operator !== '-' || !isNumber || code.slice(node.start, operand.start).includes('('))
      return ['u', ...at(node), operator, expr(operand)];
    if (operand.kind === 'opaque' || (operand.kind === 'integer' && operand.value === 0n)) return expr(operand);
    return ['u', '-', expr(operand)];
  }

  function index(node: Expression | SliceExpression): Form[] {
    if (node.kind !== 'slice') return expr(node);
    const { step } = node;
    const none = python === 2 && step?.kind === 'name' && step.name === 'None';
    return [':', ...at(node), maybe(node.lower), maybe(node.upper), none ? 0 : maybe(step)];
  }

  function ordered(args: readonly Argument[]): readonly Argument[] {
    const rank = ({ keyword, star }: Argument): number =>
      python === 3
        ? Number(keyword !== undefined || star === '**')
        : keyword === undefined
          ? ['', 'keyword', '*', '**'].indexOf(star)
          : 1;
    return [...args].sort((a, b) => rank(a) - rank(b));
  }

  const argument = ({ keyword, star, value }: Argument): Form => [
    keyword === undefined ? star : `${keyword}=`,
    expr(value),
  ];
  const body = (statements: readonly Statement[] | undefined): Form[] => (statements ?? []).map(statement);

  function statement(node: Statement): Form[] {
    const [kind, ...rest] = parts(node);
    return [kind as string, node.start, ...(python === 3 ? [node.end] : []), ...rest];
  }

  function parts(node: Statement): Form[] {
    switch (node.kind) {
      case 'assign':
        return ['assign', exprs(node.targets), expr(node.value)];
      case 'augmented':
        return ['augmented', expr(node.target), node.operator, expr(node.value)];
      case 'annotated':
        return ['annotated', expr(node.target), expr(node.annotation), maybe(node.value)];
      case 'import':
        return ['import', node.modules.map(({ path, alias }) => [path, alias ?? 0])];
      case 'from': {
        const list = node.names === '*' ? [['*', 0]] : node.names.map(({ name, alias }) => [name, alias ?? 0]);
        return ['from', node.level, node.module, list];
      }
      case 'expression':
        return ['expression', expr(node.value)];
      case 'if':
        return ['if', node.branches.map((branch) => [expr(branch.test), body(branch.body)]), body(node.orelse)];
      case 'try': {
        const handlers = node.handlers.map((each) => {
          const target = python === 3 && each.target?.kind === 'name' ? each.target.name : maybe(each.target);
          return [maybe(each.type), target, body(each.body)];
        });
        return ['try', body(node.body), handlers, body(node.orelse), body(node.finalbody)];
      }
      case 'for':
        return ['for', expr(node.target), expr(node.iterable), body(node.body), body(node.orelse)];
      case 'while':
        return ['while', expr(node.test), body(node.body), body(node.orelse)];
      case 'with':
        return ['with', node.items.map(({ context, target }) => [expr(context), maybe(target)]), body(node.body)];
      case 'def':
      case 'class':
        return [node.kind, node.name, exprs(node.decorators), body(node.body)];
      case 'del':
        return ['del', exprs(node.targets)];
      case 'exec': {
        let { code: what } = node;
        while (what.kind === 'tuple' && (what.items.length === 2 || what.items.length === 3))
          what = what.items[0] as Expression;
        return ['exec', expr(what)];
      }
      case 'print':
        return ['print', maybe(node.destination), exprs(node.values)];
      case 'global':
      case 'nonlocal':
        return [node.kind, node.names];
      case 'raise':
        return ['raise', exprs(node.values)];
      case 'assert':
        return ['assert', expr(node.test), maybe(node.message)];
      case 'return':
        return ['return', maybe(node.value)];
      default:
        return [node.kind];
    }
  }

  return body(module.statements);
}

function doubleHex(value: number): string {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  return view.getBigUint64(0).toString(16).padStart(16, '0');
}

/** The form as forms.py writes it. */
export function written(form: Form): string {
  return JSON.stringify(form).replace(/[\x7f-\xff]/g, (c) => `\\u00${c.charCodeAt(0).toString(16)}`);
}

/** Where `ours` differs from Python's form, as a path with both sides; undefined when it is the same and opaque nodes mention all that Python sees in them. */
export function difference(ours: Form, theirs: Form, path = ''): string | undefined {
  if (!Array.isArray(ours) || !Array.isArray(theirs))
    return ours === theirs ? undefined : `${path}: ${JSON.stringify(ours)} is not ${JSON.stringify(theirs)}`;
  const [mine, other] = [ours as readonly Form[], theirs as readonly Form[]];
  if (mine[0] === 'o' && other[0] === 'o' && mine.length === 3) {
    const named = new Set(mine[2] as readonly string[]);
    const missing = (other[2] as readonly string[]).filter((name) => !named.has(name));
    if (missing.length > 0) return `${path}: ${missing.join()} not mentioned`;
    return mine[1] === other[1] ? undefined : `${path}: ${String(mine[1])} is not ${String(other[1])}`;
  }
  if (mine.length !== other.length) return `${path}: ${JSON.stringify(ours)} is not ${JSON.stringify(theirs)}`;
  for (let i = 0; i < mine.length; i++) {
    const found = difference(mine[i] as Form, other[i] as Form, `${path}/${i}`);
    if (found !== undefined) return found;
  }
  return undefined;
}
