import type { Statement } from '../python/syntax.ts';
import type { Evaluation } from './evaluation.ts';
import type { Reason } from './reason.ts';
import type { HeapObject, Value } from './value.ts';

/**
 * The names, beyond `intended`, that are not proven to be after an edit as they were before it. Both files were evaluated with the statements marked
 * that the edit changed, added or removed. Known values must be equal in type, value and sharing; two unknown ones count as equal only
 * when they come from the same statement and depend on no marked one by data, alias or enclosing condition.
 */
export function differences(before: Evaluation, after: Evaluation, intended: ReadonlySet<string>): string[] {
  const names = new Set([...before.names(), ...after.names(), ...before.touched, ...after.touched]);
  const statements = pair(before, after);
  const comparison = statements && new Comparison(before, after, statements);
  return [...names].filter((name) => !intended.has(name) && comparison?.sameName(name) !== true);
}

/** The offset of each unmarked statement before, and of the same one after; undefined when they do not correspond. */
function pair(before: Evaluation, after: Evaluation): Map<number, number> | undefined {
  if (before.unmarked.length !== after.unmarked.length) return undefined;
  const pairs = new Map<number, number>();
  for (let i = 0; i < before.unmarked.length; i++) {
    const [a, b] = [before.unmarked[i] as Statement, after.unmarked[i] as Statement];
    if (a.kind !== b.kind || (isSimple(a) && textOf(before, a) !== textOf(after, b))) return undefined;
    pairs.set(a.start, b.start);
  }
  return pairs;
}

const COMPOUND = new Set(['if', 'try', 'for', 'while', 'with', 'def', 'class']);

function isSimple(statement: Statement): boolean {
  return !COMPOUND.has(statement.kind);
}

function textOf({ source }: Evaluation, statement: Statement): string {
  return source.text.slice(statement.start, statement.end);
}

/** Compares values of two evaluations; mutable objects correspond one to one. */
class Comparison {
  private readonly there = new Map<number, number>();
  private readonly back = new Map<number, number>();
  private readonly before: Evaluation;
  private readonly after: Evaluation;
  private readonly statements: ReadonlyMap<number, number>;

  constructor(before: Evaluation, after: Evaluation, statements: ReadonlyMap<number, number>) {
    this.before = before;
    this.after = after;
    this.statements = statements;
  }

  sameName(name: string): boolean {
    const a = this.before.setting(name);
    const b = this.after.setting(name);
    if (a.defined !== b.defined) return false;
    if (a.defined === 'no') return true;
    const certain = a.defined === 'yes' && isKnown(a.value) && isKnown(b.value);
    if (!certain && (this.before.isTainted(name) || this.after.isTainted(name))) return false;
    return this.same(a.value, b.value, name);
  }

  private same(a: Value, b: Value, name: string): boolean {
    if (a.type === 'unknown' && b.type === 'unknown') {
      return a.kind === b.kind && this.sameReason(a.reason, b.reason) && !this.isTainted(name);
    }
    if (a.type !== b.type) return false;
    switch (a.type) {
      case 'none':
        return true;
      case 'float':
        return Object.is(a.value, (b as typeof a).value);
      case 'tuple':
        return this.sameList(a.items, (b as typeof a).items, name);
      case 'one-of':
        // Which of them it is depends on conditions: those must be untouched too.
        return !this.isTainted(name) && this.sameList(a.options, (b as typeof a).options, name);
      case 'reference':
        return this.sameReference(a.id, (b as typeof a).id, name);
      case 'module':
      case 'function':
      case 'method':
      case 'class': {
        const other = b as typeof a;
        if (a.name !== other.name || (a.self === undefined) !== (other.self === undefined)) return false;
        return a.self === undefined || this.same(a.self, other.self as Value, name);
      }
      case 'unknown':
        return false;
      default:
        return a.value === (b as typeof a).value;
    }
  }

  private isTainted(name: string): boolean {
    return this.before.isTainted(name) || this.after.isTainted(name);
  }

  private sameReason(a: Reason, b: Reason): boolean {
    if (a.id !== b.id) return false;
    if (a.at === undefined || b.at === undefined) return a.at === b.at;
    return this.statements.get(a.at) === b.at;
  }

  private sameList(a: readonly Value[], b: readonly Value[], name: string): boolean {
    return a.length === b.length && a.every((value, i) => this.same(value, b[i] as Value, name));
  }

  private sameReference(a: number, b: number, name: string): boolean {
    const known = this.there.get(a);
    if (known !== undefined || this.back.has(b)) return known === b;
    this.there.set(a, b);
    this.back.set(b, a);
    const before = this.before.heap.read({ type: 'reference', id: a });
    const after = this.after.heap.read({ type: 'reference', id: b });
    return this.sameObject(before, after, name);
  }

  private sameObject(a: HeapObject, b: HeapObject, name: string): boolean {
    if (a.type === 'unknown' && b.type === 'unknown') {
      return a.was === b.was && this.sameReason(a.reason, b.reason) && !this.isTainted(name);
    }
    if (a.type === 'list' && b.type === 'list') return this.sameList(a.items, b.items, name);
    if (a.type === 'set' && b.type === 'set') {
      return this.sameList([...a.entries.values()], [...b.entries.values()], name);
    }
    if (a.type !== 'dict' || b.type !== 'dict') return false;
    if (a.fuzzy !== undefined || b.fuzzy !== undefined) {
      if (a.fuzzy === undefined || b.fuzzy === undefined) return false;
      if (!this.sameReason(a.fuzzy, b.fuzzy) || this.isTainted(name)) return false;
    }
    return this.sameList([...a.entries.values()].flat(), [...b.entries.values()].flat(), name);
  }
}

function isKnown(value: Value): boolean {
  return value.type !== 'unknown' && value.type !== 'one-of';
}
