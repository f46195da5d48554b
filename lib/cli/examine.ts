import { examine } from '../lint/subject.ts';
import type { Subject } from '../lint/subject.ts';
import type { Context } from './context.ts';
import { readInput, readStream } from './input.ts';
import type { Input } from './input.ts';
import { findDefaults } from './release.ts';
import type { Found } from './release.ts';
import { siteOf } from './site.ts';
import type { SiteOptions } from './site.ts';

/** The options that say how a file is read. */
export interface CommonOptions extends SiteOptions {
  readonly mailman?: string | undefined;
  readonly defaults?: string | undefined;
  readonly python?: 2 | 3 | undefined;
  /** The name that stands for stdin. */
  readonly stdinFilename?: string | undefined;
  /** True when the files were not named but found. */
  readonly isDefaultFile?: boolean | undefined;
}

export interface Examined extends Found {
  readonly input: Input;
  readonly subject: Subject;
  /** What the user types to name the file: nothing for the default file. */
  readonly typed: string | undefined;
}

/** Reads a file that the user named (`-` is stdin), finds the Mailman it belongs to, and evaluates it. Throws a UserError when it cannot be read. */
export async function examineFile(path: string, options: CommonOptions, { streams }: Context): Promise<Examined> {
  const stdin = path === '-';
  const input: Input = stdin
    ? { path: options.stdinFilename ?? '<stdin>', realPath: undefined, bytes: await readStream(streams.stdin) }
    : readInput(path, streams.cwd);
  const site = siteOf(options, streams.cwd, input);
  const examineAs = (python: CommonOptions['python']): Pick<Examined, 'subject'> & Found => {
    const found = findDefaults(input, { ...options, python }, streams.cwd);
    const subject = examine(input.bytes, input.path, { defaults: found.defaults, site, ...(python && { python }) });
    return { ...found, subject };
  };
  const first = examineAs(options.python);
  // Only the port to Python 3 reads such a file, and its Defaults.py has text where Python 2 has bytes.
  const isPort = options.python === undefined && first.subject.module.python === 3;
  const examined = isPort ? examineAs(3) : first;
  return { ...examined, input, typed: options.isDefaultFile === true ? undefined : path };
}
