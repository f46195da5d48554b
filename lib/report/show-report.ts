import type { Setting } from '../evaluate/evaluation.ts';
import { isSecret, lookup } from '../mailman/catalogue.ts';
import type { Subject } from '../lint/subject.ts';
import { locate } from '../text/position.ts';
import type { ReleaseInfo, ReportOptions } from './file-report.ts';
import { pythonText } from './value.ts';

/** A configuration to show. */
export interface ShowReport {
  /** As the user named it. */
  readonly path: string;
  readonly subject: Subject;
  readonly release: ReleaseInfo;
}

export interface ShowOptions extends ReportOptions {
  /** Settings that have their defaults too. */
  readonly all: boolean;
  readonly showSecrets: boolean;
}

/**
 * The settings to show, in alphabetical order: those whose final value is not, or may not be, the default; with `all` every one. Names that are no settings (the
 * file's own helpers, modules, functions) are left out.
 */
export function shownSettings({ subject }: ShowReport, { all }: ShowOptions): Setting[] {
  const { evaluation, defaults } = subject;
  const names = all ? new Set([...evaluation.names(), ...evaluation.touched]) : new Set(evaluation.touched);
  return [...names]
    .filter((name) => /^[A-Z]/.test(name) && !name.startsWith('_'))
    .sort()
    .map((name) => evaluation.setting(name))
    .filter(({ name, value }) => lookup(name) !== undefined || !isThing(value.type))
    .filter((setting) => all || !hasDefault(setting, defaults.known(setting.name)));
}

function isThing(type: string): boolean {
  return type === 'module' || type === 'function' || type === 'method' || type === 'class';
}

function hasDefault(setting: Setting, standard: Setting['known']): boolean {
  if (setting.isDefault) return true;
  if (setting.known === undefined || standard === undefined || setting.defined !== 'yes') return false;
  return pythonText(setting.known) === pythonText(standard);
}

/** Whether the setting's value must not be printed: a password or a key that it now holds. */
export function isHidden({ name, known }: Setting, { showSecrets }: ShowOptions): boolean {
  if (showSecrets || !isSecret(name)) return false;
  return known === undefined || ((known.type === 'bytes' || known.type === 'text') && known.value !== '');
}

/** The line of the assignment that counts (of the last change, where a default is only changed), and those of the assignments that it overrides. */
export function linesOf(
  { counting, assignments }: Setting,
  { source }: Subject,
): { line?: number; overrides: number[] } {
  const lineOf = (offset: number): number => locate(source, offset).line;
  const others = assignments.filter((assignment) => assignment !== counting);
  const before = counting === undefined ? [] : others.filter(({ target }) => target.start < counting.target.start);
  const overrides = before.map(({ target }) => lineOf(target.start));
  const isChanged = assignments.every(({ kind }) => kind === 'mutation' || kind === 'indirect');
  const decisive = counting ?? (isChanged ? assignments[assignments.length - 1] : undefined);
  return decisive === undefined ? { overrides } : { line: lineOf(decisive.target.start), overrides };
}
