import type { Cookie } from './source.ts';

export interface Declaration {
  readonly cookie: Cookie;
  /** Offset at which the line begins that declares it, and the one behind that line: from there on Python decodes. */
  readonly line: number;
  readonly next: number;
}

/** Python reads a line in pieces of at most that many characters, and looks at each piece as if it were a line. */
const PIECE = 8191;

/**
 * The coding declaration (PEP 263) of a file whose first line begins at `start`, as Python 2.7's tokenizer finds it: in the
 * first line, or in the second when the first is blank or a comment; in a comment that nothing but blanks and form feeds
 * precedes; in its first `coding` with a colon or equals sign and a name behind it. A NUL ends what is seen of a line.
 */
export function findDeclaration(text: string, start: number): Declaration | undefined {
  let begun = 0;
  let within = false;
  // A line that a NUL cuts short goes on with the next one. Python counts it when it has read its first piece.
  for (let at = start, next = at; begun < 2 && at < text.length; at = next) {
    next = Math.min(pieceEnd(text, at), text.length);
    const piece = text.slice(at, next);
    const seen = (piece.split('\0', 1)[0] ?? '').replace(/[\r\n]+$/, '');
    const match = /^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)/s.exec(seen);
    if (match?.[1]) {
      const end = at + match[0].length;
      return { cookie: { spelling: match[1], start: end - match[1].length, end }, line: at, next };
    }
    if (!/^[ \t\f]*(?:#|$)/.test(seen)) return undefined;
    if (!within) begun++;
    within = piece.includes('\0') || !/[\r\n]$/.test(piece);
  }
  return undefined;
}

/** The offset behind the piece of a line that begins at `at`; a CRLF counts as one character. */
function pieceEnd(text: string, at: number): number {
  const ending = /\r\n?|\n/.exec(text.slice(at, at + PIECE + 1));
  return at + (ending && ending.index < PIECE ? ending.index + ending[0].length : PIECE);
}

/**
 * The name under which Python's tokenizer compares a declared encoding: 'utf-8' and 'iso-8859-1' for their usual spellings,
 * which it reads without a codec, and any other name as it is written (`get_normal_name` in Parser/tokenizer.c).
 */
export function normalName(spelling: string): string {
  const name = spelling.slice(0, 12).toLowerCase().replace(/_/g, '-');
  if (/^utf-8(?:-|$)/.test(name)) return 'utf-8';
  return /^(?:latin-1|iso-8859-1|iso-latin-1)(?:-|$)/.test(name) ? 'iso-8859-1' : spelling;
}
