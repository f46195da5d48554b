import { lacksDefaults } from '../lint/run.ts';
import type { Subject } from '../lint/subject.ts';
import { stepTexts } from '../language/steps.ts';
import { deliverySettings, perRecipient } from '../mailman/delivery.ts';
import type { PerRecipient } from '../mailman/delivery.ts';
import type { Sentence } from '../report/file-report.ts';

export interface DeliveryNow {
  /** What the delivery model says of posts under this configuration. */
  readonly sentences: readonly Sentence[];
  /** True where it is for each list to opt in to per-recipient delivery. */
  readonly listsLeft: boolean;
  /** How posts to lists whose personalize is 0, 1 and 2 go out; undefined for a file that does not load. */
  readonly model: Readonly<Record<0 | 1 | 2, PerRecipient>> | undefined;
}

/** How posts are delivered under a configuration, as far as it is known. */
export function deliveryNow(subject: Subject): DeliveryNow {
  const { evaluation, defaults } = subject;
  if (!evaluation.loads || lacksDefaults(subject)) return { sentences: [], listsLeft: false, model: undefined };
  const known = (name: string) => {
    const setting = evaluation.setting(name);
    return setting.defined === 'yes' ? setting.known : undefined;
  };
  const model = perRecipient(deliverySettings(known, defaults.variant === 'port' ? 3 : 2));
  return { sentences: [sentence(model[0], model[1])], listsLeft: model[0].single !== 'always', model };
}

function sentence(plain: PerRecipient, personalized: PerRecipient): Sentence {
  const { single, most, setting = '' } = plain;
  if (single === 'shunted') return { text: stepTexts['now-shunted'], args: { setting } };
  if (single === 'unknown') return { text: stepTexts['now-unknown'], args: { setting } };
  if (single === 'always') return { text: stepTexts['now-all'], args: {} };
  const count = most ?? Infinity;
  const unlimited = count === Infinity;
  if (single !== 'never') {
    return { text: stepTexts['now-interval'], args: { interval: single.everyNth } };
  }
  if (personalized.verp === 'always') {
    return { text: stepTexts[unlimited ? 'now-personalized-unlimited' : 'now-personalized'], args: { count } };
  }
  return { text: stepTexts[unlimited ? 'now-unlimited' : 'now-batched'], args: { count } };
}
