import { expect, test } from '@jest/globals';
import { FOUR, IMPORT } from '../fix/cases.ts';
import { useFolder } from './files.ts';
import { mmcfg } from './run.ts';

const folder = useFolder();
const run = (...args: string[]) => mmcfg([...args, 'mm_cfg.py'], { cwd: folder.path });

test.each([
  ['personalized', FOUR],
  ['verp', 'VERP_PERSONALIZED_DELIVERIES = Yes\nVERP_DELIVERY_INTERVAL = 1\n'],
  ['single', 'SMTP_MAX_RCPTS = 1\n'],
])('--delivery %s', async (goal, lines) => {
  folder.put('mm_cfg.py', IMPORT);
  expect((await run('lint', '--delivery', goal)).code).toBe(1);
  expect((await run('fix', '--write', '--delivery', goal)).code).toBe(0);
  expect(folder.read('mm_cfg.py').endsWith(`\n${lines}`)).toBe(true);
  const { code, stdout } = await run('lint', '--delivery', goal);
  expect(code).toBe(0);
  expect(/personalize is still to be set/.test(stdout)).toBe(goal === 'personalized');
  expect((await run('fix', '--check', '--delivery', goal)).code).toBe(0);
});

test('a main.cf without the delimiter: an error, and no write without --yes', async () => {
  folder.put('mm_cfg.py', IMPORT);
  folder.put('main.cf', 'myhostname = a.example.org\n');
  const postfix = ['--postfix', 'main.cf'];
  expect((await run('lint', ...postfix)).stdout).toMatch(/error: Postfix has no "\+"/);
  const refused = await run('fix', '--write', ...postfix);
  expect(refused).toMatchObject({ code: 2, stderr: expect.stringContaining('recipient_delimiter') });
  expect(folder.read('mm_cfg.py')).toBe(IMPORT);
  expect((await run('fix', ...postfix)).stdout).toContain('+VERP_PROBES = Yes');
  expect((await run('fix', '--write', '--yes', ...postfix)).code).toBe(1);
  expect(folder.read('mm_cfg.py')).toContain(FOUR);
});

test('a main.cf with the delimiter is told of in the steps', async () => {
  folder.put('mm_cfg.py', IMPORT);
  folder.put('main.cf', 'recipient_delimiter = +\n');
  const { stdout } = await run('lint', '--format', 'pretty', '--postfix', 'main.cf');
  expect(stdout).toContain('postconf recipient_delimiter  prints "+", as it must');
});
