import { cliTexts } from '../language/cli.ts';
import { Context } from './context.ts';
import { errorCode } from '../fix/error-code.ts';
import { EXIT } from './streams.ts';
import type { Streams } from './streams.ts';
import { isUserError } from './user-error.ts';

/**
 * Runs the program with `words` (argv without node and script) and gives its exit code: 0 clean, 1 findings, 2 could not do the job. Never throws: what goes wrong is said on
 * stderr in one sentence.
 */
export async function run(words: readonly string[], streams: Streams): Promise<number> {
  const argv = spelledOut(words);
  const context = new Context(streams, { lang: valueOf(argv, '--lang'), color: valueOf(argv, '--color') });
  try {
    const { dispatch } = await import('./parse.ts');
    return await dispatch(argv, context);
  } catch (error) {
    if (isUserError(error)) context.say(error.text, error.args);
    else if (errorCode(error) === 'EPIPE') return EXIT.clean;
    else context.say(cliTexts.internal, { message: error instanceof Error ? error.message : String(error) });
    return EXIT.failed;
  }
}

/** The words before `--`, which ends the options. */
function options(argv: readonly string[]): readonly string[] {
  const end = argv.indexOf('--');
  return end < 0 ? argv : argv.slice(0, end);
}

/** Options whose value may be left out, and which values they take from the next word; another word is a file. */
const OPTIONAL = { '--color': /^(?:auto|always|never)$/, '--backup': /^[.~][^/]*$/ } as const;

/** The same words with the options whose value may be left out written with it, and `--no-color` as what it means. */
function spelledOut(argv: readonly string[]): readonly string[] {
  const before = options(argv);
  const result: string[] = [];
  for (let i = 0; i < before.length; i++) {
    const word = before[i] ?? '';
    if (word === '--no-color') result.push('--color=never');
    else if (word !== '--color' && word !== '--backup') result.push(word);
    else if (OPTIONAL[word].test(before[i + 1] ?? '')) result.push(`${word}=${before[++i] ?? ''}`);
    else result.push(word === '--color' ? '--color=always' : '--backup=.bak');
  }
  return [...result, ...argv.slice(before.length)];
}

/** What is needed before the arguments are parsed, for what is said of them: the last value of `option`. */
function valueOf(argv: readonly string[], option: string): string | undefined {
  let value: string | undefined;
  options(argv).forEach((word, i) => {
    if (word === option) value = argv[i + 1];
    else if (word.startsWith(`${option}=`)) value = word.slice(option.length + 1);
  });
  return value;
}
