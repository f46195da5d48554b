import { describe, expect, test } from '@jest/globals';
import { commands } from '../../lib/cli/commands.ts';
import { commandTexts } from '../../lib/language/help-commands.ts';
import { groups, optionTexts, ownTexts, valueTexts } from '../../lib/language/help.ts';
import { displayWidth } from '../../lib/language/width.ts';
import { mmcfg } from './run.ts';

const names = [...commands.keys()];

describe.each(['en', 'ja'])('in %s', (lang) => {
  describe.each([...names.map((name) => [name, '--help']), ['--help'], []])('mmcfg %s %s', (...words) => {
    test.each([40, 60, 80])('fits into %d columns', async (columns) => {
      const given = words.filter((word) => typeof word === 'string');
      const { code, stdout, stderr } = await mmcfg([...given, '--lang', lang], { isTTY: true, columns });
      // Without a word the screen is a complaint.
      expect(code).toBe(given.length === 0 ? 2 : 0);
      const lines = (stdout + stderr).split('\n');
      expect(lines.length).toBeGreaterThan(6);
      expect(lines.filter((line) => displayWidth(line) > columns)).toEqual([]);
    });
  });

  test.each(names)('%s --help has every option, in a group, with its choices', async (name) => {
    const { stdout } = await mmcfg([name, '--help', '--lang', lang]);
    const known = commands.get(name)?.known();
    const aliases = Object.values(known?.alias ?? {}).flat();
    for (const key of Object.keys(known?.key ?? {})) {
      if (aliases.includes(key)) continue;
      expect(stdout).toMatch(new RegExp(`^ +(?:-\\w, )?--${key}(?![\\w-])`, 'm'));
      expect([key, groups.filter(({ options }) => options.includes(key)).length]).toEqual([key, 1]);
      expect(Object.keys(optionTexts)).toContain(key);
      const text = ownTexts[`${name} ${key}`] ?? optionTexts[key];
      expect([key, /\{choices\}/.test(JSON.stringify(text))]).toEqual([key, key in (known?.choices ?? {})]);
    }
  });
});

test('the value of every option that takes text has a name', () => {
  const keys = names.flatMap((name) => commands.get(name)?.known().string ?? []).filter((key) => key.length > 1);
  expect(keys).toContain('redact-key');
  expect(keys.filter((key) => valueTexts[key] === undefined)).toEqual([]);
});

test.each(names)('the examples of %s are to be copied from a screen of 80 columns', (name) => {
  for (const { command } of commandTexts[name]?.examples ?? [])
    expect(displayWidth(command)).toBeLessThanOrEqual(80 - 2);
});

test.each(names)('%s has two examples or three, which parse, and three exit codes', async (name) => {
  const { examples, exits } = commandTexts[name] ?? { examples: [], exits: [] };
  expect(exits).toHaveLength(3);
  expect([2, 3]).toContain(examples.length);
  for (const { command } of examples) {
    const words = /mmcfg ([^|]*)/.exec(command)?.[1]?.trim().split(' ') ?? [];
    expect(words[0]).toBe(name);
    const parsed = await commands.get(name)?.parse(name, words.slice(1), {} as never);
    expect(parsed).toHaveProperty('task');
  }
});

test('help is the same by every way', async () => {
  const { stdout } = await mmcfg(['lint', '--help']);
  for (const words of [
    ['lint', '-h'],
    ['help', 'lint'],
    ['--help', 'lint'],
    ['lint', 'x', '--nope', '-qh'],
  ]) {
    expect(await mmcfg(words)).toEqual({ code: 0, stdout, stderr: '' });
  }
  const main = await mmcfg(['--help']);
  for (const words of [['help'], ['-h']]) expect(await mmcfg(words)).toEqual(main);
  for (const name of names) expect(main.stdout).toMatch(new RegExp(`^  ${name} +\\S`, 'm'));
});

test('without a word: the short help on stderr, exit code 2', async () => {
  const { code, stdout, stderr } = await mmcfg([]);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(/^Usage: mmcfg COMMAND/);
});

test.each([[['--version']], [['-V']], [['lint', '--version']]])('%j', async (words) => {
  const { code, stdout } = await mmcfg(words);
  expect(code).toBe(0);
  expect(stdout).toBe(`mmcfg 0.1.0 (node ${process.version}, ${process.platform} ${process.arch})\n`);
});

describe('a command line that is wrong', () => {
  test.each([
    [['lnit'], /no command "lnit"\. Did you mean lint\?/],
    [['shwo'], /Did you mean show\?/],
    [['frobnicate'], /The commands are .*lint, fix, show/],
    [['./mm_cfg.py'], /If it is a file: mmcfg lint \.\/mm_cfg\.py/],
    [['help', 'nope'], /no command "nope"/],
    [['--nope'], /Unknown option --nope\. See mmcfg --help/],
    [['lint', '--formt', 'gcc'], /Unknown option --formt\. Did you mean --format\? See mmcfg lint --help\.$/],
    [['lint', '--max-warning=3'], /Did you mean --max-warnings\?/],
    [['lint', '--stdin'], /Did you mean --stdin-filename\?/],
    [['lint', '--write', 'x'], /Unknown option --write\. See mmcfg lint --help/],
    [['lint', '--no-quiet'], /Unknown option --no-quiet/],
    [['lint', '-x'], /Unknown option -x\. .*behind "--"/],
    [['lint', '--format'], /--format needs a value\. Choose one of: pretty, gcc, json/],
    [['lint', '--format='], /--format needs a value\. Choose/],
    [['lint', '--format', '--quiet'], /--format needs a value\. Choose/],
    [['lint', '--format', 'gcc', '--format', 'xml'], /--format cannot be "xml"/],
    [['lint', '--python', '4', 'x'], /--python cannot be "4"\. Choose one of: 2, 3/],
    [['lint', '--lang', 'fr'], /--lang cannot be "fr"\. Choose one of: en, ja/],
    [['lint', '--color=blue'], /--color cannot be "blue"/],
    [['fix', '-o'], /needs a value\. See mmcfg fix --help/],
    [['lint', '--max-warnings', '1.5', 'x'], /whole number/],
    [['lint', '--max-warnings', '-1', 'x'], /whole number/],
    [['lint', '--select'], /--select needs a value/],
  ])('%j', async (words, message) => {
    const { code, stdout, stderr } = await mmcfg(words);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr.trimEnd()).toMatch(message);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });
});
