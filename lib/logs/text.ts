/**
 * Node's buffers have these beside `toString`, which first looks up the encoding by its name: for short texts that takes three times as
 * long.
 */
export interface Slices {
  latin1Slice(start: number, end: number): string;
  utf8Slice(start: number, end: number): string;
}

/** The bytes as a buffer that has them. */
export function slicesOf(buffer: ArrayBuffer): Slices {
  return Buffer.from(buffer) as unknown as Slices;
}

/** Shorter parts of a text are copies anyway (V8 makes slices from 13 characters on). */
const SHORT = 13;
/** A character has three bytes of UTF-8 at the most. */
const LONG = 1000;
const scratch = Buffer.allocUnsafeSlow(3 * LONG);
const slices = slicesOf(scratch.buffer as ArrayBuffer);

/** A copy of a text that may be a part of another, which it would keep in memory. */
export function alone(text: string): string {
  if (text.length < SHORT) return text;
  if (text.length > LONG) return Buffer.from(text).toString();
  return slices.utf8Slice(0, scratch.write(text));
}
