import type { Day, Wall } from './evidence.ts';

/** Milliseconds of a day. */
export const DAY = 86_400_000;

/** The calendar day of a wall-clock time. */
export function dayOf(time: Wall): Day {
  return Math.floor(time / DAY);
}
