import packageData from '../../package.json' with { type: 'json' };
import type { Setting } from '../evaluate/evaluation.ts';
import { reasonTexts } from '../language/reasons.ts';
import { words } from '../language/text.ts';
import type { PyValue } from '../python/value.ts';
import { decodeBytes } from './decode.ts';
import { isHidden, linesOf, shownSettings } from './show-report.ts';
import type { ShowOptions, ShowReport } from './show-report.ts';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * `mmcfg show --format json`: `{"version", "files": [{"path", "mailman", "loads", "settings": {NAME: {"known", "type", "value", "reason"?, "line"?, "overrides"?}}}]}`. Tuples,
 * lists and sets are arrays, dicts with string keys objects (others arrays of pairs), text is decoded by the file's encoding or `{"base64"}`, integers beyond 2^53-1 and
 * inf/nan are strings.
 */
export function showJson(reports: readonly ShowReport[], options: ShowOptions): string {
  const files = reports.map((report) => fileJson(report, options));
  return `${JSON.stringify({ version: packageData.version, files }, undefined, 2)}\n`;
}

function fileJson(report: ShowReport, options: ShowOptions): Json {
  const settings: Record<string, Json> = {};
  for (const setting of shownSettings(report, options)) settings[setting.name] = settingJson(setting, report, options);
  const { path, release, subject } = report;
  const mailman = { release: release.release, from: release.from };
  return { path, mailman, loads: subject.evaluation.loads, settings };
}

function settingJson(setting: Setting, { subject }: ShowReport, options: ShowOptions): Json {
  const { known, possible, reason, defined } = setting;
  const { source, module } = subject;
  const { line, overrides } = linesOf(setting, subject);
  const convert = (value: PyValue): Json => toJson(value, source.encoding);
  const result: Record<string, Json> = { known: known !== undefined && defined === 'yes' };
  if (defined !== 'yes') result['defined'] = defined;
  if (known !== undefined) {
    result['type'] = typeName(known, module.python);
    result['value'] = isHidden(setting, options) ? '***' : convert(known);
  } else if (possible.length > 1 && !isHidden(setting, options)) result['possible'] = possible.map(convert);
  if (reason !== undefined) result['reason'] = words(reasonTexts[reason.id], options.language, reason.args);
  if (line !== undefined) result['line'] = line;
  if (overrides.length > 0) result['overrides'] = overrides;
  return result;
}

/** The name that Python's `type()` gives. */
function typeName({ type }: PyValue, python: 2 | 3): string {
  if (type === 'none') return 'NoneType';
  if (type === 'bytes') return python === 2 ? 'str' : 'bytes';
  if (type === 'text') return python === 2 ? 'unicode' : 'str';
  return type;
}

function toJson(value: PyValue, encoding: string | undefined): Json {
  switch (value.type) {
    case 'none':
      return null;
    case 'bool':
      return value.value;
    case 'int':
    case 'long':
      return Number.isSafeInteger(Number(value.value)) ? Number(value.value) : String(value.value);
    case 'float':
      return floatJson(value.value);
    case 'bytes':
      return decodeBytes(value.value, encoding) ?? { base64: Buffer.from(value.value, 'latin1').toString('base64') };
    case 'text':
      return value.value;
    case 'dict':
      return dictJson(value, encoding);
    default:
      return value.items.map((item) => toJson(item, encoding));
  }
}

function floatJson(value: number): Json {
  if (Number.isNaN(value)) return 'nan';
  if (!Number.isFinite(value)) return value > 0 ? 'inf' : '-inf';
  return value;
}

function dictJson({ entries }: Extract<PyValue, { type: 'dict' }>, encoding: string | undefined): Json {
  const pairs = entries.map(([key, value]) => [toJson(key, encoding), toJson(value, encoding)] as const);
  const names = pairs.map(([key]) => key);
  const isNamed = entries.every(([key]) => key.type === 'bytes' || key.type === 'text');
  // Two keys may read the same once decoded ('a' and u'é' as bytes): then nothing may be lost.
  if (!isNamed || names.some((name) => typeof name !== 'string') || new Set(names).size < names.length) return pairs;
  const result: Record<string, Json> = Object.create(null);
  for (const [key, value] of pairs) result[String(key)] = value;
  return result;
}
