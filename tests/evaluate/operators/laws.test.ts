import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import * as operators from '../../../lib/evaluate/operators/index.ts';
import type { Context } from '../../../lib/evaluate/operators/index.ts';
import { bytes, float, int, NONE, text, tuple, unknown } from '../../../lib/evaluate/value.ts';
import type { DictObject, HeapObject, Value } from '../../../lib/evaluate/value.ts';
import { TestHeap } from './oracle.ts';

function contextFor(python: 2 | 3): Context & { readonly heap: TestHeap; steps: number } {
  const context = {
    heap: new TestHeap(),
    dialect: { python, division: python === 3 },
    steps: 0,
    spend(steps: number): void {
      context.steps += steps;
    },
  };
  return context;
}

const long = (value: bigint): Value => ({ type: 'long', value });
const UNKNOWN = unknown({ id: 'call' });
const known = (result: { readonly type: string }): boolean => result.type !== 'unknown';

const scalar: fc.Arbitrary<Value> = fc.oneof(
  fc.constant(NONE),
  fc.boolean().map((value): Value => ({ type: 'bool', value })),
  fc.oneof(fc.integer({ min: -3, max: 3 }), fc.maxSafeInteger()).map((value) => int(value)),
  fc.oneof(fc.bigInt({ min: -3n, max: 3n }), fc.bigInt({ min: -(2n ** 80n), max: 2n ** 80n })).map(long),
  fc.oneof(fc.constantFrom(0, -0, 1, 2, 0.5, -3, 2 ** 53, Infinity), fc.double({ noNaN: true })).map(float),
  fc.constantFrom('', 'a', 'b', 'i1', '1', '\xe9').map(bytes),
  fc.constantFrom('', 'a', 'b', 'i1', '1', '\xe9', '\u8868').map(text),
);

const hashable: fc.Arbitrary<Value> = fc.oneof(
  { weight: 3, arbitrary: scalar },
  { weight: 1, arbitrary: fc.array(scalar, { maxLength: 3 }).map(tuple) },
  { weight: 1, arbitrary: fc.array(fc.array(scalar, { maxLength: 2 }).map(tuple), { maxLength: 2 }).map(tuple) },
);

test.each([2, 3] as const)('two values share a key if and only if they are equal in Python %i', (python) => {
  fc.assert(
    fc.property(hashable, hashable, (a, b) => {
      const equal = operators.compare('==', a, b, contextFor(python));
      expect(equal).toEqual({ type: 'bool', value: operators.keyOf(a, python) === operators.keyOf(b, python) });
    }),
    { numRuns: 2000 },
  );
});

test('strings with the same letters share a key in Python 2 only', () => {
  expect(operators.keyOf(bytes('a'), 2)).toBe(operators.keyOf(text('a'), 2));
  expect(operators.keyOf(bytes('a'), 3)).not.toBe(operators.keyOf(text('a'), 3));
});

test('nan has no key', () => expect(operators.keyOf(float(NaN), 2)).toBeUndefined());

test.each([2, 3] as const)('no comparison of Python %i is both true and false the other way round', (python) => {
  fc.assert(
    fc.property(scalar, scalar, (a, b) => {
      const context = contextFor(python);
      const [less, greater] = [operators.compare('<', a, b, context), operators.compare('>', b, a, context)];
      expect(less.type === 'raise' ? less.exception : less).toEqual(
        greater.type === 'raise' ? greater.exception : greater,
      );
    }),
  );
});

const bound = fc.option(fc.integer({ min: -9, max: 9 }), { nil: undefined });
const numbers = fc.array(fc.integer(), { maxLength: 7 });

/** The places of a slice, one by one, as the language reference tells. */
function places(length: number, lower: number | undefined, upper: number | undefined, step: number): number[] {
  const clip = (at: number, low: number, high: number): number =>
    Math.min(Math.max(at < 0 ? at + length : at, low), high);
  const [low, high] = step > 0 ? [0, length] : [-1, length - 1];
  const start = lower === undefined ? (step > 0 ? 0 : length - 1) : clip(lower, low, high);
  const stop = upper === undefined ? (step > 0 ? length : -1) : clip(upper, low, high);
  const result: number[] = [];
  for (let at = start; step > 0 ? at < stop : at > stop; at += step) result.push(at);
  return result;
}

describe('slices', () => {
  const value = (given: number | undefined): Value | undefined => (given === undefined ? undefined : int(given));
  const list = (items: readonly number[]): HeapObject => ({ type: 'list', items: items.map((item) => int(item)) });
  const step = fc.integer({ min: -3, max: 3 }).filter((number) => number !== 0);

  test('take the items that the reference tells', () => {
    fc.assert(
      fc.property(numbers, bound, bound, step, (items, lower, upper, by) => {
        const context = contextFor(2);
        const object = context.heap.allocate(list(items));
        const result = operators.slice(object, value(lower), value(upper), int(by), context);
        expect(result).toEqual({
          type: 'new',
          object: list(places(items.length, lower, upper, by).map((at) => items[at] as number)),
        });
      }),
    );
  });

  test('deleting one leaves the other items', () => {
    fc.assert(
      fc.property(numbers, bound, bound, step, (items, lower, upper, by) => {
        const gone = new Set(places(items.length, lower, upper, by));
        const rest = items.filter((_, at) => !gone.has(at));
        expect(operators.deleteSlice(list(items), value(lower), value(upper), int(by), contextFor(2))).toEqual(
          list(rest),
        );
      }),
    );
  });

  test('storing what was there changes nothing', () => {
    fc.assert(
      fc.property(numbers, bound, bound, step, (items, lower, upper, by) => {
        const context = contextFor(2);
        const own = tuple(places(items.length, lower, upper, by).map((at) => int(items[at] as number)));
        const same = operators.setSlice(list(items), value(lower), value(upper), int(by), own, context);
        expect(same).toEqual(list(items));
      }),
    );
  });
});

describe('limits', () => {
  const huge = int(10n ** 10n);
  const nines = int(9n ** 9n);
  const LARGE: readonly (readonly [
    string,
    (context: Context & { readonly heap: TestHeap }) => { readonly type: string },
  ])[] = [
    ["'a' * 10**10", (context) => operators.binary('*', bytes('a'), huge, context)],
    ["10**10 * 'a'", (context) => operators.binary('*', huge, bytes('a'), context)],
    ['(1,) * 10**10', (context) => operators.binary('*', tuple([int(1)]), huge, context)],
    ['9**9**9', (context) => operators.binary('**', int(9n), nines, context)],
    ['1 << 10**9', (context) => operators.binary('<<', int(1), int(10n ** 9n), context)],
    ['10**9 of a shift by itself', (context) => operators.binary('<<', int(1n << 62n), int(1n << 62n), context)],
    ['range(10**9)', (context) => operators.callFunction('range', [int(10n ** 9n)], [], context) ?? NONE],
    ["'%10000000d'", (context) => operators.binary('%', bytes('%10000000d'), int(1), context)],
    ["'%.*f'", (context) => operators.binary('%', bytes('%.*f'), tuple([int(10n ** 9n), float(1)]), context)],
    ["'{0:99999999}'", (context) => operators.method(bytes('{0:99999999}'), 'format', [int(1)], [], context) ?? NONE],
    ["'a'.center(10**9)", (context) => operators.method(bytes('a'), 'center', [int(10n ** 9n)], [], context) ?? NONE],
    ["'a'.zfill(10**9)", (context) => operators.method(bytes('a'), 'zfill', [int(10n ** 9n)], [], context) ?? NONE],
    [
      "replace('', long)",
      (context) =>
        operators.method(bytes('a'.repeat(9999)), 'replace', [bytes(''), bytes('b'.repeat(9999))], [], context) ?? NONE,
    ],
    [
      'join of long strings',
      (context) =>
        operators.method(bytes('x'.repeat(60_000)), 'join', [tuple([bytes(''), bytes(''), bytes('')])], [], context) ??
        NONE,
    ],
    [
      'a long string of digits',
      (context) => operators.callFunction('int', [bytes('9'.repeat(60_000))], [], context) ?? NONE,
    ],
    [
      "'\\t'.expandtabs(10**9)",
      (context) => operators.method(bytes('\t'), 'expandtabs', [int(10n ** 9n)], [], context) ?? NONE,
    ],
  ];

  test.each(LARGE)('%s is not worked out', (_, work) => {
    const context = contextFor(2);
    const begin = performance.now();
    expect(known(work(context))).toBe(false);
    expect(performance.now() - begin).toBeLessThan(500);
  });

  test('values nested in themselves or a thousand deep come to an end', () => {
    const context = contextFor(2);
    const self = context.heap.allocate({ type: 'list', items: [] });
    context.heap.objects[self.id] = { type: 'list', items: [self, self] };
    const other = context.heap.allocate({ type: 'list', items: [] });
    context.heap.objects[other.id] = { type: 'list', items: [other, other] };
    let deep = tuple([]);
    let twice = tuple([int(1)]);
    for (let i = 0; i < 3000; i++) deep = tuple([deep]);
    for (let i = 0; i < 50; i++) twice = tuple([twice, twice]);
    const begin = performance.now();
    for (const value of [self, deep, twice]) {
      operators.compare('==', value, other, context);
      operators.compare('<', value, value, context);
      operators.compare('==', value, tuple([twice, deep]), context);
      operators.callFunction('repr', [value], [], context);
      operators.callFunction('sorted', [tuple([value, other])], [], context);
      operators.callFunction('hash', [value], [], context);
      operators.binary('%', bytes('%s%s'), tuple([value, deep]), context);
      operators.newDict([[value, NONE]], context);
      operators.newSet([value], context);
    }
    expect(known(operators.compare('==', self, other, context))).toBe(false);
    expect(operators.callFunction('repr', [self], [], context)).toEqual(bytes('[[...], [...]]'));
    expect(performance.now() - begin).toBeLessThan(3000);
  });

  test('work is counted', () => {
    const context = contextFor(2);
    operators.binary('+', bytes('a'.repeat(5000)), bytes('b'), context);
    expect(context.steps).toBeGreaterThan(5000);
  });
});

describe('a dict in which something is stored under a key that is not known', () => {
  const dict = operators.newDict(
    [
      [bytes('a'), int(1)],
      [int(5), int(2)],
    ],
    contextFor(2),
  ) as DictObject;
  const read = (object: HeapObject, key: Value): string => {
    const context = contextFor(2);
    const value = operators.subscript(context.heap.allocate(object), key, context);
    return value.type === 'int' ? String(value.value) : value.type;
  };
  const store = (object: HeapObject, key: Value): HeapObject =>
    operators.setItem(object, key, int(9), contextFor(2)) as HeapObject;

  test.each([
    ['may have lost any entry', store(dict, UNKNOWN), bytes('a'), 'unknown'],
    ['keeps those of another type', store(dict, unknown({ id: 'call' }, 'bytes')), int(5), '2'],
    ['may have lost those of the same type', store(dict, unknown({ id: 'call' }, 'text')), bytes('a'), 'unknown'],
    ['may hold any other key', store(dict, UNKNOWN), bytes('new'), 'unknown'],
    ['holds what is stored afterwards', store(store(dict, UNKNOWN), bytes('a')), bytes('a'), '9'],
    ['raises KeyError for no key', dict, bytes('new'), 'raise'],
  ])('%s', (_, object, key, expected) => expect(read(object, key)).toBe(expected));

  test('has no known length', () => {
    const context = contextFor(2);
    const reference = context.heap.allocate(store(dict, UNKNOWN));
    expect(operators.callFunction('len', [reference], [], context)).toMatchObject({ type: 'unknown', kind: 'int' });
  });

  test('is known again once it is cleared', () => {
    const outcome = operators.objectMethod(store(dict, UNKNOWN), 'clear', [], [], contextFor(2));
    expect(outcome?.object).toEqual({ type: 'dict', entries: new Map(), fuzzy: undefined });
  });
});

test.each([
  ['str', 'lower', 'method'],
  ['str', 'isdecimal', 'none'],
  ['unicode', 'isdecimal', 'method'],
  ['list', 'append', 'method'],
  ['list', 'add', 'none'],
  ['tuple', 'append', 'none'],
  ['int', 'real', 'other'],
  ['NoneType', 'lower', 'none'],
  ['dict', 'has_key', 'method'],
] as const)('%s.%s is %s in Python 2', (type, name, kind) => {
  expect(operators.attributeKind(type, name, 2)).toBe(kind);
});

test('Python 3 knows no dict.has_key', () => expect(operators.attributeKind('dict', 'has_key', 3)).toBe('none'));

test.each([
  ['days', [], [['d', int(2)]], 172_800n],
  ['minutes', [int(5)], [], 300n],
  ['hours', [int(2)], [], 7200n],
  ['seconds', [int(7)], [], 7n],
] as const)('%s() of Defaults.py counts seconds', (name, args, keywords, value) => {
  expect(operators.callFunction(name, args, keywords, contextFor(2))).toEqual({ type: 'int', value });
});
