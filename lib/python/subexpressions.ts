import type { Expression, SliceExpression } from './syntax.ts';

/** The expressions directly within `expression`, from left to right; none for a name, a literal and what is not modelled. */
export function subexpressions(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'attribute':
      return [expression.object];
    case 'subscript':
      return [expression.object, ...indexParts(expression.index)];
    case 'call':
      return [expression.callee, ...expression.args.map((argument) => argument.value)];
    case 'unary':
      return [expression.operand];
    case 'binary':
      return [expression.left, expression.right];
    case 'boolean':
    case 'comparison':
      return expression.operands;
    case 'conditional':
      return [expression.body, expression.test, expression.orelse];
    case 'tuple':
    case 'list':
    case 'set':
      return expression.items;
    case 'dict':
      return expression.entries.flatMap(({ key, value }) => [key, value]);
    default:
      return [];
  }
}

function indexParts(index: Expression | SliceExpression): Expression[] {
  if (index.kind !== 'slice') return [index];
  return [index.lower, index.upper, index.step].filter((part) => part !== undefined);
}
