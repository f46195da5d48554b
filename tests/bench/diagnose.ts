import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { writeMaillog } from './maillog.ts';

const MEGABYTE = 1e6;

export type Report = (what: string, ratio: number, goal: number, details: string) => void;

interface Run {
  /** Seconds by the clock. */
  readonly time: number;
  /** Largest resident size, in MB. */
  readonly memory: number;
  readonly status: number | null;
}

/**
 * A shell command in a process of its own; python3 asks the system what it took. Its output goes into a pipe: when it goes to /dev/null,
 * grep stops at the first match.
 */
function run(command: string): Run {
  const script =
    'import resource,subprocess,sys,time\nbegan=time.perf_counter()\n' +
    'code=subprocess.run(["bash","-c",sys.argv[1]],stdout=subprocess.PIPE,stderr=subprocess.PIPE).returncode\n' +
    'took=time.perf_counter()-began\nprint(took,resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss,code)';
  const { stdout } = spawnSync('python3', ['-c', script, command], { encoding: 'utf8' });
  const [time = NaN, kilobytes = NaN, status = NaN] = stdout.trim().split(' ').map(Number);
  return { time, memory: kilobytes / 1000, status };
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;
/** Seconds of the run that was disturbed least: whatever else the machine does only adds time. */
const least = (runs: readonly Run[]): number => Math.min(...runs.map(({ time }) => time));
const ROUNDS = 11;
const quote = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

/**
 * `mmcfg diagnose` against `grep -c` on a mail log of 200 MB and 1.5 million lines, in turn, and pflogsumm where there is one. `long`:
 * reads the log 50 times through a pipe as well (10 GB).
 */
export function diagnose(root: string, folder: string, report: Report, long: boolean): void {
  const program = join(root, 'dist/mmcfg.cjs');
  if (!existsSync(program)) return console.log('not built: npm run build');
  const log = join(folder, 'maillog');
  const { bytes, lines, bounces } = writeMaillog(log, 200 * MEGABYTE);
  console.log(
    `maillog: ${(bytes / MEGABYTE).toFixed(0)} MB, ${lines} lines, ${((100 * bounces) / lines).toFixed(2)} % bounced`,
  );
  const mmcfg = `${quote(process.execPath)} ${quote(program)} diagnose`;
  const times = { mmcfg: [] as Run[], grep: [] as Run[] };
  for (let round = 0; round < ROUNDS; round++) {
    times.grep.push(run(`grep -c 'status=bounced' ${quote(log)}`));
    times.mmcfg.push(run(`${mmcfg} ${quote(log)}`));
  }
  const failed = times.mmcfg.find(({ status }) => status !== 0 && status !== 1);
  if (failed !== undefined) return console.log(`could not measure: mmcfg diagnose ended with ${failed.status}`);
  const each = times.mmcfg.map(({ time }, i) => time / (times.grep[i]?.time ?? NaN));
  const speeds = `${least(times.mmcfg).toFixed(2)} s, grep -c ${least(times.grep).toFixed(3)}, the fastest of ${ROUNDS}`;
  report('diagnose', least(times.mmcfg) / least(times.grep), 5, `${speeds}; median ${median(each).toFixed(2)}`);
  memory('memory of diagnose', Math.max(...times.mmcfg.map((one) => one.memory)), report);
  if (run('command -v pflogsumm').status === 0) {
    const other = run(`pflogsumm ${quote(log)}`);
    console.log(`pflogsumm: ${other.time.toFixed(1)} s, ${(other.time / least(times.mmcfg)).toFixed(0)} times as long`);
  } else console.log('pflogsumm is not installed');
  if (!long) return;
  const piped = run(`for i in {1..50}; do cat ${quote(log)}; done | ${mmcfg} -`);
  memory('memory of diagnose, 10 GB from a pipe', piped.memory, report);
}

function memory(what: string, megabytes: number, report: Report): void {
  report(what, megabytes / 150, 1, `${megabytes.toFixed(0)} MB of 150`);
}
