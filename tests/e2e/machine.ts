import { spawnSync } from 'node:child_process';
import { FOUR, IMPORT } from '../fix/cases.ts';
import { COMMAND } from './program.ts';

export const isRoot = process.getuid?.() === 0;
/** The program as words of a command line. */
export const PROGRAM: readonly string[] = [process.execPath, '--no-warnings', ...COMMAND];

const env = { ...process.env, LANG: 'C', LC_ALL: 'C' };

export function start(words: readonly string[], cwd?: string) {
  const { status, signal, stdout, stderr } = spawnSync(words[0] ?? '', words.slice(1), { encoding: 'utf8', env, cwd });
  return { status, signal, stdout, stderr };
}

const NAMESPACE = isRoot ? ['unshare', '-m'] : ['unshare', '-rm'];
/** Whether mounts of our own can be made here. */
export const canMount = start([...NAMESPACE, 'mount', '-t', 'tmpfs', 'none', '/mnt']).status === 0;

/** Runs a shell script with mounts of its own; its "$@" is the program and then `args`. */
export function withMounts(script: string, args: readonly string[], cwd: string) {
  return start([...NAMESPACE, 'sh', '-ec', script, 'sh', ...PROGRAM, ...args], cwd);
}

/** Runs a command as nobody, where these tests run as root. */
export function asNobody(words: readonly string[]) {
  return start([...(isRoot ? ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'] : []), ...words]);
}

/** A user other than root can start the program here (it may lie in a folder that is closed to others). */
export const nobodyCan = asNobody([...PROGRAM, '--version']).status === 0;

/** What fix puts at the end of a file, and a file that is nothing but the import with it. */
export const BLOCK = `\n# Per-recipient delivery. Each list's own "personalize" must be set to 1 as well.\n${FOUR}`;
export const FIXED = IMPORT + BLOCK;
