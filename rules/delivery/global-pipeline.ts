import { compareReleases } from '../../lib/mailman/catalogue.ts';
import type { Span } from '../../lib/python/syntax.ts';
import { defineRule } from '../../lib/lint/rule.ts';

/** Handlers that a post needs, and the release that brought each. */
const NEEDED = [
  { handler: 'ToOutgoing', release: '2.1.0', message: 'outgoing' },
  { handler: 'SpamDetect', release: '2.1.0', message: 'spam' },
  { handler: 'Scrubber', release: '2.1.6', message: 'scrubber' },
  { handler: 'CleanseDKIM', release: '2.1.8', message: 'dkim' },
  { handler: 'WrapMessage', release: '2.1.16', message: 'wrap' },
] as const;

export default defineRule({
  id: 'delivery/global-pipeline',
  severity: 'warning',
  since: '0.1.0',
  reads: ['GLOBAL_PIPELINE'],
  docs: {
    why: {
      en:
        'Every post runs through the handlers in GLOBAL_PIPELINE. A list copied from an older Mailman lacks those that came later, and a handler that was removed ' +
        'takes more with it than its name says. To add a handler, use GLOBAL_PIPELINE.insert().',
      ja:
        'すべての投稿は GLOBAL_PIPELINE のハンドラーを順に通ります。古い Mailman から書き写した一覧には、後から追加されたハンドラーがありません。' +
        'また、ハンドラーを外すと、名前から想像する以上の機能が失われます。ハンドラーの追加には GLOBAL_PIPELINE.insert() を使ってください。',
    },
    bad: "GLOBAL_PIPELINE.remove('SpamDetect')\n",
    good: "GLOBAL_PIPELINE.insert(1, 'SpamAssassin')\n",
    references: ['Mailman/Defaults.py', 'Mailman/Queue/IncomingRunner.py'],
  },
  messages: {
    outgoing: {
      en: '{setting} lacks ToOutgoing: no post is ever delivered',
      ja: '{setting} に ToOutgoing がないため、投稿は一切配送されません',
    },
    spam: {
      en: '{setting} lacks SpamDetect: header filters do not work, and from 2.1.18 on neither does DMARC moderation',
      ja: '{setting} に SpamDetect がないため、ヘッダーフィルターが働きません (2.1.18 以降は DMARC の処理も)',
    },
    scrubber: {
      en: '{setting} lacks Scrubber (since {release}): attachments are not scrubbed from posts',
      ja: '{setting} に Scrubber ({release} 以降) がないため、投稿の添付ファイルが除去されません',
    },
    dkim: {
      en: '{setting} lacks CleanseDKIM (since {release}): REMOVE_DKIM_HEADERS has no effect',
      ja: '{setting} に CleanseDKIM ({release} 以降) がないため、REMOVE_DKIM_HEADERS が効きません',
    },
    wrap: {
      en: '{setting} lacks WrapMessage (since {release}): wrapping for DMARC (from_is_list, dmarc_moderation_action) does nothing',
      ja: '{setting} に WrapMessage ({release} 以降) がないため、DMARC 対策の包み込み (from_is_list、dmarc_moderation_action) が働きません',
    },
  },
  *check({ settings, subject, release: current }) {
    const setting = settings.get('GLOBAL_PIPELINE');
    const { known } = setting;
    if (known?.type !== 'list' || setting.isDefault || setting.defined !== 'yes') return;
    const mentions = ({ start, end }: Span, handler: string): boolean =>
      subject.source.text.slice(start, end).includes(handler);
    const handlers = known.items.map((item) => (item.type === 'bytes' || item.type === 'text' ? item.value : ''));
    for (const { handler, release, message } of NEEDED) {
      if (handlers.includes(handler) || compareReleases(current, release) < 0) continue;
      const severity = message === 'outgoing' ? ('error' as const) : ('warning' as const);
      const removal = setting.assignments.find(
        ({ kind, statement }) => kind === 'mutation' && mentions(statement, handler),
      );
      const at = removal?.target ?? setting.where;
      yield { at, setting, message, severity, args: { setting: setting.name, release } };
    }
  },
});
