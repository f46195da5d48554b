/** The one of `names` that `word` was most likely meant to be: at most a third of its letters wrong (added, left out, replaced or swapped with the next), or its beginning. */
export function nearest(word: string, names: readonly string[]): string | undefined {
  const near = names
    .map((name) => ({ name, distance: distance(word, name) }))
    .filter(({ name, distance }) => distance <= Math.max(1, Math.floor(name.length / 3)))
    .sort((a, b) => a.distance - b.distance);
  return near[0]?.name ?? names.find((name) => word.length > 1 && name.startsWith(word));
}

/** Edits that turn one word into the other (Damerau and Levenshtein, optimal string alignment). */
function distance(from: string, to: string): number {
  let before: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, i) => i);
  for (let i = 1; i <= from.length; i++) {
    const row = [i];
    for (let j = 1; j <= to.length; j++) {
      const same = from[i - 1] === to[j - 1];
      let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
      if (swapped) best = Math.min(best, (before[j - 2] ?? 0) + 1);
      row.push(best);
    }
    [before, last] = [last, row];
  }
  return last[to.length] ?? 0;
}
