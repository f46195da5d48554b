import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { catalogueDefaults } from '../../lib/evaluate/defaults.ts';
import { evaluate } from '../../lib/evaluate/evaluate.ts';
import {
  compareReleases,
  defaultExpression,
  defaultsOrder,
  everKnown,
  existsIn,
  helper,
  isFilledIn,
  isSecret,
  isUnsettled,
  lookup,
  parseRelease,
  publicNames,
  releases,
  settingNames,
} from '../../lib/mailman/catalogue.ts';
import type { CatalogueEntry, Kind } from '../../lib/mailman/catalogue.ts';
import { loadSentences, sentenceOf } from '../../lib/mailman/sentences.ts';
import { parseModule } from '../../lib/python/parse.ts';
import type { PyValue } from '../../lib/python/value.ts';
import { readSource } from '../../lib/text/read.ts';

const LAST = '2.1.39';

function entry(name: string): CatalogueEntry {
  const found = lookup(name);
  if (found === undefined) throw new Error(`${name} is not in the catalogue`);
  return found;
}

test('the catalogue knows all 311 names', () => expect(settingNames()).toHaveLength(311));

test('every setting has a sentence in both languages, and no two are alike', async () => {
  const sentences = await loadSentences();
  expect(Object.keys(sentences)).toEqual([...settingNames()]);
  for (const language of ['en', 'ja'] as const) {
    const texts = Object.values(sentences).map((text) => text[language]);
    expect(new Set(texts).size).toBe(texts.length);
    const form = language === 'en' ? /^[A-Z][\x20-\x7e]+\.$/ : /^.*[\u3041-\u30ff].*。$/;
    expect(texts.filter((text) => !form.test(text))).toEqual([]);
  }
  expect(await sentenceOf('MTA')).toBe(sentences['MTA']);
  expect(await sentenceOf('toString')).toBeUndefined();
});

/** The Python types that a default of the kind may have. */
const TYPES: Readonly<Record<Kind, readonly PyValue['type'][]>> = {
  bool: ['bool', 'int'],
  int: ['int'],
  float: ['float'],
  duration: ['int'],
  string: ['bytes'],
  'string-or-no': ['bytes', 'bool'],
  'string-or-none': ['bytes', 'none'],
  url: ['bytes'],
  path: ['bytes'],
  'path-or-none': ['bytes', 'none'],
  command: ['bytes'],
  'command-or-no': ['bytes', 'bool'],
  'format-string': ['bytes'],
  'regex-string': ['bytes'],
  'enum-int': ['int', 'bool'],
  'enum-int-or-command': ['int'],
  'enum-string': ['bytes'],
  'enum-string-or-none': ['bytes', 'none'],
  list: ['list'],
  'list-of-pairs': ['list'],
  tuple: ['tuple'],
  dict: ['dict'],
  'dict-or-none': ['dict', 'none'],
  'log-spec-or-none': ['tuple', 'none'],
};

test('every default is of its setting’s kind', () => {
  const defaults = catalogueDefaults(LAST);
  const known = defaultsOrder(LAST).flatMap((name) => {
    const value = defaults.known(name);
    return value === undefined ? [] : [{ name, value }];
  });
  // Only what is filled in at build, and what is computed from it, is not known.
  expect(known.length).toBeGreaterThan(230);
  expect(known.filter(({ name, value }) => !TYPES[entry(name).kind].includes(value.type))).toEqual([]);
});

test('every default is one of the allowed values', () => {
  const defaults = catalogueDefaults(LAST);
  for (const name of defaultsOrder(LAST)) {
    const { allowed } = entry(name);
    const value = defaults.known(name);
    if (value === undefined || allowed === undefined) continue;
    if (value.type === 'int') {
      const number = Number(value.value);
      expect([name, number >= (allowed.min ?? -Infinity), number > (allowed.exclusiveMin ?? -Infinity)]).toEqual([
        name,
        true,
        true,
      ]);
      if (allowed.values !== undefined) expect(allowed.values).toContain(number);
    }
    if (value.type !== 'bytes') continue;
    if (allowed.values !== undefined) expect(allowed.values).toContain(value.value);
    for (const key of allowed.keys ?? []) expect(value.value).toContain(`%(${key})s`);
    for (const group of allowed.groups ?? []) expect(value.value).toContain(`(?P<${group}>`);
    expect(value.value.endsWith(allowed.endsWith ?? '')).toBe(true);
  }
});

const observed = readFileSync(new URL('../fixtures/mailman/defaults.tsv', import.meta.url), 'utf8').split('\n');
const looked = (observed.find((line) => line.startsWith('# Looked at: ')) ?? '').slice(13, -1).split(' ');
const rows = observed.filter((line) => line !== '' && !line.startsWith('#')).map((line) => line.split('\t'));

/** The value that Defaults.py had in a release that was looked at, as Python text; '-' for none. */
function observedIn(name: string, release: string): string {
  const last = rows.filter(([row, since = '']) => row === name && compareReleases(since, release) <= 0).pop();
  return last?.[2] ?? '-';
}

/** A form in which equal values are equal: True is 1, and a dict has no order. */
function comparable(value: PyValue | undefined): unknown {
  switch (value?.type) {
    case 'bool':
      return { type: 'int', value: value.value ? 1n : 0n };
    case 'tuple':
    case 'list':
    case 'set':
      return { type: value.type, items: value.items.map(comparable) };
    case 'dict':
      return new Map(value.entries.map(([key, item]) => [key.type === 'bytes' ? key.value : key, comparable(item)]));
    default:
      return value;
  }
}

function valueOf(text: string): PyValue | undefined {
  const source = readSource(Buffer.from(`X = ${text}\n`, 'latin1'), 'literal.py');
  return evaluate(source, parseModule(source), { defaults: catalogueDefaults(LAST) }).setting('X').known;
}

test('defaults that changed have the values that Mailman’s releases had', () => {
  expect([looked.length, rows.length]).toEqual([20, 217]);
  for (const release of looked) {
    const defaults = catalogueDefaults(release);
    for (const name of new Set(rows.map(([name = '']) => name))) {
      const text = observedIn(name, release);
      expect([name, release, existsIn(name, release)]).toEqual([name, release, text === '-' ? 'no' : 'yes']);
      if (text === '-' || text.includes('@')) continue;
      expect([name, release, comparable(defaults.known(name))]).toEqual([name, release, comparable(valueOf(text))]);
    }
  }
});

test.each([
  ['VERP_PROBES', '2.1.5', 'no'],
  ['VERP_PROBES', '2.1.6', 'yes'],
  ['SMTP_AUTH', '2.1.22', 'no'],
  ['SMTP_AUTH', '2.1.23', 'yes'],
  ['METADATA_FORMAT', '2.1.4', 'yes'],
  ['METADATA_FORMAT', '2.1.5', 'no'],
  ['PRIVATE_ARCHIVE_URL', '2.1.0', 'no'],
  ['MAILMAN_OWNER', '2.0', 'yes'],
  ['Yes', '2.1.1', 'no'],
  ['Yes', '2.1.2', 'yes'],
  ['YES', LAST, 'no'],
  ['DOT', LAST, 'no'],
  ['_', LAST, 'no'],
  ['True', LAST, 'no'],
  ['os', '2.1.0', 'yes'],
  ['add_virtualhost', '2.1.0', 'yes'],
  ['HeaderFilter', '2.1.0', 'vendor'],
  ['SITE_LOGO', LAST, 'vendor'],
  ['PID_FILE', LAST, 'vendor'],
  ['constructor', LAST, 'no'],
] as const)('%s in %s: %s', (name, release, expected) => expect(existsIn(name, release)).toBe(expected));

test('what only the Python 3 port has', () => {
  const name = 'QUEUE_DISTRIBUTION_METHOD';
  expect([existsIn(name, LAST), existsIn(name, LAST, 'stock'), existsIn(name, LAST, 'port')]).toEqual([
    'vendor',
    'no',
    'yes',
  ]);
  expect(defaultExpression('DEFAULT_MAX_DAYS_TO_HOLD', LAST, 'port')).toBe('90');
  expect(defaultExpression('DEFAULT_MAX_DAYS_TO_HOLD', LAST)).toBe('0');
});

test('defaults are expressions over other names', () => {
  expect(defaultExpression('LOCK_DIR', LAST)).toBe("os.path.join(VAR_PREFIX, 'locks')");
  expect(defaultExpression('REGISTER_BOUNCES_EVERY', '2.1.4')).toBeUndefined();
  expect(defaultExpression('VERP_PROBES', LAST)).toBe('No');
  expect(defaultExpression('DEFAULT_DIGEST_FOOTER', '2.1.23')).toBe('DEFAULT_MSG_FOOTER');
});

test('before 2.1.2 there was no Yes or No: defaults were numbers', () => {
  expect(defaultExpression('DEFAULT_SEND_REMINDERS', '2.1.1')).toBe('1');
  expect(defaultExpression('VERP_PERSONALIZED_DELIVERIES', '2.1.0')).toBe('0');
});

test('what configure fills in is never the literal', () => {
  const filled = settingNames().filter((name) => isFilledIn(name));
  expect(filled).toHaveLength(11);
  for (const name of filled) expect(defaultExpression(name, LAST)).toBeUndefined();
  expect(settingNames().filter((name) => /@[A-Za-z_]+@/.test(defaultExpression(name, LAST) ?? ''))).toEqual([]);
});

test('a public name has a default unless it says why not', () => {
  for (const variant of ['stock', 'port'] as const) {
    for (const release of [LAST, '2.1.9', '2.1.0']) {
      const bare = publicNames(release, variant).filter(
        (name) =>
          defaultExpression(name, release, variant) === undefined &&
          !isFilledIn(name) &&
          !isUnsettled(name, release) &&
          helper(name) === undefined,
      );
      expect(bare).toEqual(['os']);
    }
  }
});

test('a default is computed from names that stand before it', () => {
  const before = new Set(['os', 'path', 'join', 'lower', 'True', 'False', 'None']);
  for (const name of publicNames(LAST)) {
    const code = (defaultExpression(name, LAST) ?? '').replaceAll(/r?'(?:[^'\\]|\\.)*'|r?"(?:[^"\\]|\\.)*"/g, '');
    const used = code.match(/[A-Za-z_]\w*/g) ?? [];
    expect([name, used.filter((one) => !before.has(one))]).toEqual([name, []]);
    before.add(name);
  }
});

test('the languages of the last release', () => {
  const value = catalogueDefaults(LAST).known('LC_DESCRIPTIONS');
  if (value?.type !== 'dict') throw new Error('LC_DESCRIPTIONS is no dict');
  expect(value.entries).toHaveLength(40);
  expect(defaultExpression('LC_DESCRIPTIONS', LAST)).toContain("'ja': ('Japanese', 'euc-jp', 'ltr')");
  expect(isUnsettled('LC_DESCRIPTIONS', '2.1.18')).toBe(true);
});

test('secrets', () => {
  const secret = settingNames().filter((name) => isSecret(name));
  expect(secret.sort()).toEqual(['NNTP_PASSWORD', 'RECAPTCHA_SECRET_KEY', 'SMTP_PASSWD', 'SUBSCRIBE_FORM_SECRET']);
  expect(['SMTP_PASSWORD', 'MYSQL_MEMBER_DB_PASS', 'RECAPTCHA_PRIVATE_KEY', 'fqdn'].map(isSecret)).toEqual([
    true,
    true,
    true,
    false,
  ]);
});

test('names of any release and vendor', () => {
  expect(['MAILMAN_OWNER', 'PID_DIR', 'days', 'Checkbox', 'VERSION', 'VERP_PROBE', 'toString'].map(everKnown)).toEqual([
    true,
    true,
    true,
    true,
    true,
    false,
    false,
  ]);
});

test('what a setting says of itself', () => {
  expect(entry('DEFAULT_SEND_REMINDERS')).toMatchObject({
    scope: 'list-default',
    listAttribute: 'send_reminders',
    since: '2.0',
  });
  expect(entry('MAX_DELIVERY_THREADS')).toMatchObject({ unread: true, scope: 'site' });
  expect(entry('ALLOW_FROM_IS_LIST')).toMatchObject({ since: '2.1.16', removed: '2.1.18' });
  expect(entry('DEFAULT_HOST_NAME')).toMatchObject({ deprecated: true, replacedBy: 'DEFAULT_EMAIL_HOST' });
  expect(entry('SITE_TEXT')).toMatchObject({ vendor: 'debian' });
  expect(entry('VERP_FORMAT').allowed).toMatchObject({
    pairsWith: 'VERP_REGEXP',
    keys: ['bounces', 'mailbox', 'host'],
  });
  expect(entry('QUEUE_DIR')).toMatchObject({ internal: true });
});

test('releases', () => {
  expect([releases.length, releases[0], releases[39]]).toEqual([40, '2.1.0', '2.1.39']);
  expect(['2.1.10', '2.1.9', '2.0', '2.1.0'].sort(compareReleases)).toEqual(['2.0', '2.1.0', '2.1.9', '2.1.10']);
  expect([parseRelease('2.1.39'), parseRelease('2.1'), parseRelease('two'), parseRelease('2.1.39rc1')]).toEqual([
    [2, 1, 39],
    [2, 1, 0],
    undefined,
    undefined,
  ]);
});

test('the generated catalogue is that of the data', () => {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const args = ['--import', './.scripts/register.mjs', '.scripts/catalogue.ts', '--check'];
  expect(execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8' })).toBe('');
});
