import type { Text } from './text.ts';

/** What `mmcfg diagnose` says of its own work: which logs it reads, and what kept it from reading others. */
export const diagnoseTexts = {
  'usual-logs': {
    en: 'No log named: reading those of the usual places:',
    ja: 'ログの指定がないため、通常の場所のログを読みます:',
  },
  'no-usual-logs': {
    en: "No logs in the usual places (/var/log/maillog, mail.log, mailman, exim4 ...). Name them: mmcfg diagnose FILE..., or journalctl -u 'postfix*' -o short-iso | mmcfg diagnose -",
    ja: "通常の場所 (/var/log の maillog、mail.log、mailman、exim4 など) にログがありません。mmcfg diagnose ファイル... で指定するか、journalctl -u 'postfix*' -o short-iso | mmcfg diagnose - を使ってください。",
  },
  'no-such-log': {
    en: '{path}: there is no such file or directory. Check the name.',
    ja: '{path}: ファイルもディレクトリもありません。名前を確認してください。',
  },
  'no-match': {
    en: '{path}: no file has a name of this pattern. Check it.',
    ja: '{path}: このパターンに合うファイルがありません。確認してください。',
  },
  'log-not-permitted': {
    en: '{path}: may not be read. Run mmcfg with sudo, or as a member of the group that may (adm for most mail logs, list or mailman for those of Mailman).',
    ja: '{path}: 読み取り権限がありません。sudo を付けるか、読み取れるグループ (メールのログは多くの場合 adm、Mailman のログは list や mailman) のユーザーで実行してください。',
  },
  'cannot-read-log': {
    en: '{path}: cannot be read ({code}). Check the disk and the name, or give the lines on standard input: mmcfg diagnose -',
    ja: '{path}: 読み取れません ({code})。ディスクと名前を確認するか、標準入力から渡してください: mmcfg diagnose -',
  },
  'no-log': {
    en: '{path}: is no log of a mail server or of Mailman, so it was not read. Name its maillog, or the bounce log of Mailman.',
    ja: '{path}: メールサーバーや Mailman のログではないため、読みませんでした。maillog や Mailman の bounce ログを指定してください。',
  },
  'none-in-log-directory': {
    en: '{path}: no log of a mail server or of Mailman in this directory (those in directories below it were not looked at). Name another, or the files.',
    ja: '{path}: このディレクトリ (下位のディレクトリは対象外) に、メールサーバーや Mailman のログがありません。別のディレクトリか、ファイルを指定してください。',
  },
  'empty-log': { en: '{path}: is empty.', ja: '{path}: 空のファイルです。' },
  damaged: {
    en: '{path}: is damaged, or was cut short. What stands before the damage was read. If there is another copy, give that.',
    ja: '{path}: 壊れているか、途中で切れています。その手前までは読みました。別の写しがあれば、それを指定してください。',
  },
  'damaged-whole': {
    en: '{path}: is compressed, and damaged so early that nothing of it can be read. If there is another copy, give that.',
    ja: '{path}: 圧縮ファイルの先頭近くが壊れているため、何も読めません。別の写しがあれば、それを指定してください。',
  },
  'decompress-first': {
    en: '{path}: cannot be decompressed here. Decompress it before: {command} FILE | mmcfg diagnose -',
    ja: '{path}: この形式は展開できません。先に展開してください: {command} ファイル | mmcfg diagnose -',
  },
  copy: {
    en: '{path}: begins as {of} does, and so is a copy of it: read once.',
    ja: '{path}: 先頭が {of} と同じため、その写しとみなして 1 回だけ読みます。',
  },
  'bad-date': {
    en: '--{option} {value}: is no date. Give one as 2018-05-23, or with a time as 2018-05-23T10:12.',
    ja: '--{option} {value}: 日付ではありません。2018-05-23 や 2018-05-23T10:12 の形で指定してください。',
  },
  'bad-year': {
    en: '--year {value}: is no year. Give that of the first line, such as 2018.',
    ja: '--year {value}: 年ではありません。先頭行の年を 2018 のように指定してください。',
  },
  'bad-zone': {
    en: '--tz {value}: there is no such time zone. Give one such as Asia/Tokyo or UTC.',
    ja: '--tz {value}: このようなタイムゾーンはありません。Asia/Tokyo や UTC のように指定してください。',
  },
  'since-after-until': {
    en: '--since {since} is later than --until {until}: no line lies between.',
    ja: '--since {since} が --until {until} より後です。対象となる行がありません。',
  },
  'no-such-list': {
    en: '--list {list}: these logs tell nothing of this list. Check its name: it is the address before the @.',
    ja: '--list {list}: 対象のログに、このリストの記録がありません。リスト名 (アドレスの @ より前) を確認してください。',
  },
  'nothing-to-merge': {
    en: 'Name the results to merge: mmcfg diagnose --merge a.json b.json',
    ja: '統合する結果を指定してください: mmcfg diagnose --merge a.json b.json',
  },
  'no-result': {
    en: '{path}: is no result of mmcfg diagnose --format json of this version. Make it again on its host.',
    ja: '{path}: この版の mmcfg diagnose --format json の結果ではありません。そのホストで作り直してください。',
  },
  'cannot-read-key': {
    en: '--redact-key {path}: cannot be read ({code}). Check the name and who may read it.',
    ja: '--redact-key {path}: 読み取れません ({code})。名前と権限を確認してください。',
  },
  'short-key': {
    en: '--redact-key {path}: is too short, and could be guessed. Make one: head -c 32 /dev/urandom | base64 > FILE',
    ja: '--redact-key {path}: 短すぎて推測されるおそれがあります。次のように作ります: head -c 32 /dev/urandom | base64 > ファイル',
  },
  'names-and-pseudonyms': {
    en: '{path} has pseudonyms, {other} has names: whoever is in both counts twice. Merge them with {options}.',
    ja: '{path} は仮名、{other} は実名です。両方に現れる人は 2 人と数えられます。{options} を付けて統合してください。',
  },
  'pseudonyms-of-keys': {
    en: '{path} and {other} have pseudonyms of different keys: whoever is in both counts twice. Make them again with one --redact-key.',
    ja: '{path} と {other} の仮名は鍵が異なります。両方に現れる人は 2 人と数えられます。同じ --redact-key で作り直してください。',
  },
  'output-is-input': {
    en: '-o {path}: is one of the files to read. Give another name.',
    ja: '-o {path}: 読み込むファイルと同じです。別の名前を指定してください。',
  },
  progress: {
    en: '{percentage} %  {done} of {all}  {rate}/s  {left} left',
    ja: '{percentage} %  {all} 中 {done}  {rate}/秒  残り {left}',
  },
} as const satisfies Record<string, Text>;

/** What each option of `mmcfg diagnose` does that no other command has; {choices} is what it may be. */
export const diagnoseOptionTexts: Readonly<Record<string, Text>> = {
  since: {
    en: 'Only what happened from then on: 2018-05-23, or 2018-05-23T10:12, by the clock of the server',
    ja: 'この時刻以降を対象にします。2018-05-23 や 2018-05-23T10:12 (サーバーの時計)',
  },
  until: {
    en: 'Only what happened up to then; a day is taken whole',
    ja: 'この時刻までを対象にします。日付だけなら、その日の終わりまで',
  },
  list: { en: 'Only this mailing list', ja: 'このメーリングリストだけを対象にします' },
  year: {
    en: 'Year of the first line of each log whose dates have none (default: from the time when the file was changed)',
    ja: '年のない日付のログについて、先頭行の年 (既定: ファイルの更新日時から推定)',
  },
  tz: {
    en: 'Time zone of the server, such as Asia/Tokyo, for lines that give their offset (default: as they are written)',
    ja: 'サーバーのタイムゾーン。例: Asia/Tokyo。時差付きの日時の行に使います (既定: 書かれたまま)',
  },
  config: {
    en: 'mm_cfg.py of the lists, read and never run, for thresholds and the forms of logs (default: the one in the usual places)',
    ja: 'しきい値やログの書式を知るための mm_cfg.py。読むだけで実行しません (既定: 通常の場所のもの)',
  },
  merge: {
    en: 'The files are results of --format json, of several hosts: judge them together',
    ja: '複数のホストの --format json の結果を読み込み、まとめて判定します',
  },
  redact: {
    en: 'Give people pseudonyms, the same in every run; domains, hosts and lists stay',
    ja: '人の名前を仮名にします (常に同じ仮名。ドメイン、ホスト、リストの名前は残ります)',
  },
  'redact-key': {
    en: 'The same with the secret key in FILE, so that nobody else can find a name by trying. Hosts whose results are to be merged need the same key',
    ja: '同じく仮名にし、ファイルの秘密鍵を使います。鍵のない人は名前を試し当てられません。結果を統合するホストには同じ鍵が必要です',
  },
};

/** The same of options that other commands have, too, by 'command option'. */
export const diagnoseOwnTexts: Readonly<Record<string, Text>> = {
  'diagnose format': { en: 'Output format: {choices} (default: pretty)', ja: '出力形式: {choices} (既定: pretty)' },
  'diagnose output': {
    en: 'Write the report into this file, whole or not at all (default: standard output)',
    ja: '結果をこのファイルに書き出します (既定: 標準出力)',
  },
  'diagnose quiet': {
    en: 'Say on standard error only what went wrong, without a progress bar',
    ja: '標準エラー出力には問題だけを表示します (進行状況は表示しません)',
  },
};
