import { bindsBetween, comprehensionClauses, startsClauses } from './comprehensions.ts';
import { Refusal, type Cursor } from './cursor.ts';
import type { ExpressionParser } from './expressions.ts';
import type { Expression, OpaqueExpression, StringPiece } from './syntax.ts';
import { TokenKind } from './token.ts';

/** An integer literal with more characters than this is kept unread: to work it out would take time quadratic in its length. */
const LONGEST_NUMBER = 5_000;

/** Parses an atom: a name, a literal, a display or anything else in brackets. */
export function parseAtom(parser: ExpressionParser): Expression {
  const { cursor } = parser;
  switch (cursor.kind) {
    case TokenKind.Name:
      return name(parser);
    case TokenKind.Number:
      return number(parser);
    case TokenKind.String:
      return strings(parser);
    case TokenKind.Operator:
      if (parser.tooDeep && /^[([{]$/.test(cursor.text)) return passOver(parser);
      if (cursor.text === '(') return parser.nested(() => parenthesized(parser));
      if (cursor.text === '[') return parser.nested(() => list(parser));
      if (cursor.text === '{') return parser.nested(() => braces(parser));
      if (cursor.text === '`' && cursor.python === 2) return parser.nested(() => backticks(parser));
      if (cursor.text === '...') return ellipsis(parser);
  }
  throw cursor.unexpected();
}

const PLAIN = /^(?:0|[1-9][0-9]*)$/;

function name(parser: ExpressionParser): Expression {
  const { cursor } = parser;
  if (!cursor.isName() && !(cursor.python === 3 && /^(None|True|False)$/.test(cursor.text))) throw cursor.unexpected();
  return constant(parser, cursor.text);
}

function constant(parser: ExpressionParser, spelling: string): Expression {
  const { start, end } = parser.cursor;
  parser.cursor.advance();
  return { kind: 'name', name: spelling, start, end };
}

/** The `...` of Python 3. */
function ellipsis({ cursor }: ExpressionParser): OpaqueExpression {
  const { start, end } = cursor;
  cursor.advance();
  return { kind: 'opaque', what: 'other', names: [], binds: [], start, end };
}

/** Brackets and all that is in them, unread: they nest too deeply. */
function passOver(parser: ExpressionParser): OpaqueExpression {
  const { cursor } = parser;
  const first = cursor.token;
  const { start } = cursor;
  let depth = 0;
  do {
    if (cursor.atLineEnd()) throw cursor.unexpected();
    if (cursor.kind === TokenKind.Operator) {
      if (/^[([{]$/.test(cursor.text)) depth++;
      else if (/^[)\]}]$/.test(cursor.text)) depth--;
    }
    cursor.advance();
  } while (depth > 0);
  return parser.opaque('too-deep', first, start);
}

function number(parser: ExpressionParser): Expression {
  const { cursor } = parser;
  const { start, end } = cursor;
  if (end - start < 10 && PLAIN.test(cursor.text)) {
    const value = BigInt(cursor.text);
    cursor.advance();
    return { kind: 'integer', value, long: false, start, end };
  }
  const text = cursor.text.replace(/_/g, '').toLowerCase();
  cursor.advance();
  if (/j$/.test(text)) return { kind: 'opaque', what: 'imaginary', names: [], binds: [], start, end };
  if (!/^0[xob]/.test(text) && /[.e]/.test(text)) return { kind: 'float', value: Number(text), start, end };
  if (text.length > LONGEST_NUMBER) return { kind: 'opaque', what: 'other', names: [], binds: [], start, end };
  const long = text.endsWith('l');
  const digits = long ? text.slice(0, -1) : text;
  const octal = /^0[0-7]+$/.test(digits);
  try {
    return { kind: 'integer', value: BigInt(octal ? `0o${digits}` : digits), long, start, end };
  } catch {
    // The tokenizer has named what is wrong with it.
    throw new Refusal(undefined, { start, end });
  }
}

function strings(parser: ExpressionParser): Expression {
  const { cursor } = parser;
  const { start } = cursor;
  const first = cursor.token;
  const pieces: StringPiece[] = [];
  while (cursor.kind === TokenKind.String) {
    pieces.push(piece(cursor.text, cursor.start));
    cursor.advance();
  }
  const end = cursor.previousEnd;
  if (cursor.python === 3 && pieces.length > 1) checkMixed(cursor, pieces);
  if (!pieces.some(({ prefix }) => prefix.includes('f'))) return { kind: 'string', pieces, start, end };
  const names = cursor.code.slice(start, end).match(/[A-Za-z_]\w*/g) ?? [];
  const binds = bindsBetween(cursor, first, cursor.previous);
  return { kind: 'opaque', what: 'f-string', names: [...new Set(names)], binds, start, end };
}

/** Refuses bytes next to text, which Python 3 does not join. */
function checkMixed(cursor: Cursor, pieces: readonly StringPiece[]): void {
  const bytes = pieces.map(({ prefix }) => prefix.includes('b'));
  const other = bytes.indexOf(!bytes[0]);
  if (other > 0) throw cursor.refuse('mixed-literals', {}, pieces[other]);
}

function piece(text: string, start: number): StringPiece {
  const end = start + text.length;
  const [quoteMark] = text;
  if ((quoteMark === "'" || quoteMark === '"') && text[1] !== quoteMark) {
    return { prefix: '', bodyStart: start + 1, bodyEnd: end - 1, start, end };
  }
  let at = 0;
  while (text[at] !== '"' && text[at] !== "'") at++;
  const quote = text.startsWith((text[at] as string).repeat(3), at) && text.length >= at + 6 ? 3 : 1;
  const prefix = text.slice(0, at).toLowerCase();
  return { prefix, bodyStart: start + at + quote, bodyEnd: end - quote, start, end };
}

function parenthesized(parser: ExpressionParser): Expression {
  const { cursor } = parser;
  const { start } = cursor;
  const first = cursor.token;
  cursor.advance();
  if (cursor.acceptOperator(')')) return { kind: 'tuple', items: [], start, end: cursor.previousEnd };
  if (cursor.isWord('yield')) return closed(parser, yieldExpression(parser));
  const inner = parser.namedList();
  if (startsClauses(parser)) {
    if (parser.isBare(inner)) throw cursor.unexpected();
    comprehensionClauses(parser, 'generator');
    cursor.expectOperator(')');
    return parser.opaque('generator', first, start);
  }
  cursor.expectOperator(')');
  // A tuple's own brackets belong to it; `((1, 2))` has two pairs.
  return parser.isBare(inner) ? { ...inner, start, end: cursor.previousEnd } : inner;
}

function closed(parser: ExpressionParser, node: Expression): Expression {
  parser.cursor.expectOperator(')');
  return node;
}

/** `yield`, `yield x` or `yield from x`. */
export function yieldExpression(parser: ExpressionParser): OpaqueExpression {
  const { cursor, context } = parser;
  const first = cursor.token;
  const { start } = cursor;
  if (context.kind === 'module' || context.kind === 'class') throw cursor.refuse('outside-function', { word: 'yield' });
  if (context.returns && (cursor.python === 2 || context.kind === 'async')) throw cursor.refuse('return-in-generator');
  context.yields = true;
  cursor.advance();
  if (cursor.python === 3 && cursor.isWord('from')) {
    if (context.kind === 'async') throw cursor.unexpected();
    cursor.advance();
    parser.test();
  } else if (!cursor.atLineEnd() && !/^[)\]};=]$/.test(cursor.text)) parser.testList(true);
  return parser.opaque('yield', first, start);
}

function list(parser: ExpressionParser): Expression {
  const { cursor } = parser;
  const { start } = cursor;
  const first = cursor.token;
  cursor.advance();
  const items: Expression[] = [];
  while (!cursor.isOperator(']')) {
    const star = cursor.python === 3 && cursor.isOperator('*');
    items.push(star ? parser.starred() : parser.namedTest());
    if (items.length === 1 && !star && startsClauses(parser)) {
      comprehensionClauses(parser, 'list');
      cursor.expectOperator(']');
      return parser.opaque('comprehension', first, start);
    }
    if (!cursor.acceptOperator(',')) break;
  }
  cursor.expectOperator(']');
  return { kind: 'list', items, start, end: cursor.previousEnd };
}

/** A dict or set display, or a comprehension. */
function braces(parser: ExpressionParser): Expression {
  const { cursor } = parser;
  const { start } = cursor;
  const first = cursor.token;
  cursor.advance();
  const items: Expression[] = [];
  const entries: { key: Expression; value: Expression }[] = [];
  let unpacks = false;
  while (!cursor.isOperator('}')) {
    const star = cursor.python === 3 && cursor.isOperator('*');
    if (cursor.python === 3 && cursor.isOperator('**')) {
      if (items.length > 0) throw cursor.unexpected();
      cursor.advance();
      unpacks = true;
      parser.binary(1);
    } else {
      const key = star ? parser.starred() : parser.namedTest();
      const isEntry = !star && cursor.isOperator(':') && cursor.textOf(cursor.previous - 1) !== ':=';
      if (isEntry ? items.length > 0 : entries.length > 0 || unpacks) throw cursor.unexpected();
      if (isEntry) {
        cursor.advance();
        entries.push({ key, value: parser.test() });
      } else items.push(key);
      if (!star && !unpacks && items.length + entries.length === 1 && startsClauses(parser)) {
        comprehensionClauses(parser, 'braces');
        cursor.expectOperator('}');
        return parser.opaque('comprehension', first, start);
      }
    }
    if (!cursor.acceptOperator(',')) break;
  }
  cursor.expectOperator('}');
  if (unpacks) return parser.opaque('other', first, start);
  const span = { start, end: cursor.previousEnd };
  return items.length > 0 ? { kind: 'set', items, ...span } : { kind: 'dict', entries, ...span };
}

/** Python 2's `repr` in backticks. */
function backticks(parser: ExpressionParser): Expression {
  const { cursor } = parser;
  const { start } = cursor;
  const first = cursor.token;
  cursor.advance();
  parser.testList(false);
  cursor.expectOperator('`');
  return parser.opaque('repr', first, start);
}
