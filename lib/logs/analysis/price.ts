import type { Day, RelayDay } from '../evidence.ts';
import type { Practice, Price } from '../diagnosis.ts';
import { addTo, byText } from './order.ts';

/**
 * What the change to one-by-one delivery cost at each remote host: the parts of the recipients that it deferred and throttled before the
 * first list changed and since the last one did. None where no list changed within the logs.
 */
export function pricesOf(relays: readonly RelayDay[], practices: readonly Practice[]): Price[] {
  const days = practices.filter(({ state }) => state === 'one-by-one').flatMap(({ since }) => since ?? []);
  if (days.length === 0) return [];
  const first = days.reduce((a, b) => Math.min(a, b));
  const last = days.reduce((a, b) => Math.max(a, b));
  const byRelay = new Map<string, RelayDay[]>();
  for (const day of relays) addTo(byRelay, day.relay, day);
  const prices = [...byRelay].map(([relay, known]): Price => {
    return { relay, before: rates(known, (day) => day < first), after: rates(known, (day) => day >= last) };
  });
  return prices
    .filter(({ before, after }) => before.recipients > 0 && after.recipients > 0)
    .sort((a, b) => b.after.recipients - a.after.recipients || byText(a.relay, b.relay));
}

function rates(days: readonly RelayDay[], when: (day: Day) => boolean): Price['before'] {
  const total = { recipients: 0, deferred: 0, throttled: 0 };
  for (const { day, sent, deferred, bounced, throttled } of days) {
    if (!when(day)) continue;
    total.recipients += sent + deferred + bounced;
    total.deferred += deferred;
    total.throttled += throttled;
  }
  const { recipients } = total;
  if (recipients === 0) return total;
  return { recipients, deferred: total.deferred / recipients, throttled: total.throttled / recipients };
}
