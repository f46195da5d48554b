import type { CommandTexts } from './help-commands.ts';

export const diagnoseHelp: CommandTexts = {
  about: {
    en: "Say from the logs who was refused for someone else's sake",
    ja: '他の宛先の巻き添えでエラーになった会員をログから調べます',
  },
  more: {
    en: 'Logs of Postfix, Exim and Sendmail and Mailman\'s bounce, post, smtp and smtp-failure, told apart by content, plain or compressed (gz, xz, bz2, zst), in any order. A directory stands for the logs in it, not below; "-" is standard input. Without any, the logs of the usual places are read.',
    ja: 'Postfix、Exim、Sendmail のログと、Mailman の bounce、post、smtp、smtp-failure を読みます。種類は内容で判別し、圧縮 (gz、xz、bz2、zst) されていても、順序が違っていてもかまいません。ディレクトリを指定すると、その直下のログを対象にします。「-」は標準入力です。省略すると通常の場所のログを読みます。',
  },
  examples: [
    {
      command: 'mmcfg diagnose /var/log/maillog* /var/log/mailman/bounce*',
      does: { en: 'all that logrotate kept', ja: 'ローテーション済みのものも含めて調べる' },
    },
    {
      command: "journalctl -u 'postfix*' -o short-iso | mmcfg diagnose - /var/log/mailman",
      does: { en: 'where the mail log is in the journal', ja: 'メールのログがジャーナルにある場合' },
    },
    {
      command: 'mmcfg diagnose --since 2026-11-20 --format html -o report.html',
      does: { en: 'the logs of this host, as a page', ja: 'このホストのログを調べ、結果を HTML で保存' },
    },
  ],
  exits: [
    { en: 'the logs show nobody refused for someone else', ja: 'ログの範囲では巻き添えなし' },
    { en: 'they show somebody, or undeserved points', ja: '巻き添え、または巻き添えによるスコアあり' },
    { en: 'a log could not be read, or a wrong option', ja: '読み取れないログがあるか、オプションの誤り' },
  ],
};
