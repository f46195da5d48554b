import { codecName, likelyName } from './codecs/names.ts';
import { findDeclaration, normalName, type Declaration } from './cookie.ts';
import { readLines } from './lines.ts';
import { mask } from './mask.ts';
import type { TextProblem, TextProblemId } from './problem.ts';
import type { Source } from './source.ts';

const BYTE_ORDER_MARK = '\xef\xbb\xbf';

type View = Pick<Source, 'code' | 'encoding' | 'problems'>;

/**
 * Reads a file's bytes as Python does (2 unless told): its encoding, lines, and what keeps Python from reading it. Takes any
 * bytes and never throws. `name` is only carried along.
 */
export function readSource(
  bytes: Uint8Array,
  name: string,
  options: { readonly python?: 2 | 3 | undefined } = {},
): Source {
  const python = options.python ?? 2;
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const start = text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length : 0;
  const declaration = findDeclaration(text, start);
  const { starts, eol, mixed } = readLines(text);
  const view = python === 2 ? asPython2(text, start, declaration) : asPython3(text, start, declaration);
  return { name, bytes, text, start, cookie: declaration?.cookie, eol, mixedEol: mixed, lineStarts: starts, ...view };
}

/**
 * Python 2.7 reads the lines up to the declaration as bytes, and the rest as well when it is ASCII, UTF-8 or ISO-8859-1 under
 * one of its usual names; it never checks whether UTF-8 is valid. Any other encoding goes through its codec.
 */
function asPython2(text: string, start: number, declaration: Declaration | undefined): View {
  if (!declaration) return start > 0 ? plain(text, 'utf-8') : plain(text, 'ascii', undeclared(text, text.length));
  const { spelling } = declaration.cookie;
  const normal = normalName(spelling);
  const encoding = codecName(normal, 2);
  if (start > 0) return plain(text, 'utf-8', normal === 'utf-8' ? [] : [withMark(declaration)]);
  const late = undeclared(text, declaration.line, 'declared-too-late');
  if (normal === 'utf-8' || normal === 'iso-8859-1') return plain(text, encoding, late);
  const view = decoded(text, declaration.next, encoding, declaration, 2);
  const carriageReturn = encoding === undefined ? -1 : loneCarriageReturn(text, declaration.next);
  const problems = [...late, ...view.problems];
  if (carriageReturn >= 0) {
    problems.push(problem('lone-carriage-return', carriageReturn, carriageReturn + 1, { encoding: spelling }));
  }
  return { ...view, problems };
}

/** Python 3 decodes the whole file, as UTF-8 unless another encoding is declared. (Up to 3.11 it lets invalid UTF-8 pass in comments.) */
function asPython3(text: string, start: number, declaration: Declaration | undefined): View {
  if (!declaration) return decoded(text, start, 'utf-8', undefined, 3);
  const normal = normalName(declaration.cookie.spelling);
  if (start > 0 && normal !== 'utf-8') return plain(text, 'utf-8', [withMark(declaration)]);
  return decoded(text, start, codecName(normal, 3), declaration, 3);
}

function plain(text: string, encoding: string | undefined, problems: readonly TextProblem[] = []): View {
  return { code: text, encoding, problems };
}

/** The view of a file that Python decodes from `from` on by the codec `encoding`. */
function decoded(
  text: string,
  from: number,
  encoding: string | undefined,
  declaration: Declaration | undefined,
  python: 2 | 3,
): View {
  const spelling = declaration?.cookie.spelling ?? 'utf-8';
  const { start, end } = declaration?.cookie ?? { start: from, end: from };
  if (encoding === undefined) {
    const hint = likelyName(spelling, python);
    const id = hint === undefined ? 'unknown-encoding' : 'unknown-encoding-hint';
    return plain(text, undefined, [
      problem(id, start, end, { encoding: spelling, ...(hint !== undefined && { hint }) }),
    ]);
  }
  if (isPlainAscii(text, encoding)) return plain(text, encoding);
  const masked = mask(text, from, encoding, python);
  const unread = problem('unsupported-encoding', start, end, { encoding: spelling });
  if (!masked) return plain(text, encoding, [unread]);
  const problems: TextProblem[] = masked.unequal === undefined ? [] : [unread];
  if (masked.invalid) {
    const bytes = hexadecimal(text.slice(masked.invalid.start, masked.invalid.end));
    problems.push(problem('invalid-bytes', masked.invalid.start, masked.invalid.end, { bytes, encoding: spelling }));
  }
  return { code: masked.code, encoding, problems };
}

/** True for a text of ASCII bytes alone in an encoding in which every ASCII byte is that character: there is nothing to do. */
function isPlainAscii(text: string, encoding: string): boolean {
  return (
    /^(?:ascii|utf-8|euc_|iso8859|cp125|koi8|shift_jis$|cp932$|gb|big5)/.test(encoding) && !/[\x80-\xff]/.test(text)
  );
}

/**
 * Non-ASCII bytes above `end`, where no encoding is known yet: Python 2 refuses the file at the first that it sees, which is
 * not one behind a NUL in the same line.
 */
function undeclared(text: string, end: number, id: TextProblemId = 'undeclared-encoding'): TextProblem[] {
  const first = text.search(/[\x80-\xff]/);
  if (first < 0 || first >= end) return [];
  const seen = text.includes('\0') ? /^[^\0\r\n]*?[\x80-\xff]/m.exec(text) : undefined;
  const at = seen === undefined ? first : seen === null ? end : seen.index + seen[0].length - 1;
  return at < end ? [problem(id, at, at + 1, { byte: hexadecimal(text.slice(at, at + 1)) })] : [];
}

/** Through a codec, Python 2 ends lines at LF only (CRLF included), so that it reads on in the same line behind a lone CR. */
function loneCarriageReturn(text: string, from: number): number {
  if (!text.includes('\r')) return -1;
  const lone = /\r(?!\n)/g;
  lone.lastIndex = from;
  return lone.exec(text)?.index ?? -1;
}

function withMark({ cookie }: Declaration): TextProblem {
  return problem('mark-and-declaration', cookie.start, cookie.end, { encoding: cookie.spelling });
}

function problem(id: TextProblemId, start: number, end: number, args: TextProblem['args']): TextProblem {
  return { id, start, end, args };
}

function hexadecimal(bytes: string): string {
  return Array.from(bytes, (byte) => `0x${byte.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`).join(' ');
}
