import { comprehensionClauses, startsClauses } from './comprehensions.ts';
import type { ExpressionParser } from './expressions.ts';
import type { Argument } from './syntax.ts';
import { checkName } from './targets.ts';

/** What has been read of a list of arguments. */
interface Seen {
  readonly keywords: Set<string>;
  star: boolean;
  doubleStar: boolean;
}

/** The arguments of a call behind its opening bracket, and the closing one. `generator`: one may stand alone, as in a call but not behind `class`. */
export function callArguments(parser: ExpressionParser, generator = true): Argument[] {
  const { cursor } = parser;
  const args: Argument[] = [];
  const seen: Seen = { keywords: new Set(), star: false, doubleStar: false };
  while (!cursor.isOperator(')')) {
    args.push(argument(parser, seen, generator && args.length === 0));
    if (!cursor.isOperator(',')) break;
    // Python 2 ends the list with `**x`, and takes no comma at the end once there is a star.
    if (cursor.python === 2 && (seen.doubleStar || (seen.star && cursor.tokenBehind() === ')'))) {
      throw cursor.unexpected();
    }
    cursor.advance();
  }
  cursor.expectOperator(')');
  return args;
}

function argument(parser: ExpressionParser, seen: Seen, first: boolean): Argument {
  const { cursor } = parser;
  const { start, span } = cursor;
  const firstToken = cursor.token;
  if (cursor.isOperator('*') || cursor.isOperator('**')) return starArgument(parser, seen);
  const value = parser.namedTest();
  if (cursor.isOperator('=')) {
    if (value.kind !== 'name' || (cursor.python === 3 && cursor.previous !== firstToken))
      throw cursor.refuse('keyword-expression', {}, span);
    return keywordArgument(parser, seen, value.name, span);
  }
  if (startsClauses(parser)) {
    comprehensionClauses(parser, 'generator');
    const alone = first && (cursor.isOperator(')') || (cursor.python === 2 && cursor.tokenBehind() === ')'));
    if (!alone) throw cursor.refuse('bare-generator', {}, span);
    const generator = parser.opaque('generator', firstToken, start);
    return { value: generator, keyword: undefined, star: '', start, end: generator.end };
  }
  const late = seen.keywords.size > 0 || seen.doubleStar || (cursor.python === 2 && seen.star);
  if (late) throw cursor.refuse('positional-last', {}, span);
  return { value, keyword: undefined, star: '', start, end: cursor.previousEnd };
}

function starArgument(parser: ExpressionParser, seen: Seen): Argument {
  const { cursor } = parser;
  const { start } = cursor;
  const star = cursor.isOperator('*') ? '*' : '**';
  if (star === '*' && (seen.doubleStar || (seen.star && cursor.python === 2))) throw cursor.unexpected();
  if (star === '*') seen.star = true;
  else seen.doubleStar = true;
  cursor.advance();
  const value = parser.test();
  return { value, keyword: undefined, star, start, end: cursor.previousEnd };
}

function keywordArgument(
  parser: ExpressionParser,
  { keywords }: Seen,
  name: string,
  span: { readonly start: number; readonly end: number },
): Argument {
  const { cursor } = parser;
  if (keywords.has(name)) throw cursor.refuse('duplicate-keyword', { name }, span);
  checkName(cursor, name, span);
  keywords.add(name);
  cursor.advance();
  const value = parser.test();
  return { value, keyword: name, star: '', start: span.start, end: cursor.previousEnd };
}
