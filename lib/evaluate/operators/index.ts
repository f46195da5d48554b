/**
 * Pure operations on abstract Python values. Every value or exception that they state is what Python 2.7 (or 3.11, as
 * `context.dialect` says) gives; what is not certain is unknown, and a result of `undefined` means "not modelled".
 * Operands are known or unknown values; one-of values are left to the caller, who distributes.
 */
export { attributeKind } from './attributes.ts';
export { binary, unary } from './binary.ts';
export { compare } from './compare.ts';
export { newDict, newSet } from './container.ts';
export { callFunction } from './functions.ts';
export { inPlace } from './in-place.ts';
export { keyOf } from './key.ts';
export { method, objectMethod } from './methods.ts';
export { deleteItem, deleteSlice, setItem, setSlice } from './store.ts';
export { slice, subscript } from './subscript.ts';
export { truth } from './truth.ts';
export type { Context, Keywords, NewObject, ObjectResult, Result } from './types.ts';
