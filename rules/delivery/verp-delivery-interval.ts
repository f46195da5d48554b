import { defineRule } from '../../lib/lint/rule.ts';
import { setTo } from '../../lib/lint/wanted.ts';

/** Types that Python's % and == take here; with any other ToOutgoing raises a TypeError. */
const NUMBERS = new Set(['bool', 'int', 'long', 'float']);

export default defineRule({
  id: 'delivery/verp-delivery-interval',
  severity: 'warning',
  since: '0.1.0',
  fixSafety: ['unsafe'],
  reads: ['VERP_DELIVERY_INTERVAL'],
  docs: {
    why: {
      en:
        'On lists whose personalize is 0, one post in VERP_DELIVERY_INTERVAL goes out one recipient at a time: 0 is none, 1 (or Yes) every post. With a larger ' +
        'number the posts between are sent in batches, and members can still be blamed for each other. A value that is not a number makes Mailman set every such ' +
        'post aside.',
      ja:
        'personalize が 0 のリストでは、VERP_DELIVERY_INTERVAL 通に 1 通だけが宛先ごとに送られます (0 は無効、1 または Yes は全投稿)。2 以上にすると、' +
        'その間の投稿はまとめて送られ、巻き添えのエラーが残ります。数値以外を指定すると、投稿はすべて退避されます。',
    },
    bad: 'VERP_DELIVERY_INTERVAL = 10\n',
    good: 'VERP_DELIVERY_INTERVAL = 1\n',
    references: ['Mailman/Handlers/ToOutgoing.py'],
  },
  messages: {
    some: {
      en: '{setting} is {value}: on lists without personalize only one post in {value} goes to one recipient at a time',
      ja: '{setting} が {value} のため、personalize が 0 のリストでは {value} 通に 1 通しか宛先ごとに送られません',
    },
    type: {
      en: '{setting} is not a number: every post to a list without personalize is set aside (shunted)',
      ja: '{setting} が数値ではないため、personalize が 0 のリストへの投稿はすべて退避 (shunt) されます',
    },
  },
  *check({ settings }) {
    const setting = settings.get('VERP_DELIVERY_INTERVAL');
    const { known, where: at, name } = setting;
    if (known === undefined || setting.defined !== 'yes') return;
    if (!NUMBERS.has(known.type)) {
      yield { at, setting, message: 'type', severity: 'error', args: { setting: name } };
    } else if ((known.type === 'int' || known.type === 'long') && known.value > 1n) {
      const fix = { settings: { [name]: setTo('1') }, safety: 'unsafe' as const };
      yield { at, setting, message: 'some', args: { setting: name, value: String(known.value) }, fix };
    }
  },
});
