/** The one of `candidates` that `word` is most likely a misspelling of: at most two slips (one for short words) away. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  let limit = word.length < 5 ? 1 : 2;
  let best: string | undefined;
  for (const candidate of candidates) {
    if (candidate === word || Math.abs(candidate.length - word.length) > limit) continue;
    const slips = candidate.toLowerCase() === word.toLowerCase() ? 0 : distance(word, candidate, limit);
    if (slips > limit || (best !== undefined && slips === limit)) continue;
    best = candidate;
    limit = slips;
    if (slips === 0) break;
  }
  return best;
}

/** Optimal string alignment: insertions, deletions, replacements and swaps of neighbours; `limit + 1` or more for words that differ by more than `limit`. */
function distance(a: string, b: string, limit: number): number {
  let twoBack: number[] = [];
  let oneBack = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let slips = Math.min((oneBack[j] as number) + 1, (row[j - 1] as number) + 1, (oneBack[j - 1] as number) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        slips = Math.min(slips, (twoBack[j - 2] as number) + 1);
      row.push(slips);
      least = Math.min(least, slips);
    }
    if (least > limit) return limit + 1;
    twoBack = oneBack;
    oneBack = row;
  }
  return oneBack[b.length] as number;
}
