import type { Setting } from '../evaluate/evaluation.ts';
import type { PyValue } from '../python/value.ts';

/** The value that a fix intends a setting to have: a switch turned on or off, or one scalar with the expression to write for it. */
export type Wanted =
  | { readonly kind: 'switch'; readonly on: boolean }
  | { readonly kind: 'value'; readonly expression: string; readonly value: PyValue };

/** What a fix intends: settings by name, and whether it is safe to apply without asking. */
export interface Fix {
  readonly settings: Readonly<Record<string, Wanted>>;
  readonly safety: 'safe' | 'unsafe';
}

const SWITCHES: Readonly<Record<string, boolean>> = { Yes: true, No: false };

/** The intended value that `expression` stands for: Yes, No, a whole number or a quoted string without escapes. */
export function setTo(expression: string): Wanted {
  const on = SWITCHES[expression];
  if (on !== undefined) return { kind: 'switch', on };
  if (/^-?\d+$/.test(expression))
    return { kind: 'value', expression, value: { type: 'int', value: BigInt(expression) } };
  const quoted = /^'([^'\\\n]*)'$/.exec(expression);
  if (quoted === null) throw new TypeError(`not an expression that a fix may set: ${expression}`);
  return { kind: 'value', expression, value: { type: 'bytes', value: quoted[1] ?? '' } };
}

/** Whether the setting certainly has the intended value: for a switch True, False, 1 or 0, else the very value. */
export function isSatisfied(wanted: Wanted, setting: Setting): boolean {
  const { known } = setting;
  if (known === undefined || setting.defined !== 'yes') return false;
  if (wanted.kind === 'switch') {
    if (known.type === 'bool') return known.value === wanted.on;
    return (known.type === 'int' || known.type === 'long') && known.value === (wanted.on ? 1n : 0n);
  }
  const { value } = wanted;
  return known.type === value.type && 'value' in known && 'value' in value && known.value === value.value;
}
