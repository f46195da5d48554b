import type { Setting } from '../evaluate/evaluation.ts';
import type { Subject } from '../lint/subject.ts';
import type { Wanted } from '../lint/wanted.ts';

const PAIRS: readonly (readonly [on: string, off: string])[] = [
  ['Yes', 'No'],
  ['On', 'Off'],
  ['True', 'False'],
  ['1', '0'],
];

/** The ways to write the intended value, the likeliest first: as this setting is written now, as the file writes its switches, then what Mailman defines. */
export function spellings(subject: Subject, setting: Setting, wanted: Wanted): string[] {
  if (wanted.kind === 'value') return [wanted.expression];
  const side = wanted.on ? 0 : 1;
  const known = ['Yes', 'True', '1'].map((word) => spelling(word, side));
  const own = [written(subject, setting), fileStyle(subject)].flatMap((word) => {
    const pair = PAIRS.find((words) => word !== undefined && words.includes(word));
    return pair === undefined ? [] : [pair[side]];
  });
  const all = [...new Set([...own, ...known])];
  // A fragment may end up where Mailman's Yes and No are not defined.
  return subject.fragment ? all.filter((word) => /^(?:True|False|\d)$/.test(word)) : all;
}

function spelling(word: string, side: 0 | 1): string {
  return PAIRS.find(([on]) => on === word)?.[side] ?? word;
}

function written({ source }: Subject, { counting }: Setting): string | undefined {
  const span = counting?.expression;
  return span && source.text.slice(span.start, span.end);
}

/** The word for a switch that the file's top level uses most; numbers aside, which may be just numbers. */
function fileStyle({ module }: Subject): string | undefined {
  const counts = new Map<string, number>();
  for (const statement of module.statements) {
    if (statement.kind !== 'assign' || statement.value.kind !== 'name') continue;
    const pair = PAIRS.find((words) => words.includes((statement.value as { name: string }).name));
    if (pair !== undefined) counts.set(pair[0], (counts.get(pair[0]) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}
