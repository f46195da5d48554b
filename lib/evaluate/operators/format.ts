import { LIMITS, raised } from '../value.ts';
import type { Raised, Value } from '../value.ts';
import { lost, newString, tooLarge, unstated, valueError } from './common.ts';
import { decodeAscii, encodeAscii } from './encoding.ts';
import { formatField } from './format-spec.ts';
import { keyText, repr, str } from './repr.ts';
import type { StringValue } from './string-arguments.ts';
import type { Context, Keywords, Result } from './types.ts';

/** `string.format(...)`; fields with attributes, items or nested fields are not modelled. */
export function formatString(self: StringValue, args: readonly Value[], keywords: Keywords, context: Context): Result {
  context.spend(self.value.length);
  const template = new Template(self, args, keywords, context);
  const result = template.run();
  return typeof result === 'string' ? newString(self.type, result) : result;
}

class Template {
  private readonly self: StringValue;
  private readonly args: readonly Value[];
  private readonly keywords: Keywords;
  private readonly context: Context;
  /** The number of the next field without one; undefined before the first field, -1 where fields have their own. */
  private automatic: number | undefined;

  constructor(self: StringValue, args: readonly Value[], keywords: Keywords, context: Context) {
    this.self = self;
    this.args = args;
    this.keywords = keywords;
    this.context = context;
    this.automatic = undefined;
  }

  run(): string | Result {
    const { value } = this.self;
    let text = '';
    for (let at = 0; at < value.length;) {
      const brace = value.slice(at).search(/[{}]/);
      if (brace < 0) return text + value.slice(at);
      text += value.slice(at, at + brace);
      at += brace;
      const character = value.charAt(at);
      if (value[at + 1] === character) {
        text += character;
        at += 2;
        continue;
      }
      const end = value.indexOf('}', at);
      if (character === '}' || at + 1 === value.length)
        return valueError(`Single '${character}' encountered in format string`);
      if (end < 0) return this.broken(value.slice(at + 1));
      const field = value.slice(at + 1, end);
      if (/[{[]/.test(field)) return this.unknown();
      const part = this.field(field);
      if (typeof part !== 'string') return part.type === 'unknown' ? { ...this.unknown(), reason: part.reason } : part;
      text += part;
      if (text.length > LIMITS.stringLength) return tooLarge(this.self.type);
      at = end + 1;
    }
    return text;
  }

  /** The result is a string of the template's type, unless something raises. */
  private unknown(): Extract<Value, { type: 'unknown' }> {
    return lost(this.self.type);
  }

  /** A field that does not end. */
  private broken(rest: string): Result {
    return /[{!:[]/.test(rest) ? this.unknown() : valueError("expected '}' before end of string");
  }

  private field(field: string): string | Result {
    const match = /^([^!:]*)(?:!([^:]*))?(?::([^]*))?$/.exec(field);
    if (match === null) return this.unknown();
    const [, name = '', conversion, spec = ''] = match;
    if (name.includes('.') || (conversion !== undefined && conversion !== 'r' && conversion !== 's'))
      return this.unknown();
    const value = this.argument(name);
    if (value.type === 'raise') return value;
    const { context } = this;
    const converted = conversion === undefined ? value : this.convert(value, conversion);
    if (converted.type === 'raise') return converted;
    if (converted.type === 'unknown' || converted.type === 'one-of') return this.unknown();
    const two = context.dialect.python === 2;
    // In Python 2 a unicode is formatted as unicode, and the result brought to the template's type.
    if (two && converted.type === 'text' && spec === '') return this.brought(converted.value, 'text');
    const part = formatField(converted, spec, context);
    if (typeof part !== 'string') return part;
    return two ? this.brought(part, converted.type === 'text' ? 'text' : 'bytes') : part;
  }

  private brought(text: string, type: 'bytes' | 'text'): string | Raised {
    if (type === this.self.type) return text;
    return type === 'text' ? encodeAscii(text) : decodeAscii(text);
  }

  private convert(value: Value, conversion: string): Value | Raised {
    const { type } = this.self;
    if (conversion === 's' && type === 'text' && value.type === 'text') return value;
    const text = conversion === 'r' ? repr(value, this.context) : str(value, this.context);
    if (typeof text !== 'string') return text.type === 'raise' ? text : unstated(text.reason.id, type);
    const decoded = type === 'text' && this.context.dialect.python === 2 ? decodeAscii(text) : text;
    return typeof decoded === 'string' ? { type, value: decoded } : decoded;
  }

  private argument(name: string): Value | Raised {
    const numbered = /^\d+$/.test(name);
    if (name === '' || numbered) {
      if (this.automatic !== undefined && this.automatic < 0 !== numbered) {
        return valueError('cannot switch between manual field specification and automatic field numbering');
      }
      const index: number = numbered ? Number(name) : (this.automatic ?? 0);
      this.automatic = numbered ? -1 : index + 1;
      if (index > 1e9) return valueError('Too many decimal digits in format string');
      return this.args[index] ?? raised('IndexError', 'tuple index out of range');
    }
    const found = this.keywords.find(([key]) => key === name);
    return found?.[1] ?? raised('KeyError', keyText({ type: this.self.type, value: name }, this.context));
  }
}
