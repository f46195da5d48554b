import { LIMITS, raised } from '../value.ts';
import type { Raised, UnknownValue, Value } from '../value.ts';
import {
  integerOf,
  isPlainText,
  lost,
  newString,
  shape,
  stringOf,
  tooLarge,
  typeError,
  unstated,
  valueError,
} from './common.ts';
import { decodeAscii } from './encoding.ts';
import { formatInteger, formatReal, padNumber } from './percent-number.ts';
import { readConversion } from './percent-spec.ts';
import type { Conversion } from './percent-spec.ts';
import { fitsInt } from './integer.ts';
import { repr, str } from './repr.ts';
import { subscript } from './subscript.ts';
import type { Context, Result } from './types.ts';

/** `format % values`, as CPython's PyString_Format and PyUnicode_Format work. */
export function formatPercent(format: Value, values: Value, type: 'bytes' | 'text', context: Context): Result {
  const template = stringOf(format);
  if (template === undefined || shape(values, context) === undefined) return lost(kindOf(type, values, context));
  if (type === 'bytes' && context.dialect.python === 3) return lost('bytes');
  const result = new Formatter(template.value, values, type, context).run();
  return typeof result === 'string' ? newString(type, result) : result;
}

/** The type of the result where it is not known: one unicode among the values makes a unicode of all in Python 2. */
function kindOf(type: 'bytes' | 'text', values: Value, context: Context): UnknownValue['kind'] {
  if (type === 'text' || context.dialect.python === 3) return type;
  if (values.type === 'reference') return undefined;
  const parts = values.type === 'tuple' ? values.items : [values];
  const plain = parts.every((part) => !['text', 'named', undefined].includes(shape(part, context)));
  return plain ? 'bytes' : undefined;
}

/** What stops the work: a result that is final. */
type Stop = Result;

class Formatter {
  private readonly format: string;
  private readonly values: Value;
  private readonly type: 'bytes' | 'text';
  private readonly context: Context;
  private readonly mapping: boolean;
  private pending: readonly Value[];
  /** How many of them are used. */
  private used: number;

  constructor(format: string, values: Value, type: 'bytes' | 'text', context: Context) {
    this.format = format;
    this.values = values;
    this.type = type;
    this.context = context;
    const shaped = shape(values, context);
    // Whatever has items, a list too, counts as a mapping.
    this.mapping = shaped === 'dict' || shaped === 'list' || (context.dialect.python === 3 && shaped === 'bytes');
    this.pending = values.type === 'tuple' ? values.items : [values];
    this.used = 0;
  }

  run(): string | Stop {
    const { format, context } = this;
    let text = '';
    let at = 0;
    context.spend(format.length);
    for (let percent = format.indexOf('%'); percent >= 0; percent = format.indexOf('%', at)) {
      text += format.slice(at, percent);
      if (format[percent + 1] === '%') {
        text += '%';
        at = percent + 2;
        continue;
      }
      if (format[percent + 1] === '(' && !this.mapping) return this.noMapping();
      const conversion = readConversion(format, percent + 1);
      if ('type' in conversion) return conversion;
      const before = this.used;
      const part = this.convert(conversion);
      if (part === 'unicode') return this.goOn(text, percent, before);
      if (typeof part === 'object') return part.type === 'raise' ? part : this.unknown(part);
      text += part.slice(1);
      at = conversion.end;
      if (text.length > LIMITS.stringLength) return tooLarge(this.type);
    }
    if (this.pending.length > this.used && !this.mapping) {
      return typeError('not all arguments converted during string formatting');
    }
    return text + format.slice(at);
  }

  private unknown(part: Result): Stop {
    const kind = kindOf(this.type, this.values, this.context);
    return part.type === 'unknown' ? { ...lost(kind), reason: part.reason } : lost(kind);
  }

  /** A unicode turns up: Python 2 formats the rest as unicode, and decodes what there is. */
  private goOn(text: string, at: number, used: number): Stop {
    const rest = decodeAscii(this.format.slice(at));
    if (typeof rest !== 'string') return rest;
    const values: Value =
      this.values.type === 'tuple' ? { type: 'tuple', items: this.values.items.slice(used) } : this.values;
    const result = new Formatter(rest, values, 'text', this.context).run();
    if (typeof result !== 'string') return result;
    const decoded = decodeAscii(text);
    return typeof decoded === 'string' ? newString('text', decoded + result) : decoded;
  }

  private noMapping(): Result {
    return shape(this.values, this.context) === 'named' ? lost() : typeError('format requires a mapping');
  }

  private next(): Value | Raised {
    const value = this.pending[this.used];
    if (value === undefined) return typeError('not enough arguments for format string');
    this.used++;
    return value;
  }

  /** The value of `%(key)s`. */
  private lookUp(key: string): Result {
    return subscript(this.values, { type: this.type, value: key }, this.context);
  }

  /** '=' and the text of a conversion; 'unicode' where Python 2 has to start over with unicode. */
  private convert(conversion: Conversion): string | Result {
    if (conversion.key !== undefined) {
      const value = this.lookUp(conversion.key);
      if (value.type === 'raise' || value.type === 'new') return value;
      this.pending = [value];
      this.used = 0;
    }
    let { flags } = conversion;
    let width = this.length(conversion.width);
    if (typeof width === 'object') return width;
    if (width !== undefined && width < 0) {
      flags += '-';
      width = -width;
    }
    const precision = this.length(conversion.precision);
    if (typeof precision === 'object') return precision;
    if ((width ?? 0) > LIMITS.stringLength || (precision ?? 0) > LIMITS.stringLength) return tooLarge(this.type);
    return this.written(conversion.letter, flags, width ?? 0, precision && Math.max(0, precision));
  }

  /** A width or precision, which `*` takes from the arguments. */
  private length(given: number | '*' | undefined): number | undefined | Result {
    if (given !== '*') return given;
    const value = this.next();
    if (value.type === 'raise') return value;
    const type = shape(value, this.context);
    if (type === undefined || value.type === 'unknown') return lost();
    if (type !== 'int' && type !== 'bool') return typeError('* wants int');
    const number = integerOf(value) as bigint;
    return number > 1n << 31n || number < -(1n << 31n) ? lost() : Number(number);
  }

  private written(letter: string, flags: string, width: number, precision: number | undefined): string | Result {
    if (letter === '%' && this.context.dialect.python === 2) return pad('%', flags, width);
    const value = this.next();
    if (value.type === 'raise') return value;
    if (value.type === 'one-of' || (value.type === 'unknown' && 'srcdiouxXeEfFgG'.includes(letter))) return lost();
    if (letter === 's' || letter === 'r' || letter === 'a') return this.text(letter, value, flags, width, precision);
    if (letter === 'c') return this.character(value, flags, width);
    const work = 'diouxX'.includes(letter) ? formatInteger : 'eEfFgG'.includes(letter) ? formatReal : undefined;
    if (work === undefined) return valueError(`unsupported format character '${letter}'`);
    // Beyond this C's and Python's own limits differ.
    if ((precision ?? 0) > 400) return unstated('float-text');
    const number = work(letter, flags, precision, value, this.context);
    return 'type' in number ? number : `=${padNumber(number, flags, width)}`;
  }

  private text(
    letter: 's' | 'r' | 'a',
    value: Value,
    flags: string,
    width: number,
    precision: number | undefined,
  ): string | Result {
    const two = this.context.dialect.python === 2;
    if (letter === 'a') return two ? valueError("unsupported format character 'a'") : unstated('encoding');
    let text: string | Result;
    if (letter === 's' && value.type === 'text') {
      if (this.type === 'bytes') return 'unicode';
      text = value.value;
    } else text = letter === 's' ? str(value, this.context) : repr(value, this.context);
    if (typeof text !== 'string') return text;
    if (two && this.type === 'text' && value.type !== 'text') text = decodeAscii(text);
    if (typeof text !== 'string') return text;
    if ((precision !== undefined || width > 0) && !isPlainText(text)) return unstated('encoding');
    return pad(precision === undefined ? text : text.slice(0, precision), flags, width);
  }

  private character(value: Value, flags: string, width: number): string | Result {
    if (value.type === 'unknown') return lost();
    const string = stringOf(value);
    const two = this.context.dialect.python === 2;
    if (string !== undefined) {
      if (string.type === 'text' && this.type === 'bytes') return 'unicode';
      if ([...string.value].length !== 1 || (string.type === 'bytes' && !two))
        return typeError('%c requires int or char');
      const decoded = string.type === 'bytes' && this.type === 'text' ? decodeAscii(string.value) : string.value;
      return typeof decoded === 'string' ? pad(decoded, flags, width) : decoded;
    }
    const number = integerOf(value);
    if (number === undefined) return value.type === 'float' && two ? lost() : typeError('%c requires int or char');
    if (!fitsInt(number) && two) return lost();
    const limit = this.type === 'bytes' ? 256n : 0x110000n;
    if (number < 0n || number >= limit) return raised('OverflowError', `%c arg not in range(${limit})`);
    if (number >= 0xd800n) return unstated('encoding');
    return pad(String.fromCharCode(Number(number)), flags, width);
  }
}

/** '=' and the text with spaces up to the width. */
function pad(text: string, flags: string, width: number): string {
  return `=${flags.includes('-') ? text.padEnd(width) : text.padStart(width)}`;
}
