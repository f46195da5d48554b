/** The releases of Mailman 2.1, oldest first. */
export const releases: readonly string[] = Array.from({ length: 40 }, (_, micro) => `2.1.${micro}`);

/** A release's numbers ('2.1.9' gives [2, 1, 9], '2.0' gives [2, 0, 0]); undefined for text that is no release. */
export function parseRelease(text: string): readonly [number, number, number] | undefined {
  const match = /^(\d{1,4})\.(\d{1,4})(?:\.(\d{1,4}))?$/.exec(text);
  return match === null ? undefined : [Number(match[1]), Number(match[2]), Number(match[3] ?? 0)];
}

/** The releases of Mailman 2.1 are compared some thousand times in a run. */
const ranks = new Map<string, number>(releases.map((release, micro) => [release, rank(2, 1, micro)]));

function rank(major: number, minor: number, micro: number): number {
  return (major * 10_000 + minor) * 10_000 + micro;
}

function rankOf(release: string): number {
  return ranks.get(release) ?? rank(...(parseRelease(release) ?? [0, 0, 0]));
}

/** Negative where release `a` came before `b`, 0 for the same one, positive for a later one. What is no release counts as the oldest. */
export function compareReleases(a: string, b: string): number {
  return rankOf(a) - rankOf(b);
}
