import type { Raised } from '../value.ts';
import { typeError } from './common.ts';

/** The TypeError for a wrong number of arguments. */
export function wrongCount(name: string, given: number, least: number, most: number): Raised | undefined {
  if (given >= least && given <= most) return undefined;
  const limit = given < least ? least : most;
  const bound = least === most ? 'exactly' : given < least ? 'at least' : 'at most';
  return typeError(`${name}() takes ${bound} ${limit} argument${limit === 1 ? '' : 's'} (${given} given)`);
}
