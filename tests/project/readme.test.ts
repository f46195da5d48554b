import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { refreshed } from '../../.scripts/readme.ts';
import { mmcfg } from '../cli/run.ts';
import { files, read, ROOT } from './tree.ts';

const readme = read('README.md');
const pages = ['README.md', ...files('.github').filter((path) => path.endsWith('.md'))];
const scripts = (JSON.parse(read('package.json')) as { scripts: Readonly<Record<string, string>> }).scripts;

test('every picture is what the program prints', async () => {
  expect(readme.match(/^```console\n\$ mmcfg /gm)?.length).toBeGreaterThanOrEqual(4);
  expect(await refreshed(readme)).toBe(readme);
}, 30_000);

test('the first command of a fresh clone works', () => {
  const [, command = ''] = /^npm ci && npx (.*)$/m.exec(readme) ?? [];
  const { status, stdout } = spawnSync('npx', ['--offline', ...command.split(' ')], { cwd: ROOT, encoding: 'utf8' });
  expect(status).toBe(1);
  expect(stdout).toContain('VERP_PERSONALIZED_DELIVERIES is off');
}, 60_000);

test('every command and option that it names is there', async () => {
  const help = new Map<string, string>();
  for (const name of ['diagnose', 'lint', 'fix', 'show', 'rules'])
    help.set(name, (await mmcfg([name, '--help'])).stdout);
  for (const [, name = ''] of readme.matchAll(/`mmcfg (\w+)/g)) expect([...help.keys()]).toContain(name);
  const all = [...help.values()].join('\n');
  const others = /npm install -g|npm run/;
  for (const [, code = ''] of readme.matchAll(/`([^`\n]*--[^`\n]+)`/g)) {
    if (others.test(code)) continue;
    for (const [option] of code.matchAll(/--[a-z]+(?:-[a-z]+)*/g)) expect(all).toContain(option);
  }
});

test('every npm script that the pages name is there', () => {
  const named = pages.flatMap((path) => [...read(path).matchAll(/`npm run ([\w-]+)/g)].map((match) => match[1] ?? ''));
  expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
  expect(named).not.toEqual([]);
});

test('every file that the pages link to or name is there', () => {
  for (const path of pages) {
    const text = read(path);
    const links = [...text.matchAll(/\]\((?!https?:|#)([^)]+)\)/g)].map((match) => join(path, '..', match[1] ?? ''));
    const names = [...text.matchAll(/`((?:lib|rules|tests|examples|bin|\.scripts|\.ci)\/[\w./-]+)`/g)].map(
      (match) => match[1] ?? '',
    );
    expect([...links, ...names].filter((name) => !existsSync(join(ROOT, name)))).toEqual([]);
  }
});

test('the hook for the pre-commit framework is the one that is there, and lints', async () => {
  const [, named = ''] = /^ +- id: (.*)$/m.exec(readme) ?? [];
  const hook = new Map(
    [...read('.pre-commit-hooks.yaml').matchAll(/(\w+): (.*)$/gm)].map(([, key, text]) => [key, text]),
  );
  expect(hook.get('id')).toBe(named);
  expect(new RegExp(hook.get('files') ?? '-').test('etc/mm_cfg.py')).toBe(true);
  const [program, ...words] = (hook.get('entry') ?? '').split(' ');
  expect(program).toBe('mmcfg');
  const { code, stdout } = await mmcfg([...words, 'examples/docomo/mm_cfg.py'], { cwd: ROOT });
  expect(code).toBe(1);
  expect(stdout).toMatch(/^examples\/docomo\/mm_cfg\.py:\d+:\d+: warning: /);
});
