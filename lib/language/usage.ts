import type { Language } from './text.ts';

/** The command-line parser's own sentences. Keys are the parser's (yargs). */
export const usageTexts: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: {
    'Commands:': 'Commands:',
    'Options:': 'Options:',
    'Positionals:': 'Arguments:',
    'Unknown argument: %s': 'Unknown option or argument: %s',
    'Unknown command: %s': 'Unknown command: %s',
    'Not enough arguments following: %s': '--%s needs a value',
    'Argument: %s, Given: %s, Choices: %s': '--%s cannot be %s; choose one of %s',
    'Invalid values:': '',
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
    'Unknown argument: %s': '不明なオプションまたは引数です: %s',
    'Unknown command: %s': '不明なコマンドです: %s',
    'Not enough arguments following: %s': '--%s には値が必要です',
    'Argument: %s, Given: %s, Choices: %s': '--%s に %s は指定できません。次のいずれかを指定してください: %s',
    'Invalid values:': '',
    'Did you mean %s?': '%s ではありませんか。',
  },
};
