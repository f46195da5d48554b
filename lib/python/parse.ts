import type { Source } from '../text/source.ts';
import { Cursor, Refusal } from './cursor.ts';
import { ExpressionParser } from './expressions.ts';
import { ModuleParser } from './module-parser.ts';
import type { Module } from './module.ts';
import type { Expression, PythonVersion } from './syntax.ts';
import { tokenize } from './tokenize.ts';

export interface ParseOptions {
  /** The Python that reads the file; when omitted, the one of the two whose syntax it is, Python 2 where both accept it. */
  readonly python?: PythonVersion | undefined;
}

/**
 * Reads a file as Python's parser does. Never throws: what cannot be read is an opaque statement and a problem, and reading goes on
 * with the next logical line.
 */
export function parseModule(source: Source, options: ParseOptions = {}): Module {
  if (options.python !== undefined) return parseAs(source, options.python);
  const two = parseAs(source, 2);
  if (two.problems.length === 0) return two;
  const three = parseAs(source, 3);
  return three.problems.length === 0 || (isPython3(source.code) && three.problems.length < two.problems.length)
    ? three
    : two;
}

/** Signs of Python 3 in a file that neither Python accepts. */
function isPython3(code: string): boolean {
  return /[^\w'"][fF][rR]?['"]|^[ \t]*(?:nonlocal |async (?:def|for|with) |raise .* from |print\(.*\b(?:end|sep|file|flush) ?=|[A-Za-z_]\w* *: *[A-Za-z])/m.test(
    code,
  );
}

function parseAs(source: Source, python: PythonVersion): Module {
  const { tokens, problems } = tokenize(source.code, { python, start: source.start, text: source.text });
  const parser = new ModuleParser(new Cursor(source.code, tokens, python), [...problems]);
  const statements = parser.parse();
  return { python, code: source.code, tokens, statements, problems: parser.sorted(), futures: parser.futures };
}

/** Parses `code` as one expression (a tuple may be without brackets); what is none gives an opaque node. */
export function parseExpression(code: string, python: PythonVersion): Expression {
  const { tokens, problems } = tokenize(code, { python });
  const cursor = new Cursor(code, tokens, python);
  cursor.printIsName = true;
  try {
    const expression = new ExpressionParser(cursor).testList(false);
    if (problems.length === 0 && cursor.atLineEnd()) return expression;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
  const names = cursor.namesBetween(0, tokens.length - 1);
  return { kind: 'opaque', what: 'other', names, binds: names, start: 0, end: code.length };
}
