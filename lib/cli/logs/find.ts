import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { errorCode } from '../../fix/error-code.ts';
import { diagnoseTexts as texts } from '../../language/diagnose-cli.ts';
import type { Streams } from '../streams.ts';
import { UserError } from '../user-error.ts';
import { sourceAt, stdinSource } from './source.ts';
import type { Source } from './source.ts';

/** A file that may be a log. */
export interface Candidate {
  readonly source: Source;
  /** The directory that it was found in; undefined for one that was named: there something else than a log is a trouble. */
  readonly directory: string | undefined;
}

export interface FoundLogs {
  readonly candidates: readonly Candidate[];
  readonly troubles: readonly UserError[];
}

/** Where logs lie on the systems that Mailman 2.1 is packaged for, built from source (LOG_DIR is in its prefix) and with cPanel. */
const USUAL: readonly string[] = [
  '/var/log/maillog*',
  '/var/log/mail.log*',
  '/var/log/exim_mainlog*',
  '/var/log/exim4/mainlog*',
  '/var/log/exim/main*',
];
const USUAL_DIRECTORIES: readonly string[] = [
  '/var/log/mailman',
  '/var/log/mailman2',
  '/var/log/mailman21',
  '/usr/local/mailman/logs',
  '/usr/local/cpanel/3rdparty/mailman/logs',
];

/** Finds what operands name: files, `-`, directories (the files in them, not below) and patterns that the shell did not resolve. */
export async function findLogs(operands: readonly string[], streams: Streams): Promise<FoundLogs> {
  const search = new Search(streams.cwd);
  // Standard input can be read once only.
  for (const operand of new Set(operands)) {
    if (operand === '-') search.candidates.push({ source: stdinSource('<stdin>', streams), directory: undefined });
    else if (search.named(operand)) continue;
    else if (/[*?[{]/.test(operand)) await search.pattern(operand);
    else search.troubles.push(new UserError(texts['no-such-log'], { path: operand }));
  }
  return search;
}

/** Finds the logs of the usual places (below `root`), and those of Mailman's LOG_DIR where a configuration says where that is. */
export async function findUsualLogs(logDir: string | undefined, root = ''): Promise<FoundLogs> {
  const search = new Search('/');
  for (const pattern of USUAL) await search.pattern(root + pattern, { isUsual: true });
  const directories = [...(logDir === undefined ? [] : [logDir]), ...USUAL_DIRECTORIES];
  for (const directory of new Set(directories)) search.named(root + directory);
  return search;
}

class Search implements FoundLogs {
  readonly candidates: Candidate[] = [];
  readonly troubles: UserError[] = [];
  private readonly cwd: string;
  private readonly seen = new Set<string>();

  constructor(cwd: string) {
    this.cwd = cwd;
  }

  /** Adds what has this very name; false when nothing has it. */
  named(name: string): boolean {
    try {
      const status = statSync(resolve(this.cwd, name));
      if (status.isDirectory()) this.directory(name);
      else this.file(name, `${status.dev}:${status.ino}`, undefined);
    } catch (error) {
      const code = errorCode(error);
      if (code === 'ENOENT' || code === 'ENOTDIR') return false;
      this.troubles.push(logError(error, name));
    }
    return true;
  }

  private directory(name: string): void {
    for (const entry of readdirSync(resolve(this.cwd, name)).sort()) {
      const path = join(name, entry);
      try {
        const status = statSync(resolve(this.cwd, path));
        // What lies below, devices and pipes are not meant.
        if (status.isFile()) this.file(path, `${status.dev}:${status.ino}`, name);
      } catch (error) {
        // A link that leads nowhere.
        if (errorCode(error) !== 'ENOENT') this.troubles.push(logError(error, path));
      }
    }
  }

  private file(name: string, identity: string, directory: string | undefined): void {
    if (this.seen.has(identity)) return;
    this.seen.add(identity);
    this.candidates.push({ source: sourceAt(name, this.cwd), directory });
  }

  /** Adds the files whose path has this pattern; a trouble when none has it, unless it is a usual place. */
  async pattern(pattern: string, { isUsual = false } = {}): Promise<void> {
    const names = await this.matches(pattern);
    if (names.length === 0 && !isUsual) this.troubles.push(new UserError(texts['no-match'], { path: pattern }));
    for (const name of names) this.named(name);
  }

  /** Paths that have a pattern, in order. `**` is read as `*`. */
  private async matches(pattern: string): Promise<string[]> {
    const parent = dirname(pattern);
    const last = basename(pattern);
    const parents = /[*?[{]/.test(parent) ? await this.matches(parent) : [parent];
    const { default: picomatch } = await import('picomatch');
    const isMatch = picomatch(last, { dot: last.startsWith('.') });
    return parents.flatMap((directory) => {
      const names = this.entries(directory).filter((name) => isMatch(name));
      return names.map((name) => (pattern.startsWith('./') || directory !== '.' ? join(directory, name) : name));
    });
  }

  private entries(directory: string): string[] {
    try {
      return readdirSync(resolve(this.cwd, directory)).sort();
    } catch (error) {
      const code = errorCode(error);
      if (code !== 'ENOENT' && code !== 'ENOTDIR') this.troubles.push(logError(error, directory));
      return [];
    }
  }
}

/** What to say when a log could not be read. */
export function logError(error: unknown, path: string): UserError {
  if (error instanceof UserError) return error;
  const code = errorCode(error);
  if (code === 'ENOENT' || code === 'ENOTDIR') return new UserError(texts['no-such-log'], { path });
  if (code === 'EACCES' || code === 'EPERM') return new UserError(texts['log-not-permitted'], { path });
  return new UserError(texts['cannot-read-log'], { path, code });
}
