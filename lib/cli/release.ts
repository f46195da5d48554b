import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { catalogueDefaults, defaultsFromFile } from '../evaluate/defaults.ts';
import { evaluate } from '../evaluate/evaluate.ts';
import type { DefaultsModule, Evaluation } from '../evaluate/evaluation.ts';
import { cliTexts } from '../language/cli.ts';
import { parseRelease, releases } from '../mailman/catalogue.ts';
import { parseModule } from '../python/parse.ts';
import type { ReleaseInfo } from '../report/file-report.ts';
import { readSource } from '../text/read.ts';
import { readInput } from './input.ts';
import type { Input } from './input.ts';
import { installationOf } from './installation.ts';
import { UserError } from './user-error.ts';

export interface ReleaseOptions {
  readonly mailman?: string | undefined;
  readonly defaults?: string | undefined;
  readonly python?: 2 | 3 | undefined;
}

export interface Found {
  readonly defaults: DefaultsModule;
  readonly info: ReleaseInfo;
}

/** The last release: what a file is taken to be for when nothing tells more. */
const ASSUMED = '2.1.39';

/**
 * Which Mailman a file belongs to: the release that the user states, else that of Version.py beside the file (or in /usr/lib/mailman), else the last one;
 * with the values of its Defaults.py where one is named or lies there. Both are read by the evaluator, never run.
 */
export function findDefaults(input: Input, options: ReleaseOptions, cwd: string): Found {
  const path = resolve(cwd, input.path);
  const folders = [...new Set([dirname(input.realPath ?? path), dirname(path), '/usr/lib/mailman/Mailman'])];
  const { layout } = installationOf(input.realPath ?? path);
  const variant = options.python === 3 ? 'port' : 'stock';
  const stated = statedRelease(options.mailman);
  const version =
    stated === undefined
      ? firstVersion(options.defaults === undefined ? folders : [dirname(resolve(cwd, options.defaults)), ...folders])
      : undefined;
  const release = stated ?? version ?? ASSUMED;
  const from = stated !== undefined ? 'option' : version !== undefined ? 'version' : 'assumed';
  const info: ReleaseInfo = { release, from, ...(layout && { layout }) };
  // A stated release speaks of Mailman as it was published, not of the installation here.
  const found = options.defaults ?? (stated === undefined ? firstExisting(folders, 'Defaults.py') : undefined);
  if (found === undefined) return { defaults: catalogueDefaults(release, variant), info };
  const evaluation = evaluateFile(found, cwd, options.python);
  if (!isDefaults(evaluation)) {
    if (options.defaults !== undefined) throw new UserError(cliTexts['no-values-in-defaults'], { path: found });
    return { defaults: catalogueDefaults(release, variant), info };
  }
  return { defaults: defaultsFromFile(evaluation, release, variant), info: { ...info, defaultsPath: found } };
}

function statedRelease(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  if (parseRelease(value) === undefined || !releases.includes(value))
    throw new UserError(cliTexts['bad-release'], { value });
  return value;
}

function firstVersion(folders: readonly string[]): string | undefined {
  const path = firstExisting(folders, 'Version.py');
  if (path === undefined) return undefined;
  const { known } = evaluateFile(path, '/', undefined).setting('VERSION');
  const release =
    known?.type === 'bytes' || known?.type === 'text' ? /^2\.1(?:\.\d+)?/.exec(known.value)?.[0] : undefined;
  const full = release === '2.1' ? '2.1.0' : release;
  return full !== undefined && releases.includes(full) ? full : undefined;
}

function firstExisting(folders: readonly string[], name: string): string | undefined {
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}

function evaluateFile(path: string, cwd: string, python: 2 | 3 | undefined): Evaluation {
  const { bytes } = readInput(path, cwd);
  const options = python === undefined ? {} : { python };
  const source = readSource(bytes, path, options);
  return evaluate(source, parseModule(source, options), { defaults: undefined });
}

/** A settings file without Mailman's best known settings is something else. */
function isDefaults(evaluation: Evaluation): boolean {
  return ['SMTP_MAX_RCPTS', 'DEFAULT_URL_PATTERN', 'QRUNNERS'].some(
    (name) => evaluation.setting(name).defined === 'yes',
  );
}
