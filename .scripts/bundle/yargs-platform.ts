/**
 * What yargs asks of its platform, in place of its own answers for Node: those load streams (for the width of the terminal), the module
 * system, locale files and a formatter of columns, which together cost a tenth of the time that Node needs to start. The help is laid
 * out by lib/cli/help.ts.
 */
import { basename, dirname, extname, join, relative, resolve } from 'node:path';
import { format, inspect } from 'node:util';
import Parser from 'yargs-parser';
import { displayWidth } from '../../lib/language/width.ts';
import { notStrictEqual, strictEqual } from './assert.ts';

type Sentence = string | { readonly one: string; readonly other: string };

const sentences = new Map<string, Sentence>();

/** The interface of the package y18n, without its files: the sentences are those that lib/language hands to updateStrings. */
const y18n = {
  __(sentence: string, ...args: readonly unknown[]): string {
    return format(sentences.get(sentence) ?? sentence, ...args);
  },
  __n(one: string, other: string, count: number, ...args: readonly unknown[]): string {
    const own = sentences.get(one);
    const pair = typeof own === 'object' ? own : { one, other };
    const sentence = count === 1 ? pair.one : pair.other;
    return sentence.includes('%d') ? format(sentence, count, ...args) : format(sentence, ...args);
  },
  getLocale: (): string => 'en',
  setLocale(): void {},
  updateLocale(own: Readonly<Record<string, Sentence>>): void {
    for (const [sentence, words] of Object.entries(own)) sentences.set(sentence, words);
  },
};

const unused = (): never => {
  throw new Error('not in this bundle');
};

export default {
  assert: { notStrictEqual, strictEqual },
  cliui: unused,
  findUp: (): undefined => undefined,
  getEnv: (name: string): string | undefined => process.env[name],
  getCallerFile: unused,
  getProcessArgvBin: (): string | undefined => process.argv[1],
  inspect,
  mainFilename: '',
  Parser,
  path: { basename, dirname, extname, join, relative, resolve },
  process: {
    argv: (): readonly string[] => process.argv,
    cwd: (): string => process.cwd(),
    emitWarning: (warning: string, type?: string): void => process.emitWarning(warning, type),
    execPath: (): string => process.execPath,
    exit: (code: number): never => process.exit(code),
    nextTick: process.nextTick,
    stdColumns: null,
  },
  readFileSync: unused,
  readdirSync: unused,
  require: unused,
  stringWidth: displayWidth,
  y18n,
};
