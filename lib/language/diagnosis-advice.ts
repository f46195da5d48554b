import type { Text } from './text.ts';

/** What diagnose advises, and the words of its page. */
export const adviceTexts = {
  'to-do': { en: 'What to do', ja: '対処の手順' },
  'fix-configuration': {
    en: 'mmcfg lint (shows the cause), then mmcfg fix (shows the change)',
    ja: 'mmcfg lint (原因の確認)、続いて mmcfg fix (変更内容の確認)',
  },
  'personalize-lists': {
    en: 'Set personalize of these lists to 1. Until it is, the settings change nothing for them:',
    ja: '次のリストの personalize を 1 にします。1 にするまで、そのリストの配送方法は変わりません:',
  },
  'reenable-members': {
    en: "Re-enable on the list's admin page (Membership Management, clear nomail), which also resets the score: {members}",
    ja: 'リストの管理画面 (会員管理) で「配送停止 (nomail)」を外します。スコアも 0 に戻ります: {members}',
  },
  'resubscribe-members': {
    en: 'Removed already, so to be subscribed again with {bin}/add_members: {members}',
    ja: 'すでに退会済みです。{bin}/add_members で再登録します: {members}',
  },
  'member-of': { en: '{address} ({list})', ja: '{address} ({list})' },
  'postfix-limit': {
    en: 'Or leave it to Postfix, for {domain} alone:',
    ja: 'または、{domain} 宛てだけを Postfix 側で個別配送にします:',
  },
  'postfix-transport': {
    en: '(then postmap it, postfix reload)',
    ja: '(その後 postmap と postfix reload)',
  },
  'exim-limit': {
    en: 'Or leave it to Exim, for {domain} alone (then reload Exim):',
    ja: 'または、{domain} 宛てだけを Exim 側で個別配送にします (その後 Exim を再読み込み):',
  },
  'exim-before': { en: '(before all that send out)', ja: '(外部へ送る他のルーターより前に)' },
  'exim-options': { en: '(with what else remote_smtp has)', ja: '(remote_smtp の他の設定も写す)' },
  'restart-runners': {
    en: 'Restart the queue runners, so that the change takes effect ({lists}):',
    ja: '変更を反映するため、キューランナーを再起動します ({lists}):',
  },
  'read-relay-log': {
    en: 'Run mmcfg diagnose on the mail log of {relay}, or give it here together with these',
    ja: '{relay} のメールログで mmcfg diagnose を実行するか、そのログもあわせて指定してください',
  },
  'read-maillog': {
    en: 'Read the mail log of the same days too: only that shows for whose sake a member was refused:',
    ja: '同じ期間のメールログも読み込みます。拒否の原因の宛先はここで分かります:',
  },
  'read-bounce-log': {
    en: "Read Mailman's bounce log of the same days too, which has the scores:",
    ja: '同じ期間の Mailman の bounce ログ (スコアの記録) も読み込みます:',
  },
  'other-places': {
    en: '# mail log on Debian: /var/log/mail.log*',
    ja: '# Debian のメールログは /var/log/mail.log*',
  },
  'exim-places': {
    en: '# mail log of Exim: /var/log/exim4/mainlog*',
    ja: '# Exim のメールログは /var/log/exim4/mainlog*',
  },
  'exim-elsewhere': {
    en: '# or /var/log/exim/main*; with cPanel: /var/log/exim_mainlog*',
    ja: '# または /var/log/exim/main*。cPanel では /var/log/exim_mainlog*',
  },
  'diagnose-later': {
    en: 'mmcfg diagnose again in a few days: the mail is then delivered or given up',
    ja: '数日後にもう一度 mmcfg diagnose (それまでに配送の成否が決まります)',
  },
  'diagnose-again': {
    en: 'mmcfg diagnose again, some posts later, to see whether it worked',
    ja: '何通か配送した後で、もう一度 mmcfg diagnose (効果の確認)',
  },
  'will-not-help': { en: 'What will not help', ja: '効果がないこと' },
  'message-level-not-cured': {
    en: 'Delivery one by one does not end refusals of the message itself (SPF, DKIM, DMARC, blocklists, size).',
    ja: 'メール自体への拒否 (SPF、DKIM、DMARC、ブラックリスト、サイズなど) は、個別配送にしてもなくなりません。',
  },
  'not-cured-for': {
    en: 'Delivery one by one stops the spill-over; it does not make {addresses} accept the mail.',
    ja: '個別配送で巻き添えはなくなりますが、{addresses} に届くようになるわけではありません。',
  },
  'not-cured-own': {
    en: 'Delivery one by one does not make {addresses} accept the mail.',
    ja: '個別配送にしても、{addresses} に届くようになるわけではありません。',
  },

  title: { en: 'mmcfg diagnose: {verdict}', ja: 'mmcfg diagnose: {verdict}' },
  'heading-read': { en: 'What was read', ja: '対象のログ' },
  'heading-evidence': { en: 'Evidence', ja: '根拠' },
  'heading-members': { en: 'Members', ja: '会員' },
  'heading-clues': { en: 'Clues', ja: '手がかり' },
  'heading-delivery': { en: 'Delivery in practice', ja: '実際の配送' },
  'heading-prices': { en: 'The price of the change', ja: '変更の影響' },
  'column-day': { en: 'Day', ja: '日' },
  'column-log': { en: 'Log', ja: 'ログ' },
  'column-kind': { en: 'Kind', ja: '種類' },
  'column-lines': { en: 'Lines', ja: '行数' },
  'column-from': { en: 'From', ja: '開始' },
  'column-to': { en: 'To', ja: '終了' },
  'column-largest': { en: 'Most in one transaction', ja: '1 回の最大宛先数' },
  'column-refused': { en: 'Refused', ja: '拒否' },
  'of-list': { en: 'list {list}', ja: 'リスト {list}' },
  'post-by': { en: 'post by {author}', ja: '投稿者 {author}' },
  'chart-batches': {
    en: 'Most recipients in one transaction, by day',
    ja: '1 回の送信に含まれた宛先数の最大 (日別)',
  },
  'chart-refused': { en: 'Deliveries refused, by day', ja: '拒否された配送数 (日別)' },
  'chart-describes': {
    en: 'Bars from {first} to {last}; the highest stands for {most}.',
    ja: '{first} から {last} までの棒グラフ。最大は {most} です。',
  },
  'chart-most': { en: '(highest: {most})', ja: '(最大: {most})' },
  'chart-most-since': {
    en: '(highest: {most}; dashed line: one by one from then on)',
    ja: '(最大: {most}。破線: 個別配送の開始)',
  },
  'chart-bar': { en: '{day}: {count}', ja: '{day}: {count}' },
  'chart-table': { en: 'The same as a table', ja: '同じ内容の表' },
  'time-note': {
    en: "Times are those of the server's clock.",
    ja: '日時はサーバーの時計によるものです。',
  },
} as const satisfies Record<string, Text>;
