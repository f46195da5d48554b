import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Site } from '../lint/subject.ts';
import { recipientDelimiter } from '../mailman/postfix.ts';
import { readInput } from './input.ts';
import type { Input } from './input.ts';

export interface SiteOptions {
  readonly delivery?: Site['goal'] | undefined;
  /** Postfix's main.cf. */
  readonly postfix?: string | undefined;
}

const MAIN_CF = '/etc/postfix/main.cf';

/**
 * What is known and wanted of the site to which `input` belongs. A main.cf that was named must be readable (else a UserError); this host's own is read,
 * where it can be, for a file of this host's Mailman only: a work tree on a laptop has nothing to do with the Postfix there.
 */
export function siteOf({ delivery, postfix }: SiteOptions, cwd: string, input: Input): Site {
  return { goal: delivery ?? 'personalized', delimiter: delimiterFor(input, postfix, cwd) };
}

function delimiterFor({ realPath }: Input, postfix: string | undefined, cwd: string): Site['delimiter'] {
  if (postfix !== undefined) return recipientDelimiter(latin1(readInput(resolve(cwd, postfix), cwd).bytes));
  if (realPath === undefined || !isInstalled(realPath)) return 'unknown';
  try {
    return recipientDelimiter(latin1(readFileSync(MAIN_CF)));
  } catch {
    return 'unknown';
  }
}

/** Whether a configuration is in use on this host: it lies where systems are installed, or beside the Defaults.py that an installation has and a source tree lacks. */
export function isInstalled(path: string): boolean {
  if (/^\/(?:etc|opt|srv|usr|var)\/(?!tmp\/)/.test(path)) return true;
  return existsSync(join(dirname(path), 'Defaults.py'));
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1');
}
