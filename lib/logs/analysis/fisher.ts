import { gammaln } from 'simple-statistics';

/**
 * Fisher's exact test, two-sided, of the table [[a, b], [c, d]] of counts: how likely a table at least as rare as this one is if rows
 * and columns have nothing to do with each other. From 0 to 1; 1 for an empty table.
 */
export function fisher(a: number, b: number, c: number, d: number): number {
  const row = a + b;
  const column = a + c;
  const total = a + b + c + d;
  const base = choose(total, column);
  const chance = (k: number): number => Math.exp(choose(row, k) + choose(total - row, column - k) - base);
  const observed = chance(a) * (1 + 1e-7);
  let sum = 0;
  for (let k = Math.max(0, column - (total - row)); k <= Math.min(row, column); k += 1) {
    const one = chance(k);
    if (one <= observed) sum += one;
  }
  return Math.min(1, sum);
}

/** The logarithm of n over k. */
function choose(n: number, k: number): number {
  return gammaln(n + 1) - gammaln(k + 1) - gammaln(n - k + 1);
}
