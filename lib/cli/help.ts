import { commandTexts } from '../language/help-commands.ts';
import { groups, helpTexts, optionTexts, ownTexts, valueTexts } from '../language/help.ts';
import { words } from '../language/text.ts';
import type { Language, Text } from '../language/text.ts';
import { displayWidth } from '../language/width.ts';
import { pad, wrap } from '../report/layout.ts';

/** What the parser knows of a command's options. */
export interface ParserOptions {
  readonly key: Readonly<Record<string, unknown>>;
  readonly alias: Readonly<Record<string, readonly string[]>>;
  readonly choices: Readonly<Record<string, readonly unknown[]>>;
  /** Those that take text. */
  readonly string: readonly string[];
  /** Those that take several values. */
  readonly array: readonly string[];
}

export interface HelpOptions {
  readonly language: Language;
  /** Columns of the screen. */
  readonly width: number;
}

/** The help screen of one command. */
export function commandHelp(name: string, operands: Operands, known: ParserOptions, options: HelpOptions): string {
  const texts = commandTexts[name];
  const page = new Page(options);
  page.usage(name, operands);
  if (texts !== undefined) page.paragraphs(texts.about, texts.more);
  page.options(name, known);
  if (texts !== undefined) {
    page.heading(helpTexts.examples);
    for (const { command, does } of texts.examples) page.example(command, does);
    page.heading(helpTexts.exits);
    texts.exits.forEach((text, code) => page.row(`  ${code}`, page.say(text), 5));
  }
  return page.text();
}

/** What stands behind a command's name. */
export type Operands = 'files' | 'logs' | 'rule';

/** `mmcfg --help`; without `known` the short form of it, that `mmcfg` alone prints. */
export function mainHelp(names: readonly string[], known: ParserOptions | undefined, options: HelpOptions): string {
  const page = new Page(options);
  page.usage('COMMAND', undefined);
  page.paragraphs(helpTexts.about);
  page.heading(helpTexts.commands);
  const column = Math.max(...names.map((name) => name.length)) + 4;
  for (const name of names) page.row(`  ${name}`, page.say(commandTexts[name]?.about ?? { en: '', ja: '' }), column);
  if (known !== undefined) page.options('', known);
  page.paragraphs(helpTexts.more);
  return page.text();
}

/** The column of the options' descriptions; in a screen narrower than this they stand below. */
const COLUMN = 28;
const NARROW = 56;

class Page {
  private readonly screen: HelpOptions;
  private readonly lines: string[] = [];

  constructor(screen: HelpOptions) {
    this.screen = screen;
  }

  text(): string {
    return this.lines.map((line) => `${line}\n`).join('');
  }

  say(text: Text, args: Readonly<Record<string, string>> = {}): string {
    return words(text, this.screen.language, args);
  }

  usage(name: string, operands: Operands | undefined): void {
    const rest = operands === undefined ? '' : ` [${this.say(helpTexts[operands])}]${operands === 'rule' ? '' : '...'}`;
    const line = `${this.say(helpTexts.usage)} mmcfg ${name} [${this.say(helpTexts.options)}]...${rest}`;
    this.lines.push(...wrap(line, this.screen.width));
  }

  paragraphs(...texts: readonly Text[]): void {
    for (const text of texts) this.lines.push('', ...wrap(this.say(text), this.screen.width));
  }

  heading(title: Text): void {
    this.lines.push('', this.say(title));
  }

  options(command: string, known: ParserOptions): void {
    const names = Object.keys(known.key).filter((key) => !Object.values(known.alias).flat().includes(key));
    const named = new Set(groups.flatMap(({ options }) => options));
    const others = names.filter((name) => !named.has(name));
    groups.forEach(({ title, options }, index) => {
      const all = index === groups.length - 1 ? [...others, ...options] : options;
      const here = all.filter((name) => names.includes(name));
      if (here.length > 0) this.heading(title);
      for (const name of here) this.option(command, name, known);
    });
  }

  private option(command: string, name: string, { alias, choices }: ParserOptions): void {
    const short = (alias[name] ?? []).find((other) => other.length === 1);
    const value = valueTexts[name] && this.say(valueTexts[name]);
    // The value of --backup and of --color may be left out, and then needs the sign of equality.
    const optional = name === 'backup' || name === 'color';
    const shown = value === undefined ? '' : optional ? `[=${value}]` : ` ${value}`;
    const left = `${short === undefined ? '     ' : `  -${short},`} --${name}${shown}`;
    const text = ownTexts[`${command} ${name}`] ?? optionTexts[name] ?? { en: '', ja: '' };
    this.row(left, this.say(text, { choices: (choices[name] ?? []).join(', ') }), COLUMN);
  }

  /** Two columns; the right one begins below the left where that is too long, and where the screen is narrow. */
  row(left: string, right: string, column: number): void {
    const narrow = column === COLUMN && this.screen.width < NARROW;
    const indent = narrow ? 10 : column;
    const [first = '', ...rest] = wrap(right, this.screen.width - indent);
    const fits = !narrow && displayWidth(left) <= column - 2;
    if (fits) this.lines.push(pad(left, column) + first);
    else this.lines.push(left, ' '.repeat(indent) + first);
    this.lines.push(...rest.map((line) => ' '.repeat(indent) + line));
  }

  example(command: string, does: Text): void {
    const [first = '', ...rest] = wrap(command, this.screen.width - 4);
    this.lines.push(`  ${first}`, ...rest.map((line) => `    ${line}`));
    this.lines.push(...wrap(this.say(does), this.screen.width - 6).map((line) => `      ${line}`));
  }
}
