import { evaluationTexts } from '../language/evaluation.ts';
import { lintTexts } from '../language/lint.ts';
import { syntaxTexts } from '../language/syntax.ts';
import { textTexts } from '../language/text-problems.ts';
import type { Finding, Severity } from './finding.ts';
import type { PlainReport, Rule, RuleContext } from './rule.ts';
import { HIDDEN, secretSpans } from './secrets.ts';
import type { Subject } from './subject.ts';

/**
 * What the rules would say of a file that Python cannot load, going by what can be read of it: nothing of this is certain, and it is only good for advice.
 */
export function guess(subject: Subject, rules: readonly Rule[]): Finding[] {
  return [...runRules(subject, rules)];
}

/**
 * Everything found in a file, in the order of its text. What keeps Python from loading it comes as findings too; the rules speak only of a file that loads,
 * since nothing is certain of one that does not.
 */
export function lint(subject: Subject, rules: readonly Rule[]): Finding[] {
  const findings = problems(subject);
  if (subject.evaluation.loads) findings.push(...runRules(subject, rules));
  if (lacksDefaults(subject)) findings.push(notImported(subject));
  return findings.sort((a, b) => a.start - b.start);
}

/** Settings that Mailman reads as soon as it starts, under every release (Mailman/mm_cfg.py is nothing but a place to find them). */
const ALWAYS_READ = ['VAR_PREFIX', 'LOCK_DIR', 'DELIVERY_MODULE'];

/** True for a file that loads, but surely brings none of the settings of Defaults.py, so that Mailman stops with an AttributeError. */
export function lacksDefaults({ evaluation, fragment }: Subject): boolean {
  if (!evaluation.loads || fragment || evaluation.assumptions.length > 0) return false;
  return ALWAYS_READ.every((name) => evaluation.setting(name).defined === 'no');
}

function notImported({ defaults }: Subject): Finding {
  const statement = `from ${defaults.variant === 'port' ? 'Mailman.' : ''}Defaults import *`;
  return {
    rule: 'python/defaults-not-imported',
    severity: 'error',
    start: 0,
    end: 0,
    message: 'defaults-not-imported',
    absent: true,
    text: lintTexts['defaults-not-imported'],
    args: { statement },
  };
}

/** What is listed of a file's syntax errors: one slip can bring several, but a file with more is none of Python. */
const MOST_PROBLEMS = 20;

/** The first errors in the order of the text, and how many there are besides. */
function withoutFlood(findings: readonly Finding[]): Finding[] {
  const sorted = [...findings].sort((a, b) => a.start - b.start);
  const next = sorted[MOST_PROBLEMS];
  if (next === undefined) return sorted;
  const { severity, start, end } = next;
  const args = { count: sorted.length - MOST_PROBLEMS };
  const more: Finding = { rule: 'syntax/more', severity, start, end, message: 'more', text: lintTexts.more, args };
  return [...sorted.slice(0, MOST_PROBLEMS), more];
}

function problems({ source, module, evaluation }: Subject): Finding[] {
  const findings: Finding[] = [];
  const add = (
    category: string,
    texts: Readonly<Record<string, Finding['text']>>,
    problem: Problem,
    severity: Severity,
  ): void => {
    const { id, start, end, args } = problem;
    const text = texts[id] ?? { en: id, ja: id };
    findings.push({ rule: `${category}/${id}`, severity, start, end, message: id, text, args });
  };
  for (const problem of source.problems) add('text', textTexts, problem, 'error');
  for (const problem of module.problems) add('syntax', syntaxTexts, problem, 'error');
  // Behind the exception that stops the file the next one waits: worth a word, but no certainty.
  const { stop } = evaluation;
  for (const problem of evaluation.problems) {
    if (problem.certain) add('python', evaluationTexts, problem, 'error');
    else if (stop !== undefined && problem.start > stop.start) add('python', evaluationTexts, problem, 'warning');
  }
  return findings.length === 0 ? findings : withoutSecrets(withoutFlood(findings), module);
}

/** A password without quotes is a name that is not defined: the message must not tell it. */
function withoutSecrets(findings: readonly Finding[], module: Subject['module']): Finding[] {
  const spans = secretSpans(module);
  return findings.map((finding) => {
    const { start, end, args } = finding;
    if (!spans.some((span) => span.start < Math.max(end, start + 1) && start < span.end)) return finding;
    const hidden = Object.entries(args).map(([name, value]) => [name, typeof value === 'string' ? HIDDEN : value]);
    return { ...finding, args: Object.fromEntries(hidden) as Finding['args'] };
  });
}

interface Problem {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly args: Finding['args'];
}

function* runRules(subject: Subject, rules: readonly Rule[]): Iterable<Finding> {
  const { evaluation, defaults, site } = subject;
  const settings = { get: (name: string) => evaluation.setting(name) };
  const { release, variant } = defaults;
  const context: RuleContext = { settings, evaluation, subject, site, release, variant };
  for (const rule of rules) {
    // The four settings are one of the ways; who wants another is told of that one.
    if (rule.group === 'per-recipient' && site.goal !== 'personalized') continue;
    for (const report of rule.check(context)) yield toFinding(rule, report);
  }
}

function toFinding(rule: Rule, report: PlainReport): Finding {
  const { at, setting, message, args, fix } = report;
  return {
    rule: rule.id,
    severity: report.severity ?? rule.severity,
    start: at.start,
    end: at.end,
    message,
    text: rule.messages[message] ?? { en: message, ja: message },
    args,
    ...(report.absent === true && { absent: true }),
    ...(setting && { setting: setting.name, absent: setting.assignments.length === 0 }),
    ...(rule.group && { group: rule.group }),
    ...(rule.remark && { remark: rule.remark }),
    ...(fix && { fix }),
  };
}
