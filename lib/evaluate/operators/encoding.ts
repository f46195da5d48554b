import { raised } from '../value.ts';
import type { Raised } from '../value.ts';
import { isAscii } from './common.ts';

/** Python 2's implicit decoding of a str where a unicode is wanted: ASCII, strict. */
export function decodeAscii(value: string): string | Raised {
  return isAscii(value)
    ? value
    : raised('UnicodeDecodeError', "'ascii' codec can't decode byte: ordinal not in range(128)");
}

/** Python 2's implicit encoding of a unicode where a str is wanted: ASCII, strict. */
export function encodeAscii(value: string): string | Raised {
  return isAscii(value)
    ? value
    : raised('UnicodeEncodeError', "'ascii' codec can't encode character: ordinal not in range(128)");
}
