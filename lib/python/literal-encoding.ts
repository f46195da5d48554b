/* Which encodings write ASCII as itself. All of it was tried on each codec of Python 2.7. */

/** One byte per character, the lower half ASCII: decoding and encoding again gives the same byte. */
const singleByte =
  /^(ascii|iso_?8859_\d+|latin_1|cp125\d|cp(437|720|737|775|85[025-8]|86[0-356]|869|874)|koi8_[ru]|mac_(croatian|cyrillic|greek|iceland|latin2|roman|romanian|turkish)|tis_620|hp_roman8|palmos|ptcp154)$/;

/** Several bytes per character, ASCII for itself. */
const multiByte = /^(utf_8|utf_8_sig|euc_jp|shift_jis|cp932|gbk|gb2312|gb18030|big5|cp950|euc_kr|cp949)$/;

/** ISO-2022-JP and its supersets: seven bits, other character sets behind escape sequences. */
const escaped = /^iso2022_jp(_[123]|_ext)?$/;

function normal(encoding: string | undefined): string {
  if (encoding === undefined || encoding === 'ascii') return 'ascii';
  return encoding.toLowerCase().replace(/-/g, '_');
}

/** Whether ASCII bytes stand for themselves in `encoding`, so that a string of nothing else may be read without a decoder. */
export function keepsAscii(bytes: string, encoding: string | undefined): boolean {
  const name = normal(encoding);
  if (/[\x80-\uffff]/.test(bytes)) return false;
  if (escaped.test(name)) return !/[\x0e\x0f\x1b]/.test(bytes);
  return extendsAscii(name);
}

/** Whether it is known of `encoding` how it writes ASCII: as itself, or with other character sets behind escape sequences. */
export function isKnownEncoding(encoding: string | undefined): boolean {
  const name = normal(encoding);
  return extendsAscii(name) || escaped.test(name);
}

const extending = new Map<string, boolean>();

/** Whether every ASCII byte stands for itself in `name`, an encoding in its normal spelling. */
function extendsAscii(name: string): boolean {
  let known = extending.get(name);
  if (known === undefined) {
    known = singleByte.test(name) || multiByte.test(name);
    extending.set(name, known);
  }
  return known;
}
