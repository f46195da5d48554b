import type { Text } from './text.ts';

/** The words of diagnose's reports: the verdict, what was read, transactions and members. What to do stands in ./diagnosis-advice.ts. */
export const diagnosisTexts = {
  verdict: { en: 'Verdict: {sentence}', ja: '結論: {sentence}' },
  bystanders: {
    en: '{count} of {bounced} bounced members were refused for someone else.',
    ja: 'エラーになった会員 {bounced} 人中 {count} 人は、他の宛先の巻き添えです。',
  },
  'bystanders-one': {
    en: '1 of {bounced} bounced members was refused for someone else.',
    ja: 'エラーになった会員 {bounced} 人中 1 人は、他の宛先の巻き添えです。',
  },
  'bystanders-domain': {
    en: '{count} of {bounced} bounced {domain} members were refused for someone else.',
    ja: 'エラーになった {domain} の会員 {bounced} 人中 {count} 人は、他の宛先の巻き添えです。',
  },
  'bystanders-domain-one': {
    en: '1 of {bounced} bounced {domain} members was refused for someone else.',
    ja: 'エラーになった {domain} の会員 {bounced} 人中 1 人は、他の宛先の巻き添えです。',
  },
  likely: {
    en: '{count} of {bounced} bounced members were refused together, most likely for the sake of some of them only.',
    ja: 'エラーになった会員 {bounced} 人中 {count} 人は一括で拒否されています。一部の宛先の巻き添えになった可能性が高いです。',
  },
  'likely-one': {
    en: '1 of {bounced} bounced members was refused with others, most likely for the sake of some of them only.',
    ja: 'エラーになった会員 {bounced} 人中 1 人は一括で拒否されています。一部の宛先の巻き添えになった可能性が高いです。',
  },
  'likely-domain': {
    en: '{count} of {bounced} bounced {domain} members were refused together, most likely for the sake of some of them only.',
    ja: 'エラーになった {domain} の会員 {bounced} 人中 {count} 人は一括で拒否されています。一部の宛先の巻き添えになった可能性が高いです。',
  },
  'likely-domain-one': {
    en: '1 of {bounced} bounced {domain} members was refused with others, most likely for the sake of some of them only.',
    ja: 'エラーになった {domain} の会員 {bounced} 人中 1 人は一括で拒否されています。一部の宛先の巻き添えになった可能性が高いです。',
  },
  suspected: {
    en: '{count} of {bounced} bounced members were always scored together, perhaps for the sake of some of them only: the mail log can tell.',
    ja: 'エラーになった会員 {bounced} 人中 {count} 人は、いつも同時にスコアが加算されています。一部の宛先の巻き添えの疑いがあり、確認にはメールログが必要です。',
  },
  'suspected-domain': {
    en: '{count} of {bounced} bounced {domain} members were always scored together, perhaps for the sake of some of them only: the mail log can tell.',
    ja: 'エラーになった {domain} の会員 {bounced} 人中 {count} 人は、いつも同時にスコアが加算されています。一部の宛先の巻き添えの疑いがあり、確認にはメールログが必要です。',
  },
  'message-level': {
    en: 'the refusals seem to be about the messages or their sender, not about one mailbox. Delivery one by one would then not end them.',
    ja: '拒否の理由は、特定の宛先ではなく、メールの内容か送信元にあるようです。その場合、個別配送にしても拒否はなくなりません。',
  },
  relayhost: {
    en: 'not to be told from these logs. All mail goes through {relay}; the refusals after DATA are in the log of that host.',
    ja: 'このログだけでは判定できません。メールはすべて {relay} を経由しており、本文送信後の拒否はそのホストのログに記録されています。',
  },
  'relayhost-unnamed': {
    en: 'not to be told from these logs. All mail goes through another host; the refusals after DATA are in its log.',
    ja: 'このログだけでは判定できません。メールはすべて別のホストを経由しており、本文送信後の拒否はそのホストのログに記録されています。',
  },
  own: {
    en: 'nobody was refused for someone else. Every refusal named its member or came for one recipient alone.',
    ja: '巻き添えは見つかりませんでした。拒否はいずれも、その会員を名指ししたものか、1 宛先だけに対するものです。',
  },
  unjudged: {
    en: 'not to be told from these logs: they do not show for whose sake anybody was refused.',
    ja: 'このログだけでは判定できません。どの宛先が原因でエラーになったのかを示す記録がありません。',
  },
  'put-off': {
    en: 'nobody has bounced. But {count} recipients were put off together (4xx); if the host goes on so, all of them will bounce.',
    ja: 'エラーになった会員はいません。ただし {count} 宛先が一括で一時拒否 (4xx) されており、このまま続くと全員がエラーになります。',
  },
  'put-off-too': {
    en: '{count} recipients were only put off together (4xx), which is no bounce yet.',
    ja: 'ほかに {count} 宛先が一括で一時拒否 (4xx) されていますが、まだエラーではありません。',
  },
  none: { en: 'no refusal was found.', ja: '拒否の記録は見つかりませんでした。' },
  'nothing-read': {
    en: 'none, as no log could be read.',
    ja: '読み取れるログがなかったため、判定できません。',
  },
  'none-since': {
    en: 'None of these is later than {day}, when the posts began to go out one by one.',
    ja: 'いずれも、個別配送が始まった {day} より前のものです。',
  },

  read: { en: 'Read: {logs}; {period}', ja: '対象: {logs}。{period}' },
  'read-undated': { en: 'Read: {logs}; no dates', ja: '対象: {logs} (日付なし)' },
  files: { en: '{log} ({count} files)', ja: '{log} ({count} 個)' },
  comma: { en: ', ', ja: '、' },
  period: { en: '{first} to {last}', ja: '{first}〜{last}' },
  'year-inferred': { en: '{period}; year from mtime', ja: '{period} (年は更新日時から推定)' },
  'likelier-year': {
    en: 'Logs without a year do not fit the days of the others. Are they of {year}? Then give --year {year}.',
    ja: '年のない日付のログが、他のログの期間と合いません。{year} 年のログなら --year {year} を指定してください。',
  },
  'log-postfix': { en: 'maillog', ja: 'maillog' },
  'log-exim': { en: 'Exim mainlog', ja: 'Exim の mainlog' },
  'log-sendmail': { en: 'Sendmail maillog', ja: 'Sendmail の maillog' },
  'log-bounce': { en: 'bounce', ja: 'bounce' },
  'log-post': { en: 'post', ja: 'post' },
  'log-smtp': { en: 'smtp', ja: 'smtp' },
  'log-smtp-failure': { en: 'smtp-failure', ja: 'smtp-failure' },
  undated: {
    en: 'Lines without a date, used all the same: {count}',
    ja: '日付のない行も使いました: {count} 行',
  },
  duplicates: {
    en: 'Lines that another log has too, counted once: {count}',
    ja: '他のログと重複する行は 1 回だけ数えました: {count} 行',
  },
  dropped: {
    en: 'Refused deliveries that were only counted, to limit memory: {count}',
    ja: 'メモリーの上限を超えたため件数だけ数えた拒否: {count} 件',
  },
  unreadable: {
    en: 'Not read: {name} (no permission or no such file; read it as root, or as a member of its group)',
    ja: '読めませんでした: {name} (権限がないか、ファイルがありません。root か、そのグループの権限で実行してください)',
  },
  'unknown-format': {
    en: 'Not read: {name} (not the log of a mail server or of Mailman)',
    ja: '読みませんでした: {name} (メールサーバーや Mailman のログではありません)',
  },
  damaged: {
    en: 'Read in part: {name} (damaged)',
    ja: '途中まで読みました: {name} (ファイルが壊れています)',
  },
  'damaged-whole': {
    en: 'Not read: {name} (damaged)',
    ja: '読めませんでした: {name} (ファイルが壊れています)',
  },

  'no-date': { en: 'no date', ja: '日付なし' },
  recipients: { en: '{count} recipients, 1 transaction', ja: '{count} 宛先を一括送信' },
  'recipients-one': { en: '1 recipient', ja: '1 宛先' },
  times: { en: '{times} times since {since}', ja: '{since} から計 {times} 回' },
  'times-undated': { en: '{times} times', ja: '計 {times} 回' },
  'stage-mail': { en: 'at MAIL', ja: 'MAIL で拒否' },
  'stage-rcpt': { en: 'at RCPT', ja: 'RCPT で拒否' },
  'stage-data': { en: 'at DATA', ja: 'DATA で拒否' },
  'stage-end-of-data': { en: 'after DATA', ja: '本文送信後に拒否' },
  'stage-transaction': { en: 'refused together', ja: 'まとめて拒否' },
  'stage-none': { en: 'not delivered', ja: '配送できず' },
  'put-off-mail': { en: 'put off at MAIL', ja: 'MAIL で一時拒否' },
  'put-off-rcpt': { en: 'put off at RCPT', ja: 'RCPT で一時拒否' },
  'put-off-data': { en: 'put off at DATA', ja: 'DATA で一時拒否' },
  'put-off-end-of-data': { en: 'put off after DATA', ja: '本文送信後に一時拒否' },
  'put-off-transaction': { en: 'put off together', ja: 'まとめて一時拒否' },
  'put-off-none': { en: 'put off', ja: '配送待ち' },
  expired: { en: '{stage}, given up', ja: '{stage}、期限切れ' },
  reply: { en: 'reply: {reply}', ja: '応答: {reply}' },
  'class-named': { en: '{names} named in the reply', ja: '{names} は応答で名指し' },
  'class-own': { en: '{names} refused in person', ja: '{names} は本人への拒否' },
  'class-proven': { en: '{names} not named (bystanders)', ja: '{names} は名指しなし (巻き添え)' },
  'class-proven-one': { en: '{names} not named (bystander)', ja: '{names} は名指しなし (巻き添え)' },
  'class-named-outside': {
    en: '{names} not named: the reply names someone outside this transaction',
    ja: '{names} は名指しなし (応答はこの送信に含まれない宛先を名指し)',
  },
  'class-shared': {
    en: '{names} refused together, nobody named (some likely bystanders)',
    ja: '{names} は一括で拒否、名指しなし (一部は巻き添えの可能性大)',
  },
  'class-message-level': {
    en: '{names} refused together, likely for the message or its sender',
    ja: '{names} は一括で拒否 (おそらくメールの内容か送信元が理由)',
  },
  'class-deferred-shared': {
    en: '{names} put off together (no bounce yet)',
    ja: '{names} は一括で一時拒否 (エラーにはまだ数えられていません)',
  },
  'class-cut': {
    en: '{names} not judged: the line of the log is cut off',
    ja: '{names} は判定できず (ログの行が途中で切れています)',
  },
  'class-other': {
    en: '{names} not judged: the log has no answer of a remote host',
    ja: '{names} は判定できず (ログに相手サーバーの応答がありません)',
  },
  'and-more': { en: 'and {count} more', ja: '他 {count} 件' },
  'more-transactions': { en: '  and {count} more transactions', ja: '  他に {count} 件の送信' },
  'more-transactions-one': { en: '  and 1 more transaction', ja: '  他に 1 件の送信' },
  'more-members': { en: '  and {count} more members', ja: '  他 {count} 人' },
  'more-members-one': { en: '  and 1 more member', ja: '  他 1 人' },
  'own-members': {
    en: '  {count} more members were refused in person (not shown)',
    ja: '  他に本人への拒否が {count} 人 (省略)',
  },
  'own-members-one': {
    en: '  1 more member was refused in person (not shown)',
    ja: '  他に本人への拒否が 1 人 (省略)',
  },
  'more-lists': { en: 'and {count} more lists', ja: '他 {count} リスト' },

  member: { en: 'Member', ja: '会員' },
  list: { en: 'List', ja: 'リスト' },
  score: { en: 'Score', ja: 'スコア' },
  undeserved: { en: 'Undeserved', ja: 'うち巻き添え' },
  threshold: { en: 'Limit', ja: '上限' },
  state: { en: 'State', ja: '状態' },
  'state-active': { en: 'active', ja: '配送中' },
  'state-at-risk': { en: 'at risk', ja: '要注意' },
  'state-near': { en: 'near limit', ja: '停止間近' },
  'state-probed': { en: 'probed', ja: '確認中' },
  'state-disabled': { en: 'disabled', ja: '配送停止' },
  'state-removed': { en: 'removed', ja: '退会済み' },
  'state-unknown': { en: 'unknown', ja: '不明' },
  assumed: { en: '* assumed', ja: '* 推定値' },
  'assumed-at-length': {
    en: "* assumed: the site's default for new lists. The list's own limit is not in these logs.",
    ja: '* 推定値: 新しいリストに使われるサイトの既定値です。リスト自身の設定値はこのログにありません。',
  },
  'not-proven': { en: '? possible, not proven', ja: '? 可能性あり (未確定)' },
  'without-cause': {
    en: '! would not be so without the undeserved points',
    ja: '! 巻き添え分がなければ停止に至りません',
  },

  clue: {
    en: '{refuser} refused {refused} of {of} posts from {authors}, and {othersRefused} of {others} others.',
    ja: '{refuser} による拒否は、{authors} からの投稿では {of} 件中 {refused} 件、それ以外では {others} 件中 {othersRefused} 件です。',
  },
  'clue-all': {
    en: '{refuser} refused all {of} posts from {authors}, {othersRefused} of {others} others.',
    ja: '{refuser} は {authors} からの投稿 {of} 件をすべて拒否しました。それ以外では {others} 件中 {othersRefused} 件です。',
  },
  'clue-label': { en: 'Clue: {sentence}', ja: '手がかり: {sentence}' },
  statistic: { en: "(Fisher's exact test: p {p})", ja: '(フィッシャーの正確検定: p {p})' },
  'may-help': { en: 'May help, not for certain: {settings}', ja: '効果があるかもしれない設定: {settings}' },

  delivery: {
    en: 'Delivery in practice: most recipients in one transaction, by day',
    ja: '実際の配送: 1 回の送信に含まれた宛先数の最大 (日別)',
  },
  'earlier-days': { en: '  and {count} earlier days', ja: '  他にそれ以前の {count} 日分' },
  'earlier-days-one': { en: '  and 1 earlier day', ja: '  他にそれ以前の 1 日分' },
  posts: { en: '{count} messages', ja: '{count} 通' },
  'posts-one': { en: '1 message', ja: '1 通' },
  'practice-one-by-one': {
    en: '{list}: since {day} every post went out one by one.',
    ja: '{list}: {day} 以降、すべての投稿が 1 宛先ずつ配送されています。',
  },
  'practice-always-one-by-one': {
    en: '{list}: every post in these logs went out one by one.',
    ja: '{list}: このログの範囲では、すべての投稿が 1 宛先ずつ配送されています。',
  },
  'practice-batched': {
    en: '{list}: in batches, last seen {time}.',
    ja: '{list}: 一括で配送されています (最後の一括配送 {time})。',
  },
  'practice-still-batched': {
    en: '{list}: still in batches, last seen {time}.',
    ja: '{list}: まだ一括で配送されています (最後の一括配送 {time})。',
  },
  'practice-batched-undated': {
    en: '{list}: in batches.',
    ja: '{list}: 一括で配送されています。',
  },
  'after-change': {
    en: 'That is after the change of the configuration: the queue runners were not restarted, personalize of the list is 0, or old queue files were still going out.',
    ja: '設定変更より後のものです。キューランナーを再起動していない、リストの personalize が 0 のまま、または変更前のキューが残っていた可能性があります。',
  },
  'many-handed-over': {
    en: 'Mailman still hands over many recipients at once: a limit of Postfix separates them, or no two are of one domain.',
    ja: 'Mailman からは一括で渡されています。Postfix の設定で個別に分けているか、同じドメインの宛先が 2 つ以上ないためです。',
  },
  'by-postfix': {
    en: 'Postfix does it: Mailman still hands over many recipients at once.',
    ja: '個別に分けているのは Postfix です。Mailman からは一括で渡されています。',
  },
  'price-label': { en: 'Price at {sentence}', ja: '変更の影響: {sentence}' },
  price: {
    en: '{relay}: {before} % deferred before, {after} % after (throttled: {throttledBefore} %, {throttledAfter} %; of {recipientsBefore} and {recipientsAfter} deliveries).',
    ja: '{relay} の一時拒否は変更前 {before} %、変更後 {after} %。うち流量制限は {throttledBefore} %、{throttledAfter} % (配送 {recipientsBefore} 件と {recipientsAfter} 件)。',
  },
} as const satisfies Record<string, Text>;

export type DiagnosisText = keyof typeof diagnosisTexts;
