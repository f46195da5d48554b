import { encodeFor, languageOf, charsetOf } from '../language/terminal.ts';
import { words } from '../language/text.ts';
import type { Language, MessageArguments, Text } from '../language/text.ts';
import { printable } from '../report/layout.ts';
import type { Streams } from './streams.ts';

/** Control characters and those that change the direction of text, as far as JSON may hold them unescaped. */
const UNPRINTABLE = /[\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** What every command works with: the streams, and the language and character set to speak in. */
export class Context {
  readonly streams: Streams;
  readonly language: Language;
  private readonly charset: string;
  private readonly when: string | undefined;

  /** `lang` and `color` are the values of these options. */
  constructor(streams: Streams, { lang, color }: { lang?: string | undefined; color?: string | undefined }) {
    this.streams = streams;
    this.charset = charsetOf(streams.env);
    this.language = lang === 'en' || lang === 'ja' ? lang : languageOf(streams.env);
    this.when = color;
  }

  /** Columns to print in: those of the terminal, at least 40 and at most 100; 80 where there is none. */
  get width(): number {
    const { isTTY, columns } = this.streams;
    return isTTY && columns !== undefined ? Math.min(100, Math.max(40, columns)) : 80;
  }

  /**
   * Whether to colour what is printed: as --color says; else as FORCE_COLOR does where it is set ('0' and 'false' are no); else not with NO_COLOR;
   * else on a terminal that is not dumb. An empty variable counts as not set (no-color.org, force-color.org); of the two FORCE_COLOR comes first, as with Node itself and ruff.
   */
  get color(): boolean {
    if (this.when === 'always' || this.when === 'never') return this.when === 'always';
    const { env, isTTY } = this.streams;
    const force = env['FORCE_COLOR'] ?? '';
    if (force !== '') return force !== '0' && force !== 'false';
    return isTTY && (env['NO_COLOR'] ?? '') === '' && env['TERM'] !== 'dumb';
  }

  /** Prints text for people or programs on stdout, in the terminal's character set. */
  print(text: string): void {
    if (text !== '') this.streams.stdout.write(encodeFor(this.charset, text));
  }

  /** Prints JSON: what is not ASCII is escaped where the terminal's character set is another than JSON's, which is UTF-8; so is what a terminal would obey. */
  printJson(text: string): void {
    const other = this.charset === 'utf-8' || this.charset === 'ascii' ? UNPRINTABLE : /[^\x00-\x7e]/g;
    const escape = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
    this.streams.stdout.write(text.replace(other, escape));
  }

  /** Prints text of the tool's own on stderr. */
  complain(text: string): void {
    this.streams.stderr.write(encodeFor(this.charset, text));
  }

  /** Says something of the tool's own work on stderr. */
  say(text: Text, args: MessageArguments = {}): void {
    this.streams.stderr.write(encodeFor(this.charset, `mmcfg: ${printable(words(text, this.language, args))}\n`));
  }

  /** Lines on stderr that belong to what was said. */
  sayLines(lines: readonly string[]): void {
    for (const line of lines) this.streams.stderr.write(encodeFor(this.charset, `  ${printable(line)}\n`));
  }
}
