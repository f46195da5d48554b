import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { writeSafely } from '../../lib/fix/write.ts';

let folder = '';
let file = '';
const OLD = Buffer.from('X = 1 # caf\xe9\r\n', 'latin1');
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
  expect(writeSafely(file, OLD, NEW)).toBeUndefined();
  expect(state()).toEqual({ names: ['mm_cfg.py'], bytes: NEW });
  expect(fs.statSync(file).mode & 0o7777).toBe(mode);
});

test('the new file is later by a whole second, so that Python 2 does not take a stale mm_cfg.pyc', () => {
  const future = Math.floor(Date.now() / 1000) + 100;
  fs.utimesSync(file, future, future);
  expect(writeSafely(file, OLD, NEW)).toBeUndefined();
  expect(Math.floor(fs.statSync(file).mtimeMs / 1000)).toBeGreaterThan(future);
});

test('a file that was changed meanwhile is left alone', () => {
  const other = Buffer.from('X = 5\n');
  fs.writeFileSync(file, other);
  expect(writeSafely(file, OLD, NEW)).toEqual({ id: 'changed-meanwhile' });
  expect(state()).toEqual({ names: ['mm_cfg.py'], bytes: other });
});

test('a hard link is not broken', () => {
  fs.linkSync(file, join(folder, 'other'));
  expect(writeSafely(file, OLD, NEW)).toEqual({ id: 'hard-links', count: 2 });
  expect(state()).toEqual({ names: ['mm_cfg.py', 'other'], bytes: OLD });
});

test('a missing file is said to be so', () => {
  expect(writeSafely(join(folder, 'none'), OLD, NEW)).toEqual({ id: 'cannot-write', code: 'ENOENT' });
  expect(fs.readdirSync(folder)).toEqual(['mm_cfg.py']);
});

test('a left-over temporary file of the same name is not overwritten', () => {
  const other = join(folder, `.mm_cfg.py.mmcfg-${process.pid}`);
  fs.writeFileSync(other, 'mine');
  expect(writeSafely(file, OLD, NEW)).toEqual({ id: 'cannot-write', code: 'EEXIST' });
  expect(state().bytes).toEqual(OLD);
  expect(fs.readFileSync(other, 'latin1')).toBe('mine');
});
