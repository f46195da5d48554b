import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { cases } from '../fix/cases.ts';
import { mmcfg } from './program.ts';
import { executePairs, python2 } from './python2.ts';

let folder = '';
let file = '';
beforeEach(() => {
  folder = fs.realpathSync(fs.mkdtempSync(join(tmpdir(), 'mmcfg-e2e-')));
  file = join(folder, 'mm_cfg.py');
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

const write = (text: string): void => fs.writeFileSync(file, Buffer.from(text, 'latin1'));
const read = (): string => fs.readFileSync(file, 'latin1');

const FOUR = [
  'VERP_PERSONALIZED_DELIVERIES',
  'OWNERS_CAN_ENABLE_PERSONALIZATION',
  'VERP_PROBES',
  'VERP_PASSWORD_REMINDERS',
];

describe.each(cases)('$name', ({ before, after }) => {
  test('the printed patch, applied by git and by patch', () => {
    write(before);
    const { bytes, code } = mmcfg(['fix', 'mm_cfg.py'], { cwd: folder });
    expect(code).toBe(0);
    expect(read()).toBe(before);
    const input = Buffer.from(bytes, 'latin1');
    execFileSync('git', ['apply', '-'], { cwd: folder, input });
    expect(read()).toBe(after);
    write(before);
    execFileSync('patch', ['-p1', '--binary', '-s'], { cwd: folder, input });
    expect(read()).toBe(after);
  });

  test('--write', () => {
    write(before);
    const { code, stderr } = mmcfg(['fix', '--write', file]);
    expect(code).toBe(0);
    // With Exim, for which MTA is None, per-recipient delivery makes one more note due; else nothing is said.
    if (/MTA *= None/.test(before))
      expect(stderr).toMatch(/more to note:\n.*with Exim.*\[delivery\/smtp-max-sessions.*\]\n$/);
    else expect(stderr).toBe('');
    expect(read()).toBe(after);
    expect(fs.readdirSync(folder)).toEqual(['mm_cfg.py']);
  });
});

describe('Python 2.7 makes of it: the four on, all else as before', () => {
  const prefix = (text: string): string => (/import/.test(text) ? '' : 'from Defaults import *\n');
  const outcomes = executePairs(cases.map(({ before, after }) => [prefix(before) + before, prefix(before) + after]));

  test.each(cases.map(({ name }, i) => [name, outcomes?.[i]] as const))('%s', (_name, outcome) => {
    if (outcome === undefined) return expect(python2).toBeUndefined();
    const [old, now] = outcome;
    if (typeof old === 'string' || typeof now === 'string') throw new Error(`does not load: ${String(now)}`);
    for (const name of FOUR) expect(now[name]).toMatch(/^(?:True|1)$/);
    const others = (names: Readonly<Record<string, string>>) =>
      Object.fromEntries(Object.entries(names).filter(([name]) => !FOUR.includes(name)));
    expect(others(now)).toEqual(others(old));
  });
});
