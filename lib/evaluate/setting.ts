import type { Span } from '../python/syntax.ts';
import type { PyValue } from '../python/value.ts';
import type { Assignment, Setting } from './evaluation.ts';
import { sameValue } from './join.ts';
import { truth } from './operators/index.ts';
import { plain } from './plain.ts';
import type { Reason } from './reason.ts';
import type { Binding } from './state.ts';
import { contents, unknown } from './value.ts';
import type { HeapObject, Value } from './value.ts';
import type { World } from './world.ts';

const NOT_DEFINED: Value = unknown({ id: 'not-defined' });

/** What is known of one name at the end of a file; everything is worked out when it is asked for. */
export class SettingView implements Setting {
  readonly name: string;
  readonly value: Value;
  readonly defined: Setting['defined'];
  readonly assignments: readonly Assignment[];
  readonly counting: Assignment | undefined;
  private readonly world: World;

  constructor(world: World, name: string, binding: Binding) {
    this.world = world;
    this.name = name;
    this.value = binding.value ?? NOT_DEFINED;
    this.defined = binding.value === undefined ? 'no' : binding.maybeUnbound ? 'maybe' : 'yes';
    this.assignments = world.assignments.get(name) ?? [];
    this.counting = binding.by;
  }

  get known(): PyValue | undefined {
    return this.value.type === 'one-of' ? undefined : plain(this.value, this.world);
  }

  get possible(): readonly PyValue[] {
    const options = this.value.type === 'one-of' ? this.value.options : [this.value];
    const values = options.map((option) => plain(option, this.world));
    return values.every((value) => value !== undefined) ? values : [];
  }

  get truth(): boolean | undefined {
    const options = this.value.type === 'one-of' ? this.value.options : [this.value];
    const truths = options.map((option) => truth(option, this.world));
    return truths.every((one) => one === truths[0]) ? truths[0] : undefined;
  }

  get reason(): Reason | undefined {
    return this.known === undefined ? findReason(this.world, this.value) : undefined;
  }

  get isDefault(): boolean {
    const base = this.world.base?.lookup(this.name);
    return base !== undefined && this.counting === undefined && sameValue(base.value, this.value) && this.isUntouched();
  }

  /** True when no object that the value holds was changed. */
  private isUntouched(): boolean {
    const queue: Value[] = [this.value];
    for (let value = queue.pop(); value !== undefined; value = queue.pop()) {
      if (value.type === 'tuple') queue.push(...value.items);
      if (value.type !== 'reference') continue;
      const object: HeapObject = this.world.cell(value.id, this.world.layer).object;
      if (value.id >= 0 || object !== this.world.base?.heap.read(value)) return false;
      queue.push(...contents(object));
    }
    return true;
  }

  get where(): Span {
    return (
      this.counting?.target ??
      this.assignments[this.assignments.length - 1]?.target ??
      this.world.defaultsImport ?? { start: 0, end: 0 }
    );
  }
}

/** Why a value is not known: the reason of the first part of it that is not. */
function findReason(world: World, value: Value): Reason {
  const seen = new Set<number>();
  const queue: Value[] = [value];
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    if (at.type === 'unknown') return at.reason;
    if (at.type === 'one-of') return { id: 'branches' };
    if (at.type === 'tuple') queue.push(...at.items);
    if (at.type === 'module') return { id: 'module', args: { module: at.name } };
    if (at.type === 'function' || at.type === 'class' || at.type === 'method') return { id: 'code' };
    if (at.type !== 'reference' || seen.has(at.id)) continue;
    seen.add(at.id);
    const object = world.cell(at.id, world.layer).object;
    if (object.type === 'unknown') return object.reason;
    if (object.type === 'dict' && object.fuzzy !== undefined) return object.fuzzy;
    queue.push(...contents(object));
  }
  return { id: 'partial' };
}
