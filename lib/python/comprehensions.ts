import type { Cursor } from './cursor.ts';
import type { ExpressionParser } from './expressions.ts';
import { checkTarget } from './targets.ts';
import { TokenKind } from './token.ts';

/** True when a clause of a comprehension is at hand. */
export function startsClauses({ cursor }: ExpressionParser): boolean {
  return cursor.isWord('for') || (cursor.python === 3 && cursor.isWord('async'));
}

/** Reads `for x in y if z ...` behind the element of a comprehension. */
export function comprehensionClauses(parser: ExpressionParser, what: 'list' | 'generator' | 'braces'): void {
  const { cursor } = parser;
  while (startsClauses(parser) || cursor.isWord('if')) {
    if (cursor.acceptWord('if')) {
      parser.nested(() => parser.clauseTest());
      continue;
    }
    // Outside async functions Python allows it in generators only.
    if (cursor.isWord('async') && what !== 'generator' && parser.context.kind !== 'async')
      throw cursor.refuse('outside-async', { word: 'async for' });
    cursor.acceptWord('async');
    if (!cursor.acceptWord('for')) throw cursor.unexpected();
    checkTarget(cursor, parser.targets());
    if (!cursor.acceptWord('in')) throw cursor.refuse('expected', { expected: 'in' });
    parser.nested(() => (cursor.python === 2 && what === 'list' ? manyTests(parser) : parser.clauseIterable()));
  }
}

/** What Python 2 iterates over in a list comprehension: `for x in 1, 2`. */
function manyTests(parser: ExpressionParser): void {
  const { cursor } = parser;
  parser.clauseTest();
  while (cursor.acceptOperator(',')) if (!cursor.isOperator(']')) parser.clauseTest();
}

/**
 * A superset of the names that the tokens of an expression may bind in the scope around it: comprehension targets that leak in
 * Python 2, and `name :=`.
 */
export function bindsBetween(cursor: Cursor, first: number, last: number): string[] {
  const names = new Set<string>();
  for (let i = first, inTargets = false; i <= last; i++) {
    if (cursor.tokens.kinds[i] !== TokenKind.Name) continue;
    const text = cursor.textOf(i);
    if (text === 'for') inTargets = true;
    else if (text === 'in') inTargets = false;
    else if (inTargets ? cursor.python === 2 : cursor.textOf(i + 1) === ':=') names.add(text);
  }
  return [...names];
}
