import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const env = { ...process.env, PYENV_VERSION: '2.7.18', PYTHONDONTWRITEBYTECODE: '1' };
const STUB = fileURLToPath(new URL('../fixtures/fix/stub', import.meta.url));

/** The command of a Python 2.7 that really starts here, if there is one. */
export const python2: string | undefined = ['python2.7', 'python2'].find(
  (command) => spawnSync(command, ['-c', 'import sys; sys.exit(sys.version_info[:2] != (2, 7))'], { env }).status === 0,
);

/** What Python 2.7 makes of a mm_cfg.py of these bytes: each public name's repr, or the error text when it does not load. Undefined without Python 2.7. */
export function execute(bytes: Uint8Array): Map<string, string> | string | undefined {
  if (python2 === undefined) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'mmcfg-python-'));
  try {
    writeFileSync(join(folder, 'mm_cfg.py'), bytes);
    const { status, stdout, stderr } = spawnSync(python2, [join(STUB, 'run.py'), folder, STUB], {
      env,
      encoding: 'latin1',
    });
    if (status !== 0) return stderr;
    const lines = stdout.split('\n').filter((line) => line !== '');
    return new Map(lines.map((line) => [line.slice(0, line.indexOf(' = ')), line.slice(line.indexOf(' = ') + 3)]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What one text leaves behind: the repr of each public name, or the name of the exception at which it stops. */
export type Outcome = Readonly<Record<string, string>> | string;

/** What Python 2.7 makes of many pairs of texts (latin1), in one process. Undefined without Python 2.7. */
export function executePairs(pairs: readonly (readonly [string, string])[]): [Outcome, Outcome][] | undefined {
  if (python2 === undefined) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'mmcfg-python-'));
  try {
    const { status, stdout, stderr } = spawnSync(python2, [join(STUB, 'pairs.py'), join(folder, 'mm_cfg.py')], {
      env,
      cwd: folder,
      input: JSON.stringify(pairs),
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    if (status !== 0) throw new Error(stderr);
    return JSON.parse(stdout) as [Outcome, Outcome][];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
