import type { Wall } from '../../evidence.ts';
import { EPOCH, UNDATED } from './kernel/layout.ts';

/** Brings the time of a head (seconds since EPOCH, or UNDATED) to that of facts. */
export function wallOf(time: number): Wall | undefined {
  return time === UNDATED ? undefined : (time + EPOCH) * 1000;
}
