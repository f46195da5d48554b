/** `npm run bench`: measures against the goals, prints each result beside its goal, and always exits with 0. `--long` reads 10 GB, too. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { diagnose } from './diagnose.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'mmcfg-bench-'));

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return ((sorted[(sorted.length - 1) >> 1] ?? NaN) + (sorted[sorted.length >> 1] ?? NaN)) / 2;
};

function report(what: string, ratio: number, goal: number, details: string): void {
  console.log(`${ratio <= goal ? 'met   ' : 'missed'}  ${ratio.toFixed(2)} (goal ${goal})  ${what}: ${details}`);
}

/** User and system CPU of a command in milliseconds, by bash, whose clock is finer than that of time(1). */
function cpu(...command: string[]): number {
  const script = 'TIMEFORMAT="%3U %3S"; time "$@" >/dev/null 2>&1';
  const { stderr } = spawnSync('bash', ['-c', script, 'bash', ...command], { encoding: 'utf8', cwd: root });
  const [user = NaN, system = NaN] = stderr.trim().split(' ').map(Number);
  return (user + system) * 1000;
}

/** The built program on the example against an empty script: what a git hook feels. */
function startUp(): void {
  const program = join(root, 'dist/mmcfg.cjs');
  if (!existsSync(program)) return console.log('not built: npm run build');
  const empty = join(folder, 'empty.mjs');
  writeFileSync(empty, '');
  const times: { empty: number[]; lint: number[] } = { empty: [], lint: [] };
  for (let round = 0; round < 20; round++) {
    times.empty.push(cpu(process.execPath, empty));
    times.lint.push(cpu(process.execPath, program, 'lint', 'examples/docomo/mm_cfg.py'));
  }
  const [base, lint] = [median(times.empty), median(times.lint)];
  report('start-up', lint / base, 1.35, `lint ${lint.toFixed(0)} ms of CPU, an empty script ${base.toFixed(0)}`);
}

/** Reading, evaluating and linting 1,000 configurations against the tokenizer alone, bundled as the program is. */
async function throughput(): Promise<void> {
  const outfile = join(folder, 'work.mjs');
  await build({
    absWorkingDir: root,
    entryPoints: ['tests/bench/work.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node16',
    minify: true,
    logLevel: 'warning',
  });
  const { measure } = (await import(pathToFileURL(outfile).href)) as typeof import('./work.ts');
  const times = measure(15, 5);
  const best = (name: string): number => Math.min(...(times[name] ?? []));
  const details = (name: string): string =>
    `1,000 configurations in ${best(name).toFixed(0)} ms, the tokenizer alone ${best('tokenize').toFixed(0)}`;
  // Round by round, so that what else the machine does falls on both sides.
  const ratio = (name: string): number =>
    median((times[name] ?? []).map((time, round) => time / (times['tokenize']?.[round] ?? NaN)));
  console.log(`read and parse: ${best('parse').toFixed(0)} ms`);
  report('read, parse and evaluate', ratio('evaluate'), 4, details('evaluate'));
  report('lint', ratio('lint'), 5, details('lint'));
}

try {
  startUp();
  await throughput();
  diagnose(root, folder, report, process.argv.includes('--long'));
} catch (error) {
  console.log(`could not measure: ${error instanceof Error ? error.message : String(error)}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
