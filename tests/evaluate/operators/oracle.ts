import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import * as operators from '../../../lib/evaluate/operators/index.ts';
import type { Context, Result } from '../../../lib/evaluate/operators/index.ts';
import type { ComparisonOperator, BinaryOperator, UnaryOperator } from '../../../lib/python/syntax.ts';
import { contents, NONE, unknown } from '../../../lib/evaluate/value.ts';
import type { Heap, HeapObject, Raised, ReferenceValue, Value } from '../../../lib/evaluate/value.ts';
import { keyOf } from '../../../lib/evaluate/operators/index.ts';

type Tree = readonly [type: string, content?: unknown];
type Group = readonly [
  kind: string,
  name: string,
  rows: readonly number[],
  columns: readonly (readonly number[])[],
  codes: string,
];

export interface Fixture {
  readonly pool: readonly Tree[];
  readonly results: readonly string[];
  readonly groups: readonly Group[];
}

/** One operation and what Python gave for it. */
export interface Case {
  readonly kind: string;
  readonly name: string;
  /** The first operand and the others, as trees. */
  readonly operands: readonly Tree[];
  readonly expected: string;
}

export function* cases({ pool, results, groups }: Fixture): Generator<Case> {
  for (const [kind, name, rows, columns, text] of groups) {
    const codes = expand(text);
    for (const row of rows) {
      for (const column of columns) {
        const code = codes.next().value as number;
        yield {
          kind,
          name,
          operands: [row, ...column].map((index) => pool[index] as Tree),
          expected: results[code] as string,
        };
      }
    }
  }
}

function* expand(text: string): Generator<number> {
  for (const run of text.split(' ')) {
    const [code, count = 1] = run.split('*').map(Number);
    for (let i = 0; i < count; i++) yield code as number;
  }
}

/** A heap of its own for one operation. */
export class TestHeap implements Heap {
  readonly objects: HeapObject[] = [];

  read({ id }: ReferenceValue): HeapObject {
    return this.objects[id] as HeapObject;
  }

  allocate(object: HeapObject): ReferenceValue {
    return { type: 'reference', id: this.objects.push(object) - 1 };
  }

  /** The value that a tree describes, its mutable objects allocated. */
  make([type, content]: Tree, python: 2 | 3): Value {
    const items = (): Value[] => (content as Tree[]).map((tree) => this.make(tree, python));
    switch (type) {
      case 'none':
        return NONE;
      case 'bool':
        return { type, value: content as boolean };
      case 'int':
      case 'long':
        return { type, value: BigInt(content as string) };
      case 'float':
        return { type, value: Number((content as string).replace('inf', 'Infinity')) };
      case 'bytes':
      case 'text':
        return { type, value: content as string };
      case 'function':
        return { type, name: content as string };
      case 'tuple':
        return { type, items: items() };
      case 'list':
        return this.allocate({ type, items: items() });
      case 'set':
        return this.allocate({ type, entries: new Map(items().map((item) => [keyOf(item, python) as string, item])) });
      default: {
        const pairs = (content as [Tree, Tree][]).map(
          ([key, value]) => [this.make(key, python), this.make(value, python)] as const,
        );
        const entries = new Map(pairs.map((pair) => [keyOf(pair[0], python) as string, pair]));
        return this.allocate({ type: 'dict', entries, fuzzy: undefined });
      }
    }
  }
}

export interface Outcome {
  /** As the generator spells it; '?' for what is not known, '*' for what is certainly not an exception, '' where nothing was modelled. */
  readonly text: string;
  readonly reason?: string;
  /** The type of an unknown result. */
  readonly kind?: string | undefined;
  /** True where mutable objects of the operands may be reached through the unknown parts of a known result. */
  readonly hides?: boolean;
}

const ascii = (text: string): string =>
  JSON.stringify(text).replace(/[\x7f-\uffff]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** A value as the generator spells it; undefined where a part is not known. */
export function spell(value: Value, heap: TestHeap, python: 2 | 3): string | undefined {
  const all = (values: readonly Value[]): string[] | undefined => {
    const texts = values.map((item) => spell(item, heap, python));
    return texts.includes(undefined) ? undefined : (texts as string[]);
  };
  switch (value.type) {
    case 'none':
      return 'N';
    case 'bool':
      return value.value ? 'T' : 'F';
    case 'int':
      return `i${value.value}`;
    case 'long':
      return `l${value.value}`;
    case 'float':
      return `f${Object.is(value.value, -0) ? '-0' : value.value}`;
    case 'bytes':
      return `b${ascii(value.value)}`;
    case 'text':
      return `u${ascii(value.value)}`;
    case 'function':
      return `type ${value.name}`;
    case 'tuple': {
      const items = all(value.items);
      return items && `(${items.join(',')})`;
    }
    case 'reference':
      return spellObject(heap.read(value), all);
    default:
      return undefined;
  }
}

function spellObject(object: HeapObject, all: (values: readonly Value[]) => string[] | undefined): string | undefined {
  switch (object.type) {
    case 'list': {
      const items = all(object.items);
      return items && `[${items.join(',')}]`;
    }
    case 'set': {
      const items = all([...object.entries.values()]);
      return items && `<${items.sort().join(',')}>`;
    }
    case 'dict': {
      if (object.fuzzy !== undefined) return undefined;
      const pairs = [...object.entries.values()].map(all);
      return pairs.includes(undefined)
        ? undefined
        : `{${pairs
            .map((pair) => pair?.join(':'))
            .sort()
            .join(',')}}`;
    }
    case 'unknown':
      return undefined;
  }
}

/** The operands that are replaced by unknown values: by one of the same type where `kind`, else by any object. */
export interface Hidden {
  readonly index: number;
  readonly kind: boolean;
  /** True for the last item within the operand instead of the operand. */
  readonly inside?: boolean;
}

const KINDS = ['bool', 'int', 'float', 'bytes', 'text'] as const;

function hide(value: Value, kind: boolean): Value {
  const known = KINDS.find((one) => one === value.type || (one === 'int' && value.type === 'long'));
  return kind ? (known === undefined ? value : unknown({ id: 'call' }, known)) : unknown({ id: 'call' });
}

/** The value with its last item hidden; undefined where it has none. */
function hideInside(value: Value, kind: boolean, heap: TestHeap): Value | undefined {
  const last = (items: readonly Value[]): Value[] => [
    ...items.slice(0, -1),
    hide(items[items.length - 1] as Value, kind),
  ];
  if (value.type === 'tuple') return value.items.length === 0 ? undefined : { type: 'tuple', items: last(value.items) };
  const object = value.type === 'reference' ? heap.read(value) : undefined;
  if (object?.type === 'list' && object.items.length > 0)
    return heap.allocate({ type: 'list', items: last(object.items) });
  if (object?.type !== 'dict' || object.entries.size === 0) return undefined;
  const entries = [...object.entries];
  const [key, [name, held]] = entries.pop() as [string, readonly [Value, Value]];
  return heap.allocate({ ...object, entries: new Map([...entries, [key, [name, hide(held, kind)]]]) });
}

/** The values within a value, and within the objects that it refers to. */
function* within(value: Value, heap: TestHeap): Generator<Value> {
  yield value;
  const object = value.type === 'reference' ? heap.read(value) : undefined;
  const parts = value.type === 'tuple' ? value.items : object === undefined ? [] : contents(object);
  for (const part of parts) yield* within(part, heap);
}

/**
 * True where a result that the caller takes for known has parts that are not, and objects held by an operand could be among them:
 * the caller would not notice that they can be changed through it.
 */
function hidesObjects(result: Result, operands: readonly Value[], heap: TestHeap): boolean {
  if (result.type === 'unknown' || result.type === 'raise') return false;
  const given = new Set(operands.flatMap((operand) => [...within(operand, heap)]));
  const held = operands.some((operand) => [...within(operand, heap)].slice(1).some(({ type }) => type === 'reference'));
  if (result.type === 'new' && result.object.type === 'unknown') return held;
  const parts = (result.type === 'new' ? contents(result.object) : [result]).flatMap((part) => [...within(part, heap)]);
  return held && parts.some((part) => part.type === 'unknown' && part.kind === undefined && !given.has(part));
}

/** Runs a case; `division` is for true division in Python 2. */
export function runCase({ kind, name, operands }: Case, python: 2 | 3, hidden?: Hidden): Outcome {
  const heap = new TestHeap();
  const context: Context = {
    heap,
    dialect: { python, division: python === 3 || name === 'true/' },
    spend: () => undefined,
  };
  const values = operands.map((tree, i) => {
    const value = heap.make(tree, python);
    if (hidden?.index !== i) return value;
    return hidden.inside === true ? (hideInside(value, hidden.kind, heap) ?? value) : hide(value, hidden.kind);
  });
  const { result, object } = perform(kind, name, values, context, heap);
  const written = (value: Value): string | undefined => spell(value, heap, python);
  const all = (items: readonly Value[]): string[] | undefined => {
    const texts = items.map(written);
    return texts.includes(undefined) ? undefined : (texts as string[]);
  };
  if (result === undefined) return { text: '' };
  const hides = hidesObjects(result, values, heap);
  let text: string | undefined;
  if (result.type === 'raise') text = `!${result.exception}`;
  else text = result.type === 'new' ? spellObject(result.object, all) : written(result);
  const reason =
    result.type === 'unknown'
      ? result.reason.id
      : result.type === 'new' && result.object.type === 'unknown'
        ? result.object.reason.id
        : 'partial';
  // Where no more than its type is known, it is at least certain that nothing is raised.
  if (result.type !== 'unknown') text ??= '*';
  const unknownKind = result.type === 'unknown' ? result.kind : undefined;
  if (object === undefined) return { text: text ?? '?', reason, kind: unknownKind, hides };
  const state = spellObject(object, all);
  return {
    text: `${text ?? '?'} -> ${state ?? '?'}`,
    reason: object.type === 'unknown' ? object.reason.id : reason,
    kind: unknownKind,
    hides,
  };
}

interface Performed {
  readonly result: Result | undefined;
  readonly object?: HeapObject;
}

function perform(kind: string, name: string, values: readonly Value[], context: Context, heap: TestHeap): Performed {
  const [row, ...args] = values as [Value, ...Value[]];
  const [first = NONE, second, third] = args;
  switch (kind) {
    case 'binary':
      return { result: operators.binary((name === 'true/' ? '/' : name) as BinaryOperator, row, first, context) };
    case 'compare':
      return { result: operators.compare(name as ComparisonOperator, row, first, context) };
    case 'unary': {
      if (name !== 'truth') return { result: operators.unary(name as UnaryOperator, row, context) };
      const known = operators.truth(row, heap);
      return { result: known === undefined ? unknown({ id: 'unknown-operand' }) : { type: 'bool', value: known } };
    }
    case 'function':
      return { result: operators.callFunction(name, [row, ...args], [], context) };
    case 'none':
      return { result: operators.callFunction(name, [], [], context) };
    case 'method':
      return onValue(row, name, args, [], context);
    case 'keywords':
      if (first.type !== 'reference') return { result: undefined };
      return onValue(row, name, args.slice(1), keywordsOf(first, heap), context);
    case 'in-place':
      return changedInPlace(row, name.slice(0, -1) as BinaryOperator, first, context, heap);
    case 'object':
      return onObject(row, name, args, context, heap);
    default: {
      const at = (value: Value | undefined): Value | undefined => (value?.type === 'none' ? undefined : value);
      return {
        result:
          name === 'subscript'
            ? operators.subscript(row, first, context)
            : operators.slice(row, at(first), at(second), at(third), context),
      };
    }
  }
}

function keywordsOf(value: Value, heap: TestHeap): [string, Value][] {
  const dict = value.type === 'reference' ? heap.read(value) : undefined;
  if (dict?.type !== 'dict') return [];
  return [...dict.entries.values()].map(([key, held]): [string, Value] => [
    key.type === 'bytes' || key.type === 'text' ? key.value : '',
    held,
  ]);
}

function typeNameOf(value: Value, context: Context): string {
  const object = value.type === 'reference' ? context.heap.read(value) : undefined;
  const type = object === undefined ? (value.type === 'unknown' ? (value.kind ?? '') : value.type) : object.type;
  const { python } = context.dialect;
  const names: Readonly<Record<string, string>> = {
    none: 'NoneType',
    bytes: python === 2 ? 'str' : 'bytes',
    text: python === 2 ? 'unicode' : 'str',
  };
  return names[type] ?? type;
}

function onValue(
  self: Value,
  name: string,
  args: readonly Value[],
  keywords: [string, Value][],
  context: Context,
): Performed {
  if (self.type === 'unknown' && self.kind === undefined) return { result: undefined };
  const kind = operators.attributeKind(typeNameOf(self, context), name, context.dialect.python);
  if (kind === 'none') return { result: { type: 'raise', exception: 'AttributeError', message: '' } };
  return { result: operators.method(self, name, args, keywords, context) };
}

function changedInPlace(
  row: Value,
  operator: BinaryOperator,
  right: Value,
  context: Context,
  heap: TestHeap,
): Performed {
  if (row.type !== 'reference') return { result: undefined };
  const object = heap.read(row);
  const changed = operators.inPlace(operator, object, right, context);
  if (changed === undefined) return { result: operators.binary(operator, row, right, context), object };
  return 'object' in changed
    ? { result: NONE, object: changed.object }
    : { result: changed, object: changed.type === 'raise' ? object : lostObject(object) };
}

const lostObject = (object: HeapObject): HeapObject =>
  object.type === 'unknown' ? object : { type: 'unknown', reason: { id: 'call' }, was: object.type };

function onObject(row: Value, name: string, args: readonly Value[], context: Context, heap: TestHeap): Performed {
  if (row.type !== 'reference') return { result: undefined };
  const before = heap.read(row);
  const bound = (i: number): Value | undefined => (args[i]?.type === 'none' ? undefined : args[i]);
  const changed = (after: HeapObject | Raised): Performed => {
    if (after.type === 'raise') return { result: after, object: before };
    // Whether it raises is not certain where the content is not.
    const certain = after.type !== 'unknown' && (after.type !== 'dict' || after.fuzzy === undefined);
    return { result: certain ? NONE : unknown({ id: 'call' }), object: after };
  };
  switch (name) {
    case 'set':
      return changed(operators.setItem(before, args[0] as Value, args[1] as Value, context));
    case 'del':
      return changed(operators.deleteItem(before, args[0] as Value, context));
    case 'set-slice':
      return changed(operators.setSlice(before, bound(0), bound(1), bound(2), args[3] as Value, context));
    case 'del-slice':
      return changed(operators.deleteSlice(before, bound(0), bound(1), bound(2), context));
  }
  if (operators.attributeKind(typeNameOf(row, context), name, context.dialect.python) === 'none') {
    return { result: { type: 'raise', exception: 'AttributeError', message: '' }, object: before };
  }
  const outcome = operators.objectMethod(before, name, args, [], context);
  if (outcome === undefined) return { result: undefined };
  return { result: outcome.result, object: outcome.object ?? before };
}

export function readFixture(python: 2 | 3): Fixture {
  const path = new URL(`../../fixtures/operators/python${python}.json.gz`, import.meta.url);
  return JSON.parse(gunzipSync(readFileSync(path)).toString()) as Fixture;
}

/** 'f1e+16' and 'f10000000000000000.0' are one float: JavaScript and Python write it in different ways. */
export function sameFloats(text: string): string {
  return text.replace(/\bf(-?(?:inf|nan|Infinity|NaN|[\d.]+(?:e[-+]?\d+)?))/g, (_, number: string) => {
    const value = Number(number.replace('inf', 'Infinity').replace('nan', 'NaN').replace('Infinityinity', 'Infinity'));
    return `f${Object.is(value, -0) ? '-0' : value}`;
  });
}

const KIND_OF: Readonly<Record<string, string>> = {
  T: 'bool',
  F: 'bool',
  i: 'int',
  l: 'int',
  f: 'float',
  b: 'bytes',
  u: 'text',
};

/** 'same' where all that is stated is what Python gave, 'unknown' where something is not stated, else 'wrong'. */
export function judge({ expected }: Case, { text, kind }: Outcome): 'same' | 'unknown' | 'wrong' {
  const [wanted, stated] = [sameFloats(expected), sameFloats(text)];
  if (stated === wanted) return 'same';
  if (stated === '') return 'unknown';
  if (kind !== undefined && !wanted.startsWith('!') && KIND_OF[wanted.charAt(0)] !== kind) return 'wrong';
  const parts = wanted.split(' -> ');
  const holds = (part: string, i: number): boolean =>
    part === '?' || part === parts[i] || (part === '*' && !wanted.startsWith('!'));
  return stated.split(' -> ').every(holds) ? 'unknown' : 'wrong';
}
