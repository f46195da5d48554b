/* Prints what judging 25,000 and 100,000 attempts takes, in microseconds. */
import { diagnose } from '../../../lib/logs/analysis/index.ts';
import type { Evidence } from '../../../lib/logs/evidence.ts';
import { quarterAndWhole } from '../../project/plain.ts';
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

const parts = { 1: many(6_250), 4: many(25_000) };
const attempts = quarterAndWhole((part) => {
  if (diagnose(parts[part], settings).transactions.length !== part * 6_250) throw new Error('transactions are missing');
});
console.log(JSON.stringify({ attempts }));
