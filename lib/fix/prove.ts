import { differences } from '../evaluate/compare.ts';
import { lint } from '../lint/run.ts';
import type { Finding } from '../lint/finding.ts';
import type { Rule } from '../lint/rule.ts';
import { evaluateMarked, examine } from '../lint/subject.ts';
import type { Subject } from '../lint/subject.ts';
import { isSatisfied } from '../lint/wanted.ts';
import type { Wanted } from '../lint/wanted.ts';
import { toBytes } from './bytes.ts';
import { applyEdits } from './edit.ts';
import type { Edit } from './edit.ts';

/** The text after a fix, with the proof that it does what it says and nothing else; or why it could not be proven. */
export type Proof =
  | {
      readonly proven: true;
      readonly after: Subject;
      readonly bytes: Uint8Array;
      readonly newNotes: readonly Finding[];
    }
  | { readonly proven: false; readonly why: Doubt; readonly names: readonly string[] };

/** encoding: another reading of the bytes. loads: a syntax error or a certain exception. value: not the intended one. others: another name changes. findings: a new problem. */
export type Doubt = 'encoding' | 'loads' | 'value' | 'others' | 'findings';

/**
 * Makes the edits and proves them on the new bytes, read and evaluated afresh: exactly the intended settings changed, to the intended values;
 * the file still loads, in the same encoding, without a new error or warning.
 */
export function prove(
  before: Subject,
  edits: readonly Edit[],
  intended: ReadonlyMap<string, Wanted>,
  rules: readonly Rule[],
): Proof {
  const { source, module, defaults, site } = before;
  const { text, spans } = applyEdits(source.text, edits);
  const bytes = toBytes(text);
  const after = examine(bytes, source.name, { defaults, python: module.python, site }, spans);
  const doubt = (why: Doubt, names: readonly string[] = []): Proof => ({ proven: false, why, names });
  if (!sameReading(before, after)) return doubt('encoding');
  // What the edit feeds may raise an exception where it did not before: an assertion, a call that is not modelled.
  const { loads, mayFailTainted } = after.evaluation;
  if (!before.evaluation.loads || !loads || mayFailTainted) return doubt('loads');
  const unmet = [...intended].filter(([name, wanted]) => !isSatisfied(wanted, after.evaluation.setting(name)));
  if (unmet.length > 0)
    return doubt(
      'value',
      unmet.map(([name]) => name),
    );
  const marked = evaluateMarked(
    before,
    edits.map(({ start, end }) => ({ start, end })),
  );
  const others = differences(marked, after.evaluation, new Set(intended.keys()));
  if (others.length > 0) return doubt('others', others);
  const added = newFindings(lint(before, rules), lint(after, rules));
  if (added.some(({ severity }) => severity !== 'note'))
    return doubt(
      'findings',
      added.map(({ rule }) => rule),
    );
  return { proven: true, after, bytes, newNotes: added };
}

function sameReading(a: Subject, b: Subject): boolean {
  const { source: x } = a;
  const { source: y } = b;
  return (
    x.encoding === y.encoding &&
    x.cookie?.spelling === y.cookie?.spelling &&
    x.cookie?.start === y.cookie?.start &&
    x.start === y.start &&
    a.fragment === b.fragment
  );
}

function newFindings(before: readonly Finding[], after: readonly Finding[]): Finding[] {
  const key = ({ rule, message, setting, severity }: Finding): string => [rule, message, setting, severity].join('\n');
  const counts = new Map<string, number>();
  for (const finding of before) counts.set(key(finding), (counts.get(key(finding)) ?? 0) + 1);
  return after.filter((finding) => {
    const left = counts.get(key(finding)) ?? 0;
    counts.set(key(finding), left - 1);
    return left <= 0;
  });
}
