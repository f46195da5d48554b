import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const path = (name: string): string => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const built = path('dist/mmcfg.cjs');
/** The built program, where it was built; else the same from source. */
export const COMMAND = existsSync(built) ? [built] : ['--import', path('.scripts/register.mjs'), path('bin/mmcfg.ts')];

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** stdout byte for byte, as latin1 text. */
  readonly bytes: string;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs the program as a process of its own, in an English UTF-8 locale unless `env` says otherwise. */
export function mmcfg(args: readonly string[], { cwd, input, env }: RunOptions = {}): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--no-warnings', ...COMMAND, ...args], {
    cwd: cwd ?? path('.'),
    input: input ?? '',
    env: { PATH: process.env['PATH'] ?? '', LANG: 'en_US.UTF-8', ...env },
  });
  return { code: status, stdout: stdout.toString(), stderr: stderr.toString(), bytes: stdout.toString('latin1') };
}
