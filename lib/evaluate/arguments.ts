import type { Value } from './value.ts';

/** The arguments of a call, in order. */
export interface Arguments {
  readonly positional: readonly Value[];
  readonly keywords: readonly (readonly [name: string, value: Value])[];
  /** False where a `*` or `**` argument stands among them, so that which parameter gets what is not certain. */
  readonly exact: boolean;
}
