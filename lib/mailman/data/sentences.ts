import type { Text } from '../../language/text.ts';

/** What each setting does, in the order of the catalogue. Loaded only when a sentence is to be printed. */
export const sentences: Readonly<Record<string, Text>> = {
  IMAGE_LOGOS: {
    en: 'URL path under which the logo pictures lie, with a slash at its end; a false value shows no logos.',
    ja: 'ロゴ画像を置く URL パスです (末尾に / が必要)。偽の値にするとロゴを表示しません。',
  },
  SHORTCUT_ICON: {
    en: 'File name of the browser icon (favicon), looked for under IMAGE_LOGOS.',
    ja: 'ブラウザーに表示するアイコン (favicon) のファイル名です。IMAGE_LOGOS の下から読み込みます。',
  },
  MAILMAN_URL: {
    en: 'Where the Mailman link at the foot of the pages leads.',
    ja: 'ページ下部の Mailman へのリンクの飛び先です。',
  },
  DEFAULT_EMAIL_HOST: {
    en: 'Mail domain of new lists, also used for a web host that VIRTUAL_HOSTS does not list.',
    ja: '新しいリストのメールドメインです。VIRTUAL_HOSTS にない Web ホストにも使われます。',
  },
  DEFAULT_URL_HOST: {
    en: 'Host name in the web links of new lists and of pages made outside a web request.',
    ja: '新しいリストの Web リンクや、Web の要求によらず作られるページに使うホスト名です。',
  },
  DEFAULT_URL_PATTERN: {
    en: "Pattern that makes a list's web address from the host name in place of %s.",
    ja: '%s にホスト名を入れて、リストの Web アドレスを作るための書式です。',
  },
  DEFAULT_HOST_NAME: {
    en: 'Old name of DEFAULT_EMAIL_HOST, which it still overrides when it is set.',
    ja: 'DEFAULT_EMAIL_HOST の古い名前です。設定すると今もこちらが優先されます。',
  },
  DEFAULT_URL: {
    en: 'Old setting for the whole web address, which still overrides DEFAULT_URL_HOST and its pattern when it is set.',
    ja: 'Web アドレス全体を指定する古い設定です。設定すると今も DEFAULT_URL_HOST と書式より優先されます。',
  },
  HOME_PAGE: {
    en: 'Name of the index page; Mailman 2.1 no longer looks at it.',
    ja: '索引ページの名前です。Mailman 2.1 では参照されません。',
  },
  MAILMAN_SITE_LIST: {
    en: "Name of the site's own list, which sends the password reminders and must exist for Mailman to start.",
    ja: 'パスワードの備忘通知などを送るサイト用リストの名前です。このリストがないと Mailman は起動しません。',
  },
  ALLOW_SITE_ADMIN_COOKIES: {
    en: 'Whether logging in with the site password gives a cookie that opens all lists.',
    ja: 'サイトパスワードでログインしたとき、全リストに入れるクッキーを発行するかどうかです。',
  },
  AUTHENTICATION_COOKIE_LIFETIME: {
    en: 'Seconds without use after which a web login ends; 0 keeps it until the browser closes.',
    ja: 'Web のログインが無操作で切れるまでの秒数です。0 ならブラウザーを閉じるまで有効です。',
  },
  FORM_LIFETIME: {
    en: 'How long after it was served a web form may still be sent in.',
    ja: '表示した Web フォームを送信できる期限です。',
  },
  SUBSCRIBE_FORM_SECRET: {
    en: 'Secret that protects the subscribe form against robots; None leaves it open.',
    ja: '入会フォームをロボットから守るための秘密の文字列です。None なら保護しません。',
  },
  SUBSCRIBE_FORM_MIN_TIME: {
    en: 'Shortest time between opening and sending the subscribe form; faster senders are taken for robots.',
    ja: '入会フォームの表示から送信までの最短時間です。これより早い送信はロボットとみなします。',
  },
  CAPTCHAS: {
    en: 'Questions with their answers, by language, for people who subscribe on the web.',
    ja: 'Web で入会する人に出す質問と答えを、言語ごとに指定します。',
  },
  RECAPTCHA_SITE_KEY: {
    en: 'Public key of Google reCAPTCHA, which puts its box into the subscribe form.',
    ja: 'Google reCAPTCHA の公開キーです。入会フォームに確認欄を表示します。',
  },
  RECAPTCHA_SECRET_KEY: {
    en: 'Secret key of Google reCAPTCHA, with which the answer is checked.',
    ja: 'Google reCAPTCHA の秘密キーです。回答の検証に使います。',
  },
  GLOBAL_BAN_LIST: {
    en: 'Addresses and patterns that may not subscribe to any list of the site.',
    ja: 'サイトのどのリストにも入会させないアドレスとパターンの一覧です。',
  },
  BLOCK_SPAMHAUS_LISTED_IP_SUBSCRIBE: {
    en: 'Whether web subscriptions from IP addresses on Spamhaus lists are refused.',
    ja: 'Spamhaus に登録された IP アドレスからの Web 入会を拒否するかどうかです。',
  },
  BLOCK_SPAMHAUS_LISTED_DBL_SUBSCRIBE: {
    en: 'Whether subscriptions are refused for addresses whose domain is on the Spamhaus domain list.',
    ja: 'Spamhaus のドメインリスト (DBL) に載ったドメインのアドレスの入会を拒否するかどうかです。',
  },
  HTML_TO_PLAIN_TEXT_COMMAND: {
    en: 'Shell command that converts an HTML part to plain text.',
    ja: 'HTML パートをテキストに変換するシェルコマンドです。',
  },
  ACCEPTABLE_LISTNAME_CHARACTERS: {
    en: 'Regular expression for one character that the name of a new list may contain.',
    ja: '新しいリストの名前に使える 1 文字を表す正規表現です。',
  },
  MAX_LISTNAME_LENGTH: {
    en: 'Length of the longest list name; 0 makes Mailman find it out for each request.',
    ja: '最も長いリスト名の文字数です。0 なら要求のたびに Mailman が調べます。',
  },
  ROSTER_DISPLAY_REALNAME: {
    en: "Whether member lists show the members' names beside their addresses.",
    ja: '会員名簿にアドレスと一緒に氏名を表示するかどうかです。',
  },
  DISABLE_COMMAND_LOCALE_CSET: {
    en: 'Whether the command line tools stop converting their output to the character set of the terminal.',
    ja: 'コマンドの出力を端末の文字コードに変換しないようにするかどうかです。',
  },
  VIRTUAL_HOSTS: {
    en: 'Which mail domain belongs to which web host; add_virtualhost() fills it.',
    ja: 'Web ホストとメールドメインの対応表です。add_virtualhost() で登録します。',
  },
  VIRTUAL_HOST_OVERVIEW: {
    en: 'Whether overview pages show only the lists of the host that was visited.',
    ja: '一覧ページに、アクセスされたホストのリストだけを表示するかどうかです。',
  },
  DOT: {
    en: 'A name inside the function add_virtualhost(), not a setting.',
    ja: '関数 add_virtualhost() の内部で使う名前で、設定ではありません。',
  },
  KNOWN_SPAMMERS: {
    en: 'Header names with patterns; a post that matches one is treated as spam on every list.',
    ja: 'ヘッダー名とパターンの組です。一致した投稿は全リストで迷惑メールとして扱います。',
  },
  NORMALIZE_FORM: {
    en: 'Unicode normal form to which headers are brought before the header filters look at them.',
    ja: 'ヘッダーフィルターを適用する前に行う Unicode 正規化の形式です。',
  },
  WEB_BG_COLOR: {
    en: 'Background colour of the web pages.',
    ja: 'Web ページの背景色です。',
  },
  WEB_HEADER_COLOR: {
    en: 'Background colour of the main headings.',
    ja: '大見出しの背景色です。',
  },
  WEB_SUBHEADER_COLOR: {
    en: 'Background colour of the smaller headings.',
    ja: '小見出しの背景色です。',
  },
  WEB_ADMINITEM_COLOR: {
    en: 'Background colour behind the options on the administration pages.',
    ja: '管理ページの設定項目の背景色です。',
  },
  WEB_ADMINPW_COLOR: {
    en: 'Background colour of the password box.',
    ja: 'パスワード入力欄の背景色です。',
  },
  WEB_ERROR_COLOR: {
    en: 'Colour of error messages on the pages.',
    ja: 'ページに表示するエラーメッセージの色です。',
  },
  WEB_LINK_COLOR: {
    en: "Colour of links; empty means the browser's own.",
    ja: 'リンクの色です。空ならブラウザーの既定に従います。',
  },
  WEB_ALINK_COLOR: {
    en: "Colour of a link while it is clicked; empty means the browser's own.",
    ja: 'クリック中のリンクの色です。空ならブラウザーの既定に従います。',
  },
  WEB_VLINK_COLOR: {
    en: "Colour of links already visited; empty means the browser's own.",
    ja: '訪問済みリンクの色です。空ならブラウザーの既定に従います。',
  },
  WEB_HIGHLIGHT_COLOR: {
    en: 'Colour of every other row in tables; empty turns the stripes off.',
    ja: '表の 1 行おきの色です。空にすると縞模様をやめます。',
  },
  WEB_HEAD_ADD: {
    en: 'HTML added to the head of pages that Mailman makes without a template.',
    ja: 'テンプレートを使わずに作るページの head 要素に加える HTML です。',
  },
  BROKEN_BROWSER_WORKAROUND: {
    en: 'Whether the characters of BROKEN_BROWSER_REPLACEMENTS are escaped too, for old browsers.',
    ja: '古いブラウザー向けに、BROKEN_BROWSER_REPLACEMENTS の文字もエスケープするかどうかです。',
  },
  BROKEN_BROWSER_REPLACEMENTS: {
    en: 'Characters that old browsers take for markup, and what is written in their place.',
    ja: '古いブラウザーがタグと取り違える文字と、その置き換え先です。',
  },
  DISPLAY_HELD_SUMMARY_SORT_BUTTONS: {
    en: 'Whether the page of held posts has sort buttons, and which order it starts with.',
    ja: '保留投稿の一覧に並べ替えボタンを出すか、また最初の並び順はどれかを指定します。',
  },
  DEFAULT_SUBSCRIBE_OR_INVITE: {
    en: 'Whether the page for mass subscription starts with Invite chosen.',
    ja: '一括入会ページで、最初から「招待」を選んでおくかどうかです。',
  },
  PUBLIC_ARCHIVE_URL: {
    en: 'Web address of the public archive of a list.',
    ja: '公開保存書庫の Web アドレスです。',
  },
  DEFAULT_ARCHIVE: {
    en: 'Whether posts to new lists are archived.',
    ja: '新しいリストの投稿を保存書庫に残すかどうかです。',
  },
  DEFAULT_ARCHIVE_PRIVATE: {
    en: 'Whether archives of new lists are private (1) or public (0).',
    ja: '新しいリストの保存書庫を非公開 (1) にするか公開 (0) にするかです。',
  },
  ARCHIVE_TO_MBOX: {
    en: 'Whether posts are archived as mbox, as HTML, as both, or not at all.',
    ja: '投稿を mbox、HTML、両方のどれで保存するか、またはまったく保存しないかを選びます。',
  },
  DEFAULT_ARCHIVE_VOLUME_FREQUENCY: {
    en: 'How often archives of new lists begin a new volume: by year, month, quarter, week or day.',
    ja: '新しいリストの保存書庫を区切る間隔です (年、月、四半期、週、日)。',
  },
  DEFAULT_DIGEST_VOLUME_FREQUENCY: {
    en: 'How often digests of new lists begin a new volume: by year, month, quarter, week or day.',
    ja: '新しいリストのまとめ読みの巻を改める間隔です (年、月、四半期、週、日)。',
  },
  PUBLIC_EXTERNAL_ARCHIVER: {
    en: 'Shell command that archives posts of public archives in place of Pipermail.',
    ja: '公開保存書庫の投稿を、Pipermail の代わりに処理するシェルコマンドです。',
  },
  PRIVATE_EXTERNAL_ARCHIVER: {
    en: 'Shell command that archives posts of private archives in place of Pipermail.',
    ja: '非公開保存書庫の投稿を、Pipermail の代わりに処理するシェルコマンドです。',
  },
  ARCHIVE_SCRUBBER: {
    en: 'Module that turns a post with attachments into plain text for the archive.',
    ja: '添付ファイル付きの投稿を保存書庫用のテキストに直すモジュールです。',
  },
  SCRUBBER_DONT_USE_ATTACHMENT_FILENAME: {
    en: 'Whether attachments are stored under made-up names, not under those that their senders chose.',
    ja: '添付ファイルを送信者の付けた名前ではなく、自動で付けた名前で保存するかどうかです。',
  },
  SCRUBBER_USE_ATTACHMENT_FILENAME_EXTENSION: {
    en: 'Whether stored attachments keep the extension that their senders chose, which may deceive readers.',
    ja: '保存する添付ファイルに送信者の付けた拡張子を残すかどうかです。拡張子の偽装に注意が必要です。',
  },
  ARCHIVE_HTML_SANITIZER: {
    en: 'What happens to HTML parts in the archive; 3 keeps them alive, scripts included.',
    ja: '保存書庫での HTML パートの扱いです。3 にするとスクリプトも含めてそのまま残ります。',
  },
  GZIP_ARCHIVE_TXT_FILES: {
    en: 'Whether the text file of an archive is compressed anew at each post, which is slow.',
    ja: '投稿のたびに保存書庫のテキストファイルを圧縮するかどうかです。動作は遅くなります。',
  },
  ARCHIVER_CLOBBER_DATE_POLICY: {
    en: 'Whether the archive keeps the Date of a post, replaces it always, or only when it cannot be right.',
    ja: '投稿の Date をそのまま使うか、常に置き換えるか、不自然なときだけ置き換えるかを選びます。',
  },
  ARCHIVER_ALLOWABLE_SANE_DATE_SKEW: {
    en: 'How far the Date of a post may be off before ARCHIVER_CLOBBER_DATE_POLICY 2 replaces it.',
    ja: 'ARCHIVER_CLOBBER_DATE_POLICY が 2 のとき、Date のずれを許す範囲です。',
  },
  ARCHIVER_OBSCURES_EMAILADDRS: {
    en: 'Whether mail addresses are disguised in the archive pages.',
    ja: '保存書庫のページでメールアドレスを伏せるかどうかです。',
  },
  DEFAULT_CHARSET: {
    en: 'Character set meant for archives; nothing reads it.',
    ja: '保存書庫の文字コードのための設定ですが、どこからも参照されません。',
  },
  VERBATIM_ENCODING: {
    en: 'Character sets that archives were to leave unquoted; nothing reads it.',
    ja: '保存書庫でエスケープしない文字コードのための設定ですが、どこからも参照されません。',
  },
  PUBLIC_MBOX: {
    en: 'Whether the raw mailbox of a public archive can be downloaded by anybody.',
    ja: '公開保存書庫の元の mbox ファイルを、誰でもダウンロードできるようにするかどうかです。',
  },
  DELIVERY_MODULE: {
    en: 'Module that hands mail to the mail server; SMTPDirect is the only one that works.',
    ja: 'メールサーバーにメールを渡すモジュールです。実際に動くのは SMTPDirect だけです。',
  },
  SMTPLIB_DEBUG_LEVEL: {
    en: 'How much of the talk with the mail server is written to the error log.',
    ja: 'メールサーバーとのやり取りを、どの程度エラーログに書くかです。',
  },
  MTA: {
    en: 'Module that writes mail aliases when lists are made or removed; its spelling matters, capitals included.',
    ja: 'リストの作成や削除のときにエイリアスを書き出すモジュールです。大文字と小文字は区別されます。',
  },
  POSTFIX_STYLE_VIRTUAL_DOMAINS: {
    en: "Mail domains whose lists go into Postfix's virtual map as well.",
    ja: 'リストを Postfix の virtual マップにも書き出すメールドメインです。',
  },
  VIRTUAL_MAILMAN_LOCAL_DOMAIN: {
    en: "Domain added to the targets in Postfix's virtual map, without the @.",
    ja: 'Postfix の virtual マップの転送先に付けるドメインです (@ は書きません)。',
  },
  POSTFIX_ALIAS_CMD: {
    en: "Program that rebuilds Postfix's alias database.",
    ja: 'Postfix のエイリアスデータベースを作り直すプログラムです。',
  },
  POSTFIX_MAP_CMD: {
    en: "Program that rebuilds Postfix's virtual map.",
    ja: 'Postfix の virtual マップを作り直すプログラムです。',
  },
  SMTP_MAX_RCPTS: {
    en: 'How many members may share one SMTP transaction at most; 0 sets no limit.',
    ja: '1 回の SMTP トランザクションでまとめて送る宛先の上限です。0 なら無制限です。',
  },
  SMTP_MAX_SESSIONS_PER_CONNECTION: {
    en: 'After how many transactions the SMTP connection is closed and opened again; 0 keeps it open.',
    ja: '何回のトランザクションごとに SMTP 接続を張り直すかです。0 なら張り直しません。',
  },
  MAX_DELIVERY_THREADS: {
    en: 'Number of delivery threads in Mailman 2.0; Mailman 2.1 has none.',
    ja: 'Mailman 2.0 の配送スレッド数です。2.1 では参照されません。',
  },
  SMTPHOST: {
    en: 'Host name of the mail server that outgoing mail is handed to.',
    ja: '送信メールを渡すメールサーバーのホスト名です。',
  },
  SMTPPORT: {
    en: 'Port of the outgoing mail server; 0 means the usual one.',
    ja: '送信メールサーバーのポート番号です。0 なら標準のポートを使います。',
  },
  SENDMAIL_CMD: {
    en: 'Program that the delivery module Sendmail calls.',
    ja: '配送モジュール Sendmail が呼び出すプログラムです。',
  },
  SMTP_AUTH: {
    en: 'Whether Mailman logs in to the outgoing mail server.',
    ja: '送信メールサーバーにログインするかどうかです。',
  },
  SMTP_USER: {
    en: 'Name with which Mailman logs in to the outgoing mail server.',
    ja: '送信メールサーバーへのログイン名です。',
  },
  SMTP_PASSWD: {
    en: 'Password with which Mailman logs in to the outgoing mail server.',
    ja: '送信メールサーバーへのログインパスワードです。',
  },
  SMTP_USE_TLS: {
    en: 'Whether the connection is encrypted with STARTTLS; only looked at together with SMTP_AUTH.',
    ja: 'STARTTLS で接続を暗号化するかどうかです。SMTP_AUTH が有効なときだけ働きます。',
  },
  SMTP_HELO_HOST: {
    en: 'Name by which Mailman introduces itself to the mail server after STARTTLS.',
    ja: 'STARTTLS の後に、メールサーバーへ名乗るホスト名です。',
  },
  NNTP_USERNAME: {
    en: 'User name for the news server.',
    ja: 'ニュースサーバーのユーザー名です。',
  },
  NNTP_PASSWORD: {
    en: 'Password for the news server.',
    ja: 'ニュースサーバーのパスワードです。',
  },
  DEFAULT_NNTP_HOST: {
    en: 'News server that new lists are set up with.',
    ja: '新しいリストに設定されるニュースサーバーです。',
  },
  NNTP_REMOVE_HEADERS: {
    en: 'Headers taken out of a post before it goes to a newsgroup.',
    ja: 'ニュースグループに流す前に投稿から取り除くヘッダーです。',
  },
  NNTP_REWRITE_DUPLICATE_HEADERS: {
    en: 'Headers that a newsgroup takes only once, and the names that further ones get.',
    ja: 'ニュースグループで重複が許されないヘッダーと、2 つ目以降に付ける名前です。',
  },
  REMOVE_DKIM_HEADERS: {
    en: 'When DKIM signatures are removed from posts: never, when From was changed, or always.',
    ja: '投稿の DKIM 署名を取り除く条件です (取り除かない、From を書き換えたとき、常に)。',
  },
  RCPT_BASE64_HEADER_NAME: {
    en: "Header that carries the recipient's address, encoded, in mail to one recipient; empty for none.",
    ja: '宛先ごとに送るメールに、符号化した宛先アドレスを入れるヘッダー名です。空なら付けません。',
  },
  GLOBAL_PIPELINE: {
    en: 'Handlers that every post runs through, in their order.',
    ja: 'すべての投稿が順に通るハンドラーの一覧です。',
  },
  OWNER_PIPELINE: {
    en: 'Handlers that mail to the list owners runs through, in their order.',
    ja: 'リスト管理者宛てのメールが順に通るハンドラーの一覧です。',
  },
  SMTP_LOG_EVERY_MESSAGE: {
    en: 'Log file and line for each message handed to the mail server.',
    ja: 'メールサーバーに渡した全メールについて残すログの、ファイル名と書式です。',
  },
  SMTP_LOG_SUCCESS: {
    en: 'Log file and line for each post that the mail server took in full.',
    ja: 'メールサーバーがすべての宛先を受け付けた投稿について残すログの、ファイル名と書式です。',
  },
  SMTP_LOG_REFUSED: {
    en: 'Log file and line for each post of which the mail server refused some recipients.',
    ja: 'メールサーバーが一部の宛先を拒否した投稿について残すログの、ファイル名と書式です。',
  },
  SMTP_LOG_EACH_FAILURE: {
    en: 'Log file and line for each recipient that the mail server refused.',
    ja: 'メールサーバーが拒否した宛先ごとに残すログの、ファイル名と書式です。',
  },
  VERP_FORMAT: {
    en: "How a recipient's address is written into the envelope sender of a VERP'd mail.",
    ja: 'VERP で送るメールの送信元アドレスに、宛先アドレスを埋め込む書式です。',
  },
  VERP_REGEXP: {
    en: 'Regular expression that reads the recipient back out of the address that a bounce came to.',
    ja: 'エラーメールの届いたアドレスから、元の宛先を読み取る正規表現です。',
  },
  VERP_PROBE_FORMAT: {
    en: 'How the token is written into the envelope sender of a bounce probe.',
    ja: '確認用メール (プローブ) の送信元アドレスに、トークンを埋め込む書式です。',
  },
  VERP_PROBE_REGEXP: {
    en: 'Regular expression that reads the token out of the address that a probe bounced to.',
    ja: '戻ってきた確認用メール (プローブ) のアドレスから、トークンを読み取る正規表現です。',
  },
  VERP_PROBES: {
    en: 'Whether a member whose bounce score is too high gets a probe first, and is cut off only if that bounces.',
    ja: 'エラーが上限に達した会員にまず確認用メール (プローブ) を送り、それも戻ったときだけ配送を止めるかどうかです。',
  },
  VERP_PASSWORD_REMINDERS: {
    en: "Whether the monthly password reminders are VERP'd.",
    ja: '毎月のパスワード備忘通知を VERP で送るかどうかです。',
  },
  VERP_PERSONALIZED_DELIVERIES: {
    en: "Whether posts to lists with personalize set are VERP'd, and welcome, goodbye and password mails of all lists.",
    ja: 'personalize を有効にしたリストの投稿と、全リストの入退会・パスワードの通知を VERP で送るかどうかです。',
  },
  VERP_DELIVERY_INTERVAL: {
    en: "How often posts to lists without personalize are VERP'd and so sent one by one: 0 never, 1 always, n each n-th.",
    ja: 'personalize が無効なリストの投稿を、何通ごとに VERP で宛先別に送るかです (0: 送らない、1: 毎回)。',
  },
  VERP_CONFIRM_FORMAT: {
    en: 'How the cookie is written into the address that a confirmation is sent back to.',
    ja: '確認メールの返信先アドレスに、確認用の文字列を埋め込む書式です。',
  },
  VERP_CONFIRM_REGEXP: {
    en: 'Regular expression that reads the cookie out of the To header of a confirmation.',
    ja: '確認の返信の To ヘッダーから、確認用の文字列を読み取る正規表現です。',
  },
  VERP_CONFIRMATIONS: {
    en: 'Whether confirmations carry their cookie in the address, where the subject would otherwise hold it.',
    ja: '確認用の文字列を、件名ではなく返信先アドレスに入れるかどうかです。',
  },
  MAX_AUTORESPONSES_PER_DAY: {
    en: 'How many automatic replies an address gets in a day at most; 0 sets no limit.',
    ja: '1 つのアドレスに 1 日に送る自動応答の上限です。0 なら無制限です。',
  },
  DISCARD_MESSAGE_WITH_NO_COMMAND: {
    en: 'Whether command mail without a command is thrown away, so that nobody is answered for a forged sender.',
    ja: 'コマンドのないコマンドメールを、返信せずに破棄するかどうかです。詐称された送信者への返信を防げます。',
  },
  RESPONSE_INCLUDE_LEVEL: {
    en: 'How much of a command mail its answer quotes.',
    ja: 'コマンドメールへの返信に、元のメールをどこまで引用するかです。',
  },
  DEFAULT_RESPOND_TO_POST_REQUESTS: {
    en: 'Whether new lists tell a poster that the post waits for approval.',
    ja: '新しいリストで、投稿が保留されたことを投稿者に知らせるかどうかです。',
  },
  QRUNNERS: {
    en: 'Which queue runners are started, and how many processes of each.',
    ja: '起動するキューランナーと、それぞれのプロセス数です。',
  },
  USE_MAILDIR: {
    en: 'Whether the mail server delivers into a maildir that Mailman reads (experimental).',
    ja: 'メールサーバーから maildir 経由で受け取るかどうかです (試験的な機能)。',
  },
  QRUNNER_SLEEP_TIME: {
    en: 'How long a queue runner rests between two looks at its queue.',
    ja: 'キューランナーが次にキューを調べるまでの待ち時間です。',
  },
  QRUNNER_SAVE_BAD_MESSAGES: {
    en: 'Whether mail that cannot be parsed is kept in qfiles/bad.',
    ja: '解析できないメールを qfiles/bad に残すかどうかです。',
  },
  BAD_SHUNT_STALE_AFTER: {
    en: 'Age at which files in the queues bad and shunt are cleared away; 0 keeps them.',
    ja: 'bad と shunt のキューのファイルを片付けるまでの期間です。0 なら残します。',
  },
  BAD_SHUNT_ARCHIVE_DIRECTORY: {
    en: 'Directory that such old files are moved to; None deletes them.',
    ja: '古くなった bad と shunt のファイルの移動先です。None なら削除します。',
  },
  SYNC_AFTER_WRITE: {
    en: 'Whether queue files and list data are flushed to the disk at once.',
    ja: 'キューのファイルとリストのデータを、書き込み直後にディスクへ同期するかどうかです。',
  },
  MASTER_LOCK_FILE: {
    en: 'Name of the lock file of mailmanctl.',
    ja: 'mailmanctl が使うロックファイルの名前です。',
  },
  DEFAULT_SERVER_LANGUAGE: {
    en: 'Language of pages and mail that belong to no list or user, and of new lists.',
    ja: 'リストや利用者に結び付かないページとメール、および新しいリストの言語です。',
  },
  USE_ENVELOPE_SENDER: {
    en: 'Whether the envelope sender counts before From when Mailman asks who sent a mail.',
    ja: '送信者の判定に、From よりエンベロープの送信元を優先するかどうかです。',
  },
  SENDER_HEADERS: {
    en: 'Headers in which a poster is looked for among the members, in this order; None is the envelope sender.',
    ja: '投稿者が会員かどうかを調べるヘッダーを順に並べたものです。None はエンベロープの送信元を表します。',
  },
  DEFAULT_ADMIN_MEMBER_CHUNKSIZE: {
    en: 'How many members a page of the membership list shows on new lists.',
    ja: '新しいリストの会員管理ページに、1 ページで表示する人数です。',
  },
  ADMINDB_PAGE_TEXT_LIMIT: {
    en: 'How many bytes of a held post the moderators see; a negative number shows all.',
    ja: '保留した投稿のうち、審査ページに表示するバイト数です。負の数なら全文を表示します。',
  },
  OWNERS_CAN_DELETE_THEIR_OWN_LISTS: {
    en: 'Whether list owners may delete their lists on the web.',
    ja: 'リスト管理者が自分のリストを Web から削除できるかどうかです。',
  },
  OWNERS_CAN_ENABLE_PERSONALIZATION: {
    en: 'Whether list owners can change personalize in the administration pages; deliveries do not look at it.',
    ja: 'リスト管理者が管理ページで personalize を変更できるかどうかです。配送では参照されません。',
  },
  OWNERS_CAN_CHANGE_MEMBER_PASSWORDS: {
    en: 'Whether list owners may change the passwords of members.',
    ja: 'リスト管理者が会員のパスワードを変更できるかどうかです。',
  },
  HOLD_MESSAGES_AS_PICKLES: {
    en: "Whether held posts are stored in Python's binary form, which is faster than text.",
    ja: '保留した投稿を、テキストより速い Python のバイナリー形式で保存するかどうかです。',
  },
  ADMIN_CATEGORIES: {
    en: 'Order of the categories in the administration pages.',
    ja: '管理ページに並べる設定カテゴリーの順番です。',
  },
  DEFAULT_NEW_MEMBER_OPTIONS: {
    en: 'Options that members of new lists start with, as a sum of bits.',
    ja: '新しいリストに入会した会員の初期オプションです (ビットの和)。',
  },
  USER_FRIENDLY_PASSWORDS: {
    en: 'Whether generated passwords are easy to pronounce, and so easier to guess.',
    ja: '自動で作るパスワードを、発音しやすい (推測もされやすい) ものにするかどうかです。',
  },
  MEMBER_PASSWORD_LENGTH: {
    en: 'Length of passwords made for members.',
    ja: '会員のために自動で作るパスワードの長さです。',
  },
  ADMIN_PASSWORD_LENGTH: {
    en: 'Length of passwords made for list administrators.',
    ja: 'リスト管理者のために自動で作るパスワードの長さです。',
  },
  ANONYMOUS_LIST_KEEP_HEADERS: {
    en: 'Patterns for the headers that posts to anonymous lists keep.',
    ja: '匿名リストの投稿に残すヘッダーのパターンです。',
  },
  REFUSE_SECOND_PENDING: {
    en: 'Whether a second request to subscribe is refused while the first awaits confirmation.',
    ja: '確認待ちの入会申請があるとき、同じアドレスの 2 回目の申請を拒否するかどうかです。',
  },
  WARN_MEMBER_OF_SUBSCRIBE: {
    en: 'Whether a member is told when somebody tries to subscribe the address again.',
    ja: '会員のアドレスが再び入会申請されたとき、本人に知らせるかどうかです。',
  },
  DEFAULT_LIST_ADVERTISED: {
    en: 'Whether new lists are shown in the overview of lists.',
    ja: '新しいリストをリスト一覧に載せるかどうかです。',
  },
  DEFAULT_MAX_NUM_RECIPIENTS: {
    en: 'How many recipients a post to a new list may name before it is held; 0 sets no limit.',
    ja: '新しいリストで、宛先がいくつ以上の投稿を保留するかです。0 なら無制限です。',
  },
  DEFAULT_MAX_MESSAGE_SIZE: {
    en: 'Size in KB above which new lists hold a post; 0 sets no limit.',
    ja: '新しいリストで保留する投稿の大きさ (KB) です。0 なら無制限です。',
  },
  DEFAULT_SUBJECT_PREFIX: {
    en: 'What new lists put before the subject of a post.',
    ja: '新しいリストで投稿の件名の前に付ける文字列です。',
  },
  DEFAULT_MSG_HEADER: {
    en: 'Text that new lists put at the top of a post.',
    ja: '新しいリストで投稿の先頭に付ける文章です。',
  },
  DEFAULT_MSG_FOOTER: {
    en: 'Text that new lists put at the end of a post.',
    ja: '新しいリストで投稿の末尾に付ける文章です。',
  },
  OLD_STYLE_PREFIXING: {
    en: 'Whether a reply\'s subject reads "Re: [prefix] ..." or "[prefix] Re: ...".',
    ja: '返信の件名を「Re: [接頭辞] …」とするか「[接頭辞] Re: …」とするかを選びます。',
  },
  DEFAULT_SCRUB_NONDIGEST: {
    en: 'Whether new lists replace attachments of ordinary posts by links.',
    ja: '新しいリストで、通常配送の投稿の添付ファイルをリンクに置き換えるかどうかです。',
  },
  DEFAULT_MAIL_COMMANDS_MAX_LINES: {
    en: 'How many lines of a command mail are looked at.',
    ja: 'コマンドメールのうち処理する行数です。',
  },
  DEFAULT_ADMIN_IMMED_NOTIFY: {
    en: 'Whether owners of new lists are told of each request at once.',
    ja: '新しいリストで、承認待ちの申請をすぐに管理者へ知らせるかどうかです。',
  },
  DEFAULT_ADMIN_NOTIFY_MCHANGES: {
    en: 'Whether owners of new lists are told when members join or leave.',
    ja: '新しいリストで、会員の入退会を管理者に知らせるかどうかです。',
  },
  DEFAULT_MAX_DAYS_TO_HOLD: {
    en: 'Days after which new lists throw away a held post; 0 keeps it.',
    ja: '新しいリストで、保留した投稿を破棄するまでの日数です。0 なら破棄しません。',
  },
  DEFAULT_DEFAULT_MEMBER_MODERATION: {
    en: 'Whether posts from new members of new lists are moderated.',
    ja: '新しいリストで、新しい会員の投稿を審査の対象にするかどうかです。',
  },
  DEFAULT_FORWARD_AUTO_DISCARDS: {
    en: 'Whether moderators of new lists get a copy of posts that are discarded by rule.',
    ja: '新しいリストで、自動的に破棄した投稿の写しを審査者に送るかどうかです。',
  },
  DEFAULT_DMARC_QUARANTINE_MODERATION_ACTION: {
    en: 'Whether new lists apply their DMARC action to senders with p=quarantine as well.',
    ja: '新しいリストで、p=quarantine の送信者にも DMARC の処置を行うかどうかです。',
  },
  DEFAULT_DMARC_MODERATION_ACTION: {
    en: 'What new lists do with posts from domains with a strict DMARC policy; owners cannot choose less.',
    ja: '新しいリストで、DMARC ポリシーが厳しいドメインからの投稿に行う処置です。管理者はこれより弱い処置を選べません。',
  },
  DEFAULT_DMARC_NONE_MODERATION_ACTION: {
    en: 'Whether new lists apply their DMARC action to senders with p=none as well.',
    ja: '新しいリストで、p=none の送信者にも DMARC の処置を行うかどうかです。',
  },
  DEFAULT_DMARC_WRAPPED_MESSAGE_TEXT: {
    en: 'Text that new lists put before a post that they wrap for DMARC.',
    ja: '新しいリストで、DMARC 対策として包んだ投稿の前に付ける文章です。',
  },
  DMARC_RESOLVER_TIMEOUT: {
    en: 'Seconds that one name server gets to answer a DMARC query.',
    ja: 'DMARC の問い合わせで、1 台の DNS サーバーの応答を待つ秒数です。',
  },
  DMARC_RESOLVER_LIFETIME: {
    en: 'Seconds that a DMARC query may take with all its tries.',
    ja: 'DMARC の問い合わせ全体にかけてよい秒数です。',
  },
  DMARC_ORGANIZATIONAL_DOMAIN_DATA_URL: {
    en: 'Where Mailman fetches the public suffix list, which tells the organization of a domain.',
    ja: '組織ドメインの判定に使う Public Suffix List の取得先です。',
  },
  DEFAULT_MEMBER_VERBOSITY_INTERVAL: {
    en: 'Seconds over which new lists count the posts of a member.',
    ja: '新しいリストで、会員の投稿数を数える期間 (秒) です。',
  },
  DEFAULT_MEMBER_VERBOSITY_THRESHOLD: {
    en: 'How many posts in that time set a member of a new list to moderated; 0 turns this off.',
    ja: '新しいリストで、その期間に何通投稿した会員を審査対象に切り替えるかです。0 なら切り替えません。',
  },
  VERBOSE_CLEAN_LIMIT: {
    en: 'After how many posts the record of who posted when is tidied up.',
    ja: '投稿時刻の記録を、何通ごとに整理するかです。',
  },
  DEFAULT_EQUIVALENT_DOMAINS: {
    en: 'Domains that new lists take for one when they look for a member.',
    ja: '新しいリストで、会員の照合のときに同じとみなすドメインです。',
  },
  DEFAULT_GENERIC_NONMEMBER_ACTION: {
    en: 'What new lists do with posts from people who are no members: accept, hold, reject or discard.',
    ja: '新しいリストで、会員でない人の投稿をどう扱うかです (承認、保留、拒否、破棄)。',
  },
  DEFAULT_REQUIRE_EXPLICIT_DESTINATION: {
    en: 'Whether new lists hold posts that do not name the list in To or Cc.',
    ja: '新しいリストで、To や Cc にリストのアドレスがない投稿を保留するかどうかです。',
  },
  DEFAULT_ACCEPTABLE_ALIASES: {
    en: 'Other addresses in To or Cc that new lists take for their own.',
    ja: '新しいリストで、自分のアドレスとみなす別名です。',
  },
  DEFAULT_UMBRELLA_LIST: {
    en: 'Whether new lists have other lists as their members.',
    ja: '新しいリストを、他のリストを会員とする親リストにするかどうかです。',
  },
  DEFAULT_UMBRELLA_MEMBER_ADMIN_SUFFIX: {
    en: "What is added to a member list's name for mail to its owners.",
    ja: '親リストから会員リストの管理者に送るとき、名前に付ける接尾辞です。',
  },
  DEFAULT_REGULAR_EXCLUDE_LISTS: {
    en: 'Other lists whose members new lists leave out of a post that went to both.',
    ja: '両方に送られた投稿について、新しいリストの配送から会員を除く他のリストです。',
  },
  DEFAULT_REGULAR_INCLUDE_LISTS: {
    en: 'Other lists whose members get the posts to new lists too.',
    ja: '新しいリストの投稿を、会員にも届ける他のリストです。',
  },
  DEFAULT_REGULAR_EXCLUDE_IGNORE: {
    en: 'Whether such an excluded list is passed over when the poster is not one of its members.',
    ja: '投稿者が会員でない除外リストを、無視するかどうかです。',
  },
  ALLOW_CROSS_DOMAIN_SIBLING: {
    en: 'Whether included and excluded lists may be of another mail domain.',
    ja: '除外・追加する他のリストに、別のメールドメインのものを認めるかどうかです。',
  },
  DEFAULT_SEND_REMINDERS: {
    en: 'Whether members of new lists get a monthly reminder of their password.',
    ja: '新しいリストの会員に、毎月パスワードの備忘通知を送るかどうかです。',
  },
  DEFAULT_SEND_WELCOME_MSG: {
    en: 'Whether new lists greet those who join by mail.',
    ja: '新しいリストで、入会した人に歓迎のメールを送るかどうかです。',
  },
  DEFAULT_SEND_GOODBYE_MSG: {
    en: 'Whether new lists take leave of those who go by mail.',
    ja: '新しいリストで、退会した人にお別れのメールを送るかどうかです。',
  },
  DEFAULT_FROM_IS_LIST: {
    en: 'Whether new lists leave the From of posts alone, put their own address there, or wrap the post.',
    ja: '新しいリストで、投稿の From をそのままにするか、リストのアドレスに書き換えるか、投稿を包むかを選びます。',
  },
  DEFAULT_ANONYMOUS_LIST: {
    en: 'Whether new lists hide who wrote a post.',
    ja: '新しいリストで、投稿者が誰かを隠すかどうかです。',
  },
  DEFAULT_BOUNCE_MATCHING_HEADERS: {
    en: 'Headers with patterns for which new lists hold a post.',
    ja: '新しいリストで、投稿を保留するヘッダーとパターンです。',
  },
  DEFAULT_REPLY_GOES_TO_LIST: {
    en: 'Whether replies to posts of new lists go to the poster, to the list or to another address.',
    ja: '新しいリストで、投稿への返信先を投稿者、リスト、別のアドレスのどれにするかです。',
  },
  DEFAULT_FIRST_STRIP_REPLY_TO: {
    en: 'Whether new lists remove the Reply-To that the poster set.',
    ja: '新しいリストで、投稿者が付けた Reply-To を取り除くかどうかです。',
  },
  DEFAULT_SUBSCRIBE_POLICY: {
    en: 'What joining a new list takes: nothing, a confirmation, an approval, or both.',
    ja: '新しいリストへの入会に必要な手続きです (なし、確認、承認、両方)。',
  },
  ALLOW_OPEN_SUBSCRIBE: {
    en: 'Whether a list may let people join without any confirmation.',
    ja: '確認なしで入会できる設定をリストに認めるかどうかです。',
  },
  DEFAULT_SUBSCRIBE_AUTO_APPROVAL: {
    en: 'Who may join new lists without approval.',
    ja: '新しいリストに承認なしで入会できる人です。',
  },
  DEFAULT_UNSUBSCRIBE_POLICY: {
    en: "Whether leaving a new list takes the owner's approval.",
    ja: '新しいリストからの退会に、管理者の承認を必要とするかどうかです。',
  },
  DEFAULT_PRIVATE_ROSTER: {
    en: 'Who may see the members of new lists: anybody, members, or the owners.',
    ja: '新しいリストの会員名簿を見られる人です (誰でも、会員、管理者)。',
  },
  DEFAULT_OBSCURE_ADDRESSES: {
    en: 'Whether new lists disguise the addresses of members on web pages.',
    ja: '新しいリストの Web ページで、会員のアドレスを伏せるかどうかです。',
  },
  ALLOW_RFC2369_OVERRIDES: {
    en: 'Whether list owners may do without the List-* headers.',
    ja: 'リスト管理者が List-* ヘッダーを付けない設定にできるかどうかです。',
  },
  ALLOW_SENDER_OVERRIDES: {
    en: 'Whether list owners may leave the Sender header of posts alone.',
    ja: 'リスト管理者が投稿の Sender ヘッダーを書き換えない設定にできるかどうかです。',
  },
  DEFAULT_FILTER_CONTENT: {
    en: 'Whether new lists filter the parts of posts.',
    ja: '新しいリストで、投稿の内容フィルターを使うかどうかです。',
  },
  DEFAULT_FILTER_MIME_TYPES: {
    en: 'MIME types that new lists take out of posts.',
    ja: '新しいリストで、投稿から取り除く MIME タイプです。',
  },
  DEFAULT_PASS_MIME_TYPES: {
    en: 'MIME types that new lists let through, when there are any here.',
    ja: '新しいリストで、投稿に残す MIME タイプです。',
  },
  DEFAULT_FILTER_FILENAME_EXTENSIONS: {
    en: 'File extensions of attachments that new lists take out.',
    ja: '新しいリストで、取り除く添付ファイルの拡張子です。',
  },
  DEFAULT_PASS_FILENAME_EXTENSIONS: {
    en: 'File extensions of attachments that new lists let through, when there are any here.',
    ja: '新しいリストで、残す添付ファイルの拡張子です。',
  },
  DEFAULT_COLLAPSE_ALTERNATIVES: {
    en: 'Whether new lists keep only the first form of a post that comes in several.',
    ja: '新しいリストで、複数の形式を含む投稿のうち最初の形式だけを残すかどうかです。',
  },
  DEFAULT_CONVERT_HTML_TO_PLAINTEXT: {
    en: 'Whether new lists turn HTML posts into plain text after filtering.',
    ja: '新しいリストで、フィルターの後に HTML の投稿をテキストに変換するかどうかです。',
  },
  DEFAULT_FILTER_ACTION: {
    en: 'What new lists do with a post that the content filter leaves nothing of.',
    ja: '新しいリストで、内容フィルターに該当した投稿をどう扱うかです。',
  },
  OWNERS_CAN_PRESERVE_FILTERED_MESSAGES: {
    en: 'Whether list owners may have filtered posts kept on the server.',
    ja: 'フィルターに該当した投稿をサーバーに残す設定を、リスト管理者に認めるかどうかです。',
  },
  DEFAULT_ADMINISTRIVIA: {
    en: 'Whether new lists hold posts that look like commands.',
    ja: '新しいリストで、コマンドらしい投稿を保留するかどうかです。',
  },
  DEFAULT_DROP_CC: {
    en: 'Whether new lists take out of Cc the members who get the post anyway.',
    ja: '新しいリストで、重複配送を避けた会員のアドレスを Cc から除くかどうかです。',
  },
  DEFAULT_NONDIGESTABLE: {
    en: 'Whether members of new lists can get each post as it comes.',
    ja: '新しいリストで、投稿を 1 通ずつ受け取れるようにするかどうかです。',
  },
  DEFAULT_DIGESTABLE: {
    en: 'Whether members of new lists can get digests.',
    ja: '新しいリストで、まとめ読みを選べるようにするかどうかです。',
  },
  DEFAULT_DIGEST_HEADER: {
    en: 'Text that new lists put at the top of a digest.',
    ja: '新しいリストで、まとめ読みの先頭に付ける文章です。',
  },
  DEFAULT_DIGEST_FOOTER: {
    en: 'Text that new lists put at the end of a digest.',
    ja: '新しいリストで、まとめ読みの末尾に付ける文章です。',
  },
  DEFAULT_DIGEST_IS_DEFAULT: {
    en: 'Whether new members of new lists start with digests.',
    ja: '新しいリストで、新しい会員をはじめから、まとめ読みにするかどうかです。',
  },
  DEFAULT_MIME_IS_DEFAULT_DIGEST: {
    en: 'Whether digests of new lists are MIME unless a member chooses plain text.',
    ja: '新しいリストで、まとめ読みを標準で MIME 形式にするかどうかです。',
  },
  DEFAULT_DIGEST_SIZE_THRESHHOLD: {
    en: 'Size in KB at which new lists send a digest; 0 waits for the daily one.',
    ja: '新しいリストで、まとめ読みを送る大きさ (KB) です。0 なら定期の送信だけになります。',
  },
  DEFAULT_DIGEST_SEND_PERIODIC: {
    en: 'Whether new lists send a digest each day even when it is small.',
    ja: '新しいリストで、分量が少なくても毎日まとめ読みを送るかどうかです。',
  },
  MIME_DIGEST_KEEP_HEADERS: {
    en: 'Headers of the posts that stay in MIME digests.',
    ja: 'MIME 形式のまとめ読みに残す、投稿のヘッダーです。',
  },
  PLAIN_DIGEST_KEEP_HEADERS: {
    en: 'Headers of the posts that stay in plain digests, in this order.',
    ja: 'テキスト形式のまとめ読みに残す投稿のヘッダーを、表示順に並べたものです。',
  },
  DEFAULT_BOUNCE_PROCESSING: {
    en: 'Whether new lists keep scores of bounces.',
    ja: '新しいリストで、エラーメールを集計するかどうかです。',
  },
  REGISTER_BOUNCES_EVERY: {
    en: 'How often bounces that have come in are entered in the lists.',
    ja: '届いたエラーメールを各リストに反映する間隔です。',
  },
  DEFAULT_BOUNCE_SCORE_THRESHOLD: {
    en: 'Bounce score at which a member of a new list gets a probe or is cut off.',
    ja: '新しいリストで、会員に確認用メールを送る、または配送を止めるエラーの点数です。',
  },
  DEFAULT_BOUNCE_INFO_STALE_AFTER: {
    en: "Time without bounces after which new lists begin a member's score anew.",
    ja: '新しいリストで、エラーがないまま点数を数え直すまでの期間です。',
  },
  DEFAULT_BOUNCE_YOU_ARE_DISABLED_WARNINGS: {
    en: 'How many notices a member cut off from a new list gets before being removed.',
    ja: '新しいリストで、配送停止中の会員を退会させるまでに送る通知の回数です。',
  },
  DEFAULT_BOUNCE_YOU_ARE_DISABLED_WARNINGS_INTERVAL: {
    en: 'Time between two such notices on new lists.',
    ja: '新しいリストで、配送停止中の会員に通知を送る間隔です。',
  },
  DEFAULT_BOUNCE_UNRECOGNIZED_GOES_TO_LIST_OWNER: {
    en: 'Whether owners of new lists get the bounces that Mailman cannot read.',
    ja: '新しいリストで、解析できないエラーメールを管理者に転送するかどうかです。',
  },
  DEFAULT_BOUNCE_NOTIFY_OWNER_ON_BOUNCE_INCREMENT: {
    en: 'Whether owners of new lists are told of each bounce that counts.',
    ja: '新しいリストで、エラーの点数が増えるたびに管理者へ知らせるかどうかです。',
  },
  DEFAULT_BOUNCE_NOTIFY_OWNER_ON_DISABLE: {
    en: 'Whether owners of new lists are told when a member is cut off for bounces.',
    ja: '新しいリストで、エラーにより配送を止めたことを管理者に知らせるかどうかです。',
  },
  DEFAULT_BOUNCE_NOTIFY_OWNER_ON_REMOVAL: {
    en: 'Whether owners of new lists are told when a member is removed for bounces.',
    ja: '新しいリストで、エラーにより会員を退会させたことを管理者に知らせるかどうかです。',
  },
  PENDING_REQUEST_LIFE: {
    en: 'How long a request that awaits confirmation stays valid.',
    ja: '確認待ちの申請が有効な期間です。',
  },
  DELIVERY_RETRY_PERIOD: {
    en: 'How long mail that fails for the moment is tried again.',
    ja: '一時的に失敗したメールの再送を続ける期間です。',
  },
  DELIVERY_RETRY_WAIT: {
    en: 'How long Mailman waits between two such tries.',
    ja: '再送までの待ち時間です。',
  },
  LIST_LOCK_DEBUGGING: {
    en: 'Whether each lock on a list is logged.',
    ja: 'リストのロックをログに記録するかどうかです。',
  },
  LIST_LOCK_LIFETIME: {
    en: 'Age at which the lock on a list counts as left behind.',
    ja: 'リストのロックを放置されたものとみなすまでの時間です。',
  },
  LIST_LOCK_TIMEOUT: {
    en: 'How long a queue runner waits for the lock on a list.',
    ja: 'キューランナーがリストのロックを待つ時間です。',
  },
  PENDINGDB_LOCK_DEBUGGING: {
    en: 'Whether locks on the database of pending requests are logged; nothing reads it now.',
    ja: '申請待ちデータベースのロックを記録するかどうかの設定ですが、今は参照されません。',
  },
  PYTHON: {
    en: 'The Python that runs the queue runners, filled in at build.',
    ja: 'キューランナーを動かす Python のパスです。ビルド時に決まります。',
  },
  PREFIX: {
    en: 'Directory that Mailman is installed in, filled in at build.',
    ja: 'Mailman のインストール先です。ビルド時に決まります。',
  },
  EXEC_PREFIX: {
    en: "Directory of Mailman's compiled programs, filled in at build.",
    ja: 'コンパイル済みプログラムのインストール先です。ビルド時に決まります。',
  },
  VAR_PREFIX: {
    en: 'Directory above lists, archives, queues and logs, filled in at build.',
    ja: 'リスト、保存書庫、キュー、ログを置くディレクトリーです。ビルド時に決まります。',
  },
  CGIEXT: {
    en: 'Extension of the CGI programs, filled in at build.',
    ja: 'CGI プログラムの拡張子です。ビルド時に決まります。',
  },
  MAILMAN_USER: {
    en: 'Account that Mailman runs as, filled in at build.',
    ja: 'Mailman を動かすユーザー名です。ビルド時に決まります。',
  },
  MAILMAN_GROUP: {
    en: "Group that Mailman's files belong to, filled in at build.",
    ja: 'Mailman のファイルのグループ名です。ビルド時に決まります。',
  },
  DEFER: {
    en: 'Code for a request whose decision is put off.',
    ja: '審査の判断を先送りすることを表す番号です。',
  },
  APPROVE: {
    en: 'Code for a request that is approved.',
    ja: '審査で承認することを表す番号です。',
  },
  REJECT: {
    en: 'Code for a post that is sent back to its poster.',
    ja: '審査で拒否し、差し戻すことを表す番号です。',
  },
  DISCARD: {
    en: 'Code for a post that is thrown away.',
    ja: '審査で破棄することを表す番号です。',
  },
  SUBSCRIBE: {
    en: 'Code for a request to join that is granted.',
    ja: '入会の申請を認めることを表す番号です。',
  },
  UNSUBSCRIBE: {
    en: 'Code for a request to leave that is granted.',
    ja: '退会の申請を認めることを表す番号です。',
  },
  ACCEPT: {
    en: 'Code for a post that is accepted.',
    ja: '投稿を受け入れることを表す番号です。',
  },
  HOLD: {
    en: 'Code for a post that is held for moderation.',
    ja: '投稿を保留することを表す番号です。',
  },
  SSENDER: {
    en: 'Value of DISPLAY_HELD_SUMMARY_SORT_BUTTONS: held posts grouped and sorted by sender.',
    ja: 'DISPLAY_HELD_SUMMARY_SORT_BUTTONS の値で、送信者ごとにまとめて送信者順に並べます。',
  },
  SSENDERTIME: {
    en: 'Value of DISPLAY_HELD_SUMMARY_SORT_BUTTONS: held posts grouped by sender, oldest first.',
    ja: 'DISPLAY_HELD_SUMMARY_SORT_BUTTONS の値で、送信者ごとにまとめて時刻順に並べます。',
  },
  STIME: {
    en: 'Value of DISPLAY_HELD_SUMMARY_SORT_BUTTONS: held posts by time, without groups.',
    ja: 'DISPLAY_HELD_SUMMARY_SORT_BUTTONS の値で、まとめずに時刻順に並べます。',
  },
  TEXTFIELDWIDTH: {
    en: 'Width of text boxes in the administration pages.',
    ja: '管理ページの入力欄の幅です。',
  },
  OPTINFO: {
    en: 'Which bit stands for which option of a member.',
    ja: '会員オプションの名前とビットの対応表です。',
  },
  LIST_DATA_DIR: {
    en: 'Directory with a folder for each list.',
    ja: 'リストごとのフォルダーを置くディレクトリーです。',
  },
  LOG_DIR: {
    en: 'Directory of the log files.',
    ja: 'ログファイルを置くディレクトリーです。',
  },
  LOCK_DIR: {
    en: 'Directory of the lock files.',
    ja: 'ロックファイルを置くディレクトリーです。',
  },
  DATA_DIR: {
    en: 'Directory of data that belongs to the whole site.',
    ja: 'サイト全体のデータを置くディレクトリーです。',
  },
  SPAM_DIR: {
    en: 'Directory once meant for spam.',
    ja: '迷惑メール用に設けられたディレクトリーです。',
  },
  WRAPPER_DIR: {
    en: 'Directory of the program that the mail server calls.',
    ja: 'メールサーバーが呼び出すラッパープログラムのディレクトリーです。',
  },
  BIN_DIR: {
    en: 'Directory of the command line tools.',
    ja: 'コマンドラインツールのディレクトリーです。',
  },
  SCRIPTS_DIR: {
    en: 'Directory of the scripts that the wrapper runs.',
    ja: 'ラッパーが実行するスクリプトのディレクトリーです。',
  },
  TEMPLATE_DIR: {
    en: 'Directory of the templates for pages and mail.',
    ja: 'ページやメールのテンプレートのディレクトリーです。',
  },
  MESSAGES_DIR: {
    en: 'Directory of the translations.',
    ja: '翻訳メッセージのディレクトリーです。',
  },
  PUBLIC_ARCHIVE_FILE_DIR: {
    en: 'Directory of the public archives.',
    ja: '公開保存書庫のディレクトリーです。',
  },
  PRIVATE_ARCHIVE_FILE_DIR: {
    en: 'Directory in which all archives are stored.',
    ja: 'すべての保存書庫の実体を置くディレクトリーです。',
  },
  QUEUE_DIR: {
    en: 'Directory above the queues.',
    ja: '各キューの親ディレクトリーです。',
  },
  INQUEUE_DIR: {
    en: 'Queue of posts that have come in.',
    ja: '受け付けた投稿のキューです。',
  },
  OUTQUEUE_DIR: {
    en: 'Queue of mail on its way to the mail server.',
    ja: 'メールサーバーへ渡すメールのキューです。',
  },
  CMDQUEUE_DIR: {
    en: 'Queue of command mail.',
    ja: 'コマンドメールのキューです。',
  },
  BOUNCEQUEUE_DIR: {
    en: 'Queue of bounces.',
    ja: 'エラーメールのキューです。',
  },
  NEWSQUEUE_DIR: {
    en: 'Queue of posts on their way to newsgroups.',
    ja: 'ニュースグループへ流す投稿のキューです。',
  },
  ARCHQUEUE_DIR: {
    en: 'Queue of posts on their way to the archive.',
    ja: '保存書庫に入れる投稿のキューです。',
  },
  SHUNTQUEUE_DIR: {
    en: 'Queue of mail that was set aside after an error in Mailman.',
    ja: '処理中の例外により退避されたメールのキューです。',
  },
  VIRGINQUEUE_DIR: {
    en: 'Queue of mail that Mailman itself writes.',
    ja: 'Mailman 自身が書いたメールのキューです。',
  },
  BADQUEUE_DIR: {
    en: 'Queue of mail that cannot be parsed.',
    ja: '解析できないメールのキューです。',
  },
  RETRYQUEUE_DIR: {
    en: 'Queue of mail that is to be tried again.',
    ja: '再送を待つメールのキューです。',
  },
  MAILDIR_DIR: {
    en: 'Maildir from which USE_MAILDIR takes mail.',
    ja: 'USE_MAILDIR で受信に使う maildir です。',
  },
  PIDFILE: {
    en: 'File with the process id of the master runner.',
    ja: '親プロセス (マスターランナー) のプロセス番号を書くファイルです。',
  },
  SITE_PW_FILE: {
    en: 'File with the hash of the site password.',
    ja: 'サイトパスワードのハッシュを書くファイルです。',
  },
  LISTCREATOR_PW_FILE: {
    en: 'File with the hash of the password for making lists.',
    ja: 'リスト作成者パスワードのハッシュを書くファイルです。',
  },
  LC_DESCRIPTIONS: {
    en: 'The languages on offer with their names and character sets; add_language() fills it.',
    ja: '選べる言語の名前と文字コードの表です。add_language() で登録します。',
  },
  BOUNCE_PROCESS_REMINDER_BOUNCES: {
    en: 'Whether a bounced password reminder counts on each list of the member (Python 3 port).',
    ja: '戻ったパスワード備忘通知を、会員の各リストで集計するかどうかです (Python 3 移植版)。',
  },
  QUEUE_DISTRIBUTION_METHOD: {
    en: 'How mail is spread over the processes of a queue runner (Python 3 port).',
    ja: 'キューランナーの各プロセスにメールを割り振る方法です (Python 3 移植版)。',
  },
  SITE_LINK: {
    en: 'Whether pages end with a link to the site (Debian).',
    ja: 'ページ下部にサイトへのリンクを表示するかどうかです (Debian)。',
  },
  SITE_TEXT: {
    en: 'Text of the site link at the end of the pages (Debian).',
    ja: 'ページ下部のサイトリンクの文字列です (Debian)。',
  },
  SITE_URL: {
    en: 'Address that the site link leads to (Debian).',
    ja: 'ページ下部のサイトリンクの飛び先です (Debian)。',
  },
  SITE_LOGO: {
    en: 'Picture beside the site link (Debian).',
    ja: 'ページ下部のサイトリンクに添える画像です (Debian)。',
  },
  PRIVATE_ARCHIVE_URL: {
    en: 'URL path of private archives in Mailman 2.0.',
    ja: 'Mailman 2.0 の非公開保存書庫の URL パスです。',
  },
  MAILMAN_OWNER: {
    en: "Address of the site's owner in Mailman 2.0.",
    ja: 'Mailman 2.0 のサイト管理者のアドレスです。',
  },
  MTA_ALIASES_STYLE: {
    en: 'How Mailman 2.0 wrote the aliases of a new list.',
    ja: 'Mailman 2.0 が新しいリストのエイリアスを出力する形式です。',
  },
  USE_CRYPT: {
    en: 'Whether Mailman 2.0 hashed passwords with crypt.',
    ja: 'Mailman 2.0 でパスワードを crypt で暗号化するかどうかです。',
  },
  SMART_ADDRESS_MATCH: {
    en: 'Whether Mailman 2.0 took a host and its domain for one in addresses.',
    ja: 'Mailman 2.0 で、アドレスのホスト名とドメイン名を同じとみなすかどうかです。',
  },
  DEFAULT_FILTER_PROG: {
    en: 'Filter program of new lists in Mailman 2.0.',
    ja: 'Mailman 2.0 の新しいリストで使うフィルタープログラムです。',
  },
  DEFAULT_MODERATED: {
    en: 'Whether new lists of Mailman 2.0 held every post.',
    ja: 'Mailman 2.0 の新しいリストで、全投稿を保留するかどうかです。',
  },
  DEFAULT_MEMBER_POSTING_ONLY: {
    en: 'Whether new lists of Mailman 2.0 took posts from members only.',
    ja: 'Mailman 2.0 の新しいリストで、会員だけに投稿を認めるかどうかです。',
  },
  DEFAULT_PLAIN_DIGEST_KEEP_HEADERS: {
    en: 'Headers that plain digests kept before 2.1.1.',
    ja: '2.1.1 より前に、テキスト形式のまとめ読みに残したヘッダーです。',
  },
  DEFAULT_MINIMUM_REMOVAL_DATE: {
    en: 'Days of bouncing after which Mailman 2.0 acted.',
    ja: 'Mailman 2.0 で、エラーが続いて処置を行うまでの日数です。',
  },
  DEFAULT_MINIMUM_POST_COUNT_BEFORE_BOUNCE_ACTION: {
    en: 'Number of bounces after which Mailman 2.0 acted.',
    ja: 'Mailman 2.0 で、処置を行うまでのエラーの回数です。',
  },
  DEFAULT_AUTOMATIC_BOUNCE_ACTION: {
    en: 'What Mailman 2.0 did with members who bounced.',
    ja: 'Mailman 2.0 で、エラーの続く会員に行う処置です。',
  },
  DEFAULT_MAX_POSTS_BETWEEN_BOUNCES: {
    en: 'How many posts without a bounce made Mailman 2.0 start counting again.',
    ja: 'Mailman 2.0 で、エラーの数え直しまでに必要な無事な投稿の数です。',
  },
  LIKELY_BOUNCE_SENDERS: {
    en: 'Senders whose mail Mailman 2.0 took for bounces.',
    ja: 'Mailman 2.0 がエラーメールとみなした送信者の名前です。',
  },
  ADMIN_COOKIE_LIFE: {
    en: "How long an administrator's login lasted in Mailman 2.0.",
    ja: 'Mailman 2.0 の管理者ログインの有効期間です。',
  },
  QRUNNER_LOCK_LIFETIME: {
    en: 'How long the queue program of Mailman 2.0 could keep its lock.',
    ja: 'Mailman 2.0 のキュー処理がロックを保てる時間です。',
  },
  QRUNNER_PROCESS_LIFETIME: {
    en: 'How long the queue program of Mailman 2.0 ran at most.',
    ja: 'Mailman 2.0 のキュー処理を続ける最長時間です。',
  },
  QRUNNER_MAX_MESSAGES: {
    en: 'How many messages the queue program of Mailman 2.0 handled in one run.',
    ja: 'Mailman 2.0 のキュー処理が 1 回に扱うメールの数です。',
  },
  MAILMAN_UID: {
    en: 'Number of the account that Mailman runs as (Red Hat).',
    ja: 'Mailman を動かすユーザーの番号です (Red Hat)。',
  },
  MAILMAN_GID: {
    en: 'Number of the group that Mailman runs as (Red Hat).',
    ja: 'Mailman を動かすグループの番号です (Red Hat)。',
  },
  HTML_DIR: {
    en: 'Directory of HTML files in Mailman 2.0.',
    ja: 'Mailman 2.0 の HTML ファイルのディレクトリーです。',
  },
  CGI_DIR: {
    en: 'Directory of CGI programs in Mailman 2.0.',
    ja: 'Mailman 2.0 の CGI プログラムのディレクトリーです。',
  },
  METAFMT_MARSHAL: {
    en: "Code for queue data in Python's marshal form, until 2.1.4.",
    ja: 'キューの付加情報を marshal 形式で書くことを表す番号です (2.1.4 まで)。',
  },
  METAFMT_BSDDB_NATIVE: {
    en: 'Code for queue data in Berkeley DB files, until 2.1.4.',
    ja: 'キューの付加情報を Berkeley DB で書くことを表す番号です (2.1.4 まで)。',
  },
  METAFMT_ASCII: {
    en: 'Code for queue data as readable text, until 2.1.4.',
    ja: 'キューの付加情報をテキストで書くことを表す番号です (2.1.4 まで)。',
  },
  METADATA_FORMAT: {
    en: 'Form in which queue data was written, until 2.1.4.',
    ja: 'キューの付加情報を書く形式です (2.1.4 まで)。',
  },
  PENDINGDB_LOCK_TIMEOUT: {
    en: 'How long to wait for the lock on the database of pending requests, until 2.1.4.',
    ja: '申請待ちデータベースのロックを待つ時間です (2.1.4 まで)。',
  },
  PENDINGDB_LOCK_ATTEMPTS: {
    en: 'How often to try for the lock on the database of pending requests, until 2.1.4.',
    ja: '申請待ちデータベースのロックを試みる回数です (2.1.4 まで)。',
  },
  ALLOW_FROM_IS_LIST: {
    en: 'Whether lists could use from_is_list, in 2.1.16 and 2.1.17 only.',
    ja: 'リストで from_is_list を使えるようにするかどうかです (2.1.16 と 2.1.17 のみ)。',
  },
  DEB_LISTMASTER: {
    en: "Address to which Debian's Postfix script sends mail for lists that do not exist.",
    ja: '存在しないリスト宛てのメールを、Debian の Postfix 用スクリプトが送る先のアドレスです。',
  },
  CONFIG_DIR: {
    en: 'Directory of mm_cfg.py and the alias files (Red Hat).',
    ja: 'mm_cfg.py とエイリアスファイルを置くディレクトリーです (Red Hat)。',
  },
  PID_DIR: {
    en: 'Directory of the process id file (Red Hat).',
    ja: 'プロセス番号のファイルを置くディレクトリーです (Red Hat)。',
  },
  PID_FILE: {
    en: 'Process id file of mailmanctl (Red Hat; PIDFILE elsewhere).',
    ja: 'mailmanctl のプロセス番号を書くファイルです (Red Hat。他の環境では PIDFILE)。',
  },
};
