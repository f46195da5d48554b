import type { Text } from './text.ts';

/** What the delivery model says of posts, and what to do next. */
export const stepTexts = {
  'now-batched': {
    en: 'Now: up to {count} members share one SMTP transaction, except on lists whose personalize is 1 or 2. If the remote host refuses it for one of them, the others can be counted as bounced too.',
    ja: '現在: personalize が 1 または 2 のリストを除き、最大 {count} 人分を 1 回の SMTP トランザクションでまとめて送っています。相手サーバーが 1 人を理由に拒否すると、同時に送った他の会員までエラー扱いになることがあります。',
  },
  'now-unlimited': {
    en: 'Now: members without limit share one SMTP transaction, except on lists whose personalize is 1 or 2. If the remote host refuses it for one of them, the others can be counted as bounced too.',
    ja: '現在: personalize が 1 または 2 のリストを除き、人数の制限なしに 1 回の SMTP トランザクションでまとめて送っています。相手サーバーが 1 人を理由に拒否すると、同時に送った他の会員までエラー扱いになることがあります。',
  },
  'now-personalized': {
    en: 'Now: lists whose personalize is 1 or 2 get one SMTP transaction per member; all other lists still share one among up to {count} members.',
    ja: '現在: personalize が 1 または 2 のリストは会員ごとに 1 通ずつ送ります。それ以外のリストは、引き続き最大 {count} 人分を 1 回の SMTP トランザクションでまとめて送ります。',
  },
  'now-personalized-unlimited': {
    en: 'Now: lists whose personalize is 1 or 2 get one SMTP transaction per member; on all other lists any number of members still share one.',
    ja: '現在: personalize が 1 または 2 のリストは会員ごとに 1 通ずつ送ります。それ以外のリストは、引き続き人数の制限なしに 1 回の SMTP トランザクションでまとめて送ります。',
  },
  'now-interval': {
    en: 'Now: one post in {interval} goes to one recipient at a time. For the others many members share one SMTP transaction, except on lists whose personalize is 1 or 2.',
    ja: '現在: {interval} 通に 1 通だけ宛先ごとに送ります。それ以外の投稿は、personalize が 1 または 2 のリストを除き、まとめて送ります。',
  },
  'now-all': {
    en: 'Now: every post of every list goes to one recipient per SMTP transaction.',
    ja: '現在: すべてのリストのすべての投稿を、宛先ごとに 1 回の SMTP トランザクションで送っています。',
  },
  'now-shunted': {
    en: 'Now: posts are not delivered at all. Mailman cannot work with the value of {setting}, and sets each post aside (shunts it).',
    ja: '現在: 投稿は配送されません。{setting} の値が不正なため、Mailman は投稿を退避 (shunt) します。',
  },
  'now-unknown': {
    en: 'How posts are delivered cannot be told: {setting} is not known.',
    ja: '{setting} の値が分からないため、配送方法を判定できません。',
  },
  heading: { en: 'What to do', ja: '対処の手順' },
  'must-print-plus': { en: 'must print "+" (Postfix)', ja: '「+」であること (Postfix の場合)' },
  'must-print-plus-missing': {
    en: 'must print "+"; main.cf lacks it: fix first',
    ja: '「+」であること (main.cf にないため先に修正)',
  },
  'must-print-plus-known': { en: 'prints "+", as it must', ja: '「+」です (確認済み)' },
  'must-print-plus-more': {
    en: 'Exim: its router must accept "+suffix"',
    ja: 'Exim: ルーターが「+接尾辞」を受けること',
  },
  'look-at-change': { en: 'look at the change; writes nothing', ja: '変更内容の確認のみ。書き込みません' },
  'stop-and-start': {
    en: 'this file changes QRUNNERS, which a restart alone does not take up',
    ja: 'QRUNNERS の変更は restart だけでは反映されません',
  },
  'other-ways': {
    en: 'This leaves the choice to list owners. Another way may fit better:',
    ja: '以上は各リストの管理者が選ぶ方法です。次の方法が適している場合もあります:',
  },
  'way-verp': {
    en: 'mmcfg fix --delivery verp    the host decides for every list, with VERP',
    ja: 'mmcfg fix --delivery verp    全リストを VERP で個別配送 (サイトで一括)',
  },
  'way-single': {
    en: 'mmcfg fix --delivery single  the host decides for every list, no VERP',
    ja: 'mmcfg fix --delivery single  全リストを VERP なしで個別配送 (同上)',
  },
  'way-postfix': {
    en: 'only one remote domain is the trouble: leave it to Postfix, e.g.',
    ja: '問題の宛先が 1 つのドメインだけなら、Postfix 側で対処できます。例:',
  },
  'way-transport': {
    en: '  transport  docomo.ne.jp single:    (then postmap it, postfix reload)',
    ja: '  transport  docomo.ne.jp single:    (その後 postmap と postfix reload)',
  },
  'lists-only': {
    en: "Each list's personalize is still to be set to 1; until it is, these settings change nothing for that list",
    ja: '各リストの personalize を 1 にしてください。1 にするまで、そのリストの配送方法は変わりません',
  },
  'lists-left': {
    en: "Each list's personalize is still to be set to 1. Until it is, the settings change nothing for that list:",
    ja: '各リストの personalize を 1 にします。1 にするまで、そのリストの配送方法は変わりません:',
  },
} as const satisfies Record<string, Text>;
