import { expect, test } from '@jest/globals';
import { installationOf } from '../../lib/cli/installation.ts';
import { displayWidth } from '../../lib/language/width.ts';
import { useFolder } from './files.ts';
import { mmcfg } from './run.ts';

const folder = useFolder();

async function lint(text: string, ...args: string[]): Promise<string> {
  folder.put('mm_cfg.py', text);
  return (await mmcfg(['lint', '--format', 'pretty', ...args, 'mm_cfg.py'], { cwd: folder.path })).stdout;
}

const stock = 'from Defaults import *\n';
const cured = `${stock}VERP_PROBES = VERP_PASSWORD_REMINDERS = VERP_PERSONALIZED_DELIVERIES = Yes\nOWNERS_CAN_ENABLE_PERSONALIZATION = Yes\n`;

test('the steps say whom each way fits, and how Postfix does it for one domain', async () => {
  const screen = await lint(stock);
  expect(screen).toContain('leaves the choice to list owners');
  expect(screen).toContain('mmcfg fix --delivery verp');
  expect(screen).toContain('mmcfg fix --delivery single');
  expect(screen).toContain('single_destination_recipient_limit = 1');
  expect(screen).toContain('single unix - - n - - smtp');
});

test('once it is decided they do not', async () => {
  expect(await lint(cured)).not.toContain('--delivery');
  expect(await lint(cured)).toContain('config_list -i');
});

test.each(['verp', 'single'])(
  'with --delivery %s the commands name it, and no list is left to be set',
  async (goal) => {
    const screen = await lint(stock, '--delivery', goal);
    expect(screen).toContain(`mmcfg fix --delivery ${goal} mm_cfg.py`);
    expect(screen).toContain(`mmcfg fix --write --delivery ${goal} mm_cfg.py`);
    expect(screen).not.toContain('config_list');
  },
);

test('VERP needs the address extension, one recipient a transaction does not', async () => {
  expect(await lint(stock, '--delivery', 'verp')).toContain('postconf recipient_delimiter');
  expect(await lint(stock, '--delivery', 'single')).not.toContain('postconf recipient_delimiter');
});

test('where QRUNNERS is changed, Mailman is stopped and started', async () => {
  expect(await lint(stock)).toContain('&& service mailman restart');
  const screen = await lint(`${stock}QRUNNERS.append(('MaildirRunner', 1))\n`);
  expect(screen.replace(/\s+/g, ' ')).toContain('&& service mailman stop && service mailman start');
  expect(screen).toContain('a restart alone does not take up');
});

test.each(['en', 'ja'])('all fits 80 columns: %s', async (language) => {
  for (const text of [stock, cured, `${stock}QRUNNERS = QRUNNERS + [('MaildirRunner', 1)]\n`]) {
    for (const line of (await lint(text, '--lang', language)).split('\n')) {
      expect(displayWidth(line)).toBeLessThanOrEqual(80);
    }
  }
});

test.each([
  ['/etc/mailman/mm_cfg.py', '/usr/lib/mailman/bin', /^(systemctl restart mailman|service mailman restart)$/],
  ['/usr/lib/mailman/Mailman/mm_cfg.py', '/usr/lib/mailman/bin', /^(systemctl|service) /],
  [
    '/usr/local/mailman/Mailman/mm_cfg.py',
    '/usr/local/mailman/bin',
    /^\/usr\/local\/mailman\/bin\/mailmanctl restart$/,
  ],
  ['/opt/mm/Mailman/mm_cfg.py', '/opt/mm/bin', /^\/opt\/mm\/bin\/mailmanctl restart$/],
  [
    '/usr/local/cpanel/3rdparty/mailman/Mailman/mm_cfg.py',
    '/usr/local/cpanel/3rdparty/mailman/bin',
    /restartsrv_mailman$/,
  ],
  ['/home/me/mm_cfg.py', '/usr/lib/mailman/bin', /^service mailman restart$/],
])('%s belongs to the programs in %s', (path, bin, restart) => {
  expect(installationOf(path)).toMatchObject({ bin, restart: expect.stringMatching(restart) });
});
