import type { Text } from './text.ts';

/** The words of the command line: help, and what the tool says of its own troubles. */
export const cliTexts = {
  about: {
    en: "Reads Mailman 2.1's mm_cfg.py without running it, and turns on per-recipient delivery.",
    ja: 'Mailman 2.1 の mm_cfg.py を実行せずに検査し、宛先ごとの個別配送を有効にします。',
  },
  'command-lint': { en: 'Say what is wrong in a configuration', ja: '設定の問題点を表示します' },
  'command-fix': {
    en: 'Print the change that mends it; --write applies it',
    ja: '修正内容を差分で表示します (--write で書き込み)',
  },
  'command-show': { en: 'Show the settings that differ from the defaults', ja: '既定値と異なる設定を表示します' },
  'argument-files': { en: 'mm_cfg.py to read; "-" is standard input', ja: '読み込む mm_cfg.py (「-」は標準入力)' },
  'no-default-file': {
    en: 'No mm_cfg.py found in the usual places. Name it: mmcfg lint FILE',
    ja: '通常の場所に mm_cfg.py がありません。指定してください: mmcfg lint ファイル',
  },
  'argument-rule': { en: "A rule's id", ja: 'ルールの ID' },
  'command-rules': { en: 'List the rules, or explain one', ja: 'ルールの一覧、または 1 つの説明を表示します' },
  'option-stdin-filename': { en: 'The name to show for standard input', ja: '標準入力に付ける名前' },
  'option-delivery': {
    en: 'How posts are to go out singly: owners decide, VERP for all, or no sharing',
    ja: '個別配送の方式: リストごとに選択、全リストで VERP、常に 1 宛先ずつ',
  },
  'option-postfix': { en: "Postfix's main.cf (read, never run)", ja: 'Postfix の main.cf (読むだけです)' },
  'option-unsafe': { en: 'Include fixes that want a second look', ja: '確認が必要な修正も含めます' },
  'option-explain': { en: 'Say which rules each change is for', ja: '変更ごとに該当するルールを表示します' },
  'option-output': { en: 'Write the patch into this file', ja: '差分をこのファイルに書き出します' },
  'option-backup': {
    en: 'Keep the old file, with this behind its name (.bak)',
    ja: '元のファイルをこの接尾辞で残します (.bak)',
  },
  'backup-kept': { en: 'The old file is kept as {backup}', ja: '元のファイルを {backup} として残しました' },
  'written-in-place': {
    en: '{path}: has hard links, so it was written in place; its old contents are in {backup}',
    ja: '{path}: ハードリンクがあるため直接書き換えました。元の内容は {backup} にあります',
  },
  'option-yes': { en: 'Write without asking back', ja: '確認を求めずに書き込みます' },
  'write-unnamed': {
    en: '{path}: not written, since no file was named. Name it, or say --yes.',
    ja: '{path}: ファイルが指定されていないため、書き込みません。指定するか --yes を付けてください。',
  },
  'write-without-delimiter': {
    en: '{path}: not written. Postfix has no "+" in recipient_delimiter, so bounces would be lost: set it in main.cf first, or say --yes.',
    ja: '{path}: 書き込みません。Postfix の recipient_delimiter に「+」がなく、エラーメールが失われます。先に main.cf で設定するか、--yes を付けてください。',
  },
  'option-select': { en: 'Only these rules or families', ja: '対象とするルールまたは分類' },
  'option-ignore': { en: 'All rules but these', ja: '除外するルールまたは分類' },
  'option-fail-on': { en: 'Least severity for exit code 1 (warning)', ja: '終了コード 1 とする最低の重大度 (warning)' },
  'option-max-warnings': { en: 'Warnings that are still let pass', ja: '許容する警告の数' },
  'option-quiet': { en: 'Only errors and warnings, nothing else', ja: 'エラーと警告だけを表示します' },
  'no-such-rule': {
    en: 'There is no rule or family "{name}". mmcfg rules lists them.',
    ja: '「{name}」というルールや分類はありません。mmcfg rules で一覧を表示できます。',
  },
  'one-rule': { en: 'Name one rule at a time.', ja: 'ルールは 1 つだけ指定してください。' },
  'bad-count': {
    en: '--max-warnings needs a number from 0 up.',
    ja: '--max-warnings には 0 以上の数を指定してください。',
  },
  'option-format': { en: 'Output format', ja: '出力形式' },
  'option-mailman': { en: "Mailman's release, such as 2.1.15", ja: 'Mailman の版 (例: 2.1.15)' },
  'option-defaults': {
    en: "Mailman's Defaults.py (read, never run)",
    ja: 'Mailman の Defaults.py (読むだけで、実行しません)',
  },
  'option-python': { en: 'The Python that reads the file', ja: 'ファイルを読み込む Python の版' },
  'option-lang': { en: 'Language of the messages', ja: 'メッセージの言語' },
  'option-write': { en: 'Change the files', ja: 'ファイルに書き込みます' },
  'option-check': {
    en: 'Only tell by the exit code whether there is a change',
    ja: '変更の有無を終了コードだけで示します',
  },
  'option-all': { en: 'All settings, defaults too', ja: '既定値のままの設定も表示します' },
  'option-show-secrets': { en: 'Print passwords and the like in full', ja: 'パスワードなども伏せずに表示します' },
  'option-help': { en: 'Show this help', ja: 'この説明を表示します' },
  'option-version': { en: 'Show the version', ja: 'バージョンを表示します' },
  'exit-codes': {
    en: 'Exit code: 0 nothing found, 1 something found or changed, 2 could not do the job.',
    ja: '終了コード: 0 問題なし、1 問題または変更あり、2 処理できませんでした。',
  },
  'no-command': {
    en: 'Say what to do: mmcfg lint FILE, or mmcfg --help.',
    ja: 'コマンドを指定してください。例: mmcfg lint ファイル (説明は mmcfg --help)',
  },
  'unknown-command': {
    en: 'There is no command "{name}". The commands are lint, fix, show and rules; see mmcfg --help.',
    ja: '「{name}」というコマンドはありません。lint、fix、show、rules があります。説明は mmcfg --help をご覧ください。',
  },
  'bad-option': {
    en: '{message}. See mmcfg --help.',
    ja: '{message} 使い方は mmcfg --help をご覧ください。',
  },
  'unknown-option': { en: 'Unknown option: {name}', ja: '不明なオプションです: {name}' },
  'bad-value': {
    en: '{name} cannot be "{value}"; choose one of: {choices}',
    ja: '{name} に「{value}」は指定できません。指定できるのは {choices} です。',
  },
  'missing-value': { en: '{name} needs a value', ja: '{name} には値が必要です。' },
  'no-files': { en: 'Name a file: mmcfg {command} FILE', ja: 'ファイルを指定してください: mmcfg {command} ファイル' },
  'default-file': { en: 'No file named: taking {path}', ja: 'ファイル指定がないため {path} を対象にします' },
  'not-found': {
    en: '{path}: there is no such file. Check the name.',
    ja: '{path}: ファイルがありません。名前を確認してください。',
  },
  'none-in-directory': {
    en: '{path}: no mm_cfg.py in this directory or below. Name another, or the file itself.',
    ja: '{path}: このディレクトリ以下に mm_cfg.py がありません。別のディレクトリか、ファイルそのものを指定してください。',
  },
  'not-permitted': {
    en: '{path}: may not be read. Run mmcfg as a user who may.',
    ja: '{path}: 読み取り権限がありません。権限のあるユーザーで実行してください。',
  },
  'not-a-file': {
    en: '{path}: is not a plain file. Name the mm_cfg.py itself.',
    ja: '{path}: 通常のファイルではありません。mm_cfg.py そのものを指定してください。',
  },
  'too-big': {
    en: '{path}: is larger than 16 MiB, which no mm_cfg.py is. Name the mm_cfg.py itself.',
    ja: '{path}: 16 MiB を超えています。mm_cfg.py そのものを指定してください。',
  },
  'cannot-read': { en: '{path}: cannot be read ({code}).', ja: '{path}: 読み取れません ({code})。' },
  'bad-release': {
    en: '--mailman {value}: no release of Mailman 2.1. Give one from 2.1.0 to 2.1.39.',
    ja: '--mailman {value}: Mailman 2.1 の版ではありません。2.1.0 から 2.1.39 までを指定してください。',
  },
  'no-values-in-defaults': {
    en: '{path}: is no Defaults.py of Mailman (it sets none of its settings). Give the right file with --defaults.',
    ja: '{path}: Mailman の Defaults.py ではありません。--defaults に正しいファイルを指定してください。',
  },
  internal: {
    en: 'Something went wrong inside mmcfg ({message}). Nothing was written. Please report it with the file that caused it.',
    ja: 'mmcfg の内部で問題が起きました ({message})。何も書き込んでいません。原因となったファイルを添えてご報告ください。',
  },
  'refused-syntax': {
    en: '{path}: not changed, because Python cannot read the file (see mmcfg lint). Mend that first, then add:',
    ja: '{path}: Python がファイルを読み込めないため、変更しません (mmcfg lint を参照)。先にそれを直してから、次の行を追加してください:',
  },
  'refused-stops': {
    en: '{path}: not changed, because Python stops in it with an exception (see mmcfg lint). Mend that first, then add:',
    ja: '{path}: Python が例外で停止するため、変更しません (mmcfg lint を参照)。先にそれを直してから、次の行を追加してください:',
  },
  'refused-unproven': {
    en: '{path}: no change could be proven to set {names} and nothing else. Look at the file yourself, and type at its end:',
    ja: '{path}: {names} だけを変更すると証明できる修正が見つかりませんでした。内容を確認のうえ、末尾に次の行を追加してください:',
  },
  'nothing-to-fix': { en: '{path}: nothing to fix.', ja: '{path}: 修正する箇所はありません。' },
  'findings-remain': {
    en: '{path}: remaining findings that fix cannot mend: {count}. See mmcfg lint.',
    ja: '{path}: 自動修正できない問題が {count} 件残っています。mmcfg lint をご覧ください。',
  },
  'unsafe-remain': {
    en: '{path}: remaining findings: {count}. fix --unsafe would mend {unsafe} of them; look at that change with care.',
    ja: '{path}: 問題が {count} 件残っています。うち {unsafe} 件は fix --unsafe で修正できます (内容をよく確認してください)。',
  },
  'fix-assumes': {
    en: "{path}: proven on the assumption that these modules change none of Mailman's settings: {modules}",
    ja: '{path}: 次のモジュールが Mailman の設定を変更しないという仮定のもとで証明しています: {modules}',
  },
  'apply-from-root': {
    en: 'To apply this patch: patch -p1 -d /',
    ja: 'この差分の適用: patch -p1 -d /',
  },
  written: {
    en: '{path}: written, proven by evaluating the new file:',
    ja: '{path}: 書き込みました。新しい内容を評価して確認済みです:',
  },
  'changed-setting': { en: '{name}: {before} -> {after}', ja: '{name}: {before} → {after}' },
  'not-in-file': { en: 'not set ({value})', ja: '未設定 ({value})' },
  'next-restart': { en: 'Next: {command}', ja: '次の手順: {command}' },
  'next-lists': {
    en: "Then set each list's personalize to 1: until then the settings change nothing for that list.",
    ja: 'その後、各リストの personalize を 1 にしてください。1 にするまで、そのリストの配送方法は変わりません。',
  },
  'changed-meanwhile': {
    en: '{path}: was changed by someone else meanwhile. Nothing was written; run mmcfg fix again.',
    ja: '{path}: 処理中に他から変更されました。書き込んでいません。もう一度 mmcfg fix を実行してください。',
  },
  'cannot-write': {
    en: '{path}: cannot be written ({code}); it is as it was. Check permissions and free space.',
    ja: '{path}: 書き込めません ({code})。ファイルは元のままです。権限と空き容量を確認してください。',
  },
  'would-lose-attributes': {
    en: '{path}: its ACL or extended attributes could not be kept. Not written; apply the printed change by hand.',
    ja: '{path}: ACL や拡張属性を保てないため、書き込みません。表示された変更を手で適用してください。',
  },
} as const satisfies Record<string, Text>;
