import { cliTexts } from './cli.ts';
import type { Text } from './text.ts';

/** What is said of writing a file, or of not writing it. */
export const writeTexts = {
  'changed-meanwhile': {
    en: '{path}: was changed by someone else meanwhile. Nothing was written; run mmcfg fix again.',
    ja: '{path}: 処理中に他から変更されました。書き込んでいません。もう一度 mmcfg fix を実行してください。',
  },
  'cannot-write': cliTexts['cannot-write'],
  'would-lose-attributes': {
    en: '{path}: not written, since its owner, ACL or extended attributes could not be kept. Run mmcfg as the owner or root, or say --backup-dir DIR: after a backup there, the file itself is written into.',
    ja: '{path}: 所有者、ACL、拡張属性を保てないため、書き込みません。所有者か root で実行するか、--backup-dir ディレクトリ を付けてください。そこにバックアップを取ったうえで、ファイルを直接書き換えます。',
  },
  'folder-not-writable': {
    en: '{path}: not written, since no new file can be put in its place ({code}: look at the directory it is in). With --backup-dir DIR the file itself is written into, after a backup in DIR.',
    ja: '{path}: 新しいファイルに置き換えられないため、書き込みません ({code}、ファイルのあるディレクトリを確認してください)。--backup-dir ディレクトリ を付けると、そこにバックアップを取ったうえで、ファイルを直接書き換えます。',
  },
  'no-backup': {
    en: '{path}: not written, since its backup {backup} could not be made ({code}). Say where to keep it: --backup-dir DIR.',
    ja: '{path}: バックアップ {backup} を作成できないため、書き込みません ({code})。--backup-dir で保存先のディレクトリを指定してください。',
  },
  'half-written': {
    en: '{path}: could not be written to its end ({code}), nor be put back as it was. Its old contents are in {backup}: copy them back before Mailman is restarted.',
    ja: '{path}: 最後まで書き込めず ({code})、元に戻すこともできませんでした。元の内容は {backup} にあります。Mailman を再起動する前に書き戻してください。',
  },
  'in-place-hard-links': {
    en: '{path}: has hard links, so it was written in place; its old contents are in {backup}',
    ja: '{path}: ハードリンクがあるため直接書き換えました。元の内容は {backup} にあります',
  },
  'in-place-folder-not-writable': {
    en: '{path}: its directory takes no new file, so it was written in place; its old contents are in {backup}',
    ja: '{path}: ディレクトリに新しいファイルを作成できないため直接書き換えました。元の内容は {backup} にあります',
  },
  'in-place-would-lose-attributes': {
    en: '{path}: was written in place, to keep its owner, ACL and extended attributes; its old contents are in {backup}',
    ja: '{path}: 所有者、ACL、拡張属性を保つため直接書き換えました。元の内容は {backup} にあります',
  },
  'bad-suffix': {
    en: '--backup={backup}: is put behind the name of the file, so it has no "/". For another directory: --backup-dir DIR.',
    ja: '--backup={backup}: ファイル名の後ろに付けるため、「/」は使えません。別のディレクトリに残すには --backup-dir を使ってください。',
  },
  'output-is-input': {
    en: '--output {path}: is the configuration itself, which the patch would overwrite. Name another file; to change the configuration, say --write.',
    ja: '--output {path}: 設定ファイルそのものが差分で上書きされてしまいます。別のファイルを指定してください。設定を変更するには --write を使います。',
  },
  'cannot-write-patch': {
    en: '{path}: the patch could not be written ({code}). Check that its directory exists, its permissions and free space.',
    ja: '{path}: 差分を書き込めません ({code})。ディレクトリの有無、権限、空き容量を確認してください。',
  },
  'cannot-output': {
    en: 'The output could not be written to its end ({code}). Check where it goes, and the free space there.',
    ja: '結果を最後まで出力できませんでした ({code})。出力先とその空き容量を確認してください。',
  },
} as const satisfies Record<string, Text>;
