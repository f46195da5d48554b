import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Attempt } from '../../lib/logs/evidence.ts';
import { log, readPostfix, REFUSED, settings } from './postfix.ts';

const fixture = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`../fixtures/logs/${name}/maillog`, import.meta.url)), 'latin1');

const NAMES = [
  'batched',
  'batched-limit1',
  'single-verp',
  'expired',
  'reused-ids',
  'interleaved',
  'multi-instance',
  'long-ids',
];
const logs = new Map(NAMES.map((name) => [name, fixture(name)]));

/** Attempts without their order; the numbers of lives depend on it. */
function sorted(attempts: readonly Attempt[]): string[] {
  return attempts.map(({ life: _, ...attempt }) => JSON.stringify(attempt)).sort();
}

test.each(NAMES)('chunks of any size give the same facts: %s', (name) => {
  const text = logs.get(name) ?? '';
  const whole = readPostfix([text]);
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 1, maxLength: 5 }), (sizes) => {
      expect(readPostfix([text], settings, sizes)).toEqual(whole);
    }),
    { numRuns: 10 },
  );
});

test.each(NAMES)('the halves in either order give the same attempts: %s', (name) => {
  const lines = (logs.get(name) ?? '').split(/(?<=\n)/);
  const whole = sorted(readPostfix([lines.join('')]).attempts);
  const order = fc.array(fc.tuple(fc.nat(lines.length), fc.nat()), { maxLength: 1 });
  fc.assert(
    fc.property(order, (cuts) => {
      const at = [...new Set([0, ...cuts.map(([cut]) => cut)])].sort((a, b) => a - b);
      const pieces = at.map((start, i) => ({
        text: lines.slice(start, at[i + 1]).join(''),
        key: (cuts[0]?.[1] ?? 0) % 2 === 0 ? i : -i,
      }));
      const shuffled = pieces.sort((a, b) => a.key - b.key).map(({ text }) => text);
      expect(sorted(readPostfix(shuffled).attempts)).toEqual(whole);
    }),
    { numRuns: 15 },
  );
});

test.each(NAMES)('a log that is read twice counts once: %s', (name) => {
  const text = logs.get(name) ?? '';
  const { sources: _, ...once } = readPostfix([text]);
  const { sources, ...twice } = readPostfix([text, text]);
  expect({ ...twice, attempts: sorted(twice.attempts) }).toEqual({ ...once, attempts: sorted(once.attempts) });
  expect(sources.map(({ duplicates }) => duplicates > 0)).toEqual([false, true]);
});

test('any bytes are read without harm', () => {
  const pieces = [
    'Nov 24 03:00:37 mx postfix/',
    'smtp[7]: ',
    'D24: ',
    'to=<',
    'from=<',
    'a-bounces@b',
    '>, ',
    'size=1, nrcpt=',
    REFUSED,
    'message-id=',
    'removed',
    '\n',
    '\0',
    '\x1b[',
    '\xff',
    ' ',
    '\r',
  ];
  const bytes = fc.oneof(
    fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => Buffer.from(parts.join(''), 'latin1')),
    fc.uint8Array({ maxLength: 2000 }),
  );
  fc.assert(
    fc.property(bytes, fc.integer({ min: 1, max: 2000 }), (text, size) => {
      const lines = Buffer.from(text).toString('latin1').split('\n');
      const { sources } = readPostfix([text], settings, [size]);
      expect(sources[0]?.lines).toBe(lines.at(-1) === '' ? lines.length - 1 : lines.length);
    }),
  );
});

test('a line of megabytes, and what follows it', () => {
  const text = `${log(`smtp[7]: D2: to=<a@b>, ${REFUSED}`).trimEnd()}${'x'.repeat(3_000_000)}\n${log(`smtp[7]: D3: to=<a@b>, ${REFUSED}`)}`;
  for (const size of [1000, 65_536, 1_000_000, 8_000_000]) {
    const { attempts, sources } = readPostfix([text], settings, [size]);
    expect(attempts.map(({ queueId, cut }) => [queueId, cut])).toEqual([
      ['D2', true],
      ['D3', false],
    ]);
    expect(sources[0]?.lines).toBe(2);
  }
});

test('queue ids that are never removed: the last ones are known', () => {
  const lines: string[] = [];
  for (let i = 0; i < 200_000; i++) {
    lines.push(
      `qmgr[1]: A${i.toString(16).toUpperCase()}: from=<oracle-bounces@lists.example.org>, size=1, nrcpt=1 (queue active)`,
    );
  }
  lines.push(`smtp[7]: A${(199_999).toString(16).toUpperCase()}: to=<a@b>, ${REFUSED}`);
  const { attempts, lists } = readPostfix([lines.map((line) => log(line)).join('')]);
  expect(attempts.map(({ list }) => list)).toEqual(['oracle']);
  expect(lists[0]?.messages).toBe(200_000);
});
