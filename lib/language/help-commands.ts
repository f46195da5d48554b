import { diagnoseHelp } from './diagnose-help.ts';
import type { Text } from './text.ts';

/** What the help says of a command. */
export interface CommandTexts {
  /** One line, in the list of the commands. */
  readonly about: Text;
  /** What its operands are, and what happens without any. */
  readonly more: Text;
  /** Command lines, each with what it does. */
  readonly examples: readonly { readonly command: string; readonly does: Text }[];
  /** What the exit codes 0, 1 and 2 mean. */
  readonly exits: readonly Text[];
}

const FAILED: Text = {
  en: 'the job could not be done: a wrong option, a file that cannot be read or written',
  ja: '処理できませんでした (オプションの誤り、読み書きできないファイルなど)',
};

const OPERANDS: Text = {
  en: 'A directory stands for each mm_cfg.py in it and below (not in .git, .hg, .svn, node_modules); "-" is standard input. Without any, the first of the usual places that has one is taken.',
  ja: 'ディレクトリを指定すると、その下のすべての mm_cfg.py を対象にします (.git、.hg、.svn、node_modules は除外)。「-」は標準入力です。省略すると通常の場所から最初に見つかったものを対象にします。',
};

export const commandTexts: Readonly<Record<string, CommandTexts>> = {
  lint: {
    about: { en: 'Say what is wrong in a configuration', ja: '設定の問題点を表示します' },
    more: OPERANDS,
    examples: [
      {
        command: 'mmcfg lint /etc/mailman/mm_cfg.py',
        does: { en: 'what is wrong in this file, and what to do', ja: 'ファイルの問題点と対処の手順を表示' },
      },
      {
        command: 'mmcfg lint --fail-on error --format json .',
        does: { en: 'every mm_cfg.py below, for a program', ja: '現在のディレクトリ以下のすべてを JSON で出力' },
      },
      {
        command: 'git show :mm_cfg.py | mmcfg lint --stdin-filename mm_cfg.py -',
        does: { en: 'the text that is staged for a commit', ja: 'コミット予定の内容を検査' },
      },
    ],
    exits: [
      { en: 'nothing found, or notes only', ja: '問題なし、または参考のみ' },
      { en: 'an error or a warning (see --fail-on)', ja: 'エラーまたは警告あり (--fail-on を参照)' },
      FAILED,
    ],
  },
  fix: {
    about: {
      en: 'Print the change that mends it; --write makes it',
      ja: '修正内容を差分で表示します (--write で書き込み)',
    },
    more: OPERANDS,
    examples: [
      {
        command: 'mmcfg fix /etc/mailman/mm_cfg.py',
        does: { en: 'look at the change; nothing is written', ja: '変更内容の確認のみ。書き込みません' },
      },
      {
        command: 'mmcfg fix --write --backup=.orig /etc/mailman/mm_cfg.py',
        does: { en: 'make it, and keep the old file', ja: '書き込み、元のファイルも残す' },
      },
      {
        command: 'mmcfg fix mm_cfg.py | patch -p1',
        does: { en: 'the change is a patch', ja: '差分は patch や git apply で適用可能' },
      },
    ],
    exits: [
      { en: 'no error or warning is left after the change', ja: '修正後に残る問題なし' },
      {
        en: 'an error or a warning remains; with --check: there is a change',
        ja: '修正後も問題が残る。--check では修正あり',
      },
      FAILED,
    ],
  },
  show: {
    about: { en: 'Show the settings that differ from the defaults', ja: '既定値と異なる設定を表示します' },
    more: OPERANDS,
    examples: [
      {
        command: 'mmcfg show /etc/mailman/mm_cfg.py',
        does: { en: 'the settings as Mailman will see them', ja: 'Mailman から見た設定値を表示' },
      },
      {
        command: 'mmcfg show --all --format json mm_cfg.py',
        does: { en: 'all of them, for a program', ja: 'すべての設定を JSON で出力' },
      },
    ],
    exits: [
      { en: 'shown', ja: '表示しました' },
      { en: 'Python cannot load the file', ja: 'Python がファイルを読み込めません' },
      FAILED,
    ],
  },
  diagnose: diagnoseHelp,
  rules: {
    about: { en: 'List the rules, or explain one', ja: 'ルールの一覧、または 1 つの説明を表示します' },
    more: { en: 'Without a rule all are listed.', ja: 'ルールを省略すると一覧を表示します。' },
    examples: [
      {
        command: 'mmcfg rules delivery/verp-probes',
        does: { en: 'why it matters, and what to write', ja: '理由と正しい書き方を表示' },
      },
      { command: 'mmcfg rules --format json', does: { en: 'all rules, for a program', ja: '全ルールを JSON で出力' } },
    ],
    exits: [
      { en: 'shown', ja: '表示しました' },
      { en: 'not used', ja: '使用しません' },
      { en: 'there is no such rule, or a wrong option', ja: 'ルールがないか、オプションの誤り' },
    ],
  },
};
