import { spawnSync } from 'node:child_process';
import { ROOT } from './tree.ts';

/**
 * What a TypeScript file of the project prints, as JSON, run by plain Node. For measurements: in a process that has run many tests each large array makes
 * V8 clean up all that they left, which costs more than what is measured.
 */
export function measured(path: string): Readonly<Record<string, readonly number[]>> {
  const args = ['--import', './.scripts/register.mjs', path];
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${path} failed: ${stderr}`);
  return JSON.parse(stdout) as Readonly<Record<string, readonly number[]>>;
}

/**
 * Microseconds of user time that `work` takes for a quarter and for the whole: what is linear takes four times as long, what is quadratic
 * sixteen. The least of several measurements is the one that other programs disturbed least.
 */
export function quarterAndWhole(work: (part: 1 | 4) => void): readonly [number, number] {
  const least: [number, number] = [Infinity, Infinity];
  for (let run = 0; run < 4; run++) {
    for (const [i, part] of [1, 4].entries()) {
      const start = process.cpuUsage();
      work(part as 1 | 4);
      least[i] = Math.min(least[i] as number, process.cpuUsage(start).user);
    }
  }
  return least;
}
