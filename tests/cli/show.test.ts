import { describe, expect, test } from '@jest/globals';
import { IMPORT } from '../fix/cases.ts';
import { useFolder } from './files.ts';
import { mmcfg } from './run.ts';

const folder = useFolder();

interface Shown {
  readonly files: readonly { readonly path: string; readonly settings: Record<string, unknown> }[];
}

async function settings(text: string, ...args: string[]): Promise<Record<string, unknown>> {
  folder.put('mm_cfg.py', text);
  const { stdout } = await mmcfg(['show', '--format', 'json', ...args, 'mm_cfg.py'], { cwd: folder.path });
  return (JSON.parse(stdout) as Shown).files[0]?.settings ?? {};
}

describe('as JSON', () => {
  test('several files are one value, and what cannot be read leaves it whole', async () => {
    folder.put('a.py', `${IMPORT}X = 1\n`);
    folder.put('b.py', `${IMPORT}Y = 2\n`);
    const { code, stdout } = await mmcfg(['show', '--format', 'json', 'a.py', 'none.py', 'b.py'], { cwd: folder.path });
    const { files } = JSON.parse(stdout) as Shown;
    expect(code).toBe(2);
    expect(files.map(({ path, settings: shown }) => [path, Object.keys(shown)])).toEqual([
      ['a.py', ['X']],
      ['b.py', ['Y']],
    ]);
  });

  test.each([
    ['None', { type: 'NoneType', value: null }],
    ['Yes', { type: 'bool', value: true }],
    ['7', { type: 'int', value: 7 }],
    ['7L', { type: 'long', value: 7 }],
    ['9007199254740991', { type: 'int', value: 9007199254740991 }],
    ['9007199254740993', { type: 'int', value: '9007199254740993' }],
    ['-2 ** 80', { type: 'long', value: '-1208925819614629174706176' }],
    ['2.5', { type: 'float', value: 2.5 }],
    ['1e999', { type: 'float', value: 'inf' }],
    ['-1e999', { type: 'float', value: '-inf' }],
    ["'a'", { type: 'str', value: 'a' }],
    ["u'\\u3042'", { type: 'unicode', value: 'あ' }],
    ["('a', 1)", { type: 'tuple', value: ['a', 1] }],
    ["['a', ()]", { type: 'list', value: ['a', []] }],
    ["{'a': 1}", { type: 'dict', value: { a: 1 } }],
    ["{'__proto__': 1}", { type: 'dict', value: JSON.parse('{"__proto__": 1}') as object }],
    ["{1: 'a'}", { type: 'dict', value: [[1, 'a']] }],
    ["'\\xff'", { type: 'str', value: { base64: '/w==' } }],
  ])('%s', async (expression, expected) => {
    const { X_Y } = await settings(`${IMPORT}X_Y = ${expression}\n`);
    expect(X_Y).toEqual({ known: true, ...expected, line: 2 });
  });

  test("text is decoded by the file's encoding", async () => {
    const euc = Buffer.from('a5d0a5a6a5f3a5b9', 'hex').toString('latin1');
    expect(await settings(`# coding: euc-jp\n${IMPORT}X = '${euc}'\n`)).toMatchObject({ X: { value: 'バウンス' } });
  });

  test('what is not known says why', async () => {
    const { X } = await settings(`${IMPORT}import os\nX = os.environ['X']\n`);
    expect(X).toMatchObject({ known: false, reason: expect.stringContaining('not known'), line: 3 });
    expect(X).not.toHaveProperty('value');
  });

  test('a default that is changed says where it is changed last', async () => {
    const { GLOBAL_PIPELINE } = await settings(
      `${IMPORT}GLOBAL_PIPELINE.remove('SpamDetect')\nX = 1\nGLOBAL_PIPELINE.append('Site')\n`,
    );
    expect(GLOBAL_PIPELINE).toMatchObject({ known: true, line: 4 });
  });

  test('what depends on a condition says what it may be', async () => {
    expect(await settings(`${IMPORT}import os\nX = 1\nif os.getenv('A'):\n    X = 2\n`)).toMatchObject({
      X: { known: false, possible: expect.arrayContaining([1, 2]) },
    });
  });

  test('lines that are overridden', async () => {
    expect(await settings(`${IMPORT}MTA = 1\nMTA = 2\nMTA = None\n`)).toEqual({
      MTA: { known: true, type: 'NoneType', value: null, line: 4, overrides: [2, 3] },
    });
  });

  test('a value that is the default is not shown, unless all are', async () => {
    expect(await settings(`${IMPORT}MTA = 'Manual'\n`)).toEqual({});
    const all = await settings(`${IMPORT}MTA = 'Manual'\n`, '--all');
    expect(all).toMatchObject({ MTA: { value: 'Manual', line: 2 }, SMTP_MAX_RCPTS: { value: 500 } });
    expect(Object.keys(all).length).toBeGreaterThan(200);
  });
});

describe('secrets', () => {
  const text = `${IMPORT}SMTP_PASSWD = 'hunter2'\nSUBSCRIBE_FORM_SECRET = None\n`;
  test.each(['pretty', 'json'])('print as *** in %s', async (format) => {
    folder.put('mm_cfg.py', text);
    const run = (...args: string[]) => mmcfg(['show', '--format', format, ...args, 'mm_cfg.py'], { cwd: folder.path });
    const { stdout } = await run();
    expect(stdout).toContain('***');
    expect(stdout).not.toContain('hunter2');
    expect((await run('--show-secrets')).stdout).toContain('hunter2');
  });
});

describe('for people', () => {
  const show = async (text: string) => {
    folder.put('mm_cfg.py', text);
    return mmcfg(['show', 'mm_cfg.py'], { cwd: folder.path });
  };

  test('value, place and what it overrides', async () => {
    expect((await show(`${IMPORT}MTA = 'Postfix'\nMTA = None\n`)).stdout).toMatch(
      /\nMTA = None +line 3, overrides line 2\n$/,
    );
  });

  test('bytes that do not decode are shown as they are written', async () => {
    folder.put('mm_cfg.py', `${IMPORT}X_Y = '\\xff\\x80a'\n`);
    const { stdout } = await mmcfg(['show', 'mm_cfg.py'], { cwd: folder.path });
    expect(stdout).toContain("X_Y = '\\xff\\x80a'");
  });

  test("a secret of the site's own is not shown", async () => {
    folder.put('mm_cfg.py', `${IMPORT}SMTP_PASSWORD = 'hush'\n`);
    const { stdout } = await mmcfg(['show', 'mm_cfg.py'], { cwd: folder.path });
    expect(stdout).toContain('SMTP_PASSWORD = ***');
    expect(stdout).not.toContain('hush');
  });

  test('nothing differs', async () => {
    expect((await show(IMPORT)).stdout).toMatch(/No setting differs/);
  });

  test('a file that does not load', async () => {
    const { code, stdout } = await show(`${IMPORT}MTA = None\nX = YES\n`);
    expect(code).toBe(1);
    expect(stdout).toMatch(/Python cannot load this file/);
  });

  test('names what it takes for granted', async () => {
    expect((await show(`${IMPORT}import local\n`)).stdout).toMatch(/Assumed: the module local/);
  });
});
