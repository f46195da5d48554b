import type { Rule } from '../lint/rule.ts';
import type { Finding } from '../lint/finding.ts';
import type { Subject } from '../lint/subject.ts';
import { isSatisfied } from '../lint/wanted.ts';
import type { Wanted } from '../lint/wanted.ts';
import { overlap } from './edit.ts';
import type { Edit } from './edit.ts';
import { block, placements } from './place.ts';
import { prove } from './prove.ts';
import type { Doubt, Proof } from './prove.ts';
import { spellings } from './spell.ts';

/** Why a setting is not mended: the file cannot be read as Python, or stops at an exception, or no edit could be proven. */
export type RefusalId = 'syntax' | 'stops' | 'unproven';

export interface Refusal {
  readonly id: RefusalId;
  readonly names: readonly string[];
  /** What to type instead, one line each. */
  readonly lines: readonly string[];
  /** What stood in the way of the last candidate, and the names it would have changed besides. */
  readonly doubt?: Doubt;
  readonly others?: readonly string[];
}

export interface FixResult {
  readonly before: Subject;
  readonly after: Subject;
  readonly bytes: Uint8Array;
  /** The edits of each round, in offsets of the text that it began with; empty when nothing changes. */
  readonly rounds: readonly (readonly Edit[])[];
  /** The settings that the edits set. */
  readonly fixed: readonly string[];
  readonly newNotes: readonly Finding[];
  readonly refusals: readonly Refusal[];
}

/** The settings that the fixes of `findings` intend; `unsafe` includes fixes that need a second look. */
export function intentions(findings: readonly Finding[], unsafe = false): Map<string, Wanted> {
  const wanted = new Map<string, Wanted>();
  for (const { fix } of findings) {
    if (fix === undefined || (fix.safety === 'unsafe' && !unsafe)) continue;
    for (const [name, value] of Object.entries(fix.settings)) if (!wanted.has(name)) wanted.set(name, value);
  }
  return wanted;
}

/**
 * Works out the edits that give the settings their intended values: for each the first place and spelling that is proven. `rules` are those
 * whose findings may not become more.
 */
export function fix(before: Subject, wanted: ReadonlyMap<string, Wanted>, rules: readonly Rule[]): FixResult {
  const order = rules.flatMap(({ reads }) => reads);
  const pending = [...wanted.keys()]
    .filter((name) => !isSatisfied(get(wanted, name), before.evaluation.setting(name)))
    .sort((a, b) => order.indexOf(a) - order.indexOf(b));
  const { source, evaluation, module } = before;
  if (pending.length > 0 && !evaluation.loads) {
    const id = source.problems.length > 0 || module.problems.length > 0 ? 'syntax' : 'stops';
    const refusal: Refusal = { id, names: pending, lines: linesFor(before, pending, wanted) };
    return { before, after: before, bytes: source.bytes, rounds: [], fixed: [], newNotes: [], refusals: [refusal] };
  }
  const first = new Search(before, wanted, rules).run(pending);
  if (first.fixed.length === 0 || first.refusals.length === 0) return first;
  // What is in place now may make room for the rest: each round proves that it changes what is intended, and so both together do.
  const second = fix(first.after, wanted, rules);
  if (second.fixed.length === 0) return first;
  return {
    ...second,
    before,
    rounds: [...first.rounds, ...second.rounds],
    fixed: [...first.fixed, ...second.fixed],
    newNotes: [...first.newNotes, ...second.newNotes],
  };
}

function get(wanted: ReadonlyMap<string, Wanted>, name: string): Wanted {
  return wanted.get(name) ?? { kind: 'switch', on: true };
}

function linesFor(before: Subject, names: readonly string[], wanted: ReadonlyMap<string, Wanted>): string[] {
  const line = (name: string): string =>
    `${name} = ${spellings(before, before.evaluation.setting(name), get(wanted, name))[0] ?? ''}`;
  return names.map(line);
}

/** Looks for proven edits, setting by setting, and keeps those found so far. */
class Search {
  private readonly before: Subject;
  private readonly wanted: ReadonlyMap<string, Wanted>;
  private readonly rules: readonly Rule[];
  private edits: readonly Edit[] = [];
  private best: Extract<Proof, { proven: true }> | undefined;
  private readonly fixed: string[] = [];
  private failure: Extract<Proof, { proven: false }> | undefined;

  constructor(before: Subject, wanted: ReadonlyMap<string, Wanted>, rules: readonly Rule[]) {
    this.before = before;
    this.wanted = wanted;
    this.rules = rules;
  }

  run(pending: readonly string[]): FixResult {
    const left = pending.filter((name) => !this.place(name));
    const rest = left.length > 0 && !this.append(left) ? left.filter((name) => !this.append([name])) : [];
    const refusals: Refusal[] = [];
    if (rest.length > 0) {
      const doubt = this.failure && { doubt: this.failure.why, others: this.failure.names };
      refusals.push({ id: 'unproven', names: rest, lines: linesFor(this.before, rest, this.wanted), ...doubt });
    }
    const { before, edits } = this;
    const best = this.finalProof();
    if (best === undefined && edits.length > 0) {
      const lines = linesFor(before, pending, this.wanted);
      const refusal: Refusal = { id: 'unproven', names: pending, lines, doubt: 'findings' };
      return {
        before,
        after: before,
        bytes: before.source.bytes,
        rounds: [],
        fixed: [],
        newNotes: [],
        refusals: [refusal],
      };
    }
    const outcome = { bytes: best?.bytes ?? before.source.bytes, newNotes: best?.newNotes ?? [] };
    return {
      before,
      after: best?.after ?? before,
      rounds: edits.length > 0 ? [edits] : [],
      fixed: this.fixed,
      refusals,
      ...outcome,
    };
  }

  /** All edits together, held against all rules: half of a fix may well look worse than none. */
  private finalProof(): Extract<Proof, { proven: true }> | undefined {
    if (this.edits.length === 0) return undefined;
    const intended = new Map(this.fixed.map((name) => [name, get(this.wanted, name)]));
    const proof = prove(this.before, this.edits, intended, this.rules);
    return proof.proven ? proof : undefined;
  }

  /** Tries every place but the end of the file. */
  private place(name: string): boolean {
    if (this.isDone(name)) return this.keep([name], this.edits);
    const setting = this.before.evaluation.setting(name);
    for (const placement of placements(this.before, setting, this.kin(name))) {
      for (const expression of spellings(this.before, setting, get(this.wanted, name))) {
        if (this.keep([name], [...this.edits, placement(expression)])) return true;
      }
    }
    return false;
  }

  /** The settings that belong together with this one. */
  private kin(name: string): string[] {
    const groups = this.rules.filter(({ reads }) => reads.includes(name)).flatMap(({ group }) => group ?? []);
    return this.rules
      .filter(({ group }) => group !== undefined && groups.includes(group))
      .flatMap(({ reads }) => reads);
  }

  /** Tries one block at the end of the file for all the names. */
  private append(names: readonly string[]): boolean {
    const choices = names.map((name) =>
      spellings(this.before, this.before.evaluation.setting(name), get(this.wanted, name)),
    );
    for (let i = 0; i < Math.max(...choices.map((choice) => choice.length)); i++) {
      const lines = names.map((name, n) => `${name} = ${choices[n]?.[i] ?? choices[n]?.[0] ?? ''}`);
      if (this.keep(names, [...this.edits, block(this.before, lines)])) return true;
    }
    return false;
  }

  private isDone(name: string): boolean {
    return this.best !== undefined && isSatisfied(get(this.wanted, name), this.best.after.evaluation.setting(name));
  }

  /** Takes the edits when they are proven to set the names, besides what is fixed already. */
  private keep(names: readonly string[], edits: readonly Edit[]): boolean {
    const last = edits[edits.length - 1];
    if (last !== undefined && edits.some((edit) => edit !== last && overlap(edit, last))) return false;
    const intended = new Map([...this.fixed, ...names].map((name) => [name, get(this.wanted, name)]));
    const proof = prove(this.before, edits, intended, []);
    if (!proof.proven) {
      this.failure = proof;
      return false;
    }
    this.edits = edits;
    this.best = proof;
    this.fixed.push(...names);
    return true;
  }
}
