/** `mmcfg diagnose` as a process of its own. */
import { spawn, spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { COMMAND, mmcfg } from './program.ts';

const path = (name: string): string => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const EXAMPLE = path('examples/docomo');
const LOGS = ['maillog', 'bounce', 'post'].map((name) => join(EXAMPLE, name));
const VERDICT = 'Verdict: 2 of 3 bounced docomo.ne.jp members were refused for someone else.\n';
const words = [process.execPath, '--no-warnings', ...COMMAND, 'diagnose'];
const isRoot = process.getuid?.() === 0;

let folder = '';
beforeEach(() => {
  folder = fs.realpathSync(fs.mkdtempSync(join(tmpdir(), 'mmcfg-e2e-')));
  fs.chmodSync(folder, 0o755);
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

const put = (name: string, bytes: Uint8Array): string => {
  fs.writeFileSync(join(folder, name), bytes);
  return name;
};
const run = (...args: string[]) => mmcfg(['diagnose', ...args], { cwd: folder });

/** Runs a line of bash in which "$@" stands for the program with `args`. */
function shell(line: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync('bash', ['-o', 'pipefail', '-c', line, 'bash', ...words, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, LANG: 'en_US.UTF-8' },
  });
  return { status, stdout, stderr };
}

test('the story, in both languages', () => {
  const { code, stdout, stderr } = run(...LOGS);
  expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
  expect(stdout).toContain(VERDICT);
  expect(stdout).toMatch(/^Clue: aaa@docomo\.ne\.jp refused all 3 posts from i\.softbank\.jp, 0 of 41 others\.$/m);
  expect(run('--lang', 'ja', ...LOGS).stdout).toMatch(/^結論: .*巻き添え/);
});

describe('plain, compressed or piped, it is the same log', () => {
  const log = fs.readFileSync(join(EXAMPLE, 'maillog'));
  const fixture = (end: string): Uint8Array => fs.readFileSync(path(`tests/fixtures/compressed/maillog.${end}`));
  test.each([
    ['plain', () => log],
    ['gz', () => gzipSync(log)],
    ['xz', () => fixture('xz')],
    ['bz2', () => fixture('bz2')],
    ['zst', () => fixture('zst')],
  ])('%s', (_name, bytes) => {
    put('log', bytes());
    const { code, stdout, stderr } = run('log');
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(stdout).toContain(VERDICT);
  });

  test('stdin, a named pipe and the descriptor of another process', () => {
    put('log', log);
    const whole = shell('"$@"', 'log').stdout;
    expect(whole).toContain(VERDICT);
    for (const line of ['cat log | "$@" -', '"$@" - <log', '"$@" <(cat log)', 'mkfifo p; cat log >p & "$@" p']) {
      expect(shell(line)).toEqual({ status: 1, stdout: whole, stderr: '' });
    }
  });
});

test('several files in any order, and patterns', () => {
  const lines = fs.readFileSync(join(EXAMPLE, 'maillog'), 'latin1').split(/(?<=\n)/);
  put('maillog', Buffer.from(lines.slice(600).join('')));
  put('maillog.1', Buffer.from(lines.slice(300, 600).join('')));
  put('maillog.2.gz', gzipSync(lines.slice(0, 300).join('')));
  const { stdout } = run('maillog', 'maillog.1', 'maillog.2.gz');
  expect(stdout).toContain(VERDICT);
  expect(run('maillog.2.gz', 'maillog', 'maillog.1').stdout).toBe(stdout);
  expect(run('mail*')).toEqual(expect.objectContaining({ code: 1, stdout, stderr: '' }));
  expect(run('.').stdout).toBe(stdout);
});

test('results of two hosts, merged through a pipe', () => {
  const line = `"$@" --format json '${LOGS[0] ?? ''}' >a.json; "$@" --format json '${LOGS[1] ?? ''}' '${LOGS[2] ?? ''}' | "$@" --merge a.json -`;
  expect(shell(line)).toEqual({ status: 1, stdout: run(...LOGS).stdout, stderr: '' });
});

test('-o, whole or not at all', () => {
  const { code, stdout } = run('--format', 'html', '-o', 'report.html', ...LOGS);
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(fs.readFileSync(join(folder, 'report.html'), 'utf8')).toMatch(/^<!doctype html>[^]*<\/html>\n$/);
  expect(shell('"$@" -o /dev/stdout | cat', ...LOGS)).toMatchObject({
    status: 1,
    stdout: expect.stringContaining(VERDICT),
  });
  expect(run('-o', '/dev/full', ...LOGS)).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('cannot be written'),
  });
  expect(fs.readdirSync(folder)).toEqual(['report.html']);
});

test('exit codes', () => {
  const own =
    'Nov 24 10:00:00 h postfix/qmgr[1]: ABCDEF01: from=<ml-bounces@x.example>, size=1, nrcpt=1 (queue active)\n' +
    'Nov 24 10:00:01 h postfix/smtp[2]: ABCDEF01: to=<a@y.example>, relay=mx.y.example[192.0.2.1]:25, delay=1, delays=0/0/0/1, dsn=2.0.0, status=sent (250 ok)\n';
  put('own', Buffer.from(own));
  expect(run('own').code).toBe(0);
  expect(run(...LOGS).code).toBe(1);
  expect(run('none').code).toBe(2);
  expect(run('--format', 'xml', 'own').code).toBe(2);
});

test('a reader that closes the pipe is no trouble', () => {
  for (const format of ['pretty', 'json', 'html']) {
    const { stderr } = shell(`"$@" | head -1; exit 0`, '--format', format, ...LOGS);
    expect(stderr).toBe('');
  }
});

test('whatever the bytes are, there is no stack trace', () => {
  put(
    'random',
    Uint8Array.from({ length: 200_000 }, (_none, i) => (i * i * 7919) % 251),
  );
  put('binary.gz', Buffer.concat([gzipSync('x'), Buffer.from([0x1f, 0x8b, 8, 0, 1, 2, 3])]));
  put('line', Buffer.alloc(3_000_000, 'a'));
  for (const name of ['random', 'binary.gz', 'line', '/dev/null']) {
    const { code, stdout, stderr } = run(name);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^mmcfg: .*\n$/);
  }
});

test('a log that may not be read: what to do; the others are read', () => {
  fs.copyFileSync(LOGS[0] ?? '', join(folder, 'maillog'));
  fs.copyFileSync(LOGS[1] ?? '', join(folder, 'bounce'));
  fs.chmodSync(join(folder, 'bounce'), 0);
  const command = isRoot ? ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups', ...words] : words;
  const as = (...args: string[]) =>
    spawnSync(command[0] ?? '', [...command.slice(1), ...args], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, LANG: 'C' },
    });
  // Nobody may be unable to reach node or this folder at all: then there is nothing to learn.
  if (as('--version').status !== 0) return;
  const { status, stdout, stderr } = as('maillog', 'bounce');
  expect(status).toBe(2);
  expect(stderr).toMatch(/^mmcfg: bounce: may not be read\. Run mmcfg with sudo, or as a member of the group/);
  expect(stdout).toContain(VERDICT);
  expect(as('bounce')).toMatchObject({ status: 2, stdout: '' });
});

test('a signal in the middle ends it, and leaves nothing', async () => {
  const child = spawn(words[0] ?? '', [...words.slice(1), '-o', 'report', '-'], {
    cwd: folder,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  child.stdin.write(fs.readFileSync(LOGS[0] ?? ''));
  await new Promise((resolve) => setTimeout(resolve, 1500));
  child.kill('SIGINT');
  const signal = await new Promise((resolve) => child.on('exit', (_code, name) => resolve(name)));
  expect(signal).toBe('SIGINT');
  expect(fs.readdirSync(folder)).toEqual([]);
});
