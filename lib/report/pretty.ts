import { reportTexts } from '../language/report.ts';
import { stepTexts } from '../language/steps.ts';
import { words } from '../language/text.ts';
import { displayWidth } from '../language/width.ts';
import { isFixable, isUnsafe } from '../lint/finding.ts';
import type { Finding, Severity } from '../lint/finding.ts';
import { secretSpans } from '../lint/secrets.ts';
import type { Span } from '../python/syntax.ts';
import type { FileReport, ReportOptions, Sentence, Step } from './file-report.ts';
import { frame } from './frame.ts';
import { pad, printable, shorten, wrap } from './layout.ts';
import { releaseLine } from './release.ts';
import { summary } from './summary.ts';
import { styleFor } from './style.ts';
import type { Style } from './style.ts';

/** The screen of `mmcfg lint` for people: what was found in each file, how posts are delivered, what to do next. */
export function pretty(reports: readonly FileReport[], options: ReportOptions): string {
  return reports.map((report) => new Screen(report, options).print()).join('\n');
}

class Screen {
  private readonly report: FileReport;
  private readonly options: ReportOptions;
  private readonly style: Style;
  private readonly secrets: readonly Span[];

  constructor(report: FileReport, options: ReportOptions) {
    this.report = report;
    this.options = options;
    this.style = styleFor(options.color);
    this.secrets = secretSpans(report.subject.module);
  }

  print(): string {
    const { report, options, style } = this;
    const [first = '', ...rest] = releaseLine(report.path, report.release, options);
    const lines = [style.bold(first), ...rest, ...this.remarks()];
    for (const finding of report.findings) if (!isRow(finding)) lines.push(...this.finding(finding));
    for (const group of absentGroups(report.findings)) lines.push(...this.absent(group));
    for (const sentence of report.delivery) lines.push(...wrap(this.words(sentence), options.width));
    if (report.steps.length > 0) {
      lines.push(words(stepTexts.heading, options.language));
      report.steps.forEach((step, index) => lines.push(...this.step(step, index + 1)));
    }
    lines.push(...this.closing());
    return lines.map((line) => `${line}\n`).join('');
  }

  /** The count of what was found and, where members may be bounced for each other, the way to see whether they are. */
  private closing(): string[] {
    const { findings } = this.report;
    const { language, width } = this.options;
    const count = summary(findings, language);
    if (!findings.some(({ group }) => group === 'per-recipient')) return [count];
    const question = words(reportTexts['see-diagnose'], language);
    const both = `${count}${words(reportTexts['full-stop'], language)}${question}`;
    return displayWidth(both) <= width ? [both] : [...wrap(count, width), ...wrap(question, width)];
  }

  private words({ text, args }: Sentence): string {
    return printable(words(text, this.options.language, args));
  }

  /** What the report rests on besides the file. */
  private remarks(): string[] {
    const { subject } = this.report;
    const sentences: Sentence[] = [];
    if (subject.fragment) sentences.push({ text: reportTexts.fragment, args: {} });
    for (const module of new Set(subject.evaluation.assumptions.map((assumption) => assumption.module))) {
      sentences.push({ text: reportTexts.assumption, args: { module } });
    }
    return sentences.flatMap((sentence) => wrap(this.words(sentence), this.options.width));
  }

  /** `severity  message  [fixable]`, the mark at the right margin. */
  private title(severity: Severity, message: string, marked: readonly Finding[]): string[] {
    const { language, width } = this.options;
    const label = words(reportTexts[severity], language);
    const unsafe = marked.some(isUnsafe) ? words(reportTexts.unsafe, language) : '';
    const mark = marked.some(isFixable) ? words(reportTexts.fixable, language) : unsafe;
    const indent = displayWidth(label) + 2;
    const lines = wrap(message, width - indent);
    const last = lines.length - 1;
    const room = width - indent - displayWidth(mark);
    if (mark !== '' && displayWidth(lines[last] ?? '') + 1 > room) lines.push('');
    if (mark !== '') lines[lines.length - 1] = pad(lines[lines.length - 1] ?? '', room) + mark;
    const [first = '', ...rest] = lines;
    return [`${this.style.severity(severity, label)}  ${first}`, ...rest.map((line) => ' '.repeat(indent) + line)];
  }

  private finding(finding: Finding): string[] {
    const { severity, absent = false } = finding;
    const { source } = this.report.subject;
    const code = absent ? [] : frame(source, finding, this.secrets, this.options);
    return [
      ...this.title(severity, this.words(finding), [finding]),
      ...code.map((line) => this.style.dim(line)),
      this.style.dim(`  ${finding.rule}`),
    ];
  }

  private absent(findings: readonly Finding[]): string[] {
    const { language, width } = this.options;
    const heading = words(reportTexts[this.headingOf(findings)], language, { count: findings.length });
    const column = Math.max(33, ...findings.map(({ setting = '' }) => setting.length)) + 2;
    const rows = findings.map((finding) => {
      const start = `  ${pad(finding.setting ?? '', column)}${pad(this.value(finding), 2)}   `;
      const note = { severity: words(reportTexts.note, language), remark: finding.remark?.[language] ?? '' };
      const remark = finding.remark === undefined ? finding.rule : words(reportTexts['row-note'], language, note);
      return start + shorten(remark, width - displayWidth(start));
    });
    const severity = findings.some((finding) => finding.severity === 'warning') ? 'warning' : 'note';
    return [...this.title(severity, heading, findings.every(isFixable) ? findings : []), ...rows];
  }

  /** Per-recipient delivery counts as off as long as the setting is off that delivers so, and more than one is missing. */
  private headingOf(findings: readonly Finding[]): keyof typeof reportTexts {
    const one = findings.length === 1 ? '-one' : '';
    if (findings[0]?.group !== 'per-recipient') return `absent-other${one}`;
    const isOn = this.report.subject.evaluation.setting('VERP_PERSONALIZED_DELIVERIES').truth === true;
    return one === '' && !isOn ? 'absent-delivery' : `absent-part${one}`;
  }

  /** What an absent setting is by default, as Mailman writes it. */
  private value({ setting = '' }: Finding): string {
    const { known } = this.report.subject.evaluation.setting(setting);
    if (known?.type === 'bool') return known.value ? 'Yes' : 'No';
    if (known?.type === 'int' || known?.type === 'long') return String(known.value);
    return '';
  }

  /** A line below a step, which goes on further right where the screen is narrow. */
  private hanging(sentence: Sentence): string[] {
    const room = this.options.width - 7;
    const line = this.words(sentence);
    if (displayWidth(line) <= room) return [line];
    return wrap(line, room - 2).map((part, index) => (index === 0 ? part : `  ${part}`));
  }

  private step({ command, remark, more, lines = [] }: Step, number: number): string[] {
    const { width } = this.options;
    const start = `  ${number}. ${printable(command ?? '')}`;
    const notes = [remark, more].flatMap((sentence) => (sentence === undefined ? [] : [this.words(sentence)]));
    const below = lines.flatMap((line) => (typeof line === 'string' ? [printable(line)] : this.hanging(line)));
    if (command === undefined) {
      const rows = wrap(notes.join(' '), width - 5).map((line, index) => (index === 0 ? start : '     ') + line);
      return [...rows, ...below.map((line) => `       ${line}`)];
    }
    const fits =
      displayWidth(start) < NOTE_COLUMN - 1 && notes.every((note) => displayWidth(note) <= width - NOTE_COLUMN);
    if (!fits) {
      const rows = notes.flatMap((note) => wrap(note, width - 7));
      return [
        ...brokenAtAnd(start, width),
        ...rows.map((line) => `       ${line}`),
        ...below.map((line) => `       ${line}`),
      ];
    }
    const rows = notes.map((note, index) => pad(index === 0 ? start : '', NOTE_COLUMN) + note);
    return [...(rows.length === 0 ? brokenAtAnd(start, width) : rows), ...below.map((line) => `       ${line}`)];
  }
}

/** A command too wide for the screen goes on behind its `&&`, where a shell lets it. */
function brokenAtAnd(command: string, width: number): string[] {
  return displayWidth(command) <= width ? [command] : command.replace(' && ', ' &&\n       ').split('\n');
}

/** Where the remarks on the commands of the next steps begin. */
const NOTE_COLUMN = 35;

/** True for a finding about one setting that is not in the file: it is a row of the table of such settings. */
function isRow({ absent, setting }: Finding): boolean {
  return absent === true && setting !== undefined;
}

/** Findings about settings that are not in the file: those that belong together in one. */
function absentGroups(findings: readonly Finding[]): Finding[][] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (!isRow(finding)) continue;
    const key = finding.group ?? '';
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [finding]);
    else group.push(finding);
  }
  return [...groups.values()];
}
