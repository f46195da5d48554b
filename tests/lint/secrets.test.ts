import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { secretSpans } from '../../lib/lint/secrets.ts';
import { parseModule } from '../../lib/python/parse.ts';
import { readSource } from '../../lib/text/read.ts';
import { useFolder } from '../cli/files.ts';
import { mmcfg } from '../cli/run.ts';

const folder = useFolder();

function hidden(text: string): string[] {
  const module = parseModule(readSource(Buffer.from(text, 'latin1'), 'mm_cfg.py'));
  return secretSpans(module).map(({ start, end }) => text.slice(start, end));
}

test.each([
  ["SMTP_PASSWD = 'x'\n", ["'x'"]],
  ["SMTP_PASSWD = 'x' + y # comment\n", ["'x' + y"]],
  ["A = SMTP_PASSWD = 'x'\n", ["'x'"]],
  ["SMTP_PASSWD = A = 'x'\n", ["A = 'x'"]],
  ["SMTP_PASSWD += 'x'\n", ["'x'"]],
  ["SMTP_PASSWD = 'x' \\\n  'y'\nB = 1\n", ["'x' \\\n  'y'"]],
  ["SMTP_PASSWD = ('x',\n  # which\n  'y')\n", ["('x',\n  # which\n  'y')"]],
  ["SMTP_PASSWD 'x'\n", ["'x'"]],
  ["SMTP_PASSWD = 'x\nB = 'y'\n", ["'x"]],
  ["MY_API_KEY = 'x'; B = 1\n", ["'x'; B = 1"]],
  ["if SMTP_PASSWD == 'x': pass\n", ["== 'x': pass"]],
  ['X = SMTP_PASSWD\n', []],
  ["VERP_FORMAT = 'x'\n", []],
])('%j hides %j', (text, expected) => expect(hidden(text)).toEqual(expected));

test('a password never reaches a screen, whatever is wrong with its line', async () => {
  const lines = fc.constantFrom(
    'SMTP_PASSWD = #',
    "SMTP_PASSWD = '#'",
    "SMTP_PASSWD = '#",
    "SMTP_PASSWD = '#' 1",
    'SMTP_PASSWD = "#" + foo',
    'SMTP_PASSWD = "#" %',
    "NNTP_PASSWORD = ['#'",
    "NNTP_PASSWORD = '''#",
    "\tSUBSCRIBE_FORM_SECRET = '#'",
    "SUBSCRIBE_FORM_SECRET = '\xff#'",
    "X = 1; RECAPTCHA_SECRET_KEY = '#' 'y' z",
    'SMTP_PASSWD = \\\n  #',
  );
  const password = 'hunter2';
  await fc.assert(
    fc.asyncProperty(fc.array(lines, { minLength: 1, maxLength: 4 }), async (several) => {
      const text = several.map((line) => line.replace('#', password)).join('\n');
      folder.put('mm_cfg.py', `from Defaults import *\n${text}\n`);
      for (const format of ['pretty', 'gcc', 'json']) {
        const { stdout, stderr } = await mmcfg(['lint', '--format', format, 'mm_cfg.py'], { cwd: folder.path });
        expect(stdout + stderr).not.toContain(password);
      }
    }),
    { numRuns: 100 },
  );
});
