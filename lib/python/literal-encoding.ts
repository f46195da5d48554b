/**
 * What Python 2 makes of the bytes of a str literal. It decodes the file, and encodes each literal again with the file's
 * encoding; in most encodings that gives the same bytes, and this module knows where it may not.
 * All of it was tried on each codec of Python 2.7 with every pair of bytes.
 */

/** One byte per character, the lower half ASCII: decoding and encoding again gives the same byte. */
const singleByte =
  /^(ascii|iso_?8859_\d+|latin_1|cp125\d|cp(437|720|737|775|85[025-8]|86[0-356]|869|874)|koi8_[ru]|mac_(croatian|cyrillic|greek|iceland|latin2|roman|romanian|turkish)|tis_620|hp_roman8|palmos|ptcp154)$/;

/** Several bytes per character, ASCII for itself, and no two spellings of one character. */
const multiByte = /^(utf_8|utf_8_sig|shift_jis|gbk|gb2312|gb18030|euc_kr|cp949)$/;

/** Those in which some characters have two spellings, of which Python writes only one: the pairs that do not come back. */
const ambiguous: Readonly<Record<string, { leads: RegExp; lost: RegExp }>> = {
  cp932: { leads: /[\x81-\x9f\xe0-\xfc]/, lost: /^(\x87[\x90-\x9c]|\xee\xf9|[\xfa-\xfc].)$/s },
  big5: { leads: /[\x81-\xfe]/, lost: /^(\xa1\xfe|\xa2[\x40\xcc\xce])$/ },
  cp950: { leads: /[\x81-\xfe]/, lost: /^(\xa2[\xcc\xce]|\xf9[\xe9-\xeb\xf9-\xff])$/ },
};

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

const extending = new Map<string, boolean>();

/** Whether every ASCII byte stands for itself in `name`, an encoding in its normal spelling. */
function extendsAscii(name: string): boolean {
  let known = extending.get(name);
  if (known === undefined) {
    known = name === 'euc_jp' || name in ambiguous || singleByte.test(name) || multiByte.test(name);
    extending.set(name, known);
  }
  return known;
}

/**
 * Whether `bytes`, a string's body as the file has it, are what Python 2 holds after decoding and encoding it again. False also
 * when that is not known: an encoding of another kind, a character with two spellings, an unusual escape sequence.
 */
export function survives(bytes: string, encoding: string | undefined): boolean {
  const name = normal(encoding);
  if (keepsAscii(bytes, encoding) || singleByte.test(name) || multiByte.test(name)) return true;
  if (name === 'euc_jp') return !bytes.includes('\x8f\xa2\xb7');
  const pairs = ambiguous[name];
  if (pairs !== undefined) return !hasPair(bytes, pairs.leads, pairs.lost);
  return escaped.test(name) && isPlainJis(bytes);
}

function hasPair(bytes: string, leads: RegExp, lost: RegExp): boolean {
  for (let at = 0; at < bytes.length; at++) {
    if (!leads.test(bytes.charAt(at))) continue;
    if (lost.test(bytes.slice(at, at + 2))) return true;
    at++;
  }
  return false;
}

/** Whether JIS X 0208 is the only other character set, and no change of it superfluous: Python leaves those out. */
function isPlainJis(bytes: string): boolean {
  let at = 0;
  while (at < bytes.length) {
    const c = bytes.charCodeAt(at);
    if (c >= 0x80 || c === 0x0e || c === 0x0f) return false;
    if (c !== 0x1b) {
      at++;
      continue;
    }
    const end = bytes.indexOf('\x1b(B', at + 3);
    if (!bytes.startsWith('\x1b$B', at) || end < 0 || end === at + 3 || (end - at - 3) % 2 !== 0) return false;
    if (/[^\x21-\x7e]/.test(bytes.slice(at + 3, end)) || bytes.charCodeAt(end + 3) === 0x1b) return false;
    at = end + 3;
  }
  return true;
}
