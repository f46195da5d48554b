/** Python's names of encodings that the platform's decoder calls otherwise. */
const LABELS: Readonly<Record<string, string>> = {
  cp932: 'shift_jis',
  'ms-kanji': 'shift_jis',
  'euc-kr': 'euc-kr',
  cp949: 'euc-kr',
  uhc: 'euc-kr',
  cp936: 'gbk',
  gb2312: 'gbk',
  cp950: 'big5',
  'iso2022-jp': 'iso-2022-jp',
};

/** The characters of a byte string in the file's encoding; undefined where they do not decode. ASCII is itself in all of them. */
export function decodeBytes(bytes: string, encoding: string | undefined): string | undefined {
  const name = (encoding ?? 'ascii').toLowerCase().replace(/_/g, '-');
  const isAscii = /^[\x00-\x7f]*$/.test(bytes);
  if (isAscii && !(name === 'iso2022-jp' && bytes.includes('\u001b'))) return bytes;
  if (/^(?:iso-?8859-1|latin-?1)$/.test(name)) return bytes;
  if (name === 'ascii') return undefined;
  try {
    return new TextDecoder(LABELS[name] ?? name, { fatal: true, ignoreBOM: true }).decode(Buffer.from(bytes, 'latin1'));
  } catch {
    return undefined;
  }
}
