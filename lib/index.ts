/**
 * The library: reads, checks and mends mm_cfg.py as values, and tells from logs who was refused for whose sake. Nothing here reads files, the clock or the environment, and nothing of the configuration is run.
 */
export { catalogueDefaults } from './evaluate/defaults.ts';
export type { Assignment, DefaultsModule, Evaluation, EvaluationProblem, Setting } from './evaluate/evaluation.ts';
export { fix, intentions } from './fix/fix.ts';
export type { FixResult, Refusal } from './fix/fix.ts';
export { patch } from './fix/patch.ts';
export { words } from './language/text.ts';
export type { Language, Text } from './language/text.ts';
export type { Finding, Severity } from './lint/finding.ts';
export { defineRule, settingRule, settingsRule } from './lint/rule.ts';
export type { Rule, RuleContext, RuleDocs } from './lint/rule.ts';
export { lint } from './lint/run.ts';
export { examine } from './lint/subject.ts';
export type { Site, Subject, SubjectOptions } from './lint/subject.ts';
export { setTo } from './lint/wanted.ts';
export type { Fix, Wanted } from './lint/wanted.ts';
export { diagnose } from './logs/analysis/index.ts';
export { Collector, mergeEvidence } from './logs/collect.ts';
export type { Diagnosis } from './logs/diagnosis.ts';
export type { Evidence, LogFile, LogKind, LogReader, LogSettings, LogSource, Sink } from './logs/evidence.ts';
export { kindOf } from './logs/kind.ts';
export { LogReaders } from './logs/readers/open.ts';
export { deliver, deliverySettings, perRecipient } from './mailman/delivery.ts';
export type { PyValue } from './python/value.ts';
export { locate } from './text/position.ts';
export { rules } from '../rules/index.ts';
