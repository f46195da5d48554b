import type { Language } from './text.ts';

type Sentence = string | { readonly one: string; readonly other: string };

const both = (sentence: string): Sentence => ({ one: sentence, other: sentence });

/** The command-line parser's own sentences. Keys are the parser's (yargs); where it tells one from several it wants both. */
export const usageTexts: Readonly<Record<Language, Readonly<Record<string, Sentence>>>> = {
  en: {
    'Commands:': 'Commands:',
    'Options:': 'Options:',
    'Positionals:': 'Arguments:',
    'Unknown argument: %s': both('Unknown option or argument: %s'),
    'Unknown command: %s': both('There is no command %s'),
    'Not enough arguments following: %s': '--%s needs a value',
    'Argument: %s, Given: %s, Choices: %s': '--%s cannot be %s; choose one of %s',
  },
  ja: {
    'Commands:': 'コマンド:',
    'Options:': 'オプション:',
    'Positionals:': '引数:',
    'Examples:': '例:',
    boolean: '真偽',
    string: '文字列',
    array: '複数可',
    number: '数値',
    required: '必須',
    default: '既定',
    'default:': '既定:',
    'choices:': '選択肢:',
    command: 'コマンド',
    'Unknown argument: %s': both('不明なオプションまたは引数です: %s'),
    'Unknown command: %s': both('不明なコマンドです: %s'),
    'Not enough arguments following: %s': '--%s には値が必要です',
    'Argument: %s, Given: %s, Choices: %s': '--%s に %s は指定できません。次のいずれかを指定してください: %s',
    'Did you mean %s?': '%s ではありませんか。',
  },
};
