/** Which file and which Postfix are taken when none is named: in a namespace of its own, where the places are ours. */
import { spawnSync } from 'node:child_process';
import { expect, test } from '@jest/globals';
import { DEFAULT_FILES } from '../../lib/cli/installation.ts';
import { isInstalled } from '../../lib/cli/site.ts';
import { COMMAND } from '../e2e/program.ts';
import { FOUR, IMPORT } from '../fix/cases.ts';

const words = [process.execPath, '--no-warnings', ...COMMAND].map((word) => `'${word}'`).join(' ');

/** Runs lines of shell with an empty folder over /etc/postfix, /etc/mailman and /var/lib; undefined where that is not permitted. */
function inside(script: string) {
  const setUp =
    'mount -t tmpfs none /mnt && mkdir -p /mnt/etc /mnt/lib && mount --bind /mnt/lib /var/lib && mount --bind /mnt/etc /srv';
  const full = `${setUp} || exit 99\nmmcfg() { ${words} "$@"; }\n${script}`;
  const { status, stdout, stderr } = spawnSync('unshare', ['-rm', 'sh', '-c', full], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] ?? '', LANG: 'C', IMPORT, FOUR },
  });
  if (status === 99 || (status === 1 && /unshare/.test(stderr))) return undefined;
  return { status, stdout, stderr };
}

const LAST = '/var/lib/mailman/Mailman/mm_cfg.py';
const put = `mkdir -p /var/lib/mailman/Mailman; printf %s "$IMPORT" > ${LAST}\n`;

test('the usual places, in the order in which they are looked at', () => {
  expect(DEFAULT_FILES).toEqual([
    '/etc/mailman/mm_cfg.py',
    '/usr/lib/mailman/Mailman/mm_cfg.py',
    '/usr/local/mailman/Mailman/mm_cfg.py',
    '/usr/local/cpanel/3rdparty/mailman/Mailman/mm_cfg.py',
    LAST,
  ]);
});

test('no file in any of them', () => {
  for (const command of ['lint', 'fix', 'show']) {
    const outcome = inside(`mmcfg ${command}`);
    if (outcome === undefined) return;
    expect(outcome).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringMatching(/^mmcfg: No mm_cfg\.py found/),
    });
  }
});

test('one that is there is named, linted, shown, and written only when asked', () => {
  const lint = inside(`${put}mmcfg lint`);
  if (lint === undefined) return;
  expect(lint.status).toBe(1);
  expect(lint.stdout).toContain(`${LAST}:1:1: warning`);
  expect(lint.stderr).toContain(`mmcfg: No file named: taking ${LAST}\n`);
  const refused = inside(`${put}mmcfg fix --write; echo "$?"; cat ${LAST}`);
  expect(refused?.stdout).toBe(`2\n${IMPORT}`);
  expect(refused?.stderr).toContain('--yes');
  for (const how of ['--yes', LAST]) {
    expect(inside(`${put}mmcfg fix --write ${how} >/dev/null; cat ${LAST}`)?.stdout).toContain(FOUR);
  }
});

test.each([
  ['/etc/mailman/mm_cfg.py', true],
  ['/usr/lib/mailman/Mailman/mm_cfg.py', true],
  ['/opt/mailman/Mailman/mm_cfg.py', true],
  ['/var/lib/mailman/Mailman/mm_cfg.py', true],
  ['/var/tmp/mm_cfg.py', false],
  ['/tmp/mm_cfg.py', false],
  ['/home/a/src/mm_cfg.py', false],
  ['/builds/site/etc/mailman/mm_cfg.py', false],
])('%s is of this host: %j', (path, expected) => expect(isInstalled(path)).toBe(expected));
