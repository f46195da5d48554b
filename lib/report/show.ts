import type { Setting } from '../evaluate/evaluation.ts';
import { reasonTexts } from '../language/reasons.ts';
import { reportTexts } from '../language/report.ts';
import { words } from '../language/text.ts';
import type { MessageArguments, Text } from '../language/text.ts';
import { displayWidth } from '../language/width.ts';
import { decodeBytes } from './decode.ts';
import { pad, printable, wrap } from './layout.ts';
import { releaseLine } from './release.ts';
import { isHidden, linesOf, shownSettings } from './show-report.ts';
import type { ShowOptions, ShowReport } from './show-report.ts';
import { styleFor } from './style.ts';
import { escapeBytes, pythonText } from './value.ts';

/** The screen of `mmcfg show`: for each file a line `NAME = value` for each setting, and where the value comes from. */
export function show(reports: readonly ShowReport[], options: ShowOptions): string {
  return reports.map((report) => showOne(report, options)).join('\n');
}

function showOne(report: ShowReport, options: ShowOptions): string {
  const say = (text: Text, args: MessageArguments = {}): string => words(text, options.language, args);
  const { bold, dim } = styleFor(options.color);
  const [first = '', ...rest] = releaseLine(report.path, report.release, options);
  const lines = [bold(first), ...rest];
  const { evaluation, fragment } = report.subject;
  const remarks = fragment ? [say(reportTexts.fragment)] : [];
  if (!evaluation.loads) remarks.push(say(reportTexts['show-stops']));
  for (const { module } of evaluation.assumptions) remarks.push(say(reportTexts.assumption, { module }));
  for (const remark of new Set(remarks)) lines.push(...wrap(printable(remark), options.width));
  const settings = shownSettings(report, options);
  if (settings.length === 0) lines.push(say(reportTexts['show-none']));
  for (const setting of settings) {
    const value = `${setting.name} = ${valueText(setting, report, options)}`;
    const place = placeText(setting, report, options);
    const column = Math.max(displayWidth(value) + 2, 44);
    if (place === '') lines.push(value);
    else if (column + displayWidth(place) <= options.width) lines.push(pad(value, column) + dim(place));
    else lines.push(value, ...wrap(place, options.width - 4).map((line) => `    ${dim(line)}`));
  }
  return lines.map((line) => `${line}\n`).join('');
}

function valueText(setting: Setting, { subject }: ShowReport, options: ShowOptions): string {
  if (isHidden(setting, options)) return '***';
  const { known, possible, defined } = setting;
  const { encoding } = subject.source;
  const text = (value: typeof known): string =>
    value === undefined ? '?' : printable(pythonText(decodeStrings(value, encoding)));
  if (defined === 'no') return words(reportTexts['show-deleted'], options.language);
  if (known !== undefined) return text(known);
  return possible.length > 1 ? possible.map(text).join(' | ') : '?';
}

type Value = NonNullable<Setting['known']>;

/** The same value with its byte strings as the characters that they mean to a reader of the file. */
function decodeStrings(value: Value, encoding: string | undefined): Value {
  switch (value.type) {
    case 'bytes':
      return { type: 'bytes', value: decodeBytes(value.value, encoding) ?? escapeBytes(value.value) };
    case 'tuple':
    case 'list':
    case 'set':
      return { type: value.type, items: value.items.map((item) => decodeStrings(item, encoding)) };
    case 'dict': {
      const entries = value.entries.map(
        ([key, entry]) => [decodeStrings(key, encoding), decodeStrings(entry, encoding)] as const,
      );
      return { type: 'dict', entries };
    }
    default:
      return value;
  }
}

function placeText(setting: Setting, { subject }: ShowReport, { language }: ShowOptions): string {
  const { line, overrides } = linesOf(setting, subject);
  const parts: string[] = [];
  if (line !== undefined) parts.push(words(reportTexts['show-line'], language, { line }));
  if (overrides.length > 0) {
    parts.push(words(reportTexts['show-overrides'], language, { lines: overrides.join(', ') }));
  }
  if (setting.reason !== undefined) {
    const reason = words(reasonTexts[setting.reason.id], language, setting.reason.args);
    parts.push(words(reportTexts['show-unknown'], language, { reason }));
  }
  if (setting.defined === 'maybe') parts.push(words(reportTexts.maybe, language));
  return printable(parts.join(words(reportTexts.comma, language)));
}
