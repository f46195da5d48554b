import { LIMITS } from '../value.ts';
import type { HeapObject, Raised, UnknownValue, Value } from '../value.ts';
import { isPlainText, lost, shape, tooLarge, unordered, unstated } from './common.ts';
import { encodeAscii } from './encoding.ts';
import { floatRepr, floatStr } from './float-text.ts';
import type { Context } from './types.ts';
import { descend, startWalk } from './walk.ts';
import type { Walk } from './walk.ts';

/** The text of a value, or why it is not known, or the exception that asking for it raises. */
export type Written = string | UnknownValue | Raised;

/** Python's `repr(value)`. */
export function repr(value: Value, context: Context): Written {
  return reprOf(value, context, { ...startWalk(), path: [] });
}

/** Python's `str(value)`: in Python 2 a str, for which a unicode is encoded as ASCII. */
export function str(value: Value, context: Context): Written {
  if (context.dialect.python === 3) return value.type === 'text' ? value.value : repr(value, context);
  switch (value.type) {
    case 'bytes':
      return value.value;
    case 'text':
      return encodeAscii(value.value);
    case 'long':
      return String(value.value);
    case 'float':
      return floatStr(value.value);
    default:
      return repr(value, context);
  }
}

/** A key as Python's KeyError shows it, for the reader. */
export function keyText(value: Value, context: Context): string {
  const text = repr(value, context);
  return typeof text === 'string' ? text.slice(0, 200) : '...';
}

interface Path extends Walk {
  /** The objects that are being written. */
  readonly path: number[];
}

function reprOf(value: Value, context: Context, walk: Path): Written {
  switch (value.type) {
    case 'none':
      return 'None';
    case 'bool':
      return value.value ? 'True' : 'False';
    case 'int':
      return String(value.value);
    case 'long':
      return `${value.value}L`;
    case 'float':
      return floatRepr(value.value);
    case 'bytes':
      return context.dialect.python === 2 ? quoted(value.value, escapeByte) : `b${quoted(value.value, escapeByte)}`;
    case 'text':
      return context.dialect.python === 2 ? unicodeRepr(value.value) : textRepr(value.value);
    case 'tuple': {
      const items = descend(walk, tooLarge(), () => joined(value.items, context, walk));
      return typeof items === 'string' ? `(${items}${value.items.length === 1 ? ',' : ''})` : items;
    }
    case 'reference': {
      if (walk.path.includes(value.id)) return shape(value, context) === 'list' ? '[...]' : '{...}';
      const object = context.heap.read(value);
      walk.path.push(value.id);
      const text = descend(walk, tooLarge(), () => reprOfObject(object, context, walk));
      walk.path.pop();
      return text;
    }
    case 'unknown':
      return lost(value.kind === undefined ? undefined : context.dialect.python === 2 ? 'bytes' : 'text');
    default:
      return lost();
  }
}

function joined(items: readonly Value[], context: Context, walk: Path): Written {
  const parts: string[] = [];
  let length = 0;
  for (const item of items) {
    context.spend(1);
    const text = reprOf(item, context, walk);
    if (typeof text !== 'string') return text;
    length += text.length + 2;
    walk.left -= text.length >> 2;
    if (length > LIMITS.stringLength + 2) return tooLarge();
    parts.push(text);
  }
  return parts.join(', ');
}

function reprOfObject(object: HeapObject, context: Context, walk: Path): Written {
  const three = context.dialect.python === 3;
  switch (object.type) {
    case 'unknown':
      return lost();
    case 'list': {
      const items = joined(object.items, context, walk);
      return typeof items === 'string' ? `[${items}]` : items;
    }
    case 'set': {
      if (object.entries.size === 0) return three ? 'set()' : 'set([])';
      if (object.entries.size > 1) return unordered();
      const items = joined([...object.entries.values()], context, walk);
      return typeof items !== 'string' ? items : three ? `{${items}}` : `set([${items}])`;
    }
    case 'dict': {
      if (object.fuzzy !== undefined) return lost();
      if (!three && object.entries.size > 1) return unordered();
      const flat = [...object.entries.values()].flat();
      const parts: string[] = [];
      for (let i = 0; i < flat.length; i += 2) {
        const key = joined([flat[i] as Value], context, walk);
        const value = joined([flat[i + 1] as Value], context, walk);
        if (typeof key !== 'string') return key;
        if (typeof value !== 'string') return value;
        parts.push(`${key}: ${value}`);
      }
      return `{${parts.join(', ')}}`;
    }
  }
}

/** A string in quotes: single ones, unless it has those and no double ones. */
function quoted(value: string, escape: (character: string) => string): string {
  const quote = value.includes("'") && !value.includes('"') ? '"' : "'";
  let text = '';
  for (const character of value)
    text += character === quote || character === '\\' ? `\\${character}` : escape(character);
  return quote + text + quote;
}

const NAMED: Readonly<Record<string, string>> = { '\t': '\\t', '\n': '\\n', '\r': '\\r' };

const hex = (code: number, digits: number): string => code.toString(16).padStart(digits, '0');

function escapeByte(character: string): string {
  const code = character.charCodeAt(0);
  return NAMED[character] ?? (code < 32 || code > 126 ? `\\x${hex(code, 2)}` : character);
}

function unicodeRepr(value: string): Written {
  if (!isPlainText(value)) return unstated('encoding');
  return `u${quoted(value, (character) => {
    const code = character.charCodeAt(0);
    return code > 255 ? `\\u${hex(code, 4)}` : escapeByte(character);
  })}`;
}

/** Characters that Python 3 surely prints as they are: Latin-1, kana, kanji, full-width forms. */
const PRINTABLE =
  /^[\0-\x9f\xa1-\xac\xae-\xff\u3041-\u3096\u30a1-\u30fa\u30fc\u3001\u3002\u4e00-\u9fa5\uff01-\uff5e]*$/;

function textRepr(value: string): Written {
  if (!PRINTABLE.test(value)) return unstated('encoding');
  return quoted(value, (character) => (character > '\x9f' ? character : escapeByte(character)));
}
