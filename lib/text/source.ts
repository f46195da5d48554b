import type { TextProblem } from './problem.ts';

/** A coding declaration (PEP 263) in line 1 or 2. */
export interface Cookie {
  /** The encoding's name as written: 'euc-jp', 'latin-1'. */
  readonly spelling: string;
  /** Offsets of that name in the text. */
  readonly start: number;
  readonly end: number;
}

/**
 * A file: its bytes, and views of them that share one set of offsets (one character per byte), so that an edit at an offset
 * of `text` is an edit of that byte, whatever the encoding.
 */
export interface Source {
  /** The name to show for it. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The bytes as latin1 text, lossless. */
  readonly text: string;
  /**
   * The text as Python's tokenizer must see it: in double-byte encodings every byte that belongs to a non-ASCII character and
   * would otherwise read as ASCII is replaced by U+00FF. Same length as `text`; the same string where nothing had to be masked.
   */
  readonly code: string;
  /** Offset of the first character behind a UTF-8 byte order mark: 3 or 0. */
  readonly start: number;
  readonly cookie: Cookie | undefined;
  /** Python's canonical name of the encoding in force ('ascii' without cookie and BOM for Python 2), undefined when Python knows no codec of that name. */
  readonly encoding: string | undefined;
  /** The line ending that most lines have; '\n' for a text without any. */
  readonly eol: '\n' | '\r\n' | '\r';
  /** True when the lines do not all end alike. */
  readonly mixedEol: boolean;
  /** Offsets at which lines begin, as Python counts lines: LF, CRLF and a lone CR end one. */
  readonly lineStarts: readonly number[];
  /** What keeps Python from reading the bytes as text at all; empty for a sound file. */
  readonly problems: readonly TextProblem[];
}
