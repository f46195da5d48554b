/* Builds dist/mmcfg.cjs, the one file that is shipped. */
import { chmodSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const outfile = join(root, 'dist/mmcfg.cjs');

rmSync(join(root, 'dist'), { recursive: true, force: true });
await build({
  absWorkingDir: root,
  entryPoints: ['bin/mmcfg.ts'],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node16',
  minify: true,
  legalComments: 'none',
  // Yargs asks these for the width of text; their large emoji tables would cost a third of the time to start.
  alias: { 'string-width': join(root, '.scripts/string-width.ts'), 'emoji-regex': join(root, '.scripts/string-width.ts') },
  // A bundle has no import.meta; yargs uses it only to find its own folder.
  define: { 'import.meta.url': '__import_meta_url' },
  banner: { js: 'var __import_meta_url=require("url").pathToFileURL(__filename).href;' },
  logLevel: 'warning',
});
chmodSync(outfile, 0o755);
