import packageData from '../../package.json' with { type: 'json' };
import { words } from '../language/text.ts';
import type { Language } from '../language/text.ts';
import { isFixable, isUnsafe } from '../lint/finding.ts';
import type { Finding } from '../lint/finding.ts';
import type { PerRecipient } from '../mailman/delivery.ts';
import { locate } from '../text/position.ts';
import type { FileReport } from './file-report.ts';

/**
 * `mmcfg lint --format json`: `{"version", "files": [{"path", "mailman", "findings": [{"rule", "severity", "line", "column", "endLine", "endColumn", "message", "setting"?,
 * "fixable", "unsafe"?, "absent"?}], "delivery": {"now", "personalize": {"0": {"single", "verp", "most"?}, ...}}}], "summary"}`. Lines and columns count from 1, in characters, a tab as one; the end lies just behind the last character.
 */
export function json(reports: readonly FileReport[], { language }: { readonly language: Language }): string {
  const files = reports.map(({ path, subject, findings, release, delivery, model }) => ({
    path,
    mailman: { release: release.release, from: release.from },
    findings: findings.map((finding) => findingJson(finding, subject.source, language)),
    delivery: {
      now: delivery.map(({ text, args }) => words(text, language, args)).join(' '),
      ...(model && { personalize: { 0: posts(model[0]), 1: posts(model[1]), 2: posts(model[2]) } }),
    },
  }));
  const all = reports.flatMap(({ findings }) => findings);
  const count = (severity: Finding['severity']): number =>
    all.filter((finding) => finding.severity === severity).length;
  const summary = {
    errors: count('error'),
    warnings: count('warning'),
    notes: count('note'),
    fixable: all.filter(isFixable).length,
  };
  return `${JSON.stringify({ version: packageData.version, files, summary }, undefined, 2)}\n`;
}

/** How posts to a list go out; a limit that is none is null. */
function posts({ single, verp, most, setting }: PerRecipient): object {
  return {
    single,
    verp,
    ...(most !== undefined && { most: most === Infinity ? null : most }),
    ...(setting && { setting }),
  };
}

function findingJson(finding: Finding, source: FileReport['subject']['source'], language: Language): object {
  const { rule, severity, start, end, text, args, setting, absent } = finding;
  const from = locate(source, start);
  const to = locate(source, Math.max(start, end));
  return {
    rule,
    severity,
    line: from.line,
    column: from.column,
    endLine: to.line,
    endColumn: to.column,
    message: words(text, language, args),
    ...(setting !== undefined && { setting }),
    fixable: isFixable(finding),
    ...(isUnsafe(finding) && { unsafe: true }),
    ...(absent === true && { absent }),
  };
}
