/** The releases of Mailman 2.1, oldest first. */
export const releases: readonly string[] = Array.from({ length: 40 }, (_, micro) => `2.1.${micro}`);

/** A release's numbers ('2.1.9' gives [2, 1, 9], '2.0' gives [2, 0, 0]); undefined for text that is no release. */
export function parseRelease(text: string): readonly [number, number, number] | undefined {
  const match = /^(\d{1,4})\.(\d{1,4})(?:\.(\d{1,4}))?$/.exec(text);
  return match === null ? undefined : [Number(match[1]), Number(match[2]), Number(match[3] ?? 0)];
}

/** Negative where release `a` came before `b`, 0 for the same one, positive for a later one. What is no release counts as the oldest. */
export function compareReleases(a: string, b: string): number {
  const first = parseRelease(a) ?? [0, 0, 0];
  const second = parseRelease(b) ?? [0, 0, 0];
  return first[0] - second[0] || first[1] - second[1] || first[2] - second[2];
}
