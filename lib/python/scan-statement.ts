import { classOf, lineEnd, NAME_START, skipBlanks, skipName } from './scan-characters.ts';

/** Keywords that begin a statement and can stand nowhere within brackets at the start of a line. */
const statementWords = new Set(
  'assert break class continue def del except exec finally from global import pass print raise return try while with'.split(
    ' ',
  ),
);
/** Keywords that also occur within an expression: a statement only when the line ends in a colon. */
const blockWords = new Set(['if', 'elif', 'else', 'for']);

/**
 * Whether the line whose first character stands at `pos` can only be meant as a statement: `NAME =`, `NAME.x(`, `NAME[k] =`,
 * `from`, `import`, `if ... :` and so on. It looks at this one line only. Used to find the end of a bracket that is never closed.
 */
export function looksLikeStatement(code: string, pos: number): boolean {
  if (classOf(code.charCodeAt(pos)) !== NAME_START) return false;
  let end = skipName(code, pos);
  const word = code.slice(pos, end);
  if (statementWords.has(word)) return true;
  if (blockWords.has(word)) return code.slice(end, lineEnd(code, end)).trimEnd().endsWith(':');
  while (code.charCodeAt(end) === 0x2e) end = skipName(code, end + 1);
  end = skipBlanks(code, end);
  const c = code.charCodeAt(end);
  if (c === 0x28) return true;
  if (c === 0x5b) return /^\[[^\]\r\n]*\]\s*[-+*/|&]?=[^=]/.test(code.slice(end, lineEnd(code, end)));
  return isAssignment(code, end);
}

function isAssignment(code: string, pos: number): boolean {
  const operator = /^(?:[-+*/%&|^]|\*\*|\/\/|<<|>>)?=(?!=)/;
  return operator.test(code.slice(pos, pos + 4));
}
