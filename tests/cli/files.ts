import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach } from '@jest/globals';

/** A folder of its own for each test of the file that calls this. */
export function useFolder(): {
  readonly path: string;
  put: (name: string, text: string) => string;
  read: (name: string) => string;
} {
  let path = '';
  beforeEach(() => {
    path = fs.realpathSync(fs.mkdtempSync(join(tmpdir(), 'mmcfg-cli-')));
  });
  afterEach(() => fs.rmSync(path, { recursive: true, force: true }));
  return {
    get path() {
      return path;
    },
    /** Writes a file of the given latin1 text; gives its path. */
    put(name, text) {
      const file = join(path, name);
      fs.mkdirSync(dirname(file), { recursive: true });
      fs.writeFileSync(file, Buffer.from(text, 'latin1'));
      return file;
    },
    read: (name) => fs.readFileSync(join(path, name), 'latin1'),
  };
}
