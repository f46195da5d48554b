import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Site } from '../lint/subject.ts';
import { recipientDelimiter } from '../mailman/postfix.ts';
import { readInput } from './input.ts';

export interface SiteOptions {
  readonly delivery?: Site['goal'] | undefined;
  /** Postfix's main.cf. */
  readonly postfix?: string | undefined;
}

const MAIN_CF = '/etc/postfix/main.cf';

/** What is known and wanted of the site. A main.cf that was named must be readable (else a UserError); the usual one is read where it can be. */
export function siteOf({ delivery, postfix }: SiteOptions, cwd: string): Site {
  return { goal: delivery ?? 'personalized', delimiter: delimiterIn(postfix, cwd) };
}

function delimiterIn(postfix: string | undefined, cwd: string): Site['delimiter'] {
  if (postfix !== undefined) return recipientDelimiter(latin1(readInput(resolve(cwd, postfix), cwd).bytes));
  try {
    return recipientDelimiter(latin1(readFileSync(MAIN_CF)));
  } catch {
    return 'unknown';
  }
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1');
}
