import { decodeBytes } from '../text/decode.ts';
import { keepsBytes } from '../text/keep.ts';
import type { Source } from '../text/source.ts';
import { isKnownEncoding, keepsAscii } from './literal-encoding.ts';
import { type Reading, unescape } from './literal-escape.ts';
import type { PythonVersion, StringExpression, StringPiece } from './syntax.ts';
import type { PyString } from './value.ts';

/** The text that a literal's offsets lie in. `code` is the masked text, as in Source; `text` itself when omitted. */
export type LiteralText = Pick<Source, 'text' | 'encoding'> & Partial<Pick<Source, 'code' | 'problems'>>;

export interface LiteralOptions {
  readonly python: PythonVersion;
  /** Whether `from __future__ import unicode_literals` is in force. */
  readonly unicodeLiterals: boolean;
}

/**
 * The value of a string literal, its pieces joined as Python's compiler does. Python 2's str holds the bytes of the file itself, re-encoded;
 * unicode and Python 3's str hold the decoded text. Undefined when it cannot be told, or when Python refuses it: an f-string, `\N{...}`,
 * a wrong escape, text that does not decode, a mix that Python does not join, and text beyond the BMP or with surrogates, whose
 * length depends on how Python was built.
 */
export function stringValue(
  expression: StringExpression,
  source: Source | LiteralText,
  options: LiteralOptions,
): PyString | undefined {
  let joined: PyString | undefined;
  for (const piece of expression.pieces) {
    const value = pieceValue(piece, source, options);
    if (value === undefined) return undefined;
    joined = joined === undefined ? value : join(joined, value, options.python);
    if (joined === undefined) return undefined;
  }
  return joined;
}

/** Python 2 decodes the str as ASCII when it joins it to unicode; Python 3 joins no bytes to str. */
function join(left: PyString, right: PyString, python: PythonVersion): PyString | undefined {
  const value = left.value + right.value;
  if (left.type === right.type) return { type: left.type, value };
  const bytes = left.type === 'bytes' ? left.value : right.value;
  return python === 3 || /[^\0-\x7f]/.test(bytes) ? undefined : { type: 'text', value };
}

/** Printable ASCII without escapes, which is what most literals are. */
const PLAIN = /^[ -[\]-~]*$/;

function pieceValue(piece: StringPiece, source: LiteralText, options: LiteralOptions): PyString | undefined {
  const { python, unicodeLiterals } = options;
  const { prefix, bodyStart, bodyEnd } = piece;
  if (prefix.includes('f')) return undefined;
  const text = prefix.includes('u') || (!prefix.includes('b') && (python === 3 || unicodeLiterals));
  const raw = prefix.includes('r');
  const reading: Reading = { text, raw, rawUnicode: raw && text && python === 2 };
  const bytes = source.text.slice(bodyStart, bodyEnd);
  if (PLAIN.test(bytes) && keepsAscii(bytes, source.encoding)) return { type: text ? 'text' : 'bytes', value: bytes };
  const code = source.code === undefined ? bytes : source.code.slice(bodyStart, bodyEnd);
  if (bytes.includes('\r') && keepsCarriageReturns(source) && /\r(?!\n)/.test(bytes)) return undefined;
  const ascii = keepsAscii(bytes, source.encoding);
  if (
    !ascii &&
    !text &&
    (python === 3 || !isKnownEncoding(source.encoding) || !keepsBytes(bytes, source.encoding ?? 'ascii'))
  )
    return undefined;
  const value = unescape(code, reading, (start, end) => {
    const plain = bytes.slice(start, end).replace(/\r\n?/g, '\n');
    return ascii || !text ? plain : decodeBytes(plain, source.encoding ?? 'ascii');
  });
  if (value === undefined || (text && /[\ud800-\udfff]/.test(value))) return undefined;
  return { type: text ? 'text' : 'bytes', value };
}

/** Python 2 reads most declared encodings through a codec, and then takes a lone CR for no line break: such a file is reported. */
function keepsCarriageReturns({ problems = [] }: LiteralText): boolean {
  return problems.some((problem) => problem.id === 'lone-carriage-return');
}
