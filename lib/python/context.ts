/** The innermost definition around some text: it decides what `yield`, `await` and `return` may do. */
export interface Context {
  readonly kind: 'module' | 'class' | 'function' | 'async';
  /** Whether a `yield`, and a `return` with a value, have been read in it. */
  yields: boolean;
  returns: boolean;
}

/** The context of text that stands in no definition; never written to, since both words are refused there. */
export const MODULE: Context = { kind: 'module', yields: false, returns: false };
