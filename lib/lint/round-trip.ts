import type { Setting } from '../evaluate/evaluation.ts';
import { search } from './regexp/match.ts';
import { parseRegExp } from './regexp/parse.ts';
import type { Pattern } from './regexp/syntax.ts';

/** A format that writes something into an address, and the regular expression that reads it back. */
export interface Pair {
  /** The keys that Mailman gives to the format. */
  readonly keys: readonly string[];
  /** The groups that Mailman takes from the match, which are those keys. */
  readonly groups: readonly string[];
  /** True for re.match, false for re.search. */
  readonly anchored: boolean;
  /** Values for the keys, each set as a site would have them. */
  readonly samples: readonly Readonly<Record<string, string>>[];
}

/** What is certainly wrong with a pair. */
export type PairFault =
  | { readonly id: 'unknown-key'; readonly key: string }
  | { readonly id: 'invalid'; readonly message: string }
  | { readonly id: 'missing-group'; readonly group: string }
  | { readonly id: 'no-match'; readonly address: string }
  | { readonly id: 'mismatch'; readonly address: string; readonly group: string; readonly value: string };

/**
 * Writes sample addresses with the format and reads them back with the regular expression. Undefined when they survive, and when anything is not known: a value, a
 * conversion other than `%(key)s`, a construct of regular expressions that is not modelled.
 */
export function pairFault(format: Setting, regexp: Setting, pair: Pair): PairFault | undefined {
  const [written, read] = [stringOf(format), stringOf(regexp)];
  const pieces = written === undefined ? undefined : parseFormat(written);
  const key = pieces?.find((piece) => piece.key !== undefined && !pair.keys.includes(piece.key))?.key;
  if (key !== undefined) return { id: 'unknown-key', key };
  const parsed = read === undefined ? undefined : parseRegExp(read);
  if (parsed?.kind === 'invalid') return { id: 'invalid', message: parsed.message };
  if (parsed?.kind !== 'pattern') return undefined;
  const group = pair.groups.find((name) => !parsed.names.has(name));
  if (group !== undefined) return { id: 'missing-group', group };
  if (pieces === undefined) return undefined;
  for (const sample of pair.samples) {
    const fault = readBack(pieces, parsed, sample, pair);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

function readBack(
  pieces: readonly Piece[],
  pattern: Pattern,
  sample: Readonly<Record<string, string>>,
  { groups, anchored }: Pair,
): PairFault | undefined {
  const local = pieces.map(({ key, text }) => (key === undefined ? text : (sample[key] ?? ''))).join('');
  const address = `${local}@example.org`;
  const match = search(pattern, address, anchored);
  if (match === 'unknown') return undefined;
  if (match === undefined) return { id: 'no-match', address };
  const group = groups.find((name) => match.get(name) !== sample[name]);
  return group === undefined ? undefined : { id: 'mismatch', address, group, value: match.get(group) ?? 'None' };
}

function stringOf({ known, defined }: Setting): string | undefined {
  if (defined !== 'yes' || known === undefined) return undefined;
  return (known.type === 'bytes' || known.type === 'text') && /^[\x00-\x7f]*$/.test(known.value)
    ? known.value
    : undefined;
}

interface Piece {
  readonly key: string | undefined;
  readonly text: string;
}

/** The pieces of a `%` format; undefined for conversions other than `%(key)s` and `%%`. */
function parseFormat(format: string): Piece[] | undefined {
  const pieces: Piece[] = [];
  const pattern = /%\((\w+)\)s|%%|[^%]+|%/g;
  for (const [text, key] of format.matchAll(pattern)) {
    if (text === '%') return undefined;
    pieces.push({ key, text: text === '%%' ? '%' : text });
  }
  return pieces;
}
