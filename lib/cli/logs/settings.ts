import { existsSync, statSync } from 'node:fs';
import type { Setting } from '../../evaluate/evaluation.ts';
import { diagnoseTexts as texts } from '../../language/diagnose-cli.ts';
import { HELPFUL } from '../../logs/analysis/clue.ts';
import type { LogSettings, Wall } from '../../logs/evidence.ts';
import type { Context } from '../context.ts';
import { DEFAULT_FILES, installationOf } from '../installation.ts';
import type { Installation } from '../installation.ts';
import { UserError } from '../user-error.ts';
import { wallAt } from './wall.ts';

/** The options of `mmcfg diagnose` that say what of the logs counts, and how they are read. */
export interface SettingsOptions {
  readonly config?: string | undefined;
  readonly tz?: string | undefined;
  readonly since?: string | undefined;
  readonly until?: string | undefined;
  readonly list?: string | undefined;
}

export interface Settings {
  readonly settings: LogSettings;
  /** Where Mailman keeps its logs, where a configuration says so. */
  readonly logDir: string | undefined;
  readonly installation: Installation;
}

/** What Defaults.py.in has, 2.1.3 to 2.1.39. */
const STOCK = {
  templates: {
    SMTP_LOG_EVERY_MESSAGE:
      '%(msg_message-id)s smtp to %(listname)s for %(#recips)d recips, completed in %(time).3f seconds',
    SMTP_LOG_REFUSED:
      'post to %(listname)s from %(sender)s, size=%(size)d, message-id=%(msg_message-id)s, %(#refused)d failures',
    SMTP_LOG_SUCCESS: 'post to %(listname)s from %(sender)s, size=%(size)d, message-id=%(msg_message-id)s, success',
    SMTP_LOG_EACH_FAILURE: 'delivery to %(recipient)s failed with code %(failcode)d: %(failmsg)s',
  },
  registerEvery: 15 * 60_000,
  threshold: 5,
  staleAfter: 7 * 86_400_000,
} as const;

/** The settings by the options and, where there is one, the configuration: that is evaluated, never run. */
export async function settingsOf(options: SettingsOptions, context: Context): Promise<Settings> {
  const zone = checkedZone(options.tz);
  const since = options.since === undefined ? undefined : timeOf('since', options.since, 0);
  const until = options.until === undefined ? undefined : timeOf('until', options.until, 86_399_999);
  if (since !== undefined && until !== undefined && since > until) {
    throw new UserError(texts['since-after-until'], { since: options.since ?? '', until: options.until ?? '' });
  }
  const base = { ...STOCK, zone, since, until, list: options.list?.toLowerCase(), helpful: [] };
  const path = options.config ?? DEFAULT_FILES.find((file) => existsSync(file));
  if (path === undefined) return { settings: base, logDir: undefined, installation: installationOf('') };
  return configured(path, base, context);
}

async function configured(path: string, base: LogSettings, context: Context): Promise<Settings> {
  const { examineFile } = await import('../examine.ts');
  const { existsIn } = await import('../../mailman/catalogue.ts');
  const { subject, info, input } = await examineFile(path, {}, context);
  const setting = (name: string): Setting => subject.evaluation.setting(name);
  const { registerEvery, threshold, staleAfter } = base;
  const { realPath } = input;
  const changed = realPath === undefined || !mayBeOn(setting) ? undefined : statSync(realPath).mtimeMs;
  const settings: LogSettings = {
    ...base,
    templates: templatesOf(setting),
    registerEvery: scaled(numberIn(setting('REGISTER_BOUNCES_EVERY')), 1000) ?? registerEvery,
    threshold: numberIn(setting('DEFAULT_BOUNCE_SCORE_THRESHOLD')) ?? threshold,
    staleAfter: scaled(numberIn(setting('DEFAULT_BOUNCE_INFO_STALE_AFTER')), 1000) ?? staleAfter,
    helpful: HELPFUL.filter((name) => existsIn(name, info.release) === 'yes'),
    configChanged: changed === undefined ? undefined : wallAt(changed, base.zone),
  };
  return { settings, logDir: textIn(setting('LOG_DIR')), installation: installationOf(input.realPath ?? path) };
}

/** Whether a configuration may have delivery one by one turned on, or let lists do so. A change of any other has nothing that could take effect. */
function mayBeOn(setting: (name: string) => Setting): boolean {
  const switches = ['VERP_PERSONALIZED_DELIVERIES', 'OWNERS_CAN_ENABLE_PERSONALIZATION'];
  // VERP_DELIVERY_INTERVAL = n > 1 makes every nth post alone go out one by one (Mailman/Handlers/ToOutgoing.py).
  const ones = ['VERP_DELIVERY_INTERVAL', 'SMTP_MAX_RCPTS'];
  const mayBeTrue = (name: string): boolean => setting(name).truth !== false;
  return switches.some(mayBeTrue) || ones.some((name) => mayBeTrue(name) && (numberIn(setting(name)) ?? 1) === 1);
}

/** A template is the second of a pair (log, template); None turns that line off. One that is not known counts as the stock one. */
function templatesOf(setting: (name: string) => Setting): Record<string, string> {
  const templates: Record<string, string> = {};
  for (const [name, stock] of Object.entries(STOCK.templates)) {
    const { known } = setting(name);
    if (known?.type === 'none') continue;
    const [, second] = known?.type === 'tuple' || known?.type === 'list' ? known.items : [];
    templates[name] = second?.type === 'bytes' || second?.type === 'text' ? second.value : stock;
  }
  return templates;
}

function numberIn({ known }: Setting): number | undefined {
  if (known?.type !== 'int' && known?.type !== 'long' && known?.type !== 'float') return undefined;
  const value = Number(known.value);
  return Number.isFinite(value) ? value : undefined;
}

function scaled(value: number | undefined, factor: number): number | undefined {
  return value === undefined ? undefined : value * factor;
}

function textIn({ known }: Setting): string | undefined {
  return known?.type === 'bytes' || known?.type === 'text' ? known.value : undefined;
}

function checkedZone(zone: string | undefined): string | undefined {
  if (zone === undefined) return undefined;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return zone;
  } catch {
    throw new UserError(texts['bad-zone'], { value: zone });
  }
}

/** The time that a text names; of a day, `rest` milliseconds after its beginning. */
function timeOf(option: string, value: string, rest: number): Wall {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d))?)?$/.exec(value);
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = (match ?? [])
    .slice(1)
    .map((text) => Number(text ?? 0));
  const time = Date.UTC(year, month - 1, day, hour, minute, second);
  const isDate = match !== null && new Date(time).getUTCDate() === day && month >= 1 && month <= 12;
  if (!isDate || hour > 23 || minute > 59 || second > 59) throw new UserError(texts['bad-date'], { option, value });
  if (match[4] === undefined) return time + rest;
  return rest === 0 ? time : time + (match[6] === undefined ? 59_999 : 999);
}
