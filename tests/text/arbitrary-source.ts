import fc from 'fast-check';
import { samples } from './fixtures.ts';

/** A file as Python 2.7 would load it, if not for lone CRs behind a declaration or a NUL. */
export interface ArbitraryFile {
  readonly bytes: Uint8Array;
  /** As it stands in the coding declaration; undefined for a file of ASCII without one. */
  readonly encoding: string | undefined;
  readonly eol: '\n' | '\r\n' | '\r' | 'mixed';
}

const endings = ['\n', '\r\n', '\r'] as const;
const blanks = fc.constantFrom('', ' ', '\t', '\f', '   ');
const statements = fc.constantFrom(
  'VERP_PROBES = Yes',
  'X = 1;\tY = (2,',
  '    3)',
  '\fZ = [1,\t2]',
  '',
  "W = '''",
  "'''",
  'V = 1 + \\',
  '2',
);

/** Text between quotes or in a comment: ASCII without quotes and backslashes, and characters of the encoding. */
function words(encoding: string | undefined): fc.Arbitrary<string> {
  const letters = (samples[encoding ?? ''] ?? []).map(([, bytes]) => bytes);
  const ascii = fc.constantFrom('abc', ' ', '#', '%s', '@', '\t', '\f');
  const one = letters.length === 0 ? ascii : fc.oneof(ascii, fc.constantFrom(...letters));
  return fc.array(one, { maxLength: 5 }).map((parts) => parts.join(''));
}

function line(encoding: string | undefined): fc.Arbitrary<string> {
  const text = words(encoding);
  return fc.oneof(
    statements,
    fc.tuple(blanks, text).map(([blank, comment]) => `${blank}# ${comment}`),
    fc.tuple(text, fc.constantFrom("'", '"')).map(([value, quote]) => `NAME   = ${quote}${value}${quote}  # x`),
  );
}

function file(
  encoding: string | undefined,
  mark: boolean,
  lines: readonly string[],
  ends: readonly string[],
  final: boolean,
): string {
  const cookie = encoding === undefined ? [] : [`# -*- coding: ${encoding} -*-`];
  const all = [...cookie, ...lines];
  const joined = all.map((text, at) => text + (at + 1 < all.length || final ? (ends[at % ends.length] ?? '\n') : ''));
  return (mark ? '\xef\xbb\xbf' : '') + joined.join('');
}

/** Files in all encodings that the program reads, with all line endings, tabs, form feeds, byte order marks, and empty ones. */
export const arbitraryFile: fc.Arbitrary<ArbitraryFile> = fc
  .constantFrom(undefined, undefined, ...Object.keys(samples))
  .chain((encoding) =>
    fc.record({
      encoding: fc.constant(encoding),
      eol: fc.constantFrom(...endings, 'mixed' as const),
      mark: fc.boolean().map((wanted) => wanted && (encoding === undefined || encoding === 'utf-8')),
      lines: fc.array(line(encoding), { maxLength: 8 }),
      mixture: fc.array(fc.constantFrom(...endings), { minLength: 1, maxLength: 3 }),
      final: fc.boolean(),
    }),
  )
  .map(({ encoding, eol, mark, lines, mixture, final }) => ({
    bytes: Buffer.from(file(encoding, mark, lines, eol === 'mixed' ? mixture : [eol], final), 'latin1'),
    encoding,
    eol,
  }));

/** Any bytes at all, and files damaged by them: NUL, ^Z, escapes, quotes and stray lead bytes. */
export const arbitraryBytes: fc.Arbitrary<Uint8Array> = fc.oneof(
  fc.uint8Array({ maxLength: 200 }),
  fc.tuple(arbitraryFile, fc.nat(), fc.uint8Array({ maxLength: 4 })).map(([{ bytes }, place, damage]) => {
    const at = place % (bytes.length + 1);
    return Buffer.concat([bytes.subarray(0, at), damage, bytes.subarray(at)]);
  }),
);
