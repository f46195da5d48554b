/** Nothing that a configuration or its name holds reaches the terminal as more than text. */
import { describe, expect, test } from '@jest/globals';
import { IMPORT } from '../fix/cases.ts';
import { useFolder } from './files.ts';
import { mmcfg } from './run.ts';

const folder = useFolder();

/** What a terminal may obey (ECMA-48's C0 and C1, in UTF-8), and what changes the direction of text (Unicode Standard Annex 9). */
const ATTACKS = [
  '\u001b]0;title\u0007',
  '\u001b]52;c;aGk=\u001b\\',
  '\u001b[2J\u001b[H',
  '\u009b2J',
  '\u009d0;t\u009c',
  'a\rb',
  'a\b\b\bc',
  '\u007f',
  '\u202eevil\u202c',
  '\u2066x\u2069',
  '\u061c\u200e\u200f',
  '\u2028\ufeff',
];
const BAD = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/;

const utf8 = (text: string): string => Buffer.from(text).toString('latin1');

const CONFIGS = ATTACKS.flatMap((attack) => {
  const text = utf8(attack);
  const inString = text.replace('\r', '');
  return [
    [attack, 'in a comment', `# coding: utf-8 # ${text}\n${IMPORT}VERP_PROBES = No # ${text}\n`],
    [attack, 'in a string', `# coding: utf-8\n${IMPORT}MTA = '${inString}'\nVERP_PROBES = '${inString}'\n`],
    [
      attack,
      'as an escape',
      `# coding: utf-8\n${IMPORT}MTA = ${JSON.stringify(attack)}\nX = u${JSON.stringify(attack)}\n`,
    ],
    [attack, 'in a wrong line', `# coding: utf-8\n${IMPORT}X = ${text} (\n`],
    [attack, 'as a name', `# coding: utf-8\n${IMPORT}from x${inString} import *\nimport y${inString}\n`],
    [attack, 'as a coding', `# coding: utf-8${text}\n${IMPORT}`],
    [attack, 'as a keyed name', `${IMPORT}VERP_FORMAT = '%(${inString})s'\nVERP_REGEXP = '(?P<${inString}>x'\n`],
    [
      attack,
      'as a key',
      `# coding: utf-8\n${IMPORT}VIRTUAL_HOSTS = {'${inString}': '${inString}'}\nGLOBAL_PIPELINE = ['${inString}']\n`,
    ],
  ] as const;
});

const COMMANDS = [
  ['lint', '--format', 'pretty'],
  ['lint', '--format', 'gcc'],
  ['lint', '--format', 'json'],
  ['show', '--all'],
  ['show', '--format', 'json'],
  ['fix', '--explain', '--unsafe'],
];

describe.each(CONFIGS)('%j %s', (_attack, _where, text) => {
  test('reaches the terminal in no format', async () => {
    folder.put('mm_cfg.py', text);
    for (const words of COMMANDS) {
      const args = [...words, 'mm_cfg.py'];
      const { code, stdout, stderr } = await mmcfg(args, { cwd: folder.path, isTTY: true, env: { NO_COLOR: '1' } });
      expect([0, 1]).toContain(code);
      expect([words, BAD.exec(stdout + stderr)]).toEqual([words, null]);
    }
  });
});

describe.each(ATTACKS)('%j in what the user typed', (attack) => {
  const name = `${attack.replace(/\//g, '')}.py`;

  test('a file of that name', async () => {
    const { writeFileSync } = await import('node:fs');
    writeFileSync(`${folder.path}/${name}`, IMPORT);
    for (const words of [...COMMANDS, ['fix', '--check'], ['fix', '--write', '--backup']]) {
      writeFileSync(`${folder.path}/${name}`, IMPORT);
      const { code, stdout, stderr } = await mmcfg([...words, name], {
        cwd: folder.path,
        isTTY: true,
        env: { NO_COLOR: '1' },
      });
      expect([0, 1]).toContain(code);
      expect([words, BAD.exec(stdout + stderr)]).toEqual([words, null]);
    }
  });

  test.each([
    [['lint', name]],
    [[name]],
    [['lint', `--${attack}`]],
    [['lint', '--format', attack]],
    [['lint', '--mailman', attack, '/dev/null']],
    [['lint', '--select', attack, '/dev/null']],
    [['lint', '--stdin-filename', attack, '--', attack]],
    [['rules', attack]],
  ])('%j', async (words) => {
    const { code, stdout, stderr } = await mmcfg(words);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(BAD.exec(stderr)).toBeNull();
  });
});
