import { raised } from '../value.ts';
import type { Raised, Value } from '../value.ts';
import { isAscii, isPlainText, lost, newString, shape, stringOf, typeError, unstated } from './common.ts';
import { decodeAscii, encodeAscii } from './encoding.ts';
import type { StringValue } from './string-arguments.ts';
import type { Context, Keywords, Result } from './types.ts';

type Codec = 'ascii' | 'utf-8' | 'latin-1';

const CODECS: Readonly<Record<string, Codec>> = {
  ascii: 'ascii',
  'us-ascii': 'ascii',
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  'latin-1': 'latin-1',
  latin1: 'latin-1',
  'iso-8859-1': 'latin-1',
};

/** `string.encode(...)` and `string.decode(...)`. */
export function transcode(
  name: 'encode' | 'decode',
  self: StringValue,
  args: readonly Value[],
  keywords: Keywords,
  context: Context,
): Result | undefined {
  const three = context.dialect.python === 3;
  if (keywords.length > 0) return undefined;
  if (args.length > 2) return typeError(`${name}() takes at most 2 arguments (${args.length} given)`);
  for (const arg of args) {
    const type = shape(arg, context);
    if (type === undefined || type === 'named' || arg.type === 'unknown') return lost();
    if (type !== 'bytes' && type !== 'text') return typeError(`${name}() arguments must be strings`);
    if (three && type !== 'text') return typeError(`${name}() arguments must be str`);
  }
  if (args[1] !== undefined && stringOf(args[1])?.value !== 'strict') return lost();
  const codec =
    args[0] === undefined ? (three ? 'utf-8' : 'ascii') : CODECS[(stringOf(args[0])?.value ?? '').toLowerCase()];
  if (codec === undefined) return lost();
  context.spend(self.value.length);
  // Python 2 brings a str to unicode before it encodes it, and a unicode to str before it decodes it.
  const given = name === 'encode' ? asText(self) : asBytes(self);
  if (typeof given !== 'string') return given;
  const result = name === 'encode' ? encode(given, codec) : decode(given, codec);
  return typeof result === 'string' ? newString(name === 'encode' ? 'bytes' : 'text', result) : result;
}

const asText = ({ type, value }: StringValue): string | Raised => (type === 'text' ? value : decodeAscii(value));
const asBytes = ({ type, value }: StringValue): string | Raised => (type === 'bytes' ? value : encodeAscii(value));

function encode(text: string, codec: Codec): string | Result {
  if (isAscii(text)) return text;
  if (codec === 'ascii') return encodeAscii(text);
  if (!isPlainText(text)) return unstated('encoding', 'bytes');
  if (codec === 'utf-8') return unescape(encodeURIComponent(text));
  return /^[\0-\xff]*$/.test(text) ? text : raised('UnicodeEncodeError', "'latin-1' codec can't encode character");
}

/** Percent escapes as characters. */
const unescape = (text: string): string =>
  text.replace(/%([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

function decode(bytes: string, codec: Codec): string | Result {
  if (isAscii(bytes) || codec === 'latin-1') return bytes;
  if (codec === 'ascii') return decodeAscii(bytes);
  const escaped = bytes.replace(/[%\x80-\xff]/g, (c) => `%${c.charCodeAt(0).toString(16).padStart(2, '0')}`);
  try {
    const text = decodeURIComponent(escaped);
    return isPlainText(text) ? text : unstated('encoding', 'text');
  } catch {
    // Python 2 takes what UTF-8 has for surrogates, JavaScript does not.
    return /\xed/.test(bytes)
      ? unstated('encoding', 'text')
      : raised('UnicodeDecodeError', "'utf8' codec can't decode byte");
  }
}
