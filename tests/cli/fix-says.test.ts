import { expect, test } from '@jest/globals';
import { useFolder } from './files.ts';
import { mmcfg } from './run.ts';

const folder = useFolder();

async function fix(text: string, ...args: string[]) {
  folder.put('mm_cfg.py', text);
  return mmcfg(['fix', ...args, 'mm_cfg.py'], { cwd: folder.path });
}

const stock = 'from Defaults import *\n';
const cured = `${stock}VERP_PROBES = VERP_PASSWORD_REMINDERS = VERP_PERSONALIZED_DELIVERIES = Yes\nOWNERS_CAN_ENABLE_PERSONALIZATION = Yes\n`;

test('a change that leaves nothing behind needs no word', async () => {
  expect(await fix(stock)).toMatchObject({ code: 0, stderr: '' });
});

test('each rule of a change is named once with its setting', async () => {
  const { stderr } = await fix(stock, '--explain', '--select', 'delivery/verp-probes');
  expect(stderr).toMatch(/^ {2}VERP_PROBES is off: .* \[delivery\/verp-probes\]\n$/);
  const { stderr: goal } = await fix(stock, '--explain', '--delivery', 'single');
  expect(goal).toMatch(/^ {2}SMTP_MAX_RCPTS: Not every post .* \[delivery\/per-recipient-not-reached\]\n$/);
});

test('what is to be noted of the new file alone is said with the change', async () => {
  const text = `${stock}MTA = None\n`;
  for (const args of [[], ['--explain'], ['--write']]) {
    const { code, stderr } = await fix(text, ...args);
    expect(code).toBe(0);
    expect(
      stderr.match(/more to note:\n {2}SMTP_MAX_SESSIONS.*\[delivery\/smtp-max-sessions-per-connection\]\n/g),
    ).toHaveLength(1);
  }
});

test('nothing to fix is said', async () => {
  expect((await fix(cured)).stderr).toContain('nothing to fix');
});

test('what a change does not mend is said, and is the exit code', async () => {
  const { code, stderr, stdout } = await fix(`${stock}VERP_FORMAT = '%(nope)s'\n`);
  expect(stdout).not.toBe('');
  expect({ code, stderr }).toMatchObject({ code: 1, stderr: expect.stringMatching(/fix cannot mend: \d/) });
});

test('what --unsafe would mend is said, and not once it was given', async () => {
  const text = `${cured}VERP_DELIVERY_INTERVAL = 10\n`;
  expect((await fix(text)).stderr).toMatch(/fix --unsafe would mend 1 of them/);
  const { stderr, stdout, code } = await fix(text, '--unsafe');
  expect(stdout).toContain('VERP_DELIVERY_INTERVAL');
  expect(stderr).not.toContain('--unsafe');
  expect(code).toBe(0);
});

test('the assumption that a proof makes is said', async () => {
  expect((await fix(`${stock}import local_settings\n`)).stderr).toMatch(/on the assumption .*: local_settings$/m);
  expect((await fix(`${stock}import os\n`)).stderr).toBe('');
});

test('where QRUNNERS is changed, --write says stop and start; with another goal it leaves the lists alone', async () => {
  const { stdout } = await fix(`${stock}QRUNNERS.append(('MaildirRunner', 1))\n`, '--write');
  expect(stdout).toContain('service mailman stop && service mailman start');
  expect(stdout).toContain("each list's personalize");
  expect((await fix(stock, '--write', '--delivery', 'verp')).stdout).not.toContain('personalize');
});

test('OWNERS_CAN_ENABLE_PERSONALIZATION is left alone where its rule is switched off', async () => {
  const rule = 'delivery/owners-can-enable-personalization';
  const { stdout, code } = await fix(stock, '--ignore', rule);
  expect(stdout).toContain('VERP_PERSONALIZED_DELIVERIES = Yes');
  expect(stdout).not.toContain('OWNERS_CAN_ENABLE_PERSONALIZATION');
  expect(code).toBe(0);
});
