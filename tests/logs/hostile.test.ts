import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { diagnosisPretty } from '../../lib/report/diagnosis/pretty.ts';
import { settings } from './evidence.ts';
import { readLogs } from './read.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

interface Measured {
  readonly megabytes: number;
  readonly results: readonly {
    readonly kind: string;
    readonly bytes: number;
    readonly transactions: number;
    readonly dropped: number;
  }[];
}

/** Reads the hostile input in another process, so that its memory is its own. */
function measure(mode: string): Measured {
  const program = ['--import', './.scripts/register.mjs', 'tests/logs/simulator/hostile.ts', mode];
  const { stdout, stderr, status } = spawnSync(process.execPath, program, { cwd: root, encoding: 'utf8' });
  expect({ status, stderr: status === 0 ? '' : stderr }).toEqual({ status: 0, stderr: '' });
  return JSON.parse(stdout) as Measured;
}

let empty: Measured | undefined;
/** What reading nothing takes: the compiler of the tests has its part in it. */
const base = (): number => (empty ??= measure('nothing')).megabytes;

test('1 GB of one line takes no more memory than none', () => {
  const { megabytes, results } = measure('line');
  expect(results.map(({ bytes }) => bytes > 1e9)).toEqual([true, true, true, true]);
  expect(megabytes - base()).toBeLessThan(50);
}, 300_000);

test('random bytes are read as a log of each kind', () => {
  const { megabytes, results } = measure('noise');
  expect(results).toHaveLength(7);
  expect(megabytes - base()).toBeLessThan(100);
}, 300_000);

test('a million queue ids that are never removed are forgotten in time', () => {
  const { megabytes, results } = measure('ids');
  // Of 40,000 refusals the last 20,000 are kept, and the others counted.
  expect(results.map(({ transactions, dropped }) => [transactions, dropped])).toEqual([[10_000, 20_000]]);
  expect(megabytes - base()).toBeLessThan(200);
}, 300_000);

/** What a terminal acts on, or hides, but for the line end. */
const CONTROLS = /[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/;
const OPTIONS = {
  width: 80,
  color: false,
  bin: '/usr/lib/mailman/bin',
  restart: 'service mailman restart',
  charset: 'utf-8',
};

test('nothing that a remote host answers reaches the terminal as it is', () => {
  // No line end: it would end the line of the log.
  const bytes = fc.uint8Array({ minLength: 1, maxLength: 40 }).map((all) => all.filter((byte) => byte !== 10));
  const escape = fc.constantFrom('\x1b[2J', '\x1b]0;x\x07', '\x9b31m', '\r', '\b\b\b', '\x7f');
  fc.assert(
    fc.property(bytes, escape, fc.constantFrom('en' as const, 'ja' as const), (junk, sequence, language) => {
      const said = `550 Unknown user aaa@docomo.ne.jp ${sequence}${Buffer.from(junk).toString('latin1')}`;
      const head = 'May 23 10:12:30 mx postfix/';
      const lines = ['aaa', 'bbb'].map(
        (name) =>
          `${head}smtp[2264]: D2498236480: to=<${name}@docomo.ne.jp>, relay=mx${sequence}.docomo.ne.jp[192.0.2.1]:25, delay=0.2, delays=0.1/0/0/0.1, dsn=5.0.0, status=bounced (host mx[192.0.2.1] said: ${said} (in reply to end of DATA command))\n`,
      );
      const sender = `${head}qmgr[1883]: D2498236480: from=<ml-bounces@lists.example.org>, size=1, nrcpt=2 (queue active)\n`;
      const log = { name: `mail${sequence}log`, bytes: Buffer.from(sender + lines.join(''), 'latin1') };
      const { diagnosis } = readLogs([{ ...log, changed: Date.UTC(2018, 4, 24), year: undefined }], settings);
      expect(diagnosis.transactions).toHaveLength(1);
      expect(diagnosisPretty(diagnosis, { ...OPTIONS, language })).not.toMatch(CONTROLS);
    }),
    { numRuns: 300 },
  );
});
