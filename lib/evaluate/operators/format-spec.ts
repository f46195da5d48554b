import { LIMITS } from '../value.ts';
import type { Value } from '../value.ts';
import { toFloat } from './arithmetic.ts';
import {
  integerOf,
  isNumber,
  isPlainText,
  isString,
  lost,
  nameOf,
  shape,
  stringOf,
  tooLarge,
  typeError,
  unstated,
  valueError,
} from './common.ts';
import { formatFloat, floatRepr, generalFloat } from './float-text.ts';
import { str } from './repr.ts';
import type { Context, Result } from './types.ts';

/** A format specification: [[fill]align][sign][#][0][width][,][.precision][type]. */
interface Spec {
  readonly fill: string;
  readonly align: string;
  readonly sign: string;
  readonly alternate: boolean;
  readonly zero: boolean;
  readonly width: number;
  readonly comma: boolean;
  readonly precision: number | undefined;
  readonly type: string;
}

const PATTERN = /^(?:([^])?([<>=^]))?([-+ ])?(#)?(0)?(\d*)(,)?(?:\.(\d+))?([a-zA-Z%])?$/;

function parse(text: string): Spec | undefined {
  const match = PATTERN.exec(text);
  if (match === null) return undefined;
  const [, fill, align = '', sign = '', alternate, zero, width, comma, precision, type = ''] = match;
  return {
    fill: fill ?? (zero === undefined ? ' ' : '0'),
    align: align || (zero === undefined ? '' : '='),
    sign,
    alternate: alternate !== undefined,
    zero: zero !== undefined,
    width: Number(width),
    comma: comma !== undefined,
    precision: precision === undefined ? undefined : Number(precision),
    type,
  };
}

/** The text that `format(value, text)` gives; what is not modelled is unknown. */
export function formatField(value: Value, text: string, context: Context): string | Result {
  const shaped = shape(value, context);
  const kind = context.dialect.python === 2 ? 'bytes' : 'text';
  if (shaped === undefined || shaped === 'named' || value.type === 'unknown')
    return lost(shaped && shaped !== 'named' ? kind : undefined);
  if (text === '') return str(value, context);
  const spec = parse(text);
  // What Python says of a specification that it does not know differs from type to type.
  if (spec === undefined) return lost();
  if (spec.width > LIMITS.stringLength || (spec.precision ?? 0) > LIMITS.stringLength) return tooLarge(kind);
  if (isString(shaped)) return formatText(stringOf(value)?.value as string, spec, context);
  if (!isNumber(shaped)) {
    if (context.dialect.python === 3)
      return typeError(`unsupported format string passed to ${nameOf(value, context)}.__format__`);
    const written = str(value, context);
    return typeof written === 'string' ? formatText(written, spec, context) : written;
  }
  return value.type === 'float' || 'eEfFgG%'.includes(spec.type || ' ')
    ? formatReal(value, spec, context)
    : formatWhole(value, spec, context);
}

function formatText(text: string, spec: Spec, context: Context): string | Result {
  if (spec.sign !== '') return valueError('Sign not allowed in string format specifier');
  if (spec.type !== '' && spec.type !== 's')
    return valueError(`Unknown format code '${spec.type}' for object of type 'str'`);
  if (spec.alternate) return valueError('Alternate form (#) not allowed in string format specifier');
  if (spec.comma) return valueError("Cannot specify ',' with 's'.");
  if (!isPlainText(text)) return unstated('encoding');
  const shown = spec.precision === undefined ? text : text.slice(0, spec.precision);
  if (spec.align !== '=') return aligned('', shown, spec, '<');
  // Since 3.10 a zero before the width only tells the character to fill with.
  const three = context.dialect.python === 3 && spec.zero;
  return three
    ? aligned('', shown, { ...spec, align: '<' }, '<')
    : valueError("'=' alignment not allowed in string format specifier");
}

/** The text filled up to the width. `lead` is the sign and prefix of a number. */
function aligned(lead: string, text: string, { fill, align, width }: Spec, otherwise: string): string {
  const space = Math.max(0, width - lead.length - text.length);
  switch (align || otherwise) {
    case '<':
      return lead + text + fill.repeat(space);
    case '^':
      return fill.repeat(Math.floor(space / 2)) + lead + text + fill.repeat(space - Math.floor(space / 2));
    case '=':
      return lead + fill.repeat(space) + text;
    default:
      return fill.repeat(space) + lead + text;
  }
}

const signOf = (negative: boolean, { sign }: Spec): string => (negative ? '-' : sign === '-' ? '' : sign);

/** A comma at each thousand of the digits before the point. */
const grouped = (digits: string): string => digits.replace(/^\d+/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ','));

const RADIX: Readonly<Record<string, number>> = { '': 10, d: 10, b: 2, o: 8, x: 16, X: 16 };

function formatWhole(value: Value, spec: Spec, { dialect }: Context): string | Result {
  const number = integerOf(value) as bigint;
  if (spec.precision !== undefined) return valueError('Precision not allowed in integer format specifier');
  const radix = RADIX[spec.type];
  if (spec.type === 'c' || spec.type === 'n') return lost(dialect.python === 2 ? 'bytes' : 'text');
  if (radix === undefined) return valueError(`Unknown format code '${spec.type}' for object of type 'int'`);
  if (spec.comma && radix !== 10) return valueError(`Cannot specify ',' with '${spec.type}'.`);
  if (spec.comma && spec.fill === '0' && spec.align === '=') return lost();
  const plain = (number < 0n ? -number : number).toString(radix);
  const digits = spec.type === 'X' ? plain.toUpperCase() : plain;
  const prefix = spec.alternate && radix !== 10 ? `0${spec.type}` : '';
  return aligned(signOf(number < 0n, spec) + prefix, spec.comma ? grouped(digits) : digits, spec, '>');
}

function formatReal(value: Value, spec: Spec, { dialect }: Context): string | Result {
  const number = toFloat(value);
  const three = dialect.python === 3;
  if (number === undefined || spec.type === 'n' || (spec.precision ?? 0) > 400) return lost();
  if (spec.alternate) return three ? lost() : valueError('Alternate form (#) not allowed in float format specifier');
  if (!'eEfFgG%'.includes(spec.type))
    return valueError(`Unknown format code '${spec.type}' for object of type 'float'`);
  if (!Number.isFinite(number) && (spec.fill === '0' || spec.type === '%')) return lost();
  if (spec.comma && spec.fill === '0' && spec.align === '=') return lost();
  const digits = realDigits(Math.abs(number), spec, three);
  const negative = number < 0 || Object.is(number, -0);
  return aligned(signOf(negative, spec), spec.comma ? grouped(digits) : digits, spec, '>');
}

function realDigits(number: number, { type, precision }: Spec, three: boolean): string {
  if (type === '%') return `${formatFloat(number * 100, 'f', precision ?? 6, false)}%`;
  if (type === '' && precision === undefined && three) return floatRepr(number);
  if (type === '') return generalFloat(number, precision ?? 12);
  const style = type.toLowerCase() as 'e' | 'f' | 'g';
  const text = formatFloat(number, style, precision ?? 6, false);
  return type === style ? text : text.toUpperCase();
}
