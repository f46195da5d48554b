import { diagnoseOptionTexts, diagnoseOwnTexts } from './diagnose-cli.ts';
import type { Text } from './text.ts';

/** The words of the help screens: loaded only when one is printed. */
export const helpTexts = {
  about: {
    en: "Reads Mailman 2.1's mm_cfg.py without running it, and turns on per-recipient delivery.",
    ja: 'Mailman 2.1 の mm_cfg.py を実行せずに検査し、宛先ごとの個別配送を有効にします。',
  },
  usage: { en: 'Usage:', ja: '使い方:' },
  options: { en: 'OPTION', ja: 'オプション' },
  files: { en: 'FILE|DIRECTORY', ja: 'ファイル|ディレクトリ' },
  logs: { en: 'LOG|DIRECTORY', ja: 'ログ|ディレクトリ' },
  rule: { en: 'RULE', ja: 'ルール' },
  commands: { en: 'Commands:', ja: 'コマンド:' },
  examples: { en: 'Examples:', ja: '例:' },
  exits: { en: 'Exit code:', ja: '終了コード:' },
  more: {
    en: 'mmcfg COMMAND --help tells more of a command.',
    ja: '各コマンドの説明は mmcfg コマンド --help で表示します。',
  },
} as const satisfies Record<string, Text>;

/** The groups of options, in the order in which they are printed, and what belongs to each. An option that is named in none is among the last. */
export const groups: readonly { readonly title: Text; readonly options: readonly string[] }[] = [
  {
    title: { en: 'Rule selection:', ja: 'ルールの選択:' },
    options: ['select', 'ignore', 'fail-on', 'max-warnings'],
  },
  {
    title: { en: 'Fixing:', ja: '修正:' },
    options: ['write', 'check', 'unsafe', 'yes', 'backup', 'backup-dir', 'explain'],
  },
  { title: { en: 'What counts:', ja: '対象:' }, options: ['since', 'until', 'list', 'year', 'tz', 'merge'] },
  { title: { en: 'Files:', ja: 'ファイル:' }, options: ['stdin-filename'] },
  {
    title: { en: 'Output:', ja: '出力:' },
    options: ['output', 'format', 'redact', 'redact-key', 'quiet', 'all', 'show-secrets', 'color', 'lang'],
  },
  {
    title: { en: 'Mailman:', ja: 'Mailman:' },
    options: ['config', 'mailman', 'defaults', 'python', 'delivery', 'postfix'],
  },
  { title: { en: 'Other:', ja: 'その他:' }, options: ['help', 'version'] },
];

const FILE: Text = { en: 'FILE', ja: 'ファイル' };
const RULES: Text = { en: 'RULES', ja: 'ルール' };

/** What stands for an option's value. */
export const valueTexts: Readonly<Record<string, Text>> = {
  select: RULES,
  ignore: RULES,
  'max-warnings': { en: 'N', ja: '数' },
  backup: { en: 'SUFFIX', ja: '接尾辞' },
  'backup-dir': { en: 'DIRECTORY', ja: 'ディレクトリ' },
  output: FILE,
  'stdin-filename': { en: 'NAME', ja: '名前' },
  mailman: { en: 'RELEASE', ja: '版' },
  defaults: FILE,
  postfix: FILE,
  'fail-on': { en: 'SEVERITY', ja: '重大度' },
  format: { en: 'FORMAT', ja: '形式' },
  color: { en: 'WHEN', ja: '条件' },
  lang: { en: 'LANGUAGE', ja: '言語' },
  python: { en: 'VERSION', ja: '版' },
  since: { en: 'TIME', ja: '時刻' },
  until: { en: 'TIME', ja: '時刻' },
  list: { en: 'LIST', ja: 'リスト' },
  year: { en: 'YEAR', ja: '年' },
  tz: { en: 'ZONE', ja: '地域' },
  config: FILE,
  'redact-key': FILE,
  delivery: { en: 'GOAL', ja: '方式' },
};

/** What each option does; {choices} is what it may be. */
export const optionTexts: Readonly<Record<string, Text>> = {
  ...diagnoseOptionTexts,
  select: {
    en: 'Only these rules or families, separated by commas (default: all)',
    ja: '対象とするルールまたは分類。カンマ区切り (既定: すべて)',
  },
  ignore: { en: 'All rules but these', ja: '除外するルールまたは分類' },
  'fail-on': {
    en: 'Least severity for exit code 1: {choices} (default: warning)',
    ja: '終了コード 1 とする最低の重大度: {choices} (既定: warning)',
  },
  'max-warnings': {
    en: 'Let so many warnings pass (default: none)',
    ja: '許容する警告の数 (既定: 0)',
  },
  write: {
    en: 'Change the files; without it they are left alone',
    ja: 'ファイルに書き込みます (既定: 書き込みません)',
  },
  check: {
    en: 'Print no change; exit code 1 says that there is one',
    ja: '差分を表示せず、修正があれば終了コード 1 を返します',
  },
  unsafe: { en: 'Include fixes that want a second look', ja: '確認が必要な修正も含めます' },
  yes: {
    en: 'Write where there is reason to ask: a file that was not named, VERP without recipient_delimiter',
    ja: '確認が必要な場合も書き込みます (ファイルの指定がないとき、recipient_delimiter なしの VERP)',
  },
  backup: {
    en: 'Keep the old file under its name with SUFFIX (default: .bak)',
    ja: '元のファイルを接尾辞付きの名前で残します (既定: .bak)',
  },
  'backup-dir': { en: 'Keep the old file in this directory', ja: '元のファイルをこのディレクトリに残します' },
  output: {
    en: 'Write the patch into this file (default: standard output)',
    ja: '差分をこのファイルに書き出します (既定: 標準出力)',
  },
  explain: { en: 'Say which rules each change is for', ja: '変更ごとに該当するルールを表示します' },
  'stdin-filename': {
    en: 'What to call standard input (default: <stdin>)',
    ja: '標準入力の表示名 (既定: <stdin>)',
  },
  format: {
    en: 'Output format: {choices}',
    ja: '出力形式: {choices}',
  },
  quiet: {
    en: 'Only errors and warnings: no notes, no next steps',
    ja: 'エラーと警告だけを表示します (参考や手順は省略)',
  },
  all: { en: 'All settings, defaults too', ja: '既定値のままの設定も表示します' },
  'show-secrets': {
    en: 'Print passwords and the like in full (default: as ***)',
    ja: 'パスワードなども伏せずに表示します (既定: ***)',
  },
  color: {
    en: 'Colours: {choices} (default: auto, which is on a terminal; FORCE_COLOR and NO_COLOR are heeded). --color alone is always, --no-color never',
    ja: '色: {choices} (既定: auto、端末で色付け。環境変数 FORCE_COLOR と NO_COLOR にも従います)。値のない --color は always、--no-color は never と同じ',
  },
  lang: {
    en: 'Language of the messages: {choices} (default: by LC_ALL, LC_MESSAGES, LANG)',
    ja: 'メッセージの言語: {choices} (既定: LC_ALL、LC_MESSAGES、LANG に従います)',
  },
  mailman: {
    en: 'Release of Mailman, such as 2.1.15 (default: from Version.py, else 2.1.39)',
    ja: 'Mailman の版。例: 2.1.15 (既定: Version.py で確認、なければ 2.1.39)',
  },
  defaults: {
    en: "Mailman's Defaults.py, read and never run (default: the one beside the file or in /usr/lib/mailman/Mailman)",
    ja: 'Mailman の Defaults.py。読むだけで実行しません (既定: ファイルと同じ場所または /usr/lib/mailman/Mailman のもの)',
  },
  python: {
    en: 'Python that reads the file: {choices} (default: 2, unless its syntax is that of 3)',
    ja: 'ファイルを読み込む Python: {choices} (既定: 2。構文が 3 のものであれば 3)',
  },
  delivery: {
    en: 'The goal: {choices} (default: personalized). List owners decide; every post of every list with VERP; one recipient per transaction without VERP',
    ja: '目標とする配送方式: {choices} (既定: personalized)。順に、リストごとに選択、全リストの全投稿を VERP、VERP なしで常に 1 宛先ずつ',
  },
  postfix: {
    en: "Postfix's main.cf, read and never run (default: /etc/postfix/main.cf for a file of this host's Mailman)",
    ja: 'Postfix の main.cf。読むだけです (既定: このホストの Mailman のファイルなら /etc/postfix/main.cf)',
  },
  help: { en: 'Show this help', ja: 'この説明を表示します' },
  version: { en: 'Show the version', ja: 'バージョンを表示します' },
};

/** What is said of an option of one command only, by 'command option'. */
export const ownTexts: Readonly<Record<string, Text>> = {
  ...diagnoseOwnTexts,
  'lint format': {
    en: 'Output format: {choices} (default: pretty on a terminal, else gcc)',
    ja: '出力形式: {choices} (既定: 端末では pretty、それ以外は gcc)',
  },
  'show format': { en: 'Output format: {choices} (default: pretty)', ja: '出力形式: {choices} (既定: pretty)' },
  'rules format': { en: 'Output format: {choices} (default: pretty)', ja: '出力形式: {choices} (既定: pretty)' },
};
