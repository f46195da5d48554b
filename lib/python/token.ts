/** The kinds of token, with the meaning that CPython's own tokenize module gives them. */
export const TokenKind = {
  Name: 0,
  Number: 1,
  String: 2,
  Operator: 3,
  Comment: 4,
  /** The line break that ends a logical line. */
  Newline: 5,
  /** A line break that does not: on a blank or comment line, or within brackets. */
  Nl: 6,
  Indent: 7,
  Dedent: 8,
  /** A character or an unfinished string that no token begins with; the problem list says what it is. */
  Error: 9,
  End: 10,
} as const;
export type TokenKind = (typeof TokenKind)[keyof typeof TokenKind];

/**
 * Tokens as parallel arrays, in the order of the text. Between the end of one token and the start of the next lies
 * nothing but blanks, form feeds, a byte order mark and backslash-newline pairs, so that the text can be put together again from
 * tokens and gaps. Dedent and End are empty; the last token is End.
 */
export interface TokenList {
  readonly length: number;
  readonly kinds: ArrayLike<number>;
  readonly starts: ArrayLike<number>;
  readonly ends: ArrayLike<number>;
}
