import { doubleByte, eucJapanese, shiftJis } from './double-byte.ts';
import { eucKr, gb18030 } from './four-byte.ts';
import { hz } from './hz.ts';
import { iso2022 } from './iso-2022.ts';
import { ascii, singleByte, unusedBytes } from './single-byte.ts';
import type { UnitReader } from './unit.ts';
import { utf8 } from './utf-8.ts';

/**
 * A fresh reader of text in an encoding, by Python's canonical name of it. Undefined for the encodings that no file in ASCII's
 * tradition is written in (UTF-16, EBCDIC, UTF-7, rot13 ...): Python may read such a file, this program does not.
 */
export function unitReader(codec: string, python: 2 | 3): UnitReader | undefined {
  if (codec === 'utf-8') return utf8(python);
  if (codec === 'ascii') return ascii();
  if (codec === 'cp932' || codec.startsWith('shift_jis')) return shiftJis(codec);
  if (codec === 'euc_jp' || codec === 'euc_jisx0213' || codec === 'euc_jis_2004') return eucJapanese(codec);
  if (codec.startsWith('iso2022_')) return iso2022(codec);
  if (codec === 'hz') return hz();
  if (codec === 'gb18030') return gb18030();
  if (codec === 'euc_kr') return eucKr();
  switch (codec) {
    case 'gb2312':
    case 'gbk':
    case 'big5':
    case 'cp950':
    case 'big5hkscs':
    case 'cp949':
    case 'johab':
      return doubleByte(codec, codec);
  }
  const unused = unusedBytes(codec);
  return unused && singleByte(codec, unused);
}

/** True where some character other than ASCII's has a byte below 0x80, so that a scan of bytes would take it for ASCII. */
export function hidesAscii(codec: string): boolean {
  return /^(?:cp932|shift_jis|iso2022|hz|gb|big5|cp9[45]|johab)/.test(codec) && codec !== 'gb2312';
}
