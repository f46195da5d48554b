/** Shorter parts of a text are copies anyway (V8 makes slices from 13 characters on). */
const SHORT = 13;
/** A character has three bytes of UTF-8 at the most. */
const LONG = 1000;
const scratch = Buffer.allocUnsafeSlow(3 * LONG);

/** A copy of a text that may be a part of another, which it would keep in memory. */
export function alone(text: string): string {
  if (text.length < SHORT) return text;
  if (text.length > LONG) return Buffer.from(text).toString();
  return scratch.utf8Slice(0, scratch.write(text));
}
