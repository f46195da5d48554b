import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { read, ROOT } from './tree.ts';

interface Packed {
  readonly filename: string;
  readonly files: readonly { readonly path: string }[];
}
const NPM = ['--offline', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
const data = JSON.parse(read('package.json')) as Readonly<Record<string, unknown>> & { version: string };
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'mmcfg-package-')));
let packed: Packed | undefined;

beforeAll(() => {
  // What is packed is what was built; building here would take it from under the other tests.
  const listed = execFileSync('npm', ['pack', '--json', '--pack-destination', folder, ...NPM], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  [packed] = JSON.parse(listed) as Packed[];
  const tarball = join(folder, packed?.filename ?? '');
  execFileSync('npm', ['install', '--prefix', folder, ...NPM, tarball], { cwd: folder, stdio: 'ignore' });
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the package', () => {
  test('holds the program, its licence and its README, and nothing else', () => {
    expect(packed?.files.map(({ path }) => path).sort()).toEqual([
      'LICENSE',
      'README.md',
      'dist/config.cache',
      'dist/config.js',
      'dist/diagnose.cache',
      'dist/diagnose.js',
      'dist/main.cache',
      'dist/main.js',
      'dist/mmcfg.cjs',
      'dist/packages.js',
      'package.json',
    ]);
  });

  test('depends on no other package', () => expect(data['dependencies']).toBeUndefined());

  test('pins what it is developed with', () => {
    const versions = Object.values(data['devDependencies'] as Readonly<Record<string, string>>);
    for (const version of versions) expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  });
});

describe('installed, its mmcfg', () => {
  const mmcfg = (...args: string[]) =>
    spawnSync(join(folder, 'node_modules/.bin/mmcfg'), args, {
      cwd: folder,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'] ?? '', LANG: 'C.UTF-8' },
    });

  test('says its version', () => {
    expect(mmcfg('--version')).toMatchObject({
      status: 0,
      stdout: expect.stringContaining(`mmcfg ${data.version} `),
      stderr: '',
    });
  });

  test('lints', () => {
    const { status, stdout, stderr } = mmcfg('lint', join(ROOT, 'examples/docomo/mm_cfg.py'));
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(stdout).toContain('[delivery/verp-personalized-deliveries]');
  });
});
