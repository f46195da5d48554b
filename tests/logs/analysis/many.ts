/* Prints what judging some 6,000 and 100,000 attempts takes, in microseconds. */
import { diagnose } from '../../../lib/logs/analysis/index.ts';
import type { Evidence } from '../../../lib/logs/evidence.ts';
import { sixteenthAndWhole } from '../../project/plain.ts';
import { at, evidence, settings, transaction } from '../evidence.ts';

const START = at('2018-05-20 00:00:00');

/** Attempts of `count` transactions of four members each, one of whom each reply names. */
function many(count: number): Evidence {
  const attempts = Array.from({ length: count }, (_, i) => {
    const names = [0, 1, 2, 3].map((n) => `m${(i * 7 + n) % 5_000}@docomo.ne.jp`);
    return transaction(names, { queueId: `Q${i}`, time: START + i * 60_000, reply: `550 Unknown user ${names[0]}` });
  });
  return evidence({ attempts: attempts.flat() });
}

const parts = { 1: many(1_562), 16: many(16 * 1_562) };
const attempts = sixteenthAndWhole((part) => {
  if (diagnose(parts[part], settings).transactions.length !== part * 1_562) throw new Error('transactions are missing');
});
console.log(JSON.stringify({ attempts }));
