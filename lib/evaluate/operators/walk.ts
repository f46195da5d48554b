/** A walk through nested values, bounded in depth and in steps: a list may hold itself, a tuple may hold another twice, 60 levels deep. */
export interface Walk {
  left: number;
  depth: number;
}

const MOST_STEPS = 30_000;
const DEEPEST = 60;

export const startWalk = (): Walk => ({ left: MOST_STEPS, depth: 0 });

/** Does `work` one level deeper; gives `otherwise` where the bounds are reached. */
export function descend<T>(walk: Walk, otherwise: T, work: () => T): T {
  walk.left--;
  if (walk.left < 0 || walk.depth >= DEEPEST) return otherwise;
  walk.depth++;
  const result = work();
  walk.depth--;
  return result;
}
