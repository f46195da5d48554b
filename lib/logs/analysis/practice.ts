import type { ListDay, Wall } from '../evidence.ts';
import type { Practice } from '../diagnosis.ts';
import { addTo, byText } from './order.ts';

/** How each list delivers, from its days. `changed`: when the configuration was last changed, where that is known. */
export function practicesOf(lists: readonly ListDay[], changed: Wall | undefined): Practice[] {
  const byList = new Map<string, ListDay[]>();
  for (const day of lists) if (day.messages > 0 || day.transactions > 0) addTo(byList, day.list, day);
  const practices = [...byList].map(([list, days]) => practiceOf(list, days, changed));
  return practices.sort((a, b) => byText(a.list, b.list));
}

function practiceOf(list: string, unsorted: readonly ListDay[], changed: Wall | undefined): Practice {
  const days = [...unsorted].sort((a, b) => a.day - b.day);
  const batched = days.filter(isBatched);
  const last = batched[batched.length - 1];
  const after = last === undefined ? days : days.filter(({ day }) => day > last.day);
  const lastBatch = last?.lastBatch;
  return {
    list,
    state: last === undefined ? 'always-one-by-one' : after.length > 0 ? 'one-by-one' : 'batched',
    since: after[0]?.day,
    lastBatch,
    afterChange: changed !== undefined && lastBatch !== undefined && lastBatch > changed,
    // Without a batch before, the members may be of as many domains: then they never shared a transaction.
    byPostfix:
      batched.some(hasSharedTransaction) && after.some(({ largest, transactions }) => largest > 1 && transactions > 0),
  };
}

function hasSharedTransaction({ transactions, largestTransaction }: ListDay): boolean {
  return transactions > 0 && largestTransaction > 1;
}

/** Whether recipients shared a transaction; where no transaction was logged, whether they shared a queue file. */
function isBatched(day: ListDay): boolean {
  return day.transactions > 0 ? hasSharedTransaction(day) : day.largest > 1;
}
