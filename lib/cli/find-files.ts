import { accessSync, constants, readdirSync, realpathSync, statSync } from 'node:fs';
import type { Dirent } from 'node:fs';
import { resolve } from 'node:path';
import { cliTexts } from '../language/cli.ts';
import { readError } from './input.ts';
import { UserError } from './user-error.ts';

/** The files to work on, and what kept others from being among them. */
export interface FoundFiles {
  readonly files: readonly string[];
  readonly troubles: readonly UserError[];
}

const NAME = 'mm_cfg.py';

/** Folders in which tools keep things of their own: a branch named mm_cfg.py is a file in .git. */
const SKIPPED: ReadonlySet<string> = new Set(['.git', '.hg', '.svn', 'node_modules']);

/**
 * Replaces each directory among `paths` (relative to `cwd`; '-' is standard input) by the files named mm_cfg.py in it and below, in the order of their
 * names; symbolic links to files are taken, those to directories are not followed (which leaves no loops). A file that several of them lead to is
 * taken once. A directory that cannot be read, or in which there is none, is a trouble; the others are searched nevertheless.
 */
export function findFiles(paths: readonly string[], cwd: string): FoundFiles {
  if (!paths.some((path) => isDirectory(path, cwd))) return { files: paths, troubles: [] };
  const search = new Search(cwd);
  for (const path of paths) search.add(path);
  return search;
}

class Search implements FoundFiles {
  readonly files: string[] = [];
  readonly troubles: UserError[] = [];
  private readonly cwd: string;
  private readonly seen = new Set<string>();
  /** How often a file of the name was met, taken or not. */
  private hits = 0;

  constructor(cwd: string) {
    this.cwd = cwd;
  }

  add(path: string): void {
    if (!isDirectory(path, this.cwd)) {
      this.files.push(path);
      return;
    }
    const before = this.hits + this.troubles.length;
    this.directory(path);
    if (this.hits + this.troubles.length === before) {
      this.troubles.push(new UserError(cliTexts['none-in-directory'], { path }));
    }
  }

  private directory(path: string): void {
    for (const entry of this.entries(path)) {
      const below = path.endsWith('/') ? path + entry.name : `${path}/${entry.name}`;
      if (entry.isDirectory()) {
        if (!SKIPPED.has(entry.name)) this.directory(below);
      } else if (entry.name === NAME) this.file(below);
    }
  }

  private entries(path: string): Dirent[] {
    try {
      const entries = readdirSync(resolve(this.cwd, path), { withFileTypes: true });
      return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    } catch (error) {
      this.troubles.push(readError(error, path));
      return [];
    }
  }

  private file(path: string): void {
    try {
      const real = realpathSync(resolve(this.cwd, path));
      const status = statSync(real);
      // A link to a directory is not followed.
      if (status.isDirectory()) return;
      if (!status.isFile()) throw new UserError(cliTexts['not-a-file'], { path });
      accessSync(real, constants.R_OK);
      this.hits++;
      if (!this.seen.has(real)) this.files.push(path);
      this.seen.add(real);
    } catch (error) {
      this.troubles.push(readError(error, path));
    }
  }
}

function isDirectory(path: string, cwd: string): boolean {
  if (path === '-') return false;
  try {
    return statSync(resolve(cwd, path)).isDirectory();
  } catch {
    // Whoever reads the file says what is the matter.
    return false;
  }
}
