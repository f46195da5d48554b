import { expect, test } from '@jest/globals';
import { IMPORT } from '../fix/cases.ts';
import { useFolder } from './files.ts';
import { mmcfg } from './run.ts';

const folder = useFolder();
const pretty = async (...args: string[]): Promise<string> =>
  (await mmcfg(['lint', '--format', 'pretty', ...args, 'mm_cfg.py'], { cwd: folder.path })).stdout;
const DEFAULTS =
  'Yes = True\nNo = False\nSMTP_MAX_RCPTS = 100\nVERP_PERSONALIZED_DELIVERIES = Yes\nVERP_PROBES = No\nOWNERS_CAN_ENABLE_PERSONALIZATION = No\nQRUNNERS = []\n';

test('nothing known: the last release is assumed, and said so', async () => {
  folder.put('mm_cfg.py', IMPORT);
  expect(await pretty()).toMatch(/^mm_cfg\.py {3}Mailman 2\.1\.39 \(assumed/);
});

test('--mailman', async () => {
  folder.put('mm_cfg.py', IMPORT);
  const screen = await pretty('--mailman', '2.1.5');
  expect(screen).toContain('Mailman 2.1.5 (from --mailman)');
  // VERP_PROBES came with 2.1.6... so that there is nothing to turn on.
  expect(screen).not.toContain('VERP_PROBES');
});

test('Version.py beside the file', async () => {
  folder.put('mm_cfg.py', IMPORT);
  folder.put('Version.py', "# Copyright\nVERSION = '2.1.12'\nMAJOR_REV = 2\n");
  expect(await pretty()).toContain('Mailman 2.1.12 (from Version.py)');
});

test('Defaults.py beside the file gives the values, edited ones too', async () => {
  folder.put('mm_cfg.py', IMPORT);
  folder.put('Defaults.py', DEFAULTS);
  const screen = await pretty();
  expect(screen).toContain('VERP_PROBES');
  expect(screen).not.toContain('VERP_PERSONALIZED_DELIVERIES');
});

test('--defaults', async () => {
  folder.put('mm_cfg.py', IMPORT);
  folder.put('other/MyDefaults.py', DEFAULTS);
  const screen = await pretty('--defaults', 'other/MyDefaults.py');
  expect(screen).toContain('other/MyDefaults.py');
  expect(screen).not.toContain('VERP_PERSONALIZED_DELIVERIES');
});

test('--defaults of something else is refused', async () => {
  folder.put('mm_cfg.py', IMPORT);
  const { code, stderr } = await mmcfg(['lint', '--defaults', 'mm_cfg.py', 'mm_cfg.py'], { cwd: folder.path });
  expect(code).toBe(2);
  expect(stderr).toMatch(/is no Defaults\.py/);
});

test('what lies there is never run', async () => {
  folder.put('mm_cfg.py', `${IMPORT}open('${folder.path}/ran', 'w')\n`);
  folder.put('Version.py', `open('${folder.path}/ran', 'w')\nVERSION = '2.1.20'\n`);
  expect(await pretty()).toContain('2.1.20');
  expect(() => folder.read('ran')).toThrow();
});

test('a file that shows to be Python 3 is read with the values of the port', async () => {
  folder.put('mm_cfg.py', 'from Mailman.Defaults import *\nX: str = "a"\nY = DEFAULT_URL_PATTERN + X\n');
  expect(await pretty('--select', 'delivery/smtp-max-rcpts')).toMatch(/Nothing found\.\n$/);
  expect((await mmcfg(['show', 'mm_cfg.py'], { cwd: folder.path })).stdout).toContain("'http://%s/mailman/a'");
});
