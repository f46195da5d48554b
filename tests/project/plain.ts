import { spawnSync } from 'node:child_process';
import { ROOT } from './tree.ts';

/** Threads that collect garbage count as time of the process, the more the busier the machine is: here there are none, and little to collect. */
const STEADY = ['--single-threaded-gc', '--max-semi-space-size=128'];

/**
 * What a TypeScript file of the project prints, as JSON, run by plain Node. For measurements: in a process that has run many tests each large array makes
 * V8 clean up all that they left, which costs more than what is measured.
 */
export function measured(path: string): Readonly<Record<string, readonly number[]>> {
  const args = [...STEADY, '--import', './.scripts/register.mjs', path];
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${path} failed: ${stderr}`);
  return JSON.parse(stdout) as Readonly<Record<string, readonly number[]>>;
}

/**
 * Microseconds of user time that `work` takes for a sixteenth and for the whole: what is linear takes 16 times as long, what is quadratic
 * 256. The least of several measurements is the one that other programs disturbed least.
 */
export function sixteenthAndWhole(work: (part: 1 | 16) => void): readonly [number, number] {
  const least: [number, number] = [Infinity, Infinity];
  for (let run = 0; run < 4; run++) {
    for (const [i, part] of [1, 16].entries()) {
      const start = process.cpuUsage();
      work(part as 1 | 16);
      least[i] = Math.min(least[i] as number, process.cpuUsage(start).user);
    }
  }
  return least;
}

/** The most that the whole may take, far from what is linear and from what is quadratic, in microseconds; a fifth of a second is for garbage. */
export function mostForLinear(sixteenth: number): number {
  return 64 * sixteenth + 200_000;
}
