import { defineRule } from '../../lib/lint/rule.ts';

/** What makes Mailman put something behind a `+` in its addresses. */
const VERP = [
  'VERP_PERSONALIZED_DELIVERIES',
  'VERP_DELIVERY_INTERVAL',
  'VERP_PROBES',
  'VERP_PASSWORD_REMINDERS',
  'VERP_CONFIRMATIONS',
];

export default defineRule({
  id: 'delivery/recipient-delimiter',
  severity: 'error',
  since: '0.1.0',
  reads: VERP,
  docs: {
    why: {
      en:
        'With VERP, bounces come to list-bounces+member=host@. Postfix takes that for list-bounces@ only with recipient_delimiter = + in main.cf; without it every ' +
        'bounce is answered "User unknown", and Mailman never hears of it. So the delimiter comes first, then VERP.',
      ja:
        'VERP を有効にすると、エラーメールは list-bounces+会員=ホスト@ 宛に届きます。Postfix がこれを list-bounces@ として扱うのは、main.cf に ' +
        'recipient_delimiter = + がある場合だけです。ない場合、エラーメールはすべて User unknown になり、Mailman に届きません。先にこちらを設定してください。',
    },
    bad: 'VERP_PROBES = Yes\n',
    good: 'VERP_PROBES = Yes\n',
    site: { bad: { goal: 'personalized', delimiter: 'missing' }, good: { goal: 'personalized', delimiter: 'plus' } },
    references: ['doc/mailman-install', 'Mailman/Queue/BounceRunner.py'],
  },
  messages: {
    missing: {
      en: 'Postfix has no "+" in recipient_delimiter: with VERP on, bounces to list-bounces+... are refused as "User unknown". Set it in main.cf first',
      ja: 'Postfix の recipient_delimiter に「+」がありません。VERP を有効にすると、list-bounces+... 宛のエラーメールが User unknown になります。先に main.cf で設定してください',
    },
  },
  *check({ settings, site, evaluation }) {
    if (site.delimiter !== 'missing') return;
    const on = VERP.map((name) => settings.get(name)).find(
      ({ truth, assignments }) => truth === true && assignments.length > 0,
    );
    // Where VERP is off it is about to be turned on, unless the site goes the way that does without.
    if (on === undefined && site.goal === 'single') return;
    const at = on?.where ?? evaluation.defaultsImport ?? { start: 0, end: 0 };
    yield { at, absent: on === undefined, message: 'missing', args: {} };
  },
});
