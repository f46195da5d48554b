import type { Language } from './text.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** The locale in force for messages: the first of LC_ALL, LC_MESSAGES and LANG that is set (POSIX). */
function localeOf(env: Environment): string {
  return [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find((value) => value !== undefined && value !== '') ?? '';
}

/** The language to speak: Japanese under a Japanese locale whose character set can show it, else English. */
export function languageOf(env: Environment): Language {
  return /^ja(?:[_.@]|$)/.test(localeOf(env)) && charsetOf(env) !== 'ascii' ? 'ja' : 'en';
}

/** The character set of the terminal: 'utf-8', 'euc-jp', 'shift_jis' or, for any other, 'ascii'. */
export function charsetOf(env: Environment): string {
  const locale =
    [env['LC_ALL'], env['LC_CTYPE'], env['LANG']].find((value) => value !== undefined && value !== '') ?? '';
  const codeset = (/\.([^@]*)/.exec(locale)?.[1] ?? '').toLowerCase().replace(/[-_]/g, '');
  if (codeset === 'utf8') return 'utf-8';
  if (codeset === 'eucjp' || codeset === 'ujis') return 'euc-jp';
  if (codeset === 'sjis' || codeset === 'shiftjis' || codeset === 'cp932' || codeset === 'windows31j')
    return 'shift_jis';
  return 'ascii';
}

/**
 * The bytes that show `text` on a terminal of the given character set. A character that it does not have becomes '?'. Under an unknown set the text
 * goes out as UTF-8: whoever asks for Japanese there is taken to know.
 */
export function encodeFor(charset: string, text: string): string | Uint8Array {
  // eslint-disable-next-line no-control-regex
  if (charset === 'utf-8' || charset === 'ascii' || /^[\x00-\x7f]*$/.test(text)) return text;
  const table = encoder(charset);
  const bytes: number[] = [];
  for (const character of text) bytes.push(...(table.get(TWINS[character] ?? character) ?? [0x3f]));
  return Uint8Array.from(bytes);
}

/** Characters that the platform's tables have under another code point of the same look (wave dash, minus sign, em dash, double bar; the tables are Microsoft's), and the nearest of some that they lack. */
const TWINS: Readonly<Record<string, string>> = {
  '\u301c': '\uff5e',
  '\u2212': '\uff0d',
  '\u2014': '\u2015',
  '\u2016': '\u2225',
  '\u2013': '-',
  '\u2022': '\u30fb',
};

const encoders = new Map<string, Map<string, readonly number[]>>();

/** Characters to bytes, found by decoding every one- and two-byte sequence: the platform decodes these sets but encodes UTF-8 only. */
function encoder(charset: string): Map<string, readonly number[]> {
  const known = encoders.get(charset);
  if (known !== undefined) return known;
  const table = new Map<string, readonly number[]>();
  const decoder = new TextDecoder(charset, { fatal: true });
  const add = (bytes: readonly number[]): void => {
    try {
      const text = decoder.decode(Uint8Array.from(bytes));
      if ([...text].length === 1 && !table.has(text)) table.set(text, bytes);
    } catch {
      // No character has these bytes.
    }
  };
  for (let lead = 0; lead < 256; lead++) {
    add([lead]);
    if (lead >= 0x80) for (let trail = 0x40; trail < 0xff; trail++) add([lead, trail]);
  }
  encoders.set(charset, table);
  return table;
}
