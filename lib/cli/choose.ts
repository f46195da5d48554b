import { cliTexts } from '../language/cli.ts';
import type { Finding, Severity } from '../lint/finding.ts';
import type { Rule } from '../lint/rule.ts';
import { nearest } from './nearest.ts';
import { UserError } from './user-error.ts';

/** Which rules to run and which findings decide the exit code. */
export interface ChoiceOptions {
  /** Rules by id or family ('delivery'), separated by commas; nothing for all. */
  readonly select?: readonly string[] | undefined;
  readonly ignore?: readonly string[] | undefined;
  readonly failOn?: 'error' | 'warning' | 'info' | undefined;
  readonly maxWarnings?: number | undefined;
}

/** The rules that the user wants. Throws a UserError for a name that is neither a rule's nor a family's. */
export function chooseRules(rules: readonly Rule[], { select = [], ignore = [] }: ChoiceOptions): Rule[] {
  const wanted = namesIn(select, rules);
  const unwanted = namesIn(ignore, rules);
  const matches = (rule: Rule, names: readonly string[]): boolean =>
    names.some((name) => rule.id === name || rule.id.startsWith(`${name}/`));
  return rules.filter((rule) => (wanted.length === 0 || matches(rule, wanted)) && !matches(rule, unwanted));
}

function namesIn(values: readonly string[], rules: readonly Rule[]): string[] {
  const names = values.flatMap((value) => value.split(',')).filter((name) => name !== '');
  for (const name of names) {
    const exists = rules.some(({ id }) => id === name || id.startsWith(`${name}/`));
    if (!exists) throw noSuchRule(name, rules);
  }
  return names;
}

/** What lint prints in the place of a rule's id where Python itself refuses a file. */
const PYTHON_ITSELF = /^(?:python|syntax|text)(?:\/|$)/;

/** What to say of a name that is neither a rule's nor a family's. */
export function noSuchRule(name: string, rules: readonly Rule[]): UserError {
  if (PYTHON_ITSELF.test(name)) return new UserError(cliTexts['not-a-rule'], { name });
  const near = nearest(
    name,
    rules.flatMap(({ id }) => [id, id.replace(/^.*\//, '')]),
  );
  const suggestion = rules.find(({ id }) => id === near || id.endsWith(`/${near}`))?.id;
  if (suggestion === undefined) return new UserError(cliTexts['no-such-rule'], { name });
  return new UserError(cliTexts['no-such-rule-near'], { name, suggestion });
}

const RANKS: Readonly<Record<Severity, number>> = { error: 2, warning: 1, note: 0 };
const LEVELS = { error: 2, warning: 1, info: 0 } as const;

/** Whether the findings are grave enough for exit code 1: at the level of --fail-on (default: warning), or too many warnings. */
export function isGrave(findings: readonly Finding[], { failOn = 'warning', maxWarnings }: ChoiceOptions): boolean {
  const warnings = findings.filter(({ severity }) => severity === 'warning').length;
  if (maxWarnings !== undefined && warnings > maxWarnings) return true;
  const counted = maxWarnings === undefined ? findings : findings.filter(({ severity }) => severity !== 'warning');
  return counted.some(({ severity }) => RANKS[severity] >= LEVELS[failOn]);
}
