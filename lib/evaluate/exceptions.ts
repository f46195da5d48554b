import type { Span } from '../python/syntax.ts';
import type { EvaluationProblem } from './evaluation.ts';

/** Thrown within the evaluator, and caught there, when Python raises an exception for sure. */
export class PythonException {
  readonly id: EvaluationProblem['id'];
  /** Python's class of it; 'Exception' where that may be any. */
  readonly exception: string;
  readonly start: number;
  readonly end: number;
  readonly args: EvaluationProblem['args'];
  /** True for a `raise` statement or an assertion. */
  deliberate = false;

  constructor(id: EvaluationProblem['id'], exception: string, span: Span, args: EvaluationProblem['args']) {
    this.id = id;
    this.exception = exception;
    this.start = span.start;
    this.end = span.end;
    this.args = args;
  }
}

/** The built-in exceptions that configurations meet, each with its base class (Python 2.7 library reference, "Exception hierarchy"). */
const BASES: Readonly<Record<string, string>> = {
  SystemExit: 'BaseException',
  KeyboardInterrupt: 'BaseException',
  GeneratorExit: 'BaseException',
  Exception: 'BaseException',
  StopIteration: 'Exception',
  StandardError: 'Exception',
  ArithmeticError: 'StandardError',
  OverflowError: 'ArithmeticError',
  ZeroDivisionError: 'ArithmeticError',
  FloatingPointError: 'ArithmeticError',
  AssertionError: 'StandardError',
  AttributeError: 'StandardError',
  BufferError: 'StandardError',
  EnvironmentError: 'StandardError',
  IOError: 'EnvironmentError',
  OSError: 'EnvironmentError',
  EOFError: 'StandardError',
  ImportError: 'StandardError',
  ModuleNotFoundError: 'ImportError',
  LookupError: 'StandardError',
  IndexError: 'LookupError',
  KeyError: 'LookupError',
  MemoryError: 'StandardError',
  NameError: 'StandardError',
  UnboundLocalError: 'NameError',
  ReferenceError: 'StandardError',
  RuntimeError: 'StandardError',
  NotImplementedError: 'RuntimeError',
  SyntaxError: 'StandardError',
  SystemError: 'StandardError',
  TypeError: 'StandardError',
  ValueError: 'StandardError',
  UnicodeError: 'ValueError',
  UnicodeDecodeError: 'UnicodeError',
  UnicodeEncodeError: 'UnicodeError',
  UnicodeTranslateError: 'UnicodeError',
};

/** True for a built-in exception class. */
export function isException(name: string): boolean {
  return name === 'BaseException' || Object.hasOwn(BASES, name);
}

/** True when the exception class `name` is `base` or derives from it. */
export function isA(name: string, base: string): boolean {
  for (let at: string | undefined = name; at !== undefined; at = BASES[at]) if (at === base) return true;
  return false;
}
