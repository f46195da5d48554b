import { encodeFor, languageOf, charsetOf } from '../language/terminal.ts';
import { words } from '../language/text.ts';
import type { Language, MessageArguments, Text } from '../language/text.ts';
import { printable } from '../report/layout.ts';
import type { Streams } from './streams.ts';

/** What every command works with: the streams, and the language and character set to speak in. */
export class Context {
  readonly streams: Streams;
  readonly language: Language;
  private readonly charset: string;

  constructor(streams: Streams, lang: string | undefined) {
    this.streams = streams;
    this.charset = charsetOf(streams.env);
    this.language = lang === 'en' || lang === 'ja' ? lang : languageOf(streams.env);
  }

  /** Columns to print in: those of the terminal, at least 40 and at most 100; 80 where there is none. */
  get width(): number {
    const { isTTY, columns } = this.streams;
    return isTTY && columns !== undefined ? Math.min(100, Math.max(40, columns)) : 80;
  }

  get color(): boolean {
    const { env, isTTY } = this.streams;
    if (env['FORCE_COLOR'] !== undefined && env['FORCE_COLOR'] !== '0') return true;
    return isTTY && (env['NO_COLOR'] ?? '') === '' && env['TERM'] !== 'dumb';
  }

  /** Prints text for people or programs on stdout, in the terminal's character set. */
  print(text: string): void {
    if (text !== '') this.streams.stdout.write(encodeFor(this.charset, text));
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
