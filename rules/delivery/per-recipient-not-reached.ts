import { defineRule } from '../../lib/lint/rule.ts';
import type { RuleContext } from '../../lib/lint/rule.ts';
import { setTo } from '../../lib/lint/wanted.ts';
import { deliverySettings, shortOf } from '../../lib/mailman/delivery.ts';
import type { Missing } from '../../lib/mailman/delivery.ts';

/** The settings by which a site shows that it wants delivery one recipient at a time. */
const SIGNS = ['VERP_PERSONALIZED_DELIVERIES', 'VERP_DELIVERY_INTERVAL', 'OWNERS_CAN_ENABLE_PERSONALIZATION'] as const;

export default defineRule({
  id: 'delivery/per-recipient-not-reached',
  severity: 'warning',
  since: '0.1.0',
  fixSafety: ['safe'],
  reads: [...SIGNS, 'SMTP_MAX_RCPTS', 'DELIVERY_MODULE'],
  docs: {
    why: {
      en:
        'Delivery one recipient at a time needs several settings together. VERP_PERSONALIZED_DELIVERIES alone changes no post of a list whose personalize is 0, and ' +
        'OWNERS_CAN_ENABLE_PERSONALIZATION alone changes no delivery at all. What the site has set is short of what it is after, so members still share transactions.',
      ja:
        '宛先ごとの個別配送には、複数の設定がそろっている必要があります。VERP_PERSONALIZED_DELIVERIES だけでは personalize が 0 のリストの投稿は変わらず、' +
        'OWNERS_CAN_ENABLE_PERSONALIZATION だけでは配送は一切変わりません。一部しか設定されていないため、まとめて配送される状態が残っています。',
    },
    bad: 'VERP_PERSONALIZED_DELIVERIES = Yes\n',
    good: 'VERP_PERSONALIZED_DELIVERIES = Yes\nOWNERS_CAN_ENABLE_PERSONALIZATION = Yes\n',
    references: ['Mailman/Handlers/ToOutgoing.py', 'Mailman/Gui/NonDigest.py'],
  },
  messages: {
    part: {
      en: 'Only a part of per-recipient delivery is set; missing: {missing}',
      ja: '個別配送の設定が一部しかありません。不足: {missing}',
    },
    goal: {
      en: 'Not every post of every list goes to one recipient at a time; missing: {missing}',
      ja: 'すべてのリストのすべての投稿が宛先ごとに送られるわけではありません。不足: {missing}',
    },
  },
  *check(context) {
    const { settings, site, evaluation } = context;
    const missing = site.goal === 'single' ? singleMissing(context) : shortOf(knownSettings(context), site.goal);
    if (missing.length === 0 || missing.some(({ known }) => !known)) return;
    const sign = SIGNS.map((name) => settings.get(name)).find(
      ({ truth, assignments }) => truth === true && assignments.length > 0,
    );
    if (site.goal === 'personalized' && sign === undefined) return;
    const present =
      sign ?? missing.map(({ setting }) => settings.get(setting)).find(({ assignments }) => assignments.length > 0);
    const at = present?.where ?? evaluation.defaultsImport ?? { start: 0, end: 0 };
    const args = { missing: missing.map(({ setting, to }) => `${setting} = ${to}`).join(', ') };
    const wanted = Object.fromEntries(missing.map(({ setting, to }) => [setting, setTo(to)]));
    const fix = { settings: wanted, safety: 'safe' as const };
    // The rules on the settings themselves warn of each that is off; here they are seen together.
    if (site.goal === 'personalized') yield { at, message: 'part', severity: 'note', args, fix };
    else yield { at, absent: present === undefined, message: 'goal', args, fix };
  },
});

function knownSettings({ settings, variant }: RuleContext): ReturnType<typeof deliverySettings> {
  const known = (name: string) => {
    const setting = settings.get(name);
    return setting.defined === 'yes' ? setting.known : undefined;
  };
  return deliverySettings(known, variant === 'port' ? 3 : 2);
}

/** A limit of one recipient does it, unless the posts go out singly already. */
function singleMissing(context: RuleContext): Missing[] {
  return shortOf(knownSettings(context), 'single').map((missing) =>
    missing.setting === 'VERP_DELIVERY_INTERVAL'
      ? { setting: 'SMTP_MAX_RCPTS', to: '1', known: context.settings.get('SMTP_MAX_RCPTS').known !== undefined }
      : missing,
  );
}
