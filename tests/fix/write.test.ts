import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { writeSafely } from '../../lib/fix/write.ts';

let folder = '';
let file = '';
const OLD = Buffer.from('X = 1 # caf\xe9\r\n', 'latin1');
const DONE = { written: true, backup: undefined, inPlace: undefined };
const failed = (trouble: object) => ({ written: false, trouble });
const NEW = Buffer.from('X = 2 # caf\xe9\r\nY = 3\r\n', 'latin1');

beforeEach(() => {
  folder = fs.mkdtempSync(join(tmpdir(), 'mmcfg-write-'));
  file = join(folder, 'mm_cfg.py');
  fs.writeFileSync(file, OLD);
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

const state = () => ({ names: fs.readdirSync(folder), bytes: fs.readFileSync(file) });

test.each([0o644, 0o640, 0o600, 0o664, 0o755])('keeps mode %o', (mode) => {
  fs.chmodSync(file, mode);
  expect(writeSafely(file, OLD, NEW)).toEqual(DONE);
  expect(state()).toEqual({ names: ['mm_cfg.py'], bytes: NEW });
  expect(fs.statSync(file).mode & 0o7777).toBe(mode);
});

test('the new file is later by a whole second, so that Python 2 does not take a stale mm_cfg.pyc', () => {
  const future = Math.floor(Date.now() / 1000) + 100;
  fs.utimesSync(file, future, future);
  expect(writeSafely(file, OLD, NEW)).toEqual(DONE);
  expect(Math.floor(fs.statSync(file).mtimeMs / 1000)).toBeGreaterThan(future);
});

test('a file that was changed meanwhile is left alone', () => {
  const other = Buffer.from('X = 5\n');
  fs.writeFileSync(file, other);
  expect(writeSafely(file, OLD, NEW)).toEqual(failed({ id: 'changed-meanwhile' }));
  expect(state()).toEqual({ names: ['mm_cfg.py'], bytes: other });
});

test('a hard link is written in place, after a backup for the owner alone', () => {
  const other = join(folder, 'other');
  fs.linkSync(file, other);
  const result = writeSafely(file, OLD, NEW);
  expect(result).toMatchObject({ written: true, inPlace: 'hard-links' });
  const backup = result.written ? (result.backup ?? '') : '';
  expect(fs.readFileSync(file)).toEqual(NEW);
  expect(fs.readFileSync(other)).toEqual(NEW);
  expect(fs.statSync(file).nlink).toBe(2);
  expect(fs.readFileSync(backup)).toEqual(OLD);
  expect(fs.statSync(backup).mode & 0o777).toBe(0o600);
});

test('a backup has the old contents and the mode', () => {
  fs.chmodSync(file, 0o640);
  expect(writeSafely(file, OLD, NEW, { backup: '.bak' })).toMatchObject({ written: true, backup: `${file}.bak` });
  expect(fs.readFileSync(`${file}.bak`)).toEqual(OLD);
  expect(fs.statSync(`${file}.bak`).mode & 0o777).toBe(0o640);
  expect(fs.readdirSync(folder).sort()).toEqual(['mm_cfg.py', 'mm_cfg.py.bak']);
});

test('a missing file is said to be so', () => {
  expect(writeSafely(join(folder, 'none'), OLD, NEW)).toEqual(failed({ id: 'cannot-write', code: 'ENOENT' }));
  expect(fs.readdirSync(folder)).toEqual(['mm_cfg.py']);
});

test('something that stands in place of the file by now is left alone', () => {
  const other = join(folder, 'other.py');
  fs.renameSync(file, other);
  fs.symlinkSync(other, file);
  expect(writeSafely(file, OLD, NEW)).toEqual(failed({ id: 'changed-meanwhile' }));
  expect(fs.readFileSync(other)).toEqual(OLD);
});

test('a backup aside is readable by its owner alone, and an older one stays', () => {
  const backupDir = join(folder, 'backups');
  fs.mkdirSync(backupDir);
  const older = join(backupDir, 'mm_cfg.py.bak');
  fs.writeFileSync(older, 'older');
  const backup = `${older}.1`;
  expect(writeSafely(file, OLD, NEW, { backupDir })).toEqual({ written: true, backup, inPlace: undefined });
  expect([fs.readFileSync(older, 'latin1'), fs.readFileSync(backup)]).toEqual(['older', OLD]);
  expect(fs.statSync(backup).mode & 0o777).toBe(0o600);
});

test('without a backup nothing is written', () => {
  const backupDir = join(folder, 'none');
  const backup = join(backupDir, 'mm_cfg.py.bak');
  expect(writeSafely(file, OLD, NEW, { backupDir })).toEqual(failed({ id: 'no-backup', backup, code: 'ENOENT' }));
  expect(state()).toEqual({ names: ['mm_cfg.py'], bytes: OLD });
});

test('the longest name a file can have', () => {
  const long = join(folder, 'é'.repeat(126) + '.py');
  fs.renameSync(file, long);
  expect(writeSafely(long, OLD, NEW)).toEqual(DONE);
  expect(fs.readdirSync(folder)).toHaveLength(1);
});
