import type { BinaryOperator } from '../../python/syntax.ts';
import { bool, float, LIMITS, raised } from '../value.ts';
import type { UnknownValue, Value } from '../value.ts';
import { integerOf, isInteger, lost, pythonName, shape, tooLarge, typeError, unstated, valueError } from './common.ts';
import type { Shape } from './common.ts';
import { floatDivmod, floatPower } from './float.ts';
import { bitLength, floorDivide, integer, modulo, trueQuotient } from './integer.ts';
import type { Context, Result } from './types.ts';

/** The message of the TypeError for operands that an operator does not take. */
export function unsupported(operator: string, a: Shape, b: Shape, context: Context): Result {
  const [left, right] = [pythonName(a, context.dialect.python), pythonName(b, context.dialect.python)];
  return typeError(`unsupported operand type(s) for ${operator}: '${left}' and '${right}'`);
}

const BITWISE = new Set<BinaryOperator>(['<<', '>>', '&', '|', '^']);
const DIVIDES = new Set<BinaryOperator>(['/', '//', '%']);

/** An operator on two numbers (bool, int, long, float), known or not. */
export function arithmetic(operator: BinaryOperator, left: Value, right: Value, context: Context): Result {
  const [a, b] = [shape(left, context) as Shape, shape(right, context) as Shape];
  const floats = a === 'float' || b === 'float';
  if (operator === '@' || (floats && BITWISE.has(operator))) return unsupported(operator, a, b, context);
  const divisor = numberOf(right);
  if (DIVIDES.has(operator) && (divisor === 0 || divisor === 0n)) return zeroDivision(operator, floats);
  if (left.type === 'unknown' || right.type === 'unknown') return lost(kindOf(operator, a, b, right, context));
  return floats ? floatOperation(operator, left, right, context) : integerOperation(operator, left, right, context);
}

const zeroDivision = (operator: BinaryOperator, floats: boolean): Result =>
  raised('ZeroDivisionError', `${floats ? 'float ' : 'integer '}${operator === '%' ? 'modulo' : 'division'} by zero`);

/** A known number as bigint or float. */
function numberOf(value: Value): bigint | number | undefined {
  return value.type === 'float' ? value.value : integerOf(value);
}

/** The type of the result where an operand is not known. */
function kindOf(operator: BinaryOperator, a: Shape, b: Shape, right: Value, context: Context): UnknownValue['kind'] {
  const exponent = integerOf(right);
  if (operator === '**') {
    if (a === 'float' || b === 'float') return b !== 'float' || context.dialect.python === 2 ? 'float' : undefined;
    if (exponent !== undefined) return exponent < 0n ? 'float' : 'int';
    return b === 'bool' ? 'int' : undefined;
  }
  if (a === 'float' || b === 'float' || (operator === '/' && context.dialect.division)) return 'float';
  return a === 'bool' && b === 'bool' && (operator === '&' || operator === '|' || operator === '^') ? 'bool' : 'int';
}

function integerOperation(operator: BinaryOperator, left: Value, right: Value, context: Context): Result {
  const [a, b] = [integerOf(left) as bigint, integerOf(right) as bigint];
  const long = left.type === 'long' || right.type === 'long';
  const both = left.type === 'bool' && right.type === 'bool';
  switch (operator) {
    case '+':
      return integer(a + b, context, long);
    case '-':
      return integer(a - b, context, long);
    case '*':
      return bitLength(a) + bitLength(b) > LIMITS.integerBits + 1 ? tooLarge('int') : integer(a * b, context, long);
    case '//':
      return integer(floorDivide(a, b), context, long);
    case '%':
      return integer(modulo(a, b), context, long);
    case '/':
      return divide(a, b, context, long);
    case '**':
      return power(a, b, context, long);
    case '<<':
    case '>>':
      return shift(operator, a, b, context, long);
    case '&':
      return both ? bool((a & b) === 1n) : integer(a & b, context, long);
    case '|':
      return both ? bool((a | b) === 1n) : integer(a | b, context, long);
    case '^':
      return both ? bool((a ^ b) === 1n) : integer(a ^ b, context, long);
    case '@':
      return lost();
  }
}

function divide(a: bigint, b: bigint, context: Context, long: boolean): Result {
  if (!context.dialect.division) return integer(floorDivide(a, b), context, long);
  const quotient = trueQuotient(a, b);
  return quotient === undefined ? lost('float') : float(quotient);
}

function power(a: bigint, b: bigint, context: Context, long: boolean): Result {
  if (b < 0n) {
    if (a === 0n) return raised('ZeroDivisionError', '0.0 cannot be raised to a negative power');
    return floatPower(Number(a), Number(b), context);
  }
  if (a >= -1n && a <= 1n) return integer(a === -1n ? (b % 2n === 0n ? 1n : -1n) : b === 0n ? 1n : a, context, long);
  const bits = BigInt(bitLength(a) - 1) * b;
  return bits > BigInt(LIMITS.integerBits) ? tooLarge('int') : integer(a ** b, context, long);
}

function shift(operator: '<<' | '>>', a: bigint, b: bigint, context: Context, long: boolean): Result {
  if (b < 0n) return valueError('negative shift count');
  // A count beyond a C long is an OverflowError in some versions.
  if (b > 1n << 31n) return tooLarge('int');
  if (operator === '>>') return integer(a >> b, context, long);
  if (a !== 0n && b > BigInt(LIMITS.integerBits)) return tooLarge('int');
  return integer(a === 0n ? 0n : a << b, context, long);
}

const OVERFLOW = raised('OverflowError', 'long int too large to convert to float');

/** A number as a float; undefined where Python raises OverflowError. */
export function toFloat(value: Value): number | undefined {
  const number = numberOf(value);
  const result = Number(number);
  return typeof number === 'bigint' && !Number.isFinite(result) ? undefined : result;
}

function floatOperation(operator: BinaryOperator, left: Value, right: Value, context: Context): Result {
  const [a, b] = [toFloat(left), toFloat(right)];
  if (a === undefined || b === undefined) return OVERFLOW;
  switch (operator) {
    case '+':
      return float(a + b);
    case '-':
      return float(a - b);
    case '*':
      return float(a * b);
    case '/':
      return float(a / b);
    case '//':
      return float(floatDivmod(a, b)[0]);
    case '%':
      return float(floatDivmod(a, b)[1]);
    case '**':
      return floatPower(a, b, context);
    default:
      return unsupported(operator, left.type as Shape, right.type as Shape, context);
  }
}

/** `+`, `-` and `~` of a number. */
export function negate(operator: '+' | '-' | '~', value: Value, context: Context): Result {
  const type = shape(value, context) as Shape;
  if (operator === '~' && type === 'float') return typeError(`bad operand type for unary ~: 'float'`);
  if (value.type === 'unknown') return lost(isInteger(type) ? 'int' : 'float');
  if (value.type === 'float') return float(operator === '-' ? -value.value : value.value);
  const number = integerOf(value);
  if (number === undefined) return unstated('unknown-operand');
  return integer(operator === '-' ? -number : operator === '~' ? ~number : number, context, value.type === 'long');
}
