import * as fs from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { compressionOf } from '../../lib/cli/logs/compression.ts';
import { findUsualLogs } from '../../lib/cli/logs/find.ts';
import { Progress, size } from '../../lib/cli/logs/progress.ts';
import { settingsOf } from '../../lib/cli/logs/settings.ts';
import { wallAt } from '../../lib/cli/logs/wall.ts';
import { HELPFUL } from '../../lib/logs/analysis/clue.ts';
import { Context } from '../../lib/cli/context.ts';
import { useFolder } from './files.ts';
import { mmcfg } from './run.ts';

const folder = useFolder();
const path = (name: string): string => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const log = fs.readFileSync(path('examples/docomo/maillog'));
const write = (name: string, bytes: Uint8Array): void => fs.writeFileSync(join(folder.path, name), bytes);

async function sources(...args: string[]) {
  const input = fs.readFileSync(args[0] === '-' ? join(folder.path, 'input') : '/dev/null');
  const words = ['diagnose', '--format', 'json', ...args];
  const { code, stdout, stderr } = await mmcfg(words, { cwd: folder.path, input });
  const found =
    stdout === '' ? [] : (JSON.parse(stdout) as { sources: { lines: number; problem: string | null }[] }).sources;
  return { code, stderr, lines: found.map(({ lines }) => lines), problems: found.map(({ problem }) => problem) };
}
const LINES = log.toString('latin1').split('\n').length - 1;

describe('compressed logs, whatever their names', () => {
  const packed = {
    gzip: gzipSync(log),
    xz: fs.readFileSync(path('tests/fixtures/compressed/maillog.xz')),
    bzip2: fs.readFileSync(path('tests/fixtures/compressed/maillog.bz2')),
    zstd: fs.readFileSync(path('tests/fixtures/compressed/maillog.zst')),
  };
  const all = Object.entries(packed);

  test.each(all)('%s is told by its first bytes', (name, bytes) => expect(compressionOf(bytes)).toBe(name));
  test.each(['', 'BZh', 'BZh9 is how bzip2 begins\n'])('%j is not compressed', (text) =>
    expect(compressionOf(Buffer.from(text))).toBeUndefined(),
  );

  test.each(all)('%s', async (_name, bytes) => {
    write('log', bytes);
    const { code, lines, problems, stderr } = await sources('log');
    expect({ code, problems, stderr }).toEqual({ code: 1, problems: [null], stderr: '' });
    expect(lines[0]).toBeGreaterThan(800);
  });

  test.each(all)('%s from a pipe', async (_name, bytes) => {
    write('input', bytes);
    const { code, problems, stderr } = await sources('-');
    expect({ code, problems, stderr }).toEqual({ code: 1, problems: [null], stderr: '' });
  });

  test.each(all)('%s cut short: what comes before that counts, and it is said', async (name, bytes) => {
    // bzip2 gives nothing before the end of a block of 900 KB.
    write('log', bytes.subarray(0, bytes.length - 100));
    const { code, lines, problems, stderr } = await sources('log');
    expect(stderr).toMatch(/^mmcfg: log: is (?:compressed, and )?damaged/);
    expect(code).toBe(2);
    if (name === 'bzip2') return;
    expect(problems).toEqual(['damaged']);
    if (name !== 'zstd') expect(lines[0]).toBeGreaterThan(LINES * 0.9);
  });

  test('gzip with a byte that is wrong: all before it counts', async () => {
    const bytes = Buffer.from(packed.gzip);
    const at = Math.floor(bytes.length * 0.8);
    bytes.fill(0xff, at, at + 200);
    write('log', bytes);
    const { lines, problems } = await sources('log');
    expect(problems).toEqual(['damaged']);
    expect(lines[0]).toBeGreaterThan(LINES * 0.7);
  });

  test('gzip of several members', async () => {
    write('log', Buffer.concat([gzipSync(log.subarray(0, 50_000)), gzipSync(log.subarray(50_000))]));
    expect(await sources('log')).toMatchObject({ code: 1, lines: [LINES], problems: [null] });
  });
});

describe('lines of one log in two files', () => {
  const lines = log.toString('latin1').split(/(?<=\n)/);
  const dealt = [0, 1].map((file) => Buffer.from(lines.filter((_, i) => i % 2 === file).join(''), 'latin1'));
  const transactions = async (...names: string[]): Promise<unknown> => {
    const { stdout } = await mmcfg(['diagnose', '--format', 'json', ...names], { cwd: folder.path });
    return (JSON.parse(stdout) as { transactions: unknown }).transactions;
  };
  const decompressed = async (name: string): Promise<Buffer> => {
    const { openLog, readLog } = await import('../../lib/cli/logs/open.ts');
    const { sourceAt } = await import('../../lib/cli/logs/source.ts');
    const chunks: Uint8Array[] = [];
    await readLog(
      await openLog(sourceAt(name, folder.path)),
      (chunk) => void chunks.push(chunk.slice()),
      () => {},
    );
    return Buffer.concat(chunks);
  };
  const packers: Readonly<Record<string, (bytes: Uint8Array) => Uint8Array>> = {
    none: (bytes) => bytes,
    gzip: (bytes) => gzipSync(bytes),
  };

  test.each(Object.entries(packers))('are read as they were written: %s', async (_name, pack) => {
    write('whole', log);
    dealt.forEach((bytes, i) => write(`part${i}`, pack(bytes)));
    expect(await transactions('part1', 'part0')).toEqual(await transactions('whole'));
  });

  test('are read as they were written: xz', async () => {
    const [odd, even] = ['odd', 'even'].map((which) => path(`tests/fixtures/compressed/maillog-${which}.xz`));
    write('whole', log);
    expect(await transactions(odd ?? '', even ?? '')).toEqual(await transactions('whole'));
  });

  test.each(['xz', 'bz2', 'zst'])('a log that begins later beside the whole: %s', async (kind) => {
    write('packed', fs.readFileSync(path(`tests/fixtures/compressed/maillog.${kind}`)));
    const rest = await decompressed('packed');
    write('later', rest.subarray(rest.indexOf(10, 20_000) + 1));
    expect(await transactions('later', 'packed')).toEqual(await transactions('packed'));
  });
});

test('a log that ends while it is read, and a named pipe', async () => {
  write('log', log);
  const { sourceAt } = await import('../../lib/cli/logs/source.ts');
  const source = sourceAt('log', folder.path);
  const bytes: number[] = [];
  fs.truncateSync(join(folder.path, 'log'), 1000);
  for await (const chunk of source.chunks(() => {})) bytes.push(chunk.length);
  expect([bytes, (await source.head(5000)).length]).toEqual([[1000], 1000]);
});

test('the usual places', async () => {
  for (const name of [
    'var/log/maillog',
    'var/log/maillog-20260101.gz',
    'var/log/mail.log.1',
    'var/log/messages',
    'var/log/mailman/bounce',
    'var/log/exim4/mainlog',
    'site/logs/post',
  ]) {
    folder.put(name, 'x\n');
  }
  const { candidates, troubles } = await findUsualLogs('/site/logs', folder.path);
  expect(troubles).toEqual([]);
  expect(candidates.map(({ source }) => source.name.slice(folder.path.length))).toEqual([
    '/var/log/maillog',
    '/var/log/maillog-20260101.gz',
    '/var/log/mail.log.1',
    '/var/log/exim4/mainlog',
    '/site/logs/post',
    '/var/log/mailman/bounce',
  ]);
});

describe('settings', () => {
  const stream = { write: () => true };
  const context = () =>
    new Context(
      { stdin: new PassThrough(), stdout: stream, stderr: stream, env: {}, cwd: folder.path, isTTY: false },
      {},
    );

  test('of a configuration', async () => {
    folder.put(
      'mm_cfg.py',
      'from Defaults import *\nREGISTER_BOUNCES_EVERY = minutes(5)\nDEFAULT_BOUNCE_INFO_STALE_AFTER = days(2)\n' +
        "DEFAULT_BOUNCE_SCORE_THRESHOLD = 3\nSMTP_LOG_REFUSED = None\nSMTP_LOG_SUCCESS = ('post', '%(sender)s')\nLOG_DIR = '/x'\n",
    );
    const { settings, logDir } = await settingsOf({ config: 'mm_cfg.py', tz: 'Asia/Tokyo' }, context());
    expect(settings).toMatchObject({
      registerEvery: 300_000,
      staleAfter: 172_800_000,
      threshold: 3,
      zone: 'Asia/Tokyo',
    });
    expect(Object.keys(settings.templates).sort()).toEqual([
      'SMTP_LOG_EACH_FAILURE',
      'SMTP_LOG_EVERY_MESSAGE',
      'SMTP_LOG_SUCCESS',
    ]);
    expect(settings.templates['SMTP_LOG_SUCCESS']).toBe('%(sender)s');
    expect(logDir).toBe('/x');
  });

  test.each([
    ['', false],
    ['VERP_PROBES = Yes', false],
    ['SMTP_MAX_RCPTS = 500', false],
    ['SMTP_MAX_RCPTS = 1', true],
    ['VERP_PERSONALIZED_DELIVERIES = Yes', true],
    ['OWNERS_CAN_ENABLE_PERSONALIZATION = 1', true],
    ['VERP_DELIVERY_INTERVAL = 1', true],
    ['VERP_DELIVERY_INTERVAL = Yes', true],
    ['VERP_DELIVERY_INTERVAL = No', false],
    ['VERP_DELIVERY_INTERVAL = 10', false],
    ['import os\nVERP_PERSONALIZED_DELIVERIES = os.getpid()', true],
  ])('the change of a configuration counts where delivery one by one may be on: %j', async (line, isOn) => {
    folder.put('mm_cfg.py', `from Defaults import *\n${line}\n`);
    fs.utimesSync(join(folder.path, 'mm_cfg.py'), 1e9, 1e9);
    const { settings } = await settingsOf({ config: 'mm_cfg.py', tz: 'Asia/Tokyo' }, context());
    expect(settings.configChanged).toBe(isOn ? Date.UTC(2001, 8, 9, 10, 46, 40) : undefined);
  });

  test.each([
    ['2.1.39', HELPFUL],
    ['2.1.12', ['REMOVE_DKIM_HEADERS']],
    ['2.1.9', []],
  ])('the settings of %s that help against strict policies', async (release, helpful) => {
    folder.put('mm_cfg.py', 'from Defaults import *\n');
    folder.put('Version.py', `VERSION = '${release}'\n`);
    expect((await settingsOf({ config: 'mm_cfg.py' }, context())).settings.helpful).toEqual(helpful);
    fs.rmSync(join(folder.path, 'Version.py'));
  });

  test('the stock ones are those of the catalogue', async () => {
    const stock = (await settingsOf({}, context())).settings;
    folder.put('mm_cfg.py', 'from Defaults import *\n');
    const { settings } = await settingsOf({ config: 'mm_cfg.py' }, context());
    expect({ ...settings, helpful: [], configChanged: undefined }).toEqual({
      ...stock,
      configChanged: undefined,
    });
  });

  test('the wall clock of a zone, with its summer time', () => {
    expect(wallAt(Date.UTC(2026, 6, 1), 'Europe/Berlin')).toBe(Date.UTC(2026, 6, 1, 2));
    expect(wallAt(Date.UTC(2026, 0, 1), 'Europe/Berlin')).toBe(Date.UTC(2026, 0, 1, 1));
  });
});

describe('the progress bar', () => {
  const terminal = () => {
    const stream = Object.assign(new PassThrough(), { isTTY: true, columns: 80 }) as unknown;
    return stream as NodeJS.WriteStream & PassThrough;
  };
  const shown = (stream: PassThrough): string => String(stream.read() ?? '').replace(/\x1b\[[\d;]*[A-Za-z]/g, '\r');

  test('shows bytes, rate and time left, and goes', async () => {
    const stream = terminal();
    const progress = new Progress(1e9, stream, 'en', 0);
    progress.tick(1e8);
    await setTimeout(300);
    progress.tick(1e8);
    await setTimeout(50);
    progress.stop();
    expect(shown(stream)).toMatch(/\r##--+ {2}10 % {2}100 MB of 1\.0 GB {2}\S+ \wB\/s {2}\d+:\d\d left\r/);
    expect(process.listenerCount('SIGINT')).toBe(0);
  });

  test('does not come for what is soon over', async () => {
    const stream = terminal();
    const progress = new Progress(100, stream, 'ja', 60_000);
    progress.tick(50);
    await setTimeout(20);
    progress.stop();
    expect(stream.read()).toBeNull();
  });

  test.each([
    [0, '0 B'],
    [999, '999 B'],
    [1000, '1.0 kB'],
    [123_456, '123 kB'],
    [9_960_000, '10.0 MB'],
    [5e12, '5.0 TB'],
  ])('%d bytes are %s', (bytes, text) => expect(size(bytes)).toBe(text));
});
