import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Dealing } from './simulator/deal.ts';
import { simulate } from './simulator/history.ts';

/**
 * The law of the diagnosis: whatever happened, and however its logs were rotated, dealt over files and read in chunks, it finds
 * exactly who was refused for whose sake, and which points of the members' scores are undeserved. Run in a process without the
 * tests' own globals, which are slow. FIRST=10000: other histories.
 */
const FIRST = Number(process.env['FIRST'] ?? 0);
const HISTORIES: Readonly<Record<Dealing, number>> = { whole: 1_000, rotated: 3_000, doubled: 2_000, dealt: 4_000 };

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'mmcfg-histories-'));
const program = join(folder, 'histories.cjs');

function run(command: string, args: readonly string[]): string {
  const { stdout, stderr, status } = spawnSync(command, args, { cwd: root, encoding: 'utf8', maxBuffer: 1e9 });
  expect({ status, stderr: status === 0 ? '' : stderr }).toEqual({ status: 0, stderr: '' });
  return stdout;
}

beforeAll(() => {
  const options = ['--bundle', '--platform=node', '--format=cjs', '--log-level=error', `--outfile=${program}`];
  run('node_modules/.bin/esbuild', ['tests/logs/simulator/histories.ts', ...options]);
});
afterAll(() => rmSync(folder, { recursive: true }));

test.each(Object.entries(HISTORIES))(
  'the diagnosis is the truth: logs %s, %d histories',
  (dealing, count) => {
    const result: unknown = JSON.parse(run(process.execPath, [program, dealing, String(FIRST), String(count)]));
    // The seed of what fails stands beside what is true and what was found.
    expect(result).toEqual({ compared: count, failed: 0, failures: [] });
  },
  600_000,
);

test('the histories hold what they are meant to test', () => {
  const seen = new Set<string>();
  for (let seed = 0; seed < 300; seed++) {
    const { transactions, members } = simulate(seed);
    for (const { status, classes } of transactions)
      for (const kind of Object.values(classes)) seen.add(`${status} ${kind}`);
    for (const { points } of members.values()) for (const { verdict } of points) seen.add(verdict);
  }
  const classes = ['own', 'proven', 'shared', 'message-level', 'named-outside'].map((kind) => `bounced ${kind}`);
  const others = ['deferred deferred-shared', 'expired own', 'expired proven', 'expired shared'];
  expect([...seen].sort()).toEqual([...classes, ...others, 'deserved', 'likely', 'undeserved', 'unknown'].sort());
});
