/** Shorter parts of a text are copies anyway (V8 makes slices from 13 characters on). */
const SHORT = 13;

/** A copy of a text that may be a part of another, which it would keep in memory. */
export function alone(text: string): string {
  return text.length < SHORT ? text : Buffer.from(text, 'utf8').toString('utf8');
}
