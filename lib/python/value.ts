/**
 * Python values, as plain data. `bytes` is Python 2's str (and Python 3's bytes): one character per byte.
 * `text` is Python 2's unicode (and Python 3's str). Python 3 knows no `long`.
 */
export type PyValue =
  | PyNone
  | PyBool
  | PyInt
  | PyFloat
  | PyString
  | { readonly type: 'tuple' | 'list' | 'set'; readonly items: readonly PyValue[] }
  /** Entries in the order of insertion; keys are distinct by Python's ==. */
  | { readonly type: 'dict'; readonly entries: readonly (readonly [PyValue, PyValue])[] };

export interface PyNone {
  readonly type: 'none';
}
export interface PyBool {
  readonly type: 'bool';
  readonly value: boolean;
}
export interface PyInt {
  readonly type: 'int' | 'long';
  readonly value: bigint;
}
export interface PyFloat {
  readonly type: 'float';
  readonly value: number;
}
export interface PyString {
  readonly type: 'bytes' | 'text';
  readonly value: string;
}

export type PyScalar = PyNone | PyBool | PyInt | PyFloat | PyString;
