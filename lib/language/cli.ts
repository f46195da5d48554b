import type { Text } from './text.ts';

/** The words of the command line: help, and what the tool says of its own troubles. */
export const cliTexts = {
  'unknown-command': {
    en: 'There is no command "{name}". The commands are {commands}; see mmcfg --help.',
    ja: '「{name}」というコマンドはありません。コマンドは {commands} です。説明は mmcfg --help で表示します。',
  },
  'unknown-command-near': {
    en: 'There is no command "{name}". Did you mean {suggestion}? See mmcfg --help.',
    ja: '「{name}」というコマンドはありません。{suggestion} ではありませんか。説明は mmcfg --help で表示します。',
  },
  'file-without-command': {
    en: 'There is no command "{name}". If it is a file: mmcfg lint {name}',
    ja: '「{name}」というコマンドはありません。ファイルであれば mmcfg lint {name} と指定してください。',
  },
  'unknown-option': {
    en: 'Unknown option {name}. See {help}; a file of that name stands behind "--".',
    ja: '{name} は不明なオプションです。説明は {help} で表示します。その名前のファイルは「--」の後に指定してください。',
  },
  'unknown-option-near': {
    en: 'Unknown option {name}. Did you mean {suggestion}? See {help}.',
    ja: '{name} は不明なオプションです。{suggestion} ではありませんか。説明は {help} で表示します。',
  },
  'bad-value': {
    en: '{name} cannot be "{value}". Choose one of: {choices}.',
    ja: '{name} に「{value}」は指定できません。指定できるのは {choices} です。',
  },
  'missing-choice': {
    en: '{name} needs a value. Choose one of: {choices}.',
    ja: '{name} には値が必要です。指定できるのは {choices} です。',
  },
  'missing-value': {
    en: '{name} needs a value. See {help}.',
    ja: '{name} には値が必要です。説明は {help} で表示します。',
  },
  'bad-option': { en: '{message}. See {help}.', ja: '{message} (説明は {help} で表示します)' },
  'bad-count': {
    en: '--max-warnings needs a whole number from 0 up.',
    ja: '--max-warnings には 0 以上の整数を指定してください。',
  },
  'no-default-file': {
    en: 'No mm_cfg.py found in the usual places. Name it behind the command: mmcfg lint FILE, for example.',
    ja: '通常の場所に mm_cfg.py がありません。「mmcfg lint ファイル」のように、コマンドの後に指定してください。',
  },
  'backup-kept': { en: 'The old file is kept as {backup}', ja: '元のファイルを {backup} として残しました' },
  'write-unnamed': {
    en: '{path}: not written, since no file was named. Name it, or say --yes.',
    ja: '{path}: ファイルが指定されていないため、書き込みません。指定するか --yes を付けてください。',
  },
  'write-without-delimiter': {
    en: '{path}: not written. Postfix has no "+" in recipient_delimiter, so bounces would be lost: set it in main.cf first, or say --yes.',
    ja: '{path}: 書き込みません。Postfix の recipient_delimiter に「+」がなく、エラーメールが失われます。先に main.cf で設定するか、--yes を付けてください。',
  },
  'no-such-rule': {
    en: 'There is no rule or family "{name}". mmcfg rules lists them.',
    ja: '「{name}」というルールや分類はありません。mmcfg rules で一覧を表示できます。',
  },
  'no-such-rule-near': {
    en: 'There is no rule or family "{name}". Did you mean {suggestion}? mmcfg rules lists them.',
    ja: '「{name}」というルールや分類はありません。{suggestion} ではありませんか。mmcfg rules で一覧を表示できます。',
  },
  'not-a-rule': {
    en: '"{name}" is not a rule: it tells what keeps Mailman from loading a file, and cannot be left out.',
    ja: '「{name}」はルールではありません。Mailman がファイルを読み込めない原因を示すもので、常に表示されます。',
  },
  'one-rule': { en: 'Name one rule at a time.', ja: 'ルールは 1 つだけ指定してください。' },
  'default-file': { en: 'No file named: taking {path}', ja: 'ファイル指定がないため {path} を対象にします' },
  'dangling-link': {
    en: '{path}: is a symbolic link to a file that does not exist. Mend the link, or name the file itself.',
    ja: '{path}: リンク先のファイルが存在しないシンボリックリンクです。リンクを直すか、ファイルそのものを指定してください。',
  },
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
  'new-notes': {
    en: '{path}: with this change there is more to note:',
    ja: '{path}: この変更により、次の点が新たに参考として表示されます:',
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
  'cannot-write': {
    en: '{path}: cannot be written ({code}); it is as it was. Check permissions and free space.',
    ja: '{path}: 書き込めません ({code})。ファイルは元のままです。権限と空き容量を確認してください。',
  },
} as const satisfies Record<string, Text>;
