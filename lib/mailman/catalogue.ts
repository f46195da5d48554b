import { constants as constantLines, languages as languageText, settings as settingLines } from './data/catalogue.ts';
import type { CatalogueEntry } from './entry.ts';
import { compareReleases } from './release.ts';

export type { Allowed, CatalogueEntry, Kind, Vendor } from './entry.ts';
export { compareReleases, parseRelease, releases } from './release.ts';

/** 'port': the Python 3 port of Mailman 2.1. */
export type Variant = 'stock' | 'port';

interface Constant {
  /** Its value as a Python expression; undefined where that differs by build. */
  readonly value?: string;
  readonly since: string;
  /** Releases before this one may lack it. */
  readonly unsure?: string;
}

interface Language {
  readonly code: string;
  readonly name: string;
  readonly charset: string;
  readonly direction: string;
}

/** The lines of a data text by name; a line is parsed when it is first asked for. */
class Table<T> {
  readonly names: readonly string[];
  private readonly lines = new Map<string, string>();
  private readonly parsed = new Map<string, T>();

  constructor(text: string) {
    for (const line of text.split('\n')) {
      const space = line.indexOf(' ');
      this.lines.set(line.slice(0, space), line.slice(space + 1));
    }
    this.names = [...this.lines.keys()];
  }

  get(name: string): T | undefined {
    const known = this.parsed.get(name);
    if (known !== undefined) return known;
    const line = this.lines.get(name);
    if (line === undefined) return undefined;
    const entry = JSON.parse(line) as T;
    this.parsed.set(name, entry);
    return entry;
  }
}

let settingTable: Table<CatalogueEntry> | undefined;
let constantTable: Table<Constant> | undefined;

function settings(): Table<CatalogueEntry> {
  return (settingTable ??= new Table(settingLines));
}

function constants(): Table<Constant> {
  return (constantTable ??= new Table(constantLines));
}

/** The first release with Yes, No, On, Off and the like (NEWS 2.1.2); older ones wrote 1 and 0. */
const BOOLEANS_SINCE = '2.1.2';

/** The release whose languages the catalogue holds: the character sets of some were others before. */
const LANGUAGES_OF = '2.1.39';

/** A setting by name, whichever release or vendor has it; undefined for any other name. */
export function lookup(name: string): CatalogueEntry | undefined {
  return settings().get(name);
}

/** Every setting's name, in the order of Defaults.py so far as known; those of vendors and of older releases last. */
export function settingNames(): readonly string[] {
  return settings().names;
}

/** The settings that Defaults.py of this release defines, in its order: what a default is computed from stands before it. */
export function defaultsOrder(release: string, variant: Variant = 'stock'): string[] {
  return settings().names.filter((name) => existsIn(name, release, variant) === 'yes');
}

/**
 * Whether Defaults.py of this release binds the name. 'vendor': only some builds do, those of Debian or Red Hat, say; without a
 * variant also the Python 3 port's.
 */
export function existsIn(name: string, release: string, variant?: Variant): 'yes' | 'no' | 'vendor' {
  if (name === 'os' || helper(name) !== undefined) return 'yes';
  const constant = constants().get(name);
  if (constant !== undefined) return constantExists(constant, release);
  const entry = lookup(name);
  if (entry === undefined || entry.local === true) return 'no';
  if (entry.vendor === 'port' && variant !== undefined) return variant === 'port' ? 'yes' : 'no';
  if (entry.vendor !== undefined) return 'vendor';
  if (entry.since === undefined || compareReleases(release, entry.since) < 0) return 'no';
  return entry.removed !== undefined && compareReleases(release, entry.removed) >= 0 ? 'no' : 'yes';
}

function constantExists({ since, unsure }: Constant, release: string): 'yes' | 'no' | 'vendor' {
  if (compareReleases(release, since) < 0) return 'no';
  return unsure !== undefined && compareReleases(release, unsure) < 0 ? 'vendor' : 'yes';
}

/** Whether any Defaults.py, of whichever release, vendor or port, has had the name. */
export function everKnown(name: string): boolean {
  return (
    name === 'os' || helper(name) !== undefined || constants().get(name) !== undefined || lookup(name) !== undefined
  );
}

/** Whether the default is filled in when Mailman is built: a string that differs from host to host. */
export function isFilledIn(name: string): boolean {
  return lookup(name)?.filledIn === true;
}

/**
 * Whether the name's value in this release is not known, though it has one: version numbers, the languages of older releases.
 * (For strings filled in at build see isFilledIn.)
 */
export function isUnsettled(name: string, release: string): boolean {
  if (name === 'LC_DESCRIPTIONS') return compareReleases(release, LANGUAGES_OF) !== 0;
  const constant = constants().get(name);
  return constant !== undefined && constant.value === undefined;
}

/**
 * The default in this release, as a Python expression over other names of Defaults.py ("minutes(15)", "os.path.join(VAR_PREFIX,
 * 'lists')"). Undefined for what the release does not have, what is filled in at build, what is not known, functions and modules.
 */
export function defaultExpression(name: string, release: string, variant: Variant = 'stock'): string | undefined {
  if (existsIn(name, release, variant) === 'no' || isUnsettled(name, release)) return undefined;
  const constant = constants().get(name);
  if (constant !== undefined) return constant.value;
  if (name === 'LC_DESCRIPTIONS') return languageDescriptions();
  const entry = lookup(name);
  if (entry === undefined) return undefined;
  if (variant === 'port' && entry.portDefault !== undefined) return entry.portDefault;
  const expression = entry.defaults === undefined ? entry.default : byRelease(entry.defaults, release);
  return compareReleases(release, BOOLEANS_SINCE) < 0 ? withoutBooleans(expression) : expression;
}

function byRelease(history: readonly (readonly [string, string])[], release: string): string | undefined {
  let found: string | undefined;
  for (const [since, expression] of history) {
    if (compareReleases(release, since) >= 0) found = expression;
  }
  return found;
}

function withoutBooleans(expression: string | undefined): string | undefined {
  if (expression !== undefined && /^(Yes|On|True)$/.test(expression)) return '1';
  return expression !== undefined && /^(No|Off|False)$/.test(expression) ? '0' : expression;
}

/** LC_DESCRIPTIONS after the add_language() calls of Defaults.py. */
function languageDescriptions(): string {
  const languages = JSON.parse(languageText) as readonly Language[];
  const items = languages.map(
    ({ code, name, charset, direction }) => `'${code}': ('${name}', '${charset}', '${direction}')`,
  );
  return `{${items.join(', ')}}`;
}

/** A function that Defaults.py defines for site configurations. */
export interface Helper {
  readonly name: string;
  readonly parameters: readonly string[];
  /** How many of them must be given. */
  readonly required: number;
}

const HELPERS: readonly Helper[] = [
  { name: 'seconds', parameters: ['s'], required: 1 },
  { name: 'minutes', parameters: ['m'], required: 1 },
  { name: 'hours', parameters: ['h'], required: 1 },
  { name: 'days', parameters: ['d'], required: 1 },
  { name: 'add_virtualhost', parameters: ['urlhost', 'emailhost'], required: 1 },
  // The direction came with 2.1.10 (NEWS).
  { name: 'add_language', parameters: ['code', 'description', 'charset', 'direction'], required: 3 },
];

/** A function of Defaults.py by name: days, add_virtualhost and the like. */
export function helper(name: string): Helper | undefined {
  return HELPERS.find((one) => one.name === name);
}

/** Every name that `from Defaults import *` binds in this release for sure: settings, constants, functions and the module os. */
export function publicNames(release: string, variant: Variant = 'stock'): string[] {
  const functions = HELPERS.map(({ name }) => name);
  const values = constants().names.filter((name) => existsIn(name, release, variant) === 'yes');
  return ['os', ...functions, ...values, ...defaultsOrder(release, variant)];
}

/** Whether a name's value must not be shown: the secrets of the catalogue, and names outside it that say so of themselves. */
export function isSecret(name: string): boolean {
  const entry = lookup(name);
  if (entry !== undefined) return entry.secret === true;
  return /(PASS(WD|WORD|PHRASE)?|PWD|SECRET(_KEY)?|PRIVATE_KEY|API_?KEY|TOKEN|CREDENTIALS?)$/i.test(name);
}
