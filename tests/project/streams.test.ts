/** How the program as a process writes: the last output is there before it exits, and output that cannot be written is no success. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { ROOT } from './tree.ts';

const EXAMPLE = 'examples/docomo/mm_cfg.py';

/** Runs a line of shell in which "$@" stands for the program with `args`. */
function shell(line: string, ...args: string[]) {
  const words = [process.execPath, join(ROOT, 'dist/mmcfg.cjs'), ...args];
  const { status, stdout, stderr } = spawnSync('bash', ['-o', 'pipefail', '-c', line, 'bash', ...words], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

test('a reader that is slow gets all, however much it is', () => {
  const args = ['show', '--all', '--format', 'json', ...Array<string>(5).fill(EXAMPLE)];
  const { status, stdout } = shell('"$@" | (sleep 0.5; cat)', ...args);
  const whole = shell('f=$(mktemp); "$@" >"$f"; cat "$f"; rm "$f"', ...args).stdout;
  expect(status).toBe(0);
  // More than a pipe holds at once.
  expect(whole.length).toBeGreaterThan(100_000);
  expect(stdout).toBe(whole);
});

test('a reader that has seen enough is no trouble', () => {
  const { status, stdout, stderr } = shell('"$@" | head -n 1', 'show', '--all', ...Array<string>(20).fill(EXAMPLE));
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toContain(EXAMPLE);
});

test('output that cannot be written is a job not done', () => {
  const { status, stderr } = shell('"$@" >/dev/full', 'lint', EXAMPLE);
  expect(status).toBe(2);
  expect(stderr).toMatch(/could not be written to its end \(ENOSPC\)/);
});

test('a terminal gets all, too', () => {
  // script(1) runs a command on a terminal of its own; it gives the command's exit code with -e.
  const { status, stdout } = shell('script -qec "$(printf "%q " "$@")" /dev/null', 'show', '--all', EXAMPLE);
  expect(status).toBe(0);
  expect(stdout.trimEnd().split('\n').length).toBeGreaterThan(300);
});
