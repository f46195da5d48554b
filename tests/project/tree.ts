import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the repository, with a slash at its end. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** What npm, the build and tests make, and git's own. */
export const MADE = new Set(['node_modules', 'dist', 'coverage', '.git', '.tmp', '.scratch', '__pycache__']);

/** The files below `folder` ('' for all), as paths from the root, without what is made. */
export function files(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (MADE.has(entry.name)) return [];
    return entry.isDirectory() ? files(path) : [path];
  });
}

export function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

/** The TypeScript files below the folders. */
export function sources(...folders: string[]): string[] {
  return folders.flatMap(files).filter((path) => path.endsWith('.ts'));
}
